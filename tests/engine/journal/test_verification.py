"""Verification finds what was done to the chain behind the product's back."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.engine.journal.tampering import found, org_with_entries, rechain, tamper
from yifa.engine.journal.checkpoints import create_checkpoint, note_of
from yifa.engine.journal.models import Checkpoint
from yifa.engine.journal.note import VerifierKey
from yifa.engine.journal.recording import append
from yifa.engine.journal.stored_chain import SLICE
from yifa.engine.journal.verification import NoSuchEntryError, verify
from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope


@pytest.fixture
def org(db: None) -> Org:
    """A township with nine acts."""
    return org_with_entries(9)


def test_an_untouched_chain_holds(org: Org) -> None:
    result = verify(org)
    assert (result.entries, result.seq, found(result)) == (9, 9, [])
    assert result.holds


def test_a_chain_longer_than_one_slice_is_read_to_its_end(db: None) -> None:
    result = verify(org_with_entries(SLICE + 3))
    assert (result.entries, result.seq, result.holds) == (SLICE + 3, SLICE + 3, True)


def test_an_organisation_without_entries_holds(world: object, db: None) -> None:
    empty = Org.objects.create(code="9", name="空", short_name="空", kind="bureau", opened_on="2020-01-01")
    assert verify(empty).holds


@pytest.mark.parametrize("column", ["body", "kind", "subject", "hash", "algorithm"])
def test_an_edited_column_is_found(org: Org, column: str) -> None:
    tamper(f"UPDATE journal_journalentry SET {column} = 'x' WHERE org_id = %s AND seq = 4", [org.pk])  # noqa: S608
    assert found(verify(org)) == [(4, "edited")]


def test_an_edited_time_is_found(org: Org) -> None:
    tamper(
        "UPDATE journal_journalentry SET recorded_at = '2026-03-01 08:29:59+00:00' WHERE org_id = %s AND seq = 4",
        [org.pk],
    )
    assert found(verify(org)) == [(4, "edited")]


def test_an_edited_link_is_found(org: Org) -> None:
    tamper("UPDATE journal_journalentry SET previous = 'x' WHERE org_id = %s AND seq = 4", [org.pk])
    assert [seq for seq, _ in found(verify(org))] == [4]


def test_an_entry_edited_with_its_hash_is_found_at_the_next_one(org: Org) -> None:
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s AND seq = 4", [org.pk])
    last = 9
    tamper("CREATE TABLE kept AS SELECT * FROM journal_journalentry WHERE seq > 4")
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq > 4", [org.pk])
    rechain(org, 4)
    tamper("INSERT INTO journal_journalentry SELECT * FROM kept")
    tamper(
        "UPDATE journal_chainhead SET hash = (SELECT hash FROM kept WHERE seq = %s) WHERE org_id = %s", [last, org.pk]
    )
    assert found(verify(org)) == [(5, "unlinked")]


def test_a_removed_entry_is_found(org: Org) -> None:
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq IN (4, 5)", [org.pk])
    result = verify(org)
    assert found(result) == [(4, "removed")]
    assert result.findings.kept[0].says == "缺第4条至第5条"


def test_the_removed_beginning_is_found(org: Org) -> None:
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq = 1", [org.pk])
    assert found(verify(org)) == [(1, "removed")]


def test_an_entry_removed_with_the_later_ones_renumbered_is_found(org: Org) -> None:
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq = 4", [org.pk])
    for seq in range(5, 10):
        tamper("UPDATE journal_journalentry SET seq = %s WHERE org_id = %s AND seq = %s", [seq - 1, org.pk, seq])
    tamper("UPDATE journal_chainhead SET seq = 8 WHERE org_id = %s", [org.pk])
    assert found(verify(org))[0] == (4, "reordered")


def test_reordered_entries_are_found(org: Org) -> None:
    for old, new in ((4, 100), (5, 4), (100, 5)):
        tamper("UPDATE journal_journalentry SET seq = %s WHERE org_id = %s AND seq = %s", [new, org.pk, old])
    assert found(verify(org)) == [(4, "reordered"), (5, "reordered")]


def test_an_entry_smuggled_in_before_the_first_is_found(org: Org) -> None:
    tamper("UPDATE journal_journalentry SET seq = -1 WHERE org_id = %s AND seq = 4", [org.pk])
    assert {(-1, "reordered"), (4, "removed")} <= set(found(verify(org)))


def test_a_removed_tail_is_found_by_the_head(org: Org) -> None:
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq > 7", [org.pk])
    assert found(verify(org)) == [(9, "truncated")]


def test_a_tail_removed_together_with_its_head_is_found_only_by_a_checkpoint_kept_elsewhere(org: Org) -> None:
    note = note_of(create_checkpoint(org))
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq > 7", [org.pk])
    tamper("DELETE FROM journal_checkpoint WHERE org_id = %s", [org.pk])
    tamper(
        "UPDATE journal_chainhead SET seq = 7, "
        "hash = (SELECT hash FROM journal_journalentry WHERE org_id = %s AND seq = 7) WHERE org_id = %s",
        [org.pk, org.pk],
    )
    assert verify(org).holds
    assert found(verify(org, notes=[note])) == [(9, "truncated")]


def test_a_tail_appended_past_the_head_is_found(org: Org) -> None:
    tamper("UPDATE journal_chainhead SET seq = 8 WHERE org_id = %s", [org.pk])
    assert found(verify(org)) == [(8, "rewritten"), (9, "head")]


def test_a_removed_head_is_found(org: Org) -> None:
    tamper("DELETE FROM journal_chainhead WHERE org_id = %s", [org.pk])
    assert found(verify(org)) == [(1, "head")]


def test_a_chain_that_an_insider_computed_anew_is_found_by_a_signed_checkpoint(org: Org) -> None:
    note = note_of(create_checkpoint(org))
    append(org, "act", "matter:10", {})
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s AND seq = 4", [org.pk])
    rechain(org, 4)
    assert found(verify(org)) == [(9, "rewritten")], "by the checkpoint in the database"
    tamper("DELETE FROM journal_checkpoint WHERE org_id = %s", [org.pk])
    assert verify(org).holds
    assert found(verify(org, notes=[note])) == [(9, "rewritten")], "by the checkpoint kept elsewhere"


def test_a_checkpoint_that_an_insider_adapted_has_no_good_signature(org: Org) -> None:
    create_checkpoint(org)
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s AND seq = 4", [org.pk])
    rechain(org, 4)
    tamper(
        "UPDATE journal_checkpoint SET root = (SELECT hash FROM journal_journalentry WHERE org_id = %s AND seq = 9) "
        "WHERE org_id = %s",
        [org.pk, org.pk],
    )
    assert found(verify(org)) == [(9, "signature")]


def test_signatures_are_judged_by_the_keys_that_are_given(org: Org) -> None:
    note = note_of(create_checkpoint(org))
    stranger = VerifierKey(note.statement.origin, bytes(32))
    assert {what for _, what in found(verify(org, notes=[note], keys=[stranger]))} == {"signature"}
    nobody = VerifierKey("somebody", bytes(32))
    assert {what for _, what in found(verify(org, notes=[note], keys=[nobody]))} == {"signature"}


def test_a_checkpoint_of_another_chain_is_passed_over(org: Org) -> None:
    note = note_of(create_checkpoint(org_with_entries(20, code="330199777")))
    assert verify(org, notes=[note]).holds


def test_verification_goes_on_after_an_entry_that_was_reached_before(org: Org) -> None:
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s AND seq = 3", [org.pk])
    result = verify(org, after=5)
    assert (result.entries, result.seq, result.holds) == (4, 9, True)
    assert found(verify(org, after=2)) == [(3, "edited")]


def test_verification_can_not_go_on_after_an_entry_that_is_not_there(org: Org) -> None:
    with pytest.raises(NoSuchEntryError, match="第10条"):
        verify(org, after=10)


def test_all_findings_are_counted_and_the_first_are_kept(db: None) -> None:
    org = org_with_entries(300)
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s", [org.pk])
    result = verify(org)
    assert result.findings.total == 300
    assert len(result.findings.kept) == result.findings.limit


def test_other_organisations_entries_are_not_looked_at(org: Org) -> None:
    other = org_with_entries(3, code="330199777")
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s AND seq = 2", [other.pk])
    assert verify(org).holds
    assert not verify(other).holds


def test_a_chain_of_two_algorithms_holds(org: Org, settings: object) -> None:
    settings.JOURNAL_HASH = "sm3"  # type: ignore[attr-defined]  # pytest-django's settings
    assert append(org, "act", "matter:10", {}, personal={"name": "张三"}).algorithm == "sm3"
    assert verify(org).holds
    tamper("UPDATE journal_journalentry SET body = '{}' WHERE org_id = %s AND seq = 10", [org.pk])
    assert found(verify(org)) == [(10, "edited")]


def test_verifying_writes_nothing(org: Org) -> None:
    with connection.execute_wrapper(_refuse_writes):
        assert verify(org).holds


def _refuse_writes(execute: object, sql: str, *rest: object) -> object:
    assert sql.lstrip().startswith("SELECT"), sql
    return execute(sql, *rest)  # type: ignore[operator]  # Django's execute wrapper


def test_an_untouched_checkpoint_is_counted_as_judged(org: Org) -> None:
    create_checkpoint(org)
    with org_scope(org):
        assert Checkpoint.objects.count() == 1
    result = verify(org)
    assert (result.holds, result.findings.signatures) == (True, 1)
