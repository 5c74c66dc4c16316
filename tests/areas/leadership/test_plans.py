"""年度工作计划、专项行动: what stands in them, what contradicts itself, what is filled in later."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.leadership.entries import SOUND, enter, fill, refusal, refused_completion, refused_correction
from tests.world import World
from yifa.engine.registers.entering import create, void
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


class TestPlans:
    def test_midyear_and_end_are_filled_in(self, world: World) -> None:
        plan = enter(world, "annual_plans")
        assert str(plan) == "2025年法治政府建设工作要点"
        fill(world, plan, checked_on=date(2025, 7, 17), situation="半数任务完成")
        plan = fill(world, plan, concluded_on=date(2025, 12, 26), conclusion="全部完成")
        assert (plan.situation, plan.conclusion) == ("半数任务完成", "全部完成")

    @pytest.mark.parametrize("year", [2024, 2027])
    def test_it_is_of_the_year_that_runs_or_begins(self, world: World, year: int) -> None:
        assert refusal(world, "annual_plans", year=year).names() == ["year_of_the_plan"]

    def test_it_is_entered_once(self, world: World) -> None:
        enter(world, "annual_plans")
        assert refusal(world, "annual_plans").names() == ["planned_once"]
        enter(world, "annual_plans", name="2025年普法依法治理工作计划")

    def test_the_meeting_that_approved_it_was_held_before(self, world: World) -> None:
        before = enter(world, "law_meetings", held_on=date(2025, 1, 22))
        plan = enter(world, "annual_plans", meeting=before)
        assert plan.meeting == before
        told: dict[str, Any] = {"name": "另一计划", "meeting": enter(world, "law_meetings")}
        assert refusal(world, "annual_plans", **told).names() == ["approved_before_it_was_issued"]
        void(before.entry, actor=world.clerk, reason="误登")
        told["meeting"] = before
        assert refusal(world, "annual_plans", **told).names() == ["approved_before_it_was_issued"]

    def test_another_township_approves_nothing(self, world: World) -> None:
        with org_scope(world.other_township):
            data = {**SOUND["law_meetings"], "held_on": date(2025, 1, 22)}
            meeting = create("law_meetings", org=world.other_township, actor=world.other_clerk, data=data).record
        with org_scope(world.township, world.other_township):
            refused = refusal(world, "annual_plans", meeting=meeting)
        assert refused.names() == ["approved_before_it_was_issued"]

    def test_day_and_words_belong_together(self, world: World) -> None:
        plan = enter(world, "annual_plans")
        checked, ended = date(2025, 7, 17), date(2025, 12, 26)
        bare = refused_completion(world, plan, checked_on=checked)
        assert bare.names() == ["situation_told_with_checked_on"]
        undated = refused_completion(world, plan, situation="半数完成")
        assert undated.names() == ["checked_on_told_with_situation"]
        bare = refused_completion(world, plan, concluded_on=ended)
        assert bare.names() == ["conclusion_told_with_concluded_on"]
        undated = refused_completion(world, plan, conclusion="全部完成")
        assert undated.names() == ["concluded_on_told_with_conclusion"]

    def test_one_day_after_another(self, world: World) -> None:
        plan = fill(world, enter(world, "annual_plans"), checked_on=date(2025, 7, 17), situation="半数完成")
        end: dict[str, Any] = {"concluded_on": date(2025, 7, 1), "conclusion": "全部完成"}
        assert refused_completion(world, plan, **end).names() == ["checked_on_not_after_concluded_on"]
        early = refused_correction(world, plan, checked_on=date(2025, 1, 1))
        assert early.names() == ["issued_on_not_after_checked_on"]
        other = enter(world, "annual_plans", name="2025年普法工作计划")
        fill(world, other, concluded_on=date(2025, 12, 1), conclusion="全部完成")
        early = refused_correction(world, other, concluded_on=date(2025, 1, 1))
        assert early.names() == ["issued_on_not_after_concluded_on"]


ENDED: dict[str, Any] = {
    "ended_on": date(2025, 6, 28), "places_checked": 86, "problems_found": 31, "problems_fixed": 29,
    "conclusion": "两处移交县消防救援大队",
}  # fmt: skip


class TestSpecialActions:
    def test_its_end_tells_what_was_found(self, world: World) -> None:
        action = fill(world, enter(world, "special_actions"), **ENDED)
        assert (str(action), action.problems_found, action.problems_fixed) == ("消防安全专项整治", 31, 29)

    def test_it_is_not_over_before_it_begins(self, world: World) -> None:
        refused = refusal(world, "special_actions", until=date(2025, 3, 1))
        assert refused.names() == ["begun_on_not_after_until"]
        action = fill(world, enter(world, "special_actions"), **ENDED)
        early = refused_correction(world, action, ended_on=date(2025, 3, 1))
        assert early.names() == ["begun_on_not_after_ended_on"]

    def test_counts_and_end_belong_together(self, world: World) -> None:
        action = enter(world, "special_actions")
        early = refused_completion(world, action, places_checked=40)
        assert early.names() == ["counted_at_its_end"]
        bare = refused_completion(world, action, ended_on=date(2025, 6, 28), conclusion="结束")
        assert bare.names() == ["ended_with_its_counts"]
        silent = {name: value for name, value in ENDED.items() if name != "conclusion"}
        assert refused_completion(world, action, **silent).names() == ["conclusion_told_with_ended_on"]

    def test_no_more_is_put_right_than_was_found(self, world: World) -> None:
        refused = refused_completion(world, enter(world, "special_actions"), **{**ENDED, "problems_fixed": 32})
        assert refused.names() == ["problems_fixed_of_problems_found"]
