"""The procedure as a line of steps: what is behind, where the matter stands, what usually follows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Any

from yifa.engine.matters.models import ActEntry, EntryKind, Matter
from yifa.law.procedure import Act, Procedure, State

_CORRECTIONS = ("correct", "correct_line")


@dataclass(frozen=True)
class Step:
    """A state on the line: behind, present (``now``) or ahead, since when, and on which basis it is entered."""

    state: State
    place: str
    since: date | None
    law: str
    is_corrected: bool = False
    """Whether the day is not the one that was entered first."""
    is_adopted: bool = False
    """Whether a ledger that was kept elsewhere says it: nobody did the step here."""


def line_of_steps(procedure: Procedure, matter: Matter, entries: Sequence[ActEntry]) -> list[Step]:
    """The states through which the matter went, each once, the present one, and those that usually follow.

    Where it went back, the line ends where it went back to: what came after is still to be done, or done again.
    """
    been: dict[str, ActEntry] = {}
    for entry in entries:
        if entry.state_after != entry.state_before and entry.kind != EntryKind.GENERAL:
            if entry.state_after in been:
                been = _until(been, entry.state_after)
            been[entry.state_after] = entry
    past = [
        _step(procedure, entry, procedure.state(id), "past", entries)
        for id, entry in been.items()
        if id != matter.state and _has(procedure, id)
    ]
    entered = been.get(matter.state)
    present = procedure.state(matter.state)
    now = _step(procedure, entered, present, "now", entries) if entered else Step(present, "now", matter.moved_on, "")
    ahead = [] if matter.ended else _usual(procedure, {*been, present.id}, matter.state)
    return [*past, now, *ahead]


def _until(been: dict[str, ActEntry], state: str) -> dict[str, ActEntry]:
    """What was before the state was entered first."""
    return dict(takewhile(lambda one: one[0] != state, been.items()))


def _step(procedure: Procedure, entry: ActEntry, state: State, place: str, entries: Sequence[ActEntry]) -> Step:
    """The step by which the state was entered, on the day that stands now for it in the record."""
    if entry.kind == EntryKind.ADOPTED:
        first, corrected = _days_written([entry]), _days_written([entry, *_corrections_after(entry, entries)])
        since = _day_told(procedure, state, corrected) or entry.happened_on
        was = _day_told(procedure, state, first) or entry.happened_on
        return Step(state, place, since, entry.law, since != was, is_adopted=True)
    on = _corrected_day(procedure, entry, entries)
    return Step(state, place, on or entry.happened_on, entry.law, on not in (None, entry.happened_on))


def _corrected_day(procedure: Procedure, entry: ActEntry, entries: Sequence[ActEntry]) -> date | None:
    """To which day the step was corrected, if it was; the last word counts."""
    if not procedure.has_act(entry.act):
        return None
    act, day = procedure.act(entry.act), None
    for later in _corrections_after(entry, entries):
        changed = json.loads(later.changes or "{}")
        days = [changed[name][1] for name in (*act.stamps, *act.stamps_first) if name in changed]
        day = date.fromisoformat(days[0]) if days and days[0] else day
    return day


def _corrections_after(entry: ActEntry, entries: Sequence[ActEntry]) -> list[ActEntry]:
    return [later for later in entries if later.seq > entry.seq and later.act in _CORRECTIONS]


def _days_written(entries: Sequence[ActEntry]) -> dict[str, Any]:
    """Column → what was written there last."""
    return {
        name: pair[1] for one in entries for name, pair in json.loads(one.changes or "{}").items() if name[0].isalpha()
    }


def _day_told(procedure: Procedure, state: State, written: Mapping[str, Any]) -> date | None:
    """When the matter came to the state, as a ledger tells it: the day of an act that leads there, or on which it
    closed, or else the last one of which it knows."""
    leading = [name for act in procedure.acts if act.to == state for name in (*act.stamps, *act.stamps_first)]
    stamped = [name for act in procedure.acts for name in (*act.stamps, *act.stamps_first)]
    for names in (leading, ["closed_on"] if state.ends else [], stamped):
        if days := [date.fromisoformat(written[name]) for name in names if written.get(name)]:
            return max(days)
    return None


def _usual(procedure: Procedure, seen: set[str], state: str) -> list[Step]:
    """The states to which the usual course leads from here on; none where the matter has left it."""
    steps: list[Step] = []
    for act in (procedure.act(id) for id in procedure.course):
        if isinstance(act.to, State) and act.to.id not in seen and state in {start.id for start in act.frm}:
            state = act.to.id
            steps.append(Step(act.to, "ahead", None, str(act.law)))
    return steps


def next_of_course(procedure: Procedure, permitted: Sequence[Act], entries: Sequence[ActEntry]) -> str:
    """The id of the act to offer first: of those permitted the first of the usual course that is still to be done."""
    may = {act.id for act in permitted}
    done = {entry.act for entry in entries} - {act.id for act in permitted if _is_due_again(act, entries)}
    return next((id for id in procedure.course if id in may and id not in done), "")


def _is_due_again(act: Act, entries: Sequence[ActEntry]) -> bool:
    """Whether the last line that the act adds says that it is to be done once more (另行调解)."""
    if act.again is None:
        return False
    line, field, value = act.again
    added = [row for entry in entries for row in json.loads(entry.changes or "{}").get(f"+{line}", ())]
    return bool(added) and added[-1].get(field) == value


def _has(procedure: Procedure, id: str) -> bool:
    return any(state.id == id for state in procedure.states)
