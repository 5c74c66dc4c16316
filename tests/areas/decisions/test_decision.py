"""A major decision from suggestion to archive; every demand of the Regulations refuses once."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.decisions.deciding import (
    DAY,
    DELIBERATED,
    decided,
    deliberated,
    draft,
    drafted,
    in_execution,
    meeting,
    participated,
    publicised,
    published,
    ready_to_deliberate,
    ready_to_submit,
    report,
    reported,
    reviewed,
    submitted,
    suggested,
)
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.decisions.models import Decision
from yifa.engine.matters.models import ClockState
from yifa.engine.matters.refusals import Refused

pytestmark = pytest.mark.django_db


class TestWholeCourse:
    def test_runs_from_suggestion_to_archive(self, world: World) -> None:
        course = in_execution(world)
        course.act("report_execution", world.clerk, **report(course))
        course.act("record_opinion", world.clerk, ImplementationOpinion={"received_on": course.day, "content": "很好"})
        course.act("complete", world.leader, outcome="全部建成")
        course.act("archive", world.clerk, dossier_number="2025-决-1")
        matter, record = course.fresh(), course.record(Decision)
        assert (matter.state, matter.ended, matter.number) == ("completed", True, "清政决策〔2025〕1号")
        assert (record.participation_on, record.deliberated_on, record.decided_on) == (
            date(2025, 10, 11),
            DELIBERATED,
            DELIBERATED,
        )

    def test_may_not_be_started(self, world: World) -> None:
        course = suggested(world)
        course.act("study", world.clerk, study="暂无必要")
        course.act("decline_to_start", world.leader, ended_because="暂无必要")
        assert course.state == "not_started"

    def test_may_be_terminated_before_it_is_discussed(self, world: World) -> None:
        course = drafted(world)
        course.act("terminate", world.leader, ended_because="风险无法控制")
        assert course.state == "terminated"

    def test_may_be_rejected(self, world: World) -> None:
        course = ready_to_deliberate(world)
        deliberated(course, world, "dissent", "dissent", "dissent")
        course.act("reject", world.leader, ended_because="资金不足")
        assert course.state == "not_adopted"


class TestStarting:
    def test_emergencies_are_outside(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            suggested(world, category="emergency")
        assert refused.value.names() == ["not_excluded"]
        assert "第3条第2款" in str(refused.value)

    def test_a_unit_argues_for_its_suggestion(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            suggested(world, suggested_by="department", problem="隐患")
        assert refused.value.names() == ["suggestion_is_argued"]
        suggested(world, suggested_by="department", problem="隐患", plan="改造", feasibility="可行")

    def test_needs_the_study(self, world: World) -> None:
        course = suggested(world)
        course.refused("start", world.leader, "filled_study", lead_unit="规划办")
        course.refused("decline_to_start", world.leader, "filled_study", ended_because="不必要")

    def test_is_for_a_leader_and_names_the_unit(self, world: World) -> None:
        course = suggested(world)
        course.act("study", world.clerk, study="可行")
        course.refused("start", world.clerk, "role", lead_unit="规划办")
        course.refused("start", world.leader, "required")

    def test_secrecy_needs_its_ground(self, world: World) -> None:
        course = suggested(world)
        course.act("study", world.clerk, study="可行")
        course.refused("start", world.leader, "secrecy_has_ground", lead_unit="规划办", secret=True)
        course.act("start", world.leader, lead_unit="规划办", secret=True, secret_because="保守国家秘密法")
        course.refused(
            "revise_facts", world.leader, "secrecy_has_ground", revised_because="核对", secret=True, secret_because=""
        )


class TestDrafting:
    def test_gathers_the_law_first(self, world: World) -> None:
        course = suggested(world)
        course.act("study", world.clerk, study="可行")
        course.act("start", world.leader, lead_unit="规划办")
        course.refused("draft", world.clerk, "recorded_legalbasis", summary="改造")

    def test_two_plans_are_recommended_where_units_disagree(self, world: World) -> None:
        course = drafted(world)
        opinion = {"unit": "财政所", "given_on": DAY, "opinion": "资金不足", "agrees": False}
        course.act("consult_unit", world.clerk, UnitOpinion=opinion)
        done = course.act("draft", world.clerk, summary="分期改造")
        assert any("两个以上方案" in warning for warning in done.warnings)
        done = course.act("draft", world.clerk, summary="改造", Alternative={"title": "新建", "content": "异地新建"})
        assert not done.warnings

    def test_disputes_are_explained_unless_settled(self, world: World) -> None:
        course = ready_to_submit(world)
        opinion = {"unit": "财政所", "given_on": DAY, "opinion": "资金不足", "agrees": False}
        course.act("consult_unit", world.clerk, UnitOpinion=opinion)
        attach_scan(course, "draft", world.clerk)
        attach_scan(course, "review_material", world.clerk)
        refused = course.refused(
            "submit_review", world.clerk, "disputes_between_units_explained", procedure_statement="已征求意见"
        )
        assert "财政所" in str(refused)
        course.act("consult_unit", world.clerk, UnitOpinion=opinion | {"agrees": True, "opinion": "已落实资金"})
        course.act("submit_review", world.clerk, procedure_statement="已征求意见")

    def test_assessments_wait_for_a_draft(self, world: World) -> None:
        course = suggested(world)
        course.act("study", world.clerk, study="可行")
        course.act("start", world.leader, lead_unit="规划办", professional=True, risky=True, affects_operators=True)
        course.refused("open_participation", world.clerk, "done_draft")
        course.refused("open_expert_review", world.clerk, "done_draft")
        course.refused("open_risk_assessment", world.clerk, "done_draft_since_risk_assessment_find_uncontrollable")
        course.refused("open_competition_review", world.clerk, "done_draft_since_competition_review_find_violates")


class TestSubmitting:
    def test_needs_what_a_declared_fact_makes_necessary(self, world: World) -> None:
        course = ready_to_submit(world, professional=True, risky=True, affects_operators=True)
        attach_scan(course, "draft", world.clerk)
        attach_scan(course, "review_material", world.clerk)
        course.refused(
            "submit_review", world.clerk, "closed_expert_review_when_professional",
            "closed_risk_assessment_when_risky", "closed_competition_review_when_affects_operators",
            procedure_statement="已征求意见",
        )  # fmt: skip

    def test_needs_the_public_unless_secret(self, world: World) -> None:
        course = drafted(world)
        attach_scan(course, "draft", world.clerk)
        attach_scan(course, "review_material", world.clerk)
        course.refused(
            "submit_review", world.clerk, "closed_public_participation_when_not_secret", procedure_statement="无"
        )
        secret = {"secret": True, "secret_because": "保守国家秘密法"}
        course.act("revise_facts", world.leader, revised_because="涉密", **secret)
        course.refused("open_participation", world.clerk, "not_secret")
        course.act("submit_review", world.clerk, procedure_statement="依法不公开")

    def test_needs_draft_and_material(self, world: World) -> None:
        course = ready_to_submit(world)
        course.refused(
            "submit_review", world.clerk, "attached_draft", "attached_review_material", procedure_statement="已征求"
        )

    def test_waits_for_an_assessment_that_was_begun_although_not_needed(self, world: World) -> None:
        course = ready_to_submit(world)
        course.act("open_expert_review", world.clerk)
        attach_scan(course, "draft", world.clerk)
        attach_scan(course, "review_material", world.clerk)
        course.refused("submit_review", world.clerk, "no_assessment_open", procedure_statement="已征求")


class TestReview:
    def test_takes_seven_working_days_over_the_holidays(self, world: World) -> None:
        """From 24 September 2025: 25, 26, 28 (a Sunday worked), 29, 30 September, 9 and 10 October; then the 11th."""
        course = drafted(world, secret=True, secret_because="保守国家秘密法")
        submitted(course, world, date(2025, 9, 24))
        assert course.clocks("review_time")[0].due_on == date(2025, 10, 11)
        reviewed(course, world)
        attach_scan(course, "minutes", world.clerk)
        day = date(2025, 10, 10)
        course.refused("deliberate", world.leader, "not_before_review_time", day=day, **meeting(world, day))
        day = date(2025, 10, 11)
        course.act("deliberate", world.leader, day, **meeting(world, day))
        assert course.clocks("review_time")[0].state == ClockState.MET

    def test_time_runs_anew_from_completed_material(self, world: World) -> None:
        """From 20 October 2025 the seventh working day is the 29th."""
        course = ready_to_submit(world)
        review = submitted(course, world)
        assert course.clocks("review_time")[0].due_on == date(2025, 10, 23)
        review.act("return_materials", world.reviewer, date(2025, 10, 15), lacking="依据")
        review.act("complete_materials", world.clerk, date(2025, 10, 20), completed_with="依据")
        clock = course.clocks("review_time")[0]
        assert (clock.due_on, clock.revisions.count()) == (date(2025, 10, 30), 1)

    def test_is_made_by_another_person_than_the_drafter(self, world: World) -> None:
        course = suggested(world)
        course.act("study", world.clerk, study="可行")
        course.act("start", world.leader, lead_unit="规划办")
        course.act("draft", world.two_accounts, summary="改造", LegalBasis={"title": "城乡规划法"})
        participated(course, world)
        review = submitted(course, world)
        review.act("take_up", world.two_accounts)
        item = {"item": "authority", "finding": "meets"}
        review.refused("check", world.two_accounts, "review_is_independent", ReviewItem=item)

    def test_comes_before_deliberation(self, world: World) -> None:
        course = ready_to_submit(world)
        submitted(course, world)
        attach_scan(course, "minutes", world.clerk)
        refused = course.refused(
            "deliberate", world.leader,
            "done_legal_review_pass_review_or_legal_review_ask_changes_or_legal_review_object_since_submit_review",
            day=DELIBERATED, **meeting(world, DELIBERATED),
        )  # fmt: skip
        assert "第25条" in str(refused)
        course.refused("amend", world.clerk, "ended_legal_review", amended_because="调整")

    def test_that_fails_bars_deliberation_but_for_an_exploratory_reform_with_its_risk_shown(self, world: World) -> None:
        course = ready_to_submit(world)
        submitted(course, world)
        reviewed(course, world, "object")
        attach_scan(course, "minutes", world.clerk)
        held = meeting(world, DELIBERATED)
        course.refused("deliberate", world.leader, "review_passed_or_risk_shown", day=DELIBERATED, **held)
        course.act("amend", world.clerk, amended_because="补充依据")
        course.act("revise_facts", world.leader, revised_because="国家尚无规定", exploratory=True)
        draft(course, world)
        submitted(course, world)
        reviewed(course, world, "ask_changes")
        attach_scan(course, "minutes", world.clerk)
        course.refused("deliberate", world.leader, "review_passed_or_risk_shown", day=DELIBERATED, **held)
        course.act("deliberate", world.leader, DELIBERATED, legal_risk="可能与上位法不一致", **held)


class TestAmending:
    def test_needs_a_new_draft_and_a_new_review(self, world: World) -> None:
        course = ready_to_submit(world)
        submitted(course, world)
        reviewed(course, world, "ask_changes")
        course.act("amend", world.clerk, amended_because="审查意见")
        course.refused(
            "submit_review", world.clerk, "attached_draft", "done_draft_since_amend_and_send_back",
            procedure_statement="已修改",
        )  # fmt: skip
        draft(course, world)
        submitted(course, world)
        attach_scan(course, "minutes", world.clerk)
        course.refused(
            "deliberate", world.leader,
            "done_legal_review_pass_review_or_legal_review_ask_changes_or_legal_review_object_since_submit_review",
            "review_passed_or_risk_shown", day=DELIBERATED, **meeting(world, DELIBERATED),
        )  # fmt: skip
        reviewed(course, world)
        deliberated(course, world)

    def test_a_draft_exchanged_after_its_review_is_reviewed_again(self, world: World) -> None:
        course = ready_to_deliberate(world)
        attach_scan(course, "draft", world.clerk)
        attach_scan(course, "minutes", world.clerk)
        course.refused(
            "deliberate", world.leader, "draft_is_the_reviewed_one", day=DELIBERATED, **meeting(world, DELIBERATED)
        )

    def test_a_draft_that_was_taken_away_is_missed(self, world: World) -> None:
        from django.utils import timezone

        from yifa.engine.files.models import Attachment

        course = ready_to_deliberate(world)
        attach_scan(course, "minutes", world.clerk)
        Attachment.objects.filter(matter_id=course.matter.pk, kind="draft").update(
            withdrawn_at=timezone.now(), withdrawn_by=world.clerk, withdrawn_for="误传"
        )
        course.refused("deliberate", world.leader, "attached_draft", day=DELIBERATED, **meeting(world, DELIBERATED))

    def test_a_draft_sent_back_by_the_meeting_keeps_its_participation(self, world: World) -> None:
        course = ready_to_deliberate(world)
        deliberated(course, world)
        course.refused("send_back", world.second_leader, "by_head", amended_because="再改")
        course.act("send_back", world.leader, amended_because="补充资金方案")
        draft(course, world)
        submitted(course, world, DELIBERATED)
        reviewed(course, world)
        day = date(2025, 11, 4)
        refused = course.refused("deliberate", world.leader, "attached_minutes", day=day, **meeting(world, day))
        assert "本次会议记录" in str(refused)
        deliberated(course, world, day=day)

    def test_a_decision_on_its_way_to_publication_is_not_sent_back_over_it(self, world: World) -> None:
        course = decided(world)
        reported(course, world)
        course.act("open_publication", world.clerk)
        course.refused("send_back", world.leader, "no_step_open", amended_because="再改")


class TestDeliberation:
    def test_before_august_2024_shows_what_was_examined_of_competition(self, world: World) -> None:
        """Until the Fair Competition Review Regulations a statement among the papers was what the law asked for."""
        secret = {"secret": True, "secret_because": "保守国家秘密法"}
        course = drafted(world, date(2024, 4, 1), affects_operators=True, **secret)
        submitted(course, world, date(2024, 4, 8))
        reviewed(course, world)
        attach_scan(course, "minutes", world.clerk)
        day = date(2024, 4, 22)
        held = meeting(world, day)
        course.refused(
            "deliberate", world.leader, "attached_competition_statement_when_affects_operators", day=day, **held
        )
        attach_scan(course, "competition_statement", world.clerk)
        course.act("deliberate", world.leader, day, **held)

    def test_the_head_speaks_last(self, world: World) -> None:
        course = ready_to_deliberate(world)
        attach_scan(course, "minutes", world.clerk)
        held = meeting(world, DELIBERATED)
        held["Voice"] = [line | {"turn": 4 - line["turn"]} for line in held["Voice"]]
        course.refused("deliberate", world.leader, "head_speaks_last", day=DELIBERATED, **held)

    def test_one_voice_is_no_discussion(self, world: World) -> None:
        course = ready_to_deliberate(world)
        attach_scan(course, "minutes", world.clerk)
        held = meeting(world, DELIBERATED)
        held["Voice"] = held["Voice"][-1:]
        course.refused("deliberate", world.leader, "several_spoke", day=DELIBERATED, **held)

    def test_is_minuted(self, world: World) -> None:
        course = ready_to_deliberate(world)
        held = meeting(world, DELIBERATED)
        course.refused("deliberate", world.leader, "attached_minutes", day=DELIBERATED, **held)

    def test_the_head_decides(self, world: World) -> None:
        course = ready_to_deliberate(world)
        deliberated(course, world)
        course.refused("decide", world.second_leader, "by_head", decision="同意")
        course.refused("decide", world.party_secretary, "by_head", decision="同意")
        course.refused(
            "reject", world.second_leader, "by_head", ended_because="不同意", against_majority_because="慎重"
        )

    def test_against_the_majority_with_reasons(self, world: World) -> None:
        course = ready_to_deliberate(world)
        deliberated(course, world, "dissent", "abstain", "agree")
        course.refused("decide", world.leader, "adopting_against_majority_is_explained", decision="同意")
        course.act("decide", world.leader, decision="同意", against_majority_because="资金已落实")

    def test_rejecting_what_the_majority_wants_needs_reasons(self, world: World) -> None:
        course = ready_to_deliberate(world)
        deliberated(course, world, "agree", "agree", "dissent")
        course.refused("reject", world.leader, "rejecting_against_majority_is_explained", ended_because="时机不成熟")
        course.act("reject", world.leader, ended_because="时机不成熟", against_majority_because="时机不成熟")

    def test_reasons_of_the_first_meeting_do_not_serve_the_second(self, world: World) -> None:
        course = ready_to_deliberate(world)
        deliberated(course, world, "dissent", "dissent", "agree")
        course.act("decide", world.leader, decision="同意", against_majority_because="资金已落实")
        course.act("send_back", world.leader, amended_because="再改")
        draft(course, world)
        submitted(course, world, DELIBERATED)
        reviewed(course, world)
        deliberated(course, world, "dissent", "dissent", "agree", day=date(2025, 11, 4))
        course.refused("decide", world.leader, "adopting_against_majority_is_explained", decision="同意")


class TestIssuing:
    def test_the_party_committee_is_asked_first(self, world: World) -> None:
        course = decided(world)
        course.refused("open_publication", world.clerk, "done_report_to_committee_since_deliberate")
        course.refused(
            "put_into_effect", world.leader, "done_report_to_committee_since_deliberate",
            "closed_publication_published_when_not_secret", executing_unit="规划办",
        )  # fmt: skip

    def test_and_about_this_draft(self, world: World) -> None:
        course = decided(world)
        reported(course, world)
        course.act("send_back", world.leader, amended_because="党委意见")
        draft(course, world)
        submitted(course, world, DELIBERATED)
        reviewed(course, world)
        deliberated(course, world, day=date(2025, 11, 4))
        course.act("decide", world.leader, decision="同意")
        course.refused("open_publication", world.clerk, "done_report_to_committee_since_deliberate")

    def test_what_it_did_not_agree_to_is_not_issued(self, world: World) -> None:
        course = decided(world)
        reported(course, world, "disagreed")
        course.refused("open_publication", world.clerk, "committee_agreed")
        course.act("reject", world.leader, ended_because="党委不同意", against_majority_because="党委不同意")

    def test_the_congress_is_told_where_the_law_asks(self, world: World) -> None:
        course = decided(world, for_congress=True)
        reported(course, world)
        course.refused("open_publication", world.clerk, "done_report_to_congress_since_deliberate_when_for_congress")
        course.act("report_to_congress", world.clerk, congress_reply="同意")
        course.act("open_publication", world.clerk)

    def test_publication_comes_before_execution_and_is_not_withdrawn(self, world: World) -> None:
        course = decided(world)
        reported(course, world)
        rule = "closed_publication_published_when_not_secret"
        course.refused("put_into_effect", world.leader, rule, executing_unit="规划办")
        publication = publicised(course, world)
        publication.act("withdraw", world.clerk, withdrawn_because="有误")
        course.refused("put_into_effect", world.leader, rule, executing_unit="规划办")

    def test_a_secret_decision_is_executed_without(self, world: World) -> None:
        secret = {"secret": True, "secret_because": "保守国家秘密法"}
        course = drafted(world, **secret)
        submitted(course, world)
        reviewed(course, world)
        deliberated(course, world)
        course.act("decide", world.leader, decision="同意")
        reported(course, world)
        course.refused("open_publication", world.clerk, "not_secret")
        course.act("put_into_effect", world.leader, executing_unit="规划办")

    def test_secrecy_by_correction_needs_a_leader_and_its_ground(self, world: World) -> None:
        from yifa.engine.matters.general import correct

        course = decided(world)
        reported(course, world)
        with pytest.raises(Refused) as refused:
            correct(course.matter, {"secret": True}, actor=world.clerk, happened_on=course.day, reason="不想公布")
        assert refused.value.names() == ["role"]
        correct(course.matter, {"secret": True}, actor=world.leader, happened_on=course.day, reason="涉密")
        course.refused("put_into_effect", world.leader, "secrecy_has_ground", executing_unit="规划办")

    def test_what_many_follow_is_interpreted(self, world: World) -> None:
        course = decided(world, widely_followed=True)
        reported(course, world)
        publicised(course, world)
        course.refused("put_into_effect", world.leader, "interpreted", executing_unit="规划办")
        course.act("put_into_effect", world.leader, executing_unit="规划办", interpretation="已召开发布会")


class TestExecution:
    def test_is_suspended_by_the_head_on_a_reported_problem(self, world: World) -> None:
        course = in_execution(world)
        course.refused("suspend", world.leader, "ground_for_suspension", suspended_because="资金断供")
        course.act("report_execution", world.clerk, **report(course))
        course.refused("suspend", world.leader, "ground_for_suspension", suspended_because="资金断供")
        course.act("report_execution", world.clerk, **report(course, problem="资金断供"))
        course.refused("suspend", world.second_leader, "by_head", suspended_because="资金断供")
        course.act("suspend", world.leader, suspended_because="资金断供")
        course.refused("resume_execution", world.second_leader, "by_head", resumed_because="资金到位")
        course.act("resume_execution", world.leader, resumed_because="资金到位")
        assert course.state == "in_execution"

    def test_an_opinion_of_the_public_is_ground_too(self, world: World) -> None:
        course = in_execution(world)
        course.act("record_opinion", world.clerk, ImplementationOpinion={"received_on": course.day, "content": "扰民"})
        course.act("suspend", world.leader, suspended_because="群众反映强烈")

    def test_is_stopped_only_by_another_meeting(self, world: World) -> None:
        course = in_execution(world)
        course.act("report_execution", world.clerk, **report(course, problem="资金断供"))
        course.act("suspend", world.leader, suspended_because="资金断供")
        course.act("resume_execution", world.leader, resumed_because="资金到位")
        held = meeting(world, course.day)
        course.refused("stop", world.leader, "attached_stop_minutes", ended_because="无法继续", **held)
        attach_scan(course, "stop_minutes", world.clerk)
        course.refused("stop", world.second_leader, "by_head", ended_because="无法继续", **held)
        course.refused(
            "stop", world.leader, "adopting_against_majority_is_explained", ended_because="无法继续",
            **meeting(world, course.day, "dissent", "dissent", "agree"),
        )  # fmt: skip
        course.refused(
            "stop", world.leader, "several_spoke", ended_because="无法继续",
            **held | {"Voice": held["Voice"][-1:]},
        )  # fmt: skip
        course.refused(
            "stop", world.leader, "head_speaks_last", ended_because="无法继续",
            **held | {"Voice": [line | {"turn": 4 - line["turn"]} for line in held["Voice"]]},
        )  # fmt: skip
        course.act("stop", world.leader, ended_because="无法继续", **held)
        assert course.state == "stopped"

    def test_is_complete_once_reported(self, world: World) -> None:
        course = in_execution(world)
        found = {"inspected_on": course.day, "found": "进度滞后", "asked": "月底前完成一期"}
        course.act("inspect_execution", world.leader, ExecutionInspection=found)
        course.refused("complete", world.leader, "recorded_executionreport", outcome="建成")

    def test_is_evaluated_by_others_than_the_assessors(self, world: World) -> None:
        course = drafted(world)
        course.act("record_assessment_unit", world.clerk, AssessmentUnit={"unit": "甲咨询公司", "work": "可行性论证"})
        participated(course, world)
        submitted(course, world)
        reviewed(course, world)
        deliberated(course, world)
        course.act("decide", world.leader, decision="同意")
        reported(course, world)
        publicised(course, world)
        course.act("put_into_effect", world.leader, executing_unit="规划办")
        given = {"evaluation_ground": "effect", "evaluation": "未达预期"}
        course.refused("evaluate", world.clerk, "evaluator_is_not_the_assessor", evaluated_by="甲咨询公司", **given)
        done = course.act("evaluate", world.clerk, evaluated_by="乙大学", **given)
        assert any("人大代表" in warning for warning in done.warnings)

    def test_accountability_is_recorded_at_any_time_after(self, world: World) -> None:
        course = in_execution(world)
        line = {"post": "规划办主任", "ground": "拖延执行", "result": "批评教育"}
        course.act("hold_accountable", world.leader, Accountability=line)


class TestAdjusting:
    @pytest.fixture
    def adjusting(self, world: World) -> Course:
        course = in_execution(world, risky=False)
        course.act("report_execution", world.clerk, **report(course, problem="方案不可行"))
        course.act("suspend", world.leader, suspended_because="方案不可行")
        course.act("adjust", world.leader, adjusted_because="改为异地新建")
        return course

    def test_repeats_every_step(self, adjusting: Course, world: World) -> None:
        """Nothing of the first round serves the second: no draft, no hearing of the public, no review, no report."""
        adjusting.refused("open_participation", world.clerk, "done_draft")
        adjusting.refused(
            "submit_review", world.clerk, "attached_draft", "attached_review_material",
            "closed_public_participation_when_not_secret", "done_draft_since_amend_and_send_back",
            procedure_statement="沿用",
        )  # fmt: skip
        record = adjusting.record(Decision)
        assert (record.participation_on, record.deliberated_on, record.committee_asked_on) == (None, None, None)
        draft(adjusting, world, date(2025, 11, 3), summary="异地新建")
        child = published(adjusting, world, date(2025, 11, 3))
        child.act("close_comments", world.clerk, date(2025, 12, 4))
        child.act("conclude", world.clerk, adoption_summary="无意见")
        submitted(adjusting, world, date(2025, 12, 5))
        reviewed(adjusting, world)
        day = date(2025, 12, 17)
        adjusting.refused("deliberate", world.leader, "attached_minutes", day=day, **meeting(world, day))
        deliberated(adjusting, world, day=day)
        adjusting.act("decide", world.leader, decision="同意异地新建")
        adjusting.refused("open_publication", world.clerk, "done_report_to_committee_since_deliberate")
        reported(adjusting, world)
        adjusting.refused(
            "put_into_effect", world.leader, "closed_publication_published_when_not_secret", executing_unit="规划办"
        )
        publicised(adjusting, world)
        adjusting.act("put_into_effect", world.leader, executing_unit="规划办")
        adjusting.refused("complete", world.leader, "recorded_executionreport", outcome="建成")
        adjusting.refused("suspend", world.leader, "ground_for_suspension", suspended_because="旧问题")

    def test_that_fails_leaves_the_decision_in_force(self, adjusting: Course, world: World) -> None:
        adjusting.refused("terminate", world.leader, "not_adjusting", ended_because="不改了")
        adjusting.refused("keep_as_is", world.second_leader, "by_head", kept_because="原方案可行")
        adjusting.act("keep_as_is", world.leader, kept_because="原方案可行")
        assert adjusting.state == "in_execution"

    def test_that_the_meeting_turns_down_is_not_the_end_of_the_decision(self, adjusting: Course, world: World) -> None:
        draft(adjusting, world, date(2025, 11, 3))
        child = published(adjusting, world, date(2025, 11, 3))
        adjusting.refused("keep_as_is", world.leader, "no_step_open", kept_because="原方案可行")
        child.act("close_comments", world.clerk, date(2025, 12, 4))
        child.act("conclude", world.clerk, adoption_summary="无意见")
        submitted(adjusting, world, date(2025, 12, 5))
        reviewed(adjusting, world)
        deliberated(adjusting, world, "dissent", "dissent", "dissent", day=date(2025, 12, 17))
        adjusting.refused("reject", world.leader, "not_adjusting", ended_because="不同意调整")
        adjusting.act("keep_as_is", world.leader, kept_because="不同意调整")

    def test_who_drafted_in_the_first_round_does_not_review_in_the_second(self, world: World) -> None:
        course = suggested(world)
        course.act("study", world.clerk, study="可行")
        course.act("start", world.leader, lead_unit="规划办", secret=True, secret_because="保守国家秘密法")
        course.act("draft", world.two_accounts, summary="改造", LegalBasis={"title": "城乡规划法"})
        submitted(course, world)
        reviewed(course, world)
        deliberated(course, world)
        course.act("decide", world.leader, decision="同意")
        reported(course, world)
        course.act("put_into_effect", world.leader, executing_unit="规划办")
        course.act("adjust", world.leader, adjusted_because="改为新建")
        draft(course, world)
        review = submitted(course, world, date(2025, 11, 3))
        review.act("take_up", world.two_accounts)
        item = {"item": "authority", "finding": "meets"}
        review.refused("check", world.two_accounts, "review_is_independent", ReviewItem=item)

    def test_waits_until_what_was_begun_is_done(self, world: World) -> None:
        course = drafted(world, secret=True, secret_because="保守国家秘密法")
        submitted(course, world)
        reviewed(course, world)
        deliberated(course, world)
        course.act("decide", world.leader, decision="同意")
        reported(course, world)
        from yifa.engine.matters.general import correct

        correct(course.matter, {"secret": False}, actor=world.leader, happened_on=course.day, reason="已解密")
        course.act("open_publication", world.clerk)
        secret = {"secret": True, "secret_because": "保守国家秘密法"}
        correct(course.matter, secret, actor=world.leader, happened_on=course.day, reason="再定密")
        course.act("put_into_effect", world.leader, executing_unit="规划办")
        course.refused("adjust", world.leader, "no_step_open", adjusted_because="改为新建")

    def test_only_what_is_adjusted_can_be_kept(self, world: World) -> None:
        course = drafted(world)
        course.refused("keep_as_is", world.leader, "adjusting", kept_because="不改")


def test_no_step_is_dated_before_the_last(world: World) -> None:
    course = ready_to_submit(world)
    submitted(course, world)
    reviewed(course, world)
    course.refused("amend", world.clerk, "not_before_last_step", day=DAY, amended_because="改")


def test_a_decision_of_the_first_years_is_reviewed_and_published_too(world: World) -> None:
    """The Regulations are in force since September 2019, the Penalty Law that other reviews rest on since July 2021."""
    course = drafted(world, date(2020, 9, 1))
    child = published(course, world, date(2020, 9, 2))
    child.act("close_comments", world.clerk, date(2020, 10, 9))
    child.act("conclude", world.clerk, adoption_summary="未收到意见")
    review = submitted(course, world, date(2020, 10, 12))
    assert review.fresh().version == "2019"
    reviewed(course, world)
    deliberated(course, world, day=date(2020, 10, 26))
    course.act("decide", world.leader, decision="同意")
    reported(course, world)
    publicised(course, world)
    course.act("put_into_effect", world.leader, executing_unit="规划办")
    assert course.child("publication").fresh().version == "2019"
