"""When a year's holidays are announced, or an organisation sets its own value of a limit, every open clock that this
may move is dated anew, with a revision each.

Organisation by organisation, in slices of one transaction each. What moved them remembers how far it got: interrupted,
the work goes on where it stopped, and a second run finds nothing to do. ``preview`` reckons the same beforehand.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby, islice
from typing import TypeAlias

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from yifa.engine.matters import clocks
from yifa.engine.matters.models import ClockRevision, ClockRow, Matter
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.hierarchy import above
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.limits import current_calendar, overlay_value
from yifa.engine.parameters.models import HolidayNotice, Parameter
from yifa.engine.store.tenancy import every_org
from yifa.engine.store.transactions import write_transaction
from yifa.law.calendar import Calendar
from yifa.law.clock import Due, ExtensionNotAllowed, PauseNotAllowed
from yifa.law.limits import ClockKind, Limit

SLICE = 1000
MOST_PREVIEWED = 20_000
"""Clocks that a preview looks at while somebody waits for the page."""
_AGREED = "agreed:"
_NOT_RECKONED = (Refused, PauseNotAllowed, ExtensionNotAllowed)

Cause: TypeAlias = HolidayNotice | Parameter
"""What moves open clocks."""

# The clocks of the matter itself and those of its children, each reached by its matter: asked for together, SQLite
# would read every running clock of the organisation for each matter.
_REFRESH_NEXT_DUE = """
UPDATE matters_matter SET next_due_on = (
    SELECT MIN(due_on) FROM (
        SELECT c.due_on FROM matters_clockrow c
        WHERE c.org_id = %s AND c.matter_id = %s
          AND c.state = 'running' AND c.owed_by = 'us' AND c.lapse <> 'next_allowed'
        UNION ALL
        SELECT c.due_on FROM matters_matter f CROSS JOIN matters_clockrow c
        WHERE f.org_id = %s AND f.parent_id = %s AND c.org_id = f.org_id AND c.matter_id = f.id
          AND c.state = 'running' AND c.owed_by = 'us' AND c.lapse <> 'next_allowed'
    ) owed)
WHERE org_id = %s AND id = %s
"""


@dataclass(frozen=True)
class Progress:
    """What one slice did: clocks looked at, clocks moved, and why some could not be reckoned and were left."""

    seen: int
    changed: int
    left: tuple[str, ...] = ()


@dataclass(frozen=True)
class Move:
    """One clock that moves: the row as it stands, with its matter, and when it is due from now on."""

    row: ClockRow
    due: Due

    @property
    def to_another_day(self) -> bool:
        """Whether the day itself changes, and not only the mark that it is provisional."""
        return self.row.due_on != self.due.on or self.row.due_at != self.due.at


@dataclass(frozen=True)
class Preview:
    """What setting or entering something would do to open clocks: those looked at, those that move, those that can't
    be reckoned. ``is_whole`` is False where there are more than ``MOST_PREVIEWED``.
    """

    seen: int
    moves: tuple[Move, ...]
    left: tuple[str, ...]
    is_whole: bool

    @property
    def to_another_day(self) -> list[Move]:
        """The clocks whose day changes, those due first before the others."""
        moved = [move for move in self.moves if move.to_another_day]
        return sorted(moved, key=lambda move: (move.due.on or date.max, move.row.pk))

    def late_at_once(self, today: date) -> int:
        """How many would have been due before today that were not."""
        return sum(
            move.due.on is not None and move.due.on < today and (move.row.due_on is None or move.row.due_on >= today)
            for move in self.moves
        )


def preview(cause: Cause) -> Preview:
    """What ``redate_after`` does once this proposal is saved: the same clocks, reckoned alike; nothing is written."""
    limits = _Limits(cause)
    calendar = current_calendar(cause if isinstance(cause, HolidayNotice) else None)
    moves: list[Move] = []
    left: list[str] = []
    seen = 0
    with every_org("show beforehand which open clocks would be dated anew"):
        candidates = _candidates(cause).order_by("org_id", "pk").values_list("org_id", "pk")
        ids = list(candidates[: MOST_PREVIEWED + 1])
        for org_id, slice_ in _slices(ids[:MOST_PREVIEWED]):
            reckoned = _reckon(Org.objects.get(pk=org_id), slice_, limits, cause, calendar)
            seen += reckoned.seen
            moves += reckoned.moves
            left += reckoned.left
    return Preview(seen, tuple(moves), tuple(left), len(ids) <= MOST_PREVIEWED)


def redate_after(cause: Cause) -> Generator[Progress, None, None]:
    """Date anew, slice by slice, every open clock that this may move. Each slice is kept when it is told of."""
    limits = _Limits(cause)
    while (progress := _next_slice(cause, limits)) is not None:
        yield progress


def unfinished() -> list[Cause]:
    """After what clocks are still to be dated anew: notices by their year, then parameters by their day."""
    with every_org("find what open clocks are to be dated anew after"):
        notices = HolidayNotice.objects.filter(redated_at__isnull=True).order_by("year")
        parameters = Parameter.objects.filter(redated_at__isnull=True).select_related("org")
        return [*notices, *parameters.order_by("in_force", "pk")]


@dataclass
class _Limits:
    """Limits as they hold for one organisation after another, each read once; a parameter counts before it is saved."""

    cause: Cause
    known: dict[tuple[int, str, date], Limit] = field(default_factory=dict)
    reached: dict[tuple[int, date], bool] = field(default_factory=dict)

    def of(self, org: Org, row: ClockRow) -> Limit:
        key = (org.pk, row.limit, _start(row))
        if key not in self.known:
            proposed = self.cause if isinstance(self.cause, Parameter) and self.cause._state.adding else None
            self.known[key] = clocks.limit_on(org, row.limit, _start(row), proposed)
        return self.known[key]

    def reach(self, org: Org, row: ClockRow) -> bool:
        """Whether the cause holds for this organisation on the day on which the clock started."""
        if isinstance(self.cause, HolidayNotice):
            return True
        key = (org.pk, _start(row))
        if key not in self.reached:
            higher = {found.pk for found in above(org, _start(row))}
            self.reached[key] = self.cause.org_id in {org.pk, *higher}
        return self.reached[key]


def _start(row: ClockRow) -> date:
    assert row.started_on is not None, "only clocks with a start are selected"  # noqa: S101  # for the type checker
    return row.started_on


def _next_slice(cause: Cause, limits: _Limits) -> Progress | None:
    """Date the next clocks in one transaction; None when there are none left, which the cause then says."""
    with write_transaction(), every_org("date open clocks anew after a holiday notice or a parameter"):
        # Locked, so that two runs at once take turns instead of doing everything twice.
        current: Cause = type(cause)._default_manager.select_for_update().get(pk=cause.pk)
        if current.redated_at is not None:
            return None
        org_id, ids = _where_to_go_on(current)
        progress = None
        if ids:
            progress = _redate(Org.objects.get(pk=org_id), ids, limits, current)
            current.redated_org, current.redated_through = org_id, ids[-1]
        else:
            current.redated_at = timezone.now()
        current.save(update_fields=["redated_org", "redated_through", "redated_at"])
        return progress


def _where_to_go_on(cause: Cause) -> tuple[int, list[int]]:
    """The organisation where the work stopped, or the next one with open clocks; and its clocks that come next."""
    org_id, through = cause.redated_org, cause.redated_through
    while True:
        here = _candidates(cause).filter(org_id=org_id, pk__gt=through)
        ids = list(here.order_by("pk").values_list("pk", flat=True)[:SLICE])
        following = _candidates(cause).filter(org_id__gt=org_id).order_by("org_id")
        next_id = None if ids else following.values_list("org_id", flat=True).first()
        if next_id is None:
            return org_id, ids
        org_id, through = next_id, 0


def _candidates(cause: Cause) -> QuerySet[ClockRow]:
    """The open clocks that may move. A notice moves those that count days: what was agreed and what counts hours stays
    as it is. A parameter moves those of its limit that have started since its day.
    """
    dated = ClockRow.objects.filter(state__in=clocks.OPEN, started_on__isnull=False)
    if isinstance(cause, Parameter):
        return dated.filter(limit=cause.limit, started_on__gte=cause.in_force)
    return dated.exclude(limit__startswith=_AGREED).exclude(kind=ClockKind.HOURS.value)


def _slices(ids: Sequence[tuple[int, int]]) -> Iterator[tuple[int, list[int]]]:
    """Pairs of organisation and clock, ordered, as the clocks of one organisation at a time, so many at most."""
    for org_id, pairs in groupby(ids, key=lambda pair: pair[0]):
        while slice_ := [pk for _, pk in islice(pairs, SLICE)]:
            yield org_id, slice_


@dataclass(frozen=True)
class _Reckoned:
    seen: int
    moves: list[Move]
    left: list[str]


def _reckon(org: Org, ids: Sequence[int], limits: _Limits, cause: Cause, calendar: Calendar) -> _Reckoned:
    """Which of these clocks of an organisation move, and when they are due then."""
    found = _candidates(cause).filter(org_id=org.pk, pk__in=ids).select_related("matter")
    rows = [row for row in found.prefetch_related("pauses").order_by("pk") if limits.reach(org, row)]
    moves: list[Move] = []
    left: list[str] = []
    for row in rows:
        try:
            fresh = clocks.reckon(row, limits.of(org, row), calendar)
        except _NOT_RECKONED as error:
            left.append(f"{row.matter}：期限“{row.clock}”未能重算：{error}")
            continue
        if (fresh.on, fresh.at, fresh.provisional) != (row.due_on, row.due_at, row.provisional):
            moves.append(Move(row, fresh))
    return _Reckoned(len(rows), moves, left)


def _redate(org: Org, ids: Sequence[int], limits: _Limits, cause: Cause) -> Progress:
    _lock_matters(org, ids)
    reckoned = _reckon(org, ids, limits, cause, current_calendar())
    _write(org, reckoned.moves, _reason(cause))
    return Progress(reckoned.seen, len(reckoned.moves), tuple(reckoned.left))


def _reason(cause: Cause) -> str:
    """What stands in the revision."""
    if isinstance(cause, HolidayNotice):
        return f"{cause.year}年放假安排公布（{cause.number}）"
    told = f"自{cause.in_force}起期限改为{overlay_value(cause)}（{cause.source}）"
    return told[: ClockRevision._meta.get_field("reason").max_length]


def _lock_matters(org: Org, ids: Sequence[int]) -> None:
    """As act() does, the matters are locked before their clocks: one waits for the other, and neither for ever."""
    pairs = ClockRow.objects.filter(org_id=org.pk, pk__in=ids).values_list("matter_id", "matter__parent_id")
    roots = {parent or matter for matter, parent in pairs}
    list(Matter.objects.filter(org_id=org.pk, pk__in=roots).order_by("pk").select_for_update().values_list("pk"))


def _write(org: Org, moves: Sequence[Move], reason: str) -> None:
    now = timezone.now()
    ClockRevision.objects.bulk_create(
        ClockRevision(
            org_id=org.pk,
            clock_id=move.row.pk,
            revised_at=now,
            due_before=move.row.due_on,
            due_after=move.due.on,
            provisional_after=move.due.provisional,
            reason=reason,
        )
        for move in moves
    )
    roots = sorted({move.row.matter.parent_id or move.row.matter_id for move in moves})
    adapt = connection.ops.adapt_datetimefield_value
    with connection.cursor() as cursor:
        if moves:
            dated = [
                value
                for move in moves
                for value in (move.row.pk, move.due.on, adapt(move.due.at), move.due.provisional)
            ]
            cursor.execute(_set_due(len(moves)), [*dated, org.pk])
        cursor.executemany(_REFRESH_NEXT_DUE, [(org.pk, root) * 3 for root in roots])


def _set_due(count: int) -> str:
    """SQL that gives so many clocks of an organisation their days in one statement: (id, day, moment, provisional)."""
    rows = ", ".join(["(%s, %s, %s, %s)"] * count)
    # Where no clock of a slice has a day, PostgreSQL must be told that nothing is a date.
    is_sqlite = connection.vendor == "sqlite"
    day = "v.column2" if is_sqlite else "CAST(v.column2 AS date)"
    moment = "v.column3" if is_sqlite else "CAST(v.column3 AS timestamp with time zone)"
    return (
        f"UPDATE matters_clockrow SET due_on = {day}, due_at = {moment}, provisional = v.column4 "  # noqa: S608  # names
        f"FROM (VALUES {rows}) AS v WHERE id = v.column1 AND org_id = %s"
    )
