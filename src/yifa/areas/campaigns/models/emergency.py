"""应急预案、演练、值班: what is planned for the worst case, whether it was tried, and who is there to act."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from yifa.areas.campaigns.models.choices import EmergencyKind, count
from yifa.engine.numbers.bounds import at_most
from yifa.engine.numbers.telephone import validate_telephone
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class EmergencyPlan(EntryRecord):
    """应急预案: one plan as issued. Its revision is an entry of its own that replaces it from its day on."""

    issued_on = models.DateField("印发日期", null=True, blank=True)
    kind = models.CharField("事件类别", max_length=12, choices=EmergencyKind.choices)
    name = models.CharField("预案名称", max_length=150, help_text="如清溪乡森林火灾应急预案")
    number = models.CharField("文号", max_length=60, blank=True)
    replaces = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="所修订的预案",
        help_text="修订的，选择原预案；原预案自印发之日起不再执行",
    )
    ended_on = models.DateField("废止日期", null=True, blank=True, help_text="不再修订、直接废止的填写")

    search_fields = ("name", "number")

    class Meta:
        verbose_name = "应急预案"
        verbose_name_plural = "应急预案"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="campaigns_plan_dated"),
            models.Index(fields=["org", "replaces"], name="campaigns_plan_replaces"),
        ]

    def __str__(self) -> str:
        return self.name if self.issued_on is None else f"{self.name}（{self.issued_on.year}年）"

    def called(self) -> tuple[str, ...]:
        """Without its year."""
        return (self.name,)

    def is_replaced_elsewhere(self) -> bool:
        """Whether another plan replaces the same one."""
        return others(self).filter(replaces=self.replaces).exists()


class EmergencyDrill(EntryRecord):
    """应急演练: one drill, by which plan, and what it showed."""

    held_on = models.DateField("演练日期", null=True, blank=True)
    kind = models.CharField("事件类别", max_length=12, choices=EmergencyKind.choices)
    topic = models.CharField("演练内容", max_length=200, help_text="如山洪转移、校园疏散、森林火灾扑救")
    people = models.PositiveIntegerField(
        "参演人数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "参演人数应当大于0"), at_most(99_999, "人次")],
    )
    plan = models.ForeignKey(
        EmergencyPlan,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="所依据的预案",
    )
    place = models.CharField("演练地点", max_length=100, blank=True)
    units = models.CharField("参加单位", max_length=200, blank=True, help_text="几家之间用顿号")
    evaluation = models.TextField("演练评估", blank=True, help_text="哪些环节有效、暴露什么不足、怎样改进预案")

    search_fields = ("topic", "place", "units", "evaluation")

    class Meta:
        verbose_name = "应急演练"
        verbose_name_plural = "应急演练"
        indexes = [models.Index(fields=["org", "dated_on"], name="campaigns_drill_dated")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}演练：{self.topic}"


class DutyKind(models.TextChoices):
    """值班类别."""

    ROUTINE = "routine", "日常值班"
    HOLIDAY = "holiday", "节假日值班"
    FLOOD = "flood", "汛期值班"
    FIRE = "fire", "防火期值班"
    ALERT = "alert", "应急响应值守"


class DutyShift(EntryRecord):
    """应急值班: one shift of the roster, a day or some, with what came of it once it was over."""

    arranged_on = models.DateField("排班日期", null=True, blank=True, help_text="编制值班表的日期")
    kind = models.CharField("值班类别", max_length=8, choices=DutyKind.choices, default=DutyKind.ROUTINE)
    since = models.DateField("值班开始")
    until = models.DateField("值班结束", help_text="只有一天的，与开始相同")
    leader = models.CharField("带班领导", max_length=50)
    staff = models.PositiveSmallIntegerField(
        "值班人数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "值班人数应当大于0"), at_most(999, "人")],
        help_text="每天在岗的人数，含带班领导",
    )
    staff_names = models.CharField("值班人员", max_length=200, blank=True, help_text="工作人员姓名，用顿号分开")
    telephone = models.CharField(
        "值班电话", max_length=40, blank=True, validators=[validate_telephone], help_text="办公室的值班电话"
    )
    incidents = count("处置突发情况数", "起", most=999, help_text="值班结束以后补记；没有的填0")
    handled = models.CharField("处置情况", max_length=300, blank=True, help_text="何事、怎样处置、向谁报告")

    search_fields = ("leader", "handled")
    own_day = ("arranged_on",)

    class Meta:
        verbose_name = "应急值班"
        verbose_name_plural = "应急值班"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="campaigns_duty_dated"),
            models.Index(fields=["org", "since"], name="campaigns_duty_since"),
        ]

    def __str__(self) -> str:
        return f"{self.since}至{self.until}{self.get_kind_display()}（{self.leader}带班）"

    def is_manned_already(self) -> bool:
        """Whether another shift of that kind has a day in common with this one."""
        return others(self).filter(kind=self.kind, since__lte=self.until, until__gte=self.since).exists()
