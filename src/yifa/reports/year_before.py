"""What is known of the year before: what the records count of it, or what the report attached for it says."""

from __future__ import annotations

from yifa.engine.figures.tally import Value
from yifa.engine.narrative.facts import Facts


def has_records(facts: Facts) -> bool:
    """Whether anything of the year before is recorded; without any its zeros say nothing."""
    return any(result.total.rows for result in facts.before.values() if result.figure.kind != "stock")


def value_before(facts: Facts, figure: str) -> Value:
    """A figure of the year before; of nothing where nobody knows it. :param figure: its id."""
    stated = facts.stated.get(figure)
    if stated is not None:
        return stated
    return facts.before[figure].total if has_records(facts) else Value(None, 0)
