"""Figures that must fit one another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.engine.figures.quarrels import quarrel
from tests.engine.village_affairs import figures as declared
from tests.world import World
from yifa.engine.figures.computing import compute
from yifa.engine.figures.cross_checks import (
    BreakdownAndTotal,
    CrossCheck,
    Discrepancy,
    OpeningAndClosing,
    PartsAndTotal,
    RateAndCounts,
    discrepancies,
)
from yifa.engine.figures.periods import Period
from yifa.engine.store.tenancy import org_scope

END = date(2025, 12, 31)


@pytest.fixture(autouse=True)
def rows(world: World) -> Iterator[None]:
    """Two quarrels over land and one in a family; one of each came in the year before."""
    with org_scope(world.township):
        quarrel(world.township, date(2024, 11, 1), ended_on=date(2025, 2, 1), agreed=True)
        quarrel(world.township, date(2024, 12, 1), kind="family")
        quarrel(world.township, date(2025, 3, 1), ended_on=date(2025, 4, 1))
        quarrel(world.township, date(2025, 5, 1), kind="family")
        yield


def found(world: World, *checks: CrossCheck) -> list[Discrepancy]:
    """What does not hold for the township's year."""
    return discrepancies(checks, world.township, Period.year(2025), END)


def test_figures_that_fit_leave_nothing_to_say(world: World) -> None:
    assert found(world, *declared.CROSS_CHECKS) == []


def test_parts_that_are_not_the_total_are_told_with_every_number(world: World) -> None:
    check = PartsAndTotal("parts", total=declared.ACCEPTED.id, parts=[declared.LAND.id])
    (difference,) = found(world, check)
    assert (difference.expected, difference.found) == (2, 1)
    assert "合计“受理纠纷”为2，分项之和（受理山林土地纠纷1）为1，相差1" in difference.message


def test_what_was_computed_already_is_taken_as_it_is(world: World) -> None:
    check = PartsAndTotal("parts", total=declared.ACCEPTED.id, parts=[declared.LAND.id])
    year = Period.year(2025)
    known = {id: value.total for id, value in compute([declared.LAND], [world.township], year, END).items()}
    known[declared.LAND.id] = known[declared.LAND.id]._replace(value=2)
    (difference,) = discrepancies([check], world.township, year, END)
    assert difference.found == 1
    assert discrepancies([check], world.township, year, END, known) == []


def test_rows_that_fall_under_no_group_are_found(world: World) -> None:
    check = BreakdownAndTotal("by_kind", total=declared.ACCEPTED.id, by="kind")
    assert found(world, check) == []
    quarrel(world.township, date(2025, 5, 2), kind="")
    (difference,) = found(world, check)
    assert (difference.expected, difference.found) == (3, 2)
    assert "合计“受理纠纷”为3，已登记“类型”的各组之和为2，相差1" in difference.message


def test_a_rate_whose_counts_are_told_differently_is_found(world: World) -> None:
    check = RateAndCounts(
        "rate", rate=declared.SUCCESS_RATE.id, numerator=declared.ACCEPTED.id, denominator=declared.CONCLUDED.id
    )
    (difference,) = found(world, check)
    assert (difference.expected, difference.found) == (2, 1)
    assert "分子" in difference.message


def test_a_stock_that_does_not_follow_from_its_flows_is_found(world: World) -> None:
    quarrel(world.township, None, ended_on=date(2025, 6, 1))
    (difference,) = found(world, *declared.CROSS_CHECKS)
    assert (difference.check, difference.expected, difference.found) == ("village_affairs.pending_flows", 1, 2)
    assert "上期末2 + 受理纠纷2 - 终结纠纷3为1" in difference.message


def test_the_opening_of_a_period_is_the_closing_of_the_one_before(world: World) -> None:
    flows = OpeningAndClosing(
        "flows", stock=declared.PENDING.id, arrivals=declared.ACCEPTED.id, departures=declared.CONCLUDED.id
    )
    for month in Period(date(2024, 10, 1), END).months():
        assert discrepancies([flows], world.township, month, END) == []
