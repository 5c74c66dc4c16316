"""What is counted of campaigns, against counts made by hand; and the rows behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.areas.campaigns.entries import enter, hazard, ordered, put_right
from tests.areas.campaigns.year import campaign
from tests.world import World
from yifa.areas.campaigns.figures import FIGURES
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.declarations import Section
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.reading.catalogue import catalogue

pytestmark = pytest.mark.django_db

YEAR, AS_OF = Period.year(2025), date(2025, 12, 31)
DECLARED = {figure.id: figure for section in FIGURES if isinstance(section, Section) for figure in section.figures}
CHECKS = [check for check in FIGURES if isinstance(check, CrossCheck)]

COUNTED = {
    "campaigns": 2, "campaigns_ended": 1, "campaigns_open": 2, "campaigns_overdue": 1,
    "rounds": 3, "person_times": 19, "teams": 3, "places": 32, "enterprises": 10, "fixed_at_once": 6,
    "enterprises_closed": 1, "enterprises_suspended": 2, "clutter_cleared": 18, "clues": 1,
    "hazards": 4, "general_hazards": 3, "major_hazards": 1, "removal_rate": Decimal("50.0"), "removed_of_found": 2,
    "hazards_removed": 2, "major_removed": 1, "hazards_rechecked": 2, "hazards_returned": 1, "hazards_open": 1,
    "hazards_overdue": 1, "hazards_referred": 1, "referral_results": 1, "hazards_reported": 1,
    "hazards_handed_over": 1, "hazards_ended": 3,
    "plans": 1, "plans_issued": 1, "plans_revised": 1, "drills": 2, "drill_people": 100, "duty_shifts": 2,
    "duty_incidents": 1, "patrols": 3, "patrol_people": 6, "patrol_findings": 2, "patrol_settled": 1,
    "patrol_hazards": 1,
}  # fmt: skip
"""The year as counted by hand, on its last day."""


def test_every_figure_is_what_was_counted_by_hand(world: World) -> None:
    campaign(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    found = {id.removeprefix("campaigns."): result.total.shown for id, result in results.items()}
    assert found == COUNTED


def test_each_number_leads_to_its_rows(world: World) -> None:
    campaign(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    for id, figure in DECLARED.items():
        assert len(records(figure, [world.township], YEAR, AS_OF)) == results[id].total.rows, id


def test_what_must_agree_agrees(world: World) -> None:
    campaign(world)
    for period in (YEAR, Period.year(2024), Period.month(2025, 3)):
        assert discrepancies(CHECKS, world.township, period, date(2026, 1, 31)) == []


def test_a_plan_counts_until_the_day_of_its_revision(world: World) -> None:
    old = enter(world, "emergency_plans")
    enter(world, "emergency_plans", issued_on=date(2025, 5, 8), replaces=old)
    plans = DECLARED["campaigns.plans"]

    def standing(day: date) -> list[date | None]:
        return [one.dated_on for one in records(plans, [world.township], Period.year(day.year), day)]

    assert standing(date(2025, 5, 7)) == [date(2024, 5, 20)]
    assert standing(date(2025, 5, 8)) == [date(2025, 5, 8)]


def test_a_hazard_is_overdue_from_the_day_after_its_term_until_it_is_put_right(world: World) -> None:
    put_right(ordered(hazard(world), world), world, date(2025, 4, 10))
    overdue = DECLARED["campaigns.hazards_overdue"]

    def late(day: date) -> object:
        return compute([overdue], [world.township], YEAR, day)[overdue.id].total.value

    assert [late(date(2025, 3, 31)), late(date(2025, 4, 9)), late(date(2025, 4, 10))] == [0, 1, 0]


def test_indicators_are_those_of_annual_reports() -> None:
    named = {indicator for figure in DECLARED.values() for indicator in figure.indicators}
    assert named <= set(catalogue())
