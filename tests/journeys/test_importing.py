"""A ledger of one's own comes in: handed over, matched, tried, confirmed, the bad rows back, all of it undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.engine.exchange.books import workbook
from tests.engine.exchange.test_importing import HEAD, ONE, TWO
from tests.faults.killing import database_url
from tests.journeys.visitor import DESKTOP, PHONE, Visitor
from tests.world import World
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

BAD = [3, "2025年2月30日", "北京村", "邻里", "周戊五、吴己六", "围墙", "", "", "调解中", ""]


@pytest.mark.parametrize(("device", "scripts"), [(DESKTOP, True), (PHONE, True), (DESKTOP, False)])
def test_a_ledger_comes_in_and_goes_again(
    office: World,
    arrive: Callable[..., Visitor],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    device: dict[str, object],
    scripts: bool,
) -> None:
    # What works on the file is a process of its own, which must find the database of the test.
    monkeypatch.setenv("DATABASE_URL", database_url())
    head = ["收到那天" if name == "受理时间" else name for name in HEAD]
    path = workbook(tmp_path / "台账.xlsx", {"2025年": [["清溪乡台账"], head, ONE, TWO, BAD]})
    visitor = arrive("clerk", device, scripts=scripts)
    page = visitor.page

    def is_sound() -> None:
        assert not scripts or visitor.barriers() == []
        assert not (scripts and visitor.overflows())

    visitor.open("/ledgers/disputes/").follow("导入Excel")
    is_sound()
    page.set_input_files("#file", path)
    page.get_by_role("button", name="上传").click()
    expect(page.locator("h1")).to_have_text("核对列名")
    is_sound()
    page.get_by_label("“收到那天”对应").select_option(label="登记日期")
    page.get_by_role("button", name="继续").click()
    expect(page.locator("h1")).to_have_text("预览", timeout=60_000)
    is_sound()
    visitor.sees("北京村").sees("2025年3月5日")
    page.get_by_role("button", name="导入这 2 件").click()
    expect(page.locator("h1")).to_have_text("导入完成", timeout=60_000)
    is_sound()
    with page.expect_download() as given:
        page.get_by_role("link", name="下载退回的表格").click()
    assert given.value.suggested_filename == "台账-未导入.xlsx"
    visitor.follow("撤销这次导入").sees("导入以后没有人动过其中任何一件")
    is_sound()
    page.get_by_label(re.compile("^撤销原因")).fill("选错了年度")
    page.get_by_role("button", name="撤销，作废 2 件").click()
    expect(page.locator("h1")).to_have_text("已撤销", timeout=60_000)
    visitor.open("/imports/").sees("已撤销")
    is_sound()
    with org_scope(office.township):
        assert Matter.objects.filter(voided=True).count() == 2
    visitor.is_at_ease()
