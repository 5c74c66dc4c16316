"""便民服务场所和窗口: where people have things done, and how it was found there."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding


class PointKind(models.TextChoices):
    """类别."""

    HALL = "hall", "便民服务中心"
    WINDOW = "window", "服务窗口"
    VILLAGE = "village", "村（社区）便民服务点"
    COMPLAINT = "complaint", "投诉窗口"
    CONTACT = "contact", "企业法律联络点"


COUNTING = (PointKind.WINDOW, PointKind.VILLAGE)
"""Where things are done: each says month by month how many."""


class ServicePoint(EntryRecord):
    """便民服务场所和窗口: one place, from the day on which it opened until it closed."""

    opened_on = models.DateField("启用日期", null=True, blank=True)
    kind = models.CharField("类别", max_length=12, choices=PointKind.choices)
    name = models.CharField("名称", max_length=100, help_text="如社会事务窗口、东溪村便民服务点")
    keeper = models.CharField("负责单位", max_length=100, help_text="哪个办、站、所或者村（社区）负责")
    rated = models.BooleanField("开通好差评", default=False, help_text="设有评价器、评价二维码或者评价表")
    departments = models.PositiveSmallIntegerField(
        "整合部门数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "没有整合的不填"), at_most(99, "个")],
        help_text="便民服务中心、综合窗口填写：集中了几个部门的事项",
    )
    where = models.CharField("地址", max_length=100, blank=True)
    hours = models.CharField("开放时间", max_length=100, blank=True, help_text="如工作日8:30—17:30，赶集日不休")
    closed_on = models.DateField("停用日期", null=True, blank=True)
    closed_because = models.CharField("停用原因", max_length=100, blank=True)

    search_fields = ("name", "keeper", "where")

    class Meta:
        verbose_name = "便民服务场所和窗口"
        verbose_name_plural = "便民服务场所和窗口"
        indexes = [models.Index(fields=["org", "opened_on"], name="services_point_opened")]

    def __str__(self) -> str:
        return self.name

    def stands_already(self) -> bool:
        """Whether another place of that name is open on some of its days."""
        return holding(self, "opened_on", "closed_on").filter(name=self.name).exists()


class PointState(models.TextChoices):
    """状态."""

    GOOD = "good", "正常开放"
    PARTLY = "partly", "开放不正常"
    SHUT = "shut", "停止服务"


class PointCheck(EntryRecord):
    """便民服务点检查: one look at a place, and the state in which it was found."""

    checked_on = models.DateField("检查日期", null=True, blank=True)
    point = models.ForeignKey(
        ServicePoint, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="场所、窗口"
    )
    state = models.CharField("状态", max_length=8, choices=PointState.choices)
    what = models.CharField("检查情况", max_length=200, blank=True, help_text="开放不正常、停止服务的，写明情况")

    search_fields = ("what",)

    class Meta:
        verbose_name = "便民服务点检查"
        verbose_name_plural = "便民服务点检查"
        indexes = [models.Index(fields=["org", "dated_on"], name="services_check_dated")]

    def __str__(self) -> str:
        return f"{self.point}：{self.get_state_display()}"
