"""The papers of services say what its registers say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.disputes.prints.settled import words_on
from tests.areas.services.entries import enter
from tests.areas.services.year import serve
from tests.world import World
from yifa.areas.services.models import ServicePoint
from yifa.areas.services.prints import FORMS
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.printing import blank, print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.registers.entering import adopt

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 5)


def said(world: World, record: Any, code: str) -> str:
    """All the words of the entry's paper."""
    return words_on(print_form(form(code), EntrySubject(record.entry, TODAY), Way.FILLED, world.clerk))


@pytest.mark.parametrize("paper", [one for one in FORMS if isinstance(one, Form)], ids=lambda one: one.code)
def test_each_can_be_filled_in_by_hand(paper: Form) -> None:
    assert blank(paper).startswith(b"%PDF")


def test_a_guide_says_what_to_bring_and_by_when_it_is_done(world: World) -> None:
    window = enter(world, "service_points", where="集镇府前路8号", hours="工作日8:30—17:30")
    item = enter(
        world, "service_items", window=window, statutory_days=10, trips=1, in_villages=True, online=True,
        basis="《社会保险法》", conditions="年满16周岁", material_list="身份证原件\n\n申请表一份",
        flow="窗口受理\n审核办结",
    )  # fmt: skip
    words = said(world, item, "service_guide")
    for one in (
        "养老保险参保登记", "社会事务窗口", "集镇府前路8号", "3个工作日", "10个工作日", "可以网上办理",
        "村（社区）可以代办", "1次", "身份证原件", "申请表一份", "窗口受理", "审核办结", "年满16周岁",
    ):  # fmt: skip
        assert one in words, one


def test_what_is_done_at_once_and_has_no_term_by_law_is_said(world: World) -> None:
    words = said(world, enter(world, "service_items", promised_days=0), "service_guide")
    assert "当场办结" in words
    assert "没有规定" in words
    assert "到窗口办理" in words


def test_the_list_has_what_a_place_does_on_the_day(world: World) -> None:
    serve(world)
    hall, window, point = (
        said(world, ServicePoint.objects.get(name=name), "service_item_list")
        for name in ("便民服务中心", "社会事务窗口", "东溪村便民服务点")
    )
    assert "共2项" in hall
    assert "临时救助申请" in window
    assert "1个工作日" in window
    assert "婚育证明" not in window
    assert "共1项" in point
    assert "临时救助申请" not in point


def test_of_what_a_ledger_from_elsewhere_did_not_know_nothing_is_printed(world: World) -> None:
    told = {"since": date(2024, 2, 1), "name": "旧事项", "kind": "other", "online": False}
    told |= {"window": enter(world, "service_points"), "promised_days": None, "materials": None}
    record = adopt("service_items", org=world.township, actor=world.clerk, data=told).record
    assert "个工作日" not in said(world, record, "service_guide")
    assert "旧事项" in said(world, record.window, "service_item_list")  # type: ignore[attr-defined]
