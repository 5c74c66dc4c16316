"""From the clue to the end of the investigation: each demand of the law refuses once."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course, attach_scan
from tests.world import World
from yifa.areas.enforcement.models import AvoidanceRequest, PenaltyCase, RegisteredItem
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.appointments import issue_certificate, revoke_certificate
from yifa.engine.orgs.certificates import certificate_on
from yifa.engine.orgs.models.certificate import CertificateKind

pytestmark = pytest.mark.django_db


class TestClue:
    def test_gives_a_number_and_asks_for_the_day_of_the_act(self, clue: Course, world: World) -> None:
        assert clue.fresh().number == "清政综执立字〔2025〕第1号"
        prescription = clue.clocks("prescription")[0]
        assert (prescription.due_on, prescription.state) == (date(2027, 1, 3), "met")

    def test_tells_no_act_that_lies_ahead(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            case.register(world, violation_ended_on=date(2025, 1, 4))
        assert refused.value.names() == ["violation_not_ahead"]

    def test_is_not_found_after_it_is_registered(self, world: World) -> None:
        with pytest.raises(Refused) as refused:
            case.register(world, found_on=date(2025, 1, 4))
        assert refused.value.names() == ["found_before_registered"]

    def test_may_be_declined_or_handed_on(self, world: World) -> None:
        declined, handed = case.register(world), case.register(world)
        declined.act("decline_to_file", world.leader, closed_because="未发现违法行为")
        handed.act("hand_on", world.leader, handed_to="县水利局", closed_because="不在赋权范围")
        assert (declined.state, handed.state) == ("not_filed", "handed_on")
        declined.act("archive", world.clerk, dossier_number="2025-1")


class TestFiling:
    def test_starts_ninety_calendar_days(self, filed: Course) -> None:
        clock = filed.clocks("decision")[0]
        assert (clock.started_on, clock.due_on) == (case.FILED, date(2025, 4, 7))  # 6 April is a Sunday

    def test_is_for_a_power_that_the_township_has_on_that_day(self, clue: Course, world: World) -> None:
        gone = case.power(world, until=case.FILED)
        clue.refused("file_case", world.leader, "power_in_force", day=case.FILED, **case.filing(world, power=gone))

    def test_is_refused_once_the_act_is_prescribed(self, world: World) -> None:
        old = case.register(world, violation_ended_on=date(2023, 1, 2))
        refused = old.refused("file_case", world.leader, "not_prescribed", day=case.FILED, **case.filing(world))
        assert "2025-01-02" in str(refused)

    def test_counts_from_the_day_on_which_it_was_reported(self, world: World) -> None:
        old = case.register(world, violation_ended_on=date(2023, 1, 2), found_on=date(2024, 12, 30))
        old.act("file_case", world.leader, case.FILED, **case.filing(world))

    def test_is_barred_only_after_five_years_where_life_or_health_is_harmed(self, world: World) -> None:
        old = case.register(world, violation_ended_on=date(2021, 8, 2), harms_life_or_finance=True)
        old.act("file_case", world.leader, case.FILED, **case.filing(world))
        assert old.clocks("prescription") == []
        assert old.clocks("prescription_long")[0].due_on == date(2026, 8, 2)

    def test_needs_a_known_offender(self, world: World) -> None:
        unknown = case.register(world, Party=[])
        unknown.refused("file_case", world.leader, "recorded_party_offender", day=case.FILED, **case.filing(world))

    def test_needs_two_different_officers(self, clue: Course, world: World) -> None:
        alone = case.filing(world, world.officer, world.officer)
        clue.refused("file_case", world.leader, "two_officers_on_the_case", day=case.FILED, **alone)

    def test_needs_officers_of_this_authority(self, clue: Course, world: World) -> None:
        issue_certificate(
            world.clerk, CertificateKind.ENFORCEMENT, "99010100099", "青岳省人民政府", date(2020, 1, 1),
            org=world.township, by=None,
        )  # fmt: skip
        clue.refused(
            "file_case", world.leader, "officers_in_office", day=case.FILED,
            **case.filing(world, world.officer, world.clerk),
        )  # fmt: skip

    def test_needs_officers_with_a_valid_certificate(self, clue: Course, world: World) -> None:
        refused = clue.refused(
            "file_case", world.leader, "certified_enforcement", day=case.FILED,
            **case.filing(world, world.officer, world.expired_officer),
        )  # fmt: skip
        assert "褚未换" in str(refused)


class TestInvestigating:
    def test_an_expired_certificate_bars_on_that_day(self, filed: Course, world: World) -> None:
        certificate = certificate_on(world.second_officer, "enforcement", case.FILED)
        assert certificate is not None
        revoke_certificate(certificate, date(2025, 1, 8), "调离", org=world.township, by=None)
        filed.act("collect_evidence", world.officer, date(2025, 1, 7), **case.evidence(world))
        filed.refused(
            "collect_evidence", world.officer, "certified_enforcement", day=date(2025, 1, 8), **case.evidence(world)
        )

    def test_two_names_are_two_people(self, filed: Course, world: World) -> None:
        twice = case.evidence(world, officer_2=world.officer)
        filed.refused("collect_evidence", world.officer, "certified_enforcement", **twice)

    def test_is_done_by_officers_of_the_case(self, filed: Course, world: World) -> None:
        third = case.make_officer(world, world.two_accounts)
        filed.refused("collect_evidence", third, "by_case_officer", **case.evidence(world))
        filed.refused(
            "collect_evidence", world.officer, "both_officers_on_the_case", **case.evidence(world, officer_2=third)
        )

    def test_an_officer_who_was_replaced_does_not_go_on(self, filed: Course, world: World) -> None:
        third = case.make_officer(world, world.two_accounts)
        filed.act(
            "replace_officer", world.leader,
            CaseOfficer={"person": third, "replaces": case.officer_line(filed, world.officer), "reason": "亲属关系"},
        )  # fmt: skip
        filed.refused(
            "collect_evidence", world.officer, "by_case_officer", "both_officers_on_the_case", **case.evidence(world)
        )
        filed.act("collect_evidence", third, **case.evidence(world, officer_1=third))

    def test_shows_the_certificate(self, filed: Course, world: World) -> None:
        filed.refused(
            "collect_evidence", world.officer, "certificates_were_shown", **case.evidence(world, certificates_shown="")
        )

    def test_takes_nothing_older_than_the_clue_and_nothing_from_tomorrow(self, filed: Course, world: World) -> None:
        filed.refused(
            "collect_evidence", world.officer, "collected_in_the_case", **case.evidence(world, date(2025, 1, 2))
        )
        filed.refused("collect_evidence", world.officer, "not_after_the_act", **case.evidence(world, date(2025, 1, 7)))

    def test_takes_what_a_camera_saw_only_when_it_was_examined(self, filed: Course, world: World) -> None:
        camera = case.evidence(world, kind="audiovisual", method="monitoring")
        filed.refused("collect_evidence", world.officer, "monitoring_was_reviewed", **camera)
        camera["Evidence"]["reviewed_on"] = case.FILED
        filed.refused("collect_evidence", world.officer, "monitoring_was_reviewed", **camera)
        camera["Evidence"]["device_review"] = "2024年6月经法制和技术审核，设置地点已公布"
        filed.act("collect_evidence", world.officer, **camera)

    def test_a_line_names_no_party_of_another_case(self, filed: Course, world: World) -> None:
        stranger = case.register(world).parties()[0]
        filed.refused(
            "order_correction", world.officer, "invalid",
            CorrectionOrder={"party": stranger, "ordered_on": case.FILED, "content": "清运"},
        )  # fmt: skip

    def test_a_correction_has_its_own_term(self, filed: Course, world: World) -> None:
        order = {"party": filed.parties()[0], "ordered_on": case.FILED, "content": "清运", "by_when": date(2025, 1, 16)}
        filed.act("order_correction", world.officer, CorrectionOrder=order)
        clock = filed.clocks("correction")[0]
        assert (clock.due_on, clock.owed_by) == (date(2025, 1, 16), "party")
        check = {"order": clock.line, "checked_on": date(2025, 1, 15), "corrected": True, "result": "已清运"}
        filed.act("check_correction", world.officer, date(2025, 1, 15), CorrectionCheck=check)
        assert filed.clocks("correction")[0].state == "met"


class TestAvoidance:
    def test_is_asked_of_an_officer_on_the_case(self, filed: Course, world: World) -> None:
        filed.refused("ask_avoidance", world.clerk, "asked_of_case_officer", **_request(filed, world.expired_officer))

    def test_is_decided_by_a_head_while_the_investigation_goes_on(self, filed: Course, world: World) -> None:
        filed.act("ask_avoidance", world.clerk, **_request(filed, world.officer))
        filed.act("collect_evidence", world.officer, **case.evidence(world))
        attach_scan(filed, "evidence", world.officer)
        refused = filed.refused("conclude_investigation", world.officer, "avoidance_decided", **case.CONCLUSION)
        assert "郑守正" in str(refused)
        request = AvoidanceRequest.objects.get(matter_id=filed.matter.pk)
        filed.refused(
            "decide_avoidance", world.officer, "role",
            AvoidanceDecision={"request": request, "granted": False, "reason": "无利害关系"},
        )  # fmt: skip
        filed.act(
            "decide_avoidance", world.leader,
            AvoidanceDecision={"request": request, "granted": False, "reason": "无利害关系"},
        )  # fmt: skip
        filed.act("conclude_investigation", world.officer, **case.CONCLUSION)

    def test_takes_the_officer_off_the_case_once_granted(self, filed: Course, world: World) -> None:
        filed.act("ask_avoidance", world.clerk, **_request(filed, world.officer))
        request = AvoidanceRequest.objects.get(matter_id=filed.matter.pk)
        filed.act(
            "decide_avoidance",
            world.leader,
            AvoidanceDecision={"request": request, "granted": True, "reason": "近亲属"},
        )
        filed.refused("ask_to_register_evidence", world.officer, "by_case_officer")

    def test_leaves_two_officers_to_conclude(self, filed: Course, world: World) -> None:
        filed.act("collect_evidence", world.officer, **case.evidence(world))
        attach_scan(filed, "evidence", world.officer)
        filed.act("ask_avoidance", world.clerk, **_request(filed, world.officer))
        request = AvoidanceRequest.objects.get(matter_id=filed.matter.pk)
        granted = {"request": request, "granted": True, "reason": "近亲属"}
        filed.act("decide_avoidance", world.leader, AvoidanceDecision=granted)
        filed.refused("conclude_investigation", world.second_officer, "two_officers_on_the_case", **case.CONCLUSION)
        third = case.make_officer(world, world.two_accounts)
        filed.act("replace_officer", world.leader, CaseOfficer={"person": third})
        filed.act("conclude_investigation", world.second_officer, **case.CONCLUSION)


class TestRegisteringEvidence:
    def test_is_approved_by_a_head_and_disposed_of_in_seven_working_days(self, filed: Course, world: World) -> None:
        kept = _asked(filed, world, date(2025, 1, 21))
        kept.refused("approve", world.second_officer, "role")
        kept.act("approve", world.leader)
        kept.act("register_items", world.officer, date(2025, 1, 22), **_items(world))
        # 23, 24, Sunday 26 (make-up), 27; the Spring Festival; 5, 6, 7 February
        assert kept.clocks("dispose")[0].due_on == date(2025, 2, 7)

    def test_is_not_approved_by_who_asked(self, filed: Course, world: World) -> None:
        case.make_officer(world, world.leader)
        filed.act("replace_officer", world.second_leader, CaseOfficer={"person": world.leader})
        filed.act("ask_to_register_evidence", world.leader)
        filed.child("evidence_registration").refused("approve", world.leader, "approval_by_another")

    def test_is_done_by_two_officers_of_the_case(self, filed: Course, world: World) -> None:
        kept = _asked(filed, world)
        kept.act("approve", world.leader)
        third = case.make_officer(world, world.two_accounts)
        kept.refused("register_items", world.officer, "by_officers_of_the_case", **_items(world, officer_2=third))

    def test_ends_with_a_decision_on_each_thing(self, filed: Course, world: World) -> None:
        kept = _asked(filed, world)
        kept.act("approve", world.leader)
        kept.act("register_items", world.officer, **_items(world))
        first, second = RegisteredItem.objects.filter(matter_id=kept.matter.pk).order_by("id")
        one = [{"item": first, "decision": "released"}]
        refused = kept.refused("dispose", world.leader, "every_item_disposed_of", ItemDisposal=one)
        assert second.name in str(refused)
        kept.act("dispose", world.leader, ItemDisposal=[*one, {"item": second, "decision": "seizure"}])
        assert kept.state == "disposed"

    def test_holds_up_the_end_of_the_investigation(self, filed: Course, world: World) -> None:
        filed.act("collect_evidence", world.officer, **case.evidence(world))
        attach_scan(filed, "evidence", world.officer)
        kept = _asked(filed, world)
        filed.refused("conclude_investigation", world.officer, "ended_evidence_registration", **case.CONCLUSION)
        kept.act("deny", world.leader, denied_because="证据不会灭失")
        filed.act("conclude_investigation", world.officer, **case.CONCLUSION)


class TestConcluding:
    def test_needs_evidence_and_its_record(self, filed: Course, world: World) -> None:
        filed.refused(
            "conclude_investigation", world.officer, "recorded_evidence", "attached_evidence", **case.CONCLUSION
        )

    def test_is_done_by_an_officer_of_the_case(self, filed: Course, world: World) -> None:
        filed.act("collect_evidence", world.officer, **case.evidence(world))
        attach_scan(filed, "evidence", world.officer)
        filed.refused(
            "conclude_investigation", case.make_officer(world, world.two_accounts), "by_case_officer", **case.CONCLUSION
        )

    def test_stamps_its_day(self, investigated: Course) -> None:
        assert investigated.record(PenaltyCase).investigated_on == case.CONCLUDED

    def test_a_party_found_later_is_added(self, filed: Course, world: World) -> None:
        filed.act("add_party", world.officer, Party={"side": "offender", "name": "孙丙三", "address": "上坪村1号"})
        assert len(filed.parties()) == 3


def _request(course: Course, officer: object) -> dict[str, object]:
    asked = {"party": course.parties()[0], "officer": officer, "asked_on": case.FILED, "reason": "与举报人是亲属"}
    return {"AvoidanceRequest": asked}


def _asked(course: Course, world: World, day: date = case.FILED) -> Course:
    course.act("ask_to_register_evidence", world.officer, day)
    return course.child("evidence_registration")


def _items(world: World, **data: object) -> dict[str, object]:
    things = [{"name": name, "quantity": 1, "unit": "台"} for name in ("挖掘机", "自卸车")]
    return {
        "officer_1": world.officer, "officer_2": world.second_officer, "place": "东溪村河滩", "keeper": "赵甲一",
        "RegisteredItem": things, **data,
    }  # fmt: skip
