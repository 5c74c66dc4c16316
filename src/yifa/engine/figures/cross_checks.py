"""What figures must be to one another: declared beside them, checked before a report is issued."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from attrs import field, frozen

from yifa.engine.figures import registry
from yifa.engine.figures.computing import compute
from yifa.engine.figures.conditions import column
from yifa.engine.figures.declarations import texts
from yifa.engine.figures.periods import Period
from yifa.engine.figures.tally import Value
from yifa.engine.orgs.models import Org


@frozen
class PartsAndTotal:
    """分项与合计: the parts together are the total."""

    id: str
    total: str = field(kw_only=True)
    parts: tuple[str, ...] = field(kw_only=True, converter=texts)

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures that it compares."""
        return (self.total, *self.parts)


@frozen
class RateAndCounts:
    """比率与计数: the rate's two counts are those of two figures that are told beside it."""

    id: str
    rate: str = field(kw_only=True)
    numerator: str = field(kw_only=True)
    denominator: str = field(kw_only=True)

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures that it compares."""
        return (self.rate, self.numerator, self.denominator)


@frozen
class OpeningAndClosing:
    """期初与期末: what was open before the period, with what came in it and without what left, is what is open."""

    id: str
    stock: str = field(kw_only=True)
    arrivals: str = field(kw_only=True)
    departures: str = field(kw_only=True)

    @property
    def figures(self) -> tuple[str, ...]:
        """The figures that it compares."""
        return (self.stock, self.arrivals, self.departures)


@frozen
class BreakdownAndTotal:
    """分组与合计: every row that is counted falls under one of the dimension's choices; where the field may be left
    empty, "not stated" is a group of its own."""

    id: str
    total: str = field(kw_only=True)
    by: str = field(kw_only=True)

    @property
    def figures(self) -> tuple[str, ...]:
        """The figure that it compares with its own cells."""
        return (self.total,)


CrossCheck: TypeAlias = PartsAndTotal | RateAndCounts | OpeningAndClosing | BreakdownAndTotal


@dataclass(frozen=True)
class Discrepancy:
    """A cross-check that does not hold: what was expected, what was found, in words with the figures' names."""

    check: str
    expected: int | Decimal
    found: int | Decimal
    message: str


def discrepancies(
    checks: Iterable[CrossCheck], org: Org, period: Period, as_of: date, known: Mapping[str, Value] | None = None
) -> list[Discrepancy]:
    """The cross-checks that do not hold for an organisation; each names the two numbers and where they come from.

    :param known: values of figures, by their ids, that were computed already for this organisation, period and day.
    """
    wanted, values = list(checks), dict(known or {})
    ids = dict.fromkeys(id for check in wanted for id in check.figures if id not in values)
    results = compute([registry.figure(id) for id in ids], [org], period, as_of)
    values |= {id: result.total for id, result in results.items()}
    opening_stocks = [registry.figure(check.stock) for check in wanted if isinstance(check, OpeningAndClosing)]
    openings = compute(opening_stocks, [org], period.day_before(), as_of)
    found: list[Discrepancy] = []
    for check in wanted:
        if isinstance(check, PartsAndTotal):
            found += _parts(check, values)
        elif isinstance(check, RateAndCounts):
            found += _counts(check, values)
        elif isinstance(check, BreakdownAndTotal):
            found += _cells(check, values, org, period, as_of)
        else:
            found += _flow_through(check, values, openings[check.stock].total)
    return found


def _parts(check: PartsAndTotal, values: dict[str, Value]) -> list[Discrepancy]:
    parts = sum((_number(values[part]) for part in check.parts), 0)
    names = " + ".join(f"{_name(part)}{_number(values[part])}" for part in check.parts)
    return _compare(
        check.id, _number(values[check.total]), parts, f"合计“{_name(check.total)}”", f"分项之和（{names}）"
    )


def _counts(check: RateAndCounts, values: dict[str, Value]) -> list[Discrepancy]:
    rate = values[check.rate]
    return [
        difference
        for told, counted, part in (
            (check.numerator, rate.numerator or 0, "分子"),
            (check.denominator, rate.denominator or 0, "分母"),
        )
        for difference in _compare(
            check.id, _number(values[told]), counted, f"“{_name(told)}”", f"“{_name(check.rate)}”的{part}"
        )
    ]


def _cells(
    check: BreakdownAndTotal, values: dict[str, Value], org: Org, period: Period, as_of: date
) -> list[Discrepancy]:
    figure = registry.figure(check.total)
    cells = compute([figure], [org], period, as_of, by=check.by)[figure.id].cells
    dimension = column(figure.model, figure.dims[check.by])[0]
    choices = {code for code, _ in dimension.flatchoices}
    groups = choices | ({None, ""} if dimension.blank else set())
    known = sum((_number(cell) for key, cell in cells.items() if (key in groups if choices else key)), 0)
    label = dimension.verbose_name
    parts = f"“{label}”各组和未登记的之和" if dimension.blank else f"已登记“{label}”的各组之和"
    return _compare(check.id, _number(values[figure.id]), known, f"合计“{figure.name}”", parts)


def _flow_through(check: OpeningAndClosing, values: dict[str, Value], opening: Value) -> list[Discrepancy]:
    came, left = values[check.arrivals], values[check.departures]
    expected = _number(opening) + _number(came) - _number(left)
    flows = f"{_name(check.arrivals)}{_number(came)} - {_name(check.departures)}{_number(left)}"
    told = f"上期末{_number(opening)} + {flows}"
    return _compare(check.id, expected, _number(values[check.stock]), told, f"“{_name(check.stock)}”")


def _compare(
    check: str, expected: int | Decimal, found: int | Decimal, of_expected: str, of_found: str
) -> list[Discrepancy]:
    if expected == found:
        return []
    message = f"{of_expected}为{expected}，{of_found}为{found}，相差{abs(expected - found)}"
    return [Discrepancy(check, expected, found, f"{message}；请核对两项的明细，更正有误的日期或类别")]


def _number(value: Value) -> int | Decimal:
    """A count or a sum of one organisation, which always has one (the system check refuses rates here)."""
    assert isinstance(value.value, int | Decimal)  # noqa: S101
    return value.value


def _name(id: str) -> str:
    return registry.figure(id).name
