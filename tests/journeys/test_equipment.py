"""On a phone: an officer enters equipment that came, a clerk lays the signed sheet with its meeting."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from django.utils.timezone import localdate

from tests.journeys.visitor import PHONE, Visitor
from tests.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Arrive = Callable[..., Visitor]

SCAN = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
YESTERDAY = (localdate() - datetime.timedelta(days=1)).isoformat()


def test_an_officer_registers_equipment_in_eight_fields_and_twelve_taps(arrive: Arrive, office: World) -> None:
    officer = arrive("officer", PHONE).open("/")
    officer.page.locator("summary", has_text="记一笔").tap()
    officer.taps = 1
    officer.follow("装备")
    officer.fill("配备日期", YESTERDAY).choose("装备类别", "执法记录仪").fill("名称型号", "X6 型")
    officer.fill("数量", "4").fill("保管单位", "综合行政执法队")
    assert officer.page.locator("form.actform .fld").count() <= 8
    assert not officer.overflows()
    officer.send("登记装备").sees("执法记录仪：X6 型")
    assert officer.taps <= 12
    assert officer.barriers() == []
    officer.is_at_ease()


def test_the_signed_sheet_goes_back_to_the_meeting(arrive: Arrive, office: World) -> None:
    clerk = arrive("clerk", PHONE).open("/ledgers/leadership/new/")
    clerk.fill("会议日期", YESTERDAY).choose("会议类别", "政府会议").fill("议题", "年度法治工作要点")
    clerk.choose("主持人", "乡镇长").fill("研究议题数", "1").send("登记研究会议").sees("会议签到表")
    clerk.page.get_by_label("材料种类").select_option(label="签到表扫描件")
    clerk.attach("文件", "签到表.pdf", SCAN)
    clerk.page.get_by_role("button", name="上传", exact=True).click()
    clerk.sees("已上传：签到表.pdf")
    assert not clerk.overflows()
    assert clerk.barriers() == []
    clerk.page.get_by_text("撤下", exact=True).click()
    clerk.page.get_by_label("撤下原因").fill("扫反了")
    clerk.page.get_by_role("button", name="撤下“签到表.pdf”").click()
    clerk.sees("已撤下：签到表.pdf").is_at_ease()
