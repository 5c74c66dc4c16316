"""A hazard from the day on which it was found until somebody else has seen that it is removed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.areas.campaigns.entries import DUE, FOUND_ON, enter, hazard, ordered, put_right, removed
from tests.course import Course, attach_scan
from tests.refusals import rules_of, rules_refused_in
from tests.world import World
from yifa.areas.campaigns.models import Hazard
from yifa.areas.campaigns.procedure import PROCEDURES
from yifa.engine.matters.models import ClockState
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import void

pytestmark = pytest.mark.django_db


def test_every_demand_is_seen_to_refuse() -> None:
    assert rules_of(*PROCEDURES) - rules_refused_in(Path(__file__).parent) == set()


def test_the_whole_course(world: World) -> None:
    course = ordered(hazard(world), world)
    assert str(Hazard(place="龙井桥")) == "龙井桥"
    assert (course.state, course.fresh().next_due_on) == ("ordered", DUE)
    put_right(course, world, date(2025, 3, 25))
    assert [clock.state for clock in course.clocks("due")] == [ClockState.MET]
    removed(course, world, date(2025, 3, 28))
    record, matter = course.record(Hazard), course.fresh()
    assert (matter.state, matter.ended) == ("removed", True)
    assert (record.rechecked_on, record.removed_on, record.closed_on) == (date(2025, 3, 28),) * 3
    assert str(record).endswith("竹制品厂消防通道堵塞")


class TestFinding:
    def refused(self, world: World, **told: object) -> Refused:
        with pytest.raises(Refused) as caught:
            hazard(world, **told)  # type: ignore[arg-type]
        return caught.value

    def test_names_where_it_was_found(self, world: World) -> None:
        found_in = enter(world, "inspection_rounds")
        assert hazard(world, source="round", round=found_in).record(Hazard).round == found_in
        refused = self.refused(world, source="patrol", round=found_in)
        assert refused.names() == ["named_by_its_source"]

    def test_is_of_the_field_that_was_checked(self, world: World) -> None:
        refused = self.refused(world, source="round", round=enter(world, "inspection_rounds"), field="gas")
        assert refused.names() == ["of_the_field_checked"]

    def test_was_not_found_on_what_came_later_or_was_voided(self, world: World) -> None:
        patrol = enter(world, "patrols")
        refused = self.refused(world, source="patrol", patrol=patrol)
        assert refused.names() == ["found_on_what_stands"]
        void(patrol.entry, actor=world.clerk, reason="误登")
        patrol.refresh_from_db()
        refused = self.refused(world, source="patrol", patrol=patrol, day=date(2025, 4, 9))
        assert refused.names() == ["found_on_what_stands"]

    def test_a_grid_worker_registers_it_in_the_own_village(self, world: World) -> None:
        from yifa.engine.matters.act import open_matter

        data = {
            "source": "other", "field": "flood", "place": "东溪河堤", "place_kind": "water", "what": "堤岸塌方",
            "grade": "general",
        }  # fmt: skip
        done = open_matter(
            "hazard", org=world.township, actor=world.grid_worker, village=world.east_grid, happened_on=FOUND_ON,
            title="东溪河堤塌方", data=data,
        )  # fmt: skip
        assert done.matter.state == "found"


class TestOrdering:
    def test_is_due_ahead(self, world: World) -> None:
        told = {"measure": "清空", "responsible": "竹制品厂", "due_on": date(2025, 3, 13)}
        hazard(world).refused("order", world.officer, "due_ahead", **told)

    def test_a_major_one_has_a_leader(self, world: World) -> None:
        course = hazard(world, grade="major")
        told = {"measure": "停用", "responsible": "竹制品厂", "due_on": DUE}
        course.refused("order", world.officer, "filled_leader_when_grade", **told)
        ordered(course, world, leader="蒋思远")

    def test_is_postponed_by_a_leader_to_a_later_day(self, world: World) -> None:
        course = ordered(hazard(world), world)
        course.refused("postpone", world.leader, "postponed_to_later", due_on=DUE, postponed_because="设备未到")
        course.refused("postpone", world.officer, "role", due_on=date(2025, 4, 30), postponed_because="设备未到")
        course.refused(
            "postpone", world.leader, "postponed_to_later", day=date(2025, 5, 8), due_on=date(2025, 5, 1),
            postponed_because="设备未到",
        )  # fmt: skip
        course.act("postpone", world.leader, due_on=date(2025, 4, 30), postponed_because="设备未到")
        assert course.fresh().next_due_on == date(2025, 4, 30)


class TestRechecking:
    def test_a_photograph_shows_it(self, world: World) -> None:
        course = ordered(hazard(world), world)
        course.refused("put_right", world.officer, "attached_hazard_after", result="已清空")

    def test_whoever_put_it_right_does_not_recheck_it(self, world: World) -> None:
        course = put_right(ordered(hazard(world), world), world, date(2025, 3, 25))
        course.refused("remove", world.officer, "fixer_does_not_recheck", rechecked_how="畅通")
        course.refused("send_back", world.officer, "fixer_does_not_recheck", returned_because="仍有货物")

    def test_what_is_sent_back_is_due_again_and_shown_again(self, world: World) -> None:
        course = put_right(ordered(hazard(world), world), world, date(2025, 3, 25))
        course.act("send_back", world.reviewer, date(2025, 3, 26), returned_because="仍有货物")
        record = course.record(Hazard)
        assert (course.state, record.put_right_on, record.rechecked_on) == ("ordered", None, date(2025, 3, 26))
        assert [clock.due_on for clock in course.clocks("due_again")] == [DUE]
        course.refused("put_right", world.officer, "attached_hazard_after", result="已清空")
        removed(put_right(course, world, date(2025, 3, 29)), world, date(2025, 4, 2))
        assert course.record(Hazard).rechecked_on == date(2025, 3, 26)
        assert [clock.state for clock in course.clocks("due_again")] == [ClockState.MET]


class TestTellingOthers:
    def told(self, course: Course, world: World, day: date) -> None:
        course.act("refer", world.officer, day, referred_to="县应急管理局", referred_what="逾期不改")

    def test_a_clue_goes_to_who_enforces_and_its_result_comes_back(self, world: World) -> None:
        course = ordered(hazard(world), world)
        course.refused("referral_answered", world.officer, "was_referred", referral_result="已立案")
        self.told(course, world, date(2025, 4, 2))
        course.act("referral_answered", world.officer, date(2025, 4, 20), referral_result="已责令停产整顿")
        assert course.state == "ordered"
        assert course.record(Hazard).referral_result_on == date(2025, 4, 20)
        self.told(course, world, date(2025, 5, 6))
        assert course.record(Hazard).referral_result_on is None

    def test_nobody_lets_go_before_somebody_else_knows(self, world: World) -> None:
        course = ordered(hazard(world), world)
        course.refused("hand_over", world.leader, "somebody_else_was_told", handed_over_because="需上级整治")
        course.act("report_up", world.leader, date(2025, 4, 2), reported_to="县安委办")
        self.told(course, world, date(2025, 4, 3))
        course.act("hand_over", world.leader, date(2025, 4, 9), handed_over_because="列入县级挂牌督办")
        course.act("referral_answered", world.officer, date(2025, 5, 9), referral_result="已立案")
        assert course.record(Hazard).closed_on == date(2025, 4, 9)
        assert (course.state, course.fresh().ended) == ("handed_over", True)


def test_photographs_before_lie_with_the_order(world: World) -> None:
    course = hazard(world)
    attach_scan(course, "hazard_before", world.officer)
    ordered(course, world)
    assert course.state == "ordered"
