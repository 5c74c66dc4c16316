"""A month is shown as a month and a year as a year: on pages, in workbooks, and read back from them."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from python_calamine import CalamineWorkbook

from tests.areas.advisers.entries import enter as enter_advice
from tests.areas.support.entries import enter as enter_support
from tests.world import World
from yifa.engine.exchange.cells import to_month
from yifa.engine.registers.entering import correct
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Within the township."""
    with org_scope(world.township):
        yield


MARCH = datetime.date(2025, 3, 1)


def got(world: World, path: str) -> str:
    """The page as the clerk sees it."""
    browser = Client()
    browser.force_login(world.users["clerk"])
    return browser.get(path).content.decode()


def workbook(world: World, path: str) -> tuple[list[list[Any]], str]:
    """The rows of an export, and how its cells are formatted."""
    browser = Client()
    browser.force_login(world.users["clerk"])
    file = io.BytesIO(b"".join(browser.get(path).streaming_content))  # type: ignore[attr-defined]
    styles = zipfile.ZipFile(file).read("xl/styles.xml").decode()
    file.seek(0)
    return CalamineWorkbook.from_filelike(file).get_sheet_by_index(0).to_python(), styles


def test_a_ledger_of_months_shows_months(world: World) -> None:
    enter_support(world)
    shown = got(world, "/ledgers/support/")
    assert re.search(r'data-col="dated_on" data-label="月份"><a [^>]*>2025年3月</a>', shown)
    assert "3月1日" not in shown


def test_this_years_month_has_its_year_too(world: World) -> None:
    month = (localdate().replace(day=1) - datetime.timedelta(days=1)).replace(day=1)
    enter_support(world, month=month)
    assert f">{month.year}年{month.month}月</a>" in got(world, "/ledgers/support/")


def test_the_page_of_an_entry_and_its_course_show_the_month(world: World) -> None:
    record = enter_support(world)
    correct(record.entry, {"month": datetime.date(2025, 4, 1)}, actor=world.clerk, reason="月份选错")
    shown = got(world, f"/entries/{record.entry_id}/")
    assert "<span>月份</span>2025年4月" in shown
    assert "<dt>报告月份</dt><dd>2025年4月</dd>" in shown
    assert "报告月份：2025年3月 → 2025年4月" in shown
    assert "月1日" not in shown


def test_the_rows_of_a_figure_show_the_month(world: World) -> None:
    enter_support(world)
    assert "<span>2025年3月</span>" in got(world, "/figures/support.visits/rows/?period=2025")
    rows, styles = workbook(world, "/figures/support.visits/rows/export/?period=2025")
    assert rows[2][4] == "月份"
    assert "yyyy&quot;年&quot;m&quot;月&quot;" in styles


def test_an_exported_month_is_formatted_as_one_and_read_back(world: World) -> None:
    enter_support(world)
    rows, styles = workbook(world, "/ledgers/support/export/?column=dated_on&column=helped")
    assert 'formatCode="yyyy&quot;年&quot;m&quot;月&quot;"' in styles
    assert to_month(rows[3][0]) == MARCH


def test_a_year_has_no_separator(world: World) -> None:
    enter_advice(world, "adviser_appraisals", score=95)
    assert 'data-col="year" data-label="年度">2025</td>' in got(world, "/ledgers/advisers.appraisals/")
    rows, _ = workbook(world, "/ledgers/advisers.appraisals/export/?column=year&column=score")
    assert rows[3] == [2025, 95]
