"""Writing an entry's history: one row a change, its digest in the entry's own chain and in the journal."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet
from django.utils import timezone

from yifa.engine.journal.chain import canonical_body
from yifa.engine.journal.recording import Item, place_in_journal
from yifa.engine.journal.row_digests import digest_of_row
from yifa.engine.matters.entries import Change
from yifa.engine.matters.submissions import Submission
from yifa.engine.orgs.models import Person
from yifa.engine.registers.models import ChangeKind, Entry, EntryChange
from yifa.engine.store.ids import new_id

JOURNAL_KIND = "register_entry"

DIGESTED = (
    "id", "org_id", "entry_id", "seq", "kind", "actor_id", "recorded_at", "changes", "reason", "client_id",
    "submission", "previous",
)  # fmt: skip
"""The columns under the digest, in its order."""


def changes_of(entry: Entry) -> QuerySet[EntryChange]:
    """The history of an entry, oldest first."""
    return EntryChange.objects.filter(org_id=entry.org_id, entry_id=entry.pk)


def write_change(
    entry: Entry,
    kind: ChangeKind,
    *,
    actor: Person,
    changes: Sequence[Change] = (),
    reason: str = "",
    submission: Submission | None = None,
) -> EntryChange:
    """Append one change to the history of an entry that is saved, and to the journal; the entry's count and last digest
    move on with it."""
    change, item = compose_change(entry, kind, actor=actor, changes=changes, reason=reason, submission=submission)
    place_in_journal(entry.org, [change], [item])
    change.save(force_insert=True)
    return change


def compose_change(
    entry: Entry,
    kind: ChangeKind,
    *,
    actor: Person,
    changes: Sequence[Change] = (),
    reason: str = "",
    submission: Submission | None = None,
) -> tuple[EntryChange, Item]:
    """As ``write_change``, but nothing is written: the change (unsaved, without its place in the journal) and what the
    journal is to say of it. Who writes many at one go appends the items in their order."""
    entry.changes += 1
    change = EntryChange(
        id=new_id(),
        org=entry.org,
        entry=entry,
        seq=entry.changes,
        kind=kind,
        actor=actor,
        recorded_at=timezone.now(),
        changes=canonical_body(dict(change.told() for change in changes)) if changes else "",
        reason=reason,
        client_id=submission.client_id if submission else None,
        submission=submission.digest if submission else "",
        previous=entry.last_digest,
    )
    change.digest = digest_of_row(change, DIGESTED)
    entry.last_digest = change.digest
    body = {
        "change": str(change.pk),
        "register": entry.register,
        "what": kind.value,
        "actor": actor.pk,
        "digest": change.digest,
    }
    personal = dict(pair for change in changes for pair in change.personal()) or None
    return change, Item(JOURNAL_KIND, f"register_entry:{entry.pk}", body, personal, change.recorded_at)
