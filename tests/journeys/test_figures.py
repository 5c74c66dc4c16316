"""A number on the page of figures: drawn, and opened beside the page; without scripts a table and a link."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.desk.test_figures import dispute
from tests.journeys.visitor import DESKTOP, Visitor
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADDRESS = "/figures/?period=2025&figure=disputes.accepted"


@pytest.mark.parametrize("scripts", [True, False])
def test_a_number_opens_its_rows(office: World, arrive: Callable[..., Visitor], scripts: bool) -> None:
    dispute(office, "东溪村里的", village=office.east_village)
    dispute(office, "别村的", on=datetime.date(2025, 4, 1), village=office.west_village)
    visitor = arrive("clerk", DESKTOP, scripts=scripts).open(ADDRESS)
    page = visitor.page
    assert page.locator(".ch canvas").count() == (page.locator(".ft").count() if scripts else 0)
    page.locator("tr", has_text="东溪村").locator("a").first.click()
    rows = page.locator("#drawer #rows" if scripts else "main > #rows")
    rows.wait_for()
    assert "东溪村受理矛盾纠纷 1" in rows.inner_text()
    assert "东溪村里的" in rows.inner_text()
    assert "别村的" not in rows.inner_text()
    if scripts:
        page.keyboard.press("Escape")
        assert not page.locator("#drawer").is_visible()
    assert visitor.complaints == []


def test_the_bulletin_s_table_fits_a_desk(arrive: Callable[..., Visitor], office: World) -> None:
    dispute(office)
    page = arrive("leader", DESKTOP).open("/figures/bulletins/disputes_monthly/?month=2025-03").page
    expect(page.locator(".bt thead th").get_by_text("期末未结")).to_be_in_viewport(ratio=1)
    room = page.locator(".bl .y-t-scroll").evaluate("(box) => [box.scrollWidth, box.clientWidth]")
    assert room[0] <= room[1]
    # Sums of money are wider than the noughts of an empty month.
    needed = page.locator(".bt").evaluate("(table) => { table.style.width = '1px'; return table.offsetWidth; }")
    assert needed + 60 <= room[1], (needed, room)
