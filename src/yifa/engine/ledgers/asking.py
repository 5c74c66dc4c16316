"""What a reader asks of a ledger, as the address says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.datastructures import MultiValueDict

from yifa.engine.ledgers.columns import Bound, bound
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters import registry
from yifa.engine.orgs.models import Place

LONGEST_WORD, MOST_WORDS = 200, 40
"""What an address may ask of the words in a column, and how many of them."""

WARNING_DAYS = 7
"""What falls due within so many days is due soon."""

SORTS = ("due", "-opened_on", "opened_on", "-closed_on")
_DUE = {"late": "已逾期", "soon": f"{WARNING_DAYS}日内到期", "some": "有期限", "none": "无期限"}
_TERM = {"late": "已逾期", "soon": f"{WARNING_DAYS}日内到期", "ahead": "未到期", "none": "无期限或者已了结"}


@dataclass(frozen=True)
class Asked:
    """Filters that all hold at once. ``choices``: column of the record → codes, any of which will do."""

    q: str = ""
    states: tuple[str, ...] = ()
    villages: tuple[int, ...] = ()
    mine: bool = False
    """Only what the reader handles; of entries, what the reader entered."""
    due: str = ""
    since: date | None = None
    until: date | None = None
    """Days of opening; of entries, the days that date them."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)
    """Column of the record to whose day a term runs → how that term must stand."""
    sort: str = "due"
    page: int = 1
    columns: tuple[str, ...] = ()
    everything: bool = False
    """Whether totals are wanted beyond the cap."""


def read_query(ledger: Ledger, query: MultiValueDict[str, str]) -> Asked:
    """What an address asks for; what it asks for in words that the ledger doesn't know is left out."""
    known = bound(ledger)
    choices = {column.id: kept for column in known if (kept := _chosen(column, query.getlist(column.id)))}
    states = {"open", "ended", *dict(states_of(ledger))}
    return Asked(
        q=query.get("q", "").strip()[:100],
        states=_known(query.getlist("state"), states),
        villages=tuple(int(word) for word in query.getlist("village") if _is_id(word)),
        mine=query.get("handler") == "me",
        due=query.get("due", "") if query.get("due", "") in _DUE else "",
        since=_day(query.get("from", ""), first=True),
        until=_day(query.get("to", ""), first=False),
        choices=choices,
        terms={
            column.id: query.get(column.id, "")
            for column in known
            if column.column.until and query.get(column.id, "") in _TERM
        },
        sort=query.get("sort", "") if query.get("sort", "") in SORTS else "due",
        page=int(query.get("page", "1")) if _is_id(query.get("page", "1")) and int(query.get("page", "1")) > 0 else 1,
        columns=_known(query.getlist("column"), {column.id for column in known}),
        everything=query.get("count") == "all",
    )


def due_words() -> dict[str, str]:
    """What may be asked about due dates, with its name."""
    return dict(_DUE)


def term_words() -> dict[str, str]:
    """What may be asked about a term that runs to a day of the record, with its name."""
    return dict(_TERM)


def shown(ledger: Ledger, asked: Asked) -> list[Bound]:
    """The columns to show: those asked for, or those that stand there from the start and the terms that are asked
    about."""
    if asked.columns:
        return [column for column in bound(ledger) if column.id in asked.columns]
    return [column for column in bound(ledger) if column.column.shown or column.id in asked.terms]


def conditions_in_words(ledger: Ledger, asked: Asked) -> str:
    """What was selected, as a sentence for the head of a workbook."""
    said = []
    if asked.since or asked.until:
        said.append(f"{'登记' if ledger.procedure else '日期'}{asked.since or ''}至{asked.until or ''}")
    states = {"open": "未办结", "ended": "已办结", **dict(states_of(ledger))}
    if asked.states:
        said.append("状态" + "、".join(states[id] for id in asked.states))
    if asked.villages:
        names = Place.objects.filter(pk__in=asked.villages).order_by("code").values_list("name", flat=True)
        said.append("、".join(names))
    if asked.due:
        said.append(_DUE[asked.due])
    if asked.mine:
        said.append("本人经办" if ledger.procedure else "本人录入")
    chosen = [column for column in bound(ledger) if column.id in asked.choices]
    said += [
        one.name + "、".join(dict(one.choices).get(code, code) for code in asked.choices[one.id]) for one in chosen
    ]
    said += [f"{column.name}{_TERM[asked.terms[column.id]]}" for column in bound(ledger) if column.id in asked.terms]
    if asked.q:
        said.append(f"含“{asked.q}”")
    return "；".join(said) or "全部"


def states_of(ledger: Ledger) -> list[tuple[str, str]]:
    """The states that a row may stand in, with their names, in the order of the procedure; entries have none."""
    found: dict[str, str] = {}
    for version in registry.procedures():
        if version.id == ledger.procedure:
            found |= {state.id: state.name for state in version.states}
    return list(found.items())


def _chosen(column: Bound, words: list[str]) -> tuple[str, ...]:
    """Which of the words may be asked of the column: its choices, or what may stand there."""
    if not column.of_record:
        return ()
    if column.column.asked:
        return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in words[:MOST_WORDS] if word.strip()))
    return _known(words, dict(column.choices))


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
