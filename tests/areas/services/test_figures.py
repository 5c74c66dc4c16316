"""What is counted, against counts made by hand; and the rows behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.areas.services.year import serve
from tests.world import World
from yifa.areas.services.figures import FIGURES
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.declarations import Section
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period

pytestmark = pytest.mark.django_db

YEAR, AS_OF = Period.year(2025), date(2025, 12, 31)
DECLARED = {figure.id: figure for section in FIGURES if isinstance(section, Section) for figure in section.figures}
CHECKS = [check for check in FIGURES if isinstance(check, CrossCheck)]

COUNTED = {
    "items": 2, "items_new": 1, "items_changed": 1, "items_ended": 1, "items_online": 1, "online_rate": Decimal("50.0"),
    "items_in_villages": 1, "days_saved": 9, "materials_cut": 2, "steps_cut": 1, "trips_cut": 1,
    "handled": 116, "received": 120, "handled_on_time": 114, "handled_on_the_spot": 80, "received_online": 24,
    "visitors": 160, "rated": 60, "rated_good": 58, "months": 2,
    "points": 5, "windows": 1, "village_points": 1, "complaint_windows": 1, "legal_contact_points": 1,
    "departments_integrated": 6, "rating_rate": Decimal("50.0"), "points_opened": 1, "points_closed": 1,
    "point_checks": 1,
    "visits": 3, "households_visited": 20, "companies_visited": 6, "meetings": 1, "people_met": 40,
    "visit_materials": 30, "visit_people": 2, "opinions_gathered": 7, "opinions": 4, "opinions_answered": 2,
    "opinions_resolved": 1, "opinions_explained": 1, "opinions_referred": 1, "opinions_closed": 3,
    "opinions_raised_closed": 3, "opinion_rate": Decimal("75.0"), "opinions_open": 1, "opinions_overdue": 1,
    "company_requests": 1, "company_requests_resolved": 1,
}  # fmt: skip
"""The year as counted by hand, on its last day."""


def test_every_figure_is_what_was_counted_by_hand(world: World) -> None:
    serve(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    found = {id.removeprefix("services."): result.total.shown for id, result in results.items()}
    assert found == COUNTED


def test_each_number_leads_to_its_rows(world: World) -> None:
    serve(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    for id, figure in DECLARED.items():
        assert len(records(figure, [world.township], YEAR, AS_OF)) == results[id].total.rows, id


def test_what_must_agree_agrees(world: World) -> None:
    serve(world)
    for period in (YEAR, Period.year(2024), Period.month(2025, 3)):
        assert discrepancies(CHECKS, world.township, period, date(2026, 1, 31)) == []
