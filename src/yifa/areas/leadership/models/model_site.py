"""示范创建: what was worked towards, applied for, granted and taken away."""

from __future__ import annotations

from django.db import models

from yifa.engine.registers.models import EntryRecord


class Programme(models.TextChoices):
    """创建项目."""

    GOVERNMENT = "government", "法治政府建设示范"
    VILLAGE = "village", "民主法治示范村（社区）"
    SAFE = "safe", "六无平安村"
    OTHER = "other", "其他"


class Grade(models.TextChoices):
    """级别: of programmes and of honours."""

    NATION = "nation", "国家级"
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"
    TOWNSHIP = "township", "乡级"


class ModelSite(EntryRecord):
    """示范创建: one township or village in one programme, from its beginning to the naming, and to its end."""

    begun_on = models.DateField("启动日期", null=True, blank=True)
    programme = models.CharField("创建项目", max_length=12, choices=Programme.choices)
    grade = models.CharField("级别", max_length=12, choices=Grade.choices)
    name = models.CharField("称号全称", max_length=100, help_text="如省级民主法治示范村")
    standard = models.CharField("标准文件", max_length=100, blank=True, help_text="按哪个文件的标准创建")
    self_checked_on = models.DateField("自评日期", null=True, blank=True)
    applied_on = models.DateField("申报日期", null=True, blank=True)
    named_on = models.DateField("命名日期", null=True, blank=True)
    named_by = models.CharField("命名单位", max_length=100, blank=True)
    revoked_on = models.DateField("撤销日期", null=True, blank=True, help_text="复核不合格等被撤销称号的日期")

    search_fields = ("name", "named_by")

    class Meta:
        verbose_name = "示范创建"
        verbose_name_plural = "示范创建"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="leadership_site_dated"),
            models.Index(fields=["org", "named_on"], name="leadership_site_named"),
        ]

    def __str__(self) -> str:
        return f"{self.village or '本级'}创建{self.name}"
