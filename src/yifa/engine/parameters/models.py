"""The tables of parameters."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from yifa.engine.store.tenancy import TenantModel


class ParameterUnit(models.TextChoices):
    """参数单位; empty for a quota."""

    WORKDAY = "workday", "工作日"
    DAY = "day", "日"
    MONTH = "month", "个月"
    YEAR = "year", "年"
    HOUR = "hour", "小时"


class Redating(models.Model):
    """What moves open clocks. They are dated anew after it, organisation by organisation: ``redated_org`` and
    ``redated_through`` are the ids of the organisation and clock that were reached, ``redated_at`` is when all were
    done (``yifa.engine.matters.redating``).
    """

    redated_org = models.BigIntegerField("已重算至机关", default=0)
    redated_through = models.BigIntegerField("已重算至期限", default=0)
    redated_at = models.DateTimeField("重算完成时间", null=True, blank=True)

    class Meta:
        abstract = True


class Parameter(TenantModel, Redating):
    """参数: an organisation's own value of a limit, from a day on, with the document that sets it.

    A term (number and unit), a quota (number alone) or a day of the year (``month_day``). May only tighten what the law
    fixes (``yifa.law.parameters``); a later row replaces an earlier one from its day. Written by ``set_parameter()``.
    """

    limit = models.CharField("时限规定", max_length=64)
    number = models.PositiveIntegerField("数值", null=True, blank=True)
    unit = models.CharField("单位", max_length=8, choices=ParameterUnit.choices, blank=True)
    month_day = models.CharField("日期（月-日）", max_length=5, blank=True)
    in_force = models.DateField("自")
    source = models.CharField("依据文件", max_length=200)
    set_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="设定人"
    )

    class Meta:
        verbose_name = "参数"
        verbose_name_plural = "参数"
        constraints = [
            models.UniqueConstraint(fields=["org", "limit", "in_force"], name="parameters_parameter_once_a_day"),
            models.CheckConstraint(
                condition=Q(number__isnull=False, month_day="") | Q(number__isnull=True) & ~Q(month_day=""),
                name="parameters_parameter_number_or_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.limit} = {self.number or self.month_day}{self.get_unit_display()}（自{self.in_force}）"


class HolidayNotice(Redating):
    """放假通知: the State Council's notice for one year: which days rest and which rest days are worked.

    Shared by all tenants. Entered by an administrator when the notice comes and the product's own table is older.
    """

    year = models.PositiveSmallIntegerField("年度", unique=True)
    number = models.CharField("文号", max_length=60)
    rest_days = models.TextField("放假日", help_text="逐日写明，如 2027-01-01，用空格分开")
    work_days = models.TextField("调休上班日", blank=True, help_text="逐日写明，用空格分开")
    entered_by = models.ForeignKey("orgs.Person", on_delete=models.PROTECT, related_name="+", verbose_name="录入人")
    entered_at = models.DateTimeField("录入时间")

    class Meta:
        verbose_name = "放假通知"
        verbose_name_plural = "放假通知"

    def __str__(self) -> str:
        return f"{self.year}年 {self.number}"
