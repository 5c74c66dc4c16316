"""What the journal verifies against: the digest of each change of an entry, recomputed from its row."""

from __future__ import annotations

from collections.abc import Iterator

from yifa.engine.journal.row_digests import stored_digests
from yifa.engine.journal.witnesses import register_witness
from yifa.engine.orgs.models import Org
from yifa.engine.registers.history import DIGESTED, JOURNAL_KIND
from yifa.engine.registers.models import EntryChange


def register() -> None:
    """Make the history of registers part of what ``yifa journal verify`` compares."""
    register_witness(JOURNAL_KIND, change_digests, name="台账条目变更")


def change_digests(org: Org) -> Iterator[tuple[int, str]]:
    """(journal's sequence number, digest) of every change of the organisation's entries, in the journal's order."""
    return stored_digests(EntryChange, DIGESTED, org)
