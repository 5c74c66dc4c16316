"""签署之后: what was signed is its parties' to change. A correction of the record leaves the paper as it is, so whoever
reads the record must be told that the two no longer say the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from yifa.engine.files.models import Attachment
from yifa.engine.matters import registry as procedures
from yifa.engine.matters.models import ActEntry, EntryKind, Matter
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.registry import forms_of
from yifa.engine.prints.subjects import MatterSubject, Subject
from yifa.law.procedure import Act, Procedure


@dataclass(frozen=True)
class Departure:
    """That the record was corrected away from what was signed: which paper, when, and in which fields.

    ``act`` is the one by which it was signed.
    """

    form: Form
    act: Act
    signed_on: date | None
    corrected_on: date | None
    fields: tuple[str, ...]


def signing_entry(form: Form, procedure: Procedure, entries: Iterable[ActEntry]) -> ActEntry | None:
    """The entry by which the paper that now counts was signed; none where its course began anew since."""
    found = None
    for entry in entries:
        if entry.kind != EntryKind.ACT or not procedure.has_act(entry.act):
            continue
        if procedure.act(entry.act).anew:
            found = None
        elif entry.act in form.signed_by:
            found = entry
    return found


def signed_before(form: Form, subject: Subject) -> ActEntry | None:
    """The entry by which the paper was signed that counts now; None for what nobody signed, or is not of a matter."""
    if not form.signed_by or not isinstance(subject, MatterSubject):
        return None
    matter = subject.matter
    entries = ActEntry.objects.filter(org_id=matter.org_id, matter_id=matter.pk).order_by("seq")
    return signing_entry(form, procedures.procedure(matter.procedure, matter.version), entries)


def signed_papers(matter: Matter, entries: Sequence[ActEntry]) -> list[tuple[Form, ActEntry]]:
    """The papers of the matter that were signed and count, each with the entry by which they were.

    :param entries: the matter's own, oldest first.
    """
    procedure = procedures.procedure(matter.procedure, matter.version)
    found = [(form, signing_entry(form, procedure, entries)) for form in forms_of(matter.procedure) if form.signed_by]
    return [(form, entry) for form, entry in found if entry is not None]


def departures(matter: Matter, entries: Sequence[ActEntry], files: Iterable[Attachment]) -> list[Departure]:
    """Where the record was corrected away from what was signed, and no paper that was signed since has come in.

    :param entries: the matter's own, oldest first. :param files: what lies with it and is not withdrawn.
    """
    procedure = procedures.procedure(matter.procedure, matter.version)
    lying = list(files)
    found = []
    for form, signing in signed_papers(matter, entries):
        act = procedure.act(signing.act)
        corrections = [one for one in entries if one.act == "correct" and one.seq > signing.seq]
        last, fields = _departed({*act.fields, *act.optional}, corrections)
        if last is None or any(file.kind in act.files and file.uploaded_at > last.recorded_at for file in lying):
            continue
        record: Any = procedures.record_model(procedure)
        names = tuple(str(record._meta.get_field(name).verbose_name) for name in fields)
        found.append(Departure(form, act, signing.happened_on, last.happened_on, names))
    return found


def _departed(signed: set[str], corrections: Iterable[ActEntry]) -> tuple[ActEntry | None, list[str]]:
    """Of the fields that were signed those which corrections left otherwise, and the last that touched one."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    last = None
    for entry in corrections:
        for name, change in json.loads(entry.changes or "{}").items():
            if name in signed:
                before.setdefault(name, change[0])
                after[name], last = change[1], entry
    changed = [name for name in after if after[name] != before[name]]
    return (last, changed) if changed else (None, [])
