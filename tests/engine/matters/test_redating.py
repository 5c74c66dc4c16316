"""After a holiday notice every open clock that it moves is dated anew, once, wherever the work was interrupted."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import closing
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import get_current_timezone

from tests.world import World
from yifa.cli import main
from yifa.engine.matters import redating
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.clocks import reckon, refresh_next_due
from yifa.engine.matters.models import ActEntry, ClockPause, ClockRevision, ClockRow, ClockState, Matter
from yifa.engine.matters.redating import Preview, preview, redate_after, unfinished
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.limits import limit_for
from yifa.engine.parameters.models import HolidayNotice, Parameter
from yifa.engine.parameters.setting import enter_notice, propose_notice, propose_parameter, set_parameter
from yifa.engine.store.tenancy import every_org, org_scope
from yifa.law.calendar import default_calendar, statutory_days
from yifa.law.limits import Term, Unit

YEAR = default_calendar().notices[-1].year + 1
"""The first year that is not announced."""
BEFORE = date(YEAR - 1, 12, 15)
"""Twenty working days after it lie in that year."""
NUMBER = f"国办发明电〔{YEAR - 1}〕7号"


def rest_days() -> list[date]:
    """The statutory days, and the first two weekdays after New Year."""
    weekdays = [day for n in range(2, 10) if (day := date(YEAR, 1, n)).weekday() < 5]
    return [*statutory_days(YEAR), *weekdays[:2]]


def make_up_day() -> date:
    """The second Saturday of the year."""
    return [day for n in range(2, 20) if (day := date(YEAR, 1, n)).weekday() == 5][1]


def nth_working_day(after: date, n: int, rest: Collection[date], work: Collection[date]) -> date:
    """Counted day by day."""
    day = after
    while n:
        day += timedelta(days=1)
        announced = default_calendar().is_working_day(day) if day.year < YEAR else None
        worked = (day.weekday() < 5 and day not in rest) or day in work
        n -= worked if announced is None else announced
    return day


def matter_of(world: World, org: Org | None = None) -> Matter:
    """A matter in the middle of its course."""
    org = org or world.township
    by = world.clerk if org == world.township else world.other_clerk
    with org_scope(org):
        row = LedgerRow("纠纷", "handling", opened_on=date(2025, 3, 5))
        matter = adopt("dispute", row, org=org, actor=by).matter
        ClockRow.objects.filter(matter=matter).delete()
    return matter


def clock_of(matter: Matter, limit: str = "foi_reply", start: date = BEFORE, **otherwise: Any) -> ClockRow:
    """An open clock, as an act would have started it before the notice came."""
    told: dict[str, Any] = {"owed_by": "us", "lapse": "late", "state": ClockState.RUNNING} | otherwise
    with org_scope(matter.org):
        known = limit_for(matter.org, limit, start)
        row = ClockRow(
            org=matter.org, matter=matter, clock="reply", limit=limit, kind=known.kind.value, started_on=start, **told
        )
        reckoned = reckon(row, known) if otherwise.get("state") != ClockState.PAUSED else None
        if reckoned is not None:
            row.due_on, row.due_at, row.provisional = reckoned.on, reckoned.at, reckoned.provisional
        row.save(force_insert=True)
        refresh_next_due(matter)
        matter.save(update_fields=["next_due_on"])
    return row


def notify(world: World, *, rest: list[date] | None = None, work: list[date] | None = None) -> HolidayNotice:
    """The notice for the year comes."""
    rest, work = rest_days() if rest is None else rest, [make_up_day()] if work is None else work
    return enter_notice(YEAR, NUMBER, rest, work, org=world.county, by=world.county_admin)


def redate(cause: redating.Cause) -> tuple[int, int]:
    """Date everything anew: clocks seen and changed."""
    slices = list(redate_after(cause))
    assert not [said for slice_ in slices for said in slice_.left]
    return sum(slice_.seen for slice_ in slices), sum(slice_.changed for slice_ in slices)


def fresh(row: ClockRow) -> ClockRow:
    """The clock as it stands now."""
    with every_org("read a clock back"):
        return ClockRow.objects.get(pk=row.pk)


def revisions(row: ClockRow) -> list[ClockRevision]:
    """What was changed of it."""
    with every_org("read the revisions of a clock"):
        return list(ClockRevision.objects.filter(clock=row).order_by("id"))


@pytest.mark.django_db
class TestAClockThatCountsDaysOfTheYear:
    def test_moves_and_is_provisional_no_more(self, world: World) -> None:
        row = clock_of(matter_of(world))
        before = nth_working_day(BEFORE, 20, statutory_days(YEAR), ())
        assert (row.due_on, row.provisional) == (before, True)
        assert redate(notify(world)) == (1, 1)
        after = nth_working_day(BEFORE, 20, rest_days(), [make_up_day()])
        assert after > before
        assert (fresh(row).due_on, fresh(row).provisional, fresh(row).state) == (after, False, ClockState.RUNNING)
        (revision,) = revisions(row)
        assert (revision.due_before, revision.due_after, revision.provisional_after) == (before, after, False)
        assert revision.reason == f"{YEAR}年放假安排公布（{NUMBER}）"

    def test_moves_forward_by_a_make_up_day(self, world: World) -> None:
        row = clock_of(matter_of(world))
        assert redate(notify(world, rest=list(statutory_days(YEAR)))) == (1, 1)
        assert fresh(row).due_on == nth_working_day(BEFORE, 20, statutory_days(YEAR), [make_up_day()])
        assert row.due_on == nth_working_day(BEFORE, 20, statutory_days(YEAR), ())
        assert fresh(row).due_on != row.due_on

    def test_that_does_not_move_loses_the_mark_alone(self, world: World) -> None:
        row = clock_of(matter_of(world))
        assert redate(notify(world, rest=list(statutory_days(YEAR)), work=[])) == (1, 1)
        (revision,) = revisions(row)
        assert revision.due_before == revision.due_after == row.due_on == fresh(row).due_on
        assert not fresh(row).provisional

    def test_takes_the_next_due_day_of_its_matter_along(self, world: World) -> None:
        matter = matter_of(world)
        row = clock_of(matter)
        redate(notify(world))
        with org_scope(world.township):
            assert Matter.objects.get(pk=matter.pk).next_due_on == fresh(row).due_on != row.due_on

    def test_of_a_child_takes_that_of_the_parent_along(self, world: World) -> None:
        parent, child = matter_of(world), matter_of(world)
        with org_scope(world.township):
            child.parent = parent
            child.save(update_fields=["parent"])
        row = clock_of(child)
        redate(notify(world))
        with org_scope(world.township):
            assert Matter.objects.get(pk=parent.pk).next_due_on == fresh(row).due_on

    def test_that_a_last_day_only_rolls_into_moves_too(self, world: World) -> None:
        rest = rest_days()
        day = next(day for day in rest if day not in statutory_days(YEAR))
        row = clock_of(matter_of(world), "reconsideration_decision", day - timedelta(days=60))
        assert row.due_on == day
        redate(notify(world))
        assert fresh(row).due_on == nth_working_day(day, 1, rest, [make_up_day()])

    def test_keeps_its_extension(self, world: World) -> None:
        row = clock_of(matter_of(world), extension=5)
        redate(notify(world))
        assert fresh(row).due_on == nth_working_day(BEFORE, 25, rest_days(), [make_up_day()])

    def test_keeps_its_pauses(self, world: World) -> None:
        matter = matter_of(world)
        row = clock_of(matter)
        first, last = BEFORE + timedelta(days=2), BEFORE + timedelta(days=6)
        with org_scope(world.township):
            entry = ActEntry.objects.get(matter=matter)
            ClockPause.objects.create(
                org=world.township, clock=row, ground="consultation", first=first, last=last, entry=entry
            )
        redate(notify(world))
        paused = nth_working_day(BEFORE, 1, (), ())
        assert paused < first
        worked = sum(
            default_calendar().is_working_day(first + timedelta(days=n)) for n in range((last - first).days + 1)
        )
        assert fresh(row).due_on == nth_working_day(BEFORE, 20 + worked, rest_days(), [make_up_day()])


@pytest.mark.django_db
class TestAClockThatStays:
    def test_is_one_of_announced_days(self, world: World) -> None:
        row = clock_of(matter_of(world), start=date(YEAR - 1, 3, 2))
        assert redate(notify(world)) == (1, 0)
        assert not revisions(row)

    @pytest.mark.parametrize("state", [ClockState.MET, ClockState.ENDED, ClockState.UNKNOWN])
    def test_is_one_that_asks_for_nothing(self, world: World, state: ClockState) -> None:
        row = clock_of(matter_of(world), state=state)
        assert redate(notify(world)) == (0, 0)
        assert (fresh(row).due_on, fresh(row).provisional) == (row.due_on, True)

    def test_is_one_that_people_agreed_on(self, world: World) -> None:
        row = clock_of(matter_of(world))
        with org_scope(world.township):
            ClockRow.objects.filter(pk=row.pk).update(limit="agreed:perform_by")
        assert redate(notify(world)) == (0, 0)

    def test_is_one_that_is_paused_without_end(self, world: World) -> None:
        matter = matter_of(world)
        row = clock_of(matter, state=ClockState.PAUSED)
        with org_scope(world.township):
            ClockPause.objects.create(
                org=world.township, clock=row, ground="consultation", first=BEFORE + timedelta(days=2),
                entry=ActEntry.objects.get(matter=matter),
            )  # fmt: skip
        assert redate(notify(world)) == (1, 0)
        assert (fresh(row).due_on, fresh(row).state) == (None, ClockState.PAUSED)

    def test_is_one_that_can_not_be_reckoned_and_is_told_of(self, world: World) -> None:
        """Its pause lacks the ground that the limit demands: the others are dated all the same."""
        matter = matter_of(world)
        bad, good = clock_of(matter), clock_of(matter)
        with org_scope(world.township):
            ClockPause.objects.create(
                org=world.township, clock=bad, ground="whim", first=BEFORE, entry=ActEntry.objects.get(matter=matter)
            )
        (slice_,) = redate_after(notify(world))
        assert (slice_.seen, slice_.changed, len(slice_.left)) == (2, 1, 1)
        assert "未能重算" in slice_.left[0]
        assert fresh(bad).provisional
        assert not fresh(good).provisional


@pytest.mark.django_db
class TestTheWork:
    def test_goes_over_every_organisation(self, world: World) -> None:
        rows = [clock_of(matter_of(world, org)) for org in (world.township, world.other_township) for _ in range(2)]
        assert redate(notify(world)) == (4, 4)
        assert not any(fresh(row).provisional for row in rows)

    def test_done_once_is_not_done_again(self, world: World) -> None:
        row = clock_of(matter_of(world))
        notice = notify(world)
        redate(notice)
        assert redate(notice) == (0, 0)
        assert len(revisions(row)) == 1
        notice.refresh_from_db()
        assert notice.redated_at is not None

    def test_without_any_clock_is_done_at_once(self, world: World) -> None:
        notice = notify(world)
        assert redate(notice) == (0, 0)
        notice.refresh_from_db()
        assert notice.redated_at is not None

    def test_interrupted_goes_on_where_it_stopped(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(redating, "SLICE", 2)
        rows = [clock_of(matter_of(world, org)) for org in (world.township, world.other_township) for _ in range(3)]
        notice = notify(world)
        seen = 0
        for _ in range(2):
            with closing(redate_after(notice)) as work:
                seen += next(work).seen
            assert sum(not fresh(row).provisional for row in rows) == seen
        assert redate(notice) == (6 - seen, 6 - seen)
        assert [len(revisions(row)) for row in rows] == [1] * 6

    def test_reads_a_limit_once_for_all_clocks_of_a_day(self, world: World) -> None:
        matter = matter_of(world)

        def queries(clocks: int) -> int:
            for _ in range(clocks):
                clock_of(matter)
            HolidayNotice.objects.all().delete()
            notice = notify(world)
            with CaptureQueriesContext(
                connection,
            ) as caught:
                redate(notice)
            return len(caught)

        few = queries(2)
        assert queries(20) <= few


@pytest.mark.django_db
class TestTick:
    def test_finishes_what_is_to_be_dated(self, world: World, capsys: pytest.CaptureFixture[str]) -> None:
        row = clock_of(matter_of(world))
        notify(world)
        assert main(["tick"]) == 0
        assert f"{YEAR}年 {NUMBER}：核对期限1项，变更1项" in capsys.readouterr().out
        assert not fresh(row).provisional
        assert main(["tick"]) == 0
        assert capsys.readouterr().out == "定期工作已完成\n"

    def test_says_what_was_left(self, world: World, capsys: pytest.CaptureFixture[str]) -> None:
        matter = matter_of(world)
        row = clock_of(matter)
        with org_scope(world.township):
            ClockPause.objects.create(
                org=world.township, clock=row, ground="whim", first=BEFORE, entry=ActEntry.objects.get(matter=matter)
            )
        notify(world)
        assert main(["tick"]) == 1
        assert "未能重算" in capsys.readouterr().out


SET_FROM = date(2026, 3, 2)
TEN = Term(10, Unit.WORKDAY)


def proposed(world: World, value: Term = TEN, limit: str = "foi_reply", org: Org | None = None) -> Parameter:
    """The county would have a request answered sooner."""
    org = org or world.county
    return propose_parameter(
        org, limit, value, in_force=SET_FROM, source="青县司法〔2026〕3号", by=world.county_admin
    )  # fmt: skip


def set_as(parameter: Parameter) -> Parameter:
    """What was proposed is set."""
    return set_parameter(
        parameter.org,
        parameter.limit,
        Term(parameter.number or 0, Unit(parameter.unit)),
        in_force=parameter.in_force,
        source=parameter.source,
        by=parameter.set_by,
    )


def told(seen_before: Preview) -> set[tuple[int, date | None, date | None, bool]]:
    """Which clock moves from where to where."""
    return {(move.row.pk, move.row.due_on, move.due.on, move.due.provisional) for move in seen_before.moves}


def done() -> set[tuple[int, date | None, date | None, bool]]:
    """Which clock was moved from where to where."""
    with every_org("read all revisions"):
        return set(ClockRevision.objects.values_list("clock", "due_before", "due_after", "provisional_after"))


@pytest.mark.django_db
class TestAParameter:
    def test_moves_what_has_started_since_its_day_and_nothing_else(self, world: World) -> None:
        matter = matter_of(world)
        old = clock_of(matter, start=SET_FROM - timedelta(days=1))
        new = clock_of(matter, start=SET_FROM)
        other = clock_of(matter, "reconsideration_decision", start=SET_FROM)
        (slice_,) = redate_after(set_as(proposed(world)))
        assert (slice_.seen, slice_.changed) == (1, 1)
        assert fresh(new).due_on == nth_working_day(SET_FROM, 10, (), ())
        assert (fresh(old).due_on, fresh(other).due_on) == (old.due_on, other.due_on)
        (revision,) = revisions(new)
        assert revision.reason == "自2026-03-02起期限改为10个工作日（青县司法〔2026〕3号）"
        with org_scope(world.township):
            assert Matter.objects.get(pk=matter.pk).next_due_on == min(
                row.due_on for row in (fresh(old), fresh(new), fresh(other)) if row.due_on
            )

    def test_moves_what_counts_hours_to_another_moment(self, world: World) -> None:
        start = datetime(2026, 3, 3, 9, 30, tzinfo=get_current_timezone())
        row = clock_of(matter_of(world), "coercion_emergency_report_hours", start.date(), started_at=start)
        assert row.due_at is not None
        parameter = proposed(world, Term(1, Unit.HOUR), "coercion_emergency_report_hours")
        seen_before = preview(parameter)
        assert [move.to_another_day for move in seen_before.moves] == [True]
        list(redate_after(set_as(parameter)))
        assert fresh(row).due_at == start + timedelta(hours=1)

    def test_of_one_township_moves_nothing_of_another(self, world: World) -> None:
        here, there = (
            clock_of(matter_of(world, org), start=SET_FROM) for org in (world.township, world.other_township)
        )
        parameter = proposed(world, org=world.township)
        assert preview(parameter).seen == 1
        assert redate(set_as(parameter)) == (1, 1)
        assert fresh(here).due_on != here.due_on
        assert fresh(there).due_on == there.due_on

    def test_is_what_tick_finishes(self, world: World, capsys: pytest.CaptureFixture[str]) -> None:
        row = clock_of(matter_of(world), start=SET_FROM)
        set_as(proposed(world))
        assert main(["tick"]) == 0
        assert "foi_reply = 10工作日（自2026-03-02）：核对期限1项，变更1项" in capsys.readouterr().out
        assert fresh(row).due_on != row.due_on
        assert unfinished() == []


@pytest.mark.django_db
class TestAPreview:
    def test_of_a_parameter_is_what_setting_it_does(self, world: World) -> None:
        for org in (world.township, world.other_township):
            for days in (-1, 0, 3, 40):
                clock_of(matter_of(world, org), start=SET_FROM + timedelta(days=days))
        clock_of(matter_of(world), start=SET_FROM, state=ClockState.MET)
        parameter = proposed(world)
        before = preview(parameter)
        assert not done()
        with every_org("nothing is set"):
            assert not Parameter.objects.exists()
        assert (before.seen, len(before.moves), before.is_whole) == (6, 6, True)
        assert redate(set_as(parameter)) == (6, 6)
        assert done() == told(before)

    def test_of_a_notice_is_what_entering_it_does(self, world: World) -> None:
        for org in (world.township, world.other_township):
            for days in (-60, -9, -3, 0, 12):
                clock_of(matter_of(world, org), start=BEFORE + timedelta(days=days))
        clock_of(matter_of(world), "reconsideration_decision")
        notice = propose_notice(YEAR, NUMBER, rest_days(), [make_up_day()], org=world.county, by=world.county_admin)
        before = preview(notice)
        assert not done()
        assert not HolidayNotice.objects.exists()
        assert redate(notify(world)) == (before.seen, len(before.moves))
        assert before.moves
        assert done() == told(before)
        assert {move.to_another_day for move in before.moves} == {True, False}

    def test_counts_what_would_be_late_at_once(self, world: World) -> None:
        row = clock_of(matter_of(world), start=SET_FROM)
        sooner = nth_working_day(SET_FROM, 10, (), ())
        before = preview(proposed(world))
        assert row.due_on is not None
        assert before.late_at_once(sooner) == 0
        assert before.late_at_once(sooner + timedelta(days=1)) == 1
        assert before.late_at_once(row.due_on + timedelta(days=1)) == 0

    def test_says_when_there_is_more_than_it_looks_at(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        matter = matter_of(world)
        for _ in range(3):
            clock_of(matter, start=SET_FROM)
        monkeypatch.setattr(redating, "MOST_PREVIEWED", 2)
        before = preview(proposed(world))
        assert (before.seen, before.is_whole) == (2, False)

    def test_tells_what_can_not_be_reckoned(self, world: World) -> None:
        matter = matter_of(world)
        row = clock_of(matter, start=SET_FROM)
        with org_scope(world.township):
            ClockPause.objects.create(
                org=world.township, clock=row, ground="whim", first=SET_FROM, entry=ActEntry.objects.get(matter=matter)
            )
        assert len(preview(proposed(world)).left) == 1
