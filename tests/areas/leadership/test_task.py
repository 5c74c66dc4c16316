"""工作任务: from its issue until somebody else saw that it is done, and every way in which it is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.areas.leadership.entries import SOUND, enter
from tests.areas.leadership.tasks import DUE, ISSUED_ON, accepted, carried_out, completed, issued, verified
from tests.course import Course, attach_scan
from tests.refusals import rules_of, rules_refused_in
from tests.world import World
from yifa.areas.leadership.models import Task, TaskProgress
from yifa.areas.leadership.procedure import PROCEDURES
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.general import correct
from yifa.engine.matters.models import ClockState, Matter
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Person
from yifa.engine.registers.entering import create, void
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def task(world: World) -> Course:
    """A task issued on 10 February 2025, due by the end of June."""
    return issued(world)


@pytest.fixture
def under_way(task: Course, world: World) -> Course:
    """The same, taken up by its unit."""
    return accepted(task, world)


def refusal(world: World, **told: Any) -> Refused:
    """Why a task is not issued."""
    with pytest.raises(Refused) as caught:
        issued(world, **told)
    return caught.value


class TestIssuing:
    def test_gives_a_number_and_a_term(self, task: Course) -> None:
        assert (task.state, task.fresh().number) == ("issued", "清政任务〔2025〕第1号")
        assert task.fresh().next_due_on == DUE
        assert str(task.record(Task)).endswith("案卷评查常态化")
        assert str(Task(content="每季度评查一次。通报到人。")) == "每季度评查一次"

    @pytest.mark.parametrize(
        ("source", "register"),
        [
            ("plan", "annual_plans"),
            ("action", "special_actions"),
            ("meeting", "law_meetings"),
            ("instruction", "leader_instructions"),
            ("letter", "responsibility_letters"),
        ],
    )
    def test_names_where_it_comes_from(self, world: World, source: str, register: str) -> None:
        entry = enter(world, register)
        day = max(entry.dated_on, ISSUED_ON)
        course = issued(world, day, source=source, **{source: entry})
        assert getattr(course.record(Task), source) == entry
        assert issued(world, source=source).state == "issued"

    def test_what_it_names_fits_its_source(self, world: World) -> None:
        told = {"day": date(2025, 4, 1), "meeting": enter(world, "law_meetings")}
        assert refusal(world, source="plan", **told).names() == ["named_by_its_source"]
        assert refusal(world, source="other", **told).names() == ["named_by_its_source"]
        both = {**told, "plan": enter(world, "annual_plans")}
        assert refusal(world, source="meeting", **both).names() == ["named_by_its_source"]

    def test_what_was_voided_lays_nothing_down(self, world: World) -> None:
        meeting = enter(world, "law_meetings")
        void(meeting.entry, actor=world.clerk, reason="误登")
        refused = refusal(world, day=date(2025, 4, 1), source="meeting", meeting=meeting)
        assert refused.names() == ["its_source_stands"]

    def test_another_township_lays_nothing_down(self, world: World) -> None:
        with org_scope(world.other_township):
            data = SOUND["law_meetings"]
            meeting = create("law_meetings", org=world.other_township, actor=world.other_clerk, data=data).record
        assert refusal(world, day=date(2025, 4, 1), source="meeting", meeting=meeting).names() == ["invalid"]
        with org_scope(world.township, world.other_township):
            refused = refusal(world, day=date(2025, 4, 1), source="meeting", meeting=meeting)
        assert refused.names() == ["its_source_stands"]

    def test_a_decision_comes_before_its_task(self, world: World) -> None:
        refused = refusal(world, source="meeting", meeting=enter(world, "law_meetings"))
        assert refused.names() == ["after_its_source"]
        assert "2025-03-10" in str(refused)

    def test_nothing_is_due_before_it_is_asked_for(self, world: World) -> None:
        assert refusal(world, due_on=date(2025, 2, 9)).names() == ["due_ahead"]


class TestTerm:
    def test_a_leader_moves_it_forward(self, under_way: Course, world: World) -> None:
        later = {"due_on": date(2025, 8, 31), "postponed_because": "评查人员调整"}
        under_way.refused("postpone", world.officer, "role", **later)
        under_way.act("postpone", world.leader, date(2025, 6, 20), **later)
        (clock,) = under_way.clocks("due")
        assert (clock.due_on, clock.state) == (date(2025, 8, 31), ClockState.RUNNING)
        assert under_way.fresh().next_due_on == date(2025, 8, 31)
        assert under_way.record(Task).postponed_on == date(2025, 6, 20)

    @pytest.mark.parametrize("day", [date(2025, 6, 29), DUE])
    def test_and_not_back(self, under_way: Course, world: World, day: date) -> None:
        told = {"due_on": day, "postponed_because": "评查人员调整"}
        refused = under_way.refused("postpone", world.leader, "postponed_to_later", **told)
        assert "原定2025-06-30" in str(refused)

    def test_nor_to_a_day_that_has_passed(self, under_way: Course, world: World) -> None:
        told = {"due_on": date(2025, 7, 1), "postponed_because": "评查人员调整"}
        under_way.refused("postpone", world.leader, "postponed_to_later", day=date(2025, 8, 1), **told)

    def test_nor_one_that_nobody_knew(self, world: World) -> None:
        row = LedgerRow("旧账任务", "under_way", opened_on=date(2025, 3, 1))
        taken = Course(adopt("task", row, org=world.township, actor=world.clerk).matter, date(2025, 7, 1))
        told = {"due_on": date(2025, 6, 30), "postponed_because": "人员调整"}
        taken.refused("postpone", world.leader, "postponed_to_later", **told)
        taken.act("postpone", world.leader, **told | {"due_on": date(2025, 9, 30)})

    def test_needs_a_reason(self, under_way: Course, world: World) -> None:
        under_way.refused("postpone", world.leader, "required", due_on=date(2025, 8, 31))

    def test_follows_a_correction(self, under_way: Course, world: World) -> None:
        correct(under_way.matter.pk, {"due_on": date(2025, 5, 30)}, actor=world.clerk, happened_on=ISSUED_ON,
                reason="写错")  # fmt: skip
        assert under_way.fresh().next_due_on == date(2025, 5, 30)


class TestUnderWay:
    def test_what_was_done_and_what_hinders_is_told(self, under_way: Course, world: World) -> None:
        line = {"told_on": date(2025, 4, 2), "done": "第一季度评查完毕", "hindered_by": "评查人员不足"}
        under_way.act("report_progress", world.officer, date(2025, 4, 2), TaskProgress=[line])
        assert str(TaskProgress.objects.get()) == "第一季度评查完毕"
        early = line | {"told_on": date(2025, 2, 1)}
        under_way.refused("report_progress", world.officer, "progress_since_it_was_issued", TaskProgress=[early])

    def test_another_unit_takes_it_up_anew(self, under_way: Course, world: World) -> None:
        under_way.refused("reassign", world.officer, "role", unit="司法所")
        under_way.act("reassign", world.leader, unit="司法所")
        record = under_way.record(Task)
        assert (under_way.state, record.unit, record.accepted_on) == ("issued", "司法所", None)
        accepted(under_way, world)
        assert under_way.state == "under_way"

    def test_a_leader_cancels_it_with_a_reason(self, under_way: Course, world: World) -> None:
        under_way.refused("cancel", world.clerk, "role", cancelled_because="上级统一开展")
        under_way.refused("cancel", world.leader, "required")
        under_way.act("cancel", world.leader, date(2025, 5, 6), cancelled_because="上级统一开展")
        matter = under_way.fresh()
        assert (matter.state, matter.ended, matter.next_due_on) == ("cancelled", True, None)


class TestEnding:
    def test_the_whole_course(self, under_way: Course, world: World) -> None:
        completed(under_way, world, date(2025, 6, 20))
        assert under_way.state == "reported"
        assert [clock.state for clock in under_way.clocks("due")] == [ClockState.MET]
        verified(under_way, world, date(2025, 6, 25))
        matter, record = under_way.fresh(), under_way.record(Task)
        assert (matter.state, matter.ended, matter.closed_on) == ("done", True, date(2025, 6, 25))
        assert (record.done_on, record.verified_on) == (date(2025, 6, 20), date(2025, 6, 25))

    def test_it_has_its_evidence(self, under_way: Course, world: World) -> None:
        under_way.refused("complete", world.officer, "attached_task_evidence", result="已评查")

    def test_who_reported_it_done_does_not_verify_it(self, under_way: Course, world: World) -> None:
        attach_scan(under_way, "task_evidence", world.reviewer)
        under_way.act("complete", world.reviewer, result="已评查")
        told: dict[str, Person] = {"actor": world.reviewer}
        under_way.refused("verify", told["actor"], "reporter_does_not_verify", verified_how="属实")
        under_way.refused("send_back", told["actor"], "reporter_does_not_verify", returned_because="不全")
        under_way.act("verify", world.clerk, verified_how="查阅属实")

    def test_sent_back_its_term_runs_again(self, under_way: Course, world: World) -> None:
        completed(under_way, world, date(2025, 6, 20))
        under_way.act("send_back", world.reviewer, date(2025, 6, 24), returned_because="没有通报到人")
        (again,) = under_way.clocks("due_again")
        assert (under_way.state, again.due_on, again.state) == ("under_way", DUE, ClockState.RUNNING)
        assert under_way.record(Task).done_on is None
        under_way.refused("complete", world.officer, "attached_task_evidence", result="已通报")
        completed(under_way, world, date(2025, 6, 27))
        assert under_way.record(Task).done_on == date(2025, 6, 27)
        verified(under_way, world, date(2025, 6, 28))
        assert {clock.state for clock in under_way.clocks("due_again")} == {ClockState.MET}

    def test_sent_back_it_may_be_postponed(self, under_way: Course, world: World) -> None:
        completed(under_way, world, date(2025, 6, 20))
        under_way.act("send_back", world.reviewer, returned_because="没有通报到人")
        under_way.act("postpone", world.leader, due_on=date(2025, 7, 15), postponed_because="重新通报")
        running = [clock for name in ("due", "due_again") for clock in under_way.clocks(name) if clock.is_open]
        assert [clock.due_on for clock in running] == [date(2025, 7, 15)]
        assert under_way.fresh().next_due_on == date(2025, 7, 15)

    def test_from_issue_to_end(self, world: World, task: Course) -> None:
        assert carried_out(task, world, date(2025, 6, 1)).state == "done"
        assert Matter.objects.get().ended


def test_every_demand_is_seen_to_refuse() -> None:
    assert rules_of(*PROCEDURES) <= rules_refused_in(Path(__file__).parent)
