"""Walking a chain: every entry's hash and its link to the one before it, in one pass and constant memory.

Pure Python, the same for the database's rows and for an export.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from yifa.engine.journal.chain import ALGORITHMS, GENESIS, Link, chain_hash
from yifa.engine.journal.findings import Fault, Findings


class Mark(NamedTuple):
    """What the chain must be at a size, and who says so (a checkpoint, a witness, the head)."""

    root: str
    source: str


class Walk:
    """One pass over a chain; iterate to the end, then read ``seq``, ``head`` and ``entries``.

    Starts after entry ``seq`` whose hash is ``head``, so a long verification can be resumed. The marks are compared on
    passing; those beyond the end are reported as a truncated tail.
    """

    def __init__(
        self,
        origin: str,
        links: Iterable[Link],
        findings: Findings,
        marks: Mapping[int, list[Mark]],
        *,
        seq: int = 0,
        head: str = GENESIS,
    ) -> None:
        self.origin = origin
        self.links = links
        self.findings = findings
        self.marks = marks
        self.start = self.seq = seq
        self.head = head
        self.entries = 0

    def __iter__(self) -> Iterator[Link]:
        """Each entry, after it was looked at."""
        origin, marks, add = self.origin, self.marks, self.findings.add
        seq, head, doubtful = self.seq, self.head, False
        known: tuple[str, ...] = (head,)  # what the next entry may name as the hash before it
        if seq in marks:
            self._compare(seq, known)
        for link in self.links:
            self.entries += 1
            computed = chain_hash(origin, link) if link.algorithm in ALGORITHMS else ""
            whole = computed == link.hash
            in_turn = link.seq == seq + 1
            if in_turn and whole and link.previous in known:
                known, doubtful = (computed,), False
            else:
                doubtful = self._describe(link, seq, whole, link.previous in known, doubtful)
                known = (computed, link.hash)
            if link.seq > seq:
                seq = link.seq
                if seq in marks:
                    self._compare(seq, known)
            else:
                add(link.seq, Fault.REORDERED, f"第{link.seq}条出现在第{seq}条之后，次序颠倒或重复")
            self.seq, self.head = seq, link.hash
            yield link
        for size, says in self.marks.items():
            if size > seq:
                for mark in says:
                    add(size, Fault.TRUNCATED, f"链止于第{seq}条，{mark.source}记有{size}条：末尾被截去{size - seq}条")

    def _describe(self, link: Link, seq: int, whole: bool, linked: bool, doubtful: bool) -> bool:
        """Report an entry that doesn't hold; whether the next one's link can't be judged because of it."""
        add = self.findings.add
        if link.seq <= seq:
            return True
        if link.seq > seq + 1:
            missing = f"第{seq + 1}条" if link.seq == seq + 2 else f"第{seq + 1}条至第{link.seq - 1}条"
            add(seq + 1, Fault.REMOVED, f"缺{missing}")
            linked = True
        if not whole and linked:
            add(link.seq, Fault.EDITED, "内容或摘要被改动：重新计算的摘要与记录的不符")
            return False
        if not whole:
            add(link.seq, Fault.REORDERED, "内容与序号、前一摘要均不符：次序被调换或整条被替换")
            return True
        if not linked and not doubtful:
            add(link.seq, Fault.UNLINKED, f"与第{seq}条不相接：第{seq}条或更早的记录被改写后重算过摘要")
        return False

    def _compare(self, seq: int, known: tuple[str, ...]) -> None:
        for mark in self.marks[seq]:
            if mark.root not in known:
                self.findings.add(seq, Fault.REWRITTEN, f"第{seq}条的摘要与{mark.source}不符：此前的记录被重写过")
