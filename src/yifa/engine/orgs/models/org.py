"""Organisations."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import F, Q


class OrgKind(models.TextChoices):
    """机关类别: the level of a government, or a bureau of one."""

    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"
    TOWNSHIP = "township", "乡镇（街道）"
    BUREAU = "bureau", "部门"


class Org(models.Model):
    """机关: a government or a bureau that keeps its own records; the tenant to which rows belong.

    Shared by all tenants. An organisation is never deleted: one that was dissolved or merged has ``closed_on``, the
    first day on which it exists no more.
    """

    code = models.CharField("机关代码", max_length=32, unique=True, help_text="行政区划代码（9位或12位）或自编代码")
    name = models.CharField("机关名称", max_length=100)
    short_name = models.CharField("简称", max_length=20, help_text="用于发文字号，如“清政”")
    kind = models.CharField("机关类别", max_length=16, choices=OrgKind.choices)
    opened_on = models.DateField("设立日期")
    closed_on = models.DateField("撤销日期", null=True, blank=True)

    class Meta:
        verbose_name = "机关"
        verbose_name_plural = "机关"
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gt=F("opened_on")),
                name="orgs_org_closes_after_opening",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def exists_on(self, day: datetime.date) -> bool:
        """Whether the organisation exists on this day."""
        return self.opened_on <= day and (self.closed_on is None or day < self.closed_on)
