"""What people who settle disputes are reminded of: returns not handed in, risks not treated, terms that end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from yifa.areas.disputes.models import Mediator, RiskPoint, VillageReturn
from yifa.areas.disputes.schedules import MONTHLY_RETURNS
from yifa.engine.figures.schedules import lacking
from yifa.engine.reminders import MOST, Asking, Reminded, Reminder
from yifa.law.citation import RMTJF, XFTL
from yifa.law.roles import CLERK, GRID_WORKER, MEDIATOR

TERM_ENDS_WITHIN = timedelta(days=60)
"""So long before the end of a term its successor is thought of: an election takes weeks to prepare."""


def returns_missing(asking: Asking) -> Iterator[Reminded]:
    """The villages that have not handed in last month's return, where returns are handed in at all."""
    month = MONTHLY_RETURNS.term_before(asking.today)
    due = VillageReturn(org=asking.org, month=month.first).derived()["due_on"]
    return lacking(MONTHLY_RETURNS, asking, month, due)


def risks_untreated(asking: Asking) -> Iterator[Reminded]:
    """The risks whose day has come."""
    found = RiskPoint.objects.filter(org__in=asking.orgs, voided=False, treated_on__isnull=True)
    due = asking.theirs(found.filter(treat_by__lte=asking.today))
    for risk in due.order_by("treat_by", "pk")[:MOST]:
        yield Reminded(risk.what, "disputes.risk_points", risk.treat_by, entry=risk.pk)


def terms_ending(asking: Asking) -> Iterator[Reminded]:
    """The mediators whose term ends soon or has ended, and who have not left."""
    found = Mediator.objects.filter(org__in=asking.orgs, voided=False, left_on__isnull=True)
    ending = found.filter(term_ends_on__lte=asking.today + TERM_ENDS_WITHIN).select_related("committee")
    for mediator in ending.order_by("term_ends_on", "pk")[:MOST]:
        told = f"{mediator}任期届满，应当改选或者连任"
        yield Reminded(told, "disputes.mediators", mediator.term_ends_on, mediator.pk)


REMINDERS = (
    Reminder(
        id="disputes.returns_missing",
        name="月报未报",
        to=(CLERK, GRID_WORKER),
        law=XFTL["15(3)"],
        tell=returns_missing,
    ),
    Reminder(
        id="disputes.risks_untreated",
        name="风险到期未处置",
        to=(CLERK, GRID_WORKER, MEDIATOR),
        law=XFTL["5(五)"],
        tell=risks_untreated,
    ),
    Reminder(id="disputes.terms_ending", name="任期届满", to=(CLERK,), law=RMTJF[9], tell=terms_ending),
)
