"""The registers of leadership: what must be told, what contradicts itself, what is filled in later."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.areas.leadership.entries import (
    SOUND,
    enter,
    fill,
    refusal,
    refused_completion,
    refused_correction,
)
from tests.areas.registering import EveryRegister
from tests.world import World
from yifa.areas.leadership.models import GroupSeat, LawMeeting, seated_on
from yifa.areas.leadership.names import names_in
from yifa.areas.leadership.register import REGISTERS
from yifa.engine.registers.entering import adopt, create, void

pytestmark = pytest.mark.django_db


class TestAllRegisters(EveryRegister):
    registers = REGISTERS
    who_enters_none = "grid_worker"

    def told(self, world: World, register: str) -> dict[str, Any]:
        return {**SOUND[register]}


class TestEquipment:
    def test_officers_enter_what_they_keep(self, world: World) -> None:
        data = SOUND["equipment"]
        assert (
            create("equipment", org=world.township, actor=world.officer, data=data).entry.title == "执法记录仪：X6 型"
        )
        assert refusal(world, "equipment", count=0).names() == ["invalid"]

    def test_what_goes_out_of_use_says_when_and_why(self, world: World) -> None:
        pieces = enter(world, "equipment")
        refused = refused_completion(world, pieces, out_of_use_on=date(2025, 5, 20))
        assert refused.names() == ["out_because_told_with_out_of_use_on"]
        assert refused_completion(world, pieces, out_because="报废").names() == ["out_of_use_from_a_day"]
        pieces = fill(world, pieces, out_of_use_on=date(2025, 5, 20), out_because="到期报废")
        later = refused_correction(world, pieces, bought_on=date(2025, 5, 21))
        assert later.names() == ["bought_on_not_after_out_of_use_on"]


class TestMeetings:
    def test_what_was_decided_is_filled_in_afterwards(self, world: World) -> None:
        meeting = enter(world, "law_meetings", body_name="党委（扩大）会议", heard_report=True)
        assert str(meeting) == "党委（扩大）会议：年度法治工作要点"
        meeting = fill(
            world, meeting, present=21, items_deployed=3, problems_settled=1, conclusions="司法所牵头",
            minutes_number="〔2025〕6号",
        )  # fmt: skip
        assert (meeting.items_deployed, meeting.problems_settled, meeting.heard_report) == (3, 1, True)
        assert str(enter(world, "law_meetings", body="office")) == "领导小组办公室会议：年度法治工作要点"

    def test_a_meeting_that_studied_nothing_is_refused(self, world: World) -> None:
        assert refusal(world, "law_meetings", items=0).names() == ["something_is_studied"]

    def test_who_stayed_away_is_listed_with_why(self, world: World) -> None:
        meeting = enter(world, "law_meetings")
        refused = refused_completion(world, meeting, absent="张某（公差，县里开会）、李某；王某（病假）、赵某（）")
        assert refused.names() == ["absence_has_its_reason"]
        assert "请假的应当写明原因：李某、赵某" in str(refused)
        filled = fill(world, meeting, absent="张某（公差，县里开会）\n王某(病假)")
        assert names_in(filled.absent) == ["张某（公差，县里开会）", "王某(病假)"]

    def test_nobody_is_there_and_away(self, world: World) -> None:
        meeting = fill(world, enter(world, "law_meetings"), attending="沈某（书记）、林某（乡长）", observing="司某")
        assert meeting.who_was_there == ["沈某", "林某", "司某"]
        refused = refused_completion(world, meeting, absent="林某（公差）、赵某（病假）、司某（公差）")
        assert refused.names() == ["nobody_is_there_and_absent"]
        assert "林某、司某既在到会名单上" in str(refused)

    def test_no_fewer_are_counted_than_are_named(self, world: World) -> None:
        meeting = fill(world, enter(world, "law_meetings"), attending="沈某、林某", observing="司某")
        refused = refused_completion(world, meeting, present=2)
        assert refused.names() == ["as_many_as_are_named"]
        assert "参会2人次，出席、列席名单上有3人" in str(refused)
        assert fill(world, meeting, present=9).present == 9

    def test_minutes_are_of_one_meeting(self, world: World) -> None:
        fill(world, enter(world, "law_meetings"), minutes_number="〔2025〕6号")
        again = enter(world, "law_meetings", held_on=date(2025, 4, 1))
        assert refused_completion(world, again, minutes_number="〔2025〕6号").names() == ["minutes_are_its_own"]
        fill(world, enter(world, "law_meetings", body="government"), minutes_number="〔2025〕6号")
        fill(world, enter(world, "law_meetings", held_on=date(2024, 3, 1)), minutes_number="〔2025〕6号")
        assert LawMeeting.objects.filter(minutes_number="〔2025〕6号").count() == 3

    def test_of_minutes_without_a_day_nothing_can_be_said(self, world: World) -> None:
        for _ in range(2):
            told = {**SOUND["law_meetings"], "held_on": None, "minutes_number": "〔2025〕6号"}
            adopt("law_meetings", org=world.township, actor=world.clerk, data=told)


class TestLeadingGroup:
    def test_who_sat_on_a_day_is_kept(self, world: World) -> None:
        director = {"seat": "director", "post": "司法所所长"}
        old = enter(world, "leading_group", name="司正平", **director)
        head = enter(world, "leading_group")
        assert str(head) == "沈怀民（组长）"
        fill(world, old, until=date(2025, 3, 1))
        new = enter(world, "leading_group", name="陈明法", since=date(2025, 3, 1), **director)
        void(enter(world, "leading_group", name="误登").entry, actor=world.clerk, reason="误登")
        assert seated_on(world.township, date(2025, 2, 28)) == [head, old]
        assert seated_on(world.township, date(2025, 3, 1)) == [head, new]
        assert seated_on(world.township, date(2023, 3, 1)) == []

    def test_two_may_head_it_but_one_directs_its_office(self, world: World) -> None:
        enter(world, "leading_group")
        enter(world, "leading_group", name="林振邦", post="乡长")
        assert refusal(world, "leading_group").names() == ["seat_is_free"]
        enter(world, "leading_group", seat="director", name="司正平")
        refused = refusal(world, "leading_group", seat="director", name="陈明法")
        assert refused.names() == ["seat_is_free"]
        assert "司正平（办公室主任）自2024-01-10起在任" in str(refused)

    def test_a_seat_of_the_past_does_not_stand_against_that_of_today(self, world: World) -> None:
        enter(world, "leading_group", since=date(2025, 1, 1))
        told = {**SOUND["leading_group"], "until": date(2025, 1, 1)}
        done = adopt("leading_group", org=world.township, actor=world.clerk, data=told)
        assert GroupSeat.objects.count() == 2
        assert refused_correction(world, done.record, until=date(2025, 1, 2)).names() == ["seat_is_free"]
        assert refused_correction(world, done.record, until=date(2024, 1, 1)).names() == ["since_not_after_until"]


class TestInstructions:
    def test_it_ends_with_what_came_of_it(self, world: World) -> None:
        given = enter(world, "leader_instructions")
        assert str(given) == "乡镇长亲自督办：执法案卷整改"
        assert refused_completion(world, given, done_on=date(2025, 5, 1)).names() == ["outcome_told_with_done_on"]
        given = fill(world, given, done_on=date(2025, 5, 1), outcome="补齐七卷")
        assert refused_correction(world, given, done_on=date(2025, 4, 1)).names() == ["given_on_not_after_done_on"]

    def test_a_leader_enters_his_own(self, world: World) -> None:
        data = SOUND["leader_instructions"]
        create("leader_instructions", org=world.township, actor=world.party_secretary, data=data)


class TestLawReports:
    def test_from_the_list_to_the_rating(self, world: World) -> None:
        listed = enter(world, "law_reports")
        assert str(listed) == "沈怀民（乡党委书记）2025年度述法"
        day = date(2025, 12, 26)
        assert refused_completion(world, listed, reported_on=day).names() == ["manner_told_with_reported_on"]
        assert refused_completion(world, listed, rating="good").names() == ["reported_before_it_is_rated"]
        by_paper = {"reported_on": day, "manner": "written", "questions": 2}
        assert refused_completion(world, listed, **by_paper).names() == ["questions_are_asked_live"]
        done = fill(world, listed, reported_on=day, manner="live", questions=2, rating="good", digest="审查全覆盖")
        assert done.rating == "good"
        early = refused_correction(world, done, reported_on=date(2025, 11, 1))
        assert early.names() == ["listed_on_not_after_reported_on"]

    def test_nobody_is_listed_twice_nor_for_another_time(self, world: World) -> None:
        enter(world, "law_reports")
        assert refusal(world, "law_reports").names() == ["listed_once"]
        assert refusal(world, "law_reports", year=2023).names() == ["year_just_gone"]
        enter(world, "law_reports", year=2024)


class TestLettersAndRequests:
    def test_a_letter_is_assessed(self, world: World) -> None:
        letter = enter(world, "responsibility_letters")
        assert str(letter) == "东溪村2025年法治建设责任书"
        day = date(2025, 12, 30)
        assert refused_completion(world, letter, assessed_on=day).names() == ["result_told_with_assessed_on"]
        letter = fill(world, letter, assessed_on=day, result="良好")
        early = refused_correction(world, letter, assessed_on=date(2025, 1, 1))
        assert early.names() == ["signed_on_not_after_assessed_on"]

    def test_it_is_signed_once_and_for_a_year_to_come(self, world: World) -> None:
        enter(world, "responsibility_letters")
        assert refusal(world, "responsibility_letters").names() == ["signed_once"]
        assert refusal(world, "responsibility_letters", year=2024).names() == ["year_to_come"]
        enter(world, "responsibility_letters", year=2026)

    def test_a_request_is_answered(self, world: World) -> None:
        request = enter(world, "requests_reports")
        assert str(request) == "请示：赋权事项承接"
        day = date(2025, 6, 1)
        assert refused_completion(world, request, answered_on=day).names() == ["answer_told_with_answered_on"]
        request = fill(world, request, answered_on=day, answer="原则同意")
        early = refused_correction(world, request, answered_on=date(2025, 5, 1))
        assert early.names() == ["sent_on_not_after_answered_on"]


class TestStaffAndMoney:
    def test_somebody_serves_once_at_a_time(self, world: World) -> None:
        one = enter(world, "law_staff", qualified=True)
        assert str(one) == "陈明法（合法性审查）"
        assert refusal(world, "law_staff", since=date(2025, 1, 1)).names() == ["serves_once"]
        enter(world, "law_staff", duty="office")
        one = fill(world, one, until=date(2024, 12, 31))
        enter(world, "law_staff", since=date(2025, 1, 1))
        assert refused_correction(world, one, until=date(2024, 1, 1)).names() == ["since_not_after_until"]

    def test_money_belongs_to_its_year(self, world: World) -> None:
        assert str(enter(world, "law_budget")) == "2025年普法宣传预算"
        enter(world, "law_budget", year=2026)
        assert refusal(world, "law_budget", year=2027).names() == ["year_of_the_money"]
        assert refusal(world, "law_budget", kind="spent", year=2026).names() == ["year_of_the_money"]
        enter(world, "law_budget", kind="spent")

    def test_an_amount_is_above_zero(self, world: World) -> None:
        assert "金额应当大于0" in str(refusal(world, "law_budget", amount=Decimal(0)))


class TestSurveys:
    def test_a_part_is_not_more_than_the_whole(self, world: World) -> None:
        assert str(enter(world, "surveys")) == "满意度评议：对本乡法治建设是否满意"
        assert refusal(world, "surveys", answered=101).names() == ["answered_of_given_out"]
        assert refusal(world, "surveys", favourable=91).names() == ["favourable_of_answered"]


class TestModelSites:
    def test_from_the_beginning_to_the_end(self, world: World) -> None:
        site = enter(world, "model_sites", village=world.east_village, programme="village", name="省级民主法治示范村")
        assert str(site) == "东溪村创建省级民主法治示范村"
        assert str(enter(world, "model_sites")) == "本级创建市级法治政府建设示范乡镇"
        assert refused_completion(world, site, revoked_on=date(2025, 1, 1)).names() == ["revoked_after_it_was_named"]
        assert refused_completion(world, site, named_on=date(2025, 1, 1)).names() == ["named_by_told_with_named_on"]
        site = fill(
            world, site, self_checked_on=date(2024, 8, 1), applied_on=date(2024, 9, 1), named_on=date(2025, 1, 1),
            named_by="省司法厅",
        )  # fmt: skip
        site = fill(world, site, revoked_on=date(2025, 6, 1))
        for name, day, rule in (
            ("self_checked_on", date(2024, 5, 1), "begun_on_not_after_self_checked_on"),
            ("applied_on", date(2024, 7, 1), "self_checked_on_not_after_applied_on"),
            ("named_on", date(2024, 8, 2), "applied_on_not_after_named_on"),
            ("revoked_on", date(2024, 12, 1), "named_on_not_after_revoked_on"),
        ):
            assert rule in refused_correction(world, site, **{name: day}).names()

    def test_orders_are_seen_to_refuse_one_by_one(self, world: World) -> None:
        site = enter(world, "model_sites")
        site = fill(world, site, self_checked_on=date(2024, 8, 1))
        early = refused_correction(world, site, self_checked_on=date(2024, 5, 1))
        assert early.names() == ["begun_on_not_after_self_checked_on"]
        site = fill(world, site, applied_on=date(2024, 9, 1))
        early = refused_correction(world, site, applied_on=date(2024, 7, 1))
        assert early.names() == ["self_checked_on_not_after_applied_on"]
        site = fill(world, site, named_on=date(2025, 1, 1), named_by="市委依法治市办")
        early = refused_correction(world, site, named_on=date(2024, 8, 2))
        assert early.names() == ["applied_on_not_after_named_on"]
        site = fill(world, site, revoked_on=date(2025, 6, 1))
        early = refused_correction(world, site, revoked_on=date(2024, 12, 1))
        assert early.names() == ["named_on_not_after_revoked_on"]

    @pytest.mark.parametrize("programme", ["village", "safe"])
    def test_a_programme_for_villages_names_one(self, world: World, programme: str) -> None:
        assert refusal(world, "model_sites", programme=programme).names() == ["a_village_is_named"]


class TestRulesAndDocuments:
    def test_a_rule_is_made_and_ended(self, world: World) -> None:
        rule = fill(world, enter(world, "internal_rules"), ended_on=date(2025, 9, 1))
        assert str(rule) == "合法性审查工作制度"
        assert refused_correction(world, rule, ended_on=date(2024, 1, 1)).names() == ["made_on_not_after_ended_on"]

    def test_a_version_takes_the_place_of_the_one_before_on_its_day(self, world: World) -> None:
        day = date(2025, 3, 1)
        rule = enter(world, "internal_rules")
        refused = refusal(world, "internal_rules", made_on=day, replaces=rule)
        assert refused.names() == ["takes_its_place_that_day"]
        assert "请先在该条目补记废止日期2025-03-01" in str(refused)
        rule = fill(world, rule, ended_on=day)
        refused = refusal(world, "internal_rules", made_on=date(2025, 3, 2), replaces=rule)
        assert "废止日期是2025-03-01，与修订日期2025-03-02不同" in str(refused)
        enter(world, "internal_rules", made_on=day, replaces=rule)
        again = refusal(world, "internal_rules", made_on=day, replaces=rule)
        assert again.names() == ["replaces_a_standing_version"]

    def test_a_voided_version_is_not_replaced(self, world: World) -> None:
        rule = fill(world, enter(world, "internal_rules"), ended_on=date(2025, 3, 1))
        void(rule.entry, actor=world.clerk, reason="误登")
        refused = refusal(world, "internal_rules", made_on=date(2025, 3, 1), replaces=rule)
        assert refused.names() == ["replaces_a_standing_version"]

    def test_a_number_is_of_one_document(self, world: World) -> None:
        assert str(enter(world, "documents_issued")) == "法治建设工作要点（清委发〔2025〕3号）"
        assert refusal(world, "documents_issued").names() == ["number_is_its_own"]

    def test_an_honour_needs_its_evidence(self, world: World) -> None:
        assert str(enter(world, "awards")) == "全县法治建设先进单位"
        assert "佐证" in str(refusal(world, "awards", evidence=""))
