"""What is counted of leadership, against counts made by hand; and the rows behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.areas.leadership.entries import enter
from tests.areas.leadership.year import lead
from tests.world import World
from yifa.areas.leadership.figures import FIGURES
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
    "meetings": 3, "meetings_by_heads": 2, "meetings_by_secretary": 1, "meetings_by_chief": 1, "topics": 7,
    "items_deployed": 3, "problems_settled": 1, "reports_heard": 2, "reports_heard_by_heads": 1,
    "instructions": 2, "instructions_by_secretary": 1, "instructions_by_chief": 1, "instructions_done": 1,
    "instruction_rate": Decimal("50.0"), "instructions_ended": 1, "instructions_open": 1,
    "law_reports_due": 3, "law_reports_given": 2, "law_report_coverage": Decimal("66.7"), "law_reports": 2,
    "law_reports_of_heads": 1, "law_reports_live": 1, "law_reports_written": 1, "law_report_questions": 2,
    "law_report_questions_to_heads": 2, "law_reports_open": 1, "duty_records": 1,
    "group_members": 1, "responsibility_letters": 2, "letters_assessed": 1, "requests_reports": 3,
    "requests_answered": 1, "requests_unanswered": 1,
    "tasks": 5, "tasks_done": 2, "tasks_cancelled": 1, "tasks_ended": 3, "tasks_open": 2, "tasks_overdue": 1,
    "tasks_of_issued_done": 2, "task_rate": Decimal("40.0"), "tasks_due": 3, "tasks_in_time": 1,
    "tasks_in_time_rate": Decimal("33.3"), "tasks_postponed": 1, "tasks_sent_back": 1,
    "plans": 1, "plans_checked": 1, "plans_concluded": 1,
    "special_actions": 2, "special_actions_ended": 1, "special_actions_open": 1, "action_places_checked": 86,
    "action_problems_found": 31, "action_problems_fixed": 29,
    "units_appraised": 2, "appraisal_lines": 3, "appraisal_deductions": 1, "appraisal_points": Decimal("50.0"),
    "appraisal_score": Decimal("47.50"), "accountability_decisions": 1,
    "equipment": 10, "body_cameras": 4, "enforcement_vehicles": 2, "office_computers": 4, "equipment_bought": 2,
    "equipment_retired": 1,
    "documents_issued": 2, "measures_issued": 17, "internal_rules": 1, "internal_rules_made": 0,
    "internal_rules_changed": 1, "internal_rules_ended": 1,
    "staff": 2, "staff_full_time": 1, "staff_qualified": 1, "staff_qualified_share": Decimal("50.0"),
    "law_inspectors": 1, "budget": Decimal("30000.50"), "spending": Decimal("20000.50"),
    "model_sites": 1, "law_villages": 1, "model_sites_named": 1, "model_sites_revoked": 1, "model_sites_applied": 1,
    "model_sites_begun": 1, "awards": 1, "model_cases": 1,
    "surveys": 2, "survey_sheets": 200, "satisfaction_answered": 90, "satisfied": 80, "awareness_answered": 90,
    "aware": 86,
}  # fmt: skip
"""The year as counted by hand, on its last day."""


def test_every_figure_is_what_was_counted_by_hand(world: World) -> None:
    lead(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    found = {id.removeprefix("leadership."): result.total.shown for id, result in results.items()}
    assert found == COUNTED


def test_each_number_leads_to_its_rows(world: World) -> None:
    lead(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    for id, figure in DECLARED.items():
        assert len(records(figure, [world.township], YEAR, AS_OF)) == results[id].total.rows, id


def test_a_report_given_after_the_year_counts_for_its_list_once_it_is_known(world: World) -> None:
    lead(world)
    coverage = DECLARED["leadership.law_report_coverage"]
    value = compute([coverage], [world.township], YEAR, date(2026, 1, 31))[coverage.id].total
    assert (value.numerator, value.denominator) == (3, 3)


def test_what_must_agree_agrees(world: World) -> None:
    lead(world)
    for period in (YEAR, Period.year(2024), Period.month(2025, 3)):
        assert discrepancies(CHECKS, world.township, period, date(2026, 1, 31)) == []


def test_a_part_that_is_missing_is_found(world: World) -> None:
    record = enter(world, "law_reports")
    type(record).objects.filter(pk=record.pk).update(reported_on=date(2025, 12, 1))
    found = discrepancies(CHECKS, world.township, YEAR, AS_OF)
    assert [one.check for one in found] == ["leadership.law_report_manners"]


def test_indicators_are_those_of_annual_reports() -> None:
    named = {indicator for figure in DECLARED.values() for indicator in figure.indicators}
    assert named <= set(catalogue())
    assert "problems_solved" not in named
