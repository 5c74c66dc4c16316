"""The procedure as a line of steps: what is behind, where the matter stands, what usually follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from yifa.engine.matters.models import ActEntry, EntryKind, Matter
from yifa.law.procedure import Act, Procedure, State


@dataclass(frozen=True)
class Step:
    """A state on the line: behind, present (``now``) or ahead, since when, and on which basis it is entered."""

    state: State
    place: str
    since: date | None
    law: str


def line_of_steps(procedure: Procedure, matter: Matter, entries: Sequence[ActEntry]) -> list[Step]:
    """The states through which the matter went, each once, the present one, and those that usually follow."""
    been: dict[str, ActEntry] = {}
    for entry in entries:
        if entry.state_after != entry.state_before and entry.kind != EntryKind.GENERAL:
            been.pop(entry.state_after, None)
            been[entry.state_after] = entry
    past = [
        Step(procedure.state(id), "past", entry.happened_on, entry.law)
        for id, entry in been.items()
        if id != matter.state and _has(procedure, id)
    ]
    entered = been.get(matter.state)
    present = procedure.state(matter.state)
    now = Step(present, "now", entered.happened_on if entered else matter.moved_on, entered.law if entered else "")
    ahead = [] if matter.ended else _usual(procedure, present, {*been, present.id})
    return [*past, now, *ahead]


def _usual(procedure: Procedure, present: State, seen: set[str]) -> list[Step]:
    """What follows when nothing goes wrong: onward by acts that don't end the matter, then by the last that does."""
    steps: list[Step] = []
    state = present
    while True:
        onward = [act for act in procedure.acts if state in act.frm and isinstance(act.to, State)]
        fresh = [act for act in onward if _target(act).id not in seen]
        if not fresh:
            return steps
        going = [act for act in fresh if not _target(act).ends]
        chosen = going[0] if going else fresh[-1]
        state = _target(chosen)
        seen.add(state.id)
        steps.append(Step(state, "ahead", None, str(chosen.law)))


def _target(act: Act) -> State:
    assert isinstance(act.to, State)  # noqa: S101  # only acts that move are asked
    return act.to


def _has(procedure: Procedure, id: str) -> bool:
    return any(state.id == id for state in procedure.states)
