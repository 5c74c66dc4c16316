"""The papers of publicity say what its registers say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.disputes.prints.settled import words_on
from tests.areas.publicity.entries import enter, fill
from tests.areas.publicity.year import publicise
from tests.world import World
from yifa.areas.publicity.models import LawLiterate, PublicityPlan, PublicityTask
from yifa.areas.publicity.prints import FORMS
from yifa.engine.figures.periods import Period
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.printing import blank, print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject, MonthSubject

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 5)


def said(world: World, record: Any, code: str) -> str:
    """All the words of the entry's paper."""
    return words_on(print_form(form(code), EntrySubject(record.entry, TODAY), Way.FILLED, world.clerk))


@pytest.mark.parametrize("paper", [one for one in FORMS if isinstance(one, Form)], ids=lambda one: one.code)
def test_each_can_be_filled_in_by_hand(paper: Form) -> None:
    assert blank(paper).startswith(b"%PDF")


def test_an_activity_is_told_with_what_was_given_out(world: World) -> None:
    activity = enter(
        world, "publicity_activities", theme_day="consumers", organiser="市场监管所", co_organisers="司法所",
        leaflets=300, banners=2, consulted=24, laws="消费者权益保护法", village=world.east_village,
    )  # fmt: skip
    activity = fill(world, activity, process="设台三处", effect="群众欢迎")
    words = said(world, activity, "publicity_activity")
    for one in (
        "消费维权进集市",
        "2025年3月14日",
        "3·15消费者权益日",
        "东溪村",
        "市场监管所",
        "120人次",
        "300份",
        "设台三处",
    ):
        assert one in words


def test_the_sign_in_sheet_lists_nobody_beforehand(world: World) -> None:
    activity = enter(world, "publicity_activities", place="集镇")
    words = said(world, activity, "publicity_sign_in")
    assert "设点咨询：消费维权进集市签到表" in words
    assert "清溪乡人民政府" in words


def test_the_list_of_duties_tells_what_ticked_each_task_off(world: World) -> None:
    publicise(world)
    late = PublicityTask.objects.get(unit="自然资源所")
    spoken = {"organiser": "自然资源所", "audience": late.audience, "held_on": date(2025, 11, 5)}
    enter(world, "publicity_activities", **spoken, topic="耕地保护", task=late)
    enter(world, "publicity_tasks", unit="应急办", content="宣讲突发事件应对法", due_on=date(2025, 12, 1))
    words = said(world, PublicityPlan.objects.get(), "publicity_duties")
    assert "2025.11.5设点咨询：耕地保护（逾期完成）" in words.replace(" ", "")
    assert words.count("逾期完成") == 1
    assert "2025.5.12综合行政执法队执法检查：《消防法》关于消防通道的规定" in words.replace(" ", "")
    assert "2025.9.3法治课：消费维权进集市" in words.replace(" ", "")
    assert "尚未完成" in words
    assert "宣讲预算法" not in words
    assert "共4项，已完成3项" in words


def test_a_person_s_sheet_ends_with_what_they_did(world: World) -> None:
    publicise(world)
    words = said(world, LawLiterate.objects.get(name="程远志"), "law_literate_person")
    assert "法律明白人登记表" in words
    assert "向村民讲解反诈常识" in words
    assert "2025.5.8" in words
    assert "清溪乡人民政府" in said(world, LawLiterate.objects.get(name="叶新"), "law_literate_person")


def test_what_a_month_gave_out_and_posted_is_listed_with_its_sums(world: World) -> None:
    given = {"given_on": date(2025, 3, 4), "name": "民法典读本", "copies": 120, "given_to": "东溪村"}
    enter(world, "publicity_materials", **given)
    enter(world, "publicity_materials", **given | {"given_on": date(2025, 4, 1), "name": "四月发的"})
    post = enter(world, "publicity_posts", posted_on=date(2025, 3, 5), headline="宪法进万家")
    enter(world, "publicity_posts", posted_on=date(2025, 3, 6), headline="还没有统计阅读量")
    fill(world, post, reads=860)
    subject = MonthSubject(world.township, Period.month(2025, 3), TODAY)
    words = words_on(print_form(form("publicity_ledger"), subject, Way.FILLED, world.clerk))
    for one in ("2025年3月", "民法典读本", "120份", "宪法进万家", "合计发布2条", "阅读860次"):
        assert one in words
    assert "四月发的" not in words
