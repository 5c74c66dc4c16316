"""Witnesses: tables whose rows the chain vouches for.

An act's entry in the journal names the digest of its row in another table (``body["digest"]``). A witness streams that
table's rows as (seq, digest computed anew), so verification finds a row that was edited, removed or smuggled in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from yifa.engine.journal.chain import Link
from yifa.engine.journal.findings import Fault, Findings

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org

Rows = Iterable[tuple[int, str]]
_SMUGGLED = "原表有此行而日志无记录：是绕过系统写入的"


class Witness(NamedTuple):
    """A table that answers for entries of some kinds."""

    name: str
    kinds: frozenset[str]
    rows: Callable[[Org], Rows]


_registered: dict[str, Witness] = {}


def register_witness(kind: str | Collection[str], rows: Callable[[Org], Rows], *, name: str = "") -> None:
    """Say which table answers for entries of this kind, or of these kinds together; called when the app is ready.

    :param rows: gives, for an organisation, (seq of the journal entry, digest computed from the row as it stands), in
        ascending order of seq, lazily; one row for each entry whose body has a ``digest``. Runs in the scope of that
        organisation, once for every verification; at 50,000 entries/s it has a few microseconds for each row.
    :param name: what the rows are called in findings; the kinds, unless given.
    """
    kinds = frozenset([kind] if isinstance(kind, str) else kind)
    taken = {word for known in _registered.values() for word in known.kinds} & kinds
    if taken:
        raise ValueError(f"类别 {'、'.join(sorted(taken))} 已登记过核对来源")
    title = name or "、".join(sorted(kinds))
    _registered[title] = Witness(title, kinds, rows)


def forget_witness(name: str) -> None:
    """Take a registered witness back, by its name."""
    del _registered[name]


def registered_witnesses() -> list[Witness]:
    """All witnesses."""
    return list(_registered.values())


class Comparison:
    """A witness's rows beside the chain, both in order of seq: a merge in constant memory.

    ``until`` is where the chain ended before the first row was read: what was appended since may be seen on one side
    and not on the other, and is left for the next verification.
    """

    def __init__(self, witness: Witness, rows: Rows, findings: Findings, *, after: int, until: int) -> None:
        self.until = until
        self.witness = witness
        self.findings = findings
        self._rows: Iterator[tuple[int, str]] = (row for row in rows if row[0] > after or after == 0)
        self._row = next(self._rows, None)

    def see(self, link: Link) -> None:
        """Compare the row of this entry."""
        if link.kind not in self.witness.kinds or link.seq > self.until:
            return
        if self._row is not None and self._row[0] == link.seq and f'"digest":"{self._row[1]}"' in link.body:
            # The usual case, without parsing; a digest covers its row's id, so no other row's can stand in the body.
            self._row = next(self._rows, None)
            return
        digest = _digest_in(link.body)
        if digest is None:
            return
        self._pass_extra_rows(link.seq)
        if self._row is None or self._row[0] != link.seq:
            self._add(link.seq, Fault.ROW_MISSING, "日志有记录而原表无此行：被删除")
            return
        if self._row[1] != digest:
            self._add(link.seq, Fault.ROW_EDITED, "原表此行与日志中的摘要不符：被改动")
        self._row = next(self._rows, None)

    def finish(self, present_end: Callable[[], int]) -> None:
        """Report the rows left over.

        :param present_end: reads the seq at which the chain ends now; asked only for rows of later entries.
        """
        end = self.until
        while self._row is not None:
            seq = self._row[0]
            if seq > end:
                end = present_end()
            if seq <= self.until or seq > end:
                self._add(seq, Fault.ROW_EXTRA, _SMUGGLED)
            self._row = next(self._rows, None)

    def _pass_extra_rows(self, seq: int) -> None:
        while self._row is not None and self._row[0] < seq:
            self._add(self._row[0], Fault.ROW_EXTRA, _SMUGGLED)
            self._row = next(self._rows, None)

    def _add(self, seq: int, fault: Fault, says: str) -> None:
        self.findings.add(seq, fault, f"{self.witness.name}：{says}")


def _digest_in(body: str) -> str | None:
    """The digest that a body names; None if it names none, or is no longer JSON (the walk reports that)."""
    try:
        digest = json.loads(body)["digest"]
    except (ValueError, KeyError, TypeError):
        return None
    return digest if isinstance(digest, str) else None
