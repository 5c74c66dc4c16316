"""Payment, deferral, cash, surcharge, enforcement by the court, closing: each demand of the law refuses once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.enforcement.models import CashHandover, CourtRuling, Instalment, Payment, RemedySought, Sanction

pytestmark = pytest.mark.django_db

LAPSED = date(2025, 7, 21)
"""Six months after 20 January are 20 July, a Sunday."""
AFTER = date(2025, 7, 22)


class TestPayment:
    def test_runs_fifteen_days_from_each_partys_own_service(self, decided: Course, world: World) -> None:
        first, second = decided.parties()
        case.serve(decided, world, case.DECIDED, first)
        case.serve(decided, world, date(2025, 1, 27), second)
        due = {clock.party: clock.due_on for clock in decided.clocks("payment")}
        assert due == {first.pk: case.PAYABLE, second.pk: date(2025, 2, 11)}

    def test_is_not_before_service(self, decided: Course, world: World) -> None:
        first, second = decided.parties()
        decided.refused(
            "record_payment", world.clerk, "served_before_performance", **case.payment(first, case.DECIDED, 2000)
        )
        case.serve(decided, world, date(2025, 1, 22), first)
        decided.refused(
            "record_payment", world.clerk, "served_before_performance", **case.payment(first, case.DECIDED, 2000)
        )
        decided.refused(
            "record_payment", world.clerk, "served_before_performance", **case.payment(second, date(2025, 1, 22), 2000)
        )

    def test_in_part_does_not_meet_the_term(self, in_force: Course, world: World) -> None:
        first = in_force.parties()[0]
        in_force.act("record_payment", world.clerk, **case.payment(first, case.DECIDED, 1))
        assert {clock.state for clock in in_force.clocks("payment")} == {"running"}
        in_force.act("record_payment", world.clerk, **case.payment(first, case.DECIDED, 1999))
        assert {clock.party: clock.state for clock in in_force.clocks("payment")}[first.pk] == "met"

    def test_is_a_positive_sum_of_the_past_and_no_more_than_owed(self, in_force: Course, world: World) -> None:
        first = in_force.parties()[0]
        in_force.refused("record_payment", world.clerk, "invalid", **case.payment(first, case.DECIDED, -10))
        in_force.refused(
            "record_payment", world.clerk, "not_after_the_act", **case.payment(first, date(2025, 1, 21), 2000)
        )
        in_force.refused("record_payment", world.clerk, "not_overpaid", **case.payment(first, case.DECIDED, 2001))

    def test_of_a_party_without_a_fine_has_no_term(self, investigated: Course, world: World) -> None:
        given = case.notice(investigated)
        given["Intended"][0] |= {"kind": "warning", "amount": None}
        investigated.act("notify", world.officer, case.TOLD, **given)
        decision = case.decision(investigated)
        decision["Sanction"][0] |= {"kind": "warning", "amount": None}
        investigated.act("decide_penalty", world.leader, case.DECIDED, **decision)
        case.serve(investigated, world)
        assert [clock.party for clock in investigated.clocks("payment")] == [investigated.parties()[1].pk]


class TestCash:
    def test_is_taken_only_where_the_law_allows_it(self, in_force: Course, world: World) -> None:
        for lacking in ({"receipt": "青财0001"}, {"on_spot_because": "上坪村不通车，当事人提出"}):
            cash = case.payment(in_force.parties()[0], case.DECIDED, 2000, method="on_spot", **lacking)
            in_force.refused("record_payment", world.officer, "cash_only_where_allowed", **cash)

    def test_reaches_agency_and_bank_in_two_working_days_each(self, in_force: Course, world: World) -> None:
        first, second = in_force.parties()
        day = date(2025, 1, 27)
        in_force.act("record_payment", world.officer, day, **_cash(first, day))
        clock = in_force.clocks("cash_to_agency")[0]
        assert clock.due_on == date(2025, 2, 6)  # after the Spring Festival: 5 and 6 February
        cash = Payment.objects.get(matter_id=in_force.matter.pk)
        in_force.act("record_payment", world.clerk, **case.payment(second, day, 2000))
        by_bank = Payment.objects.get(matter_id=in_force.matter.pk, method="bank")
        day = date(2025, 2, 5)
        for wrong in ({"payment": by_bank, "handed_on": day}, {"payment": cash, "handed_on": date(2025, 1, 26)}):
            in_force.refused(
                "hand_in_cash", world.officer, "hands_in_cash", day=day, CashHandover={**wrong, "received_by": "周"}
            )
        in_force.act(
            "hand_in_cash", world.officer, day, CashHandover={"payment": cash, "handed_on": day, "received_by": "周"}
        )
        assert in_force.clocks("cash_to_agency")[0].state == "met"
        assert in_force.clocks("cash_to_bank")[0].due_on == date(2025, 2, 7)
        in_force.refused("close", world.leader, "cash_reached_the_bank")
        handover = CashHandover.objects.get(matter_id=in_force.matter.pk)
        deposit = {"handover": handover, "paid_in_on": day, "slip": "8001"}
        in_force.act("deposit_cash", world.clerk, CashDeposit=deposit)
        in_force.act("close", world.leader)

    def test_taken_on_the_water_counts_from_the_shore(self, in_force: Course, world: World) -> None:
        first, day = in_force.parties()[0], date(2025, 2, 10)
        cash = _cash(first, date(2025, 2, 7))
        cash["Payment"]["ashore_on"] = day
        in_force.act("record_payment", world.officer, day, **cash)
        assert in_force.clocks("cash_to_agency") == []
        assert in_force.clocks("cash_ashore_to_agency")[0].due_on == date(2025, 2, 12)
        paid = Payment.objects.get(matter_id=in_force.matter.pk)
        in_force.act(
            "hand_in_cash", world.officer, CashHandover={"payment": paid, "handed_on": day, "received_by": "周"}
        )
        assert in_force.clocks("cash_ashore_to_agency")[0].state == "met"


class TestInstalments:
    def test_are_granted_on_the_partys_application_for_what_is_owed(self, in_force: Course, world: World) -> None:
        first = in_force.parties()[0]
        in_force.refused("grant_instalments", world.leader, "attached_instalment_application", **_plan(first))
        attach_scan(in_force, "instalment_application", world.clerk)
        refused = in_force.refused("grant_instalments", world.leader, "instalments_add_up", **_plan(first, second=900))
        assert "2000" in str(refused)
        in_force.refused("grant_instalments", world.leader, "instalments_add_up", **_plan(first, day=case.DECIDED))

    def test_take_the_place_of_that_partys_term_for_payment(self, deferred: Course, world: World) -> None:
        first, second = deferred.parties()
        assert {clock.party: clock.state for clock in deferred.clocks("payment")} == {
            first.pk: "met", second.pk: "running",
        }  # fmt: skip
        assert [clock.due_on for clock in deferred.clocks("instalment")] == [date(2025, 3, 20), date(2025, 4, 21)]

    def test_are_paid_one_by_one(self, deferred: Course, world: World) -> None:
        first, second = deferred.parties()
        one = Instalment.objects.get(matter_id=deferred.matter.pk, due_on=date(2025, 3, 20))
        day = date(2025, 3, 18)
        deferred.refused(
            "record_payment", world.clerk, "pays_own_instalment", day=day, **case.payment(first, day, 1000)
        )
        deferred.refused(
            "record_payment",
            world.clerk,
            "pays_own_instalment",
            day=day,
            **case.payment(second, day, 1000, instalment=one),
        )
        deferred.act("record_payment", world.clerk, day, **case.payment(first, day, 400, instalment=one))
        assert [clock.state for clock in deferred.clocks("instalment")] == ["running", "running"]
        deferred.act("record_payment", world.clerk, **case.payment(first, day, 600, instalment=one))
        assert [clock.state for clock in deferred.clocks("instalment")] == ["met", "running"]

    def test_are_not_granted_before_service(self, decided: Course, world: World) -> None:
        attach_scan(decided, "instalment_application", world.clerk)
        decided.refused("grant_instalments", world.leader, "served_before_performance", **_plan(decided.parties()[0]))


class TestSurcharge:
    def test_accrues_from_the_day_after_the_last_day(self, in_force: Course, world: World) -> None:
        day = date(2025, 2, 15)
        early = _surcharge(in_force, case.PAYABLE, day, 100)
        in_force.refused("add_surcharge", world.officer, "surcharge_after_payment_was_due", day=day, **early)
        in_force.act("add_surcharge", world.officer, day, **_surcharge(in_force, date(2025, 2, 6), day, 600))
        again = _surcharge(in_force, day, date(2025, 2, 16), 60)
        refused = in_force.refused(
            "add_surcharge", world.officer, "surcharge_at_the_rate", day=date(2025, 2, 16), **again
        )
        assert "重复" in str(refused)

    def test_is_three_per_cent_a_day(self, in_force: Course, world: World) -> None:
        day = date(2025, 2, 15)
        too_much = _surcharge(in_force, date(2025, 2, 6), day, 601)
        refused = in_force.refused("add_surcharge", world.officer, "surcharge_at_the_rate", day=day, **too_much)
        assert "600.00" in str(refused)

    def test_never_exceeds_the_fine(self, in_force: Course, world: World) -> None:
        day = date(2025, 4, 1)
        in_force.refused(
            "add_surcharge", world.officer, "surcharge_capped", day=day,
            **_surcharge(in_force, date(2025, 2, 6), day, 2001),
        )  # fmt: skip

    def test_stands_still_during_a_remedy(self, in_force: Course, world: World) -> None:
        first = in_force.parties()[0]
        sought = {"party": first, "kind": "reconsideration", "accepted_on": date(2025, 2, 10)}
        in_force.act("record_remedy", world.clerk, date(2025, 2, 10), RemedySought=sought)
        day = date(2025, 2, 15)
        during = _surcharge(in_force, date(2025, 2, 6), day, 600)
        in_force.refused("add_surcharge", world.officer, "no_surcharge_during_remedy", day=day, **during)
        remedy = RemedySought.objects.get(matter_id=in_force.matter.pk)
        outcome = {"remedy": remedy, "concluded_on": day, "received_on": day, "outcome": "upheld"}
        in_force.act("record_remedy_outcome", world.clerk, day, RemedyOutcome=outcome)
        day = date(2025, 2, 20)
        in_force.act("add_surcharge", world.officer, day, **_surcharge(in_force, date(2025, 2, 16), day, 300))

    def test_does_not_accrue_while_an_instalment_is_in_time(self, deferred: Course, world: World) -> None:
        day = date(2025, 3, 21)
        early = _surcharge(deferred, date(2025, 2, 6), day, 60)
        deferred.refused("add_surcharge", world.officer, "surcharge_after_payment_was_due", day=day, **early)
        deferred.act("add_surcharge", world.officer, day, **_surcharge(deferred, day, day, 60))

    def test_needs_service(self, decided: Course, world: World) -> None:
        day = date(2025, 2, 15)
        decided.refused(
            "add_surcharge", world.officer, "served_before_performance", "surcharge_after_payment_was_due",
            day=day, **_surcharge(decided, date(2025, 2, 6), day, 60),
        )  # fmt: skip


class TestDemand:
    def test_demands_what_is_overdue(self, in_force: Course, world: World) -> None:
        first = in_force.parties()[0]
        in_force.refused(
            "demand", world.officer, "in_arrears", day=case.PAYABLE, Service=case.served(first, "demand", case.PAYABLE)
        )
        day = date(2025, 2, 6)
        in_force.refused("demand", world.officer, "serves_demand", day=day, Service=case.served(first, "decision", day))
        in_force.act("demand", world.officer, day, Service=case.served(first, "demand", day))


class TestCourt:
    def test_opens_ten_working_days_after_the_demand(self, unperformed: Course, world: World) -> None:
        # 23, 24, 25, 28, 29, 30, 31 July, 1, 4, 5 August
        assert [clock.due_on for clock in unperformed.clocks("demand_wait")] == [date(2025, 8, 6)]
        unperformed.refused(
            "apply_to_court", world.leader, "not_before_demand_wait", day=date(2025, 8, 5), **_application(unperformed)
        )
        unperformed.act("apply_to_court", world.leader, date(2025, 8, 6), **_application(unperformed))

    def test_closes_three_months_after_the_remedies_lapsed(self, unperformed: Course, world: World) -> None:
        assert unperformed.clocks("court")[0].due_on == date(2025, 10, 21)
        unperformed.refused(
            "apply_to_court", world.leader, "lapsed_court", day=date(2025, 10, 22), **_application(unperformed)
        )

    def test_one_partys_demand_does_not_hold_up_another(self, unperformed: Course, world: World) -> None:
        second = unperformed.parties()[1]
        day = date(2025, 8, 5)
        unperformed.act("demand", world.officer, day, Service=case.served(second, "demand", day))
        unperformed.act("apply_to_court", world.leader, date(2025, 8, 6), **_application(unperformed))
        states = {clock.party: clock.state for clock in unperformed.clocks("demand_wait")}
        assert states[second.pk] == "running"

    def test_is_asked_only_after_the_remedies_lapsed_unsought(self, in_force: Course, world: World) -> None:
        first = in_force.parties()[0]
        refused = in_force.refused(
            "record_nonperformance", world.officer, "remedies_are_over", day=LAPSED,
            Nonperformance={"party": first, "counted_from": LAPSED},
        )  # fmt: skip
        assert "2025-07-21" in str(refused)
        sought = {"party": first, "kind": "litigation", "accepted_on": LAPSED}
        in_force.act("record_remedy", world.clerk, LAPSED, RemedySought=sought)
        in_force.refused(
            "record_nonperformance", world.officer, "remedies_are_over", day=AFTER,
            Nonperformance={"party": first, "counted_from": LAPSED},
        )  # fmt: skip

    def test_counts_from_the_day_that_the_law_says(self, in_force: Course, world: World) -> None:
        first = in_force.parties()[0]
        refused = in_force.refused(
            "record_nonperformance", world.officer, "counted_from_the_right_day", day=AFTER,
            Nonperformance={"party": first, "counted_from": AFTER},
        )  # fmt: skip
        assert "2025-07-21" in str(refused)

    def test_counts_from_the_end_of_a_longer_deferral(self, in_force: Course, world: World) -> None:
        first = in_force.parties()[0]
        attach_scan(in_force, "instalment_application", world.clerk)
        in_force.act("grant_instalments", world.leader, **_plan(first, last=date(2025, 8, 29)))
        day = date(2025, 9, 1)
        from_remedies = {"party": first, "counted_from": LAPSED}
        in_force.refused(
            "record_nonperformance", world.officer, "counted_from_the_right_day", day=day, Nonperformance=from_remedies
        )
        from_deferral = {"party": first, "counted_from": date(2025, 8, 29)}
        in_force.act("record_nonperformance", world.officer, day, Nonperformance=from_deferral)
        assert in_force.clocks("court")[0].due_on == date(2025, 12, 1)  # 29 November is a Saturday

    def test_is_asked_against_whom_nonperformance_was_found_and_demanded(self, in_force: Course, world: World) -> None:
        in_force.refused(
            "apply_to_court",
            world.leader,
            "nonperformance_found",
            "demanded_in_vain",
            "attached_court_application",
            day=AFTER,
            **_application(in_force),
        )

    def test_is_not_asked_once_the_party_has_paid(self, unperformed: Course, world: World) -> None:
        day = date(2025, 8, 6)
        unperformed.act("record_payment", world.clerk, day, **case.payment(unperformed.parties()[0], day, 2000))
        refused = unperformed.refused("apply_to_court", world.leader, "demanded_in_vain", **_application(unperformed))
        assert "已经履行" in str(refused)

    def test_rules_and_enforces_what_it_was_asked(self, unperformed: Course, world: World) -> None:
        first, second = unperformed.parties()
        day = date(2025, 8, 6)
        unperformed.refused(
            "record_court_ruling",
            world.clerk,
            "court_was_asked",
            "attached_court_ruling",
            day=day,
            **_ruled(first, day),
        )
        unperformed.act("apply_to_court", world.leader, day, **_application(unperformed))
        attach_scan(unperformed, "court_ruling", world.clerk)
        enforced = {"party": first, "enforced_on": day}
        unperformed.refused("record_enforced", world.clerk, "court_granted", Enforcement=enforced)
        unperformed.act("record_court_ruling", world.clerk, **_ruled(first, day))
        unperformed.act("record_enforced", world.clerk, Enforcement=enforced)
        refused = unperformed.refused("close", world.leader, "performed_or_enforced")
        assert second.name in str(refused)
        assert first.name not in str(refused)

    def test_asks_the_higher_court_within_fifteen_days_of_a_refusal(self, unperformed: Course, world: World) -> None:
        first = unperformed.parties()[0]
        unperformed.act("apply_to_court", world.leader, date(2025, 8, 6), **_application(unperformed))
        attach_scan(unperformed, "court_ruling", world.clerk)
        day = date(2025, 8, 20)
        refusal = _ruled(first, day)
        refusal["CourtRuling"]["outcome"] = "refused"
        unperformed.act("record_court_ruling", world.clerk, day, **refusal)
        clock = unperformed.clocks("court_objection")[0]
        assert (clock.due_on, clock.owed_by) == (date(2025, 9, 4), "us")
        ruling = CourtRuling.objects.get(matter_id=unperformed.matter.pk)
        objection = {"ruling": ruling, "court": "青岳市中级人民法院", "reason": "事实清楚"}
        unperformed.refused(
            "object_to_ruling", world.leader, "lapsed_court_objection", day=date(2025, 9, 5), CourtObjection=objection
        )
        unperformed.act("object_to_ruling", world.leader, date(2025, 9, 4), CourtObjection=objection)
        unperformed.act("record_court_ruling", world.clerk, **_ruled(first, date(2025, 9, 4)))
        granted = CourtRuling.objects.get(matter_id=unperformed.matter.pk, outcome="granted")
        against = {"CourtObjection": objection | {"ruling": granted}}
        unperformed.refused("object_to_ruling", world.leader, "objects_to_a_refusal", **against)
        assert [row.state for row in unperformed.clocks("court_objection")] == ["met"]

    def test_enforcement_ends_where_nothing_is_to_be_had(self, in_force: Course, world: World) -> None:
        first, second = in_force.parties()
        ended = {"ended_on": case.DECIDED, "ground": "dissolved", "reason": "公司已注销，无财产"}
        in_force.act("record_payment", world.clerk, **case.payment(first, case.DECIDED, 2000))
        in_force.refused("end_enforcement", world.leader, "ends_what_is_owed", EnforcementEnd={"party": first, **ended})
        in_force.act("end_enforcement", world.leader, EnforcementEnd={"party": second, **ended})
        in_force.act("close", world.leader)


class TestAfterRemedies:
    def test_a_decision_on_reconsideration_leaves_fifteen_days_for_suing(self, in_force: Course, world: World) -> None:
        first, received = _reconsidered(in_force, world)
        assert in_force.clocks("suit_after_reconsideration")[0].due_on == date(2025, 5, 6)  # 3 May is a holiday
        states = {clock.party: clock.state for clock in in_force.clocks("reconsideration")}
        assert states[first.pk] == "met"
        early = {"party": first, "counted_from": received}
        refused = in_force.refused(
            "record_nonperformance", world.officer, "remedies_are_over", "counted_from_the_right_day",
            day=date(2025, 5, 6), Nonperformance=early,
        )  # fmt: skip
        assert "2025-05-06" in str(refused)
        day = date(2025, 5, 7)
        in_force.act("record_nonperformance", world.officer, day, Nonperformance=early | {"counted_from": "2025-05-06"})
        assert in_force.clocks("court")[0].due_on == date(2025, 8, 6)

    def test_what_reconsideration_changed_is_enforced_by_who_changed_it(self, in_force: Course, world: World) -> None:
        first, _ = _reconsidered(in_force, world, outcome="changed")
        found = {"party": first, "counted_from": date(2025, 5, 6)}
        refused = in_force.refused(
            "record_nonperformance", world.officer, "remedies_are_over", day=date(2025, 5, 7), Nonperformance=found
        )
        assert "复议机关" in str(refused)

    def test_what_was_undone_is_not_enforced(self, in_force: Course, world: World) -> None:
        first, _ = _reconsidered(in_force, world, outcome="undone")
        found = {"party": first, "counted_from": date(2025, 5, 6)}
        refused = in_force.refused(
            "record_nonperformance", world.officer, "remedies_are_over", day=date(2025, 5, 7), Nonperformance=found
        )
        assert "撤销" in str(refused)

    def test_after_a_lost_suit_the_judgment_is_enforced_within_two_years(self, in_force: Course, world: World) -> None:
        first, _ = _reconsidered(in_force, world)
        day = date(2025, 4, 30)
        _remedy(in_force, world, "litigation", day, date(2025, 11, 20))
        assert in_force.clocks("suit_after_reconsideration")[0].state == "met"
        received = date(2025, 11, 20)
        unsought = {"party": first, "counted_from": received}
        in_force.refused(
            "record_nonperformance", world.officer, "counted_from_the_right_day", day=received, Nonperformance=unsought
        )
        judged = unsought | {"ground": "after_suit"}
        in_force.act("record_nonperformance", world.officer, Nonperformance=judged)
        assert in_force.clocks("court") == []
        assert in_force.clocks("court_after_suit")[0].due_on == date(2027, 11, 22)  # 20 November 2027 is a Saturday
        attach_scan(in_force, "court_application", world.leader)
        in_force.act("apply_to_court", world.leader, **_application(in_force))

    def test_a_judgment_is_not_enforced_after_two_years(self, world: World) -> None:
        course = case.register(world, date(2023, 2, 1), violation_ended_on=date(2023, 2, 1))
        course.act("file_case", world.leader, date(2023, 2, 2), **case.filing(world))
        case.conclude(course, world, date(2023, 2, 6))
        told, day = date(2023, 2, 7), date(2023, 2, 13)
        course.act("notify", world.officer, told, **case.notice(course, told, until=date(2023, 2, 10)))
        course.act("decide_penalty", world.leader, day, **case.decision(course, day))
        case.serve(course, world, day)
        judged = date(2023, 9, 1)
        _remedy(course, world, "litigation", date(2023, 3, 1), judged)
        found = {"party": course.parties()[0], "ground": "after_suit", "counted_from": judged}
        course.act("record_nonperformance", world.officer, Nonperformance=found)
        attach_scan(course, "court_application", world.leader)
        late = date(2025, 9, 2)
        course.refused("apply_to_court", world.leader, "lapsed_court_after_suit", day=late, **_application(course))
        course.act("apply_to_court", world.leader, date(2025, 9, 1), **_application(course))


class TestClosing:
    def test_needs_service_on_each_and_full_performance(self, decided: Course, world: World) -> None:
        first, second = decided.parties()
        case.serve(decided, world, case.DECIDED, first)
        refused = decided.refused("close", world.leader, "decision_served_on_each", "performed_or_enforced")
        assert second.name in str(refused)

    def test_other_penalties_are_performed_too(self, investigated: Course, world: World) -> None:
        given = case.notice(investigated)
        given["Intended"][0] |= {"kind": "confiscation", "amount": None, "content": "挖掘机一台"}
        investigated.act("notify", world.officer, case.TOLD, **given)
        decision = case.decision(investigated)
        decision["Sanction"][0] |= {"kind": "confiscation", "amount": None, "content": "挖掘机一台"}
        investigated.act("decide_penalty", world.leader, case.DECIDED, **decision)
        confiscation = Sanction.objects.get(matter_id=investigated.matter.pk, kind="confiscation")
        done = {"sanction": confiscation, "performed_on": case.DECIDED, "content": "已移交拍卖"}
        investigated.refused("record_performance", world.clerk, "decision_served_on_each", Performance=done)
        case.serve(investigated, world)
        second = investigated.parties()[1]
        investigated.act("record_payment", world.clerk, **case.payment(second, case.DECIDED, 2000))
        refused = investigated.refused("close", world.leader, "performed_or_enforced")
        assert "没收" in str(refused)
        investigated.act("record_performance", world.clerk, Performance=done)
        investigated.act("close", world.leader)


def _plan(
    party: Any, second: int = 1000, day: date = date(2025, 3, 20), last: date = date(2025, 4, 21)
) -> dict[str, Any]:
    amounts = ((day, 1000), (last, second))
    return {"Instalment": [{"party": party, "due_on": due, "amount": amount} for due, amount in amounts]}


def _cash(party: Any, day: date) -> dict[str, Any]:
    return case.payment(
        party, day, 2000, method="on_spot", receipt="青财0001", on_spot_because="上坪村不通车，当事人提出当场缴纳"
    )


def _surcharge(course: Course, first: date, last: date, amount: int) -> dict[str, Any]:
    return {"Surcharge": {"party": course.parties()[0], "first": first, "last": last, "amount": amount}}


def _application(course: Course) -> dict[str, Any]:
    return {"CourtApplication": {"party": course.parties()[0], "court": "青山县人民法院"}}


def _ruled(party: Any, day: date) -> dict[str, Any]:
    return {"CourtRuling": {"party": party, "ruled_on": day, "received_on": day, "outcome": "granted"}}


def _reconsidered(course: Course, world: World, outcome: str = "upheld") -> tuple[Any, date]:
    """The first party asked for reconsideration in February and received the decision on 18 April."""
    received = date(2025, 4, 18)
    _remedy(course, world, "reconsideration", date(2025, 2, 20), received, outcome)
    return course.parties()[0], received


def _remedy(course: Course, world: World, kind: str, accepted: date, ended: date, outcome: str = "upheld") -> None:
    """The first party sought this remedy, and it ended."""
    sought = {"party": course.parties()[0], "kind": kind, "accepted_on": accepted}
    course.act("record_remedy", world.clerk, accepted, RemedySought=sought)
    remedy = RemedySought.objects.get(matter_id=course.matter.pk, kind=kind)
    result = {"remedy": remedy, "concluded_on": ended, "received_on": ended, "outcome": outcome}
    course.act("record_remedy_outcome", world.clerk, ended, RemedyOutcome=result)


@pytest.fixture
def deferred(in_force: Course, world: World) -> Course:
    """The first party pays in two instalments, by 20 March and by 21 April."""
    attach_scan(in_force, "instalment_application", world.clerk)
    in_force.act("grant_instalments", world.leader, **_plan(in_force.parties()[0]))
    return in_force


@pytest.fixture
def unperformed(in_force: Course, world: World) -> Course:
    """The first party sought no remedy, did not pay and was served with a demand on 22 July."""
    first = in_force.parties()[0]
    in_force.act("demand", world.officer, AFTER, Service=case.served(first, "demand", AFTER))
    in_force.act("record_nonperformance", world.officer, Nonperformance={"party": first, "counted_from": LAPSED})
    attach_scan(in_force, "court_application", world.leader)
    return in_force
