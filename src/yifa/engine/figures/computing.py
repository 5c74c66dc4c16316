"""Figures computed: all that count rows of one table, in one scan of it.

Each figure becomes a conditional aggregate (``COUNT(…) FILTER (WHERE …)``) over the rows of the organisations asked
for, grouped by what the answer is broken down by. Months are no group: each has its own condition, because a stock is
open on the last day of every month and figures of one table are dated by different columns.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any, TypeAlias

from django.db.models import BigIntegerField, Count, Model, Q, QuerySet, Sum
from django.db.models import Value as Constant
from django.db.models.functions import Cast, Round

from yifa.engine.figures.conditions import column
from yifa.engine.figures.countable import countable
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.periods import Period
from yifa.engine.figures.scope import narrowed_to
from yifa.engine.figures.tally import Tally, Value
from yifa.engine.orgs.models import Org

ORG, VILLAGE, MONTH = "org", "village", "month"

AGGREGATES_A_QUERY = 600
"""SQLite takes 2,000 columns a query and PostgreSQL 1,664."""

Key: TypeAlias = Any
"""What a cell is for: an organisation's or village's id (None: no village), a month (``Period``), a column's value; a
tuple of these where the answer is broken down by several."""


class UnknownDimension(LookupError):
    """A figure was to be broken down by what it has no column for."""


@dataclass(frozen=True)
class Result:
    """A figure's value over everything asked for, and by cell; ``tallies`` are what the cells' values are made of."""

    figure: Figure
    total: Value
    cells: Mapping[Key, Value] = field(default_factory=dict)
    tallies: Mapping[Key, Tally] = field(default_factory=dict)


def compute(
    figures: Iterable[Figure], orgs: Iterable[Org], period: Period, as_of: date, by: str | Sequence[str] | None = None
) -> dict[str, Result]:
    """The figures' values, by their ids, for the organisations together and broken down.

    :param as_of: the day of the world as of which is counted; what happened later has not happened yet.
    :param by: ``org``, ``month``, ``village`` or a dimension that every figure declares, or several of these. There is
        a cell for every organisation asked for, every month that has begun and every choice of a column with choices,
        zero or not; for villages and other columns, where something was counted.
    :raises OutOfScope: an organisation is not in scope. :raises UnknownDimension: a figure can't be broken down so.
    """
    asked, dims = list(orgs), (by,) if isinstance(by, str) else tuple(by or ())
    scans: dict[tuple[type[Model], tuple[str, ...]], list[Figure]] = defaultdict(list)
    for figure in figures:
        columns = tuple(dimension_column(figure, name) for name in dims if name != MONTH)
        scans[figure.model, columns].append(figure)
    months = [month for month in period.months() if month.first <= as_of] if MONTH in dims else []
    results: dict[str, Result] = {}
    with narrowed_to(asked):
        for (model, columns), own in scans.items():
            tallies = _scan(model, columns, own, list(dict.fromkeys([period, *months])), as_of)
            for figure in own:
                results[figure.id] = _result(figure, tallies[figure.id], dims, asked, period, months)
    return results


def dimension_column(figure: Figure, name: str) -> str:
    """The column that holds a dimension of the figure. :raises UnknownDimension: it has none of that name."""
    if name == ORG:
        return "org_id"
    if name == VILLAGE:
        return countable(figure.model).village
    if name in figure.dims:
        return figure.dims[name]
    known = "、".join([ORG, VILLAGE, MONTH, *figure.dims])
    raise UnknownDimension(f"“{figure.name}”不能按“{name}”分组；可用：{known}")


def standing_rows(model: type[Model]) -> QuerySet[Any]:
    """The model's rows in scope that count at all: what was voided does not."""
    return model._default_manager.filter(countable(model).standing)


_Tallies: TypeAlias = dict[str, dict[tuple[tuple[Any, ...], Period], Tally]]
"""Figure's id → (values of the grouping columns, span) → tally."""


def _scan(
    model: type[Model], columns: tuple[str, ...], figures: Sequence[Figure], spans: Sequence[Period], as_of: date
) -> _Tallies:
    tallies: _Tallies = {figure.id: {} for figure in figures}
    rows = standing_rows(model)
    dated_by = {figure.dated_by for figure in figures}
    if len(dated_by) == 1 and (only := dated_by.pop()) is not None:
        rows = rows.filter(**{f"{only}__range": (spans[0].first, min(spans[0].last, as_of))})
    wanted = [(figure, span) for figure in figures for span in spans]
    for start in range(0, len(wanted), AGGREGATES_A_QUERY // 2):
        part = wanted[start : start + AGGREGATES_A_QUERY // 2]
        aggregates = _Aggregates()
        sought = [(figure, span, aggregates.of(figure, span, as_of)) for figure, span in part]
        for group, counted in _grouped(rows, columns, aggregates.expressions):
            for figure, span, names in sought:
                if counted[names.rows]:
                    tallies[figure.id][group, span] = _tally(figure, counted, names)
    return tallies


@dataclass(frozen=True)
class _Names:
    """Under which names a figure's counts come back; empty where it has none."""

    rows: str
    met: str
    amount: str


class _Aggregates:
    """The aggregates of one query. What several figures count, such as a rate and the count beside it, is one."""

    def __init__(self) -> None:
        self.expressions: dict[str, Any] = {}
        self._known: dict[tuple[Q, Any], str] = {}

    def of(self, figure: Figure, span: Period, as_of: date) -> _Names:
        """The names of what the figure needs over these days."""
        counted, met = figure.counted(span, as_of), figure.in_numerator(span, as_of)
        both = None if met is None else counted & met
        return _Names(
            self._name((counted, None), lambda: _count(counted)),
            "" if both is None else self._name((both, None), lambda: _count(both)),
            "" if figure.added is None else self._name((counted, figure.added), lambda: _sum(figure, counted)),
        )

    def _name(self, what: tuple[Q, Any], made: Callable[[], Any]) -> str:
        if what not in self._known:
            self._known[what] = f"n{len(self._known)}"
            self.expressions[self._known[what]] = made()
        return self._known[what]


def _count(condition: Q) -> Count:
    """Counts rows, not a column: PostgreSQL answers ``COUNT(id)`` without its index-only scan."""
    return Count(Constant(1), filter=condition)


def _sum(figure: Figure, condition: Q) -> Sum:
    """Decimals as integers of their last place: SQLite adds decimals as floating point, and cents would go astray."""
    added, places = figure.added, _decimal_places(figure)
    return Sum(Cast(Round(added * 10**places), BigIntegerField()) if places else added, filter=condition)


def _decimal_places(figure: Figure) -> int:
    if figure.measure is None:
        return 0
    return getattr(column(figure.model, figure.measure)[0], "decimal_places", None) or 0


def _grouped(
    rows: QuerySet[Any], columns: tuple[str, ...], aggregates: dict[str, Any]
) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
    if not columns:
        yield (), rows.aggregate(**aggregates)
        return
    for counted in rows.order_by(*columns).values(*columns).annotate(**aggregates):
        yield tuple(counted[name] for name in columns), counted


def _tally(figure: Figure, counted: Mapping[str, Any], names: _Names) -> Tally:
    amount: int | Decimal = 0
    if names.amount:
        places = _decimal_places(figure)
        amount = counted[names.amount] or 0
        amount = Decimal(amount).scaleb(-places) if places else amount
    return Tally(counted[names.rows], counted[names.met] if names.met else 0, amount)


def _result(
    figure: Figure,
    tallies: Mapping[tuple[tuple[Any, ...], Period], Tally],
    dims: tuple[str, ...],
    orgs: Sequence[Org],
    period: Period,
    months: Sequence[Period],
) -> Result:
    total = sum((tally for (_, span), tally in tallies.items() if span == period), Tally())
    cells: dict[tuple[Any, ...], Tally] = {}
    if dims:
        cells = dict.fromkeys(_expected(figure, dims, orgs, months), Tally())
        spans = set(months) if MONTH in dims else {period}
        cells.update({_key(dims, group, span): tally for (group, span), tally in tallies.items() if span in spans})
    own = {key: key if len(dims) > 1 else key[0] for key in cells}
    return Result(
        figure,
        figure.value(total, orgs=len(orgs)),
        {own[key]: figure.value(tally, orgs=_orgs_in(dims, key, len(orgs))) for key, tally in cells.items()},
        {own[key]: tally for key, tally in cells.items()},
    )


def _expected(
    figure: Figure, dims: tuple[str, ...], orgs: Sequence[Org], months: Sequence[Period]
) -> Iterable[tuple[Any, ...]]:
    """The keys of the cells that are shown even when nothing was counted there."""
    ranges: list[list[Any]] = []
    for name in dims:
        if name == ORG:
            ranges.append([org.pk for org in orgs])
        elif name == MONTH:
            ranges.append(list(months))
        else:
            ranges.append([choice for choice, _ in column(figure.model, dimension_column(figure, name))[0].flatchoices])
    return product(*ranges)


def _key(dims: tuple[str, ...], group: tuple[Any, ...], span: Period) -> tuple[Any, ...]:
    values = iter(group)
    return tuple(span if name == MONTH else next(values) for name in dims)


def _orgs_in(dims: tuple[str, ...], key: tuple[Any, ...], asked: int) -> int:
    """How many organisations' rows may be in the cell: a village belongs to one."""
    one = ORG in dims or (VILLAGE in dims and key[dims.index(VILLAGE)] is not None)
    return 1 if one else asked
