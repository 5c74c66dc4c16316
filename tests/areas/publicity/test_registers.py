"""The registers of publicity: what must be told, what contradicts itself, what is filled in later."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django import forms
from django.test import Client

from tests.areas.publicity.entries import (
    SOUND,
    enter,
    fill,
    named,
    refusal,
    refused_completion,
    refused_correction,
)
from tests.areas.registering import EveryRegister
from tests.world import World
from yifa.areas.publicity.models import LawLiterate, PublicityTask
from yifa.areas.publicity.register import REGISTERS
from yifa.engine.matters.refusals import Refused
from yifa.engine.parameters.models import Parameter
from yifa.engine.registers import registry
from yifa.engine.registers.entering import adopt, correct, create, void
from yifa.engine.registers.forms import entry_form
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


CARRIED_OUT = {"organiser": "综合行政执法队", "audience": "workers"}
"""What carries the sound task out."""


class TestAllRegisters(EveryRegister):
    registers = REGISTERS

    def told(self, world: World, register: str) -> dict[str, Any]:
        return {**SOUND[register], **named(world, register)}


class TestActivities:
    def test_a_village_enters_its_own_and_no_other(self, world: World) -> None:
        told = SOUND["publicity_activities"]
        for person in (world.village_clerk, world.grid_worker):
            done = create(
                "publicity_activities", org=world.township, actor=person, data=told,
                village=world.east_grid if person is world.grid_worker else world.east_village,
            )  # fmt: skip
            assert done.record.reached == world.east_village  # type: ignore[attr-defined]
            assert done.record.year == 2025  # type: ignore[attr-defined]
            with pytest.raises(Refused) as caught:
                create("publicity_activities", org=world.township, actor=person, data=told, village=world.west_village)
            assert caught.value.names() == ["role"]

    def test_where_it_reached_follows_a_correction(self, world: World) -> None:
        activity = enter(world, "publicity_activities", village=world.east_village)
        assert str(activity) == "设点咨询：消费维权进集市"
        values = {"village": world.west_village, "held_on": date(2024, 3, 14)}
        done = correct(activity.entry, values, actor=world.clerk, reason="村写错").record
        assert (done.reached, done.year) == (world.west_village, 2024)  # type: ignore[attr-defined]

    def test_it_ticks_off_a_task_that_stands_and_was_set_before(self, world: World) -> None:
        task = enter(world, "publicity_tasks")
        assert str(task) == "2025年综合行政执法队：到企业宣讲安全生产法"
        assert enter(world, "publicity_activities", **CARRIED_OUT, task=task).task == task
        early = refusal(world, "publicity_activities", **CARRIED_OUT, task=task, held_on=date(2025, 1, 21))
        assert early.names() == ["task_was_set_before"]
        cancelled = fill(world, task, cancelled_on=date(2025, 3, 1), cancelled_because="上级统一开展")
        assert refusal(world, "publicity_activities", **CARRIED_OUT, task=cancelled).names() == ["task_stands"]
        enter(world, "publicity_activities", **CARRIED_OUT, task=cancelled, held_on=date(2025, 2, 28))

    def test_for_a_theme_day_it_lies_near_that_day(self, world: World) -> None:
        for day in (date(2025, 2, 13), date(2025, 4, 14)):
            enter(world, "publicity_activities", theme_day="consumers", held_on=day)
        far = refusal(world, "publicity_activities", theme_day="consumers", held_on=date(2025, 9, 4))
        assert far.names() == ["theme_day_is_near"]
        assert (
            "“3·15消费者权益日”是3月15日，活动日期2025年9月4日离节点173日，为节点开展的不超过30日："
            "请核对活动日期，或者不选普法节点" in str(far)
        )
        month = refusal(world, "publicity_activities", theme_day="safety", held_on=date(2025, 8, 4))
        assert "“安全生产月”是6月1日至6月30日，活动日期2025年8月4日离节点35日" in str(month)

    def test_about_the_turn_of_the_year_the_nearer_day_is_meant(self, world: World) -> None:
        enter(world, "publicity_activities", theme_day="constitution", held_on=date(2025, 1, 2))

    def test_of_an_unknown_day_nothing_is_said_about_the_theme_day(self, world: World) -> None:
        told = SOUND["publicity_activities"] | {"held_on": None, "theme_day": "consumers"}
        adopt("publicity_activities", org=world.township, actor=world.clerk, data=told)

    def test_a_county_says_how_near(self, world: World) -> None:
        Parameter.objects.create(
            org=world.county, limit="theme_day_distance_local", number=200, in_force=date(2025, 1, 1),
            source="青法宣〔2025〕1号", set_by=world.county_admin,
        )  # fmt: skip
        enter(world, "publicity_activities", theme_day="consumers", held_on=date(2025, 9, 4))

    def test_it_ticks_off_a_task_of_those_who_held_it_alone(self, world: World) -> None:
        task = enter(world, "publicity_tasks")
        other = refusal(world, "publicity_activities", **CARRIED_OUT | {"organiser": "财政所"}, task=task)
        assert other.names() == ["task_is_of_the_unit"]
        assert "该任务由综合行政执法队负责，不是财政所的" in str(other)
        unsaid = refusal(world, "publicity_activities", **CARRIED_OUT | {"organiser": ""}, task=task)
        assert "请填写主办单位" in str(unsaid)
        assert refusal(world, "case_explanations", unit="财政所", task=task).names() == ["task_is_of_the_unit"]
        with_others = {"organiser": "清溪乡应急办", "co_organisers": "派出所、乡综合行政执法队"}
        enter(world, "publicity_activities", **CARRIED_OUT | with_others, task=task)

    def test_it_ticks_off_a_task_for_those_to_whom_it_was_addressed(self, world: World) -> None:
        task = enter(world, "publicity_tasks")
        others = refusal(world, "publicity_activities", **CARRIED_OUT | {"audience": "cadres"}, task=task)
        assert others.names() == ["task_is_for_the_audience"]
        assert "该任务面向企业职工和务工人员，活动面向机关干部" in str(others)
        for meant, reached in (("residents", "elderly"), ("other", "cadres")):
            task = enter(world, "publicity_tasks", audience=meant, content=meant)
            enter(world, "publicity_activities", **CARRIED_OUT | {"audience": reached}, task=task)
        task = enter(world, "publicity_tasks", audience="disabled", content="disabled")
        everybody = refusal(world, "publicity_activities", **CARRIED_OUT | {"audience": "residents"}, task=task)
        assert everybody.names() == ["task_is_for_the_audience"]

    def test_it_ticks_off_a_task_of_its_year_late_as_it_may_be(self, world: World) -> None:
        task = enter(world, "publicity_tasks")
        enter(world, "publicity_activities", **CARRIED_OUT, task=task, held_on=date(2025, 12, 31))
        after = refusal(world, "publicity_activities", **CARRIED_OUT, task=task, held_on=date(2026, 1, 4))
        assert after.names() == ["task_is_of_the_year"]
        assert "该任务是2025年的" in str(after)

    def test_what_several_held_together_is_entered_once(self, world: World) -> None:
        first = {"organiser": "司法所", "co_organisers": "综治办、派出所"}
        second = {"organiser": "清溪乡综治办", "co_organisers": "清溪司法所，派出所"}
        enter(world, "publicity_activities", **first)
        twice = refusal(world, "publicity_activities", **second, attended=118)
        assert twice.names() == ["joint_one_is_entered_once"]
        assert "这场活动已由司法所登记（2025-03-14“设点咨询：消费维权进集市”）" in str(twice)
        enter(world, "publicity_activities", **second, held_on=date(2025, 3, 15))
        enter(world, "publicity_activities", **second, form="lecture")
        enter(world, "publicity_activities", **second, topic="民法典进村")
        enter(world, "publicity_activities", organiser="妇联", co_organisers="派出所")

    def test_it_ticks_off_no_task_that_was_voided(self, world: World) -> None:
        task = enter(world, "publicity_tasks")
        void(task.entry, actor=world.clerk, reason="误登")
        task = PublicityTask.objects.get()
        assert refusal(world, "case_explanations", task=task).names() == ["task_stands"]

    def test_of_a_task_or_an_activity_without_a_day_nothing_can_be_said(self, world: World) -> None:
        told = {**SOUND["publicity_tasks"], "set_on": None}
        task = adopt("publicity_tasks", org=world.township, actor=world.clerk, data=told).record
        enter(world, "publicity_activities", **CARRIED_OUT, task=task)
        told = {**SOUND["publicity_activities"], **CARRIED_OUT, "held_on": None, "task": task}
        adopt("publicity_activities", org=world.township, actor=world.clerk, data=told)


class TestPlansAndTasks:
    def test_a_plan_is_for_a_year_or_for_several(self, world: World) -> None:
        assert str(enter(world, "publicity_plans")) == "2025年普法依法治理工作要点"
        assert refusal(world, "publicity_plans", name="两年计划", last_year=2026).names() == ["years_fit_the_kind"]
        assert refusal(world, "publicity_plans", name="一年规划", kind="five_years").names() == ["years_fit_the_kind"]
        enter(world, "publicity_plans", kind="five_years", name="“九五”普法规划", first_year=2026, last_year=2030)

    def test_of_a_plan_whose_years_nobody_wrote_down_nothing_can_be_said(self, world: World) -> None:
        told = {**SOUND["publicity_plans"], "last_year": None}
        with pytest.raises(Refused) as caught:
            adopt("publicity_plans", org=world.township, actor=world.clerk, data=told)
        assert caught.value.names() == ["required"]

    def test_it_is_entered_once(self, world: World) -> None:
        enter(world, "publicity_plans")
        assert refusal(world, "publicity_plans").names() == ["planned_once"]

    def test_its_check_and_its_end_are_told_with_their_days(self, world: World) -> None:
        plan = enter(world, "publicity_plans")
        bare = refused_completion(world, plan, checked_on=date(2025, 7, 1))
        assert bare.names() == ["situation_told_with_checked_on"]
        assert refused_completion(world, plan, situation="过半").names() == ["checked_on_told_with_situation"]
        bare = refused_completion(world, plan, concluded_on=date(2025, 12, 20))
        assert bare.names() == ["conclusion_told_with_concluded_on"]
        assert refused_completion(world, plan, conclusion="完成").names() == ["concluded_on_told_with_conclusion"]
        plan = fill(world, plan, checked_on=date(2025, 7, 1), situation="过半")
        plan = fill(world, plan, concluded_on=date(2025, 12, 20), conclusion="完成")
        early = refused_correction(world, plan, checked_on=date(2025, 1, 1))
        assert early.names() == ["issued_on_not_after_checked_on"]
        early = refused_correction(world, plan, concluded_on=date(2025, 6, 1))
        assert early.names() == ["checked_on_not_after_concluded_on"]

    def test_an_item_is_some_plan_s_that_stands(self, world: World) -> None:
        plan = enter(world, "publicity_plans")
        assert refusal(world, "publicity_tasks", kind="item").names() == ["an_item_has_its_plan"]
        enter(world, "publicity_tasks", kind="item", plan=plan)
        void(plan.entry, actor=world.clerk, reason="误登")
        plan.refresh_from_db()
        refused = refusal(world, "publicity_tasks", kind="item", plan=plan, content="另一项")
        assert refused.names() == ["plan_stands"]

    def test_a_task_is_set_once_and_is_due_after_it_was_set(self, world: World) -> None:
        task = enter(world, "publicity_tasks")
        assert refusal(world, "publicity_tasks").names() == ["set_once"]
        assert refusal(world, "publicity_tasks", due_on=date(2025, 1, 1)).names() == ["set_on_not_after_due_on"]
        bare = refused_completion(world, task, cancelled_on=date(2025, 3, 1))
        assert bare.names() == ["cancelled_because_told_with_cancelled_on"]
        bare = refused_completion(world, task, cancelled_because="重复")
        assert bare.names() == ["cancelled_on_told_with_cancelled_because"]


class TestPeople:
    def test_a_law_aware_person_is_a_village_s(self, world: World) -> None:
        assert refusal(world, "law_literates", kind="literate").names() == ["a_literate_has_a_village"]
        one = enter(world, "law_literates", kind="literate", village=world.east_village)
        assert str(one) == "东溪村法律明白人程远志"

    def test_nobody_serves_twice(self, world: World) -> None:
        first = enter(world, "law_literates")
        assert refusal(world, "law_literates").names() == ["serves_once"]
        enter(world, "law_literates", village=world.east_village)
        bare = refused_completion(world, first, until=date(2025, 5, 1))
        assert bare.names() == ["left_because_told_with_until"]
        bare = refused_completion(world, first, left_because="外出务工")
        assert bare.names() == ["until_told_with_left_because"]
        first = fill(world, first, until=date(2025, 5, 1), left_because="外出务工")
        enter(world, "law_literates", since=date(2025, 5, 1))
        early = refused_correction(world, first, until=date(2024, 11, 1))
        assert early.names() == ["since_not_after_until"]
        assert LawLiterate.objects.count() == 3

    def test_work_is_entered_of_who_serves_in_that_village(self, world: World) -> None:
        worker = enter(world, "law_literates", village=world.east_village)
        work = {"worker": worker, "village": world.east_village}
        assert str(enter(world, "literate_work", **work)) == "程远志：向村民讲解反诈常识"
        early = refusal(world, "literate_work", **work, done_on=date(2024, 11, 5))
        assert early.names() == ["worker_serves"]
        elsewhere = refusal(world, "literate_work", **work | {"village": world.west_village})
        assert elsewhere.names() == ["work_lies_in_their_village"]
        gone = fill(world, worker, until=date(2025, 5, 8), left_because="外出务工")
        assert refusal(world, "literate_work", **work | {"worker": gone}).names() == ["worker_serves"]
        void(gone.entry, actor=world.clerk, reason="误登")
        gone.refresh_from_db()
        voided = refusal(world, "literate_work", **work | {"worker": gone}, done_on=date(2025, 5, 1))
        assert voided.names() == ["worker_serves"]

    def test_of_a_test_both_numbers_are_told(self, world: World) -> None:
        assert str(enter(world, "literate_trainings", tested=45, passed=0)) == "培训：相邻关系"
        assert refusal(world, "literate_trainings", tested=46, passed=1).names() == ["tested_of_attendance"]
        assert refusal(world, "literate_trainings", tested=40, passed=41).names() == ["passed_of_tested"]
        assert refusal(world, "literate_trainings", tested=40).names() == ["a_test_has_its_result"]

    def test_a_team_stands_once(self, world: World) -> None:
        team = enter(world, "publicity_teams")
        assert refusal(world, "publicity_teams", members=12).names() == ["stands_once"]
        team = fill(world, team, dissolved_on=date(2025, 3, 1))
        enter(world, "publicity_teams", founded_on=date(2025, 3, 1), members=12)
        early = refused_correction(world, team, dissolved_on=date(2024, 1, 1))
        assert early.names() == ["founded_on_not_after_dissolved_on"]


class TestMeans:
    def test_a_post_is_entered_once(self, world: World) -> None:
        post = enter(world, "publicity_posts", link="https://example.gov.cn/1")
        assert str(post) == "清溪发布：一图读懂宅基地"
        assert refusal(world, "publicity_posts").names() == ["posted_once"]
        assert fill(world, post, reads=820).reads == 820

    def test_a_grid_worker_posts_in_the_group_of_the_village(self, world: World) -> None:
        told = SOUND["publicity_posts"] | {"channel": "wechat_group", "account": "东溪村村务群"}
        create("publicity_posts", org=world.township, actor=world.grid_worker, data=told, village=world.east_grid)

    def test_only_a_place_that_is_open_is_looked_after(self, world: World) -> None:
        place = enter(world, "publicity_places")
        assert str(enter(world, "publicity_checks", place=place, issues=1)) == "东溪村法治宣传栏：完好"
        assert refusal(world, "publicity_checks", place=place, state="broken").names() == ["faults_are_told"]
        early = refusal(world, "publicity_checks", place=place, checked_on=date(2024, 10, 7))
        assert early.names() == ["place_is_open"]
        bare = refused_completion(world, place, closed_on=date(2025, 6, 1))
        assert bare.names() == ["closed_because_told_with_closed_on"]
        bare = refused_completion(world, place, closed_because="拆除")
        assert bare.names() == ["closed_on_told_with_closed_because"]
        place = fill(world, place, closed_on=date(2025, 6, 1), closed_because="拆除")
        assert refusal(world, "publicity_checks", place=place).names() == ["place_is_open"]
        early = refused_correction(world, place, closed_on=date(2024, 1, 1))
        assert early.names() == ["opened_on_not_after_closed_on"]
        void(place.entry, actor=world.clerk, reason="误登")
        place.refresh_from_db()
        assert refusal(world, "publicity_checks", place=place, checked_on=date(2025, 3, 1)).names() == ["place_is_open"]

    def test_materials_are_some(self, world: World) -> None:
        assert str(enter(world, "publicity_materials")) == "东溪村民委员会：民法典实用手册"
        assert refusal(world, "publicity_materials", copies=0).names() == ["invalid"]


def test_what_is_no_more_is_offered_last_and_says_since_when(world: World) -> None:
    enter(world, "publicity_places", name="东溪村法治长廊")
    newer = enter(world, "publicity_places", name="旧标语墙", opened_on=date(2025, 1, 6))
    fill(world, newer, closed_on=date(2025, 6, 1), closed_because="拆除")
    declared = registry.get("publicity_checks")
    made = entry_form(declared, world.township, date(2025, 7, 1), forms.CharField())
    offered: Any = made.base_fields["place"]
    assert [label for _, label in offered.choices][1:] == ["东溪村法治长廊", "旧标语墙（2025-06-01停用）"]


def test_nobody_else_s_tasks_are_ticked_off(world: World) -> None:
    with org_scope(world.other_township):
        told = SOUND["publicity_tasks"]
        task = create("publicity_tasks", org=world.other_township, actor=world.other_clerk, data=told).record
    assert "task" in {reason.where for reason in refusal(world, "publicity_activities", task=task).reasons}


def test_a_place_says_whether_it_is_in_use_and_is_found_by_that(world: World) -> None:
    enter(world, "publicity_places", name="东溪村法治长廊")
    gone = enter(world, "publicity_places", name="旧标语墙")
    gone = fill(world, gone, closed_on=date(2025, 3, 1), closed_because="拆除")
    assert gone.get_standing_display() == "已停用"
    client = Client()
    client.force_login(world.users["clerk"])
    closed = client.get("/ledgers/publicity.places/?standing=closed").content.decode()
    assert ("旧标语墙" in closed, "东溪村法治长廊" in closed) == (True, False)
    in_use = client.get("/ledgers/publicity.places/?standing=in_use").content.decode()
    assert ("旧标语墙" in in_use, "东溪村法治长廊" in in_use) == (False, True)
