"""Which problems a report names: those that it lists, those that earlier reports listed and what became of them.

Names, causes and outcomes stand in a report as they were entered for it, in one line each; nothing in them is about a
person. Days alone decide: a problem is put right on the day on which it was struck off the list.
"""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from yifa.areas.rectification.models import Measure, Problem
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.naming import MOST, Told, clause, day_told, joined, matter_named, matter_opened, plain
from yifa.engine.narrative.numerals import chinese


def put_right(known: Known) -> str:
    """What reports listed and was struck off the list this year: when, and what was done."""
    told = Told.by(known)
    found = _listed(known).filter(rectified_on__range=(told.first, told.last)).order_by("rectified_on")
    return joined(
        f"“{matter_named(one)}”已于{day_told(one.rectified_on)}销号{clause('，', one.outcome)}" for one in _few(found)
    )


def still_open(known: Known) -> str:
    """What earlier reports listed and is not yet put right: why, and until when it will be."""
    found = _few(_earlier(known).order_by("promised_in", "opened_on"))
    return joined(
        f"{one.promised_in}年度报告列出的“{matter_named(one)}”尚在整改{clause('，原因是', one.causes)}{_until(one)}"
        for one in found
    )


def listed(known: Known) -> str:
    """What this year's report lists: each by its name, how it shows, until when it is to be put right."""
    return joined(f"“{matter_named(one)}”{clause('，', one.description)}{_until(one)}" for one in _few(_new(known)))


def causes(known: Known) -> str:
    """Why: the causes of what the report names, each once; it opens the first problem of which it is the cause."""
    by_cause: dict[str, Problem] = {}
    for one in (*_few(_new(known)), *_few(_earlier(known))):
        by_cause.setdefault(plain(one.causes), one)
    told = [matter_opened(one, cause) for cause, one in by_cause.items() if cause]
    if len(told) < 2:
        return "".join(told)
    return "；".join(f"{chinese(number)}是{cause}" for number, cause in enumerate(told, 1))


def planned(known: Known) -> str:
    """What is to be done next about each that the report names: its open measures, by whom and until when."""
    told = []
    for one in [*_few(_earlier(known)), *_few(_new(known))]:
        measures = "、".join(plain(measure.content) for measure in _measures(one))
        told.append(f"对“{matter_named(one)}”{clause('，由', one.unit, '负责')}{clause('，', measures)}{_until(one)}")
    return joined(told)


def _listed(known: Known) -> QuerySet[Problem]:
    told = Told.by(known)
    found = Problem.objects.filter(org__in=told.orgs, voided=False, promised_in__isnull=False, opened_on__lte=told.last)
    return found.select_related("matter").order_by("opened_on", "pk")


def _open(known: Known) -> QuerySet[Problem]:
    last = Told.by(known).last
    return _listed(known).filter(Q(rectified_on__isnull=True) | Q(rectified_on__gt=last))


def _new(known: Known) -> QuerySet[Problem]:
    return _open(known).filter(promised_in=Told.by(known).year)


def _earlier(known: Known) -> QuerySet[Problem]:
    """Those that the reports of earlier years listed."""
    return _open(known).filter(promised_in__lt=Told.by(known).year)


def _few(found: QuerySet[Problem]) -> list[Problem]:
    return list(found[:MOST])


def _measures(problem: Problem) -> QuerySet[Measure]:
    since = problem.measures_set_on or date.max
    return Measure.objects.filter(
        org_id=problem.org_id, matter_id=problem.matter_id, void_entry__isnull=True, planned_on__gte=since
    )


def _until(problem: Problem) -> str:
    return f"，计划于{day_told(problem.rectify_by)}前完成" if problem.rectify_by else ""
