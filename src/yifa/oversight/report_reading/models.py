"""Reports as they were handed in, what was read in them, and what people put right."""

from __future__ import annotations

from django.db import models

from yifa.engine.store.tenancy import TenantModel

ROLES = [
    ("count", "计数"), ("rate", "比率"), ("coverage", "覆盖"), ("zero", "为零"), ("frequency", "频次"),
    ("threshold", "标准"), ("each", "每个"), ("duration", "时长"), ("score", "得分"),
]  # fmt: skip
QUALIFIERS = [
    ("exact", "确数"), ("at_least", "不少于"), ("at_most", "不多于"), ("about", "约数"), ("all", "全部"),
]  # fmt: skip


class CollectedReport(TenantModel):
    """收集的报告: a report that was written elsewhere, with its original file and the text that all offsets are of.

    Published or handed in for reading; the same text is kept once an organisation.
    """

    name = models.CharField("文件名", max_length=120)
    path = models.CharField("存放位置", max_length=255)
    sha256 = models.CharField("文件摘要", max_length=64)
    text = models.TextField("文字")
    text_sha256 = models.CharField("文字摘要", max_length=64)
    remarks = models.TextField("读取提示", blank=True)
    title = models.CharField("标题", max_length=200, blank=True)
    number = models.CharField("文号", max_length=80, blank=True)
    issuer = models.CharField("报告机关", max_length=100, blank=True)
    year = models.PositiveSmallIntegerField("年度", null=True, blank=True)
    signed_on = models.DateField("成文日期", null=True, blank=True)
    read_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="上传人"
    )
    read_at = models.DateTimeField("读取时间")

    class Meta:
        verbose_name = "收集的报告"
        verbose_name_plural = "收集的报告"
        constraints = [
            models.UniqueConstraint(fields=["org", "text_sha256"], name="report_reading_collectedreport_once")
        ]
        indexes = [models.Index(fields=["org", "year", "issuer"], name="report_reading_of_year")]

    def __str__(self) -> str:
        return self.title or self.name


class ReadClaim(TenantModel):
    """读出的数据: one figure of a report as the program read it; offsets count code points of the report's text."""

    report = models.ForeignKey(
        CollectedReport, on_delete=models.CASCADE, related_name="claims", db_index=False, verbose_name="报告"
    )
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    surface = models.CharField("原文", max_length=200)
    value = models.FloatField("数值")
    value_max = models.FloatField("上限", null=True, blank=True)
    unit = models.CharField("单位", max_length=40, blank=True)
    qualifier = models.CharField("限定", max_length=8, choices=QUALIFIERS)
    role = models.CharField("性质", max_length=12, choices=ROLES)
    indicator = models.CharField("指标", max_length=64)
    what = models.CharField("内容", max_length=200, blank=True)
    period = models.CharField("期间", max_length=40, blank=True)
    group = models.CharField("所属组", max_length=80, blank=True)

    class Meta:
        verbose_name = "读出的数据"
        verbose_name_plural = "读出的数据"
        ordering = ["start", "id"]
        indexes = [
            models.Index(fields=["org", "report"], name="report_reading_claim_of"),
            models.Index(fields=["org", "indicator"], name="report_reading_claim_indicator"),
        ]

    def __str__(self) -> str:
        return self.surface


class Verdict(models.TextChoices):
    """更正种类."""

    CHANGED = "changed", "读错，更正如下"
    ADDED = "added", "漏读，补充如下"
    NO_FIGURE = "no_figure", "不是数据"


class ClaimCorrection(TenantModel):
    """人工更正: what a person says of a stretch of the text. The newest for a stretch holds; none is deleted."""

    report = models.ForeignKey(
        CollectedReport, on_delete=models.CASCADE, related_name="corrections", db_index=False, verbose_name="报告"
    )
    start = models.PositiveIntegerField("起")
    end = models.PositiveIntegerField("止")
    verdict = models.CharField("更正种类", max_length=12, choices=Verdict.choices)
    value = models.FloatField("数值", null=True, blank=True)
    value_max = models.FloatField("上限", null=True, blank=True)
    unit = models.CharField("单位", max_length=40, blank=True)
    qualifier = models.CharField("限定", max_length=8, choices=QUALIFIERS, default="exact")
    role = models.CharField("性质", max_length=12, choices=ROLES, default="count")
    indicator = models.CharField("指标", max_length=64, default="other")
    what = models.CharField("内容", max_length=200, blank=True)
    corrected_by = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="更正人"
    )
    corrected_at = models.DateTimeField("更正时间")

    class Meta:
        verbose_name = "人工更正"
        verbose_name_plural = "人工更正"
        ordering = ["id"]
        indexes = [models.Index(fields=["org", "report"], name="report_reading_correction_of")]

    def __str__(self) -> str:
        return f"{self.start}—{self.end} {self.get_verdict_display()}"
