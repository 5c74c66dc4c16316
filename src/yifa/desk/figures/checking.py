"""核对: whether the figures of an area agree with one another, and where they do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yifa.desk.figures.asking import Span
from yifa.desk.figures.values import Line, rows_address
from yifa.engine.figures import registry
from yifa.engine.figures.cross_checks import (
    BreakdownAndTotal,
    CrossCheck,
    Discrepancy,
    OpeningAndClosing,
    PartsAndTotal,
    discrepancies,
)
from yifa.engine.orgs.models import Org


@dataclass(frozen=True)
class Checked:
    """A cross-check in words, what it found, and where the rows of its figures are."""

    says: str
    problems: Sequence[str]
    figures: Sequence[tuple[str, str]]
    """Name and address of the rows."""


def checked(area: str, orgs: Sequence[Org], span: Span, told: Mapping[str, Line]) -> list[Checked]:
    """The area's cross-checks, each with what it found in any of the organisations. ``told`` are figures of all of
    them together."""
    known = {id: line.now.value for id, line in told.items()} if len(orgs) == 1 else {}
    checks = [check for check in registry.cross_checks() if check.id.partition(".")[0] == area]
    found: dict[str, list[Discrepancy]] = defaultdict(list)
    for org in orgs:
        for discrepancy in discrepancies(checks, org, span.period, span.as_of, known):
            found[discrepancy.check].append(discrepancy)
    return [
        Checked(
            _in_words(check),
            [discrepancy.message for discrepancy in found[check.id]],
            [(_name(id), rows_address(registry.figure(id), span)) for id in check.figures],
        )
        for check in checks
    ]


def _in_words(check: CrossCheck) -> str:
    if isinstance(check, PartsAndTotal):
        return f"{_name(check.total)} = {' + '.join(map(_name, check.parts))}"
    if isinstance(check, OpeningAndClosing):
        return f"{_name(check.stock)} = 上期末的 + {_name(check.arrivals)} − {_name(check.departures)}"
    if isinstance(check, BreakdownAndTotal):
        return f"{_name(check.total)} = 各组之和"
    return f"{_name(check.rate)} = {_name(check.numerator)} ÷ {_name(check.denominator)}"


def _name(id: str) -> str:
    return registry.figure(id).name
