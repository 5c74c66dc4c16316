"""What can be done next on a matter, and what can't yet, with every reason that is already certain.

Whether an act succeeds is for ``act()`` alone. Here is said beforehand what no entry in the form could change: the
state, who one is, duties already done, terms that still run or are over, and the guards that read nothing which the act
itself brings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from yifa.engine.matters import registry
from yifa.engine.matters.attempt import Attempt
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.models import ClockRow
from yifa.engine.matters.refusals import Reason
from yifa.law.guards import Guard
from yifa.law.procedure import Act


@dataclass(frozen=True)
class Choice:
    """An act of the procedure with the reasons that already stand against it; none: it may be tried."""

    act: Act
    reasons: tuple[Reason, ...]

    @property
    def is_permitted(self) -> bool:
        return not self.reasons


def choices(facts: RowFacts, rows: list[ClockRow]) -> list[Choice]:
    """Every act of the procedure but the opening one, in the order of the declaration, as the actor stands to it.

    ``rows`` are the matter's clocks, oldest first.
    """
    return [Choice(act, tuple(_against(act, facts, rows))) for act in facts.procedure.acts if not act.opens]


def _against(act: Act, facts: RowFacts, rows: list[ClockRow]) -> Iterator[Reason]:
    matter = facts.matter
    if matter.voided:
        yield Reason("voided", "该事项已作废")
        return
    if matter.state not in {state.id for state in act.frm}:
        when = "、".join(f"“{state.name}”" for state in act.frm)
        yield Reason("state", f"在{when}时办理", str(act.law))
        return
    attempt = Attempt(matter, facts.procedure, act, facts.actor, facts.happened_on, {})
    attempt.record, attempt.facts, attempt.rows, attempt.lines, attempt.begun = facts.record, facts, rows, {}, []
    attempt.check_authority()
    if rows:
        attempt.check_clocks()
    yield from attempt.reasons
    for guard in act.guards:
        if _is_settled(guard, act) and (unmet := guard.unmet(facts)) is not None:
            yield Reason(guard.id, unmet, str(guard.law))


def _is_settled(guard: Guard, act: Act) -> bool:
    """Whether the guard reads nothing that the act brings, or nothing that would help, so that its answer stands before
    the form is filled in."""
    brings = {
        *(f"field:{name}" for name in act.writes),
        *(f"line:{name}" for name in act.lines),
        *(f"line:{registry.short(name)}" for name in act.lines),
        *(f"file:{kind}" for kind in act.files),
    }
    return guard.foreseen or (bool(guard.reads) and not brings.intersection(guard.reads))
