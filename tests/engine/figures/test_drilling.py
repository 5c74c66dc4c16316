"""From a figure to the rows behind it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from django.db.models import Q
from pytest_django import DjangoAssertNumQueries

from tests.engine.figures.quarrels import quarrel
from tests.engine.village_affairs import figures as declared
from tests.engine.village_affairs.models import Quarrel
from tests.world import World
from yifa.engine.figures.computing import UnknownDimension, compute
from yifa.engine.figures.declarations import Flow
from yifa.engine.figures.drilling import adopted_share, records
from yifa.engine.figures.periods import Period
from yifa.engine.figures.scope import OutOfScope
from yifa.engine.matters.models import Provenance
from yifa.engine.store.tenancy import org_scope

YEAR = Period.year(2025)
END = date(2025, 12, 31)


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Both townships are in scope."""
    with org_scope(world.township, world.other_township):
        yield


def test_rows_come_oldest_first_with_their_matter_in_one_query(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    late, early = quarrel(world.township, date(2025, 6, 1)), quarrel(world.township, date(2025, 2, 1))
    quarrel(world.other_township, date(2025, 1, 1))
    with django_assert_num_queries(1):
        rows = list(records(declared.ACCEPTED, [world.township], YEAR, END))
        assert [row.matter.title for row in rows] == ["纠纷", "纠纷"]
    assert [row.pk for row in rows] == [early.pk, late.pk]


def test_rows_of_a_rate_say_whether_they_met_it(world: World) -> None:
    quarrel(world.township, date(2025, 1, 1), settled_on=date(2025, 1, 31))
    quarrel(world.township, date(2025, 1, 2), settled_on=date(2025, 2, 2))
    quarrel(world.township, date(2025, 1, 3))
    rows = records(declared.SETTLED_IN_TIME, [world.township], YEAR, END)
    assert [row.in_numerator for row in rows] == [True, False, False]


def test_rows_of_a_sum_say_what_they_add_and_an_unknown_amount_stays_unknown(world: World) -> None:
    quarrel(world.township, date(2025, 1, 1), settled_on=date(2025, 1, 3), amount=Decimal("12.50"))
    quarrel(world.township, date(2025, 1, 1), settled_on=date(2025, 1, 4))
    rows = records(declared.AMOUNT, [world.township], YEAR, END)
    assert [row.measured for row in rows] == [Decimal("12.50"), None]


def test_what_several_rows_tell_of_is_counted_once_by_the_first_of_them(world: World) -> None:
    kinds = Flow("village_affairs.kinds", "纠纷种类", unit="种", of=Quarrel, at="accepted_on", once_by=["kind"],
                 where=~Q(kind="other"), dims={"kind": "kind"}, definition="期间内首次受理的纠纷种类。")  # fmt: skip
    later, first = quarrel(world.township, date(2025, 6, 1)), quarrel(world.township, date(2025, 2, 1))
    same_day = quarrel(world.township, date(2025, 2, 1))
    elsewhere = quarrel(world.other_township, date(2025, 3, 1))
    quarrel(world.township, date(2025, 1, 1), kind="other")
    family = quarrel(world.township, date(2025, 5, 1), kind="family")
    voided = quarrel(world.township, date(2025, 1, 5))
    Quarrel.objects.filter(pk=voided.pk).update(voided=True)
    both = [world.township, world.other_township]
    assert [row.pk for row in records(kinds, both, YEAR, END)] == [first.pk, elsewhere.pk, family.pk]
    result = compute([kinds, declared.ACCEPTED], both, YEAR, END, by="kind")[kinds.id]
    assert (result.total.value, result.cells["land"].value, result.cells["family"].value) == (3, 2, 1)
    assert [row.pk for row in records(kinds, both, Period.month(2025, 6), END)] == []
    assert {later.pk, same_day.pk}.isdisjoint(row.pk for row in records(kinds, both, YEAR, END))


def test_rows_can_be_narrowed_to_a_cell(world: World) -> None:
    here = quarrel(world.township, date(2025, 1, 1), world.east_village, kind="family")
    unit = quarrel(world.township, date(2025, 1, 2), kind="family")
    quarrel(world.township, date(2025, 1, 3), world.east_village, kind="land")

    def narrowed(cell: dict[str, object]) -> list[int]:
        return [row.pk for row in records(declared.ACCEPTED, [world.township], YEAR, END, cell)]

    assert narrowed({"village": world.east_village.pk, "kind": "family"}) == [here.pk]
    assert narrowed({"village": None}) == [unit.pk]


def test_a_cell_that_the_figure_has_not_is_refused(world: World) -> None:
    with pytest.raises(UnknownDimension, match="colour"):
        records(declared.ACCEPTED, [world.township], YEAR, END, {"colour": "red"})
    with pytest.raises(UnknownDimension, match="以该月为统计期间"):
        records(declared.ACCEPTED, [world.township], YEAR, END, {"month": Period.month(2025, 1)})


def test_rows_of_an_organisation_out_of_scope_are_refused(world: World) -> None:
    with org_scope(world.other_township), pytest.raises(OutOfScope, match="清溪乡"):
        records(declared.ACCEPTED, [world.township], YEAR, END)


def test_the_share_of_rows_from_ledgers_is_told(world: World) -> None:
    assert adopted_share(declared.ACCEPTED, [world.township], YEAR, END).share is None
    for provenance in (Provenance.HERE, Provenance.ADOPTED, Provenance.HERE):
        quarrel(world.township, date(2025, 1, 1), provenance=provenance)
    share = adopted_share(declared.ACCEPTED, [world.township], YEAR, END)
    assert (share.adopted, share.rows, share.share) == (1, 3, Fraction(1, 3))
