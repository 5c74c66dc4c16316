"""What the journal verifies against: the digest of each entry, recomputed from its row."""

from __future__ import annotations

from collections.abc import Iterator

from yifa.engine.journal.row_digests import stored_digests
from yifa.engine.journal.witnesses import register_witness
from yifa.engine.matters.entries import DIGESTED
from yifa.engine.matters.models import ActEntry
from yifa.engine.orgs.models import Org


def register() -> None:
    """Make the history of matters part of what ``yifa journal verify`` compares."""
    register_witness("act", entry_digests)


def entry_digests(org: Org) -> Iterator[tuple[int, str]]:
    """(journal's sequence number, digest) of every entry of the organisation, in the journal's order."""
    return stored_digests(ActEntry, DIGESTED, org)
