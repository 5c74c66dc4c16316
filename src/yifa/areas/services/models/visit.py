"""走访和民意: rounds of visits and meetings, and what people and companies asked for there."""

from __future__ import annotations

import re
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.parameters.limits import current_calendar, limit_for
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others
from yifa.law.clock import due

ANSWER_TERM = "opinion_answer_local"
"""The limit that says by when an opinion is answered."""


class VisitKind(models.TextChoices):
    """走访方式."""

    HOUSEHOLDS = "households", "走访农户"
    COMPANIES = "companies", "走访企业"
    MEETING = "meeting", "村民会议、院坝会"


class Visit(EntryRecord):
    """走访: one round through a village, to companies, or one meeting with villagers. Whom it reached is a number."""

    visited_on = models.DateField("走访日期", null=True, blank=True)
    kind = models.CharField("走访方式", max_length=12, choices=VisitKind.choices)
    visited = models.PositiveSmallIntegerField(
        "走访户（家）数、到会人数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "走访数应当大于0"), at_most(9_999, "户（家、人）")],
    )
    topic = models.CharField("走访主题", max_length=150, help_text="如听取人居环境整治意见；不写户主、企业负责人姓名")
    opinions = models.PositiveSmallIntegerField(
        "收集意见数",
        null=True,
        blank=True,
        validators=[at_most(999, "件")],
        help_text="没有的填0；需要以后答复、转办的，逐件在意见台账登记",
    )
    materials = models.PositiveIntegerField("发放资料份数", null=True, blank=True, validators=[at_most(99_999, "份")])
    took_part = models.PositiveSmallIntegerField(
        "参加走访人次", null=True, blank=True, validators=[at_most(999, "人次")]
    )

    search_fields = ("topic",)

    class Meta:
        verbose_name = "走访"
        verbose_name_plural = "走访"
        indexes = [models.Index(fields=["org", "dated_on"], name="services_visit_dated")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.topic}"


class OpinionKind(models.TextChoices):
    """类别."""

    PEOPLE = "people", "群众意见"
    COMPANY = "company", "企业诉求"


class Field(models.TextChoices):
    """领域."""

    WORKS = "works", "道路、水电等设施"
    SURROUNDINGS = "surroundings", "环境卫生"
    LIVELIHOOD = "livelihood", "社会保障和民生"
    LAND = "land", "土地和生产"
    AFFAIRS = "affairs", "村务和干部作风"
    BUSINESS = "business", "用工、融资和审批"
    OTHER = "other", "其他"


class Outcome(models.TextChoices):
    """答复结果."""

    RESOLVED = "resolved", "已经解决"
    EXPLAINED = "explained", "解释说明"


class Course(models.TextChoices):
    """转办方式."""

    OFFICE = "office", "交其他单位办理"
    DISPUTE = "dispute", "属于纠纷，另行登记化解"
    PETITION = "petition", "属于信访事项，另行登记办理"


class Opinion(EntryRecord):
    """意见诉求: what was asked for, never by whom. Answered, or referred to whoever can do something.

    ``answer_by`` follows from the day and the local rule; ``closed_on`` is the day on which it was answered or
    referred, whichever came first.
    """

    raised_on = models.DateField("提出日期", null=True, blank=True)
    kind = models.CharField("类别", max_length=8, choices=OpinionKind.choices)
    field = models.CharField("领域", max_length=16, choices=Field.choices)
    what = models.CharField("意见内容", max_length=300, help_text="只写事情，不写姓名、住址、电话")
    visit = models.ForeignKey(
        Visit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="哪次走访",
    )
    answered_on = models.DateField("答复日期", null=True, blank=True)
    outcome = models.CharField("答复结果", max_length=12, blank=True, choices=Outcome.choices)
    how = models.CharField("怎样答复", max_length=300, blank=True, help_text="办了什么、怎样解释；不写姓名")
    referred_on = models.DateField("转办日期", null=True, blank=True)
    referred_to = models.CharField("转办单位", max_length=100, blank=True)
    course = models.CharField("转办方式", max_length=8, blank=True, choices=Course.choices)
    answer_by = models.DateField("应答复日期", null=True, blank=True, editable=False)
    closed_on = models.DateField("答复或者转办日期", null=True, blank=True, editable=False)

    search_fields = ("what", "how")

    class Meta:
        verbose_name = "意见诉求"
        verbose_name_plural = "意见诉求"
        indexes = [models.Index(fields=["org", "raised_on"], name="services_opinion_raised")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.what}"

    def derived(self) -> dict[str, Any]:
        """By when the local rule wants an answer, none where no rule gives a number; and since when nothing is owed."""
        days = [day for day in (self.answered_on, self.referred_on) if day is not None]
        return {"answer_by": self._answer_by(), "closed_on": min(days, default=None)}

    def _answer_by(self) -> Any:
        if self.raised_on is None:
            return None
        rule = limit_for(self.org, ANSWER_TERM, self.raised_on)
        return due(rule, self.raised_on, calendar=current_calendar()).on if rule.term else None

    def points_at_somebody(self) -> str:
        """What in it could say who asked: a long number, or words that lead to a person; empty where nothing does."""
        found = _PERSONAL.search(f"{self.what}\n{self.how}")
        return found.group() if found else ""

    def told_of_the_visit(self) -> int:
        """How many others were raised at the same visit."""
        return others(self).filter(visit=self.visit).count()


_PERSONAL = re.compile(r"[0-9０-９]{7,}|身份证|姓名|户主|家住|联系电话|手机号|住址")
