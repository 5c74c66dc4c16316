"""公开目录: which columns were fed when; and what the county's portal is given."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from tests.areas.disclosure.entries import enter, formed, published
from tests.desk.test_publicity import page
from tests.world import World
from yifa.areas.disclosure.models.column import SpecialItem
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.general import correct
from yifa.engine.store.tenancy import org_scope
from yifa.law.citation import ZFXXGK

pytestmark = pytest.mark.django_db


def test_columns_are_told_with_what_stands_in_them(world: World) -> None:
    with org_scope(world.township):
        fed = enter(world, "disclosure_columns", name="政策文件", frequency="at_once")
        published(world, formed(world, fed, date(2025, 3, 5)), date(2025, 3, 6), date(2025, 3, 7))
        enter(world, "disclosure_columns", name="社会救助", frequency="quarterly", special="relief")
    shown = page(world, "/disclosure/columns/")
    assert "1 个栏目没有内容：</b>社会救助" in shown
    assert "1 个栏目超过更新频率：</b>社会救助" in shown
    assert f"/ledgers/disclosure/new/?column={fed.pk}" in shown
    assert "/ledgers/disclosure/new/" not in page(world, "/disclosure/columns/", "leader")
    assert 'href="/disclosure/columns/">公开目录' in page(world, "/ledgers/disclosure/")


def test_information_is_called_by_the_name_that_is_given(world: World) -> None:
    with org_scope(world.township):
        column = enter(world, "disclosure_columns", name="政策文件")
    sent = {
        "happened_on": "2025-03-06", "title": "", "formed_on": "2025-03-05", "column": column.pk, "kind": "document",
        "office": "党政办", "client_id": "a",
    }  # fmt: skip
    browser = Client()
    browser.force_login(world.users["clerk"])
    refused = browser.post("/ledgers/disclosure/new/", sent)
    assert refused.status_code == 422
    assert "请填写“名称”" in refused.content.decode()
    assert browser.post("/ledgers/disclosure/new/", sent | {"title": "养护办法"}).status_code == 302


def test_where_nothing_is_lacking_it_says_so(world: World) -> None:
    with org_scope(world.township):
        for special in SpecialItem:
            fed = enter(world, "disclosure_columns", name=special.label, frequency="at_once", special=special.value)
            published(world, formed(world, fed, date(2025, 3, 5)), date(2025, 3, 6), date(2025, 3, 7))
    shown = page(world, "/disclosure/columns/")
    assert "各栏目都有内容" in shown
    assert "各栏目都按频率更新" in shown
    assert "还没有栏目" not in shown


def test_a_catalogue_without_columns_is_not_praised_for_them(world: World) -> None:
    shown = page(world, "/disclosure/columns/")
    assert "还没有公开栏目" in shown
    assert "各栏目都" not in shown


def test_what_townships_publish_above_all_is_asked_for_by_name(world: World) -> None:
    with org_scope(world.township):
        enter(world, "disclosure_columns", name="社会救助", special="relief")
    shown = page(world, "/disclosure/columns/")
    assert "重点公开的6项还没有栏目：</b>农业农村政策" in shown
    assert f"筹资筹劳（{ZFXXGK[21]}）" in shown
    assert "、社会救助（" not in shown


def test_the_portal_is_given_what_hangs_and_nothing_else(world: World) -> None:
    with org_scope(world.township):
        column = enter(world, "disclosure_columns")
        published(world, formed(world, column, date(2025, 3, 5)), date(2025, 3, 6), date(2025, 3, 7))
        formed(world, column, date(2025, 3, 10))
        gone = published(world, formed(world, column, date(2025, 4, 1)), date(2025, 4, 2), date(2025, 4, 3))
        gone.act("withdraw", world.clerk, date(2025, 5, 6), withdrawn_because="失效")
        unseen = LedgerRow("会议纪要", "published", date(2025, 3, 5), data={"published_on": date(2025, 3, 7)})
        unexamined = adopt("disclosure_item", unseen, org=world.township, actor=world.clerk).matter
    browser = Client()
    browser.force_login(world.users["clerk"])
    answer = browser.get("/disclosure/published/?period=2025")
    (one,) = answer.json()["items"]
    assert answer.json()["left_out"] == 1
    assert "没有载明保密审查" in answer.json()["left_out_because"]
    assert (one["title"], one["published_on"], one["carrier"]) == ("乡村道路养护办法", "2025-03-07", "政务公开栏")
    with org_scope(world.township):
        assert JournalEntry.objects.filter(kind="export", subject="disclosure:published").exists()
        told = {"reviewed_on": date(2025, 3, 6)}
        correct(unexamined, told, actor=world.clerk, happened_on=date(2025, 4, 7), reason="补记审查日期")
    answer = browser.get("/disclosure/published/?period=2025").json()
    assert (len(answer["items"]), answer["left_out"]) == (2, 0)
    assert browser.get("/disclosure/published/?period=soon").status_code == 400
    assert browser.get("/disclosure/published/?period=2024").json()["items"] == []
