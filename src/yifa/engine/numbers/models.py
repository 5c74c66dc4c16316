"""Series of document numbers, and the numbers that were spoilt."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from yifa.engine.store.tenancy import TenantModel


class NumberSeries(TenantModel):
    """编号序列: the numbers of one organisation, kind of document and calendar year; ``last`` is the one given last."""

    kind = models.CharField("文书种类", max_length=48)
    year = models.PositiveSmallIntegerField("年份")
    last = models.PositiveIntegerField("已用至", default=0)

    class Meta:
        verbose_name = "编号序列"
        verbose_name_plural = "编号序列"
        constraints = [models.UniqueConstraint(fields=["org", "kind", "year"], name="numbers_series_once")]

    def __str__(self) -> str:
        return f"{self.kind}〔{self.year}〕"


class VoidNumber(TenantModel):
    """作废编号: a number that was given and spoilt. It is never given again and stays listed with its reason."""

    kind = models.CharField("文书种类", max_length=48)
    year = models.PositiveSmallIntegerField("年份")
    number = models.PositiveIntegerField("号数")
    reason = models.CharField("作废原因", max_length=200)
    voided_on = models.DateField("作废日期")
    voided_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="作废人"
    )

    class Meta:
        verbose_name = "作废编号"
        verbose_name_plural = "作废编号"
        constraints = [
            models.UniqueConstraint(fields=["org", "kind", "year", "number"], name="numbers_void_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="numbers_void_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}〔{self.year}〕{self.number}号"
