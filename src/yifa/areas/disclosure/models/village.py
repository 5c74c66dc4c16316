"""村务公开: what a village posted on its board, and what the township saw when it looked."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models

from yifa.engine.orgs.models import Place
from yifa.engine.parameters.limits import limit_for
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding, others
from yifa.law.clock import due
from yifa.law.limits import LimitNotInForce

STANDS = "village_affairs_notice_period"
"""How long a posting must hang at least."""


class PostingKind(models.TextChoices):
    """公开类别."""

    FINANCE = "finance", "财务公开"
    AFFAIRS = "affairs", "村务公开"
    PARTY = "party", "党务公开"


class Subject(models.TextChoices):
    """公开事项."""

    ACCOUNTS = "accounts", "财务收支明细"
    ASSETS = "assets", "集体资产资源、合同"
    PROJECTS = "projects", "工程项目、采购"
    LEVIES = "levies", "筹资筹劳、一事一议"
    LAND = "land", "土地流转、征收补偿"
    HOMESTEADS = "homesteads", "宅基地申请和审批"
    RELIEF = "relief", "低保、救助、补贴"
    SERVICES = "services", "计划、决议、办事情况"
    MEMBERS = "members", "党员发展、评议、党费"
    OTHER = "other", "其他事项"


SUBJECTS = {
    PostingKind.FINANCE: (
        Subject.ACCOUNTS, Subject.ASSETS, Subject.PROJECTS, Subject.LEVIES, Subject.LAND, Subject.RELIEF, Subject.OTHER,
    ),
    PostingKind.AFFAIRS: (
        Subject.ASSETS, Subject.PROJECTS, Subject.LEVIES, Subject.LAND, Subject.HOMESTEADS, Subject.RELIEF,
        Subject.SERVICES, Subject.OTHER,
    ),
    PostingKind.PARTY: (Subject.SERVICES, Subject.MEMBERS, Subject.OTHER),
}  # fmt: skip
"""What may be posted under each kind: of finances their money, of the party its own affairs."""


class VillagePosting(EntryRecord):
    """村务公开: one posting on a village's board. ``reached`` is the village in which it hung, ``stands_until`` the
    first day on which it may come down; None where no law in force then gave a number."""

    posted_on = models.DateField("公开日期", null=True, blank=True)
    kind = models.CharField("公开类别", max_length=8, choices=PostingKind.choices)
    subject = models.CharField("公开事项", max_length=12, choices=Subject.choices)
    topic = models.CharField("公开内容", max_length=200, help_text="如第一季度财务收支明细")
    period = models.CharField(
        "所属期间",
        max_length=40,
        help_text="公开的是哪一段时间的，写明年份和季度、月份，如2026年1至3月；一事一公开的，写发生的年月",
    )
    taken_down_on = models.DateField("撤下日期", null=True, blank=True, help_text="撤下、更换以后补记")
    stands_until = models.DateField("公示期满日期", null=True, blank=True, editable=False)
    stood_long_enough = models.BooleanField("公示满期", null=True, blank=True, editable=False)
    year = models.PositiveSmallIntegerField("年度", null=True, blank=True, editable=False)
    quarter = models.PositiveSmallIntegerField("季度", null=True, blank=True, editable=False)
    reached = models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        db_index=False,
        verbose_name="公开的村（社区）",
    )

    search_fields = ("topic", "period")
    own_day = ("posted_on",)

    class Meta:
        verbose_name = "村务公开"
        verbose_name_plural = "村务公开"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="disclosure_posting_dated"),
            models.Index(fields=["reached", "kind", "dated_on"], name="disclosure_posting_reached"),
        ]

    def __str__(self) -> str:
        return f"{self.village or ''}{self.get_kind_display()}：{self.topic}"

    def derived(self) -> dict[str, Any]:
        """The village and the quarter in which it hung, until when it must, and whether it did."""
        until, down, day = self._stands_until(), self.taken_down_on, self.dated_on
        return {
            "reached": self.village and self.village.around,
            "year": day.year if day else None,
            "quarter": (day.month + 2) // 3 if day else None,
            "stands_until": until,
            "stood_long_enough": None if until is None or down is None else down >= until,
        }

    def _stands_until(self) -> date | None:
        if self.dated_on is None:
            return None
        try:
            return due(limit_for(self.org, STANDS, self.dated_on), self.dated_on).on
        except LimitNotInForce:
            return None

    def is_of_its_kind(self) -> bool:
        """Whether the subject is one of those that are posted under the kind, as far as both are known."""
        return not self.kind or not self.subject or self.subject in SUBJECTS[PostingKind(self.kind)]

    def is_posted_twice(self) -> bool:
        """Whether the same thing was posted in the village on the same day already."""
        same = {"kind": self.kind, "topic": self.topic, "dated_on": self.dated_on}
        return others(self).filter(**same, village=self.village).exists()


class MonthlyFinance(EntryRecord):
    """逐月公开财务的村: a village whose receipts and spending are many, so that it posts its finances every month and
    not every quarter, from a day on (村民委员会组织法 art. 35)."""

    since = models.DateField("开始日期", null=True, blank=True, help_text="自该日起逐月公开财务")
    why = models.CharField("理由", max_length=150, help_text="如集体资产收益多、在建项目多")
    until = models.DateField("终止日期", null=True, blank=True, help_text="改回按季公开的，自该日起")

    search_fields = ("why",)

    class Meta:
        verbose_name = "逐月公开财务的村"
        verbose_name_plural = "逐月公开财务的村"
        indexes = [models.Index(fields=["org", "since"], name="disclosure_monthly_since")]

    def __str__(self) -> str:
        return f"{self.village or ''}逐月公开财务"

    def stands_already(self) -> bool:
        """Whether the village is entered for some day on which this holds already."""
        return self.since is not None and holding(self, "since", "until").filter(village=self.village).exists()


class CheckResult(models.TextChoices):
    """检查结果."""

    SOUND = "sound", "公开及时规范"
    LACKING = "lacking", "有缺项或者不规范"


class VillageAffairsCheck(EntryRecord):
    """村务公开检查: the township looked at a village's board."""

    checked_on = models.DateField("检查日期", null=True, blank=True)
    checked_by = models.CharField("检查人员", max_length=100)
    result = models.CharField("检查结果", max_length=8, choices=CheckResult.choices)
    faults = models.CharField("存在问题", max_length=300, blank=True, help_text="缺哪一项、哪里不规范")
    mended_on = models.DateField("整改完成日期", null=True, blank=True)
    mended_how = models.CharField("整改情况", max_length=200, blank=True)

    search_fields = ("faults", "mended_how")
    own_name = ("checked_by",)

    class Meta:
        verbose_name = "村务公开检查"
        verbose_name_plural = "村务公开检查"
        indexes = [models.Index(fields=["org", "dated_on"], name="disclosure_check_dated")]

    def __str__(self) -> str:
        return f"{self.village or ''}村务公开检查：{self.get_result_display()}"
