"""法治工作力量、法治工作经费: who does the work of governing by law, and the money for it."""

from __future__ import annotations

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models

from yifa.engine.numbers.bounds import MOST_YUAN, at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding


class StaffDuty(models.TextChoices):
    """承担的工作."""

    OFFICE = "office", "法治建设办公室"
    REVIEW = "review", "合法性审查"
    JUSTICE = "justice", "司法所"
    INSPECTOR = "inspector", "法治督察员"
    OTHER = "other", "其他"


class LawStaff(EntryRecord):
    """法治工作力量: one person who does such work for a time."""

    since = models.DateField("任职日期", null=True, blank=True)
    name = models.CharField("姓名", max_length=50)
    post = models.CharField("职务", max_length=60)
    unit = models.CharField("单位", max_length=60, blank=True)
    duty = models.CharField("承担的工作", max_length=12, choices=StaffDuty.choices)
    full_time = models.BooleanField("专职", default=False, help_text="只做这项工作的勾选，兼做的不勾选")
    qualified = models.BooleanField("有法律职业资格", default=False, help_text="通过国家统一法律职业资格考试")
    until = models.DateField("离岗日期", null=True, blank=True, help_text="自该日起不再承担")

    search_fields = ("post", "unit")

    class Meta:
        verbose_name = "法治工作力量"
        verbose_name_plural = "法治工作力量"
        indexes = [models.Index(fields=["org", "since"], name="leadership_staff_since")]

    def __str__(self) -> str:
        return f"{self.name}（{self.get_duty_display()}）"

    def serves_already(self) -> bool:
        """Whether the same person does the same work meanwhile."""
        return holding(self, "since", "until").filter(name=self.name, post=self.post, duty=self.duty).exists()


class MoneyKind(models.TextChoices):
    """类别."""

    BUDGET = "budget", "预算"
    SPENT = "spent", "支出"


class Purpose(models.TextChoices):
    """用途."""

    PUBLICITY = "publicity", "普法宣传"
    ADVISERS = "advisers", "法律顾问"
    ENFORCEMENT = "enforcement", "行政执法"
    MEDIATION = "mediation", "人民调解"
    TRAINING = "training", "学习培训"
    SITES = "sites", "法治阵地"
    OTHER = "other", "其他"


class LawMoney(EntryRecord):
    """法治工作经费: one line of budget or of spending, in yuan."""

    booked_on = models.DateField("日期", null=True, blank=True, help_text="预算批准或者支付的日期")
    year = models.PositiveSmallIntegerField("预算年度")
    kind = models.CharField("类别", max_length=12, choices=MoneyKind.choices)
    purpose = models.CharField("用途", max_length=12, choices=Purpose.choices)
    amount = models.DecimalField(
        "金额（元）",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01"), "金额应当大于0"), at_most(MOST_YUAN, "元")],
    )
    what = models.CharField("说明", max_length=200, blank=True, help_text="买了什么、付给谁，如村级法律顾问服务费")
    document = models.CharField("凭证或者文件", max_length=100, blank=True, help_text="凭证号、预算批复文号")

    search_fields = ("what", "document")

    class Meta:
        verbose_name = "法治工作经费"
        verbose_name_plural = "法治工作经费"
        indexes = [models.Index(fields=["org", "dated_on"], name="leadership_money_dated")]

    def __str__(self) -> str:
        return f"{self.year}年{self.get_purpose_display()}{self.get_kind_display()}"
