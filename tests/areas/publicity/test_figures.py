"""What is counted of publicity, against counts made by hand; and the rows behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.areas.publicity.entries import enter
from tests.areas.publicity.year import publicise
from tests.world import World
from yifa.areas.publicity.figures import FIGURES
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
    "activities": 4, "attended": 470, "villages_covered": 2, "theme_day_activities": 2, "school_activities": 1,
    "minors_reached": 210, "leaflets": 400, "banners": 2, "consulted": 24, "households": 40, "class_hours": 6,
    "case_explanations": 2, "explained_to": 16,
    "task_rate": Decimal("66.7"), "tasks_done": 2, "tasks_due": 3, "tasks_overdue": 1, "tasks": 4, "duty_tasks": 3,
    "plan_items": 1, "tasks_standing": 3, "tasks_cancelled": 1, "plans": 1, "plans_checked": 1, "plans_concluded": 1,
    "posts": 2, "reads": 820, "materials": 200,
    "literates": 1, "volunteers": 1, "people": 2, "people_joined": 1, "people_left": 1, "trainings": 1, "trained": 45,
    "tested": 40, "passed": 38, "literate_work": 1, "served": 16, "teams": 2, "team_members": 14,
    "places": 2, "places_opened": 1, "places_closed": 1, "place_checks": 2, "column_issues": 2,
}  # fmt: skip
"""The year as counted by hand, on its last day."""


def test_every_figure_is_what_was_counted_by_hand(world: World) -> None:
    publicise(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    found = {id.removeprefix("publicity."): result.total.shown for id, result in results.items()}
    assert found == COUNTED


def test_each_number_leads_to_its_rows(world: World) -> None:
    publicise(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    for id, figure in DECLARED.items():
        assert len(records(figure, [world.township], YEAR, AS_OF)) == results[id].total.rows, id


def test_what_must_agree_agrees(world: World) -> None:
    publicise(world)
    for period in (YEAR, Period.year(2024), Period.month(2025, 3)):
        assert discrepancies(CHECKS, world.township, period, date(2026, 1, 31)) == []


def test_a_task_is_done_from_the_day_of_what_names_it(world: World) -> None:
    task = enter(world, "publicity_tasks")
    carried = {"organiser": task.unit, "audience": task.audience}
    enter(world, "publicity_activities", **carried, task=task, held_on=date(2025, 7, 10))
    overdue = DECLARED["publicity.tasks_overdue"]

    def late(day: date) -> object:
        return compute([overdue], [world.township], YEAR, day)[overdue.id].total.value

    assert [late(date(2025, 6, 30)), late(date(2025, 7, 9)), late(date(2025, 7, 10))] == [0, 1, 0]


def test_a_village_is_covered_once_a_year(world: World) -> None:
    for day in (date(2024, 5, 1), date(2025, 2, 1), date(2025, 8, 1)):
        enter(world, "publicity_activities", held_on=day, village=world.east_village)
    covered = DECLARED["publicity.villages_covered"]
    by_quarter = [
        compute([covered], [world.township], Period.quarter(2025, quarter), AS_OF)[covered.id].total.value
        for quarter in (1, 2, 3)
    ]
    assert by_quarter == [1, 0, 0]


def test_indicators_are_those_of_annual_reports() -> None:
    named = {indicator for figure in DECLARED.values() for indicator in figure.indicators}
    assert named <= set(catalogue())
