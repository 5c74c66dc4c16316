"""Expert review, risk assessment and fair competition review."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.decisions.deciding import (
    DELIBERATED,
    deliberated,
    draft,
    drafted,
    participated,
    ready_to_submit,
    reviewed,
    submitted,
)
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.decisions.models import Decision, Expert
from yifa.engine.matters.general import correct_line

pytestmark = pytest.mark.django_db

EXPERT = {"name": "孙教授", "field": "建筑"}


class TestExperts:
    @pytest.fixture
    def child(self, world: World) -> Course:
        course = drafted(world, professional=True)
        course.act("open_expert_review", world.clerk)
        return course.child("expert_review")

    def opinion(self, child: Course, **data: Any) -> dict[str, Any]:
        expert = Expert.objects.filter(matter_id=child.matter.pk, void_entry__isnull=True).latest("id")
        return {"expert": expert, "content": "可行", "signed_on": child.day} | data

    def test_are_heard_each_and_signed(self, child: Course, world: World) -> None:
        conclusion = {"conclusion": "可行", "adoption": "采纳"}
        child.act("invite_expert", world.clerk, Expert=EXPERT)
        child.refused("conclude", world.clerk, "recorded_expertopinion", "every_expert_heard", **conclusion)
        child.refused(
            "record_opinion", world.clerk, "written_opinions_signed",
            ExpertOpinion=self.opinion(child, signed_on=None),
        )  # fmt: skip
        child.act("record_opinion", world.clerk, ExpertOpinion=self.opinion(child))
        child.act("invite_expert", world.clerk, Expert={"name": "李工", "field": "消防"})
        refused = child.refused("conclude", world.clerk, "every_expert_heard", **conclusion)
        assert "李工" in str(refused)
        oral = self.opinion(child, signed_on=None, written=False, supports=False)
        child.act("record_opinion", world.clerk, ExpertOpinion=oral)
        done = child.act("conclude", world.clerk, **conclusion)
        assert not done.warnings
        assert Decision.objects.get().experts_on == child.day

    def test_have_no_interest_of_their_own(self, child: Course, world: World) -> None:
        tied = EXPERT | {"interest": "为市场摊位业主"}
        child.refused("invite_expert", world.clerk, "experts_without_interest", Expert=tied)

    def test_whose_interest_comes_to_light_do_not_count(self, child: Course, world: World) -> None:
        child.act("invite_expert", world.clerk, Expert=EXPERT)
        child.act("record_opinion", world.clerk, ExpertOpinion=self.opinion(child))
        expert = Expert.objects.get(matter_id=child.matter.pk)
        correct_line(
            child.matter, expert, {"interest": "为承建单位股东"},
            actor=world.clerk, happened_on=child.day, reason="核实",
        )  # fmt: skip
        child.refused("conclude", world.clerk, "experts_without_interest", conclusion="可行", adoption="采纳")


def assessed(course: Course, world: World, finding: str) -> Course:
    """A risk assessment with that result."""
    course.act("open_risk_assessment", world.clerk)
    child = course.child("risk_assessment")
    attach_scan(child, "risk_report", world.clerk)
    child.act("consult_unit", world.clerk, ConsultedUnit={"unit": "派出所", "opinion": "注意疏导"})
    point = {"name": "摊贩上访", "grade": "medium", "precaution": "座谈", "plan": "应急预案"}
    child.act("record_risk", world.clerk, RiskPoint=point)
    child.act(finding, world.clerk, assessed_by="甲咨询公司", conclusion="见报告")
    return child


class TestRisk:
    FINDING = {"assessed_by": "甲咨询公司", "conclusion": "可控"}

    def test_report_names_risks_measures_and_units(self, world: World) -> None:
        course = drafted(world, risky=True)
        course.act("open_risk_assessment", world.clerk)
        child = course.child("risk_assessment")
        child.refused(
            "find_controllable", world.clerk, "recorded_riskpoint", "recorded_consultedunit", "attached_risk_report",
            **self.FINDING,
        )  # fmt: skip
        attach_scan(child, "risk_report", world.clerk)
        child.act("consult_unit", world.clerk, ConsultedUnit={"unit": "派出所", "opinion": "注意疏导"})
        point = {"name": "摊贩上访", "grade": "medium", "precaution": "座谈"}
        child.act("record_risk", world.clerk, RiskPoint=point)
        child.refused("find_controllable", world.clerk, "risks_have_measures", **self.FINDING)

    def test_beyond_control_asks_for_another_draft_and_assessment(self, world: World) -> None:
        course = drafted(world, risky=True)
        assessed(course, world, "find_uncontrollable")
        rule = "done_draft_since_risk_assessment_find_uncontrollable"
        refused = course.refused("open_risk_assessment", world.clerk, rule)
        assert "先调整草案" in str(refused)
        participated(course, world)
        attach_scan(course, "draft", world.clerk)
        attach_scan(course, "review_material", world.clerk)
        course.act("revise_facts", world.leader, revised_because="想绕过", risky=False)
        course.refused("submit_review", world.clerk, "risk_is_controllable", procedure_statement="已评估")
        draft(course, world)
        assessed(course, world, "find_controllable")
        course.act("submit_review", world.clerk, procedure_statement="已评估")

    def test_assessed_under_other_rules_is_not_repeated(self, world: World) -> None:
        course = drafted(world, risky=True)
        course.act("open_risk_assessment", world.clerk)
        child = course.child("risk_assessment")
        earlier = {"earlier_assessment": "稳评〔2025〕3号", "earlier_on": date(2025, 6, 1)}
        child.refused(
            "rely_on_earlier", world.clerk, "attached_earlier_risk_report", earlier_result="controllable", **earlier
        )
        attach_scan(child, "earlier_risk_report", world.clerk)
        child.act("rely_on_earlier", world.clerk, earlier_result="controllable", **earlier)
        assert (child.state, child.fresh().ended) == ("already_assessed", True)
        participated(course, world)
        submitted(course, world)

    def test_found_beyond_control_before_bars_all_the_same(self, world: World) -> None:
        course = drafted(world, risky=True)
        course.act("open_risk_assessment", world.clerk)
        child = course.child("risk_assessment")
        attach_scan(child, "earlier_risk_report", world.clerk)
        child.act(
            "rely_on_earlier", world.clerk, earlier_assessment="稳评〔2025〕3号", earlier_on=date(2025, 6, 1),
            earlier_result="uncontrollable",
        )  # fmt: skip
        participated(course, world)
        attach_scan(course, "draft", world.clerk)
        attach_scan(course, "review_material", world.clerk)
        course.refused("submit_review", world.clerk, "risk_is_controllable", procedure_statement="已评估")

    def test_assessor_does_not_evaluate(self, world: World) -> None:
        from tests.areas.decisions.deciding import publicised, reported

        course = drafted(world, risky=True)
        assessed(course, world, "find_controllable")
        participated(course, world)
        submitted(course, world)
        reviewed(course, world)
        deliberated(course, world)
        course.act("decide", world.leader, decision="同意")
        reported(course, world)
        publicised(course, world)
        course.act("put_into_effect", world.leader, executing_unit="规划办")
        course.refused(
            "evaluate", world.clerk, "evaluator_is_not_the_assessor",
            evaluated_by="甲咨询公司", evaluation_ground="effect", evaluation="好",
        )  # fmt: skip


class TestCompetition:
    RULES = ("closed_competition_review_when_affects_operators",)

    @pytest.fixture
    def course(self, world: World) -> Course:
        return ready_to_submit(world, affects_operators=True)

    def examined(self, course: Course, world: World) -> Course:
        course.act("open_competition_review", world.clerk)
        child = course.child("competition_review")
        line = {"source": "个体劳动者协会", "given_on": course.day, "content": "无意见"}
        child.act("hear_operator", world.clerk, OperatorOpinion=line)
        return child

    @pytest.mark.parametrize("finding", ["find_conforms", "find_violates"])
    def test_hears_operators(self, course: Course, world: World, finding: str) -> None:
        course.act("open_competition_review", world.clerk)
        child = course.child("competition_review")
        refused = child.refused(finding, world.clerk, "recorded_operatoropinion", conclusion="结论")
        assert "公平竞争审查条例》第16条" in str(refused)

    def test_that_conforms_lets_the_draft_go_on(self, course: Course, world: World) -> None:
        self.examined(course, world).act("find_conforms", world.clerk, conclusion="符合")
        submitted(course, world)
        reviewed(course, world)
        deliberated(course, world)
        assert course.record(Decision).competition_on == date(2025, 10, 11)

    def test_that_finds_a_violation_bars_it(self, course: Course, world: World) -> None:
        self.examined(course, world).act("find_violates", world.clerk, conclusion="限定本地经营者")
        attach_scan(course, "draft", world.clerk)
        attach_scan(course, "review_material", world.clerk)
        course.act("revise_facts", world.leader, revised_because="想绕过", affects_operators=False)
        course.refused("submit_review", world.clerk, "competition_not_harmed", procedure_statement="已审查")
        rule = "done_draft_since_competition_review_find_violates"
        course.refused("open_competition_review", world.clerk, rule)
        draft(course, world)
        child = self.examined(course, world)
        exception = {
            "conclusion": "适用例外",
            "exception_ground": "public",
            "exception": "救灾",
            "alternatives": "无影响更小的方案",
        }
        child.refused("find_excepted", world.clerk, "exception_ends", **exception)
        child.act("find_excepted", world.clerk, ends_when="灾后重建完成", **exception)
        submitted(course, world)

    def test_is_still_owed_when_the_fact_is_found_late(self, world: World) -> None:
        """Who declares only after the review that operators are affected does not get round it."""
        from yifa.engine.matters.general import correct

        course = ready_to_submit(world)
        submitted(course, world)
        reviewed(course, world)
        correct(course.matter, {"affects_operators": True}, actor=world.leader, happened_on=course.day, reason="核实")
        attach_scan(course, "minutes", world.clerk)
        from tests.areas.decisions.deciding import meeting

        held = meeting(world, DELIBERATED)
        course.refused("deliberate", world.leader, *self.RULES, day=DELIBERATED, **held)
        self.examined(course, world).act("find_conforms", world.clerk, conclusion="符合")
        course.act("deliberate", world.leader, DELIBERATED, **held)
