"""What a reader asks of a ledger, as the address says it, and the rows that answer.

Lists read the one table of matters; only a filter on a column of the record, and totals, look into the record's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet, Sum
from django.utils.datastructures import MultiValueDict

from yifa.engine.ledgers.columns import Bound, bound, record_of
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter, Record
from yifa.engine.orgs.models import Person, Place
from yifa.engine.search import search

PAGE = 50
COUNTED = 10_000
"""Totals are counted up to so many rows; beyond that on request."""

WARNING_DAYS = 7
"""What falls due within so many days is due soon."""

SEARCHED = 1_000
SORTS = ("due", "-opened_on", "opened_on", "-closed_on")
_DUE = {"late": "已逾期", "soon": f"{WARNING_DAYS}日内到期", "some": "有期限", "none": "无期限"}


@dataclass(frozen=True)
class Asked:
    """Filters that all hold at once. ``choices``: column of the record → codes, any of which will do."""

    q: str = ""
    states: tuple[str, ...] = ()
    villages: tuple[int, ...] = ()
    handler: str = ""
    due: str = ""
    opened_from: date | None = None
    opened_to: date | None = None
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = "due"
    page: int = 1
    columns: tuple[str, ...] = ()
    everything: bool = False
    """Whether totals are wanted beyond the cap."""


def read_query(ledger: Ledger, query: MultiValueDict[str, str]) -> Asked:
    """What an address asks for; what it asks for in words that the ledger doesn't know is left out."""
    known = bound(ledger)
    choices = {
        column.id: kept
        for column in known
        if column.of_record and column.choices and (kept := _known(query.getlist(column.id), dict(column.choices)))
    }
    states = {"open", "ended", *(state.id for state in _states(ledger))}
    return Asked(
        q=query.get("q", "").strip()[:100],
        states=_known(query.getlist("state"), states),
        villages=tuple(int(word) for word in query.getlist("village") if _is_id(word)),
        handler="me" if query.get("handler") == "me" else "",
        due=query.get("due", "") if query.get("due", "") in _DUE else "",
        opened_from=_day(query.get("from", ""), first=True),
        opened_to=_day(query.get("to", ""), first=False),
        choices=choices,
        sort=query.get("sort", "") if query.get("sort", "") in SORTS else "due",
        page=int(query.get("page", "1")) if _is_id(query.get("page", "1")) and int(query.get("page", "1")) > 0 else 1,
        columns=_known(query.getlist("column"), {column.id for column in known}),
        everything=query.get("count") == "all",
    )


def due_words() -> dict[str, str]:
    """What may be asked about due dates, with its name."""
    return dict(_DUE)


def shown(ledger: Ledger, asked: Asked) -> list[Bound]:
    """The columns to show: those asked for, or those that stand there from the start."""
    if asked.columns:
        return [column for column in bound(ledger) if column.id in asked.columns]
    return [column for column in bound(ledger) if column.column.shown]


def rows(
    ledger: Ledger, asked: Asked, readable: Q, orgs: Sequence[int], person: Person, today: date
) -> QuerySet[Matter]:
    """The matters that answer, in no order. ``readable``: which of those in scope the person reads."""
    found = Matter.objects.filter(readable, org__in=orgs, procedure=ledger.procedure, parent__isnull=True, voided=False)
    found = found.filter(_states_asked(asked), _due_asked(asked, today))
    if asked.villages:
        found = found.filter(Q(village__in=asked.villages) | Q(village__parent__in=asked.villages))
    if asked.handler == "me":
        found = found.filter(handler=person)
    if asked.opened_from:
        found = found.filter(opened_on__gte=asked.opened_from)
    if asked.opened_to:
        found = found.filter(opened_on__lte=asked.opened_to)
    if asked.choices:
        model: Any = record_of(ledger)
        wanted = {f"{name}__in": codes for name, codes in asked.choices.items()}
        found = found.filter(pk__in=model.objects.filter(org__in=orgs, **wanted).values("matter_id"))
    if asked.q:
        found = found.filter(pk__in=search(asked.q, orgs, limit=SEARCHED).ids)
    return found


def _states_asked(asked: Asked) -> Q:
    condition = Q()
    named = [state for state in asked.states if state not in ("open", "ended")]
    if named:
        condition |= Q(state__in=named)
    if "open" in asked.states:
        condition |= Q(ended=False)
    if "ended" in asked.states:
        condition |= Q(ended=True)
    return condition


def _due_asked(asked: Asked, today: date) -> Q:
    if asked.due == "late":
        return Q(next_due_on__lt=today)
    if asked.due == "soon":
        return Q(next_due_on__range=(today, today + timedelta(days=WARNING_DAYS)))
    if asked.due:
        return Q(next_due_on__isnull=asked.due == "none")
    return Q()


def page_of(found: QuerySet[Matter], asked: Asked) -> tuple[list[Matter], bool]:
    """One page of the rows in the order asked for, and whether there are more. What is due comes first, the most urgent
    at the head, then the newest of the rest."""
    start, wanted = (asked.page - 1) * PAGE, PAGE + 1
    full = found.select_related("village", "handler")
    if asked.sort != "due":
        page = list(full.order_by(asked.sort, "-pk")[start : start + wanted])
        return page[:PAGE], len(page) > PAGE
    owed = full.filter(next_due_on__isnull=False).order_by("next_due_on", "pk")
    page = list(owed[start : start + wanted])
    if len(page) < wanted:
        skipped = 0 if page or start == 0 else start - owed.count()
        rest = full.filter(next_due_on__isnull=True).order_by("-opened_on", "-pk")
        page += rest[skipped : skipped + wanted - len(page)]
    return page[:PAGE], len(page) > PAGE


def records_of(ledger: Ledger, matters: Iterable[Matter]) -> dict[int, Record]:
    """The records behind these matters, by the matter's id."""
    model: Any = record_of(ledger)
    return {record.matter_id: record for record in model.objects.filter(pk__in=[matter.pk for matter in matters])}


@dataclass(frozen=True)
class Totals:
    """What the foot says: how many rows (``capped``: at least so many), and the sums of the columns that add up."""

    count: int
    capped: bool
    sums: Mapping[str, Any]
    late: int


def totals(ledger: Ledger, found: QuerySet[Matter], asked: Asked, today: date) -> Totals:
    """Count and add up all that was asked for, not only the page."""
    count = found.count() if asked.everything else found[: COUNTED + 1].count()
    capped = not asked.everything and count > COUNTED
    added = [column.id for column in bound(ledger) if column.column.total and column.of_record]
    sums: dict[str, Any] = {}
    if added and not capped:
        model: Any = record_of(ledger)
        behind = model.objects.filter(pk__in=found.values("pk"))
        sums = behind.aggregate(**{name: Sum(name) for name in added})
    late = found.filter(next_due_on__lt=today)[: COUNTED + 1].count()
    return Totals(min(count, COUNTED) if capped else count, capped, sums, late)


def conditions_in_words(ledger: Ledger, asked: Asked) -> str:
    """What was selected, as a sentence for the head of a workbook."""
    said = []
    if asked.opened_from or asked.opened_to:
        said.append(f"登记{asked.opened_from or ''}至{asked.opened_to or ''}")
    states = {"open": "未办结", "ended": "已办结", **dict(states_of(ledger))}
    if asked.states:
        said.append("状态" + "、".join(states[id] for id in asked.states))
    if asked.villages:
        names = Place.objects.filter(pk__in=asked.villages).order_by("code").values_list("name", flat=True)
        said.append("、".join(names))
    if asked.due:
        said.append(_DUE[asked.due])
    if asked.handler:
        said.append("本人经办")
    chosen = [column for column in bound(ledger) if column.id in asked.choices]
    said += [one.name + "、".join(dict(one.choices)[code] for code in asked.choices[one.id]) for one in chosen]
    if asked.q:
        said.append(f"含“{asked.q}”")
    return "；".join(said) or "全部"


def _states(ledger: Ledger) -> list[Any]:
    found: dict[str, Any] = {}
    for version in registry.procedures():
        if version.id == ledger.procedure:
            found |= {state.id: state for state in version.states}
    return list(found.values())


def states_of(ledger: Ledger) -> list[tuple[str, str]]:
    """The states that a row may stand in, with their names, in the order of the procedure."""
    return [(state.id, state.name) for state in _states(ledger)]


def _known(words: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    allowed = set(known)
    return tuple(dict.fromkeys(word for word in words if word in allowed))


def _is_id(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 19


def _day(word: str, *, first: bool) -> date | None:
    """2026, 2026-11 or 2026-11-05: a year or month stands for its first or its last day."""
    parts = [int(part) for part in word.split("-") if part.isascii() and part.isdigit() and len(part) <= 4]
    try:
        if len(parts) == 3:
            return date(*parts)
        if len(parts) == 2:
            return date(parts[0], parts[1], 1) if first else _month_end(parts[0], parts[1])
        if len(parts) == 1:
            return date(parts[0], 1, 1) if first else date(parts[0], 12, 31)
    except ValueError:
        return None
    return None


def _month_end(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
