"""What a report on publication names: villages and quarters without a posting, columns that were not fed, what was
published too late, what committees asked and nobody answered. Nothing in it is about a person."""

from __future__ import annotations

from yifa.areas.disclosure.feeding import fed
from yifa.areas.disclosure.figures import OVERDUE, UNANSWERED
from yifa.areas.disclosure.models import SpecialItem
from yifa.areas.disclosure.schedules import AFFAIRS_POSTED, FINANCE_POSTED, FINANCE_POSTED_MONTHLY
from yifa.engine.figures.drilling import records
from yifa.engine.figures.schedules import Schedule, kept
from yifa.engine.narrative.known import Known
from yifa.engine.narrative.naming import MOST, Told, entry_named, plain, some


def special_items(known: Known) -> str:
    """Which of the matters that townships must publish have a column."""
    told = {one.column.special for one in fed(known.facts.orgs, Told.by(known).last) if one.standing}
    names = [str(one.label) for one in SpecialItem if one.value in told]
    return f"涉及{'、'.join(names)}" if names else ""


def silent_on_finance(known: Known) -> str:
    """Which villages posted no finances in a quarter that is over."""
    return _silent(known, FINANCE_POSTED)


def silent_on_monthly_finance(known: Known) -> str:
    """Which of the villages that post finances every month left one out."""
    return _silent(known, FINANCE_POSTED_MONTHLY)


def silent_on_affairs(known: Known) -> str:
    """Which villages posted no affairs in a quarter that is over."""
    return _silent(known, AFFAIRS_POSTED)


def stale_columns(known: Known) -> str:
    """Which columns lack something by their own frequency."""
    names = _stale(known)
    return f"{some(names)}栏目没有按规定的频率更新" if names else ""


def overdue(known: Known) -> str:
    """What should hang out and doesn't."""
    span = known.facts.span
    late = records(OVERDUE, known.facts.orgs, span.period, span.as_of).select_related("matter")
    names = [f"“{plain(one.matter.title)}”" for one in late.order_by("due_on", "pk")[:MOST]]
    return f"逾期的有{'、'.join(names)}" if names else ""


def unanswered(known: Known) -> str:
    """What committees asked and nobody answered by the day."""
    last = Told.by(known).last
    span = known.facts.span
    rows = records(UNANSWERED, known.facts.orgs, span.period, span.as_of).filter(answer_by__lte=last)
    names = [f"“{entry_named(one, str(one))}”" for one in rows.order_by("answer_by", "pk")[:MOST]]
    return f"超过答复期限的有{'、'.join(names)}" if names else ""


def to_be_posted(known: Known) -> str:
    """What follows for the villages next year."""
    names = dict.fromkeys([*_villages(known, FINANCE_POSTED), *_villages(known, AFFAIRS_POSTED)])
    return f"督促{some(list(names))}按季度公开财务和村务" if names else ""


def to_be_fed(known: Known) -> str:
    """What follows for the columns next year."""
    names = _stale(known)
    return f"明确{some(names)}栏目的更新责任，按频率公开" if names else ""


def _silent(known: Known, schedule: Schedule) -> str:
    told = Told.by(known)
    found = kept(schedule, known.facts.orgs, told.year, told.last)
    names = [
        f"{found.villages.names[village]}（{'、'.join(schedule.called(term) for term in terms)}）"
        for village, terms in found.gaps.items()
    ]
    return f"{some(names)}{schedule.lacks}" if names else ""


def _villages(known: Known, schedule: Schedule) -> list[str]:
    told = Told.by(known)
    found = kept(schedule, known.facts.orgs, told.year, told.last)
    return [found.villages.names[village] for village in found.gaps]


def _stale(known: Known) -> list[str]:
    told = Told.by(known)
    return [entry_named(one.column, one.column.name) for one in fed(known.facts.orgs, told.last) if one.is_stale]
