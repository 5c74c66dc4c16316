"""What is counted of legal advisers, against counts made by hand; and the rows behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.areas.advisers.entries import enter
from tests.areas.advisers.year import advise
from tests.areas.counting import counted_of
from tests.world import World
from yifa.areas.advisers.figures import FIGURES
from yifa.areas.advisers.serving import serving
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
    "coverage": (2, 3), "villages_covered": 2, "villages": 3, "contracts": 3, "township_contracts": 1,
    "village_contracts": 2, "contracts_signed": 1, "contracts_begun": 4, "contracts_over": 1, "fees": 2800,
    "monthly_hours": 18, "lawyers": 2, "government_lawyers": 1, "lawyers_joined": 1, "lawyers_left": 1,
    "services": 4, "village_services": 3, "township_services": 1, "visits": 3, "hours": Decimal("7.5"), "people": 50,
    "lectures": 1, "lectured": 40, "mediated": 2, "documents": 3, "villages_served": 2, "village_months": 2,
    "unserved_this_month": 2,
    "opinions": 4, "adoption_rate": (2, 3), "opinions_answered": 3, "opinions_followed": 2, "opinions_adopted": 1,
    "opinions_partly": 1, "opinions_rejected": 1, "opinions_unanswered": 1,
    "appraisals": 2, "appraisal_rate": (1, 2), "appraised_good": 1, "appraised_weak": 1,
    "stations": 2, "township_stations": 1, "rooms": 1, "sound_stations": 1, "wanting_stations": 1,
    "stations_opened": 1, "stations_closed": 1, "turn_rate": (2, 3), "turns_kept": 2, "turns_told": 3,
    "turns_missed": 1, "turns": 4, "duty_days": 3, "consultations": 20, "aid_guided": 3,
    "asked_land": 12, "asked_labour": 5, "experts": 1,
}  # fmt: skip
"""The year as counted by hand, on its last day, without what is zero."""


def test_every_figure_is_what_was_counted_by_hand(world: World) -> None:
    advise(world)
    assert counted_of(DECLARED.values(), world, YEAR, AS_OF) == COUNTED


def test_each_number_leads_to_its_rows(world: World) -> None:
    advise(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    for id, figure in DECLARED.items():
        assert len(records(figure, [world.township], YEAR, AS_OF)) == results[id].total.rows, id


def test_what_must_agree_agrees(world: World) -> None:
    advise(world)
    for period in (YEAR, Period.year(2024), Period.month(2025, 7)):
        assert discrepancies(CHECKS, world.township, period, date(2026, 1, 31)) == []


def value_on(world: World, name: str, day: date) -> object:
    """A figure of the year as of a day."""
    figure = DECLARED[f"advisers.{name}"]
    return compute([figure], [world.township], YEAR, day)[figure.id].total.value


def test_a_village_is_covered_while_its_contract_holds(world: World) -> None:
    advise(world)
    covered = [value_on(world, "villages_covered", date(2025, month, 15)) for month in (6, 7, 8)]
    assert covered == [2, 1, 2]


def test_a_village_is_unserved_until_something_is_entered(world: World) -> None:
    enter(world, "adviser_contracts", village=world.east_village)
    enter(world, "adviser_services", village=world.east_village, served_on=date(2024, 12, 9))
    days = (date(2025, 3, 11), date(2025, 3, 12), date(2025, 4, 1))
    enter(world, "adviser_services", village=world.east_grid)
    assert [value_on(world, "unserved_this_year", day) for day in days] == [1, 0, 0]
    assert [value_on(world, "unserved_this_month", day) for day in days] == [1, 0, 1]


def test_months_without_service_are_those_of_a_contract(world: World) -> None:
    advise(world)
    found = serving([world.township], YEAR, AS_OF)
    east, west, upper = world.east_village.pk, world.west_village.pk, world.upper_village.pk
    assert len(found.gaps(east)) == 11
    assert date(2025, 3, 1) not in found.gaps(east)
    # No contract held in July, and in September there was a service.
    assert [month.month for month in found.gaps(west)] == [1, 2, 3, 4, 5, 6, 8, 10, 11, 12]
    assert found.contracted == [east, west]
    assert found.with_gaps == [east, west]
    assert found.short == [east, west]
    whole = found.of(east)
    assert (whole.times, whole.hours, whole.promised) == (2, Decimal(4), Decimal(48))
    assert found.of(upper).promised is None
    assert not found.cell(upper, date(2025, 3, 1)).is_gap


def test_indicators_are_those_of_annual_reports() -> None:
    named = {indicator for figure in DECLARED.values() for indicator in figure.indicators}
    own = {id for id, entry in catalogue().items() if entry.indicator.area == "legal_advisers"}
    assert named == own
