"""What verification found: which chain, where, what."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Fault(StrEnum):
    """Kinds of finding."""

    EDITED = "edited"
    REMOVED = "removed"
    REORDERED = "reordered"
    UNLINKED = "unlinked"
    TRUNCATED = "truncated"
    REWRITTEN = "rewritten"
    HEAD = "head"
    SIGNATURE = "signature"
    ROW_MISSING = "row_missing"
    ROW_EDITED = "row_edited"
    ROW_EXTRA = "row_extra"


class Finding(NamedTuple):
    """One thing that doesn't hold; ``seq`` is the entry's number in the chain of ``origin``."""

    origin: str
    seq: int
    fault: Fault
    says: str


@dataclass(slots=True)
class Findings:
    """The findings on one chain: all are counted, the first ``limit`` are kept.

    ``signatures`` counts those that could be judged, because a key of their name was known.
    """

    origin: str
    limit: int = 200
    kept: list[Finding] = field(default_factory=list)
    total: int = 0
    signatures: int = 0

    def add(self, seq: int, fault: Fault, says: str) -> None:
        """One more finding."""
        self.total += 1
        if len(self.kept) < self.limit:
            self.kept.append(Finding(self.origin, seq, fault, says))
