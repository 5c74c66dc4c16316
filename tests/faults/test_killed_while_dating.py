"""Whoever is killed in the midst of a re-dating is followed by one who goes on: no clock is revised twice."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Count

from tests.faults.killing import die
from tests.world import make_world
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.models import ClockRevision, ClockRow, ClockState
from yifa.engine.parameters.models import HolidayNotice
from yifa.engine.parameters.setting import enter_notice
from yifa.engine.store.tenancy import org_scope
from yifa.law.calendar import default_calendar, statutory_days
from yifa.law.clock import due
from yifa.law.limits import limit

CLOCKS = 600
YEAR = default_calendar().notices[-1].year + 1


@pytest.mark.django_db(transaction=True)
def test_it_goes_on_where_it_stopped() -> None:
    world = make_world()
    start, reply = date(YEAR - 1, 12, 15), limit("foi_reply")
    before = due(reply, start)
    assert before.on is not None
    with org_scope(world.township):
        row = LedgerRow("纠纷", "handling", opened_on=date(2025, 3, 5))
        matter = adopt("dispute", row, org=world.township, actor=world.clerk).matter
        ClockRow.objects.filter(matter=matter).delete()
        ClockRow.objects.bulk_create(
            ClockRow(
                org=world.township, matter=matter, clock="reply", limit=reply.id, kind=reply.kind.value, owed_by="us",
                lapse="late", started_on=start, due_on=before.on, provisional=before.provisional,
                state=ClockState.RUNNING,
            )
            for _ in range(CLOCKS)
        )  # fmt: skip
    weekday = next(day for n in range(4, 12) if (day := date(YEAR, 1, n)).weekday() == 0)
    enter_notice(YEAR, "国办发明电7号", [*statutory_days(YEAR), weekday], [], org=world.county, by=world.county_admin)

    said, killed = die("dating", kills=CLOCKS, seed=2)
    assert 0 < killed < CLOCKS
    assert sum(int(changed) for _, changed in said) <= CLOCKS
    with org_scope(world.township):
        revised = ClockRevision.objects.values("clock").annotate(times=Count("id"))
        assert [found["times"] for found in revised] == [1] * CLOCKS
        (after,) = set(ClockRow.objects.values_list("due_on", "provisional"))
        assert after == (default_calendar().add_working_days(before.on, 1), False)
    assert HolidayNotice.objects.get().redated_at is not None
