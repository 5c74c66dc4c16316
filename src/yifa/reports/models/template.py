"""报告模板: the outline that a county demands of the reports of its townships."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from yifa.engine.store.tenancy import TenantModel


class ReportTemplate(TenantModel):
    """报告模板: parts and sub-sections of the annual report, as the organisation demands them of those beneath it.

    In force from a day until the day before ``until``, or until a later one is; the outline never changes. Written by
    ``yifa.reports.templates``.
    """

    outline = models.TextField("提纲")
    in_force = models.DateField("自")
    until = models.DateField("停用日期", null=True, blank=True, help_text="自该日起不再适用")
    source = models.CharField("依据文件", max_length=200)
    set_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="设定人"
    )
    set_at = models.DateTimeField("设定时间")

    class Meta:
        verbose_name = "报告模板"
        verbose_name_plural = "报告模板"
        constraints = [
            models.UniqueConstraint(fields=["org", "in_force"], name="reports_template_once_a_day"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("in_force")), name="reports_template_ends_later"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}（自{self.in_force}）"
