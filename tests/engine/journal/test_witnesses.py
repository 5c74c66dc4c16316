"""Rows of other tables for which the chain vouches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engine.journal.tampering import digest_of, found, org_with_entries, tamper
from yifa.engine.journal import witnesses
from yifa.engine.journal.models import SealedValue
from yifa.engine.journal.recording import append
from yifa.engine.journal.verification import verify
from yifa.engine.journal.witnesses import register_witness
from yifa.engine.orgs.models import Org


@pytest.fixture
def org(db: None) -> Org:
    """A township with five acts."""
    return org_with_entries(5)


@pytest.fixture
def rows(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str]]:
    """The only witnessed table: what each act's row amounts to now."""
    monkeypatch.setattr(witnesses, "_registered", {})
    table = [(seq, digest_of(seq)) for seq in range(1, 6)]
    register_witness("sample", lambda org: iter(table), name="办理记录")
    return table


def test_rows_as_they_were_recorded_hold(org: Org, rows: list[tuple[int, str]]) -> None:
    assert verify(org).holds


def test_an_edited_row_is_found(org: Org, rows: list[tuple[int, str]]) -> None:
    rows[2] = (3, digest_of(99))
    result = verify(org)
    assert found(result) == [(3, "row_edited")]
    assert "办理记录" in result.findings.kept[0].says


@pytest.mark.parametrize("seq", [1, 3, 5])
def test_a_missing_row_is_found(org: Org, rows: list[tuple[int, str]], seq: int) -> None:
    del rows[seq - 1]
    assert found(verify(org)) == [(seq, "row_missing")]


def test_missing_rows_of_a_whole_table_are_found(org: Org, rows: list[tuple[int, str]]) -> None:
    rows.clear()
    assert found(verify(org)) == [(seq, "row_missing") for seq in range(1, 6)]


@pytest.mark.parametrize("seq", [0, 3, 6, 10**9])
def test_a_row_that_was_smuggled_in_is_found(org: Org, rows: list[tuple[int, str]], seq: int) -> None:
    rows.append((seq, digest_of(7)))
    rows.sort()
    assert {"row_extra"} <= {what for _, what in found(verify(org))}


def test_the_row_of_a_removed_entry_is_found(org: Org, rows: list[tuple[int, str]]) -> None:
    tamper("DELETE FROM journal_journalentry WHERE org_id = %s AND seq = 5", [org.pk])
    assert found(verify(org)) == [(5, "truncated"), (5, "row_extra")]


def test_kinds_without_a_witness_and_entries_without_a_digest_ask_for_no_row(
    org: Org, rows: list[tuple[int, str]]
) -> None:
    append(org, "export", "journal", {"digest": "ab"})
    append(org, "sample", "matter:1", {})
    assert verify(org).holds


def test_a_body_that_is_no_longer_json_is_an_edited_entry_and_its_row_extra(
    org: Org, rows: list[tuple[int, str]]
) -> None:
    tamper("UPDATE journal_journalentry SET body = 'x' WHERE org_id = %s AND seq = 3", [org.pk])
    assert found(verify(org)) == [(3, "edited"), (3, "row_extra")]


def test_an_act_recorded_while_verification_runs_is_left_for_the_next_time(
    org: Org, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(witnesses, "_registered", {})

    def rows(org: Org) -> Iterator[tuple[int, str]]:
        for seq in range(1, 6):
            if seq == 2:
                append(org, "sample", "matter:6", {"digest": digest_of(6)})
                append(org, "sample", "matter:7", {"digest": digest_of(7)})
            yield seq, digest_of(seq)
        yield 6, digest_of(6)

    register_witness("sample", rows)
    assert verify(org).holds


def test_a_resumed_verification_compares_the_later_rows_alone(org: Org, rows: list[tuple[int, str]]) -> None:
    rows[1] = (2, digest_of(99))
    rows[3] = (4, digest_of(99))
    assert found(verify(org, after=3)) == [(4, "row_edited")]


def test_a_kind_has_one_witness(rows: list[tuple[int, str]]) -> None:
    with pytest.raises(ValueError, match="sample"):
        register_witness(["adopted", "sample"], lambda org: iter(()))


def test_a_witness_reads_its_table_in_the_organisations_scope(org: Org, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(witnesses, "_registered", {})
    register_witness(
        "export", lambda org: ((value.seq, value.sealed[-64:]) for value in SealedValue.objects.order_by("seq"))
    )
    for scoped in (org, org_with_entries(1, code="330199777")):
        append(scoped, "export", "journal", {"digest": digest_of(scoped.pk)}, personal={"x": digest_of(scoped.pk)})
    assert verify(org).holds
