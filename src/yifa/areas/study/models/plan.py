"""学法计划: what a year is to bring, and what has come of it. 应知应会清单: which laws whom concern."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet

from yifa.areas.study.models.learner import Audience
from yifa.areas.study.models.session import SessionKind, StudySession, laws_named
from yifa.engine.matters.offered import NamesIn
from yifa.engine.orgs.models import Org
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.month_field import MonthField
from yifa.engine.registers.siblings import others
from yifa.law.months import last_day_of
from yifa.law.wording import month_in_words


class StudyPlan(EntryRecord):
    """学法计划: one item of the year's plan; it is carried out by the session that it names later."""

    planned_on = models.DateField("印发日期", null=True, blank=True, help_text="年度学法计划印发的日期")
    due_month = MonthField("计划月份", help_text="最迟在哪个月开展")
    kind = models.CharField("学习形式", max_length=12, choices=SessionKind.choices)
    topic = models.CharField("学习主题", max_length=200)
    audience = models.CharField("学习对象", max_length=12, choices=Audience.choices)
    laws = models.TextField("法律法规", blank=True, help_text="一部一行，写全称")
    unit = models.CharField("责任单位", max_length=60, blank=True)
    due_on = models.DateField("最迟日期", null=True, blank=True)
    session = models.ForeignKey(
        StudySession,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="落实的学法活动",
        help_text="先在学法活动台账登记",
    )
    held_on = models.DateField("落实日期", null=True, blank=True)
    dropped_on = models.DateField("调整日期", null=True, blank=True, help_text="决定不再开展的日期")
    dropped_because = models.CharField("调整原因", max_length=200, blank=True)

    search_fields = ("topic", "laws", "unit")
    offered = {"unit": NamesIn("study.Learner", "unit", "until")}

    class Meta:
        verbose_name = "学法计划"
        verbose_name_plural = "学法计划"
        indexes = [models.Index(fields=["org", "due_on"], name="study_plan_due")]

    def __str__(self) -> str:
        return f"{month_in_words(self.due_month)}{self.get_kind_display()}：{self.topic}"

    def derived(self) -> dict[str, Any]:
        """The last day of its month; the day of the session that carried it out."""
        held = None if self.session is None else self.session.held_on
        return {"due_on": last_day_of(self.due_month), "held_on": held}

    def carried_out_as_well(self) -> StudyPlan | None:
        """The other item that its session carried out."""
        return others(self).filter(session=self.session).order_by("pk").first()

    def choices_for(self, column: str, rows: QuerySet[Any]) -> QuerySet[Any]:
        """The sessions since the plan was made, of its year, that carried out no other item."""
        if column != "session":
            return rows
        first = max(filter(None, (self.planned_on, date(self.due_month.year, 1, 1))))
        taken = others(self).filter(session__isnull=False).values("session")
        free = Q(held_on__range=(first, date(self.due_month.year, 12, 31))) & ~Q(pk__in=taken)
        return rows.filter(free | Q(pk=self.session_id))

    def is_planned_twice(self) -> bool:
        """Whether the plan has the same item for the same month already."""
        same = {"due_month": self.due_month, "kind": self.kind, "topic": self.topic, "audience": self.audience}
        return others(self).filter(**same).exists()


def overdue_plans(org: Org, day: date) -> QuerySet[StudyPlan]:
    """What should have been held by then, was not, and was not dropped."""
    rows = StudyPlan.objects.filter(org=org, voided=False, due_on__lt=day, held_on__isnull=True)
    return rows.filter(dropped_on__isnull=True).order_by("due_on", "pk")


class RequiredLaw(EntryRecord):
    """应知应会: one law that those in a kind of post must know, while it stands on their list."""

    listed_on = models.DateField("列入日期", null=True, blank=True, help_text="清单印发、调整的日期")
    audience = models.CharField("岗位类别", max_length=12, choices=Audience.choices)
    law = models.CharField("法律法规", max_length=100, help_text="写全称，不加书名号")
    what = models.CharField("应知应会内容", max_length=300, blank=True, help_text="重点章节、条文和要求")
    source = models.CharField("依据", max_length=100, blank=True, help_text="清单的名称和文号")
    until = models.DateField("调出日期", null=True, blank=True)

    search_fields = ("law", "what")

    class Meta:
        verbose_name = "应知应会清单"
        verbose_name_plural = "应知应会清单"
        indexes = [models.Index(fields=["org", "dated_on"], name="study_law_dated")]

    def __str__(self) -> str:
        return f"{self.get_audience_display()}：{self.law}"

    def derived(self) -> dict[str, Any]:
        """The name of the law alone, as sessions name it."""
        return {"law": next(iter(laws_named(self.law)), self.law)}

    @property
    def concerns(self) -> tuple[str, ...]:
        """The kinds of posts that must know it."""
        return Audience(self.audience).categories

    def is_listed_twice(self) -> bool:
        """Whether the law stands on that list already."""
        rows = others(self).filter(audience=self.audience, law__in=laws_named(self.law))
        return rows.filter(Q(until__isnull=True) | Q(until__gt=self.listed_on)).exists()


def required_laws(org: Org, day: date) -> QuerySet[RequiredLaw]:
    """The lists as they stand on a day."""
    rows = RequiredLaw.objects.filter(org=org, voided=False, dated_on__lte=day)
    return rows.filter(Q(until__isnull=True) | Q(until__gt=day)).order_by("audience", "pk")


def laws_studied(org: Org, first: date, last: date) -> list[tuple[RequiredLaw, list[StudySession]]]:
    """Each law of the lists as they stand on the last day, with the sessions of these days at which those whom it
    concerns, or some of them, studied it. Two queries."""
    held = StudySession.objects.filter(org=org, voided=False, dated_on__range=(first, last)).order_by("dated_on", "pk")
    told = [(session, set(session.laws_named), set(Audience(session.audience).categories)) for session in held]
    return [
        (one, [session for session, laws, there in told if one.law in laws and there & set(one.concerns)])
        for one in required_laws(org, last)
    ]
