"""Several people at one matter at the same time: one goes first, the others see what was done."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any, TypeVar

import pytest
from django.db import connection

from tests.engine.matters.mediating import DAY, FACTS, SITTING, accepting, mediating, registered
from tests.world import World, make_world
from yifa.areas.disputes.models import AssignedMediator, Session
from yifa.engine.journal.verification import verify
from yifa.engine.matters import general
from yifa.engine.matters.act import act, open_matter
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.attempt import Done
from yifa.engine.matters.models import ActEntry, ClockRow, Matter
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Person
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db(transaction=True)

_T = TypeVar("_T")
AT_ONCE = 4


@pytest.fixture(autouse=True)
def scope() -> None:
    """Each thread takes the scope itself."""


@pytest.fixture
def world(transactional_db: None) -> World:
    """Committed, so that every connection sees it."""
    return make_world()


def at_once(world: World, *tries: Callable[[], _T]) -> list[_T | Refused]:
    """Try all at the same time, each on a connection of its own; what each came to."""
    start = Barrier(len(tries))

    def run(attempt: Callable[[], _T]) -> _T | Refused:
        try:
            with org_scope(world.township):
                start.wait()
                return attempt()
        except Refused as refused:
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tries)) as pool:
        return [future.result() for future in [pool.submit(run, attempt) for attempt in tries]]


def done(results: list[Any]) -> list[Done]:
    """Those that were done."""
    return [result for result in results if isinstance(result, Done)]


def refused(results: list[Any]) -> list[list[str]]:
    """The rules of those that were not."""
    return [result.names() for result in results if isinstance(result, Refused)]


def check_history(matter: Matter) -> None:
    """The entries follow one another without gap, and the journal holds."""
    entries = list(ActEntry.objects.filter(matter=matter).order_by("seq"))
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry.previous for entry in entries[1:]] == [entry.digest for entry in entries[:-1]]
    fresh = Matter.objects.get(pk=matter.pk)
    assert (fresh.entries, fresh.last_digest) == (len(entries), entries[-1].digest)
    assert verify(matter.org).holds


def test_of_two_who_lead_it_elsewhere_one_wins(world: World) -> None:
    with org_scope(world.township):
        course = registered(world)

    def accept() -> Done:
        return act(course.matter.pk, "accept", actor=world.mediator, happened_on=DAY, data=accepting(world))

    def turn_away() -> Done:
        told = {"ended_because": "不属范围", "routes_told": "可以起诉"}
        return act(course.matter.pk, "turn_away", actor=world.clerk, happened_on=DAY, data=told)

    results = at_once(world, accept, turn_away)
    assert len(done(results)) == 1
    assert refused(results) == [["state"]]
    with org_scope(world.township):
        assert course.state == done(results)[0].entry.state_after
        check_history(course.matter)


def test_the_same_act_by_several_is_done_once(world: World) -> None:
    with org_scope(world.township):
        course = registered(world)

    def accept() -> Done:
        return act(course.matter.pk, "accept", actor=world.mediator, happened_on=DAY, data=accepting(world))

    results = at_once(world, *[accept] * AT_ONCE)
    assert len(done(results)) == 1
    assert refused(results) == [["state"]] * (AT_ONCE - 1)
    with org_scope(world.township):
        assert AssignedMediator.objects.count() == 1
        assert ClockRow.objects.filter(clock="conclude").count() == 1
        check_history(course.matter)


def test_acts_that_leave_it_where_it_stands_are_all_done_one_after_another(world: World) -> None:
    with org_scope(world.township):
        course = mediating(world)

    def meet() -> Done:
        return act(course.matter.pk, "meet", actor=world.mediator, happened_on=DAY, data={"Session": SITTING})

    results = at_once(world, *[meet] * AT_ONCE)
    assert len(done(results)) == AT_ONCE
    with org_scope(world.township):
        assert Session.objects.count() == AT_ONCE
        check_history(course.matter)


def test_of_forms_that_showed_the_same_one_is_taken(world: World) -> None:
    with org_scope(world.township):
        course = mediating(world)
        seen = course.fresh().entries

    def meet() -> Done:
        told = {"Session": SITTING}
        return act(course.matter.pk, "meet", actor=world.mediator, happened_on=DAY, data=told, seen=seen)

    results = at_once(world, *[meet] * AT_ONCE)
    assert len(done(results)) == 1
    assert refused(results) == [["stale"]] * (AT_ONCE - 1)


def test_an_act_and_the_voiding(world: World) -> None:
    """Whichever comes first: nothing is done on what is void, and what was done before is void with it."""
    with org_scope(world.township):
        course = registered(world)

    def accept() -> Done:
        return act(course.matter.pk, "accept", actor=world.mediator, happened_on=DAY, data=accepting(world))

    def void() -> Done:
        return general.void(course.matter.pk, actor=world.leader, happened_on=DAY, reason="重复登记")

    results = at_once(world, accept, void)
    assert refused(results) in ([], [["voided"]])
    with org_scope(world.township):
        assert course.fresh().voided
        assert not ClockRow.objects.filter(matter=course.matter, state="running").exists()
        check_history(course.matter)


class TestOneSubmission:
    def test_of_an_act_is_done_once(self, world: World) -> None:
        with org_scope(world.township):
            course = registered(world)

        def accept() -> Done:
            told = accepting(world)
            return act(
                course.matter.pk, "accept", actor=world.mediator, happened_on=DAY, data=told, client_id="phone-7"
            )

        results = done(at_once(world, *[accept] * AT_ONCE))
        assert sorted(result.repeated for result in results) == [False] + [True] * (AT_ONCE - 1)
        assert len({result.entry.pk for result in results}) == 1

    def test_for_two_matters_is_done_for_one(self, world: World) -> None:
        with org_scope(world.township):
            courses = [registered(world) for _ in range(AT_ONCE)]

        def accepts(matter: int) -> Callable[[], Done]:
            told = accepting(world)
            return lambda: act(matter, "accept", actor=world.mediator, happened_on=DAY, data=told, client_id="phone-7")

        results = at_once(world, *[accepts(course.matter.pk) for course in courses])
        assert len(done(results)) == 1
        assert refused(results) == [["client_id"]] * (AT_ONCE - 1)
        with org_scope(world.township):
            assert sorted(course.state for course in courses) == ["mediating"] + ["registered"] * (AT_ONCE - 1)

    def test_of_an_opening_opens_one_matter_and_spends_one_number(self, world: World) -> None:
        def begin() -> Done:
            return open_matter(
                "dispute", org=world.township, actor=world.mediator, happened_on=DAY, title="邻里纠纷", data=FACTS,
                client_id="phone-1",
            )  # fmt: skip

        results = done(at_once(world, *[begin] * AT_ONCE))
        assert sorted(result.repeated for result in results) == [False] + [True] * (AT_ONCE - 1)
        with org_scope(world.township):
            assert [matter.number for matter in Matter.objects.all()] == ["清政人调字〔2025〕第1号"]

    def test_of_a_ledgers_row_is_taken_in_once(self, world: World) -> None:
        row = LedgerRow("旧事", "registered", opened_on=DAY, number="清调17", client_id="ledger-1:17")
        results: list[Any] = at_once(
            world, *[lambda: adopt("dispute", row, org=world.township, actor=world.clerk)] * AT_ONCE
        )
        assert sorted(result.repeated for result in results) == [False] + [True] * (AT_ONCE - 1)
        with org_scope(world.township):
            assert Matter.objects.count() == 1


def test_of_rows_with_one_number_one_is_taken_in(world: World) -> None:
    row = LedgerRow("旧事", "registered", opened_on=DAY, number="清调17")
    results: list[Any] = at_once(
        world, *[lambda: adopt("dispute", row, org=world.township, actor=world.clerk)] * AT_ONCE
    )
    assert refused(results) == [["number_taken"]] * (AT_ONCE - 1)


def test_matters_opened_at_once_have_numbers_without_gap(world: World) -> None:
    def opens(actor: Person) -> Callable[[], Done]:
        return lambda: open_matter(
            "dispute", org=world.township, actor=actor, happened_on=DAY, title="邻里纠纷", data=FACTS
        )

    results = done(at_once(world, *[opens(who) for who in (world.mediator, world.clerk, world.second_mediator)]))
    assert sorted(result.matter.number or "" for result in results) == [
        f"清政人调字〔2025〕第{number}号" for number in (1, 2, 3)
    ]
    with org_scope(world.township):
        assert verify(world.township).holds
