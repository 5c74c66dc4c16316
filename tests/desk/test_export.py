"""The workbook holds exactly what the ledger shows, looks as a person would make it, and its taking is journalled."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from python_calamine import CalamineWorkbook

from tests.desk.test_ledger import registered
from tests.world import World
from yifa.engine.exchange.plain_list import write_plain_list
from yifa.engine.exchange.workbook import Heading
from yifa.engine.journal.models import JournalEntry
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


def exported(world: World, query: str = "", user: str = "clerk") -> list[list[object]]:
    """The first sheet's rows."""
    browser = Client()
    browser.force_login(world.users[user])
    answer = browser.get(f"/ledgers/disputes/export/{query}")
    assert answer.status_code == 200
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
    return book.get_sheet_by_index(0).to_python()


def test_rows_and_columns_are_those_of_the_page(world: World) -> None:
    registered(world, "赵甲一与钱乙二纠纷", kind="neighbour", people_involved=3)
    registered(world, "界址", kind="land", people_involved=4)
    title, conditions, head, *rows = exported(world, "?kind=neighbour&column=title&column=people_involved")
    assert title[0] == "矛盾纠纷台账"
    assert "类别邻里" in str(conditions[0])
    assert head == ["纠纷名称", "人数"]
    assert rows[0] == ["赵某与钱某纠纷", 3]
    assert str(rows[1][0]).startswith("合计 1 件")


def test_rows_stand_in_the_order_of_the_page(world: World) -> None:
    for title, days in (("晚到期", 9), ("没有期限", None), ("先到期", 2)):
        due = None if days is None else localdate() + timedelta(days=days)
        with org_scope(world.township):
            Matter.objects.filter(pk=registered(world, title).pk).update(next_due_on=due)
    titles = [row[0] for row in exported(world, "?column=title")[3:6]]
    assert titles == ["先到期", "晚到期", "没有期限"]


def test_the_foot_has_its_sum_for_viewers_that_do_not_calculate(world: World) -> None:
    registered(world, "排水沟", people_involved=3, amount_involved="1200.50")
    registered(world, "界址", people_involved=4, amount_involved="0.25")
    registered(world, "欠款")
    *_, foot = exported(world, "?column=title&column=people_involved&column=amount_involved")
    assert foot == ["合计 3 件", 7, 1200.75]


def test_what_looks_like_a_formula_stays_text(world: World) -> None:
    registered(world, '=HYPERLINK("http://example.invalid","看")')
    assert exported(world, "?column=title")[3][0] == '=HYPERLINK("http://example.invalid","看")'


def test_the_journal_keeps_who_took_it(world: World) -> None:
    registered(world, "排水沟")
    exported(world)
    with org_scope(world.township):
        entry = JournalEntry.objects.get(kind="export")
    assert json.loads(entry.body)["rows"] == 1


def test_a_village_post_takes_its_village_alone(world: World) -> None:
    registered(world, "东溪的纠纷", village=world.east_village)
    registered(world, "西岭的纠纷", village=world.west_village)
    told = str(exported(world, user="village_clerk"))
    assert "东溪的纠纷" in told
    assert "西岭的纠纷" not in told


def plain(world: World, query: str) -> list[list[str]]:
    """The rows of the CSV file that the page of the ledger offers."""
    browser = Client()
    browser.force_login(world.users["clerk"])
    page = browser.get(f"/ledgers/disputes/?{query}").content.decode()
    (address,) = re.findall(r'href="([^"]*as=csv)"', page)
    answer: Any = browser.get(html.unescape(address))
    assert ".csv" in answer["Content-Disposition"]
    content = b"".join(answer.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_the_same_rows_are_to_be_had_as_csv(world: World) -> None:
    registered(world, "界址", kind="land", people_involved=4)
    registered(world, "排水沟", kind="neighbour", people_involved=3, amount_involved="1200.50")
    columns = "&".join(f"column={name}" for name in ("title", "opened_on", "people_involved", "amount_involved"))
    head, *rows = plain(world, f"kind=neighbour&{columns}")
    assert sorted(head) == sorted(["纠纷名称", "登记", "人数", "金额（元）"])
    (row,) = [dict(zip(head, row, strict=True)) for row in rows]
    assert (row["纠纷名称"], row["登记"], row["人数"]) == (
        "排水沟",
        f"{localdate() - timedelta(days=10):%Y-%m-%d}",
        "3",
    )
    assert row["金额（元）"] == "1200.50"
    with org_scope(world.township):
        entry = JournalEntry.objects.get(kind="export")
    assert "as=csv" in json.loads(entry.body)["query"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
def test_no_cell_of_it_is_a_formula(world: World, sign: str) -> None:
    registered(world, f"{sign}1+1|'x'!A0")
    _, row = plain(world, "column=title")
    assert row == [f"'{sign}1+1|'x'!A0"]


def test_months_truths_and_nothing_are_told_plainly(tmp_path: Path) -> None:
    kinds = [
        Heading("月份", "month"),
        Heading("日期", "day"),
        Heading("是否"),
        Heading("人数", "number"),
        Heading("空"),
    ]
    file = tmp_path / "list.csv"
    assert write_plain_list(file, kinds, [[date(2025, 3, 1), date(2025, 3, 5), True, -2, None]]) == 1
    assert file.read_text(encoding="utf-8-sig").splitlines()[1] == "2025-03,2025-03-05,是,-2,"
