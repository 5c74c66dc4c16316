"""When a year's holidays are announced, every open clock that they may move is dated anew, with a revision each.

Organisation by organisation, in slices of one transaction each. The notice remembers how far it got: interrupted, the
work goes on where it stopped, and a second run finds nothing to do.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone

from yifa.engine.matters import clocks
from yifa.engine.matters.models import ClockRevision, ClockRow, Matter
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.limits import current_calendar
from yifa.engine.parameters.models import HolidayNotice
from yifa.engine.store.tenancy import every_org
from yifa.engine.store.transactions import write_transaction
from yifa.law.clock import Due, ExtensionNotAllowed, PauseNotAllowed
from yifa.law.limits import ClockKind, Limit

SLICE = 1000
_AGREED = "agreed:"
_NOT_RECKONED = (Refused, PauseNotAllowed, ExtensionNotAllowed)

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


def redate_after(notice: HolidayNotice) -> Generator[Progress, None, None]:
    """Date anew, slice by slice, every open clock that a notice may move. Each slice is kept when it is told of."""
    limits = _Limits()
    while (progress := _next_slice(notice, limits)) is not None:
        yield progress


def unfinished() -> QuerySet[HolidayNotice]:
    """The notices after which clocks are still to be dated anew, of the earliest year first."""
    return HolidayNotice.objects.filter(redated_at__isnull=True).order_by("year")


@dataclass
class _Limits:
    """Limits as they hold for one organisation after another, each read once."""

    known: dict[tuple[int, str, date], Limit] = field(default_factory=dict)

    def of(self, org: Org, row: ClockRow) -> Limit:
        assert row.started_on is not None, "only clocks with a start are selected"  # noqa: S101  # for the type checker
        key = (org.pk, row.limit, row.started_on)
        if key not in self.known:
            self.known[key] = clocks.limit_on(org, row.limit, row.started_on)
        return self.known[key]


def _next_slice(notice: HolidayNotice, limits: _Limits) -> Progress | None:
    """Date the next clocks in one transaction; None when there are none left, which the notice then says."""
    with write_transaction(), every_org("date open clocks anew after a holiday notice"):
        # Locked, so that two runs at once take turns instead of doing everything twice.
        current = HolidayNotice.objects.select_for_update().get(pk=notice.pk)
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


def _where_to_go_on(notice: HolidayNotice) -> tuple[int, list[int]]:
    """The organisation where the work stopped, or the next one with open clocks; and its clocks that come next."""
    org_id, through = notice.redated_org, notice.redated_through
    while True:
        ids = list(_open(org_id).filter(pk__gt=through).order_by("pk").values_list("pk", flat=True)[:SLICE])
        following = ClockRow.objects.filter(org_id__gt=org_id, state__in=clocks.OPEN).order_by("org_id")
        next_id = None if ids else following.values_list("org_id", flat=True).first()
        if next_id is None:
            return org_id, ids
        org_id, through = next_id, 0


def _open(org_id: int) -> QuerySet[ClockRow]:
    """The open clocks that count days: what was agreed and what counts hours stays as it is."""
    dated = ClockRow.objects.filter(org_id=org_id, state__in=clocks.OPEN, started_on__isnull=False)
    return dated.exclude(limit__startswith=_AGREED).exclude(kind=ClockKind.HOURS.value)


def _redate(org: Org, ids: Sequence[int], limits: _Limits, notice: HolidayNotice) -> Progress:
    _lock_matters(org, ids)
    rows = list(_open(org.pk).filter(pk__in=ids).select_related("matter").prefetch_related("pauses").order_by("pk"))
    calendar = current_calendar()
    moved: list[tuple[ClockRow, Due]] = []
    left: list[str] = []
    for row in rows:
        try:
            fresh = clocks.reckon(row, limits.of(org, row), calendar)
        except _NOT_RECKONED as error:
            left.append(f"{row.matter}：期限“{row.clock}”未能重算：{error}")
            continue
        if (fresh.on, fresh.provisional) != (row.due_on, row.provisional):
            moved.append((row, fresh))
    _write(org, moved, f"{notice.year}年放假安排公布（{notice.number}）")
    return Progress(len(rows), len(moved), tuple(left))


def _lock_matters(org: Org, ids: Sequence[int]) -> None:
    """As act() does, the matters are locked before their clocks: one waits for the other, and neither for ever."""
    pairs = ClockRow.objects.filter(org_id=org.pk, pk__in=ids).values_list("matter_id", "matter__parent_id")
    roots = {parent or matter for matter, parent in pairs}
    list(Matter.objects.filter(org_id=org.pk, pk__in=roots).order_by("pk").select_for_update().values_list("pk"))


def _write(org: Org, moved: Sequence[tuple[ClockRow, Due]], reason: str) -> None:
    now = timezone.now()
    ClockRevision.objects.bulk_create(
        ClockRevision(
            org_id=org.pk,
            clock_id=row.pk,
            revised_at=now,
            due_before=row.due_on,
            due_after=fresh.on,
            provisional_after=fresh.provisional,
            reason=reason,
        )
        for row, fresh in moved
    )
    roots = sorted({row.matter.parent_id or row.matter_id for row, _ in moved})
    with connection.cursor() as cursor:
        if moved:
            dated = [value for row, fresh in moved for value in (row.pk, fresh.on, fresh.provisional)]
            cursor.execute(_set_due(len(moved)), [*dated, org.pk])
        cursor.executemany(_REFRESH_NEXT_DUE, [(org.pk, root) * 3 for root in roots])


def _set_due(count: int) -> str:
    """SQL that gives so many clocks of an organisation their days in one statement: (id, day, provisional) each."""
    rows = ", ".join(["(%s, %s, %s)"] * count)
    # Where no clock of a slice has a day, PostgreSQL must be told that nothing is a date.
    day = "v.column2" if connection.vendor == "sqlite" else "CAST(v.column2 AS date)"
    return (
        f"UPDATE matters_clockrow SET due_on = {day}, provisional = v.column3 "  # noqa: S608  # names and constants only
        f"FROM (VALUES {rows}) AS v WHERE id = v.column1 AND org_id = %s"
    )
