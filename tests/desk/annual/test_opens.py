"""Each finding opens what it is about, by titles without people's names, where the reader may see it."""

from __future__ import annotations

import datetime
import html
import re

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.desk.annual.at_the_report import TODAY
from tests.desk.annual.test_former import PAGE, uploaded
from tests.desk.test_figures import dispute
from tests.world import World
from yifa.engine.registers.entering import create
from yifa.engine.store.tenancy import org_scope
from yifa.reports.editing import changes
from yifa.reports.editing.drafting_again import begin
from yifa.reports.editing.saving import save
from yifa.reports.editing.stored import stored_report
from yifa.reports.former.confirming import candidates, confirm
from yifa.reports.former.standing import former_report

pytestmark = pytest.mark.django_db


def page(world: World, user: str = "clerk") -> str:
    browser = Client()
    browser.force_login(world.users[user])
    answer = browser.get("/annual/2025/")
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def findings(text: str, words: str) -> str:
    """The part of the page with the finding that says so."""
    return next(one for one in re.findall(r'<li class="an-f.*?</li>', text, re.S) if words in one)


def begun(world: World, *own: str) -> None:
    """The report on 2025 with a dispute of every kind of lateness, and own paragraphs."""
    dispute(world, title="赵甲一与钱乙二的排水沟纠纷")
    dispute(world, on=datetime.date(2025, 6, 1), kind="land")
    with org_scope(world.township):
        report = begin(world.township, 2025, actor=world.clerk, today=localdate())
        for words in own:
            text = changes.add(report.text, "outline.opening", words)
            report = save(report, text, by=world.clerk, today=localdate())


def test_matters_are_named_by_their_titles_without_people_s_names(world: World) -> None:
    begun(world)
    found = findings(page(world), "有步骤属于补录的事项")
    assert re.search(r'<a href="/matters/\d+/">[^<]*赵某[^<]*钱某[^<]*纠纷</a>', found)
    assert "赵甲一" not in found


def test_entries_of_registers_are_opened_too(world: World) -> None:
    dispute(world)
    with org_scope(world.township):
        data = {"held_on": "2025-06-03", "topic": "民法典宣讲"}
        made = create("village_lectures", org=world.township, actor=world.clerk, data=data).entry
        begin(world.township, 2025, actor=world.clerk, today=localdate())
    found = findings(page(world), "属于补录的台账条目")
    assert f'<a href="/entries/{made.pk}/">' in found
    assert "2025-06-03" in found


def test_what_stands_nowhere_in_the_text_opens_the_page_where_it_is_mended(world: World) -> None:
    begun(world)
    with org_scope(world.township):
        report = stored_report(world.township, 2025)
        assert report is not None
        text = changes.leave_out(report.text, "outline.part.shortcomings")
        save(report, text, by=world.clerk, today=localdate())
    assert '<a href="/annual/2025/text/">全文</a>' in findings(page(world), "没有“存在的不足和原因”部分")


def test_a_token_of_no_figure_is_told_and_opens_its_paragraph(world: World) -> None:
    begun(world, "另有{{disputes.nothing|2025|count}}。")
    found = findings(page(world), "disputes.nothing")
    assert 'href="#own.' in found


def test_last_year_s_report_is_opened_where_it_is_compared_with(world: World) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    browser.post(PAGE, {"do": "attach", "file": uploaded()})
    with org_scope(world.township):
        report = former_report(world.township, 2024)
        assert report is not None
        keys = {one.figure.id: one.key for one in candidates(report) if one.figure.id == "disputes.accepted"}
        confirm(report, keys, by=world.clerk, today=TODAY)
    begun(world, "比上年减少{{disputes.accepted|2025|change}}。")
    with org_scope(world.township):
        standing = stored_report(world.township, 2025)
        assert standing is not None
        save(standing, changes.leave_out(standing.text, "outline.opening"), by=world.clerk, today=localdate())
    text = page(world)
    assert f'<a href="{PAGE}">2024年受理矛盾纠纷（据《' in findings(text, "正文没有说明出处")
    assert f'<a href="{PAGE}">2024年度报告</a>' in findings(text, "基层执法力量薄弱")


def test_the_frame_is_opened_where_the_year_is_not_covered(world: World) -> None:
    dispute(world)
    with org_scope(world.township):
        begin(world.township, 2025, actor=world.clerk, today=localdate(), as_of=datetime.date(2025, 10, 1))
    assert "/annual/2025/frame/" in findings(page(world), "没有覆盖2025年全年")
