"""Which plans and tasks a report names: what midyear and year's end found, what is still to be done, what is planned.

Words stand there as they were entered; nothing in them is about a person.
"""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q, QuerySet

from yifa.areas.leadership.models import AnnualPlan, Task
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.naming import MOST, Told, clause, day_told, entry_named, joined, matter_named, plain


def midyear(known: Known) -> str:
    """What the midyear check of the year's plans found."""
    told = Told.by(known)
    found = _plans(told, told.year).filter(checked_on__range=(told.first, told.last))
    return joined(
        f"《{entry_named(one, one.name)}》于{day_told(one.checked_on)}完成年中检查，{plain(one.situation)}"
        for one in found
    )


def reached(known: Known) -> str:
    """What was reached of the year's plans at its end."""
    told = Told.by(known)
    found = _plans(told, told.year).filter(concluded_on__range=(told.first, told.as_of))
    return joined(f"{_plan(one)}年底总结认为，{plain(one.conclusion)}" for one in found)


def overdue(known: Known) -> str:
    """Tasks whose term had run out by the end of the year, by their names."""
    told = Told.by(known)
    late = _open(told).filter(due_on__lt=told.last).exclude(done_on__lte=told.last)
    names = "、".join(f"“{matter_named(one)}”" for one in late[:MOST])
    return f"逾期的任务有{names}" if names else ""


def still_to_do(known: Known) -> str:
    """What the year left open: each task, by whom and until when."""
    told = Told.by(known)
    return joined(_item(one, told.last) for one in _open(told)[:MOST])


def next_plan(known: Known) -> str:
    """What the plans of the next year, where they are issued already, lay down."""
    told, said = Told.by(known), []
    for one in _plans(told, told.year + 1).filter(dated_on__lte=told.as_of):
        standing = Q(cancelled_on__isnull=True) | Q(cancelled_on__gt=told.as_of)
        of_plan = _tasks(told).filter(standing, plan=one, opened_on__lte=told.as_of)
        tasks = list(of_plan.order_by(F("due_on").asc(nulls_last=True), "pk"))
        items = joined(_item(task, told.first) for task in tasks[:MOST])
        items += "；其他任务按计划推进" if len(tasks) > MOST else ""
        said.append(f"按照{_plan(one)}，{items}" if items else f"落实{_plan(one)}")
    return joined(said)


def _plan(one: AnnualPlan) -> str:
    return f"《{entry_named(one, one.name)}》"


def _plans(told: Told, year: int) -> QuerySet[AnnualPlan]:
    return AnnualPlan.objects.filter(org__in=told.orgs, voided=False, year=year).order_by("dated_on", "pk")


def _tasks(told: Told) -> QuerySet[Task]:
    return Task.objects.filter(org__in=told.orgs, voided=False).select_related("matter")


def _open(told: Told) -> QuerySet[Task]:
    """Those that were issued and had not ended by the last day, what is due first before the others."""
    standing = Q(closed_on__isnull=True) | Q(closed_on__gt=told.last)
    return _tasks(told).filter(standing, opened_on__lte=told.last).order_by(F("due_on").asc(nulls_last=True), "pk")


def _item(one: Task, by: date) -> str:
    """What, by whom, until when; a day that had passed by then is told as what was meant, one that nobody knows
    is not told."""
    until = ""
    if one.due_on is not None:
        until = f"，{'原定' if one.due_on < by else ''}于{day_told(one.due_on)}前完成"
    return f"“{matter_named(one)}”{clause('由', one.unit, '负责')}{until}"
