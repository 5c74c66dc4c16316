"""Whatever the rows: a figure is the number of the rows that its drill-down shows, and of those that it defines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engine.figures.quarrels import matter
from tests.engine.village_affairs import figures as declared
from tests.engine.village_affairs.models import Quarrel
from tests.world import World
from yifa.engine.figures.computing import compute
from yifa.engine.figures.declarations import MeanDays, Rate
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.engine.matters.models import Matter
from yifa.engine.store.tenancy import org_scope

DAYS = st.none() | st.dates(date(2024, 12, 1), date(2025, 3, 15))
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "accepted_on": DAYS,
            "settled_on": DAYS,
            "ended_on": DAYS,
            "kind": st.sampled_from(["land", "family", "other"]),
            "agreed": st.booleans(),
            "voided": st.booleans(),
            "people": st.none() | st.integers(0, 50),
            "amount": st.none() | st.decimals(0, 999_999, places=2),
            "place": st.integers(0, 2),
        }
    ),
    max_size=12,
)


@pytest.fixture
def matters(world: World) -> Iterator[list[Matter]]:
    """Twelve matters in two townships, to hang rows on."""
    with org_scope(world.township, world.other_township):
        yield [matter(org) for org in (world.township, world.other_township) for _ in range(6)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=ROWS,
    start=st.dates(date(2024, 12, 15), date(2025, 2, 1)),
    length=st.integers(0, 60),
    as_of=st.dates(date(2024, 12, 10), date(2025, 4, 1)),
    by=st.sampled_from([None, "org", "village", "kind", "month", ("org", "month")]),
)
def test_a_figure_is_its_rows(
    world: World, matters: list[Matter], rows: list[dict[str, Any]], start: date, length: int, as_of: date, by: Any
) -> None:
    period = Period(start, start + timedelta(days=length))
    orgs = [world.township, world.other_township]
    villages = [world.east_village, world.west_village, None]
    with transaction.atomic():
        for own, row in zip(matters, rows, strict=False):
            columns = {name: value for name, value in row.items() if name != "place"}
            place = villages[row["place"]] if own.org_id == world.township.pk else None
            Quarrel.objects.create(matter=own, org_id=own.org_id, village=place, **columns)
        results = compute(declared.QUARREL_FIGURES, orgs, period, as_of, by=by)
        for figure in declared.QUARREL_FIGURES:
            counted = list(records(figure, orgs, period, as_of))
            result = results[figure.id]
            assert {row.pk for row in counted} == _by_hand(figure.id, period, as_of)
            assert result.total.rows == len(counted)
            if isinstance(figure, Rate):
                numerator = sum(row.in_numerator for row in counted)
                assert (result.total.numerator, result.total.denominator) == (numerator, len(counted))
                assert result.total.value == (Fraction(numerator, len(counted)) if counted else None)
            else:
                assert all(row.in_numerator is None for row in counted)
                measured = sum((row.measured or 0 for row in counted), Decimal(0))
                if isinstance(figure, MeanDays):
                    mean = (measured / len(counted)).quantize(Decimal("0.1"), ROUND_HALF_UP) if counted else None
                    assert result.total.value == mean
                else:
                    assert result.total.value == (measured if figure.additive else None)
            if by and figure not in (declared.PENDING, declared.SETTLED_SHARE):
                assert sum(cell.rows for cell in result.cells.values()) == len(counted)
        transaction.set_rollback(True)


def _by_hand(id: str, period: Period, as_of: date) -> set[int]:
    """The ids of the rows that the definition counts, worked out without a database."""
    last = min(period.last, as_of)

    def inside(day: date | None) -> bool:
        return day is not None and period.first <= day <= last

    def is_pending(row: Quarrel) -> bool:
        return row.accepted_on is not None and row.accepted_on <= last and not (row.ended_on and row.ended_on <= last)

    tests = {
        declared.ACCEPTED.id: lambda row: inside(row.accepted_on),
        declared.LAND.id: lambda row: inside(row.accepted_on) and row.kind == "land",
        declared.NOT_LAND.id: lambda row: inside(row.accepted_on) and row.kind != "land",
        declared.CONCLUDED.id: lambda row: inside(row.ended_on),
        declared.AGREED.id: lambda row: inside(row.ended_on) and row.agreed,
        declared.STILL_UNSETTLED.id: lambda row: (
            inside(row.accepted_on) and not (row.settled_on and row.settled_on <= as_of)
        ),
        declared.AMOUNT.id: lambda row: inside(row.settled_on),
        declared.PEOPLE.id: lambda row: inside(row.accepted_on),
        declared.PENDING.id: is_pending,
        declared.SETTLED_SHARE.id: is_pending,
        declared.DAYS_TO_SETTLE.id: lambda row: (
            inside(row.settled_on) and row.accepted_on is not None and row.accepted_on <= as_of
        ),
        declared.SETTLED_RATE.id: lambda row: inside(row.accepted_on),
        declared.SETTLED_IN_TIME.id: lambda row: inside(row.accepted_on),
        declared.SUCCESS_RATE.id: lambda row: inside(row.ended_on),
    }
    return {row.pk for row in Quarrel.objects.all() if not row.voided and tests[id](row)}
