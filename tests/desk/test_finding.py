"""Looking for a word: what matters and entries say is found, and the hit says where it stands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.desk.test_ledger import registered
from tests.desk.test_seen_by_few import keep_from_most
from tests.world import World
from yifa.engine.matters.act import act
from yifa.engine.matters.models import Matter
from yifa.engine.registers.entering import create
from yifa.engine.registers.models import Entry
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def matter(world: World) -> Matter:
    """A dispute with a report of danger in which a party is named."""
    found: Matter = registered(world, "排水沟")
    danger = {"danger": "赵甲一，扬言<b>堵路</b>", "measures": "轮流看护", "may_become_case": False}
    with org_scope(world.township):
        act(found, "report_danger", actor=world.clerk, happened_on=localdate(), data={"DangerReport": danger})
    return found


def page(world: World, path: str, user: str = "clerk") -> str:
    browser = Client()
    browser.force_login(world.users[user])
    return browser.get(path).content.decode()


@pytest.mark.parametrize("path", ["/find/?q=扬言", "/ledgers/disputes/?q=扬言"])
def test_the_hit_says_where_the_word_stands(world: World, matter: Matter, path: str) -> None:
    shown = page(world, path)
    assert "<mark>扬言</mark>&lt;b&gt;堵路" in shown
    assert "赵某，<mark>" in shown
    assert f"/matters/{matter.pk}/" in shown


@pytest.mark.parametrize("path", ["/find/?q=扬言", "/ledgers/disputes/?q=扬言"])
def test_who_may_not_read_the_matter_is_told_nothing_of_it(world: World, matter: Matter, path: str) -> None:
    for user in ("other_clerk", "village_clerk"):
        shown = page(world, path, user)
        assert "<mark>" not in shown
        assert "堵路" not in shown


def test_too_long_a_query_says_so(world: World, matter: Matter) -> None:
    assert "查找的内容过长" in page(world, "/find/?q=" + "字" * 201)


def lecture(world: World, **told: Any) -> Entry:
    """A talk of the east village in the register of lectures."""
    with org_scope(world.township):
        given = {"held_on": date(2025, 3, 5), "topic": "宪法宣传", "theme": "case", **told}
        made = create("village_lectures", org=world.township, actor=world.clerk, data=given, village=world.east_village)
    return made.entry


def test_an_entry_is_shown_with_its_ledger_day_village_and_passage_and_opens(world: World) -> None:
    found = lecture(world)
    shown = page(world, "/find/?q=以案")
    assert "“以案” 1 条" in shown
    row = shown[shown.index("<tbody>") : shown.index("</tbody>")]
    for part in ("宪法宣传", "法治讲座台账", "2025年3月5日", world.east_village.name, "<mark>以案</mark>"):
        assert part in row
    assert f'href="/entries/{found.pk}/"' in row
    assert "宪法宣传" in page(world, f"/entries/{found.pk}/")
    assert "宪法宣传" not in page(world, "/find/?q=以案", "other_clerk")


def test_an_entry_for_few_is_not_even_counted(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    lecture(world)
    keep_from_most(monkeypatch, "village_lectures")
    for user in ("clerk", "village_clerk"):
        assert "没有找到" in page(world, "/find/?q=宪法", user)
    assert "“宪法” 1 条" in page(world, "/find/?q=宪法", "leader")
