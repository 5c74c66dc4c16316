"""法律顾问合同: who advises the township or a village, from when to when, for how many hours."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import QuerySet

from yifa.areas.advisers.models.keys import lawyer_key
from yifa.engine.numbers.bounds import MOST_YUAN, at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class Per(models.TextChoices):
    """约定时长的周期."""

    MONTH = "month", "每月"
    QUARTER = "quarter", "每季度"
    YEAR = "year", "每年"


MONTHS = {Per.MONTH: 1, Per.QUARTER: 3, Per.YEAR: 12}
"""How many months each of them has."""

LONGEST_DAYS = {Per.MONTH: 31, Per.QUARTER: 92, Per.YEAR: 366}
"""How many days the longest of them has."""

_HUNDREDTH = Decimal("0.01")


class AdviserContract(EntryRecord):
    """法律顾问合同: of the township, or of a village. What follows it is another contract.

    ``over_on`` is the first day on which it holds no more; ``monthly_hours`` are the hours promised for a month. Both
    follow from what was entered.
    """

    signed_on = models.DateField("签订日期", null=True, blank=True)
    lawyer = lawyer_key()
    begins_on = models.DateField("服务起始日期")
    ends_on = models.DateField("服务终止日期", help_text="合同写明的最后一天")
    hours = models.DecimalField(
        "约定服务时长（小时）",
        max_digits=6,
        decimal_places=1,
        validators=[MinValueValidator(Decimal("0.5"), "约定服务时长不少于0.5小时"), at_most(9_999, "小时")],
    )
    per = models.CharField("时长周期", max_length=8, choices=Per.choices, default=Per.MONTH)
    fee = models.DecimalField(
        "服务费（元）",
        max_digits=12,
        decimal_places=2,
        validators=[MinValueValidator(Decimal(0), "服务费不能小于0"), at_most(MOST_YUAN, "元")],
        help_text="整个合同期的费用；公益服务、公职律师填0",
    )
    signer = models.CharField("签订人", max_length=50, blank=True, help_text="代表乡镇、村签字的人的职务和姓名")
    second_lawyer = lawyer_key("另一名法律顾问", null=True, blank=True)
    ended_on = models.DateField("提前终止日期", null=True, blank=True, help_text="自该日起不再履行；到期终止的不填")
    ended_because = models.CharField("提前终止原因", max_length=100, blank=True)
    over_on = models.DateField("合同失效日期", null=True, blank=True, editable=False)
    monthly_hours = models.DecimalField(
        "每月约定时长（小时）", max_digits=6, decimal_places=2, null=True, blank=True, editable=False
    )

    search_fields = ("signer",)

    class Meta:
        verbose_name = "法律顾问合同"
        verbose_name_plural = "法律顾问合同"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="advisers_contract_dated"),
            models.Index(fields=["org", "begins_on"], name="advisers_contract_begins"),
        ]

    def __str__(self) -> str:
        return f"{self.village or '乡镇（街道）本级'}法律顾问合同：{self.lawyer.name}"

    def derived(self) -> dict[str, Any]:
        """Since when it holds no more, and what is promised for a month."""
        months = MONTHS.get(Per(self.per), 1) if self.per else 1
        return {
            "over_on": self.ended_on or self.ends_on + timedelta(days=1),
            "monthly_hours": (self.hours / months).quantize(_HUNDREDTH),
        }

    def beside(self) -> QuerySet[AdviserContract]:
        """The other contracts of the same village that hold on some day on which this one does; of the township, where
        several may advise, those with the same lawyer."""
        rows = others(self).filter(village=self.village, begins_on__lt=self.over_on, over_on__gt=self.begins_on)
        return rows if self.village_id else rows.filter(lawyer=self.lawyer)

    def is_followed(self) -> bool:
        """Whether another contract of the same village, or of the township with the same lawyer, goes on after it."""
        rows = others(self).filter(village=self.village, over_on__gt=self.over_on)
        return (rows if self.village_id else rows.filter(lawyer=self.lawyer)).exists()
