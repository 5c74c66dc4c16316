"""The papers of disclosure say what its registers say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.disclosure.entries import OF_A_VILLAGE, SOUND, enter, fill
from tests.areas.disputes.prints.settled import words_on
from tests.world import World
from yifa.areas.disclosure.prints import FORMS
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.printing import blank, print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.registers.entering import adopt

pytestmark = pytest.mark.django_db

TODAY = date(2026, 8, 5)


def said(world: World, record: Any, code: str) -> str:
    """All the words of the entry's paper."""
    return words_on(print_form(form(code), EntrySubject(record.entry, TODAY), Way.FILLED, world.clerk))


@pytest.mark.parametrize("paper", [one for one in FORMS if isinstance(one, Form)], ids=lambda one: one.code)
def test_each_can_be_filled_in_by_hand(paper: Form) -> None:
    assert blank(paper).startswith(b"%PDF")


def test_a_check_tells_what_hung_in_the_quarter_and_what_did_not(world: World) -> None:
    posting = enter(world, "village_disclosures")
    fill(world, posting, taken_down_on=date(2026, 4, 20))
    enter(world, "village_disclosures", village=world.west_village, topic="西岭的收支")
    enter(world, "village_disclosures", posted_on=date(2026, 7, 1), topic="以后的收支")
    check = enter(world, "village_affairs_checks", result="lacking", faults="没有村务公开")
    check = fill(world, check, mended_on=date(2026, 6, 30), mended_how="已补公开")
    words = said(world, check, "village_affairs_check")
    for one in ("东溪村", "第一季度财务收支明细", "2026.4.8", "不足", "本季度没有公开", "没有村务公开", "已补公开"):
        assert one in words
    assert "西岭的收支" not in words
    assert "以后的收支" not in words


def test_a_check_without_a_day_lists_nothing(world: World) -> None:
    assert "village_affairs_checks" in OF_A_VILLAGE
    told = {**SOUND["village_affairs_checks"], "checked_on": None}
    check = adopt(
        "village_affairs_checks", org=world.township, actor=world.clerk, village=world.east_village, data=told
    ).record
    assert "本季度没有公开" not in said(world, check, "village_affairs_check")


def test_a_meeting_ends_with_what_was_asked_of_whom(world: World) -> None:
    meeting = enter(world, "committee_meetings", observers="村报账员")
    raised = enter(world, "committee_matters", meeting=meeting)
    fill(world, raised, answered_on=date(2026, 4, 20), answer="已补验收单")
    enter(world, "committee_matters", meeting=meeting, what="租金没有收齐")
    words = said(world, meeting, "committee_meeting")
    for one in (
        "第八届",
        "丁明察",
        "审核第一季度财务收支",
        "村报账员",
        "机耕路维修没有验收单",
        "已补验收单",
        "租金没有收齐",
    ):
        assert one in words
    assert "2026.4.20已补验收单" in words
