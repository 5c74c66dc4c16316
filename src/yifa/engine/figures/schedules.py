"""逐村情况: what each village is to have once in every month or quarter, as a figure counts it, and where nothing is.

An area declares its schedules in ``SCHEDULES`` (module ``schedules``). The desk shows one as villages by terms with its
gaps; reminders and the report ask for the same gaps.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias

from attrs import field, frozen

from yifa.engine.figures.computing import MONTH, VILLAGE, Key, compute
from yifa.engine.figures.declarations import Flow
from yifa.engine.figures.periods import Period
from yifa.engine.figures.villages import Villages, villages_of
from yifa.engine.orgs.models import Org
from yifa.engine.reminders import MOST, Asking, Reminded
from yifa.law.citation import Basis

QUARTERS = "一二三四"
Promised: TypeAlias = Callable[[Sequence[Org], Period, date], Mapping[int, Decimal]]
"""What each village (by id) is promised over a period as of a day, in the unit of what is measured."""

Owing: TypeAlias = Callable[[Sequence[Org], Sequence[Period]], Mapping[Period, frozenset[int]]]
"""Which villages (by id) owe in each of these terms, where not all of them do."""


@frozen(kw_only=True)
class Schedule:
    """逐村情况: every village owes, or is owed, one in each term of so many ``months`` (1, 3, 6 or 12).

    ``part`` narrows the figure (``{"kind": "finance"}``). ``enters`` is the ledger in which it is entered, ``begins``
    what a new entry begins with; ``month`` names its column that takes the month, where it has one. ``measure`` is a
    second figure told beside the count (hours), ``promised`` what it is held against. ``owed`` says which villages owe,
    where not every village does. ``lacks`` follows the village and the term: 东溪村2026年3月**没有法律顾问服务**.
    """

    id: str
    name: str
    figure: Flow
    enters: str
    lacks: str
    law: Basis
    part: Mapping[str, str] = field(factory=dict)
    months: int = 1
    begins: Mapping[str, str] = field(factory=dict)
    month: str = ""
    measure: Flow | None = None
    promised: Promised | None = None
    owed: Owing | None = None

    @property
    def area(self) -> str:
        """The area whose it is."""
        return self.id.partition(".")[0]

    def terms(self, year: int) -> list[Period]:
        """The terms of a year, in their order."""
        months = Period.year(year).months()
        return [
            Period(months[start].first, months[start + self.months - 1].last) for start in range(0, 12, self.months)
        ]

    def term_of(self, day: date) -> Period:
        """The term in which the day lies."""
        return self.terms(day.year)[(day.month - 1) // self.months]

    def term_before(self, day: date) -> Period:
        """The last term that was over before the day."""
        return self.term_of(self.term_of(day).day_before().first)

    def called(self, term: Period) -> str:
        """A term within its year: 3月, 三季度, 上半年, 全年."""
        number = (term.first.month - 1) // self.months
        names = {1: f"{term.first.month}月", 3: f"{QUARTERS[number % 4]}季度", 6: "下半年" if number else "上半年"}
        return names.get(self.months, "全年")

    def begun(self, village: int, term: Period) -> dict[str, str]:
        """What a new entry for the village and term begins with."""
        month = {self.month: f"{term.first:%Y-%m}"} if self.month else {}
        return {**self.begins, **month, "village": str(village)}


@dataclass(frozen=True)
class Held:
    """What a village (or the whole organisation) had in a term: how many, and how much where that is measured."""

    count: int = 0
    measured: Decimal = Decimal(0)

    def __add__(self, other: Held) -> Held:
        return Held(self.count + other.count, self.measured + other.measured)


@dataclass(frozen=True)
class Kept:
    """A schedule over a year as of a day, village by village and term by term; ``None`` is the whole organisation."""

    schedule: Schedule
    villages: Villages
    terms: Sequence[Period]
    cells: Mapping[tuple[int | None, Period], Held]
    since: date | None
    """Since when such records are kept, as far as the year and the one before tell; None: not at all."""
    as_of: date
    promised: Mapping[int, Decimal]
    owed: Mapping[Period, frozenset[int]] | None = None
    """Which villages owe in each term; None: all that stand."""

    @property
    def shown(self) -> list[int]:
        """The villages that are told of, in the order of their codes: those that stand and owe, or had something."""
        owing = self.villages.standing if self.owed is None else frozenset().union(*self.owed.values())
        held = frozenset() if self.owed is not None else {place for place, term in self.cells if term in self.terms}
        return [village for village in self.villages.names if village in owing | held]

    def cell(self, village: int | None, term: Period) -> Held:
        """Of one village in one term."""
        return self.cells.get((village, term), Held())

    def total(self, village: int | None) -> Held:
        """Of one village over the year."""
        return sum((self.cell(village, term) for term in self.terms), Held())

    def owes(self, village: int, term: Period) -> bool:
        """Whether the village stands at the end of the term, as far as it is known, and records were kept then."""
        last = min(term.last, self.as_of)
        owing = self.owed is None or village in self.owed[term]
        is_kept = self.since is not None and self.since <= term.last
        return owing and is_kept and self.villages.stood_on(village, last)

    def is_gap(self, village: int, term: Period) -> bool:
        """Whether the term is over and the village had nothing in it."""
        return term.last < self.as_of and self.lacks(village, term)

    def lacks(self, village: int, term: Period) -> bool:
        """Whether the village, which stands, has nothing in the term, be it over or not."""
        return self.owes(village, term) and not self.cell(village, term).count

    def lacking(self, term: Period) -> list[int]:
        """The villages that have nothing in the term, in the order of their codes."""
        return [village for village in self.villages.names if self.lacks(village, term)]

    @cached_property
    def gaps(self) -> dict[int, list[Period]]:
        """The terms that are over without anything, of the villages that have such."""
        found = {
            village: [term for term in self.terms if self.is_gap(village, term)] for village in self.villages.names
        }
        return {village: terms for village, terms in found.items() if terms}


def kept(schedule: Schedule, orgs: Sequence[Org], year: int, as_of: date) -> Kept:
    """The schedule of the organisations over the year, as it is known on the day; in few queries."""
    period, both = Period.year(year), Period(date(year - 1, 1, 1), date(year, 12, 31))
    villages = villages_of(orgs, period, as_of)
    figures = [figure for figure in (schedule.figure, schedule.measure) if figure is not None]
    dims = (MONTH, VILLAGE, *schedule.part)
    results = compute(figures, orgs, both, as_of, by=dims)
    found: dict[tuple[int | None, Period], Held] = defaultdict(Held)
    since: date | None = None
    for key, month, village in _of_part(schedule, results[schedule.figure.id].cells):
        # Villages have a cell only where something was counted.
        since = min(since or month.first, month.first)
        count = int(results[schedule.figure.id].cells[key].value or 0)
        found[villages.around.get(village, village), schedule.term_of(month.first)] += Held(count)
    if schedule.measure is not None:
        cells = results[schedule.measure.id].cells
        for key, month, village in _of_part(schedule, cells):
            amount = Decimal(str(cells[key].value or 0))
            found[villages.around.get(village, village), schedule.term_of(month.first)] += Held(0, amount)
    promised = schedule.promised(orgs, period, as_of) if schedule.promised else {}
    terms = schedule.terms(year)
    owed = schedule.owed(orgs, terms) if schedule.owed else None
    return Kept(schedule, villages, terms, found, since, as_of, promised, owed)


def _of_part(schedule: Schedule, cells: Mapping[Key, object]) -> Iterator[tuple[Key, Period, int]]:
    """The cells of the schedule's part, each with its month and place."""
    wanted = tuple(schedule.part.values())
    for key in cells:
        month, village, *part = key
        if tuple(part) == wanted:
            yield key, month, village


def lacking(schedule: Schedule, asking: Asking, term: Period, due: date | None = None) -> Iterator[Reminded]:
    """The villages that have nothing in the term, for Today: each with the way to a new entry for those who are bound
    to places, or all in one line."""
    found = kept(schedule, asking.orgs, term.first.year, asking.today)
    mine = None if asking.near is None else {found.villages.around.get(place, place) for place in asking.near}
    missing = [village for village in found.lacking(term) if mine is None or village in mine]
    told = f"{term.first.year}年{schedule.called(term)}{schedule.lacks}"
    if mine is None and len(missing) > 1:
        names = "、".join(found.villages.names[village] for village in missing[:MOST])
        many = f"{names}{'等' if len(missing) > MOST else ''}{len(missing)}个村（社区）"
        yield Reminded(many + told, schedule.enters, due, asked={"from": f"{term.first}"})
        return
    for village in missing:
        text = f"{found.villages.names[village]}{told}"
        yield Reminded(text, schedule.enters, due, begins=schedule.begun(village, term))


class UnknownSchedule(LookupError):
    """No area declared a schedule of this id."""


_schedules: dict[str, Schedule] = {}


def register(*declared: Schedule) -> None:
    """Take in an area's schedules; called when the area's app starts."""
    _schedules.update({schedule.id: schedule for schedule in declared})


def schedules_of(area: str) -> list[Schedule]:
    """The area's schedules, as declared."""
    return [schedule for schedule in _schedules.values() if schedule.area == area]


def schedule(id: str) -> Schedule:
    """The schedule of that id. :raises UnknownSchedule: there is none."""
    try:
        return _schedules[id]
    except KeyError:
        raise UnknownSchedule(f"没有编号为“{id}”的逐村情况；现有：{'、'.join(_schedules) or '无'}") from None
