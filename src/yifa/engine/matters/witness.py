"""What the journal verifies against: the digest of each entry, recomputed from its row."""

from __future__ import annotations

from collections.abc import Iterator

from yifa.engine.journal.witnesses import register_witness
from yifa.engine.matters.entries import DIGESTED, digest_of_columns
from yifa.engine.matters.models import ActEntry
from yifa.engine.orgs.models import Org


def register() -> None:
    """Make the history of matters part of what ``yifa journal verify`` compares."""
    register_witness("act", entry_digests)


def entry_digests(org: Org) -> Iterator[tuple[int, str]]:
    """(journal's sequence number, digest) of every entry of the organisation, in the journal's order."""
    rows = ActEntry.objects.filter(org=org).order_by("journal_seq").values_list("journal_seq", *DIGESTED)
    for seq, *columns in rows.iterator(chunk_size=2000):
        yield seq, digest_of_columns(*columns)
