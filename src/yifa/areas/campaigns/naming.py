"""What a report on campaigns names: campaigns, major hazards, what is overdue, what goes on next year.

Words stand there as they were entered, without a number of their own; places are enterprises and spots, never persons.
"""

from __future__ import annotations

from django.db.models import QuerySet

from yifa.areas.campaigns.figures.checking import CAMPAIGNS_OPEN, OVERDUE
from yifa.areas.campaigns.models import Campaign, Grade, Hazard
from yifa.engine.figures.drilling import records
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.naming import MOST, Told, clause, day_told, entry_named, joined, matter_named


def ended(known: Known) -> str:
    """The campaigns that ended, each with what was concluded."""
    told = Told.by(known)
    found = Campaign.objects.filter(org__in=told.orgs, voided=False, ended_on__range=(told.first, told.last))
    return joined(
        f"“{_named(one)}”于{day_told(one.ended_on)}结束{clause('，', one.conclusion)}"
        for one in found.order_by("ended_on", "pk")[:MOST]
    )


def _named(one: Campaign) -> str:
    """By its name, whose own quotation marks stand within those of the sentence."""
    return entry_named(one, one.name.replace("“", "‘").replace("”", "’"))


def major(known: Known) -> str:
    """The major hazards of the year: each by its name, and what became of it."""
    told = Told.by(known)
    found = Hazard.objects.filter(
        org__in=told.orgs, voided=False, grade=Grade.MAJOR, opened_on__range=(told.first, told.last)
    ).select_related("matter")
    return joined(f"“{matter_named(one)}”{_became(one, told)}" for one in found.order_by("opened_on", "pk")[:MOST])


def _became(one: Hazard, told: Told) -> str:
    if one.removed_on is not None and one.removed_on <= told.as_of:
        return f"已于{day_told(one.removed_on)}销号"
    if one.handed_over_on is not None and one.handed_over_on <= told.as_of:
        return f"已于{day_told(one.handed_over_on)}移交其他机关"
    return "尚在整改" + (f"，整改时限为{day_told(one.due_on)}" if one.due_on else "")


def overdue(known: Known) -> str:
    """Which hazards were not put right in their time, and whose they are."""
    found = _late(known)
    if not found:
        return ""
    named = "、".join(f"“{matter_named(one)}”{clause('（', one.responsible, '）')}" for one in found[:MOST])
    return f"逾期未改的有{named}"


def _late(known: Known) -> QuerySet[Hazard]:
    span = known.facts.span
    late = records(OVERDUE, known.facts.orgs, span.period, span.as_of)
    found: QuerySet[Hazard] = late.select_related("matter").order_by("due_on", "pk")
    return found


def going_on(known: Known) -> str:
    """The campaigns that go on, with the day until which they are planned."""
    span, last = known.facts.span, Told.by(known).last
    running = records(CAMPAIGNS_OPEN, known.facts.orgs, span.period, span.as_of)
    return joined(
        f"继续开展“{_named(one)}”，计划于{day_told(one.until)}结束"
        for one in running.filter(until__gt=last).order_by("until", "pk")[:MOST]
    )
