"""普法日历 and 覆盖情况: what was done for each theme day, and whom nobody reached."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils.timezone import localdate

from tests.areas.publicity.entries import enter, fill
from tests.world import World
from yifa.desk import publicity
from yifa.engine.store.tenancy import org_scope
from yifa.law.theme_days import theme_days

pytestmark = pytest.mark.django_db


def page(world: World, address: str, user: str = "clerk") -> str:
    """The page as this account sees it."""
    browser = Client()
    browser.force_login(world.users[user])
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


class TestCalendar:
    def test_each_day_is_told_with_what_was_planned_and_done(self, world: World) -> None:
        with org_scope(world.township):
            enter(world, "publicity_activities", theme_day="consumers", attended=120)
            enter(world, "publicity_activities", theme_day="consumers", held_on=date(2024, 3, 15))
            task = enter(world, "publicity_tasks", theme_day="safety")
            gone = enter(world, "publicity_tasks", theme_day="safety", content="取消的任务")
            fill(world, gone, cancelled_on=date(2025, 5, 1), cancelled_because="重复")
        shown = page(world, "/publicity/calendar/?year=2025")
        assert "1</b> 场次，120 人次" in shown
        assert "by=theme_day&amp;key=consumers" in shown
        assert f"/entries/{task.pk}/" in shown
        assert "取消的任务" not in shown
        assert f'<b class="missed">{len(theme_days()) - 1}</b> 个已过' in shown
        assert "/ledgers/publicity/new/?theme_day=security" in shown

    def test_what_lies_ahead_is_not_missed(self, world: World) -> None:
        shown = page(world, "/publicity/calendar/", "leader")
        assert "/new/?theme_day" not in shown
        span, nothing = (date(2026, 3, 1), date(2026, 3, 8)), publicity.Reached()
        told = [
            publicity.Kept(theme_days()[0], *span, (), nothing, "", "", day).standing
            for day in (date(2026, 2, 28), date(2026, 3, 8), date(2026, 3, 9))
        ]
        assert told == ["ahead", "now", "missed"]

    def test_another_year_than_those_offered_is_this_one(self, world: World) -> None:
        assert f"{localdate().year}年" in page(world, "/publicity/calendar/?year=1999")


class TestCoverage:
    def test_empty_cells_are_seen(self, world: World) -> None:
        with org_scope(world.township):
            enter(world, "publicity_activities", village=world.east_grid, attended=60)
            enter(world, "publicity_activities", village=world.east_village, attended=40)
            enter(world, "publicity_activities", audience="minors", attended=210)
        shown = page(world, "/publicity/coverage/?period=2025")
        assert "2 个村（社区）没有开展活动：</b>西岭村、上坪村" in shown
        assert "6 类人群没有专门的活动" in shown
        assert f"by=village&amp;key={world.east_village.pk}&amp;by=audience&amp;key=residents" in shown
        assert ">2</a><small>100人次</small>" in shown
        assert "乡镇（街道）本级" in shown
        assert ">3</a><small>310人次</small>" in shown
        assert f"/ledgers/publicity/new/?village={world.west_village.pk}" in shown

    def test_its_numbers_open_their_rows(self, world: World) -> None:
        with org_scope(world.township):
            enter(world, "publicity_activities", village=world.east_grid, topic="网格里的活动")
            enter(world, "publicity_activities", topic="全乡的活动")
        rows = "/figures/publicity.activities/rows/?period=2025&by=village&key="
        assert "网格里的活动" in page(world, f"{rows}{world.east_village.pk}&by=audience&key=residents")
        assert "全乡的活动" in page(world, rows)

    def test_a_village_is_shown_the_way_to_its_own_form_alone(self, world: World) -> None:
        shown = page(world, "/publicity/coverage/", "village_clerk")
        assert f"/new/?village={world.east_village.pk}" in shown
        assert f"/new/?village={world.west_village.pk}" not in shown
        assert "/new/?village=" not in page(world, "/publicity/coverage/", "leader")

    def test_where_everybody_was_reached_it_says_so(self, world: World) -> None:
        with org_scope(world.township):
            for village in (world.east_village, world.west_village, world.upper_village):
                for audience in publicity.OF_GROUPS:
                    enter(world, "publicity_activities", village=village, audience=audience.value)
        shown = page(world, "/publicity/coverage/?period=2025")
        assert "各村（社区）都开展了活动" in shown
        assert "各类人群都有专门的活动" in shown

    def test_a_period_that_can_not_be_read_is_told(self, world: World) -> None:
        assert "y-message error" in page(world, "/publicity/coverage/?period=soon")


def test_the_ledgers_lead_to_both(world: World) -> None:
    shown = page(world, "/ledgers/publicity.tasks/")
    assert 'href="/publicity/calendar/">普法日历' in shown
    assert 'href="/publicity/coverage/">覆盖情况' in shown
    assert "/publicity/" not in page(world, "/ledgers/disputes/").partition('class="books"')[2].partition("</nav>")[0]
