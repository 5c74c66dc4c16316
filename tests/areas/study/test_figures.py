"""What is counted of study, against counts made by hand; and the rows behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.areas.study.entries import enter
from tests.areas.study.year import study
from tests.world import World
from yifa.areas.study.figures import FIGURES
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.declarations import Section
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.engine.registers.entering import void

pytestmark = pytest.mark.django_db

YEAR, AS_OF = Period.year(2025), date(2025, 12, 31)
DECLARED = {figure.id: figure for section in FIGURES if isinstance(section, Section) for figure in section.figures}
CHECKS = [check for check in FIGURES if isinstance(check, CrossCheck)]

COUNTED = {
    "sessions": 5, "collective": 2, "central": 1, "before_meetings": 1, "xi_thought": 1, "discussions": 1, "essays": 5,
    "collective_present": 12,
    "trainings": 2, "lectures": 1, "classes": 1, "training_participants": 49, "training_hours": Decimal("10.0"),
    "lectures_by_leaders": 1, "court_visits": 1, "court_observers": 15,
    "training_rate": Decimal("50.0"), "training_due": 2, "training_present": 1, "court_rate": Decimal("50.0"),
    "attendance_due": 7, "attendance_present": 3, "attendance_rate": Decimal("42.9"), "made_up": 1, "covered": 4,
    "coverage": Decimal("57.1"),
    "learners": 4, "self_study": 1, "self_study_hours": Decimal("2.5"),
    "plan_items": 2, "plan_items_held": 1, "plan_rate": Decimal("50.0"), "plan_overdue": 1,
    "records": 1, "hours_reached": 0, "hours_rate": Decimal("0.0"),
    "exams": 1, "exam_due": 4, "exam_sat": 3, "exam_participation_rate": Decimal("75.0"), "exam_passed": 2,
    "exam_pass_rate": Decimal("66.7"), "exam_excellent": 1, "exam_excellent_rate": Decimal("33.3"),
    "exam_average": Decimal("78.3"), "exam_again": 2, "exam_again_passed": 1,
    "officers": 1, "officers_certified": 2, "certificates_new": 1, "certificates_issued": 2, "certificates_ended": 1,
    "legal_profession": 1, "qualification_enrolled": 4, "qualification_sat": 2, "qualification_passed": 1,
    "qualification_rate": Decimal("50.0"),
}  # fmt: skip
"""The year as counted by hand, on its last day."""


def test_every_figure_is_what_was_counted_by_hand(world: World) -> None:
    study(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    assert {id.removeprefix("study."): result.total.shown for id, result in results.items()} == COUNTED


def test_each_number_leads_to_its_rows(world: World) -> None:
    study(world)
    results = compute(DECLARED.values(), [world.township], YEAR, AS_OF)
    for id, figure in DECLARED.items():
        assert len(records(figure, [world.township], YEAR, AS_OF)) == results[id].total.rows, id


def test_what_must_agree_agrees(world: World) -> None:
    study(world)
    for period in (YEAR, Period.year(2024), Period.month(2025, 3)):
        assert discrepancies(CHECKS, world.township, period, date(2026, 1, 31)) == []


def test_what_is_made_up_later_changes_no_figure_of_before(world: World) -> None:
    study(world)
    coverage = DECLARED["study.coverage"]
    value = compute([coverage], [world.township], YEAR, date(2025, 3, 19))[coverage.id].total
    assert (value.numerator, value.denominator) == (1, 3)


def test_a_session_that_does_not_stand_has_no_attendance(world: World) -> None:
    row = enter(world, "attendances")
    void(row.session.entry, actor=world.clerk, reason="误登")
    due = DECLARED["study.attendance_due"]
    assert compute([due], [world.township], YEAR, AS_OF)[due.id].total.value == 0


def test_an_exam_nobody_sat_has_no_average(world: World) -> None:
    enter(world, "exam_results", score=None, absent=True)
    average = DECLARED["study.exam_average"]
    assert compute([average], [world.township], YEAR, AS_OF)[average.id].total.value is None
