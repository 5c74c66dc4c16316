"""What is counted of sweeps, risks, returns, committees and grids, against counts made by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from tests.areas.disputes.entries import committee, enter
from tests.world import World
from yifa.areas.disputes.figures import organisation, prevention
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import CrossCheck, discrepancies
from yifa.engine.figures.declarations import Figure, Rate
from yifa.engine.figures.periods import Period
from yifa.engine.parameters.setting import set_parameter
from yifa.engine.registers.entering import complete
from yifa.law.limits import Term, Unit

pytestmark = pytest.mark.django_db

MARCH, APRIL, YEAR = Period.month(2025, 3), Period.month(2025, 4), Period.year(2025)
END = date(2025, 12, 31)


def total(world: World, figure: Figure, period: Period = YEAR, as_of: date = END) -> Any:
    """The value; of a rate both its counts."""
    value = compute([figure], [world.township], period, as_of)[figure.id].total
    return (value.numerator, value.denominator) if isinstance(figure, Rate) else value.value


def test_sweeps_and_those_that_found_nothing(world: World) -> None:
    enter(world, "dispute_sweeps", village=world.east_village)
    enter(world, "dispute_sweeps", village=world.west_village, person_times=3, outcome="found", summary="水渠")
    enter(world, "dispute_sweeps", swept_on=date(2025, 4, 10), person_times=4)
    assert [total(world, prevention.SWEEPS, period) for period in (MARCH, APRIL)] == [2, 1]
    assert total(world, prevention.SWEEPS_WITHOUT_FINDING) == 2
    assert total(world, prevention.SWEEP_PERSON_TIMES) == 9


def test_a_risk_is_open_until_it_is_treated_and_prevents_a_dispute_then(world: World) -> None:
    first, second = (enter(world, "risk_points", kind=kind) for kind in ("dispute", "safety"))
    enter(world, "risk_points", kind="dispute", treat_by=date(2025, 4, 30))
    complete(first.entry, {"treated_on": date(2025, 3, 31), "treatment": "劝解"}, actor=world.clerk)
    complete(second.entry, {"treated_on": date(2025, 4, 1), "treatment": "整改"}, actor=world.clerk)
    assert [total(world, prevention.RISKS_OPEN, period) for period in (MARCH, APRIL)] == [2, 1]
    assert [total(world, prevention.RISKS_TREATED, period) for period in (MARCH, APRIL)] == [1, 1]
    assert total(world, prevention.PREVENTED) == 1
    assert total(world, prevention.RISKS_IN_TIME_RATE) == (1, 3)
    assert total(world, prevention.RISKS_IN_TIME_RATE, as_of=date(2025, 3, 31)) == (1, 2)


def test_none_is_a_count_of_returns(world: World) -> None:
    term, since = Term(5, Unit.DAY), date(2025, 1, 1)
    told: dict[str, Any] = {"source": "青综治〔2025〕1号", "by": world.county_admin}
    enter(world, "village_returns", village=world.east_village, month="2024-12", handed_in_on=date(2025, 1, 2))
    set_parameter(world.county, "monthly_return_local", term, in_force=since, **told)
    enter(world, "village_returns", village=world.east_village)
    enter(world, "incidents", village=world.west_village, dead=1, injured=2)
    enter(world, "village_returns", village=world.west_village, incidents="some", handed_in_on=date(2025, 4, 9))
    assert total(world, prevention.RETURNS) == 2
    assert total(world, prevention.RETURNS_NONE) == 1
    assert total(world, prevention.RETURNS_IN_TIME_RATE) == (1, 2)
    assert total(world, prevention.RETURNS_IN_TIME_RATE, Period.year(2024)) == (0, 0)
    assert total(world, prevention.RETURNS, as_of=date(2025, 4, 8)) == 1
    assert (total(world, prevention.INCIDENTS), total(world, prevention.MASS_INCIDENTS)) == (1, 0)
    assert (total(world, prevention.DEAD), total(world, prevention.INJURED)) == (1, 2)


def test_meetings_and_what_they_decided(world: World) -> None:
    meeting = enter(world, "dispute_meetings")
    enter(world, "dispute_meetings", held_on=date(2025, 5, 6))
    complete(meeting.entry, {"done_on": date(2025, 4, 20), "done_how": "已回访"}, actor=world.clerk)
    assert total(world, prevention.MEETINGS) == 2
    assert total(world, prevention.MEETINGS_DONE_RATE) == (1, 2)


def test_committees_and_mediators_of_a_day(world: World) -> None:
    own = committee(world, standardised_on=date(2024, 5, 1))
    gone = committee(world, name="石桥村人民调解委员会", kind="village", dissolved_on=date(2025, 6, 1))
    enter(world, "mediators", committee=own, since=date(2022, 1, 10))
    leaving = enter(world, "mediators", committee=own, name="施劝和", engagement="part_time", left_on=date(2025, 2, 1))
    assert leaving.committee == own
    assert [total(world, organisation.COMMITTEES, period) for period in (MARCH, YEAR)] == [2, 1]
    assert gone.voided is False
    share = organisation.STANDARDISED_SHARE
    assert [total(world, share, period) for period in (Period.year(2023), MARCH, YEAR)] == [(0, 2), (1, 2), (1, 1)]
    assert [total(world, organisation.MEDIATORS, period) for period in (Period.year(2024), YEAR)] == [2, 1]
    assert total(world, organisation.FULL_TIME_MEDIATORS, Period.year(2024)) == 1
    assert [total(world, organisation.TERMS_OVER, period) for period in (Period.year(2024), YEAR)] == [0, 1]
    enter(world, "mediator_trainings")
    enter(world, "committee_visits", committee=own)
    assert (total(world, organisation.TRAININGS), total(world, organisation.TRAINED)) == (1, 30)
    assert total(world, organisation.GUIDANCE_VISITS) == 1


def test_grids_and_who_answers_for_them(world: World) -> None:
    here = {"village": world.east_village, "grid": world.east_grid}
    enter(world, "grid_duties", **here)
    enter(world, "grid_duties", **here, kind="cadre", name="韩东篱", ended_on=date(2025, 6, 1))
    assert total(world, organisation.GRIDS) == 1
    assert total(world, organisation.GRID_STAFF_SERVING) == 1
    assert [total(world, organisation.GRID_DUTIES, period) for period in (MARCH, YEAR)] == [2, 1]
    by_village = compute([organisation.GRIDS], [world.township], YEAR, END, by="village")[organisation.GRIDS.id]
    assert by_village.cells[world.east_village.pk].value == 1


def test_they_agree_with_each_other(world: World) -> None:
    test_a_risk_is_open_until_it_is_treated_and_prevents_a_dispute_then(world)
    test_none_is_a_count_of_returns(world)
    test_committees_and_mediators_of_a_day(world)
    own = [one for one in (*prevention.PREVENTION, *organisation.ORGANISATION) if isinstance(one, CrossCheck)]
    for period in (MARCH, APRIL, YEAR):
        assert discrepancies(own, world.township, period, END) == []
    share = compute([organisation.STANDARDISED_SHARE], [world.township], MARCH, END)
    assert share[organisation.STANDARDISED_SHARE.id].total.value == Fraction(1, 2)
