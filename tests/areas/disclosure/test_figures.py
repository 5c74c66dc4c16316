"""What is counted of publication, against counts made by hand; and the rows behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.areas.disclosure.entries import enter
from tests.areas.disclosure.year import keep_year
from tests.world import World
from yifa.areas.disclosure.figures import FIGURES
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.declarations import Section
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.reading.catalogue import catalogue

pytestmark = pytest.mark.django_db

YEAR, AS_OF = Period.year(2026), date(2026, 12, 31)
DECLARED = {figure.id: figure for section in FIGURES if isinstance(section, Section) for figure in section.figures}
CHECKS = [check for check in FIGURES if isinstance(check, CrossCheck)]

COUNTED = {
    "published": 3, "special": 1, "interpretations": 1, "in_time_rate": Decimal("60.0"), "in_time": 3, "due": 5,
    "overdue": 1, "registered": 5, "examined": 5, "withheld": 1, "revised": 1, "withdrawn": 1, "standing": 3,
    "columns": 2, "columns_opened": 0, "columns_ended": 1,
    "postings": 10, "finance_postings": 5, "affairs_postings": 4, "party_postings": 1,
    "finance_rate": Decimal("33.3"), "finance_villages": 1, "affairs_rate": Decimal("33.3"), "affairs_villages": 1,
    "monthly_finance_villages": 1,
    "villages": 3, "finance_quarters": 5, "affairs_quarters": 4, "taken_down": 1, "stood_short": 1,
    "checks": 2, "faults": 1, "faults_mended": 1,
    "committees": 1, "committee_members": 3, "committee_meetings": 1, "raised": 2, "answered": 1,
    "answer_rate": Decimal("50.0"), "answered_of_raised": 1, "unanswered": 1,
}  # fmt: skip
"""The year as counted by hand, on its last day."""


def test_every_figure_is_what_was_counted_by_hand(world: World) -> None:
    keep_year(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    found = {id.removeprefix("disclosure."): result.total.shown for id, result in results.items()}
    assert found == COUNTED


def test_each_number_leads_to_its_rows(world: World) -> None:
    keep_year(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    for id, figure in DECLARED.items():
        assert len(records(figure, [world.township], YEAR, AS_OF)) == results[id].total.rows, id


def test_what_must_agree_agrees(world: World) -> None:
    keep_year(world)
    for period in (YEAR, Period.year(2025), Period.month(2026, 3)):
        assert discrepancies(CHECKS, world.township, period, date(2027, 1, 31)) == []


@pytest.mark.parametrize(
    ("period", "as_of", "expected"),
    [
        (Period.month(2026, 2), date(2026, 12, 31), 1),
        (Period.quarter(2026, 1), date(2026, 12, 31), 1),
        (Period.quarter(2026, 2), date(2026, 12, 31), 1),
        (Period.year(2026), date(2026, 8, 1), 1),
        (Period.year(2025), date(2026, 8, 1), 0),
    ],
)
def test_a_village_posts_quarter_by_quarter_as_far_as_quarters_are_over(
    world: World, period: Period, as_of: date, expected: int
) -> None:
    for month in (1, 4, 7):
        enter(world, "village_disclosures", posted_on=date(2026, month, 8), village=world.east_grid)
    enter(world, "village_disclosures", posted_on=date(2026, 4, 8), village=world.west_village)
    villages = DECLARED["disclosure.finance_villages"]
    assert compute([villages], [world.township], period, as_of)[villages.id].total.value == expected


def test_indicators_are_those_of_annual_reports() -> None:
    named = {indicator for figure in DECLARED.values() for indicator in figure.indicators}
    assert named <= set(catalogue())
