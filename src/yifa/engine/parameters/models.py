"""The tables of parameters."""

from __future__ import annotations

from django.db import models

from yifa.engine.store.tenancy import TenantModel


class Parameter(TenantModel):
    """参数: an organisation's own value of a limit, from a day on, with the document that sets it.

    May only tighten what the law fixes (``yifa.law.parameters``); a later row replaces an earlier one from its day on.
    """

    limit = models.CharField("时限规定", max_length=64)
    value = models.PositiveIntegerField("数值", help_text="单位与法定时限相同（日、工作日、月……）")
    in_force = models.DateField("自")
    source = models.CharField("依据文件", max_length=200)
    set_by = models.ForeignKey("orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="设定人")

    class Meta:
        verbose_name = "参数"
        verbose_name_plural = "参数"
        constraints = [
            models.UniqueConstraint(fields=["org", "limit", "in_force"], name="parameters_parameter_once_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.limit} = {self.value}（自{self.in_force}）"


class HolidayNotice(models.Model):
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
