"""What is counted of village meetings, and the rows behind it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from tests.areas.village_meetings import figures
from tests.areas.village_meetings.holding import pass_review
from tests.course import Course
from tests.world import World
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.engine.registers.entering import create

pytestmark = pytest.mark.django_db

APRIL, MAY = Period.month(2026, 4), Period.month(2026, 5)
DAY = date(2026, 5, 31)


def value(figure: Figure, world: World, period: Period) -> object:
    """The figure's value for the township."""
    return compute([figure], [world.township], period, DAY)[figure.id].total.value


def test_a_meeting_is_counted_where_its_dates_lie(held: Course, world: World) -> None:
    held.act("send_for_review", world.clerk, date(2026, 4, 21))
    pass_review(held, world.reviewer)
    held.act("post", world.clerk, date(2026, 4, 23))
    held.act("close", world.clerk, date(2026, 5, 9))
    counted = {figure.id: value(figure, world, APRIL) for figure in figures.FIGURES if isinstance(figure, Figure)}
    assert counted == {
        "village_meetings.planned": 1,
        "village_meetings.held": 1,
        "village_meetings.attendance": 120,
        "village_meetings.closed": 0,
        "village_meetings.open": 1,
        "village_meetings.posted_within_3_days": Fraction(1),
        "village_meetings.postings": 0,
    }
    assert value(figures.CLOSED, world, MAY) == 1
    assert value(figures.OPEN, world, MAY) == 0
    checks = [check for check in figures.FIGURES if isinstance(check, CrossCheck)]
    assert discrepancies(checks, world.township, MAY, DAY) == []


def test_the_rows_behind_a_figure_are_those_counted(held: Course, world: World) -> None:
    rows = records(figures.ATTENDANCE, [world.township], APRIL, DAY)
    assert [(row.matter_id, row.measured) for row in rows] == [(held.matter.pk, 120)]
    assert not records(figures.ATTENDANCE, [world.township], MAY, DAY).exists()


def test_postings_are_counted_by_kind(world: World) -> None:
    for kind in ("finance", "finance", "land"):
        data = {"posted_on": date(2026, 4, 3), "kind": kind, "topic": "公布"}
        create("village_postings", org=world.township, actor=world.clerk, data=data)
    result = compute([figures.POSTINGS], [world.township], APRIL, DAY, by="kind")[figures.POSTINGS.id]
    assert {kind: cell.value for kind, cell in result.cells.items()} == {
        "finance": 2,
        "land": 1,
        "welfare": 0,
        "other": 0,
    }
