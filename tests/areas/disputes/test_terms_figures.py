"""Terms that were kept, missed and are overdue, told by days: what comes later does not change what was late then."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests.areas.disputes.routes import settled_route
from tests.course import Course
from tests.engine.matters.mediating import FACTS, SITTING, mediating
from tests.world import World
from yifa.areas.disputes.figures.terms import DUE, KEPT, KEPT_LATE, KEPT_RATE, OVERDUE, TERMS
from yifa.areas.disputes.models import Mediation
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.engine.matters.general import correct, void
from yifa.engine.matters.models import ClockRow, ClockState

pytestmark = pytest.mark.django_db

YEAR = Period.year(2025)
CHECKS = [check for check in TERMS if isinstance(check, CrossCheck)]


@pytest.fixture
def mediation(world: World) -> Course:
    """A mediation of 5 March, whose term runs out in April."""
    return mediating(world)


def due(mediation: Course) -> date:
    """The last day of the mediation's term."""
    day = mediation.clocks("conclude")[0].due_on
    assert day is not None
    return day


def settled(mediation: Course, world: World, day: date) -> None:
    """Agreed on that day."""
    mediation.act("meet", world.mediator, day, Session=SITTING | {"held_on": day})
    mediation.act("settle_orally", world.mediator, day, terms="水沟改道")


def told(world: World, as_of: date) -> tuple[Any, ...]:
    """Due, kept, kept late, overdue, as of a day; the rows behind each agree, and so do the figures with each other."""
    figures = [DUE, KEPT, KEPT_LATE, OVERDUE, KEPT_RATE]
    results = compute(figures, [world.township], YEAR, as_of)
    for figure in figures:
        assert len(records(figure, [world.township], YEAR, as_of)) == results[figure.id].total.rows
    assert discrepancies(CHECKS, world.township, YEAR, as_of) == []
    return tuple(results[figure.id].total.value for figure in figures[:4])


def test_on_its_last_day_a_term_is_not_overdue_and_on_the_next_it_is(world: World, mediation: Course) -> None:
    last = due(mediation)
    assert told(world, last - timedelta(1)) == told(world, last) == (0, 0, 0, 0)
    assert told(world, last + timedelta(1)) == (1, 0, 0, 1)


def test_what_is_done_on_the_last_day_is_done_in_time(world: World, mediation: Course) -> None:
    last = due(mediation)
    settled(mediation, world, last)
    assert told(world, last) == told(world, last + timedelta(9)) == (1, 1, 0, 0)


def test_what_is_done_late_was_overdue_until_then(world: World, mediation: Course) -> None:
    last, day = due(mediation), due(mediation) + timedelta(10)
    settled(mediation, world, day)
    assert told(world, last + timedelta(1)) == told(world, day - timedelta(1)) == (1, 0, 0, 1)
    assert told(world, day) == (1, 0, 1, 0)


def test_a_corrected_day_counts_at_once(world: World, mediation: Course) -> None:
    last = due(mediation)
    settled(mediation, world, last + timedelta(10))
    correct(
        mediation.fresh(), {"settled_on": last - timedelta(1)}, actor=world.mediator,
        happened_on=last + timedelta(12), reason="日期抄错",
    )  # fmt: skip
    assert mediation.record(Mediation).settled_on == last - timedelta(1)
    (row,) = mediation.clocks("conclude")
    assert (row.met_on, row.ended_on) == (last - timedelta(1), last - timedelta(1))
    assert told(world, last + timedelta(1)) == (1, 1, 0, 0)


def test_a_voided_matter_has_no_terms(world: World, mediation: Course) -> None:
    day = due(mediation) + timedelta(3)
    void(mediation.fresh(), actor=world.leader, happened_on=day, reason="重复登记")
    (row,) = mediation.clocks("conclude")
    assert (row.state, row.ended_on) == (ClockState.ENDED, day)
    assert told(world, day) == (0, 0, 0, 0)


def test_what_fell_away_before_it_was_due_was_never_due(world: World, mediation: Course) -> None:
    row = ClockRow.objects.get(clock="conclude")
    last = due(mediation)
    for day, expected in ((last, (0, 0, 0, 0)), (last + timedelta(5), (1, 0, 0, 0))):
        ClockRow.objects.filter(pk=row.pk).update(state=ClockState.ENDED, ended_on=day)
        assert told(world, last + timedelta(9)) == expected


def test_what_was_done_nobody_knows_when_is_neither_in_time_nor_late(world: World, mediation: Course) -> None:
    ClockRow.objects.filter(clock="conclude").update(state=ClockState.MET, met_on=None, ended_on=None)
    assert told(world, date(2025, 12, 31)) == (0, 0, 0, 0)


def test_a_route_that_was_settled_in_time_leaves_nothing_overdue(world: World, mediation: Course) -> None:
    settled_route(Course.begin("dispute", world.township, world.mediator, mediation.day, "田界", **FACTS), world)
    assert told(world, mediation.day) == (0, 0, 0, 0)
    assert told(world, due(mediation) + timedelta(1))[:2] == (2, 1)
