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
from operator import itemgetter
from typing import Any, TypeAlias

from django.db.models import Aggregate, BigIntegerField, IntegerField, Model, Q, QuerySet, Sum
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
    """The column that holds a dimension of the figure. :raises UnknownDimension: it has none of that name, or is told
    of no single village."""
    if name == ORG:
        return "org_id"
    if name == VILLAGE and not figure.by_village:
        raise UnknownDimension(f"“{figure.name}”只有合计，不按村（社区）统计")
    if name == VILLAGE:
        return countable(figure.model).village
    if name in figure.dims:
        return figure.dims[name]
    known = "、".join([ORG, VILLAGE, MONTH, *figure.dims])
    raise UnknownDimension(f"“{figure.name}”不能按“{name}”分组；可用：{known}")


def standing_rows(model: type[Model]) -> QuerySet[Any]:
    """The model's rows in scope that count at all: what was voided does not."""
    return model._default_manager.filter(countable(model).standing)


_Group: TypeAlias = tuple[Any, ...]
"""The values of the grouping columns."""

_Tallies: TypeAlias = dict[Period, dict[_Group, Tally]]
"""Of one figure: what was counted in which span, where it is not nothing."""


def _scan(
    model: type[Model], columns: tuple[str, ...], figures: Sequence[Figure], spans: Sequence[Period], as_of: date
) -> dict[str, _Tallies]:
    tallies: dict[str, _Tallies] = {figure.id: {span: {} for span in spans} for figure in figures}
    rows = standing_rows(model)
    dated_by = {figure.dated_by for figure in figures}
    if len(dated_by) == 1 and (only := dated_by.pop()) is not None:
        rows = rows.filter(**{f"{only}__range": (spans[0].first, min(spans[0].last, as_of))})
    wanted = [(figure, span) for figure in figures for span in spans]
    for start in range(0, len(wanted), AGGREGATES_A_QUERY // 2):
        part = wanted[start : start + AGGREGATES_A_QUERY // 2]
        aggregates = _Aggregates()
        sought = [(tallies[figure.id][span], aggregates.of(figure, span, as_of)) for figure, span in part]
        for group, counted in _grouped(rows, columns, aggregates.expressions):
            for own, places in sought:
                if counted[places.rows]:
                    own[group] = _tally(counted, places)
    return tallies


@dataclass(frozen=True)
class _Places:
    """At which place of a query's row a figure's counts come back; None where it has none."""

    rows: int
    met: int | None
    amount: int | None
    decimals: int
    """The amount comes in units of its last place."""


class _Aggregates:
    """The aggregates of one query. What several figures count, such as a rate and the count beside it, is one."""

    def __init__(self) -> None:
        self.expressions: dict[str, Any] = {}
        self._known: dict[tuple[Q, Any], int] = {}

    def of(self, figure: Figure, span: Period, as_of: date) -> _Places:
        """The places of what the figure needs over these days."""
        counted, met = figure.counted(span, as_of), figure.in_numerator(span, as_of)
        both = None if met is None else counted & met
        return _Places(
            self._place((counted, None), lambda: _Rows(filter=counted)),
            None if both is None else self._place((both, None), lambda: _Rows(filter=both)),
            None if figure.added is None else self._place((counted, figure.added), lambda: _sum(figure, counted)),
            _decimals(figure),
        )

    def _place(self, what: tuple[Q, Any], made: Callable[[], Any]) -> int:
        if what not in self._known:
            self._known[what] = len(self._known)
            self.expressions[f"n{self._known[what]}"] = made()
        return self._known[what]


class _Rows(Aggregate):
    """Counts rows, not a column: PostgreSQL answers ``COUNT(id)`` without its index-only scan.

    Django's own ``Count`` takes no star with a condition, for the sake of databases that have no ``FILTER``.
    """

    arity = 0
    template = "COUNT(*)"
    output_field = IntegerField()
    empty_result_set_value = 0


def _sum(figure: Figure, condition: Q) -> Sum:
    """Decimals as integers of their last place: SQLite adds decimals as floating point, and cents would go astray."""
    added, decimals = figure.added, _decimals(figure)
    return Sum(Cast(Round(added * 10**decimals), BigIntegerField()) if decimals else added, filter=condition)


def _decimals(figure: Figure) -> int:
    if figure.measure is None:
        return 0
    return getattr(column(figure.model, figure.measure)[0], "decimal_places", None) or 0


def _grouped(
    rows: QuerySet[Any], columns: tuple[str, ...], aggregates: dict[str, Any]
) -> Iterator[tuple[_Group, Sequence[Any]]]:
    if not columns:
        counted = rows.aggregate(**aggregates)
        yield (), [counted[name] for name in aggregates]
        return
    for row in rows.order_by(*columns).values_list(*columns).annotate(**aggregates):
        yield row[: len(columns)], row[len(columns) :]


def _tally(counted: Sequence[Any], places: _Places) -> Tally:
    amount: int | Decimal = 0
    if places.amount is not None:
        amount = counted[places.amount] or 0
        amount = Decimal(amount).scaleb(-places.decimals) if places.decimals else amount
    return Tally(counted[places.rows], 0 if places.met is None else counted[places.met], amount)


_NOTHING = Tally()


def _result(
    figure: Figure,
    tallies: _Tallies,
    dims: tuple[str, ...],
    orgs: Sequence[Org],
    period: Period,
    months: Sequence[Period],
) -> Result:
    total = figure.value(sum(tallies[period].values(), _NOTHING), orgs=len(orgs))
    if not dims:
        return Result(figure, total)
    cells: dict[Key, Tally] = dict.fromkeys(_expected(figure, dims, orgs, months), _NOTHING)
    for span in months if MONTH in dims else [period]:
        key = _key(dims, span)
        cells.update({key(group): tally for group, tally in tallies[span].items()})
    return Result(figure, total, _values(figure, dims, cells, len(orgs)), cells)


def _values(figure: Figure, dims: tuple[str, ...], cells: Mapping[Key, Tally], asked: int) -> dict[Key, Value]:
    """The cells' values. How many organisations' rows may be in one decides whether a sum over them is a figure."""
    if ORG not in dims:
        return {key: figure.value(tally, orgs=_orgs_in(dims, key, asked)) for key, tally in cells.items()}
    nothing = figure.value(_NOTHING)
    return {key: nothing if tally is _NOTHING else figure.value(tally) for key, tally in cells.items()}


def _expected(figure: Figure, dims: tuple[str, ...], orgs: Sequence[Org], months: Sequence[Period]) -> Iterable[Key]:
    """The keys of the cells that are shown even when nothing was counted there."""
    ranges: list[list[Any]] = []
    for name in dims:
        if name == ORG:
            ranges.append([org.pk for org in orgs])
        elif name == MONTH:
            ranges.append(list(months))
        else:
            ranges.append([choice for choice, _ in column(figure.model, dimension_column(figure, name))[0].flatchoices])
    return product(*ranges) if len(dims) > 1 else ranges[0]


def _key(dims: tuple[str, ...], span: Period) -> Callable[[_Group], Key]:
    """How a group that was counted in the span becomes the key of its cell."""
    place = dims.index(MONTH) if MONTH in dims else None
    if len(dims) == 1:
        return itemgetter(0) if place is None else lambda group: span
    return tuple if place is None else lambda group: (*group[:place], span, *group[place:])


def _orgs_in(dims: tuple[str, ...], key: Key, asked: int) -> int:
    """How many organisations' rows may be in the cell: a village belongs to one."""
    if VILLAGE not in dims:
        return asked
    village = key[dims.index(VILLAGE)] if len(dims) > 1 else key
    return asked if village is None else 1
