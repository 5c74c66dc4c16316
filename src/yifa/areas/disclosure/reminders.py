"""What those who publish are reminded of: villages that posted nothing this quarter, columns that are empty or stale,
what a supervision committee asked and nobody answered, committees whose term has ended."""

from __future__ import annotations

from collections.abc import Iterator

from yifa.areas.disclosure.feeding import fed
from yifa.areas.disclosure.models import MatterRaised, SupervisionCommittee
from yifa.areas.disclosure.schedules import AFFAIRS_POSTED, FINANCE_POSTED, FINANCE_POSTED_MONTHLY
from yifa.engine.figures.schedules import lacking
from yifa.engine.reminders import MOST, Asking, Reminded, Reminder
from yifa.law.citation import CWHF, ZFXXGK
from yifa.law.roles import CLERK, GRID_WORKER, REVIEWER


def villages_silent(asking: Asking) -> Iterator[Reminded]:
    """The villages that have posted no finances, or no affairs, in the last month of the quarter; no finances of those
    that post them every month, in the month before."""
    month = FINANCE_POSTED_MONTHLY.term_before(asking.today)
    yield from lacking(FINANCE_POSTED_MONTHLY, asking, month, month.last)
    for schedule in (FINANCE_POSTED, AFFAIRS_POSTED):
        quarter = schedule.term_of(asking.today)
        if asking.today.month == quarter.last.month:
            yield from lacking(schedule, asking, quarter, quarter.last)


def columns_unfed(asking: Asking) -> Iterator[Reminded]:
    """The columns that lack something by their own frequency; whoever is bound to a village keeps none."""
    if asking.near is not None:
        return
    stale = [one for one in fed(asking.orgs, asking.today) if one.is_stale]
    for one in stale[:MOST]:
        begins = {"column": str(one.column.pk)}
        yield Reminded(f"栏目“{one.column}”超过更新频率没有公开新的信息", "disclosure", begins=begins)


def matters_unanswered(asking: Asking) -> Iterator[Reminded]:
    """What committees asked and was not answered by the day on which it should have been."""
    rows = MatterRaised.objects.filter(org__in=asking.orgs, voided=False, answered_on=None, answer_by__lt=asking.today)
    for one in asking.theirs(rows).order_by("answer_by", "pk")[:MOST]:
        yield Reminded(f"{one} 没有答复", "disclosure.raised", one.answer_by, one.pk)


def terms_ended(asking: Asking) -> Iterator[Reminded]:
    """The committees whose term has run out without a successor."""
    rows = SupervisionCommittee.objects.filter(
        org__in=asking.orgs, voided=False, until=None, term_ends_on__lt=asking.today
    )
    for one in asking.theirs(rows).order_by("term_ends_on", "pk")[:MOST]:
        yield Reminded(f"{one}任期已满，换届以后登记", "disclosure.committees", one.term_ends_on, one.pk)


REMINDERS = (
    Reminder(
        id="disclosure.villages_silent",
        name="村务公开",
        to=(CLERK, REVIEWER, GRID_WORKER),
        law=CWHF[35],
        tell=villages_silent,
    ),
    Reminder(
        id="disclosure.columns_unfed", name="公开栏目", to=(CLERK, REVIEWER), law=ZFXXGK.whole, tell=columns_unfed
    ),
    Reminder(
        id="disclosure.matters_unanswered",
        name="村务监督",
        to=(CLERK, REVIEWER, GRID_WORKER),
        law=CWHF.whole,
        tell=matters_unanswered,
    ),
    Reminder(
        id="disclosure.terms_ended",
        name="村务监督换届",
        to=(CLERK, REVIEWER),
        by_villages=True,
        law=CWHF.whole,
        tell=terms_ended,
    ),
)
