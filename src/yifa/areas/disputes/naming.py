"""Which disputes a report names: those that concern many, by village and kind, never by who quarrels.

Words stand there without a number of their own; how many a dispute concerns says the matter that the name opens.
"""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from yifa.areas.disputes.figures.course import PENDING, RESOLVED
from yifa.areas.disputes.models import Dispute
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.drilling import records
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.naming import day_told, joined, matter_opened

MANY = 10
"""A dispute of so many people is the year's news; one of fewer, told with its village and kind, would show who they
are."""

FEW = 3
"""So many are named: a report shows what the work is like, the figures say how much there was."""


def resolved(known: Known) -> str:
    """The largest that were resolved in the year: when, and whether what was agreed is done."""
    as_of = known.facts.span.as_of
    told = joined(
        f"{_named(one)}，于{day_told(one.resolved_on)}化解{_done(one, as_of)}" for one in _largest(RESOLVED, known)
    )
    return f"妥善化解涉及人数较多的纠纷：{told}" if told else ""


def pending(known: Known) -> str:
    """The largest that the year leaves open."""
    told = "、".join(map(_named, _largest(PENDING, known)))
    return f"未结的纠纷中，涉及人数较多的有{told}" if told else ""


def _largest(figure: Figure, known: Known) -> QuerySet[Dispute]:
    span = known.facts.span
    found: QuerySet[Dispute] = records(figure, known.facts.orgs, span.period, span.as_of)
    many = found.filter(people_involved__gte=MANY).select_related("matter", "village")
    return many.order_by("-people_involved", "opened_on", "pk")[:FEW]


def _named(one: Dispute) -> str:
    village = one.village.name if one.village else ""
    return matter_opened(one, f"{village}{one}")


def _done(one: Dispute, as_of: date) -> str:
    return "，协议已经履行完毕" if one.performed_on and one.performed_on <= as_of else ""
