"""Verifying an organisation's chain in the database: entries, head, checkpoints, co-signatures, witnessed tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from yifa.engine.journal.checkpoints import note_of
from yifa.engine.journal.findings import Fault, Findings
from yifa.engine.journal.models import Checkpoint, Cosignature
from yifa.engine.journal.note import Note, VerifierKey, signature_holds
from yifa.engine.journal.stored_chain import hash_at, head_of, links_of
from yifa.engine.journal.walking import Mark, Walk
from yifa.engine.journal.witnesses import Comparison, registered_witnesses
from yifa.engine.store.tenancy import every_org, org_scope
from yifa.engine.vault.signing import public_key

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org

Marks = defaultdict[int, list[Mark]]


class NoSuchEntryError(LookupError):
    """Verification was to go on after an entry that the chain doesn't have."""


@dataclass(slots=True)
class Result:
    """What came of walking one chain: ``entries`` looked at, up to ``seq`` with hash ``head``, and the findings."""

    origin: str
    entries: int
    seq: int
    head: str
    findings: Findings

    @property
    def holds(self) -> bool:
        """Nothing was found."""
        return self.findings.total == 0


def verify(org: Org, *, notes: Sequence[Note] = (), keys: Sequence[VerifierKey] = (), after: int = 0) -> Result:
    """Walk the organisation's chain, in constant memory, while others may go on appending.

    :param notes: checkpoints kept elsewhere; those of other chains are passed over.
    :param keys: verifier keys from elsewhere; without any, signatures are checked with this installation's keys.
    :param after: go on after this entry, which an earlier verification reached; what lies before is not looked at.
    :raises NoSuchEntryError: there is no entry ``after``.
    """
    start = hash_at(org, after)
    if start is None:
        raise NoSuchEntryError(f"{org.name}的链没有第{after}条，无法从其后继续核验")
    head = head_of(org)
    origin = org.code if head is None else head.origin
    findings = Findings(origin)
    marks: Marks = defaultdict(list)
    if head is not None:
        marks[head.seq].append(Mark(head.hash, "链头"))
    _mark_stored_checkpoints(org, origin, marks, findings, keys)
    mark_notes((note for note in notes if note.statement.origin == origin), marks, findings, keys)
    passed = {size: says for size, says in marks.items() if size >= after}

    until = 0 if head is None else head.seq
    with org_scope(org):
        comparisons = [
            Comparison(witness, witness.rows(org), findings, after=after, until=until)
            for witness in registered_witnesses()
        ]
        walk = Walk(origin, links_of(org, after=after), findings, passed, seq=after, head=start)
        for link in walk:
            for comparison in comparisons:
                comparison.see(link)
        for comparison in comparisons:
            comparison.finish(lambda: _end_of(org))
    end = _end_of(org)
    if walk.seq > end:
        findings.add(end + 1, Fault.HEAD, f"链头记为{end}条，其后还有记录：是绕过系统写入的，或链头被改动")
    return Result(origin, walk.entries, walk.seq, walk.head, findings)


def _end_of(org: Org) -> int:
    head = head_of(org)
    return 0 if head is None else head.seq


def mark_notes(notes: Iterable[Note], marks: Marks, findings: Findings, keys: Sequence[VerifierKey] = ()) -> None:
    """Mark what checkpoints kept elsewhere say, and check their signatures."""
    for note in notes:
        size = note.statement.size
        marks[size].append(Mark(note.statement.root, f"另存的检查点（{size}条）"))
        _check_signatures(note, findings, keys)


def _mark_stored_checkpoints(
    org: Org, origin: str, marks: Marks, findings: Findings, keys: Sequence[VerifierKey]
) -> None:
    with org_scope(org):
        for checkpoint in Checkpoint.objects.order_by("size").iterator():
            note = note_of(checkpoint)
            marks[checkpoint.size].append(Mark(checkpoint.root, f"已签名的检查点（{checkpoint.size}条）"))
            _check_signatures(note, findings, keys)
    with every_org("what those above have co-signed of this chain"):
        for seen in Cosignature.objects.filter(origin=origin).select_related("org"):
            marks[seen.size].append(Mark(seen.root, f"{seen.org.name}的见证（{seen.size}条）"))


def _check_signatures(note: Note, findings: Findings, keys: Sequence[VerifierKey]) -> None:
    """Each line must be good by the key of its name, as far as a key of that name is known; one at least must be known
    where keys were given.
    """
    statement = note.statement
    judged = 0
    for line in note.signatures:
        name = line.removeprefix("— ").partition(" ")[0]
        known = [key for key in keys if key.name == name] or _own_key(name, keys)
        if not known:
            continue
        judged += 1
        findings.signatures += 1
        if not any(signature_holds(statement, line, key) for key in known):
            findings.add(statement.size, Fault.SIGNATURE, f"检查点（{statement.size}条）上{name}的签名不成立")
    if keys and not judged:
        findings.add(statement.size, Fault.SIGNATURE, f"检查点（{statement.size}条）没有所给公钥的签名")


def _own_key(name: str, keys: Sequence[VerifierKey]) -> list[VerifierKey]:
    public = None if keys else public_key(name)
    return [] if public is None else [VerifierKey(name, public)]
