"""Personal values: committed in the chain, kept sealed beside it, purged without harm to the chain."""

from __future__ import annotations

import json

import pytest
from django.db import connection

from tests.engine.journal.tampering import org_with_entries
from tests.world import World
from yifa.engine.journal.models import JournalEntry, SealedValue
from yifa.engine.journal.recording import NotInTransactionError, append
from yifa.engine.journal.sealed_values import NoSuchCommitmentError, ValuePurgedError, proves, purge
from yifa.engine.journal.verification import verify
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope

PERSONAL = {"telephone": "13812345678", "name": "张三"}


@pytest.fixture
def org(db: None) -> Org:
    """A township with two acts."""
    return org_with_entries(2)


@pytest.fixture
def entry(org: Org) -> JournalEntry:
    """An act with personal values."""
    return append(org, "act", "matter:7", {"act": "accept"}, personal=PERSONAL)


def _stored() -> str:
    """All that the journal's tables hold, as text."""
    with connection.cursor() as cursor:
        texts = []
        for table in ("journal_journalentry", "journal_sealedvalue"):
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608
            texts += [str(row) for row in cursor.fetchall()]
    return "\n".join(texts)


def test_no_clear_value_is_stored(entry: JournalEntry) -> None:
    assert set(json.loads(entry.body)["personal"]) == {"telephone", "name"}
    assert "13812345678" not in _stored()
    assert "张三" not in _stored()


def test_the_recorded_value_is_proved_and_another_is_not(entry: JournalEntry) -> None:
    assert proves(entry, "telephone", "13812345678")
    assert not proves(entry, "telephone", "13812345679")
    assert not proves(entry, "name", "13812345678")


def test_equal_values_have_different_commitments(org: Org) -> None:
    bodies = [append(org, "act", "matter:7", {}, personal=PERSONAL).body for _ in range(2)]
    assert bodies[0] != bodies[1]


def test_a_field_that_was_not_recorded_is_not_judged(entry: JournalEntry) -> None:
    with pytest.raises(NoSuchCommitmentError, match="address"):
        proves(entry, "address", "x")


def test_after_a_purge_nothing_is_proved_and_the_chain_holds(world: World, org: Org, entry: JournalEntry) -> None:
    other = append(org, "act", "matter:8", {}, personal=PERSONAL)
    record = purge(org, "matter:7", person=world.admin, reason="保存期限届满")
    assert record is not None
    assert (record.kind, json.loads(record.body)) == (
        "purge",
        {"person": world.admin.pk, "reason": "保存期限届满", "fields": {str(entry.seq): ["name", "telephone"]}},
    )
    with pytest.raises(ValuePurgedError, match="已清除"):
        proves(entry, "telephone", "13812345678")
    assert proves(other, "telephone", "13812345678")
    assert verify(org).holds


def test_a_purge_of_nothing_records_nothing(org: Org, entry: JournalEntry) -> None:
    assert purge(org, "matter:9", person=None, reason="保存期限届满") is None
    assert verify(org).seq == entry.seq


def test_a_purge_leaves_other_organisations_values(org: Org, entry: JournalEntry) -> None:
    other = org_with_entries(1, code="330199777")
    append(other, "act", "matter:7", {}, personal=PERSONAL)
    purge(org, "matter:7", person=None, reason="保存期限届满")
    with org_scope(other):
        assert SealedValue.objects.count() == 2


def test_a_purge_of_more_values_than_one_statement_takes(org: Org) -> None:
    append(org, "act", "matter:7", {}, personal={f"field{number}": "x" for number in range(1100)})
    purge(org, "matter:7", person=None, reason="保存期限届满")
    with org_scope(org):
        assert not SealedValue.objects.exists()


def test_a_purge_without_reason_is_refused(org: Org, entry: JournalEntry) -> None:
    with pytest.raises(ValueError, match="依据"):
        purge(org, "matter:7", person=None, reason=" ")


@pytest.mark.django_db(transaction=True)
def test_a_purge_outside_a_transaction_is_refused() -> None:
    org = Org.objects.create(code="9", name="空", short_name="空", kind="bureau", opened_on="2020-01-01")
    with pytest.raises(NotInTransactionError):
        purge(org, "matter:7", person=None, reason="保存期限届满")
