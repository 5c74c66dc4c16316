"""Prior notice, statements and the hearing: each demand of the law refuses once, each term ends on its day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.enforcement.models import AvoidanceRequest, PenaltyCase, Statement

pytestmark = pytest.mark.django_db


class TestNotice:
    def test_is_served_by_an_officer_of_the_case(self, investigated: Course, world: World) -> None:
        other = case.make_officer(world, world.two_accounts)
        investigated.refused("notify", other, "by_case_officer", day=case.TOLD, **case.notice(investigated))

    def test_serves_the_notice_and_nothing_else(self, investigated: Course, world: World) -> None:
        wrong = case.notice(investigated, document="decision")
        investigated.refused("notify", world.officer, "serves_prior_notice", day=case.TOLD, **wrong)

    def test_comes_after_the_investigation(self, investigated: Course, world: World) -> None:
        early = case.notice(investigated, date(2025, 1, 9))
        investigated.refused("notify", world.officer, "told_after_investigation", day=case.TOLD, **early)

    def test_says_to_each_what_is_intended(self, investigated: Course, world: World) -> None:
        given = case.notice(investigated)
        refused = investigated.refused(
            "notify",
            world.officer,
            "told_what_is_intended",
            day=case.TOLD,
            **(given | {"Intended": given["Intended"][:1]}),
        )
        assert "清溪砂石" in str(refused)
        without_sum = case.notice(investigated, amount=0)
        for line in without_sum["Intended"]:
            del line["amount"]
        refused = investigated.refused("notify", world.officer, "told_what_is_intended", day=case.TOLD, **without_sum)
        assert "数额" in str(refused)

    def test_tells_the_right_to_a_hearing_where_the_penalty_is_weighty(
        self, investigated: Course, world: World
    ) -> None:
        for weighty in ({"kind": "stoppage", "amount": None}, {"weighty": True}):
            given = case.notice(investigated)
            given["Intended"][0] |= weighty
            investigated.refused("notify", world.officer, "hearing_right_told_where_due", day=case.TOLD, **given)

    def test_leaves_time_to_speak(self, investigated: Course, world: World) -> None:
        at_once = case.notice(investigated, until=case.TOLD)
        investigated.refused("notify", world.officer, "time_to_speak", day=case.TOLD, **at_once)

    def test_a_negative_sum_is_none(self, investigated: Course, world: World) -> None:
        refused = investigated.refused(
            "notify", world.officer, "invalid", day=case.TOLD, **case.notice(investigated, amount=-5)
        )
        assert "大于零" in str(refused)

    def test_can_be_served_on_each_on_his_own_day(self, investigated: Course, world: World) -> None:
        given, (first, second) = case.notice(investigated, document="hearing_right_notice"), investigated.parties()
        failed = case.served(second, "hearing_right_notice", case.TOLD, served_on=None, remark="人不在")
        investigated.act("notify", world.officer, case.TOLD, **(given | {"Service": [given["Service"][0], failed]}))
        day = date(2025, 1, 22)
        again = case.served(second, "hearing_right_notice", day)
        anew = {"intended_because": given["intended_because"], "speak_until": date(2025, 1, 26)}
        investigated.act("notify", world.officer, day, **anew, Service=again)
        # 14, 15, 16, 17, 20 January; 23, 24, Sunday 26 (make-up), 27 January, then 5 February after the festival
        assert [clock.due_on for clock in investigated.clocks("hearing_request")] == [
            date(2025, 1, 20), date(2025, 2, 5),
        ]  # fmt: skip
        assert {clock.party for clock in investigated.clocks("hearing_request")} == {first.pk, second.pk}

    def test_told_anew_is_not_heavier_for_who_spoke(self, notified: Course, world: World) -> None:
        notified.act("hear_statement", world.officer, Statement=_statement(notified))
        day = date(2025, 1, 14)
        notified.act("return_to_investigation", world.leader, day, returned_because="补充调查")
        notified.act("conclude_investigation", world.officer, **case.CONCLUSION)
        heavier = case.notice(notified, day, amount=3000)
        refused = notified.refused("notify", world.officer, "not_heavier_for_speaking", **heavier)
        assert "赵甲一" in str(refused)
        notified.act("notify", world.officer, **case.notice(notified, day, amount=1500))

    def test_new_evidence_may_make_it_heavier(self, notified: Course, world: World) -> None:
        notified.act("hear_statement", world.officer, Statement=_statement(notified))
        day = date(2025, 1, 14)
        notified.act("return_to_investigation", world.leader, day, returned_because="补充调查")
        notified.act("collect_evidence", world.officer, **case.evidence(world, day))
        notified.act("conclude_investigation", world.officer, **case.CONCLUSION)
        notified.act("notify", world.officer, **case.notice(notified, day, amount=3000))


class TestService:
    def test_receives_nothing_before_it_is_sent(self, investigated: Course, world: World) -> None:
        given = case.notice(investigated)
        given["Service"][0]["served_on"] = date(2025, 1, 12)
        investigated.refused("notify", world.officer, "received_after_sending", day=case.TOLD, **given)

    def test_is_electronic_only_with_that_partys_own_consent(self, investigated: Course, world: World) -> None:
        given, (first, second) = case.notice(investigated), investigated.parties()
        given["Service"][0]["method"] = "electronic"
        investigated.refused("notify", world.officer, "electronic_only_with_consent", day=case.TOLD, **given)
        investigated.refused(
            "confirm_electronic_service", world.officer, "attached_electronic_service_consent",
            ElectronicConsent={"party": second, "signed_on": case.CONCLUDED, "address": "shashi@example.cn"},
        )  # fmt: skip
        attach_scan(investigated, "electronic_service_consent", world.officer)
        for party in (second, first):
            investigated.refused("notify", world.officer, "electronic_only_with_consent", day=case.TOLD, **given)
            investigated.act(
                "confirm_electronic_service", world.officer,
                ElectronicConsent={"party": party, "signed_on": case.CONCLUDED, "address": "13800000001"},
            )  # fmt: skip
        investigated.act("notify", world.officer, case.TOLD, **given)

    def test_by_announcement_takes_thirty_days(self, investigated: Course, world: World) -> None:
        given = case.notice(investigated, until=date(2025, 3, 1))
        announced = given["Service"][0]
        announced |= {"method": "announcement", "tried_on": case.TOLD, "served_on": date(2025, 2, 11)}
        day = date(2025, 2, 12)
        investigated.refused(
            "notify", world.officer, "announcement_is_explained", "announcement_ran_its_term", day=day, **given
        )
        announced["remark"] = "查无下落，邮寄退回"
        refused = investigated.refused("notify", world.officer, "announcement_ran_its_term", day=day, **given)
        assert "2025-02-12" in str(refused)
        announced["served_on"] = day
        investigated.act("notify", world.officer, day, **given)

    def test_by_leaving_it_needs_a_record_of_the_refusal(self, investigated: Course, world: World) -> None:
        given = case.notice(investigated)
        given["Service"][0]["method"] = "left"
        investigated.refused("notify", world.officer, "refusal_was_witnessed", day=case.TOLD, **given)
        given["Service"][0]["remark"] = "拒收，村委会主任见证，全程录像"
        investigated.act("notify", world.officer, case.TOLD, **given)


class TestStatement:
    def test_is_waived_in_writing(self, notified: Course, world: World) -> None:
        waiver = {"party": notified.parties()[0], "waived_on": case.TOLD}
        notified.refused("waive_statement", world.clerk, "attached_waiver", Waiver=waiver)
        notified.refused("waive_hearing", world.clerk, "attached_waiver", HearingWaiver=waiver)
        attach_scan(notified, "waiver", world.clerk)
        notified.act("waive_statement", world.clerk, Waiver=waiver)

    def test_of_each_party_is_reviewed_before_the_decision(self, notified: Course, world: World) -> None:
        notified.act("hear_statement", world.officer, Statement=_statement(notified))
        notified.refused(
            "decide_penalty", world.leader, "statements_reviewed", day=case.DECIDED, **case.decision(notified)
        )
        notified.refused(
            "deliberate",
            world.leader,
            "statements_reviewed",
            day=case.DECIDED,
            **case.deliberation(world, case.DECIDED),
        )
        statement = Statement.objects.get(matter_id=notified.matter.pk)
        review = {"statement": statement, "taken_up": True, "reason": "已主动清运，予以从轻"}
        notified.act("review_statement", world.officer, StatementReview=review)
        notified.act("decide_penalty", world.leader, case.DECIDED, **case.decision(notified, amount=1000))


class TestHearingRequest:
    def test_is_made_within_five_working_days_of_each_partys_own_notice(
        self, hearing_right: Course, world: World
    ) -> None:
        first = hearing_right.parties()[0]
        assert {clock.due_on for clock in hearing_right.clocks("hearing_request")} == {date(2025, 1, 20)}
        hearing_right.refused(
            "request_hearing",
            world.clerk,
            "lapsed_hearing_request",
            day=date(2025, 1, 21),
            HearingRequest={"party": first},
        )
        hearing_right.act("request_hearing", world.clerk, date(2025, 1, 20), HearingRequest={"party": first})
        states = {clock.party: clock.state for clock in hearing_right.clocks("hearing_request")}
        assert states[first.pk] == "met"
        assert sorted(states.values()) == ["met", "running"]

    def test_one_partys_lapse_is_not_anothers(self, investigated: Course, world: World) -> None:
        given, (first, second) = case.notice(investigated, document="hearing_right_notice"), investigated.parties()
        given["Service"][1] |= {"tried_on": case.TOLD, "served_on": date(2025, 1, 17)}
        given["speak_until"] = date(2025, 1, 20)
        investigated.act("notify", world.officer, date(2025, 1, 17), **given)
        day = date(2025, 1, 21)
        investigated.refused(
            "request_hearing", world.clerk, "lapsed_hearing_request", day=day, HearingRequest={"party": first}
        )
        investigated.act("request_hearing", world.clerk, day, HearingRequest={"party": second})

    def test_of_another_party_joins_the_hearing(self, hearing_right: Course, world: World) -> None:
        first, second = hearing_right.parties()
        hearing_right.refused("join_hearing", world.clerk, "a_hearing_is_open", HearingRequest={"party": first})
        hearing_right.act("request_hearing", world.clerk, HearingRequest={"party": first})
        hearing_right.refused("request_hearing", world.clerk, "no_hearing_open", HearingRequest={"party": second})
        hearing_right.act("join_hearing", world.clerk, HearingRequest={"party": second})
        assert {clock.state for clock in hearing_right.clocks("hearing_request")} == {"met"}

    def test_holds_up_decision_deliberation_review_and_return(self, hearing_right: Course, world: World) -> None:
        over = date(2025, 1, 20)
        hearing_right.refused(
            "decide_penalty", world.leader, "hearing_term_over", day=over, **case.decision(hearing_right, over)
        )
        hearing_right.act("request_hearing", world.clerk, HearingRequest={"party": hearing_right.parties()[0]})
        day = date(2025, 1, 21)
        decision = case.decision(hearing_right, day)
        hearing_right.refused("decide_penalty", world.leader, "hearing_concluded", day=day, **decision)
        hearing_right.refused("submit_review", world.officer, "no_hearing_open", day=day)
        hearing_right.refused(
            "return_to_investigation", world.leader, "no_hearing_open", day=day, returned_because="补充调查"
        )
        hearing_right.refused("decide_no_penalty", world.leader, "child_open", day=day, **NO_PENALTY)

    def test_waived_by_all_ends_the_waiting(self, hearing_right: Course, world: World) -> None:
        attach_scan(hearing_right, "waiver", world.clerk)
        waivers = [{"party": party, "waived_on": case.TOLD} for party in hearing_right.parties()]
        hearing_right.act("waive_hearing", world.clerk, HearingWaiver=waivers)
        day = date(2025, 1, 17)
        hearing_right.act("decide_penalty", world.leader, day, **case.decision(hearing_right, day))


class TestHearing:
    def test_host_is_nobody_of_the_case(self, requested: Course, world: World) -> None:
        requested.refused("appoint_host", world.leader, "host_did_not_investigate", host=world.second_officer)

    def test_notice_is_given_seven_working_days_before(
        self, hosted: Course, hearing_right: Course, world: World
    ) -> None:
        # the hearing on Monday 27 January: 26 (make-up Sunday), 24, 23, 22, 21, 20, 17
        late = case.hearing_notice(hearing_right, date(2025, 1, 18), date(2025, 1, 27))
        hosted.refused("give_notice", world.officer, "lapsed_notice", day=date(2025, 1, 18), **late)
        in_time = case.hearing_notice(hearing_right, date(2025, 1, 17), date(2025, 1, 27))
        hosted.act("give_notice", world.officer, date(2025, 1, 17), **in_time)
        assert hosted.clocks("notice")[0].due_on == date(2025, 1, 17)

    def test_notice_reaches_every_party(self, hosted: Course, hearing_right: Course, world: World) -> None:
        given = case.hearing_notice(hearing_right, case.TOLD, HEARING)
        one = given | {"Service": given["Service"][:1]}
        refused = hosted.refused("give_notice", world.officer, "served_hearing_notice", **one)
        assert "清溪砂石" in str(refused)
        for service in given["Service"]:
            service["document"] = "decision"
        hosted.refused("give_notice", world.officer, "serves_hearing_notice", "served_hearing_notice", **given)

    def test_is_public_unless_a_secret_is_at_stake(self, hosted: Course, hearing_right: Course, world: World) -> None:
        private = case.hearing_notice(hearing_right, case.TOLD, HEARING) | {"in_private": True}
        hosted.refused("give_notice", world.officer, "grounds_for_privacy", **private)
        hosted.act("give_notice", world.officer, **private, in_private_because="涉及商业秘密")

    def test_is_held_by_the_host_on_the_day_told(self, told: Course, hearing_right: Course, world: World) -> None:
        given = {
            "report": "维持",
            "HearingVoice": case.voices(hearing_right, signed=None),
            "refused_to_sign": "拒绝签字",
        }
        attach_scan(told, "hearing_record", world.clerk)
        told.refused("hold", world.reviewer, "by_appointed_host", day=HEARING, **given)
        told.refused("hold", world.officer, "host_is_no_investigator", day=HEARING, **given)
        told.refused("hold", world.clerk, "on_the_day_told", day=date(2025, 1, 23), **given)
        told.act("hold", world.clerk, HEARING, **given)
        assert hearing_right.record(PenaltyCase).heard_on == HEARING

    def test_hears_both_sides(self, told: Course, hearing_right: Course, world: World) -> None:
        attach_scan(told, "hearing_record", world.clerk)
        one_side = case.voices(hearing_right, signed=HEARING)[1:]
        told.refused("hold", world.clerk, "both_sides_spoke", day=HEARING, report="维持", HearingVoice=one_side)

    def test_knows_two_agents_a_party(self, told: Course, hearing_right: Course, world: World) -> None:
        attach_scan(told, "hearing_record", world.clerk)
        agent = {"side": "agent", "party": hearing_right.parties()[0], "content": "代理意见", "signed_on": HEARING}
        spoken = [
            *case.voices(hearing_right, signed=HEARING),
            *({**agent, "speaker": name} for name in ("李", "周", "吴")),
        ]
        told.refused("hold", world.clerk, "at_most_two_agents", day=HEARING, report="维持", HearingVoice=spoken)

    def test_is_taken_down_and_signed(self, told: Course, hearing_right: Course, world: World) -> None:
        unsigned = case.voices(hearing_right, signed=None)
        told.refused(
            "hold", world.clerk, "attached_hearing_record", "party_signed_or_refusal_noted",
            day=HEARING, report="维持", HearingVoice=unsigned,
        )  # fmt: skip

    def test_is_forfeited_only_when_its_day_came(self, told: Course, world: World) -> None:
        told.refused("end_abandoned", world.clerk, "hearing_day_came", day=date(2025, 1, 23), ended_because="未到")
        told.act("end_abandoned", world.clerk, HEARING, ended_because="无正当理由未出席")
        assert told.fresh().ended

    def test_is_withdrawn_in_writing(self, requested: Course, hearing_right: Course, world: World) -> None:
        withdrawal = {"party": hearing_right.parties()[0], "withdrawn_on": case.TOLD}
        requested.refused("withdraw_request", world.clerk, "attached_withdrawal", HearingWithdrawal=withdrawal)
        attach_scan(requested, "withdrawal", world.clerk)
        requested.act("withdraw_request", world.clerk, HearingWithdrawal=withdrawal)
        requested.act("end_withdrawn", world.clerk, ended_because="撤回")
        assert requested.state == "withdrawn"

    def test_goes_on_for_who_did_not_withdraw(self, requested: Course, hearing_right: Course, world: World) -> None:
        first, second = hearing_right.parties()
        hearing_right.act("join_hearing", world.clerk, HearingRequest={"party": second})
        attach_scan(requested, "withdrawal", world.clerk)
        requested.act("withdraw_request", world.clerk, HearingWithdrawal={"party": first, "withdrawn_on": case.TOLD})
        refused = requested.refused("end_withdrawn", world.clerk, "every_requester_withdrew", ended_because="撤回")
        assert second.name in str(refused)
        assert first.name not in str(refused)

    def test_is_called_off_where_no_such_penalty_is_intended_any_more(
        self, requested: Course, hearing_right: Course, world: World
    ) -> None:
        requested.act("call_off", world.leader, ended_because="拟不予处罚")
        day = date(2025, 1, 21)
        decision = case.decision(hearing_right, day)
        hearing_right.refused("decide_penalty", world.leader, "hearing_concluded", day=day, **decision)
        hearing_right.act("decide_no_penalty", world.leader, day, **NO_PENALTY)

    def test_host_withdraws_where_that_was_granted(self, told: Course, hearing_right: Course, world: World) -> None:
        asked = {"party": hearing_right.parties()[0], "asked_on": case.TOLD, "reason": "与举报人是亲属"}
        other = asked | {"officer": world.officer}
        told.refused("ask_host_avoidance", world.clerk, "asked_of_the_host", AvoidanceRequest=other)
        told.act("ask_host_avoidance", world.clerk, AvoidanceRequest=asked | {"officer": world.clerk})
        attach_scan(told, "hearing_record", world.clerk)
        given = {"report": "维持", "HearingVoice": case.voices(hearing_right, signed=HEARING)}
        told.refused("hold", world.clerk, "host_need_not_withdraw", day=HEARING, **given)
        request = AvoidanceRequest.objects.get(matter_id=told.matter.pk)
        granted = {"request": request, "granted": True, "reason": "属实"}
        told.act("decide_host_avoidance", world.leader, AvoidanceDecision=granted)
        told.refused("hold", world.clerk, "host_need_not_withdraw", day=HEARING, **given)
        told.act("appoint_host", world.leader, host=world.reviewer)
        told.act("give_notice", world.officer, **case.hearing_notice(hearing_right, case.TOLD, HEARING))
        told.act("hold", world.reviewer, HEARING, **given)


NO_PENALTY = {"no_penalty_ground": "minor", "closed_because": "及时改正", "education": "已当面教育"}
HEARING = date(2025, 1, 24)


def _statement(course: Course) -> dict[str, object]:
    return {"party": course.parties()[0], "made_on": case.TOLD, "content": "已自行清运"}


@pytest.fixture
def requested(hearing_right: Course, world: World) -> Course:
    """The first party asked for a hearing on the day of the notice."""
    hearing_right.act("request_hearing", world.clerk, HearingRequest={"party": hearing_right.parties()[0]})
    return hearing_right.child("penalty_hearing")


@pytest.fixture
def hosted(requested: Course, world: World) -> Course:
    """The clerk was appointed to preside."""
    requested.act("appoint_host", world.leader, host=world.clerk)
    return requested


@pytest.fixture
def told(hosted: Course, hearing_right: Course, world: World) -> Course:
    """The hearing is on 24 January; both parties know."""
    hosted.act("give_notice", world.officer, **case.hearing_notice(hearing_right, case.TOLD, HEARING))
    return hosted
