"""个人学法档案: what one person studied in a year, against what was to be reached."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import frozen
from django.db import models
from django.db.models import Q, Sum
from django.utils.timezone import localdate

from yifa.areas.study.models.attendance import Attendance, Presence, SelfStudy
from yifa.areas.study.models.learner import Category, Learner
from yifa.areas.study.models.session import TAUGHT
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.limits import limit_for
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others

STUDY_HOURS = "study_hours_local"
TRAINING_HOURS = "enforcement_training_hours"
"""The limits that say how many hours a year somebody studies, and an officer is trained."""

_NOTHING = Decimal(0)


@frozen
class Hours:
    """So many hours in all, and of these at lectures and trainings."""

    all: Decimal = _NOTHING
    training: Decimal = _NOTHING

    def __add__(self, other: Hours) -> Hours:
        return Hours(self.all + other.all, self.training + other.training)


@frozen
class Studied:
    """One line of a person's year: what, how, for how long, and what shows it."""

    on: date
    content: str
    way: str
    hours: Hours
    proof: str


def studied_in(org: Org, first: date, last: date, learners: Iterable[int] | None = None) -> dict[int, list[Studied]]:
    """What each person of the roster studied in these days, by the id on the roster; or what some of them did. Two
    queries.

    Of a session its hours count for whoever was there, or has made it up by the last day; self-study counts as entered.
    """
    whose = {} if learners is None else {"learner__in": list(learners)}
    span = {"org": org, "voided": False, "dated_on__range": (first, last)}
    found: defaultdict[int, list[Studied]] = defaultdict(list)
    for row in Attendance.objects.filter(**span, **whose, session__voided=False).select_related("session"):
        if row.counts_on(last):
            found[row.learner_id].append(_together(row))
    for alone in SelfStudy.objects.filter(**span, **whose):
        found[alone.learner_id].append(_alone(alone))
    return {key: sorted(lines, key=lambda line: line.on) for key, lines in found.items()}


def studied_by(learner: Learner, day: date) -> list[Studied]:
    """What one person studied in the year until the day, also on another place of the roster."""
    found = studied_in(learner.org, date(day.year, 1, 1), day, learner.same_person())
    return sorted((line for lines in found.values() for line in lines), key=lambda line: line.on)


def hours_by_learner(org: Org, first: date, last: date) -> dict[int, Decimal]:
    """How many hours each person of the roster studied in these days, by the id on the roster. Two queries."""
    span = {"org": org, "voided": False, "dated_on__range": (first, last)}
    counts = Q(state=Presence.PRESENT) | Q(made_up_on__lte=last)
    together = Attendance.objects.filter(counts, **span, session__voided=False)
    found: defaultdict[int, Decimal] = defaultdict(Decimal)
    for rows, column in ((together, "session__hours"), (SelfStudy.objects.filter(**span), "hours")):
        for learner, hours in rows.order_by().values_list("learner").annotate(Sum(column)):
            found[learner] += hours
    return dict(found)


def _together(row: Attendance) -> Studied:
    session = row.session
    training = session.hours if session.kind in TAUGHT else _NOTHING
    made_up = "" if row.made_up_on is None else f"补学（{row.made_up_how}）"
    return Studied(
        row.dated_on or date.min,
        session.topic,
        str(session.get_kind_display()),
        Hours(session.hours, training),
        made_up or str(row.get_signed_by_display()) or "考勤",
    )


def _alone(row: SelfStudy) -> Studied:
    way = f"自学（{row.get_way_display()}）"
    return Studied(row.dated_on or date.min, row.content, way, Hours(row.hours), row.evidence)


def total(lines: Iterable[Studied]) -> Hours:
    """What these lines come to."""
    return sum((line.hours for line in lines), Hours())


def hours_wanted(org: Org, day: date) -> int:
    """How many hours somebody studies in the year of that day."""
    return _amount(org, STUDY_HOURS, day)


def training_wanted(org: Org, day: date) -> int:
    """How many hours an officer is trained in the year of that day."""
    return _amount(org, TRAINING_HOURS, day)


def _amount(org: Org, id: str, day: date) -> int:
    quota = limit_for(org, id, day).quota
    return 0 if quota is None else quota.amount


class StudyRecord(EntryRecord):
    """个人学法档案: one person's year as it was added up on a day, and what was told of it in the yearly report on
    duties. It is printed with every session, hour and score of the year.
    """

    added_up_on = models.DateField("统计日期", null=True, blank=True, help_text="年底统计的，填12月31日")
    learner = models.ForeignKey(
        Learner, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="学法人员"
    )
    statement = models.CharField(
        "述职述法情况", max_length=300, blank=True, help_text="年度述职时报告了哪些学法情况（《法治宣传教育法》第38条）"
    )
    remark = models.CharField("审核意见", max_length=200, blank=True)
    year = models.PositiveSmallIntegerField("年度", null=True, blank=True)
    hours = models.DecimalField("学时", max_digits=6, decimal_places=1, null=True, blank=True)
    training_hours = models.DecimalField("其中培训学时", max_digits=6, decimal_places=1, null=True, blank=True)
    wanted = models.PositiveSmallIntegerField("目标学时", null=True, blank=True)
    training_wanted = models.PositiveSmallIntegerField("培训目标学时", null=True, blank=True)

    class Meta:
        verbose_name = "个人学法档案"
        verbose_name_plural = "个人学法档案"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="study_record_dated"),
            models.Index(fields=["org", "learner"], name="study_record_learner"),
        ]

    def __str__(self) -> str:
        return f"{self.learner.name}{self.added_up_on.year if self.added_up_on else ''}年度学法档案"

    def derived(self) -> dict[str, Any]:
        """What was studied until the day, and what was to be reached; of whoever enforces, in trainings too."""
        day = self.added_up_on
        if day is None:
            return {}
        hours = total(self.lines())
        enforces = self.learner.category == Category.OFFICERS
        return {
            "year": day.year,
            "hours": hours.all,
            "training_hours": hours.training,
            "wanted": hours_wanted(self.org, day),
            "training_wanted": training_wanted(self.org, day) if enforces else None,
        }

    def lines(self) -> list[Studied]:
        """What the person studied in the year until the day, also on another place of the roster."""
        return [] if self.added_up_on is None else studied_by(self.learner, self.added_up_on)

    def is_added_up_already(self) -> bool:
        """Whether the person's year has a record already."""
        day = self.added_up_on or localdate()
        return others(self).filter(learner=self.learner, added_up_on__year=day.year).exists()
