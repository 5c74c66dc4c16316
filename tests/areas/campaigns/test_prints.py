"""The papers of campaigns say what its records say."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from tests.areas.campaigns.entries import enter, hazard, ordered, put_right, removed
from tests.areas.disputes.prints.settled import words_on
from tests.world import World
from yifa.areas.campaigns.prints import FORMS
from yifa.areas.campaigns.prints.campaign_sheet import Row, Sheet
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.printing import Filled, blank, print_form, typeset
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject, MatterSubject

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 5)


def said(world: World, subject: Any, code: str) -> str:
    """All the words of the paper."""
    return words_on(print_form(form(code), subject, Way.FILLED, world.clerk)).replace(" ", "")


@pytest.mark.parametrize("paper", [one for one in FORMS if isinstance(one, Form)], ids=lambda one: one.code)
def test_each_can_be_filled_in_by_hand(paper: Form) -> None:
    assert blank(paper).startswith(b"%PDF")


def test_a_round_is_told_with_its_hazards_and_what_became_of_them(world: World) -> None:
    found_in = enter(
        world, "inspection_rounds", campaign=enter(world, "campaigns"), fixed_at_once=4, units="派出所",
        village=world.east_village,
    )  # fmt: skip
    done = ordered(hazard(world, source="round", round=found_in), world)
    removed(put_right(done, world, date(2025, 3, 25)), world, date(2025, 3, 28))
    ordered(hazard(world, source="round", round=found_in, place="老街百货店"), world)
    words = said(world, EntrySubject(found_in.entry, TODAY), "campaign_sheet")
    for one in ("消防专项整治", "东溪村", "8人次", "12处", "3家", "4处", "老街百货店", "2025.3.28", "未销号"):
        assert one in words
    alone = enter(world, "inspection_rounds", checked_on=date(2025, 4, 1))
    assert "日常排查" in said(world, EntrySubject(alone.entry, TODAY), "campaign_sheet")


def test_the_notice_tells_what_is_to_be_done_and_by_when(world: World) -> None:
    course = ordered(hazard(world), world)
    words = said(world, MatterSubject(course.fresh(), None, TODAY), "hazard_notice")
    for one in ("隐患整改通知书", "清溪竹制品厂", "消防通道堆放货物", "清空通道", "2025年3月31日", "不是行政处罚"):
        assert one in words


def test_the_roster_lists_the_shifts_of_the_month(world: World) -> None:
    shift = enter(world, "emergency_duty", staff_names="周小禾、郑守正", telephone="0999-2000000")
    enter(world, "emergency_duty", since=date(2025, 4, 14), until=date(2025, 4, 14), leader="林振邦")
    enter(world, "emergency_duty", since=date(2025, 5, 5), until=date(2025, 5, 11), leader="沈怀民")
    words = said(world, EntrySubject(shift.entry, TODAY), "duty_roster")
    for one in ("应急值班表", "2025.4.7—2025.4.13", "周小禾、郑守正", "2025.4.14", "林振邦", "0999-2000000"):
        assert one in words
    assert "沈怀民" not in words


@pytest.mark.parametrize("length", [8, 100, 400])
def test_its_signatures_stand_with_hazards_on_their_page(length: int) -> None:
    for count in range(1, 14 if length == 8 else 5):
        rows = tuple(
            Row("老街百货店", "堆" * length, "一般隐患", "清空通道", "2025.3.31", "", "未销号") for _ in range(count)
        )
        filled = Filled(form("campaign_sheet"), Way.FILLED, Sheet(what="检查", rows=rows), [])
        pages = PdfReader(io.BytesIO(typeset(filled, qr="x", foot="第1次打印", at=0))).pages
        words = ["".join(page.extract_text().split()) for page in pages]
        assert sum(page.count("老街百货店") for page in words) == count
        assert sum(page.count("检查人：") for page in words) == 1
        assert "检查人：" in words[-1]
        if length < 400:
            assert words[-1].count("老街百货店") >= min(count, 2)
