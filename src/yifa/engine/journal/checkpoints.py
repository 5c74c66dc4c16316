"""Checkpoints: what a chain was at a size, signed by its organisation and co-signed by those above.

A co-signature is what an insider can't make: the organisation above signs only what continues the chain it signed last.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from yifa.engine.journal.chain import GENESIS, canonical_time
from yifa.engine.journal.findings import Findings
from yifa.engine.journal.models import Checkpoint, Cosignature
from yifa.engine.journal.note import Note, Statement, VerifierKey, cosign_line, sign, signature_holds
from yifa.engine.journal.recording import append, require_transaction
from yifa.engine.journal.stored_chain import head_of, links_of, origin_of
from yifa.engine.journal.walking import Mark, Walk
from yifa.engine.orgs.hierarchy import above
from yifa.engine.store.tenancy import org_scope
from yifa.engine.vault.signing import public_key, signing_key

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org


class CosignRefusedError(RuntimeError):
    """The organisation above doesn't co-sign; the message says what doesn't hold."""


def create_checkpoint(org: Org) -> Checkpoint:
    """Sign where the organisation's chain stands now, and record that in the chain; in the caller's transaction."""
    require_transaction("生成检查点")
    now = timezone.now()
    head = head_of(org)
    origin, size, root = (org.code, 0, GENESIS) if head is None else head
    algorithm = next(iter(link.algorithm for link in links_of(org, after=size - 1, until=size)), "sha256")
    statement = Statement(origin, size, root, algorithm, canonical_time(now))
    checkpoint = Checkpoint(
        org=org,
        origin=origin,
        size=size,
        root=root,
        algorithm=algorithm,
        at=now,
        signatures=sign(statement, origin, signing_key(origin)),
    )
    with org_scope(org):
        checkpoint.save(force_insert=True)
    append(org, "checkpoint", f"checkpoint:{size}", {"size": size, "root": root})
    return checkpoint


def note_of(checkpoint: Checkpoint) -> Note:
    """The checkpoint as a signed note, to be printed and kept elsewhere."""
    statement = Statement(
        checkpoint.origin, checkpoint.size, checkpoint.root, checkpoint.algorithm, canonical_time(checkpoint.at)
    )
    return Note(statement, tuple(checkpoint.signatures.splitlines()))


def latest_checkpoint(org: Org) -> Checkpoint | None:
    """The organisation's newest checkpoint."""
    with org_scope(org):
        return Checkpoint.objects.order_by("-size", "-at").first()


def cosign(witness: Org, checkpoint: Checkpoint, *, day: datetime.date | None = None) -> str:
    """Co-sign a checkpoint for an organisation above, and keep what was co-signed; in the caller's transaction.

    :returns: the signature line, which is also added to the checkpoint.
    :raises CosignRefusedError: the witness isn't above that organisation on the day (today), the checkpoint's own
        signature is not good, it is smaller than the last one co-signed, or the chain doesn't lead from that to this.
    """
    require_transaction("见证检查点")
    now = timezone.now()
    org = checkpoint.org
    if witness not in above(org, day or timezone.localdate(now)):
        raise CosignRefusedError(f"{witness.name}不是{org.name}的上级，不能见证其检查点")
    note = note_of(checkpoint)
    with org_scope(witness):
        last = Cosignature.objects.filter(origin=checkpoint.origin).first()
    _refuse_inconsistent(note, org, last)
    name = origin_of(witness)
    line = cosign_line(note.statement, name, signing_key(name), now)
    with org_scope(witness):
        fresh = {"size": checkpoint.size, "root": checkpoint.root, "at": now}
        Cosignature.objects.update_or_create(org=witness, origin=checkpoint.origin, defaults=fresh)
    body = {"origin": checkpoint.origin, "size": checkpoint.size, "root": checkpoint.root}
    append(witness, "cosign", f"checkpoint:{checkpoint.origin}:{checkpoint.size}", body)
    checkpoint.signatures += f"\n{line}"
    with org_scope(org):
        checkpoint.save(update_fields=["signatures"])
    return line


def _refuse_inconsistent(note: Note, org: Org, last: Cosignature | None) -> None:
    """The chain must lead from the last state co-signed (or its beginning) to the checkpoint, entry by entry."""
    statement = note.statement
    public = public_key(statement.origin)
    if public is None or not signature_holds(statement, note.signatures[0], VerifierKey(statement.origin, public)):
        raise CosignRefusedError(f"{org.name}检查点（{statement.size}条）自己的签名不成立")
    size, root = (0, GENESIS) if last is None else (last.size, last.root)
    if statement.size < size:
        raise CosignRefusedError(f"{org.name}检查点只有{statement.size}条，上次见证时已有{size}条：记录少了")
    findings = Findings(statement.origin)
    marks = {statement.size: [Mark(statement.root, "检查点")]}
    walk = Walk(statement.origin, links_of(org, after=size, until=statement.size), findings, marks, seq=size, head=root)
    for _ in walk:
        pass
    if findings.total:
        first = findings.kept[0]
        raise CosignRefusedError(f"{org.name}的链与上次见证的{size}条接不上：第{first.seq}条，{first.says}")
