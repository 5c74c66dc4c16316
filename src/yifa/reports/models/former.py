"""往年报告: reports of former years that were written elsewhere, and the figures that people confirmed in them."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from yifa.engine.store.tenancy import TenantModel


class FormerReport(TenantModel):
    """往年报告: the report of a year in which the organisation did not work here yet: its file, and its text."""

    year = models.PositiveSmallIntegerField("报告年度")
    name = models.CharField("文件名", max_length=120)
    path = models.CharField("存放位置", max_length=255)
    sha256 = models.CharField("SHA-256摘要", max_length=64)
    size = models.BigIntegerField("字节数")
    title = models.CharField("标题", max_length=200, blank=True)
    number = models.CharField("文号", max_length=80, blank=True)
    remarks = models.TextField("读取提示", blank=True)
    text = models.TextField("文字")
    attached_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="附入人"
    )
    attached_at = models.DateTimeField("附入时间")
    withdrawn_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, null=True, related_name="+", db_index=False, verbose_name="撤下人"
    )
    withdrawn_at = models.DateTimeField("撤下时间", null=True)
    withdrawn_for = models.CharField("撤下原因", max_length=200, blank=True)

    class Meta:
        verbose_name = "往年报告"
        verbose_name_plural = "往年报告"
        constraints = [
            models.UniqueConstraint(
                fields=["org", "year"], condition=Q(withdrawn_at__isnull=True), name="reports_former_once_a_year"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def called(self) -> str:
        """What a report calls it: by its title, as long as that can stand in a text and names its year."""
        speaks_for_itself = str(self.year) in self.title and not set("{}<>|\t") & set(self.title)
        return f"《{self.title}》" if speaks_for_itself else f"{self.year}年年度报告"


class FormerFigure(TenantModel):
    """往年数据: what a former report says of one figure, as a person confirmed it at its place in the text."""

    report = models.ForeignKey(
        FormerReport, on_delete=models.PROTECT, related_name="figures", db_index=False, verbose_name="往年报告"
    )
    figure = models.CharField("指标", max_length=80)
    value = models.DecimalField("数值", max_digits=18, decimal_places=4)
    surface = models.CharField("原文", max_length=200)
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    confirmed_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="确认人"
    )
    confirmed_at = models.DateTimeField("确认时间")

    class Meta:
        verbose_name = "往年数据"
        verbose_name_plural = "往年数据"
        constraints = [
            models.UniqueConstraint(fields=["org", "report", "figure"], name="reports_former_figure_once"),
        ]

    def __str__(self) -> str:
        return f"{self.figure} {self.surface}"
