"""Writing history: one entry an act, its digest in the matter's own chain and in the organisation's journal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from yifa.engine.files.models import Attachment
from yifa.engine.journal.recording import Item, place_in_journal
from yifa.engine.journal.row_digests import digest_of_row
from yifa.engine.matters.data import is_personal, plain, text_problem
from yifa.engine.matters.models import ActEntry, EntryKind, Line, Matter
from yifa.engine.matters.refusals import refuse
from yifa.engine.matters.submissions import Submission
from yifa.engine.orgs.models import Person
from yifa.engine.store.ids import new_id

SEALED = "•"
"""Stands in the history for a personal value; the value itself is a commitment in the journal."""

_NOT_HISTORY = frozenset({"org", "matter", "entry", "void_entry"})


@dataclass(frozen=True)
class Change:
    """A field that an act wrote, or a line that it added: then ``field`` is None, ``after`` the line and ``before`` the
    one in whose place it stands, if any."""

    field: Any
    before: Any
    after: Any
    name: str = ""

    @classmethod
    def line(cls, name: str, line: Line, instead_of: Line | None = None) -> Change:
        """A line that was added, or stands in the place of one that was corrected."""
        return cls(None, instead_of, line, name)

    def told(self) -> tuple[str, Any]:
        """How the change stands in the history."""
        if self.field is None:
            return f"+{self.name}", {"id": self.after.pk, **line_told(self.after)}
        if is_personal(self.field):
            return self.field.name, [SEALED if self.before else "", SEALED if self.after else ""]
        return self.field.name, [plain(self.field, self.before), plain(self.field, self.after)]

    def corrected(self) -> dict[str, Any] | None:
        """Of a line in the place of another: which that was, and the columns in which the two differ. What personal
        values were is not told, but that one of them changed."""
        if self.field is not None or self.before is None:
            return None
        columns = [column for column in self.after._meta.concrete_fields if column.name not in _NOT_HISTORY]
        differing = [
            column.name
            for column in columns
            if not column.primary_key and getattr(self.before, column.attname) != getattr(self.after, column.attname)
        ]
        return {"id": self.before.pk, "changed": differing}

    def personal(self) -> Iterable[tuple[str, str]]:
        """The personal values that it brought, by a name that is unique within the entry."""
        if self.field is not None:
            if is_personal(self.field) and self.after:
                yield self.field.name, str(self.after)
            return
        for column in self.after._meta.concrete_fields:
            value = getattr(self.after, column.attname)
            if is_personal(column) and value:
                yield f"{self.name}.{self.after.pk}.{column.name}", str(value)


def line_told(line: Line) -> dict[str, Any]:
    """How a line's values stand in the history."""
    told = {}
    for column in line._meta.concrete_fields:
        if column.name in _NOT_HISTORY or column.primary_key:
            continue
        value = getattr(line, column.attname)
        if value not in (None, ""):
            told[column.name] = SEALED if is_personal(column) else plain(column, value)
    return told


def write_entry(
    matter: Matter,
    *,
    kind: EntryKind,
    act: str,
    actor: Person,
    happened_on: date | None,
    before: str,
    changes: Sequence[Change] = (),
    happened_at: datetime | None = None,
    law: str = "",
    note: str = "",
    warnings: Sequence[str] = (),
    submission: Submission | None = None,
    files: Sequence[str] = (),
) -> ActEntry:
    """Append one entry to the matter's history and to the journal; its count and last digest move on (unsaved).

    :param files: kinds of files whose digests the entry names, as they lie with the matter now.
    """
    entry, item = compose_entry(
        matter,
        kind=kind,
        act=act,
        actor=actor,
        happened_on=happened_on,
        before=before,
        changes=changes,
        happened_at=happened_at,
        law=law,
        note=note,
        warnings=warnings,
        submission=submission,
        files=files,
    )
    place_in_journal(matter.org, [entry], [item])
    entry.save(force_insert=True)
    return entry


def compose_entry(
    matter: Matter,
    *,
    kind: EntryKind,
    act: str,
    actor: Person,
    happened_on: date | None,
    before: str,
    changes: Sequence[Change] = (),
    happened_at: datetime | None = None,
    law: str = "",
    note: str = "",
    warnings: Sequence[str] = (),
    submission: Submission | None = None,
    files: Sequence[str] = (),
) -> tuple[ActEntry, Item]:
    """As ``write_entry``, but nothing is written: the entry (unsaved, without its place in the journal) and what the
    journal is to say of it. Who writes many at one go appends the items in their order."""
    if (problem := text_problem(note)) is not None:
        raise refuse("invalid", f"“说明”：{problem}", where="note")
    told = _grouped(changes)
    if files and (digests := _file_digests(matter, files)):
        told["files"] = digests
    matter.entries += 1
    entry = ActEntry(
        id=new_id(),
        org=matter.org,
        matter=matter,
        seq=matter.entries,
        kind=kind,
        act=act,
        actor=actor,
        happened_on=happened_on,
        happened_at=happened_at,
        recorded_at=timezone.now(),
        state_before=before,
        state_after=matter.state,
        law=law,
        changes=_canonical(told) if told else "",
        note=note,
        warnings=_canonical(list(warnings)) if warnings else "",
        client_id=submission.client_id if submission else None,
        submission=submission.digest if submission else "",
        previous=matter.last_digest,
    )
    entry.digest = digest_of_row(entry, DIGESTED)
    matter.last_digest = entry.digest
    personal = dict(pair for change in changes for pair in change.personal()) or None
    return entry, journal_item(matter.pk, entry.pk, act, actor.pk, entry.digest, entry.recorded_at, personal)


def journal_item(
    matter: int,
    entry: int,
    act: str,
    actor: int,
    digest: str,
    recorded_at: datetime,
    personal: Mapping[str, str] | None = None,
) -> Item:
    """What the journal says of an entry, all named by their ids."""
    body = {"entry": str(entry), "act": act, "actor": actor, "digest": digest}
    return Item("act", f"matter:{matter}", body, personal, recorded_at)


def _file_digests(matter: Matter, kinds: Sequence[str]) -> dict[str, list[str]]:
    """The digests of the attachments of these kinds that lie with the matter, kind by kind, oldest first."""
    lying = Attachment.objects.filter(
        org_id=matter.org_id, matter_id=matter.pk, kind__in=kinds, withdrawn_at__isnull=True
    )
    digests: dict[str, list[str]] = {}
    for kind, digest in lying.order_by("id").values_list("kind", "sha256"):
        digests.setdefault(kind, []).append(digest)
    return digests


def _grouped(changes: Sequence[Change]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for change in changes:
        name, value = change.told()
        if name.startswith("+"):
            told.setdefault(name, []).append(value)
            if (corrected := change.corrected()) is not None:
                told.setdefault(f"-{change.name}", []).append(corrected)
        else:
            told[name] = value
    return told


DIGESTED = (
    "id", "org_id", "matter_id", "seq", "kind", "act", "actor_id", "happened_on", "happened_at", "recorded_at",
    "state_before", "state_after", "law", "changes", "note", "warnings", "client_id",
    "submission", "previous",
)  # fmt: skip
"""The columns under the digest, in its order: all that the entry says, and the digest of the entry before it."""


def _canonical(value: Any) -> str:
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
