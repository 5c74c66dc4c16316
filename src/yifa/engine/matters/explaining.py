"""为什么是这一天: how a clock's due date was counted, with the limit that holds for the organisation and its pauses."""

from __future__ import annotations

from yifa.engine.matters import registry
from yifa.engine.matters.models import ClockRow
from yifa.engine.parameters.limits import current_calendar, limit_for
from yifa.law.clock import Explanation, Pause, explain
from yifa.law.limits import Term
from yifa.law.procedure import AgreedDate


def explained(row: ClockRow) -> Explanation | None:
    """Every day of the count; None for a date that was agreed, or a clock whose start is not known."""
    declared = registry.procedure(row.matter.procedure, row.matter.version).clock(row.clock)
    start = row.started_at or row.started_on
    if start is None or row.started_on is None or isinstance(declared.limit, AgreedDate):
        return None
    held = limit_for(row.matter.org, row.limit, row.started_on)
    return explain(
        held,
        start,
        pauses=[Pause(pause.first, pause.last, pause.ground) for pause in row.pauses.all()],
        extension=Term(row.extension, held.term.unit) if row.extension and held.term else None,
        calendar=current_calendar(),
    )
