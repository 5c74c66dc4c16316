"""今日 tells those who write, review and sign the annual report how far it is, and its next day by law."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone

from tests.reports.test_procedure import begun, deliberated, issued, version
from tests.world import World
from yifa.engine.accounts import middleware
from yifa.engine.matters.general import void
from yifa.engine.orgs.appointments import appoint
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.setting import set_parameter
from yifa.engine.store.tenancy import org_scope
from yifa.law.limits import MonthDay
from yifa.law.roles import LEADER
from yifa.reports.former.attaching import attach

pytestmark = pytest.mark.django_db

Told = Callable[[date, str], str]


@pytest.fixture
def told(world: World, monkeypatch: pytest.MonkeyPatch) -> Told:
    """The line of the report as somebody reads it on a day; empty where there is none."""

    def line(day: date, who: str = "leader") -> str:
        monkeypatch.setattr(middleware, "localdate", lambda: day)
        browser = Client()
        browser.force_login(world.users[who])
        page = browser.get("/").content.decode()
        found = re.search(r'<p class="sum annual">(.*?)</p>', page)
        return found.group(1) if found else ""

    return line


def words(line: str) -> str:
    """What stands in the line without its marks."""
    return re.sub(r"<[^>]*>", "", line)


def test_a_report_not_begun_is_told_from_december_on_with_its_article(told: Told) -> None:
    assert words(told(date(2026, 12, 1), "leader")) == (
        "2026年度法治政府建设年度报告：还没有开始编制。报送年度报告最迟2027年2月28日，剩89天"
        "（《法治政府建设与责任落实督察工作规定》第24条）"
    )
    assert 'href="/annual/2026/"' in told(date(2026, 12, 1), "leader")
    assert "2025年度" in told(date(2026, 11, 30), "leader")
    late = told(date(2027, 3, 5), "leader")
    assert 'class="late"' in late
    assert "2026年度法治政府建设年度报告：还没有开始编制。报送年度报告最迟2月28日，逾期5天" in words(late)


def test_the_county_s_day_on_which_it_begins_counts(world: World, told: Told) -> None:
    set_parameter(
        world.county,
        "rol_report_begin_local",
        MonthDay(11, 15),
        in_force=date(2026, 1, 1),
        source="青山县年度报告工作安排",
        by=world.county_admin,
    )
    assert "2025年度" in told(date(2026, 11, 14), "leader")
    assert "2026年度" in told(date(2026, 11, 15), "leader")


def test_its_stage_is_told_until_it_is_reported_and_published(world: World, told: Told) -> None:
    day = date(2026, 1, 12)

    def stage(who: str = "clerk") -> str:
        return words(told(day, who)).partition("（《")[0]

    with org_scope(world.township):
        report = begun(world)
        assert stage() == "2025年度法治政府建设年度报告：起草。报送年度报告最迟2月28日，剩47天"
        report.act("submit", world.clerk, **version())
        assert "：审核。" in stage("reviewer")
        report.act("review", world.reviewer, review_opinion="同意")
        assert "：待审议。" in stage()
        deliberated(world, report)
        assert "：待签发。" in stage("leader")
        report.act("sign", world.leader)
        assert "：待印发。" in stage()
        report.act("issue", world.clerk, **issued())
        assert "：已印发，待报送公开。报送年度报告最迟2月28日" in stage()
        report.act("report", world.clerk, reported_by="公文系统")
        assert "：已印发，待报送公开。公开年度报告最迟3月31日" in stage()
        report.act("publish", world.clerk, published_at="乡政府网站")
        assert stage() == ""
        report.act("complete", world.clerk)
        assert stage() == ""


def test_one_voided_is_to_be_begun_again(world: World, told: Told) -> None:
    with org_scope(world.township):
        void(begun(world).matter, actor=world.leader, happened_on=date(2026, 1, 12), reason="登记有误")
    assert "还没有开始编制" in told(date(2026, 1, 13), "leader")


@pytest.mark.parametrize("who", ["village_clerk", "mediator", "grid_worker", "officer", "admin", "supervisor"])
def test_who_does_not_work_on_it_is_told_nothing(told: Told, who: str) -> None:
    assert told(date(2026, 1, 12), who) == ""


def test_a_county_a_township_younger_than_the_year_and_one_whose_report_is_attached_owe_none(
    world: World, told: Told
) -> None:
    appoint(world.supervisor, LEADER, world.county, "县委依法治县办主任", date(2020, 1, 1), by=None)
    assert told(date(2026, 1, 12), "supervisor") == ""
    with org_scope(world.township):
        file = ContentFile(
            "清溪乡人民政府2025年法治政府建设年度报告\n一、推进法治政府建设的主要举措和成效".encode(), "报告.txt"
        )
        attach(world.township, 2025, file, by=world.clerk, today=timezone.localdate())
    assert told(date(2026, 1, 12), "leader") == ""
    Org.objects.filter(pk=world.township.pk).update(opened_on=date(2026, 3, 1))
    assert told(date(2026, 3, 2), "clerk") == ""
