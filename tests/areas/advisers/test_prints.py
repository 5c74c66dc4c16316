"""The papers of legal advisers say what its registers say."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.advisers.entries import enter
from tests.areas.advisers.year import advise
from tests.areas.disputes.prints.settled import words_on
from tests.world import World
from yifa.areas.advisers.models import AdviserContract, AdviserService, DutyTurn
from yifa.areas.advisers.prints import FORMS
from yifa.engine.prints.declarations import Form, Way
from yifa.engine.prints.printing import blank, print_form
from yifa.engine.prints.registry import form
from yifa.engine.prints.subjects import EntrySubject

pytestmark = pytest.mark.django_db

TODAY = date(2026, 1, 5)


def said(world: World, record: Any, code: str) -> str:
    """All the words of the entry's paper, without the gaps between them."""
    printed = print_form(form(code), EntrySubject(record.entry, TODAY), Way.FILLED, world.clerk)
    return "".join(words_on(printed).split())


@pytest.mark.parametrize("paper", [one for one in FORMS if isinstance(one, Form)], ids=lambda one: one.code)
def test_each_can_be_filled_in_by_hand(paper: Form) -> None:
    assert blank(paper).startswith(b"%PDF")


def test_the_log_of_a_month_ends_with_its_sum(world: World) -> None:
    advise(world)
    service = AdviserService.objects.get(served_on=date(2025, 3, 12))
    words = said(world, service, "village_counsel_log")
    for one in ("2025年3月", "东溪村", "卫知律", "19901202410000001", "解答土地流转咨询", "讲解民法典", "2025.3.20"):
        assert one in words
    assert "本月合计2次，4小时，46人次；合同约定每月4小时。" in words
    assert "调解排水纠纷" not in words


def test_the_log_of_the_township_says_nothing_of_a_village_s_contract(world: World) -> None:
    words = said(world, enter(world, "adviser_services"), "village_counsel_log")
    assert "清溪乡人民政府" in words
    assert "本月合计1次，2.5小时" in words
    without = enter(world, "adviser_services", village=world.west_village)
    assert "西岭村" in said(world, without, "village_counsel_log")


def test_the_rota_of_a_month_is_for_posting(world: World) -> None:
    advise(world)
    words = said(world, DutyTurn.objects.order_by("pk")[0], "duty_rota")
    for one in ("清溪乡公共法律服务站", "2025年3月", "3月5日", "星期三", "3月19日", "下午", "卫知律"):
        assert one in words
    assert "临时开庭" not in words


def test_the_list_of_contracts_is_of_the_year(world: World) -> None:
    advise(world)
    contract = AdviserContract.objects.order_by("pk")[0]
    words = said(world, contract, "adviser_contracts")
    for one in ("2025年", "本级", "每季度30小时", "20000", "2025.7.1提前终止：律师转所", "每年48小时", "共4份"):
        assert one in words
