"""The year's report on the desk: what it says, where its numbers lead, and who sees it."""

from __future__ import annotations

import datetime
import html
import io
import re

import pytest
from django.test import Client
from docx import Document
from pypdf import PdfReader

from tests.desk.test_figures import MARCH, dispute, get
from tests.world import World
from yifa.engine.matters.act import act
from yifa.engine.registers.entering import complete, create
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(world: World) -> str:
    """The report on 2025, with two quarrels of that year and one of the year before."""
    taken = dispute(world)
    dispute(world, on=datetime.date(2025, 6, 1), kind="land")
    dispute(world, on=datetime.date(2024, 3, 5))
    with org_scope(world.township):
        act(taken.pk, "start_people", actor=world.mediator, happened_on=MARCH)
    return get(world, "/annual/2025/")


def words(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", page))


def test_it_says_what_the_records_say(page: str) -> None:
    said = words(page)
    assert "全年登记矛盾纠纷2件，受理2件，比上年增加1件。" in said
    assert "从类型看，受理的纠纷中，邻里纠纷1件、山林土地纠纷1件。" in said
    assert "本年度业务记录中没有这方面的内容。" in said
    for part in (
        "主要举措和成效",
        "存在的不足和原因",
        "第一责任人职责情况",
        "2026年推进法治政府建设的主要安排",
        "其他需要报告的情况",
    ):
        assert part in said


def test_every_number_leads_to_its_rows(world: World, page: str) -> None:
    text = page[page.index("<article") : page.index("</article>")]
    links = re.findall(r'<a href="([^"]+)" title="([^"]+)">([^<]+)</a>', text)
    assert len(links) > 10
    for href, title, _ in links:
        assert title
        # A page that is not found, or a period that can't be meant, would say so.
        assert "明细" in get(world, html.unescape(href)) or "/figures/?" in href
    accepted = next(href for href, title, shown in links if title.startswith("2025年受理矛盾纠纷") and shown == "2件")
    rows = get(world, html.unescape(accepted))
    assert rows.count("排水沟") >= 2


def test_it_says_what_is_to_be_written_and_what_was_not_said(page: str) -> None:
    side = words(page[page.index("<aside") : page.index("</aside>")])
    assert "加强组织领导，落实法治建设责任" in side
    assert "原因分析" in side


def test_a_year_of_which_nothing_is_recorded_can_not_be_drafted(world: World, page: str) -> None:
    assert "没有2023年的业务记录" in get(world, "/annual/2023/")
    get(world, "/annual/2023/pdf/", status=404)
    assert "不能编制9999年" in get(world, "/annual/9999/")


def test_the_years_stand_side_by_side(world: World, page: str) -> None:
    for asked in ("", "?year=x", "?year=20255", "?year=²025"):
        assert "没有开始编制" in get(world, f"/annual/{asked}")
    get(world, "/annual/?year=2025", status=302)
    get(world, "/annual/99999/", status=404)


@pytest.mark.usefixtures("page")
class TestFiles:
    def browser(self, world: World) -> Client:
        browser = Client()
        browser.force_login(world.users["clerk"])
        return browser

    def test_word(self, world: World) -> None:
        answer = self.browser(world).get("/annual/2025/docx/")
        assert answer.headers["Content-Disposition"].endswith(".docx")
        said = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(answer.content)).paragraphs)
        assert "全年登记矛盾纠纷2件" in said

    def test_pdf(self, world: World) -> None:
        answer = self.browser(world).get("/annual/2025/pdf/")
        assert answer.headers["Content-Type"] == "application/pdf"
        text = "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(answer.content)).pages)
        assert "全年登记矛盾纠纷2件" in re.sub(r"\s", "", text)


def test_a_record_that_is_named_is_opened_by_its_name(world: World) -> None:
    dispute(world)
    with org_scope(world.township):
        told = {"issued_on": datetime.date(2025, 2, 6), "year": 2025, "name": "2025年法治政府建设工作要点"}
        plan = create("annual_plans", org=world.township, actor=world.clerk, data=told)
        complete(
            plan.record.entry,
            {"checked_on": datetime.date(2025, 7, 3), "situation": "进展顺利"},
            actor=world.clerk,
        )
    page = get(world, "/annual/2025/")
    link = f'<a href="/entries/{plan.record.pk}/" title="查看所述记录">2025年法治政府建设工作要点</a>'
    assert f"《{link}》于2025年7月3日完成年中检查" in page
