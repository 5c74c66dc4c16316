"""Rows of a ledger that are written together stand as if each had come by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.areas.disputes.entries import committee
from tests.engine.village_affairs.models import Lecture
from tests.world import World
from yifa.areas.disputes.models import Mediator
from yifa.engine.journal.models import JournalEntry
from yifa.engine.journal.verification import verify
from yifa.engine.matters.models import Provenance
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.adopting import AdoptingDesk
from yifa.engine.registers.entering import create
from yifa.engine.registers.history import changes_of
from yifa.engine.registers.models import ChangeKind, Entry, EntryChange
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction

DAY = date(2025, 3, 1)


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """The township is in scope."""
    with org_scope(world.township):
        yield


def desk(world: World, register: str = "village_lectures") -> AdoptingDesk:
    """A desk at which the clerk takes in a ledger."""
    return AdoptingDesk(register, world.township, world.clerk, batch=7)


def lecture(topic: str, **data: Any) -> dict[str, Any]:
    """A row of the ledger of lectures."""
    return {"held_on": DAY, "topic": topic, **data}


def refused(at: AdoptingDesk, data: dict[str, Any], village: Any = None) -> list[str]:
    """The rules that refuse the row."""
    with pytest.raises(Refused) as refusal:
        at.prepare(data, village)
    return refusal.value.names()


def test_each_row_has_its_entry_record_history_and_place_in_the_chain(world: World) -> None:
    with write_transaction():
        at = desk(world)
        first = at.prepare(lecture("民法典", lecturer_phone="13900001234"), world.east_village)
        second = at.prepare(lecture("宪法", held_on=None), None)
        assert not Entry.objects.exists()
        at.write()
    assert list(Entry.objects.order_by("pk").values_list("pk", "title", "provenance", "batch", "changes")) == [
        (first.pk, "民法典", Provenance.ADOPTED, 7, 1),
        (second.pk, "宪法", Provenance.ADOPTED, 7, 1),
    ]
    assert [(row.dated_on, row.village) for row in Lecture.objects.order_by("pk")] == [
        (DAY, world.east_village),
        (None, None),
    ]
    assert Lecture.objects.get(pk=first.pk).lecturer_phone == "13900001234"
    change = changes_of(first).get()
    assert (change.kind, json.loads(change.changes)["topic"]) == (ChangeKind.ADOPTED, ["", "民法典"])
    assert JournalEntry.objects.get(seq=change.journal_seq).subject == f"register_entry:{first.pk}"
    assert verify(world.township).holds


def test_a_refused_row_concerns_no_other(world: World) -> None:
    with write_transaction():
        at = desk(world)
        at.prepare(lecture("民法典"), None)
        assert refused(at, lecture("")) == ["required"]
        assert refused(at, lecture("宪法", held_on=timezone.localdate() + timedelta(days=1))) == ["not_in_future"]
        assert refused(at, lecture("刑法"), -1) == ["village"]
        at.prepare(lecture("税法"), None)
        at.write()
        at.write()
    assert sorted(Entry.objects.values_list("title", flat=True)) == ["民法典", "税法"]
    assert EntryChange.objects.count() == 2


def test_who_may_not_enter_is_refused_every_row(world: World) -> None:
    at = AdoptingDesk("village_lectures", world.township, world.mediator)
    assert refused(at, lecture("民法典")) == refused(at, lecture("宪法")) == ["role"]


def test_a_rule_between_entries_sees_the_rows_before_it_and_what_stood_there(world: World) -> None:
    create(
        "village_lectures",
        org=world.township,
        actor=world.clerk,
        village=world.west_village,
        data=lecture("旧的", theme="case"),
    )
    with write_transaction():
        at = desk(world)
        at.prepare(lecture("一", theme="case"), world.east_village)
        assert refused(at, lecture("二", theme="case"), world.east_village) == ["one_case_a_day"]
        assert refused(at, lecture("三", theme="case"), world.west_village) == ["one_case_a_day"]
        at.prepare(lecture("四", theme="case"), None)
        assert refused(at, lecture("五", theme="case"), None) == ["one_case_a_day"]
        at.prepare(lecture("六", theme="case", held_on=date(2025, 3, 2)), world.east_village)
        at.write()
    assert Entry.objects.count() == 4


def test_a_rule_that_asks_the_database_itself_finds_the_rows_before_it(world: World) -> None:
    own = committee(world)
    row = {
        "since": date(2024, 3, 1), "name": "周明", "committee": own.pk, "duty": "member", "chosen_by": "assembly",
        "engagement": "part_time",
    }  # fmt: skip
    with write_transaction():
        at = desk(world, "mediators")
        at.prepare(row, None)
        assert refused(at, {**row, "since": date(2025, 3, 1)}) == ["one_term_at_a_time"]
        at.prepare({**row, "name": "吴芳"}, None)
        at.write()
    assert sorted(Mediator.objects.values_list("name", flat=True)) == ["吴芳", "周明"]
    assert verify(world.township).holds


def test_further_rows_take_no_further_questions(world: World) -> None:
    def asked(rows: int) -> int:
        with write_transaction(), CaptureQueriesContext(connection) as queries:
            at = desk(world)
            for number in range(rows):
                at.prepare(lecture(f"第{rows}之{number}讲"), world.east_village)
            at.write()
        return len(queries)

    assert asked(40) == asked(2)
