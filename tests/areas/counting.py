"""What an area's figures come to, to be held against counts made by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from tests.world import World
from yifa.engine.figures.computing import compute
from yifa.engine.figures.declarations import Figure, Rate
from yifa.engine.figures.periods import Period


def counted_of(declared: Iterable[Figure], world: World, period: Period, as_of: date) -> dict[str, Any]:
    """Every figure that is not zero, without the area's name; of a rate both its counts."""
    figures = list(declared)
    results = compute(figures, [world.township], period, as_of)
    told: dict[str, Any] = {}
    for figure in figures:
        value = results[figure.id].total
        told[figure.id.partition(".")[2]] = (
            (value.numerator, value.denominator) if isinstance(figure, Rate) else value.value
        )
    return {name: value for name, value in told.items() if value not in (0, None, (0, 0))}
