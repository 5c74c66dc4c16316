"""The registers of disclosure: what must be told, what contradicts itself, what is filled in later."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.disclosure.entries import (
    OF_A_VILLAGE,
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
from yifa.areas.disclosure.models import DisclosureColumn
from yifa.areas.disclosure.register import IN_THE_VILLAGES, REGISTERS
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import adopt, correct, create, void

pytestmark = pytest.mark.django_db


class TestAllRegisters(EveryRegister):
    registers = REGISTERS

    def told(self, world: World, register: str) -> dict[str, Any]:
        village = {"village": world.east_village} if register in OF_A_VILLAGE else {}
        return {**SOUND[register], **named(world, register), **village}


class TestColumns:
    def test_a_column_is_in_use_once_and_given_up_with_a_reason(self, world: World) -> None:
        column = enter(world, "disclosure_columns", special="relief")
        assert str(column) == "财政预决算"
        assert refusal(world, "disclosure_columns").names() == ["stands_once"]
        bare = refused_completion(world, column, until=date(2025, 1, 6))
        assert bare.names() == ["ended_because_told_with_until"]
        bare = refused_completion(world, column, ended_because="并入")
        assert bare.names() == ["until_told_with_ended_because"]
        column = fill(world, column, until=date(2025, 1, 6), ended_because="并入新栏目")
        assert (column.is_meant_on(date(2025, 1, 5)), column.is_meant_on(date(2025, 1, 6))) == (True, False)
        early = refused_correction(world, column, until=date(2023, 1, 6))
        assert early.names() == ["since_not_after_until"]
        enter(world, "disclosure_columns", since=date(2025, 1, 6))

    @pytest.mark.parametrize(
        ("frequency", "fed_on", "day", "stale"),
        [
            ("quarterly", date(2025, 2, 10), date(2025, 6, 30), False),
            ("quarterly", date(2025, 2, 10), date(2025, 7, 1), True),
            ("monthly", date(2025, 12, 31), date(2026, 1, 31), False),
            ("monthly", date(2025, 12, 31), date(2026, 2, 1), True),
            ("half_yearly", date(2025, 2, 10), date(2026, 1, 1), True),
            ("yearly", None, date(2024, 12, 31), False),
            ("yearly", None, date(2025, 1, 1), True),
            ("at_once", date(2020, 1, 1), date(2026, 1, 1), False),
        ],
    )
    def test_it_is_stale_when_a_whole_time_of_its_own_passed(
        self, frequency: str, fed_on: date | None, day: date, stale: bool
    ) -> None:
        assert DisclosureColumn(since=date(2024, 1, 8), frequency=frequency).is_stale(fed_on, day) is stale

    def test_of_one_whose_beginning_nobody_knows_nothing_can_be_said(self) -> None:
        column = DisclosureColumn(frequency="yearly")
        assert not column.is_stale(None, date(2026, 1, 1))
        assert not column.stands_already()
        assert column.is_meant_on(date(2026, 1, 1))


class TestPostings:
    def test_a_village_enters_its_own_and_no_other(self, world: World) -> None:
        told = SOUND["village_disclosures"]
        for person, place in ((world.village_clerk, world.east_village), (world.grid_worker, world.east_grid)):
            told = {**told, "topic": f"明细{place}"}
            done = create("village_disclosures", org=world.township, actor=person, data=told, village=place).record
            assert (done.reached, done.year, done.quarter) == (world.east_village, 2026, 2)  # type: ignore[attr-defined]
            with pytest.raises(Refused) as caught:
                create("village_disclosures", org=world.township, actor=person, data=told, village=world.west_village)
            assert caught.value.names() == ["role"]

    def test_it_names_its_village_and_is_entered_once(self, world: World) -> None:
        assert refusal(world, "village_disclosures", village=None).names() == ["some_village"]
        posting = enter(world, "village_disclosures")
        assert str(posting) == "东溪村财务公开：第一季度财务收支明细"
        assert refusal(world, "village_disclosures").names() == ["posted_once"]
        enter(world, "village_disclosures", village=world.west_village)

    @pytest.mark.parametrize(
        ("kind", "subject", "fits"),
        [
            ("finance", "members", False),
            ("finance", "homesteads", False),
            ("affairs", "accounts", False),
            ("party", "accounts", False),
            ("party", "members", True),
            ("affairs", "relief", True),
            ("finance", "other", True),
        ],
    )
    def test_its_subject_is_one_of_its_kind(self, world: World, kind: str, subject: str, fits: bool) -> None:
        if fits:
            assert enter(world, "village_disclosures", kind=kind, subject=subject).subject == subject
            return
        refused = refusal(world, "village_disclosures", kind=kind, subject=subject)
        assert refused.names() == ["subject_is_of_the_kind"]
        assert "请核对公开类别和公开事项" in str(refused)

    def test_it_hangs_as_long_as_the_law_wants_or_is_told_to_have_hung_too_short(self, world: World) -> None:
        posting = enter(world, "village_disclosures")
        assert (posting.stands_until, posting.stood_long_enough) == (date(2026, 4, 24), None)
        posting = fill(world, posting, taken_down_on=date(2026, 4, 23))
        early = refused_correction(world, posting, taken_down_on=date(2026, 4, 7))
        assert early.names() == ["posted_on_not_after_taken_down_on"]
        assert posting.stood_long_enough is False
        done = correct(posting.entry, {"taken_down_on": date(2026, 4, 24)}, actor=world.clerk, reason="日期写错")
        assert done.record.stood_long_enough is True  # type: ignore[attr-defined]

    def test_of_the_time_before_the_law_no_end_is_reckoned(self, world: World) -> None:
        posting = enter(world, "village_disclosures", posted_on=date(2025, 4, 8))
        assert (posting.stands_until, posting.quarter) == (None, 2)


class TestChecks:
    def test_faults_are_told_and_mended(self, world: World) -> None:
        assert refusal(world, "village_affairs_checks", result="lacking").names() == ["faults_are_told"]
        check = enter(world, "village_affairs_checks", result="lacking", faults="没有公开低保名单的审核情况")
        assert str(check) == "东溪村村务公开检查：有缺项或者不规范"
        bare = refused_completion(world, check, mended_on=date(2026, 6, 25))
        assert bare.names() == ["mended_how_told_with_mended_on"]
        bare = refused_completion(world, check, mended_how="已补公开")
        assert bare.names() == ["mended_on_told_with_mended_how"]
        check = fill(world, check, mended_on=date(2026, 6, 25), mended_how="已补公开")
        early = refused_correction(world, check, mended_on=date(2026, 6, 17))
        assert early.names() == ["checked_on_not_after_mended_on"]

    def test_what_was_sound_is_not_mended(self, world: World) -> None:
        check = enter(world, "village_affairs_checks")
        refused = refused_completion(world, check, mended_on=date(2026, 6, 25), mended_how="已补公开")
        assert refused.names() == ["faults_alone_are_mended"]


class TestMonthlyFinances:
    def test_a_village_is_entered_once_at_a_time(self, world: World) -> None:
        monthly = enter(world, "monthly_finances")
        assert str(monthly) == "东溪村逐月公开财务"
        assert refusal(world, "monthly_finances", since=date(2026, 5, 1)).names() == ["monthly_once"]
        enter(world, "monthly_finances", village=world.west_village)
        early = refused_correction(world, fill(world, monthly, until=date(2026, 6, 1)), until=date(2025, 7, 1))
        assert early.names() == ["since_not_after_until"]
        enter(world, "monthly_finances", since=date(2026, 6, 1))


class TestCommittees:
    def test_a_village_has_one_at_a_time(self, world: World) -> None:
        committee = enter(world, "supervision_committees")
        assert str(committee) == "东溪村第八届村务监督委员会"
        assert refusal(world, "supervision_committees", term="第九届").names() == ["one_committee"]
        enter(world, "supervision_committees", village=world.west_village)
        committee = fill(world, committee, until=date(2026, 3, 20))
        early = refused_correction(world, committee, until=date(2024, 3, 1))
        assert early.names() == ["since_not_after_until"]
        enter(world, "supervision_committees", since=date(2026, 3, 20), term="第九届", term_ends_on=date(2031, 3, 19))

    def test_its_term_ends_after_it_began(self, world: World) -> None:
        refused = refusal(world, "supervision_committees", term_ends_on=date(2023, 1, 1))
        assert refused.names() == ["since_not_after_term_ends_on"]

    def test_it_meets_while_in_office_with_its_members(self, world: World) -> None:
        committee = enter(world, "supervision_committees")
        meeting = enter(world, "committee_meetings", committee=committee)
        assert str(meeting) == "东溪村村务监督委员会会议：审核第一季度财务收支"
        assert refusal(world, "committee_meetings", committee=committee).names() == ["met_once"]
        other = {"committee": committee, "topics": "工程验收"}
        assert refusal(world, "committee_meetings", **other, present=4).names() == ["present_of_members"]
        elsewhere = refusal(world, "committee_meetings", **other, village=world.west_village)
        assert elsewhere.names() == ["committee_in_office"]
        before = refusal(world, "committee_meetings", **other, held_on=date(2024, 3, 1))
        assert before.names() == ["committee_in_office"]
        void(committee.entry, actor=world.clerk, reason="误登")
        committee.refresh_from_db()
        assert refusal(world, "committee_meetings", **other).names() == ["committee_in_office"]

    def test_what_it_raises_is_answered(self, world: World) -> None:
        meeting = enter(world, "committee_meetings")
        raised = enter(world, "committee_matters", meeting=meeting)
        assert str(raised) == "东溪村：机耕路维修没有验收单"
        bare = refused_completion(world, raised, answered_on=date(2026, 4, 20))
        assert bare.names() == ["answer_told_with_answered_on"]
        assert refused_completion(world, raised, answer="已补").names() == ["answered_on_told_with_answer"]
        raised = fill(world, raised, answered_on=date(2026, 4, 20), answer="已补验收单并公开")
        early = refused_correction(world, raised, answered_on=date(2026, 4, 1))
        assert early.names() == ["raised_on_not_after_answered_on"]
        early = refusal(world, "committee_matters", answer_by=date(2026, 4, 1))
        assert early.names() == ["raised_on_not_after_answer_by"]

    def test_it_was_raised_at_a_meeting_of_the_village_that_stands(self, world: World) -> None:
        meeting = enter(world, "committee_meetings")
        later = refusal(world, "committee_matters", meeting=meeting, raised_on=date(2026, 4, 5))
        assert later.names() == ["raised_at_its_meeting"]
        elsewhere = refusal(world, "committee_matters", meeting=meeting, village=world.west_village)
        assert elsewhere.names() == ["raised_at_its_meeting"]
        void(meeting.entry, actor=world.clerk, reason="误登")
        meeting.refresh_from_db()
        assert refusal(world, "committee_matters", meeting=meeting).names() == ["raised_at_its_meeting"]

    def test_of_a_meeting_without_a_day_nothing_can_be_said(self, world: World) -> None:
        told = {**SOUND["committee_meetings"], **named(world, "committee_meetings"), "held_on": None}
        meeting = adopt(
            "committee_meetings", org=world.township, actor=world.clerk, village=world.east_village, data=told
        ).record
        enter(world, "committee_matters", meeting=meeting)


def test_villages_enter_what_is_theirs() -> None:
    theirs = {declared.id for declared in REGISTERS if declared.by == IN_THE_VILLAGES}
    assert theirs == {"village_disclosures", "committee_meetings", "committee_matters"}


def test_what_committees_say_leads_to_nobody(world: World) -> None:
    called = "请回电13800000000"
    assert refusal(world, "committee_matters", what=called).names() == ["what_names_nobody"]
    committee = named(world, "committee_meetings")
    refused = refusal(world, "committee_meetings", opinion=called, **committee)
    assert refused.names() == ["opinion_names_nobody"]
