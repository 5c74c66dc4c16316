"""What the leading group's office is reminded of, and when no longer."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.leadership.entries import enter, fill
from tests.world import World
from yifa.areas.leadership.reminders import plans_unchecked, reports_outstanding
from yifa.engine.reminders import Asking
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db


def asking(world: World, today: date) -> Asking:
    """The clerk asks on that day."""
    return Asking(world.township, (world.township,), world.clerk, frozenset({CLERK.code}), today)


class TestPlans:
    def test_one_without_a_check_is_told_from_the_middle_of_its_year(self, world: World) -> None:
        plan = enter(world, "annual_plans")
        assert list(plans_unchecked(asking(world, date(2025, 6, 30)))) == []
        (one,) = plans_unchecked(asking(world, date(2025, 7, 1)))
        assert (one.text, one.entry) == ("2025年法治政府建设工作要点没有年中检查", plan.pk)
        fill(world, plan, checked_on=date(2025, 7, 8), situation="进展顺利")
        assert list(plans_unchecked(asking(world, date(2025, 12, 31)))) == []

    def test_one_of_last_year_is_told_until_it_is_summed_up(self, world: World) -> None:
        plan = enter(world, "annual_plans")
        (one,) = plans_unchecked(asking(world, date(2026, 1, 2)))
        assert one.text == "2025年法治政府建设工作要点没有年底总结"
        fill(world, plan, concluded_on=date(2026, 1, 5), conclusion="全部完成")
        assert list(plans_unchecked(asking(world, date(2026, 1, 6)))) == []


class TestReports:
    def test_who_has_not_reported_is_counted_when_the_year_ends(self, world: World) -> None:
        enter(world, "law_reports")
        reporting = enter(world, "law_reports", name="林振邦", post="乡长", level="chief")
        assert list(reports_outstanding(asking(world, date(2025, 11, 30)))) == []
        (one,) = reports_outstanding(asking(world, date(2025, 12, 1)))
        assert one.text == "2025年度述法名单中有2人没有述法"
        fill(world, reporting, reported_on=date(2025, 12, 20), manner="live", occasion="together", questions=0)
        (one,) = reports_outstanding(asking(world, date(2026, 1, 3)))
        assert one.text == "2025年度述法名单中有1人没有述法"
