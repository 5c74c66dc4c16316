"""预览: what a parameter or a holiday notice would do to open clocks, as a page shows it before it is saved."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter
from yifa.engine.matters.redating import Cause, Move, preview, redate_after
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import every_org

SHOWN = 50
SLICES_AT_ONCE = 10
"""Slices of clocks that are dated anew while somebody waits; ``yifa tick`` does the rest."""


@dataclass(frozen=True)
class MoveRow:
    """A clock that moves to another day: no more of its matter than the number, for administrators read no cases."""

    org: str
    number: str
    clock: str
    started_on: date | None
    before: date | datetime | None
    after: date | datetime | None
    is_late: bool


@dataclass(frozen=True)
class Effect:
    """What would happen: clocks looked at, to another day, confirmed as they stand, late at once, left alone."""

    seen: int
    moved: int
    confirmed: int
    late: int
    left: tuple[str, ...]
    rows: tuple[MoveRow, ...]
    is_whole: bool
    digest: str
    """Of every clock that moves, so that what is confirmed is what was seen."""

    @property
    def is_of_several(self) -> bool:
        """Whether the clocks shown belong to more than one organisation."""
        return len({row.org for row in self.rows}) > 1


def effect(cause: Cause, today: date) -> Effect:
    """What saving this proposal would do to open clocks."""
    before = preview(cause)
    moved = before.to_another_day
    said = ";".join(f"{move.row.pk}:{move.due.on}:{move.due.at}" for move in before.moves)
    return Effect(
        before.seen,
        len(moved),
        len(before.moves) - len(moved),
        before.late_at_once(today),
        before.left,
        tuple(_rows(moved[:SHOWN], today)),
        before.is_whole,
        hashlib.sha256(f"{before.seen};{said}".encode()).hexdigest()[:32],
    )


def carry_out(cause: Cause) -> tuple[int, bool]:
    """Date clocks anew after what was saved: how many moved, and whether none is left for later."""
    changed = 0
    for progress in islice(redate_after(cause), SLICES_AT_ONCE):
        changed += progress.changed
    with every_org("see whether the work is done"):
        cause.refresh_from_db()
    return changed, cause.redated_at is not None


def _rows(moves: list[Move], today: date) -> list[MoveRow]:
    roots = {parent for move in moves if (parent := move.row.matter.parent_id) is not None}
    with every_org("the numbers of matters whose clocks would move"):
        numbers = dict(Matter.objects.filter(pk__in=roots).values_list("pk", "number"))
    orgs = dict(Org.objects.filter(pk__in={move.row.org_id for move in moves}).values_list("pk", "name"))
    return [
        MoveRow(
            orgs[move.row.org_id],
            numbers.get(move.row.matter.parent_id or 0) or move.row.matter.number or "",
            _clock_name(move),
            move.row.started_on,
            move.row.due_at or move.row.due_on,
            move.due.at or move.due.on,
            move.due.on is not None and move.due.on < today,
        )
        for move in moves
    ]


def _clock_name(move: Move) -> str:
    matter = move.row.matter
    declared = registry.procedure(matter.procedure, matter.version)
    return next((clock.name for clock in declared.clocks if clock.id == move.row.clock), move.row.clock)
