"""What people who settle disputes are reminded of, and when no longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.areas.disputes.entries import committee, enter
from tests.areas.entering import fill
from tests.world import World
from yifa.areas.disputes.reminders import returns_missing, risks_untreated, terms_ending
from yifa.engine.reminders import Asking
from yifa.law.roles import CLERK

pytestmark = pytest.mark.django_db


@pytest.fixture
def asking(world: World) -> Asking:
    """The clerk of the township asks on 9 April 2025."""
    return Asking(world.township, (world.township,), world.clerk, frozenset({CLERK.code}), date(2025, 4, 9))


def hand_in(world: World, month: str) -> None:
    """The eastern village's return of a month."""
    enter(world, "village_returns", village=world.east_village, month=month)


class TestReturns:
    def test_where_none_are_handed_in_none_is_missing(self, asking: Asking) -> None:
        assert list(returns_missing(asking)) == []

    def test_the_villages_that_did_not_hand_in_last_months_are_named_once(self, world: World, asking: Asking) -> None:
        hand_in(world, "2025-02")
        (one,) = returns_missing(asking)
        villages = "、".join(place.name for place in (world.east_village, world.west_village, world.upper_village))
        assert one.text == f"{villages}3个村（社区）2025年3月的月报没有报送"
        assert one.asked == {"from": "2025-03-01"}

    def test_who_handed_in_is_not_named(self, world: World, asking: Asking) -> None:
        hand_in(world, "2025-02")
        hand_in(world, "2025-03")
        (one,) = returns_missing(asking)
        assert world.east_village.name not in one.text

    def test_a_village_is_told_of_its_own_and_begins_it_there(self, world: World, asking: Asking) -> None:
        hand_in(world, "2025-02")
        (one,) = returns_missing(replace(asking, near=[world.west_village.pk]))
        assert one.begins == {"month": "2025-03", "village": str(world.west_village.pk)}


class TestRisks:
    def test_one_whose_day_has_come_is_told_until_it_is_treated(self, world: World, asking: Asking) -> None:
        risk = enter(world, "risk_points")
        enter(world, "risk_points", treat_by=date(2025, 4, 10))
        assert [(one.text, one.due, one.entry) for one in risks_untreated(asking)] == [
            ("两户争用水渠", date(2025, 3, 31), risk.pk)
        ]
        fill(world, risk, treated_on=date(2025, 4, 8), treatment="重新分水")
        assert list(risks_untreated(asking)) == []

    def test_a_village_is_told_of_its_own(self, world: World, asking: Asking) -> None:
        enter(world, "risk_points", village=world.east_village)
        assert list(risks_untreated(replace(asking, near=[world.west_village.pk]))) == []
        assert len(list(risks_untreated(replace(asking, near=[world.east_village.pk])))) == 1


class TestTerms:
    def test_a_term_is_told_sixty_days_before_it_ends(self, world: World, asking: Asking) -> None:
        serving = enter(world, "mediators", committee=committee(world), since=date(2022, 6, 9), duty="member")
        (one,) = terms_ending(replace(asking, today=date(2025, 4, 10)))
        assert (one.due, one.entry) == (date(2025, 6, 9), serving.pk)
        assert list(terms_ending(asking)) == []

    def test_who_has_left_is_not_told(self, world: World, asking: Asking) -> None:
        serving = enter(world, "mediators", committee=committee(world), since=date(2022, 4, 9))
        fill(world, serving, left_on=date(2025, 4, 1), left_because="届满")
        assert list(terms_ending(asking)) == []
