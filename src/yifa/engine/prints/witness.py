"""What the journal verifies against: the digest of each print, recomputed from its row."""

from __future__ import annotations

from collections.abc import Iterator

from yifa.engine.journal.row_digests import stored_digests
from yifa.engine.journal.witnesses import register_witness
from yifa.engine.orgs.models import Org
from yifa.engine.prints.models import Print

DIGESTED = ("id", "subject", "form", "serial", "printed_by_id", "printed_at", "digest", "sha256")


def register() -> None:
    """Make prints part of what ``yifa journal verify`` compares."""
    register_witness("print", print_digests, name="打印记录")


def print_digests(org: Org) -> Iterator[tuple[int, str]]:
    """(journal's sequence number, digest) of every print of the organisation, in the journal's order."""
    return stored_digests(Print, DIGESTED, org)
