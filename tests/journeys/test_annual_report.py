"""The annual report is begun and a paragraph of it written, by clicks, with scripts and without."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.desk.test_figures import dispute
from tests.journeys.visitor import DESKTOP, Visitor
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_clerk_begins_the_report_and_writes_a_paragraph(
    office: World, arrive: Callable[..., Visitor], scripts: bool
) -> None:
    dispute(office)
    visitor = arrive("clerk", DESKTOP, scripts=scripts).open("/annual/2025/")
    page = visitor.page
    page.get_by_role("button", name="开始编制").click()
    (write_in_the_editor if scripts else write_in_the_form)(page)
    visitor.sees("平稳有序").is_at_ease()
    expect(page.locator(".an-state", has_text="已修改").first).to_be_visible()
    if scripts:
        assert visitor.barriers() == []
    assert not visitor.overflows()


def write_in_the_editor(page: Page) -> None:
    page.locator(".ProseMirror p:has(.an-chip)").first.click(position={"x": 60, "y": 8})
    page.keyboard.type("平稳有序，")
    expect(page.locator("#report-state")).to_have_text(re.compile("已保存"), timeout=30_000)


def write_in_the_form(page: Page) -> None:
    paragraph = page.locator(".an-p:has(p > a)").first
    paragraph.locator("summary").click()
    paragraph.get_by_role("link", name="修改").click()
    page.get_by_label("文字").fill("全年受理矛盾纠纷{{disputes.accepted|2025|count}}，平稳有序。")
    page.get_by_role("button", name="保存").click()
