"""个人学法: what one person studied in a year, sat, and holds; as the person sees it and as the archive prints it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal

from attrs import frozen
from django.db.models import QuerySet

from yifa.areas.study.models import (
    Category,
    ExamResult,
    Hours,
    Learner,
    Qualified,
    Studied,
    hours_wanted,
    learners_on,
    studied_by,
    studied_in,
    total,
    training_wanted,
)
from yifa.engine.orgs.models import Org, Person


@frozen
class Archive:
    """One person's year until a day."""

    learner: Learner
    lines: list[Studied]
    results: list[ExamResult]
    certificates: list[Qualified]
    wanted: int
    training_wanted: int
    """0 of whoever does not enforce."""

    @property
    def hours(self) -> Hours:
        """What the lines come to."""
        return total(self.lines)


def archive_of(learner: Learner, day: date) -> Archive:
    """The person's year until the day."""
    enforces = learner.category == Category.OFFICERS
    return Archive(
        learner,
        studied_by(learner, day),
        list(results_of_year(learner, day)),
        list(certificates_of(learner)),
        hours_wanted(learner.org, day),
        training_wanted(learner.org, day) if enforces else 0,
    )


@frozen
class Reached:
    """One person of the roster, with the hours of the year until a day and what is to be reached."""

    learner: Learner
    hours: Hours
    wanted: int
    training_wanted: int
    """0 of whoever does not enforce."""

    @property
    def lacks(self) -> Decimal:
        """How many hours are missing."""
        return max(self.wanted - self.hours.all, Decimal(0))

    @property
    def training_lacks(self) -> Decimal:
        """How many hours at lectures and trainings are missing."""
        return max(self.training_wanted - self.hours.training, Decimal(0))


def roster_hours(org: Org, day: date) -> list[Reached]:
    """Everybody on the roster on the day; of whoever changed posts in the year also what was studied before."""
    lines = studied_in(org, date(day.year, 1, 1), day)
    wanted, training = hours_wanted(org, day), training_wanted(org, day)
    names = Counter(Learner.objects.filter(org=org, voided=False).values_list("name", flat=True))
    found = []
    for learner in learners_on(org, day):
        same = learner.same_person() if names[learner.name] > 1 else [learner.pk]
        hours = total(line for key in same for line in lines.get(key, ()))
        found.append(Reached(learner, hours, wanted, training if learner.category == Category.OFFICERS else 0))
    return found


def on_the_roster(person: Person, org: Org, year: int) -> Learner | None:
    """The person's newest entry on the organisation's roster that stood in the year; None: not on it."""
    rows = Learner.objects.filter(org=org, person=person, voided=False, since__lte=date(year, 12, 31))
    standing = rows.exclude(until__lte=date(year, 1, 1))
    return standing.select_related("org").order_by("-since", "-pk").first()


def results_of_year(learner: Learner, day: date) -> QuerySet[ExamResult]:
    """The exams that the person sat in the year until the day, or should have."""
    rows = ExamResult.objects.filter(org=learner.org, learner__in=learner.same_person(), voided=False)
    of_year = rows.filter(dated_on__range=(date(day.year, 1, 1), day), exam__voided=False)
    return of_year.select_related("exam").order_by("dated_on", "pk")


def certificates_of(learner: Learner) -> QuerySet[Qualified]:
    """The certificates that were ever issued to the person, the newest first."""
    rows = Qualified.objects.filter(org=learner.org, learner__in=learner.same_person(), voided=False)
    return rows.order_by("-issued_on", "-pk")
