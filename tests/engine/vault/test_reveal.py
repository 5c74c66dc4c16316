"""Showing a personal value leaves a trace."""

from __future__ import annotations

import json

import pytest

from tests.world import World
from yifa.engine.journal.models import JournalEntry, SealedValue
from yifa.engine.store.tenancy import org_scope
from yifa.engine.vault.reveal import reveal


@pytest.fixture
def row(world: World) -> SealedValue:
    """A row with an encrypted telephone number, in the township."""
    with org_scope(world.township):
        return SealedValue.objects.create(org=world.township, seq=1, field="telephone", sealed="13812345678")


def test_the_value_is_given_and_who_saw_what_and_why_is_recorded(world: World, row: SealedValue) -> None:
    assert reveal(row, "sealed", person=world.clerk, reason="电话通知当事人") == "13812345678"
    with org_scope(world.township):
        entry = JournalEntry.objects.latest("seq")
    assert (entry.kind, entry.subject) == ("reveal", f"sealedvalue:{row.pk}")
    assert json.loads(entry.body) == {
        "person": world.clerk.pk,
        "field": "journal.sealedvalue.sealed",
        "reason": "电话通知当事人",
    }


def test_without_a_reason_nothing_is_shown(world: World, row: SealedValue) -> None:
    with pytest.raises(ValueError, match="事由"):
        reveal(row, "sealed", person=world.clerk, reason="")


def test_a_field_that_is_not_encrypted_is_not_revealed(world: World, row: SealedValue) -> None:
    with pytest.raises(ValueError, match="不是加密字段"):
        reveal(row, "field", person=world.clerk, reason="电话通知当事人")


def test_a_value_of_a_shared_row_is_recorded_where_it_was_looked_at(world: World) -> None:
    world.mediator.phone = "13812345678"
    world.mediator.save()
    with pytest.raises(ValueError, match="org"):
        reveal(world.mediator, "phone", person=world.clerk, reason="电话通知")
    assert reveal(world.mediator, "phone", person=world.clerk, reason="电话通知", org=world.township) == "13812345678"
    with org_scope(world.township):
        assert JournalEntry.objects.latest("seq").subject == f"person:{world.mediator.pk}"
