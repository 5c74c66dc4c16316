"""What the records can say nothing of: a zero of an area of work that has no records of those days.

Where nothing at all was registered, nothing was counted: 0 would claim that nothing happened.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from yifa.engine.figures.computing import Result
from yifa.engine.figures.tally import Value

UNKNOWN = Value(None, 0)
"""The value of what nobody recorded."""


def areas_recorded(results: Iterable[Result]) -> frozenset[str]:
    """The areas of which something happened in the period; what was merely open or in office then may be older."""
    return frozenset(one.figure.area for one in results if one.total.rows and one.figure.kind != "stock")


def without_empty_zeros(results: Mapping[str, Result]) -> dict[str, Result]:
    """The results of a period, with no value where no row was counted and the figure's area has no records.

    :param results: by the figures' ids, all of an area or none.
    """
    known = areas_recorded(results.values())
    return {
        id: result if result.total.rows or result.figure.area in known else replace(result, total=UNKNOWN)
        for id, result in results.items()
    }
