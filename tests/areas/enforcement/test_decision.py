"""Review, deliberation, decision, service, publication, change and revocation: each demand of the law refuses once."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.enforcement.models import PenaltyCase, Power, Sanction
from yifa.engine.matters.act import act
from yifa.engine.matters.general import correct
from yifa.engine.orgs.appointments import appoint
from yifa.law.roles import LEADER

pytestmark = pytest.mark.django_db

HELD = date(2025, 1, 24)
AFTER = date(2025, 1, 26)
"""Sunday, a working day before the Spring Festival."""


class TestSeparation:
    def test_who_handled_does_not_review_from_another_account(self, filed: Course, world: World) -> None:
        double = case.make_officer(world, world.two_accounts)
        filed.act(
            "replace_officer", world.leader,
            CaseOfficer={"person": double, "replaces": case.officer_line(filed, world.second_officer)},
        )  # fmt: skip
        filed.act("collect_evidence", double, **case.evidence(world, officer_2=double))
        attach_scan(filed, "evidence", world.officer)
        filed.act("conclude_investigation", world.officer, case.CONCLUDED, **case.CONCLUSION)
        review = case.review(filed, world, case.CONCLUDED, ends=False)
        review.act("take_up", double)
        review.refused("check", double, "handle_review_decide", ReviewItem=case.findings())
        review.refused("pass_review", double, "handle_review_decide", opinion="同意")

    def test_who_was_on_the_case_without_an_act_did_not_review_it_either(self, notified: Course, world: World) -> None:
        double = case.make_officer(world, world.two_accounts)
        case.review(notified, world, date(2025, 1, 14), ends=False)
        review = notified.child("legal_review")
        review.act("take_up", world.reviewer)
        review.act("check", double, ReviewItem=case.findings())
        review.act("pass_review", world.reviewer, opinion="同意")
        notified.act("replace_officer", world.leader, date(2025, 1, 15), CaseOfficer={"person": double})
        notified.refused(
            "decide_penalty", world.leader, "reviewer_did_not_investigate", day=case.DECIDED, **case.decision(notified)
        )

    def test_an_officer_of_the_case_decides_nothing(self, notified: Course, world: World) -> None:
        head = case.make_officer(world, world.second_leader)
        notified.act("replace_officer", world.leader, CaseOfficer={"person": head})
        notified.refused(
            "transfer_crime", head, "decider_did_not_investigate", "referral_was_reported", "approved_by_head",
            day=case.DECIDED, handed_to="县公安局", closed_because="涉嫌犯罪",
        )  # fmt: skip
        for name, data in (
            ("decide_penalty", case.decision(notified)),
            ("decide_no_penalty", NO_PENALTY),
            ("dismiss", {"closed_because": "证据不足"}),
        ):
            notified.refused(name, head, "decider_did_not_investigate", day=case.DECIDED, **data)

    def test_who_reviewed_does_not_decide(self, notified: Course, world: World) -> None:
        case.review(notified, world, case.TOLD)
        appoint(world.reviewer, LEADER, world.township, "副乡长", date(2020, 1, 1), by=None)
        notified.refused(
            "decide_penalty", world.reviewer, "handle_review_decide", day=case.DECIDED, **case.decision(notified)
        )


class TestReview:
    @pytest.mark.parametrize("fact", ["public_interest", "complicated", "review_by_statute"])
    def test_is_due_where_the_law_says_so(self, filed: Course, world: World, fact: str) -> None:
        course = case.notify(case.conclude(filed, world, **{fact: True}), world)
        course.refused(
            "decide_penalty", world.leader, "review_passed_where_due", day=case.DECIDED, **case.decision(course)
        )
        case.review(course, world, case.TOLD)
        course.act("decide_penalty", world.leader, case.DECIDED, **case.decision(course))

    def test_that_is_open_or_failed_bars_the_decision(self, notified: Course, world: World) -> None:
        review = case.review(notified, world, case.TOLD, ends=False)
        refused = notified.refused(
            "decide_penalty", world.leader, "review_passed_where_due", day=case.DECIDED, **case.decision(notified)
        )
        assert "法制审核应当已办结" in str(refused)
        notified.refused("submit_review", world.officer, "ended_legal_review")
        notified.refused("return_to_investigation", world.leader, "ended_legal_review", returned_because="补充")
        review.act("take_up", world.reviewer)
        review.act("check", world.reviewer, ReviewItem=case.findings("fails"))
        review.act("object", world.reviewer, opinion="证据不足")
        refused = notified.refused(
            "decide_penalty", world.leader, "review_passed_where_due", day=case.DECIDED, **case.decision(notified)
        )
        assert "未通过" in str(refused)

    def test_comes_after_the_hearing(self, hearing_right: Course, world: World) -> None:
        case.review(hearing_right, world, date(2025, 1, 13))
        case.hear(hearing_right, world, date(2025, 1, 14), date(2025, 1, 14), HELD)
        decision = case.decision(hearing_right, AFTER)
        refused = hearing_right.refused(
            "decide_penalty", world.leader, "review_passed_where_due", day=AFTER, **decision
        )
        assert "重新送" in str(refused)
        case.review(hearing_right, world, AFTER)
        hearing_right.act("decide_penalty", world.leader, AFTER, **decision)

    def test_of_an_earlier_investigation_does_not_count(self, notified: Course, world: World) -> None:
        case.review(notified, world, case.TOLD)
        notified.act("deliberate", world.leader, **case.deliberation(world, case.TOLD))
        day = date(2025, 1, 14)
        notified.act("return_to_investigation", world.leader, day, returned_because="补充调查")
        notified.act(
            "conclude_investigation", world.officer, **case.CONCLUSION, public_interest=True, complex_or_major=True
        )
        notified.act("notify", world.officer, **case.notice(notified, day))
        refused = notified.refused(
            "decide_penalty", world.leader, "review_passed_where_due", "deliberated_where_due",
            day=case.DECIDED, **case.decision(notified),
        )  # fmt: skip
        assert "未经审核" in str(refused)

    def test_is_asked_for_by_an_officer_of_the_case(self, notified: Course, world: World) -> None:
        notified.refused("submit_review", case.make_officer(world, world.two_accounts), "by_case_officer")


class TestDeliberation:
    def test_is_due_in_grave_cases(self, filed: Course, world: World) -> None:
        course = case.notify(case.conclude(filed, world, complex_or_major=True), world)
        course.refused(
            "decide_penalty", world.leader, "deliberated_where_due", day=case.DECIDED, **case.decision(course)
        )
        course.act("deliberate", world.leader, case.DECIDED, **case.deliberation(world, case.DECIDED))
        course.act("decide_penalty", world.leader, **case.decision(course))

    def test_is_one_of_several_heads_on_its_day(self, notified: Course, world: World) -> None:
        with_clerk = case.deliberation(world, case.TOLD, world.clerk, world.leader)
        notified.refused("deliberate", world.leader, "several_leaders_spoke", **with_clerk)
        notified.refused(
            "deliberate", world.leader, "deliberated_on_the_day", **case.deliberation(world, date(2025, 1, 10))
        )

    def test_waits_for_hearing_and_review(self, hearing_right: Course, world: World) -> None:
        deliberation = case.deliberation(world, case.TOLD)
        hearing_right.refused("deliberate", world.leader, "hearing_term_over", **deliberation)
        attach_scan(hearing_right, "waiver", world.clerk)
        first, second = hearing_right.parties()
        hearing_right.act("waive_hearing", world.clerk, HearingWaiver={"party": second, "waived_on": case.TOLD})
        hearing_right.act("request_hearing", world.clerk, HearingRequest={"party": first})
        hearing_right.refused("deliberate", world.leader, "hearing_concluded", **deliberation)


class TestDecision:
    def test_is_made_in_time_and_starts_service(self, decided: Course) -> None:
        assert decided.clocks("decision")[0].state == "met"
        # 21, 22, 23, 24, Sunday 26 (make-up), 27 January, 5 February
        assert {clock.due_on for clock in decided.clocks("service")} == {date(2025, 2, 5)}

    def test_is_told_to_every_party_before(self, investigated: Course, world: World) -> None:
        given = case.notice(investigated)
        given["Service"][1]["served_on"] = None
        investigated.act("notify", world.officer, case.TOLD, **given)
        refused = investigated.refused(
            "decide_penalty", world.leader, "every_party_notified", day=case.DECIDED, **case.decision(investigated)
        )
        assert "清溪砂石" in str(refused)

    def test_waits_until_the_parties_could_speak(self, notified: Course, world: World) -> None:
        day = case.SPEAK_UNTIL
        notified.refused("decide_penalty", world.leader, "had_time_to_speak", day=day, **case.decision(notified, day))
        attach_scan(notified, "waiver", world.clerk)
        waivers = [{"party": party, "waived_on": case.TOLD} for party in notified.parties()]
        notified.act("waive_statement", world.clerk, Waiver=waivers)
        notified.act("decide_penalty", world.leader, day, **case.decision(notified, day))

    def test_waits_for_requests_for_withdrawal(self, notified: Course, world: World) -> None:
        asked = {"party": notified.parties()[0], "officer": world.officer, "asked_on": case.TOLD, "reason": "亲属"}
        notified.act("ask_avoidance", world.clerk, AvoidanceRequest=asked)
        notified.refused(
            "decide_penalty", world.leader, "avoidance_decided", day=case.DECIDED, **case.decision(notified)
        )

    def test_rules_upon_each_party_once(self, notified: Course, world: World) -> None:
        whole = case.decision(notified)
        one = whole | {"Ruling": whole["Ruling"][:1], "Sanction": whole["Sanction"][:1]}
        notified.refused("decide_penalty", world.leader, "every_party_ruled_upon", day=case.DECIDED, **one)
        twice = whole | {"Ruling": [*whole["Ruling"], whole["Ruling"][0]]}
        notified.refused("decide_penalty", world.leader, "every_party_ruled_upon", day=case.DECIDED, **twice)
        none = whole | {"Ruling": []}
        notified.refused("decide_penalty", world.leader, "required", day=case.DECIDED, **none)

    def test_says_which_penalty(self, notified: Course, world: World) -> None:
        whole = case.decision(notified)
        unsaid = whole | {"Sanction": whole["Sanction"][:1]}
        notified.refused("decide_penalty", world.leader, "sanction_for_each_ruling", day=case.DECIDED, **unsaid)
        without_sum = case.decision(notified, amount=None)
        notified.refused("decide_penalty", world.leader, "fines_have_amounts", day=case.DECIDED, **without_sum)

    def test_punishes_no_third_party(self, filed: Course, world: World) -> None:
        filed.act("add_party", world.officer, Party={"side": "third", "name": "孙丙三", "address": "上坪村1号"})
        third = filed.parties()[2]
        case.conclude(filed, world)
        offenders = case.notice(filed)
        offenders["Intended"] = offenders["Intended"][:2]
        filed.act("notify", world.officer, case.TOLD, **offenders)
        refused = filed.refused(
            "decide_penalty", world.leader, "sanction_for_each_ruling", "not_more_than_told",
            day=case.DECIDED, **case.decision(filed),
        )  # fmt: skip
        assert third.name in str(refused)

    def test_is_not_more_than_was_told(self, notified: Course, world: World) -> None:
        refused = notified.refused(
            "decide_penalty",
            world.leader,
            "not_more_than_told",
            day=case.DECIDED,
            **case.decision(notified, amount=2001),
        )
        assert "2001" in str(refused)
        other_kind = case.decision(notified)
        other_kind["Sanction"][0] |= {"kind": "stoppage", "amount": None}
        notified.refused("decide_penalty", world.leader, "not_more_than_told", day=case.DECIDED, **other_kind)

    def test_names_an_address(self, filed: Course, world: World) -> None:
        filed.act("add_party", world.officer, Party={"side": "offender", "name": "孙丙三"})
        course = case.notify(case.conclude(filed, world), world)
        refused = course.refused(
            "decide_penalty", world.leader, "parties_have_addresses", day=case.DECIDED, **case.decision(course)
        )
        assert "孙丙三" in str(refused)

    def test_is_announced_on_its_day(self, notified: Course, world: World) -> None:
        notified.refused(
            "decide_penalty", world.leader, "announced_on_the_day",
            day=case.DECIDED, **case.decision(notified, date(2025, 1, 17)),
        )  # fmt: skip

    def test_is_made_under_a_power_that_is_still_there(self, notified: Course, world: World) -> None:
        Power.objects.update(until=case.DECIDED)
        notified.refused("decide_penalty", world.leader, "power_in_force", day=case.DECIDED, **case.decision(notified))
        handed = {"handed_to": "县城管局", "closed_because": "赋权事项已收回"}
        notified.act("hand_on", world.leader, case.DECIDED, **handed)

    def test_before_the_notice_is_no_step(self, investigated: Course, world: World) -> None:
        investigated.refused("decide_penalty", world.leader, "state", day=case.DECIDED, **case.decision(investigated))

    def test_after_ninety_days_is_late_and_says_so(self, notified: Course, world: World) -> None:
        day = date(2025, 4, 8)
        notified.act("decide_penalty", world.leader, day, **case.decision(notified, day))
        clock = notified.clocks("decision")[0]
        assert (clock.due_on, clock.met_on) == (date(2025, 4, 7), day)


class TestOtherDecisions:
    def test_no_penalty_is_served_with_education(self, investigated: Course, world: World) -> None:
        investigated.act("decide_no_penalty", world.leader, case.TOLD, **NO_PENALTY)
        first = investigated.parties()[0]
        wrong = case.served(first, "decision", case.TOLD)
        investigated.refused("serve_no_penalty", world.officer, "serves_no_penalty_decision", Service=wrong)
        early = case.served(first, "no_penalty_decision", case.CONCLUDED)
        investigated.refused("serve_no_penalty", world.officer, "served_after_decision", Service=early)
        right = case.served(first, "no_penalty_decision", case.TOLD)
        investigated.act("serve_no_penalty", world.officer, Service=right)
        investigated.act("archive", world.clerk, dossier_number="2025-2")
        assert investigated.state == "not_punished"

    def test_facts_that_do_not_hold_end_the_case(self, notified: Course, world: World) -> None:
        notified.act("dismiss", world.leader, closed_because="违法事实不能成立")
        assert (notified.state, notified.clocks("decision")[0].state) == ("not_established", "met")
        told = case.served(notified.parties()[0], "no_penalty_decision", notified.day)
        notified.act("serve_no_penalty", world.officer, Service=told)

    def test_crime_goes_to_the_police_within_24_hours(self, investigated: Course, world: World) -> None:
        decided_at = datetime(2025, 1, 13, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
        case.propose_referral(investigated, world, case.TOLD)
        act(
            investigated.matter.pk, "transfer_crime", actor=world.leader, happened_on=case.TOLD, happened_at=decided_at,
            data={"handed_to": "青山县公安局", "closed_because": "涉嫌污染环境罪"},
        )  # fmt: skip
        clock = investigated.clocks("send_referral")[0]
        assert clock.due_at == datetime(2025, 1, 14, 15, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
        investigated.refused("send_referral", world.officer, "attached_referral_receipt", day=date(2025, 1, 14))
        attach_scan(investigated, "referral_receipt", world.officer)
        investigated.act("send_referral", world.officer, date(2025, 1, 14))
        assert investigated.state == "criminal"

    def test_suspicion_of_crime_is_reported_and_decided_by_the_head_in_three_days(
        self, investigated: Course, world: World
    ) -> None:
        given = {"handed_to": "青山县公安局", "closed_because": "涉嫌污染环境罪"}
        investigated.refused("transfer_crime", world.leader, "referral_was_reported", **given)
        case.propose_referral(investigated, world, case.TOLD)
        assert investigated.clocks("referral_decision")[0].due_on == date(2025, 1, 16)
        investigated.refused("transfer_crime", world.second_leader, "approved_by_head", **given)
        denial = {"referral_denied_because": "数量未达立案标准"}
        investigated.refused("deny_referral", world.second_leader, "approved_by_head", **denial)
        investigated.act("deny_referral", world.leader, **denial)
        assert investigated.clocks("referral_decision")[0].state == "met"
        investigated.refused("transfer_crime", world.leader, "referral_was_reported", **given)

    def test_what_the_police_return_is_investigated_on(self, investigated: Course, world: World) -> None:
        case.propose_referral(investigated, world, case.TOLD)
        investigated.act("transfer_crime", world.leader, handed_to="青山县公安局", closed_because="涉嫌犯罪")
        attach_scan(investigated, "referral_receipt", world.officer)
        investigated.act("send_referral", world.officer)
        day = date(2025, 3, 3)
        returned = {"returned_because": "不予立案"}
        investigated.refused("take_back", world.leader, "attached_return_notice", day=day, **returned)
        attach_scan(investigated, "return_notice", world.officer)
        investigated.act("take_back", world.leader, day, **returned)
        assert (investigated.state, investigated.fresh().ended) == ("filed", False)
        # 1 June is a Sunday, the 2nd the last day of the Dragon Boat Festival
        assert investigated.clocks("decision_after_return")[0].due_on == date(2025, 6, 3)


class TestService:
    def test_serves_the_sealed_decision_after_it_was_made(self, decided: Course, world: World) -> None:
        first = decided.parties()[0]
        right = case.served(first, "decision", case.DECIDED)
        decided.refused("serve_decision", world.officer, "attached_decision", Service=right)
        attach_scan(decided, "decision", world.officer)
        wrong = case.served(first, "demand", case.DECIDED)
        decided.refused("serve_decision", world.officer, "serves_decision", Service=wrong)
        early = case.served(first, "decision", date(2025, 1, 17))
        decided.refused("serve_decision", world.officer, "served_after_decision", Service=early)
        tomorrow = case.served(first, "decision", date(2025, 1, 21))
        decided.refused("serve_decision", world.officer, "not_after_the_act", Service=tomorrow)

    def test_is_met_by_arrival_not_by_an_attempt(self, decided: Course, world: World) -> None:
        attach_scan(decided, "decision", world.officer)
        failed = case.served(decided.parties()[0], "decision", case.DECIDED, served_on=None)
        decided.act("serve_decision", world.officer, Service=failed)
        assert {clock.state for clock in decided.clocks("service")} == {"running"}
        assert decided.clocks("payment") == []

    def test_warns_when_a_party_that_was_present_got_it_later(self, decided: Course, world: World) -> None:
        attach_scan(decided, "decision", world.officer)
        later = case.served(decided.parties()[0], "decision", date(2025, 1, 22))
        done = decided.act("serve_decision", world.officer, date(2025, 1, 22), Service=later)
        assert any("当场交付" in warning for warning in done.warnings)

    def test_names_no_party_of_another_case(self, decided: Course, world: World) -> None:
        attach_scan(decided, "decision", world.officer)
        stranger = case.register(world).parties()[0]
        decided.refused(
            "serve_decision", world.officer, "invalid", Service=case.served(stranger, "decision", case.DECIDED)
        )


class TestPublicity:
    def test_is_due_in_seven_working_days(self, influential: Course, world: World) -> None:
        assert influential.clocks("publicity")[0].due_on == date(2025, 2, 5)
        influential.act("publish_decision", world.clerk)
        influential.refused("publish_decision", world.clerk, "ended_publication")
        child = influential.child("publication")
        child.act("draft", world.clerk, text="赵某倾倒建筑垃圾，罚款2000元")
        child.act("check_text", world.reviewer)
        child.act("publish", world.clerk, date(2025, 1, 23), channel="乡政府公示栏")
        clock = influential.clocks("publicity")[0]
        assert (clock.state, clock.met_on) == ("met", date(2025, 1, 23))

    def test_holds_up_closing(self, influential: Course, world: World) -> None:
        case.serve(influential, world)
        for party in influential.parties():
            influential.act("record_payment", world.clerk, **case.payment(party, case.DECIDED, 2000))
        influential.refused("close", world.leader, "published_where_due")
        influential.act("publish_decision", world.clerk)
        influential.child("publication").act("exempt", world.leader, exempt_because="涉及未成年人")
        influential.act("close", world.leader)

    def test_is_withdrawn_within_three_working_days_of_revocation(self, influential: Course, world: World) -> None:
        influential.act("publish_decision", world.clerk)
        child = influential.child("publication")
        influential.refused("revoke", world.leader, "ended_publication", undoing="revoked", revoked_because="复议撤销")
        child.act("draft", world.clerk, text="赵某倾倒建筑垃圾，罚款2000元")
        child.act("check_text", world.reviewer)
        child.act("publish", world.clerk, channel="乡政府公示栏")
        day = date(2025, 9, 29)
        influential.act("revoke", world.leader, day, undoing="revoked", revoked_because="复议撤销")
        # 30 September; the National Day holiday; 9 and 10 October
        assert influential.clocks("withdraw_publicity")[0].due_on == date(2025, 10, 10)
        influential.refused("close_revoked", world.leader, "nothing_left_published")
        child.act("withdraw", world.clerk, date(2025, 10, 9), withdrawn_because="决定已被复议机关撤销")
        assert influential.clocks("withdraw_publicity")[0].met_on == date(2025, 10, 9)
        influential.act("close_revoked", world.leader, date(2025, 10, 9))
        assert influential.state == "revoked_closed"


class TestChange:
    def test_withdraws_what_was_published_before(self, influential: Course, world: World) -> None:
        case.serve(influential, world)
        influential.act("publish_decision", world.clerk)
        child = influential.child("publication")
        child.act("draft", world.clerk, text="清溪砂石有限公司倾倒建筑垃圾，罚款2000元")
        child.act("check_text", world.reviewer)
        child.act("publish", world.clerk, channel="乡政府公示栏")
        for line in Sanction.objects.filter(matter_id=influential.matter.pk):
            lighter = {"party": line.party, "kind": "fine", "amount": 500, "replaces": line}
            influential.act("change_decision", world.leader, changed_because="复议变更", Sanction=lighter)
            influential.act("record_payment", world.clerk, **case.payment(line.party, case.DECIDED, 500))
        assert influential.clocks("withdraw_publicity")[0].state == "running"
        influential.refused("close", world.leader, "nothing_outdated_published")
        child.act("withdraw", world.clerk, withdrawn_because="决定已变更")
        assert influential.clocks("withdraw_publicity")[0].state == "met"
        influential.act("close", world.leader)

    def test_replaces_a_sanction_by_a_lighter_one(self, in_force: Course, world: World) -> None:
        first, second = Sanction.objects.filter(matter_id=in_force.matter.pk).order_by("id")
        heavier = {"party": first.party, "kind": "fine", "amount": 2001, "replaces": first}
        free = {"party": first.party, "kind": "fine", "amount": 1000}
        other = {"party": second.party, "kind": "fine", "amount": 1000, "replaces": first}
        for wrong in (heavier, free, other):
            in_force.refused(
                "change_decision", world.leader, "changes_for_the_better", changed_because="复议变更", Sanction=wrong
            )
        in_force.act("change_decision", world.leader, changed_because="复议变更", Sanction=heavier | {"amount": 500})
        assert in_force.record(PenaltyCase).changed_on == case.DECIDED
        in_force.refused("record_payment", world.clerk, "not_overpaid", **case.payment(first.party, case.DECIDED, 501))

    def test_waits_for_an_open_publication(self, in_force: Course, world: World) -> None:
        in_force.act("publish_decision", world.clerk)
        first = Sanction.objects.filter(matter_id=in_force.matter.pk).order_by("id").first()
        assert first is not None
        lighter = {"party": first.party, "kind": "fine", "amount": 500, "replaces": first}
        in_force.refused("change_decision", world.leader, "ended_publication", changed_because="变更", Sanction=lighter)


class TestCorrectedFact:
    """A fact that makes a term run is put right: the term begins, or is called off."""

    def put_right(self, course: Course, world: World, influential: bool) -> None:
        correct(
            course.matter,
            {"of_social_influence": influential},
            actor=world.leader,
            happened_on=case.DECIDED,
            reason="重新研究认定",
        )

    def test_begins_the_term_and_calls_it_off(self, notified: Course, world: World) -> None:
        notified.act("decide_penalty", world.leader, case.DECIDED, **case.decision(notified))
        assert notified.clocks("publicity") == []
        self.put_right(notified, world, influential=True)
        (begun,) = notified.clocks("publicity")
        assert (begun.state, begun.started_on) == ("running", case.DECIDED)
        assert begun.due_on is not None
        self.put_right(notified, world, influential=False)
        assert [row.state for row in notified.clocks("publicity")] == ["ended"]
        self.put_right(notified, world, influential=True)
        assert sorted(row.state for row in notified.clocks("publicity")) == ["ended", "running"]


NO_PENALTY = {"no_penalty_ground": "minor", "closed_because": "及时改正，没有危害后果", "education": "已当面教育"}


@pytest.fixture
def influential(notified: Course, world: World) -> Course:
    """A decision of some influence on society."""
    given = case.decision(notified) | {"of_social_influence": True}
    notified.act("decide_penalty", world.leader, case.DECIDED, **given)
    return notified
