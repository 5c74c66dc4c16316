"""What is counted of rectification, against counts made by hand, as of different days; and the rows behind them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.areas.counting import counted_of
from tests.areas.rectification.keeping import (
    answered,
    assigned,
    found,
    handed_on,
    measure,
    planned,
    put_right,
    received,
)
from tests.areas.rectification.test_inspections import inspected
from tests.course import Course
from tests.world import World
from yifa.areas.rectification import figures
from yifa.areas.rectification.figures import FIGURES
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.declarations import Section
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.reading.catalogue import catalogue

pytestmark = pytest.mark.django_db

MARCH, YEAR, NEXT = Period.month(2025, 3), Period.year(2025), Period.year(2026)
AS_OF = date(2025, 12, 31)
DECLARED = [figure for section in FIGURES if isinstance(section, Section) for figure in section.figures]
CHECKS = [check for check in FIGURES if isinstance(check, CrossCheck)]


@pytest.fixture
def year(world: World) -> dict[str, Course]:
    """Four problems and three letters of 2025, by what became of them."""
    made = {"right": found(world, date(2025, 3, 5))}
    put_right(made["right"], world, date(2025, 6, 20))
    late = made["late"] = found(
        world, date(2025, 4, 1), "年度报告公开不及时", source="last_report", promised_in=2024,
        description="年度报告公开晚于规定日期",
    )  # fmt: skip
    assigned(late, world)
    lasting = measure("每月通报", kind="lasting", planned_on=date(2025, 4, 1))
    planned(late, world, measure("建立公开台账", planned_on=date(2025, 4, 1)), lasting, causes="责任没有到人")
    made["kept"] = found(world, date(2025, 2, 3), "送达不规范", source="last_report", promised_in=2024)
    put_right(made["kept"], world, date(2025, 5, 9))
    new = made["new"] = found(world, date(2025, 11, 3), "村级合同审查不全", source="self_check")
    new.act("promise", world.clerk, promised_in=2025)

    one = made["in_time"] = received(world, date(2025, 3, 5))
    handed_on(one, world)
    answered(one, world, date(2025, 4, 20))
    one.act("accept", world.clerk, date(2025, 5, 6), satisfaction="satisfied")
    two = made["answered_late"] = received(world, date(2025, 3, 10), kind="audit", answer_by=date(2025, 4, 10))
    handed_on(two, world)
    answered(two, world, date(2025, 4, 20))
    made["media"] = received(world, date(2025, 11, 10), kind="media", body="县融媒体中心")
    inspected(world)
    inspected(world, kind="self", held_on=date(2025, 9, 8), units_inspected=5, problems_found=0)
    inspected(world, kind="county", held_on=date(2025, 10, 8), units_inspected=1, problems_found=2)
    return made


def counted(world: World, period: Period, as_of: date = AS_OF) -> dict[str, Any]:
    """Every figure of the area that is not zero."""
    return counted_of(DECLARED, world, period, as_of)


@pytest.mark.usefixtures("year")
class TestTheYear:
    def test_as_counted_by_hand(self, world: World) -> None:
        assert counted(world, YEAR) == {
            "found": 4, "rectified": 2, "rate": (2, 4), "rectified_of_found": 2, "open": 2, "overdue": 1,
            "promised_rectified": 1, "promised_open": 2,
            "measures": 4, "measures_to_finish": 3, "measures_lasting": 1, "measures_done": 2, "measures_overdue": 2,
            "supervision_received": 3, "supervision_answered": 2, "answer_rate": (1, 2), "answers_in_time": 1,
            "answers_due": 2, "supervision_accepted": 1, "supervision_open": 2,
            "inspections": 2, "special_inspections": 1, "self_inspections": 1, "units_inspected": Decimal(7),
            "inspections_from_above": 1, "inspection_findings": Decimal(3),
        }  # fmt: skip

    def test_at_the_end_of_march_what_came_later_had_not_happened(self, world: World) -> None:
        assert counted(world, MARCH, date(2025, 3, 31)) == {
            "found": 1, "rate": (0, 1), "open": 2, "promised_open": 1, "measures": 1, "measures_to_finish": 1,
            "supervision_received": 2, "supervision_open": 2,
        }  # fmt: skip

    def test_agrees_with_itself_in_every_period(self, world: World) -> None:
        for period in (MARCH, YEAR, NEXT):
            assert discrepancies(CHECKS, world.township, period, date(2026, 3, 1)) == []


def test_the_rows_behind_are_those_counted(world: World, year: dict[str, Course]) -> None:
    open_now = {row.matter_id for row in records(figures.OPEN, [world.township], YEAR, AS_OF)}
    assert open_now == {year["late"].matter.pk, year["new"].matter.pk}
    overdue = {row.matter_id for row in records(figures.OVERDUE, [world.township], YEAR, AS_OF)}
    assert overdue == {year["late"].matter.pk}
    by_source = compute([figures.FOUND], [world.township], YEAR, AS_OF, by="source")[figures.FOUND.id]
    assert {key: cell.value for key, cell in by_source.cells.items() if cell.value} == {
        "dossiers": 1, "last_report": 2, "self_check": 1,
    }  # fmt: skip


def test_what_came_back_is_open_again(world: World, year: dict[str, Course]) -> None:
    year["right"].act("reopen", world.clerk, date(2025, 10, 9), reopened_because="又没有评查")
    told = counted(world, YEAR)
    assert (told["open"], told["rectified"], told["reopened"]) == (3, 1, 1)
    assert discrepancies(CHECKS, world.township, YEAR, AS_OF) == []


def test_every_indicator_of_this_area_is_answered() -> None:
    known = {id for id, entry in catalogue().items() if entry.indicator.area == "rectification"}
    assert known <= {id for figure in DECLARED for id in figure.indicators}
