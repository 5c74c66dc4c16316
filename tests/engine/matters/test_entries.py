"""An entry's digest is the same when it is written and when it is recomputed from the table as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection, transaction

from tests.course import Course
from tests.engine.matters.mediating import DAY, accepting, disputed, registered
from tests.world import World
from yifa.engine.journal.append_only import allow_changes
from yifa.engine.journal.row_digests import digest_of_row
from yifa.engine.matters import general
from yifa.engine.matters.act import act
from yifa.engine.matters.adopt import LedgerRow, adopt
from yifa.engine.matters.entries import DIGESTED
from yifa.engine.matters.models import ActEntry
from yifa.engine.matters.witness import entry_digests

pytestmark = pytest.mark.django_db


def test_every_column_that_says_something_is_under_the_digest() -> None:
    columns = {field.attname for field in ActEntry._meta.concrete_fields}
    assert columns - set(DIGESTED) == {"digest", "journal_seq"}


@pytest.mark.parametrize(
    "moment", [None, datetime(2025, 3, 5, 1, 2, 3, tzinfo=UTC), datetime(2025, 3, 5, 1, 2, 3, 40, tzinfo=UTC)]
)
def test_with_and_without_a_moment(world: World, moment: datetime | None) -> None:
    course = registered(world)
    act(
        course.matter, "accept", actor=world.mediator, happened_on=DAY, data=accepting(world), happened_at=moment,
        note="㐂𠮷🙂 第一行\n第二行", client_id="phone-1",
    )  # fmt: skip
    check(world)


def test_without_any_day(world: World) -> None:
    adopt("dispute", LedgerRow("旧事", "registered"), org=world.township, actor=world.clerk)
    check(world)


def test_of_general_acts(world: World) -> None:
    course = registered(world)
    general.note(course.matter, "来电", actor=world.clerk, happened_on=DAY)
    general.void(course.matter, actor=world.leader, happened_on=DAY, reason="重复")
    check(world)


def check(world: World) -> None:
    """Written, read through the models and recomputed in the database, all digests agree."""
    entries = list(ActEntry.objects.order_by("journal_seq"))
    assert entries
    assert [entry.digest for entry in entries] == [digest_of_row(entry, DIGESTED) for entry in entries]
    assert list(entry_digests(world.township)) == [(entry.journal_seq, entry.digest) for entry in entries]


@contextmanager
def changed(course: Course, **values: Any) -> Iterator[None]:
    """The last entry says something else, until the end of the block."""
    with transaction.atomic():
        allow_changes(connection, "matters_actentry")
        ActEntry.objects.filter(matter=course.matter).update(**values)
        yield
        transaction.set_rollback(True)


def test_nothing_and_an_empty_text_are_two(world: World) -> None:
    course = disputed(world)
    ((_, before),) = entry_digests(world.township)
    with changed(course, client_id=""):
        ((_, after),) = entry_digests(world.township)
    assert after != before


def test_a_word_that_moves_to_the_next_column_is_found(world: World) -> None:
    course = disputed(world)
    digests = []
    for note, warnings in (("甲乙", ""), ("甲", "乙"), ("", "甲乙")):
        with changed(course, note=note, warnings=warnings):
            digests.append(next(entry_digests(world.township)))
    assert len(set(digests)) == 3
