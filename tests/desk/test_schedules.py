"""逐村情况: villages by months or quarters, with what each had, and where nothing was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from django.test import Client

from tests.areas.disclosure import entries as disclosure
from tests.areas.disputes import entries as disputes
from tests.areas.publicity.entries import enter
from tests.world import World
from yifa.areas.publicity.schedules import VILLAGES_REACHED
from yifa.engine.figures import schedules
from yifa.engine.figures.periods import Period
from yifa.engine.figures.schedules import Schedule, kept
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


def page(world: World, address: str, user: str = "clerk", status: int = 200) -> str:
    """The page as this account sees it."""
    browser = Client()
    browser.force_login(world.users[user])
    answer = browser.get(address)
    assert answer.status_code == status
    return answer.content.decode()


class TestTerms:
    @pytest.mark.parametrize(
        ("months", "count", "called"),
        [(1, 12, "5月"), (3, 4, "二季度"), (6, 2, "上半年"), (12, 1, "全年")],
    )
    def test_a_year_has_so_many(self, months: int, count: int, called: str) -> None:
        schedule = evolve(VILLAGES_REACHED, months=months)
        assert len(schedule.terms(2025)) == count
        assert schedule.called(schedule.term_of(date(2025, 5, 31))) == called

    def test_the_one_before_may_lie_in_the_year_before(self) -> None:
        assert VILLAGES_REACHED.term_before(date(2025, 2, 3)) == Period.quarter(2024, 4)


class TestGaps:
    def test_a_term_that_is_over_without_anything_is_one(self, world: World) -> None:
        enter(world, "publicity_activities", village=world.east_grid, held_on=date(2025, 2, 5), attended=30)
        enter(world, "publicity_activities", village=world.east_village, held_on=date(2025, 3, 5), attended=40)
        found = kept(VILLAGES_REACHED, [world.township], 2025, date(2025, 8, 1))
        held = found.total(world.east_village.pk)
        assert (held.count, held.measured) == (2, Decimal(70))
        first, second, third, _ = VILLAGES_REACHED.terms(2025)
        assert found.gaps[world.east_village.pk] == [second]
        assert found.gaps[world.west_village.pk] == [first, second]
        assert world.east_village.pk in found.lacking(third)
        assert not found.is_gap(world.east_village.pk, third)

    def test_terms_before_the_first_record_are_none(self, world: World) -> None:
        enter(world, "publicity_activities", village=world.east_village, held_on=date(2025, 5, 5))
        found = kept(VILLAGES_REACHED, [world.township], 2025, date(2025, 8, 1))
        assert found.gaps[world.west_village.pk] == [Period.quarter(2025, 2)]

    def test_a_village_that_does_not_stand_yet_owes_nothing(self, world: World) -> None:
        enter(world, "publicity_activities", village=world.east_village, held_on=date(2025, 1, 6))
        world.west_village.in_force = date(2025, 5, 1)
        world.west_village.save()
        found = kept(VILLAGES_REACHED, [world.township], 2025, date(2025, 8, 1))
        assert found.gaps[world.west_village.pk] == [Period.quarter(2025, 2)]

    def test_a_part_of_the_figure_may_be_meant(self, world: World) -> None:
        enter(world, "publicity_activities", village=world.east_village, held_on=date(2025, 1, 6), form="lecture")
        enter(world, "publicity_activities", village=world.west_village, held_on=date(2025, 1, 6), form="broadcast")
        lectures = evolve(VILLAGES_REACHED, part={"form": "lecture"})
        found = kept(lectures, [world.township], 2025, date(2025, 4, 1))
        assert world.west_village.pk in found.gaps
        assert world.east_village.pk not in found.gaps


class TestPage:
    def test_numbers_open_their_rows_and_gaps_the_form(self, world: World) -> None:
        disputes.enter(world, "village_returns", village=world.east_village, month="2025-02")
        shown = page(world, "/villages/disputes.returns/?year=2025")
        assert "东溪村（3月、4月、5月、6月、7月、8月、9月、10月、11月、12月）" in shown
        assert f"/figures/disputes.returns/rows/?period=2025-02&amp;by=village&amp;key={world.east_village.pk}" in shown
        assert f"/new/?month=2025-02&amp;village={world.west_village.pk}" in shown
        assert f"/new/?month=2025-02&amp;village={world.east_village.pk}" not in shown
        assert f"/new/?month=2025-01&amp;village={world.east_village.pk}" not in shown
        assert "<td>1/3</td>" in shown
        rows = page(world, f"/figures/disputes.returns/rows/?period=2025-02&by=village&key={world.east_village.pk}")
        assert "东溪村" in rows

    def test_who_may_not_enter_is_told_that_there_is_nothing(self, world: World) -> None:
        disputes.enter(world, "village_returns", village=world.east_village, month="2025-02")
        shown = page(world, "/villages/disputes.returns/?year=2025", "leader")
        assert "/new/" not in shown
        assert '<span class="visually-hidden">没有</span>' in shown
        own = page(world, "/villages/disputes.returns/?year=2025", "village_clerk")
        assert f"&amp;village={world.east_village.pk}" in own
        assert f"&amp;village={world.west_village.pk}" not in own

    def test_where_nothing_was_ever_recorded_nothing_lacks(self, world: World) -> None:
        assert "都没有这项记录" in page(world, "/villages/disputes.returns/?year=2025")

    def test_what_is_of_the_whole_township_has_a_line(self, world: World) -> None:
        enter(world, "publicity_activities", held_on=date(2025, 2, 5), attended=210)
        for village in (world.east_village, world.west_village, world.upper_village):
            for month in (2, 5, 8, 11):
                enter(world, "publicity_activities", village=village, held_on=date(2025, month, 6), attended=20)
        shown = page(world, "/villages/publicity.activities/?year=2025")
        assert "乡镇（街道）本级" in shown
        assert "已经过完的各期，各村（社区）都有记录" in shown
        assert "<small>210人次</small>" in shown

    def test_less_than_promised_is_seen(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        def promised(orgs: Sequence[Org], period: Period, as_of: date) -> Mapping[int, Decimal]:
            return {world.east_village.pk: Decimal(100), world.west_village.pk: Decimal(20)}

        held_to: Schedule = evolve(VILLAGES_REACHED, promised=promised)
        monkeypatch.setitem(schedules._schedules, held_to.id, held_to)
        for village in (world.east_village, world.west_village):
            enter(world, "publicity_activities", village=village, held_on=date(2025, 2, 5), attended=20)
        shown = page(world, "/villages/publicity.activities/?year=2025")
        assert "1 个村（社区）没有达到约定：</b>东溪村（20/100人次）" in shown
        assert '<td class="short">100</td>' in shown

    def test_where_only_some_villages_owe_these_alone_are_told_of(self, world: World) -> None:
        assert "没有登记需要按这一期限办理的村" in page(world, "/villages/disclosure.monthly_finance/?year=2026")
        disclosure.enter(world, "monthly_finances", since=date(2026, 1, 20))
        for village in (world.east_village, world.west_village):
            disclosure.enter(world, "village_disclosures", village=village, posted_on=date(2026, 3, 9))
        shown = page(world, "/villages/disclosure.monthly_finance/?year=2026")
        assert "东溪村（4月、5月" in shown
        assert "西岭村" not in shown

    def test_another_is_not_found(self, world: World) -> None:
        page(world, "/villages/nothing/", status=404)
        with pytest.raises(schedules.UnknownSchedule, match="没有编号为“nothing”的逐村情况"):
            schedules.schedule("nothing")

    def test_it_stands_beside_the_ledgers_of_its_area(self, world: World) -> None:
        assert 'href="/villages/disputes.returns/"' in page(world, "/ledgers/disputes.returns/")
