"""What can be done next on a matter, and what can't yet, with every reason that is already certain.

Whether an act succeeds is for ``act()`` alone. Here is said beforehand what no entry in the form could change: the
state, who one is, duties already done, terms that still run or are over, and the guards that read nothing which the act
itself brings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from yifa.engine.matters import clocks, registry
from yifa.engine.matters.attempt import Attempt
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.models import ClockRow, Matter, Record
from yifa.engine.matters.refusals import Reason
from yifa.engine.orgs.models import Person
from yifa.law.guards import Guard
from yifa.law.procedure import Act, Procedure


@dataclass(frozen=True)
class Choice:
    """An act of the procedure with the reasons that already stand against it; none: it may be tried."""

    act: Act
    reasons: tuple[Reason, ...]

    @property
    def is_permitted(self) -> bool:
        return not self.reasons


def choices(
    matter: Matter,
    procedure: Procedure,
    record: Record,
    person: Person,
    day: date,
    rows: Sequence[ClockRow] | None = None,
) -> list[Choice]:
    """Every act of the procedure but the opening one, in the order of the declaration, as the person stands to it."""
    facts = RowFacts(matter, procedure, record, person, day)
    running = clocks.rows_of(matter) if rows is None else list(rows)
    return [
        Choice(act, tuple(_against(act, matter, procedure, record, facts, running)))
        for act in procedure.acts
        if not act.opens
    ]


def _against(
    act: Act, matter: Matter, procedure: Procedure, record: Record, facts: RowFacts, rows: list[ClockRow]
) -> Iterator[Reason]:
    if matter.voided:
        yield Reason("voided", "该事项已作废")
        return
    if matter.state not in {state.id for state in act.frm}:
        when = "、".join(f"“{state.name}”" for state in act.frm)
        yield Reason("state", f"在{when}时办理", str(act.law))
        return
    attempt = Attempt(matter, procedure, act, facts.actor, facts.happened_on, {})
    attempt.record, attempt.facts, attempt.rows, attempt.lines, attempt.begun = record, facts, rows, {}, []
    attempt.check_authority()
    if rows:
        attempt.check_clocks()
    yield from attempt.reasons
    for guard in act.guards:
        if _is_settled(guard, act) and (unmet := guard.unmet(facts)) is not None:
            yield Reason(guard.id, unmet, str(guard.law))


def _is_settled(guard: Guard, act: Act) -> bool:
    """Whether the guard reads nothing that the act brings, so that its answer stands before the form is filled in."""
    brings = {
        *(f"field:{name}" for name in act.writes),
        *(f"line:{name}" for name in act.lines),
        *(f"line:{registry.short(name)}" for name in act.lines),
        *(f"file:{kind}" for kind in act.files),
    }
    return bool(guard.reads) and not brings.intersection(guard.reads)
