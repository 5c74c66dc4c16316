"""When a year's holidays are announced, every open clock that counts a day of it is dated anew, with a revision each.

Resumable: the notice remembers how far it got, each slice is one transaction, and a second run finds nothing to do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from yifa.engine.matters import clocks
from yifa.engine.matters.models import ClockRevision, ClockRow
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.limits import limit_for
from yifa.engine.parameters.models import HolidayNotice
from yifa.engine.store.tenancy import every_org
from yifa.engine.store.transactions import write_transaction
from yifa.law.clock import Due
from yifa.law.limits import Limit

SLICE = 2000
_AGREED = "agreed:"

_SET_DUE = """
UPDATE matters_clockrow SET due_on = %s, due_at = %s, provisional = %s WHERE org_id = %s AND id = %s
"""
_REFRESH_NEXT_DUE = """
UPDATE matters_matter SET next_due_on = (
    SELECT MIN(c.due_on) FROM matters_clockrow c JOIN matters_matter f ON f.id = c.matter_id AND f.org_id = c.org_id
    WHERE c.org_id = matters_matter.org_id AND (f.id = matters_matter.id OR f.parent_id = matters_matter.id)
      AND c.state = 'running' AND c.owed_by = 'us' AND c.lapse <> 'next_allowed')
WHERE org_id = %s AND id = %s
"""


@dataclass(frozen=True)
class Progress:
    """How far a re-dating is: clocks looked at and changed in this slice."""

    seen: int
    changed: int


def redate_after(notice: HolidayNotice) -> Iterator[Progress]:
    """Date anew, slice by slice, every open clock that a notice may move. Interrupted, it goes on where it stopped."""
    while notice.redated_at is None:
        with write_transaction(), every_org("re-date open clocks after a holiday notice"):
            yield _slice(notice)


def _slice(notice: HolidayNotice) -> Progress:
    rows = list(
        ClockRow.objects.filter(pk__gt=notice.redated_through, state__in=clocks.OPEN, started_on__isnull=False)
        .exclude(limit__startswith=_AGREED)
        .select_related("org", "matter")
        .prefetch_related("pauses")
        .order_by("pk")[:SLICE]
    )
    changed = _redate(rows, f"{notice.year}年放假安排公布（{notice.number}）")
    notice.redated_through = rows[-1].pk if rows else notice.redated_through
    notice.redated_at = timezone.now() if len(rows) < SLICE else None
    notice.save(update_fields=["redated_through", "redated_at"])
    return Progress(len(rows), changed)


def _redate(rows: Sequence[ClockRow], reason: str) -> int:
    now = timezone.now()
    limits: dict[tuple[int, str, object], Limit] = {}
    moved: list[tuple[ClockRow, Due]] = []
    for row in rows:
        key = (row.org_id, row.limit, row.started_on)
        if key not in limits:
            limits[key] = _limit(row.org, row)
        fresh = clocks.reckon(row, limits[key])
        if (fresh.on, fresh.at, fresh.provisional) != (row.due_on, row.due_at, row.provisional):
            moved.append((row, fresh))
    ClockRevision.objects.bulk_create(
        ClockRevision(
            org_id=row.org_id,
            clock_id=row.pk,
            revised_at=now,
            due_before=row.due_on,
            due_after=fresh.on,
            provisional_after=fresh.provisional,
            reason=reason,
        )
        for row, fresh in moved
    )
    roots = {(row.org_id, row.matter.parent_id or row.matter_id) for row, _ in moved}
    with connection.cursor() as cursor:
        cursor.executemany(
            _SET_DUE, [(fresh.on, fresh.at, fresh.provisional, row.org_id, row.pk) for row, fresh in moved]
        )
        cursor.executemany(_REFRESH_NEXT_DUE, sorted(roots))
    return len(moved)


def _limit(org: Org, row: ClockRow) -> Limit:
    assert row.started_on is not None, "only clocks with a start are selected"  # noqa: S101  # told to the type checker
    return limit_for(org, row.limit, row.started_on)
