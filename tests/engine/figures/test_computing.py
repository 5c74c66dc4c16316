"""What figures say about rows on known days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from django_scopes import ScopeError
from pytest_django import DjangoAssertNumQueries

from tests.engine.figures.quarrels import matter, quarrel
from tests.engine.village_affairs import figures as declared
from tests.engine.village_affairs.models import Lecture, Quarrel, Sitting
from tests.world import World
from yifa.engine.figures.computing import UnknownDimension, compute
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.drilling import adopted_share, records
from yifa.engine.figures.periods import Period
from yifa.engine.figures.scope import OutOfScope
from yifa.engine.figures.tally import Value
from yifa.engine.matters.entries import write_entry
from yifa.engine.matters.models import EntryKind
from yifa.engine.registers.models import Entry
from yifa.engine.store.tenancy import every_org, org_scope

YEAR = Period.year(2025)
END = date(2025, 12, 31)


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Both townships are in scope."""
    with org_scope(world.township, world.other_township):
        yield


def total(figure: Figure, world: World, period: Period = YEAR, as_of: date = END) -> Value:
    """The figure's value for the township."""
    return compute([figure], [world.township], period, as_of)[figure.id].total


def test_a_flow_counts_events_in_the_period_on_both_its_ends(world: World) -> None:
    for day in (date(2024, 12, 31), date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 1)):
        quarrel(world.township, day)
    assert total(declared.ACCEPTED, world, as_of=date(2026, 6, 1)).value == 2


def test_a_share_of_what_is_open_is_seen_on_the_period_s_last_day(world: World) -> None:
    quarrel(world.township, date(2024, 3, 1), settled_on=date(2024, 6, 1))
    quarrel(world.township, date(2024, 3, 1), settled_on=date(2025, 6, 1))
    quarrel(world.township, date(2024, 3, 1), settled_on=date(2024, 6, 1), ended_on=date(2024, 12, 31))
    value = total(declared.SETTLED_SHARE, world, Period.year(2024))
    assert (value.numerator, value.denominator) == (1, 2)
    assert total(declared.SETTLED_SHARE, world).value == 1


def test_a_mean_is_of_the_events_in_the_period_that_know_both_days(world: World) -> None:
    quarrel(world.township, date(2024, 12, 31), settled_on=date(2025, 1, 10))
    quarrel(world.township, date(2025, 1, 1), settled_on=date(2025, 1, 6))
    quarrel(world.other_township, date(2025, 1, 1), settled_on=date(2025, 1, 2))
    quarrel(world.township, None, settled_on=date(2025, 1, 6))
    quarrel(world.township, date(2025, 1, 1), settled_on=date(2026, 1, 6))
    value = total(declared.DAYS_TO_SETTLE, world)
    assert (value.value, value.rows, value.denominator) == (Decimal("7.5"), 2, None)
    both = compute([declared.DAYS_TO_SETTLE], [world.township, world.other_township], YEAR, END, by="org")
    result = both[declared.DAYS_TO_SETTLE.id]
    assert result.total.value == Decimal("5.3")
    assert {key: cell.value for key, cell in result.cells.items()} == {
        world.township.pk: Decimal("7.5"), world.other_township.pk: Decimal("1.0"),
    }  # fmt: skip
    assert total(declared.DAYS_TO_SETTLE, world, Period.month(2025, 2)).value is None


def test_places_are_counted_for_the_time_in_which_they_exist(world: World) -> None:
    assert total(declared.GRIDS, world).value == 1
    assert total(declared.GRIDS, world, Period.year(2019)).value == 0
    by_village = compute([declared.GRIDS], [world.township], YEAR, END, by="village")[declared.GRIDS.id]
    assert {village: cell.value for village, cell in by_village.cells.items()} == {world.east_village.pk: 1}
    assert [str(row) for row in records(declared.GRIDS, [world.township], YEAR, END)] == ["东溪村第一网格"]
    assert adopted_share(declared.GRIDS, [world.township], YEAR, END).share == 0


def test_what_happened_after_the_day_has_not_happened_yet(world: World) -> None:
    quarrel(world.township, date(2025, 3, 1), settled_on=date(2025, 6, 1), ended_on=date(2025, 6, 1), agreed=True)
    quarrel(world.township, date(2025, 7, 1))
    as_of = date(2025, 5, 31)
    assert total(declared.ACCEPTED, world, as_of=as_of).value == 1
    assert total(declared.AGREED, world, as_of=as_of).value == 0
    assert total(declared.PENDING, world, as_of=as_of).value == 1
    assert total(declared.STILL_UNSETTLED, world, as_of=as_of).value == 1
    assert total(declared.SETTLED_RATE, world, as_of=as_of).value == 0


def test_next_years_work_does_not_change_last_years_figures(world: World) -> None:
    row = quarrel(world.township, date(2025, 11, 1))
    before = {id: result.total for id, result in compute(declared.QUARREL_FIGURES, [world.township], YEAR, END).items()}
    Quarrel.objects.filter(pk=row.pk).update(settled_on=date(2026, 2, 1), ended_on=date(2026, 2, 1), agreed=True)
    quarrel(world.township, date(2026, 1, 5))
    after = {id: result.total for id, result in compute(declared.QUARREL_FIGURES, [world.township], YEAR, END).items()}
    assert before == after


def test_a_row_of_unknown_date_is_counted_nowhere(world: World) -> None:
    quarrel(world.township, None)
    assert {
        result.total.rows for result in compute(declared.QUARREL_FIGURES, [world.township], YEAR, END).values()
    } == {0}


def test_a_stock_is_what_is_open_at_the_periods_end(world: World) -> None:
    quarrel(world.township, date(2024, 5, 1))
    quarrel(world.township, date(2025, 12, 31))
    quarrel(world.township, date(2025, 1, 1), ended_on=date(2025, 12, 31))
    quarrel(world.township, date(2025, 1, 1), ended_on=date(2026, 1, 1))
    quarrel(world.township, date(2026, 1, 1))
    assert total(declared.PENDING, world, as_of=date(2026, 3, 1)).value == 3


def test_a_rate_of_nothing_has_no_value(world: World) -> None:
    assert total(declared.SETTLED_RATE, world) == Value(None, 0, numerator=0, denominator=0)
    assert total(declared.SETTLED_RATE, world).percent() is None


def test_a_rate_is_exact_and_gives_both_counts(world: World) -> None:
    for settled in (date(2025, 3, 1), date(2025, 3, 2), None):
        quarrel(world.township, date(2025, 3, 1), settled_on=settled)
    value = total(declared.SETTLED_RATE, world)
    assert value == Value(Fraction(2, 3), 3, numerator=2, denominator=3)
    assert (value.percent(), value.percent(0)) == (Decimal("66.7"), Decimal(67))


def test_a_rate_within_days_counts_the_last_day(world: World) -> None:
    for settled in (date(2025, 3, 31), date(2025, 4, 1), None):
        quarrel(world.township, date(2025, 3, 1), settled_on=settled)
    assert total(declared.SETTLED_IN_TIME, world).value == Fraction(1, 3)


def test_a_sum_of_money_is_exact_to_the_cent(world: World) -> None:
    for _ in range(10):
        quarrel(world.township, date(2025, 1, 1), settled_on=date(2025, 2, 1), amount=Decimal("99999999999.99"))
    quarrel(world.township, date(2025, 1, 1), settled_on=date(2025, 2, 1), amount=Decimal("0.10"))
    quarrel(world.township, date(2025, 1, 1), settled_on=date(2025, 2, 1), amount=None)
    value = total(declared.AMOUNT, world)
    assert (value.value, value.rows) == (Decimal("1000000000000.00"), 12)


def test_what_was_voided_is_left_out(world: World) -> None:
    quarrel(world.township, date(2025, 1, 1), voided=True)
    assert total(declared.ACCEPTED, world).value == 0


def test_lines_are_counted_unless_they_or_their_matter_are_void(world: World) -> None:
    standing, voided = matter(world.township, world.east_village), matter(world.township, voided=True)

    def entry(of: object) -> object:
        return write_entry(
            of, kind=EntryKind.ACT, act="sit", actor=world.mediator, happened_on=date(2025, 5, 1), before="open"
        )

    first = entry(standing)
    Sitting.objects.create(org=world.township, matter=standing, entry=first, held_on=date(2025, 5, 1))
    Sitting.objects.create(org=world.township, matter=standing, entry=first, void_entry=first, held_on=date(2025, 5, 1))
    Sitting.objects.create(org=world.township, matter=voided, entry=entry(voided), held_on=date(2025, 5, 1))
    result = compute([declared.SITTINGS], [world.township], YEAR, END, by="village")[declared.SITTINGS.id]
    assert result.total.value == 1
    assert result.cells == {world.east_village.pk: Value(1, 1)}


def test_entries_of_registers_are_counted_unless_void(world: World) -> None:
    for audience, voided in ((30, False), (12, False), (500, True)):
        entry = Entry.objects.create(
            org=world.township,
            register="village_lectures",
            title="民法典",
            entered_by=world.clerk,
            entered_at="2025-03-02T08:00Z",
        )
        Lecture.objects.create(
            entry=entry, org=world.township, dated_on=date(2025, 3, 1), topic="民法典", audience=audience, voided=voided
        )
    assert total(declared.LECTURES, world).value == 2
    assert total(declared.AUDIENCE, world).value == 42


def test_all_figures_of_a_table_take_one_query(world: World, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        compute(declared.QUARREL_FIGURES, [world.township], YEAR, END)


@pytest.mark.parametrize("by", ["org", "month", "village", "kind", ("org", "month"), ("village", "kind")])
def test_a_breakdown_takes_one_query_as_well(
    world: World, django_assert_num_queries: DjangoAssertNumQueries, by: str | tuple[str, ...]
) -> None:
    quarrel(world.township, date(2025, 3, 1), world.east_village)
    with django_assert_num_queries(1):
        compute(declared.QUARREL_FIGURES, [world.township, world.other_township], YEAR, END, by=by)


def test_figures_of_several_tables_take_a_query_each(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        compute([*declared.QUARREL_FIGURES, declared.SITTINGS, declared.LECTURES], [world.township], YEAR, END)


def test_by_organisation_there_is_a_cell_for_each_that_was_asked_for(world: World) -> None:
    quarrel(world.township, date(2025, 3, 1), people=4)
    result = compute([declared.ACCEPTED], [world.township, world.other_township], YEAR, END, by="org")
    assert result[declared.ACCEPTED.id].cells == {world.township.pk: Value(1, 1), world.other_township.pk: Value(0, 0)}


def test_what_does_not_add_up_has_a_value_for_each_organisation_and_none_for_several(world: World) -> None:
    quarrel(world.township, date(2025, 3, 1), people=4)
    quarrel(world.other_township, date(2025, 3, 1), people=5)
    result = compute([declared.PEOPLE], [world.township, world.other_township], YEAR, END, by="org")[declared.PEOPLE.id]
    assert [cell.value for cell in result.cells.values()] == [4, 5]
    assert result.total == Value(None, 2)
    by_kind = compute([declared.PEOPLE], [world.township, world.other_township], YEAR, END, by="kind")
    assert by_kind[declared.PEOPLE.id].cells["land"].value is None


def test_the_rate_of_a_county_is_made_of_the_counts_of_its_townships(world: World) -> None:
    for agreed in (True, True, False):
        quarrel(world.township, date(2025, 1, 1), ended_on=date(2025, 2, 1), agreed=agreed)
    quarrel(world.other_township, date(2025, 1, 1), ended_on=date(2025, 2, 1))
    result = compute([declared.SUCCESS_RATE], [world.township, world.other_township], YEAR, END, by="org")
    assert [cell.value for cell in result[declared.SUCCESS_RATE.id].cells.values()] == [Fraction(2, 3), 0]
    assert result[declared.SUCCESS_RATE.id].total.value == Fraction(1, 2)


def test_by_month_flows_add_up_and_stocks_stand_at_each_months_end(world: World) -> None:
    quarrel(world.township, date(2025, 1, 31), ended_on=date(2025, 3, 1))
    quarrel(world.township, date(2025, 3, 31))
    results = compute([declared.ACCEPTED, declared.PENDING], [world.township], YEAR, date(2025, 4, 15), by="month")
    accepted, pending = results[declared.ACCEPTED.id], results[declared.PENDING.id]
    assert [str(month) for month in accepted.cells] == ["2025年1月", "2025年2月", "2025年3月", "2025年4月"]
    assert [cell.value for cell in accepted.cells.values()] == [1, 0, 1, 0]
    assert [cell.value for cell in pending.cells.values()] == [1, 1, 1, 1]
    assert (accepted.total.value, pending.total.value) == (2, 1)


def test_a_single_month_broken_down_by_month_is_itself(world: World) -> None:
    quarrel(world.township, date(2025, 1, 31))
    january = Period.month(2025, 1)
    result = compute([declared.ACCEPTED], [world.township], january, END, by="month")[declared.ACCEPTED.id]
    assert result.cells == {january: result.total}


def test_by_kind_there_is_a_cell_for_every_choice(world: World) -> None:
    quarrel(world.township, date(2025, 1, 31), kind="family")
    result = compute([declared.ACCEPTED], [world.township], YEAR, END, by="kind")[declared.ACCEPTED.id]
    assert {key: cell.value for key, cell in result.cells.items()} == {"land": 0, "family": 1, "other": 0}


def test_by_village_the_rows_of_the_whole_unit_have_a_cell_of_their_own(world: World) -> None:
    quarrel(world.township, date(2025, 1, 31), world.east_village)
    quarrel(world.township, date(2025, 1, 31))
    result = compute([declared.ACCEPTED], [world.township], YEAR, END, by="village")[declared.ACCEPTED.id]
    assert result.cells == {world.east_village.pk: Value(1, 1), None: Value(1, 1)}


def test_many_months_are_computed_in_several_queries_and_agree(world: World) -> None:
    decade = Period(date(2016, 1, 1), date(2025, 12, 31))
    for year in range(2016, 2026):
        quarrel(world.township, date(year, 6, 1))
    results = compute(declared.QUARREL_FIGURES, [world.township], decade, END, by="month")
    accepted = results[declared.ACCEPTED.id]
    assert len(accepted.cells) == 120
    assert sum(cell.rows for cell in accepted.cells.values()) == accepted.total.value == 10


def test_a_breakdown_that_a_figure_does_not_declare_is_refused_with_those_it_has(world: World) -> None:
    with pytest.raises(UnknownDimension, match="org、village、month、theme"):
        compute([declared.LECTURES], [world.township], YEAR, END, by="kind")


def test_an_organisation_out_of_scope_is_refused_and_not_counted_as_zero(world: World) -> None:
    with org_scope(world.township), pytest.raises(OutOfScope, match="白石镇"):
        compute([declared.ACCEPTED], [world.township, world.other_township], YEAR, END)


def test_without_a_scope_nothing_is_computed(world: World) -> None:
    from django_scopes.state import state

    token = state.set({})
    try:
        with pytest.raises(ScopeError):
            compute([declared.ACCEPTED], [world.township], YEAR, END)
    finally:
        state.reset(token)


def test_the_machine_itself_computes_for_any_organisation(world: World) -> None:
    quarrel(world.township, date(2025, 1, 31))
    with every_org("a test computes without a person"):
        assert total(declared.ACCEPTED, world).value == 1
