"""What is known of the year before: what the records count of it, or what the report attached for it says."""

from __future__ import annotations

from yifa.engine.figures.recorded import UNKNOWN, areas_recorded
from yifa.engine.figures.tally import Value
from yifa.engine.narrative.facts import Facts


def has_records(facts: Facts) -> bool:
    """Whether anything of the year before is recorded."""
    return bool(areas_recorded(facts.before.values()))


def value_before(facts: Facts, figure: str) -> Value:
    """A figure of the year before; of nothing where nobody knows it. :param figure: its id.

    Of an area without records of that year not even what was in office or open at its end is told: whoever left
    before the records began is missing from it.
    """
    stated = facts.stated.get(figure)
    if stated is not None:
        return stated
    before = facts.before[figure]
    return before.total if before.figure.area in areas_recorded(facts.before.values()) else UNKNOWN
