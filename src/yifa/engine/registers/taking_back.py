"""Adopted entries taken back with the import that brought them, as long as nobody has acted on them since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from yifa.engine.journal.recording import place_in_journal
from yifa.engine.matters.refusals import Refused
from yifa.engine.orgs.models import Person
from yifa.engine.registers import registry
from yifa.engine.registers.attempt import Attempt, Surroundings
from yifa.engine.registers.history import compose_change
from yifa.engine.registers.models import ChangeKind, Entry, EntryChange, EntryRecord
from yifa.engine.registers.texts import forget_entry
from yifa.engine.store.bulk import insert_models, update_models


def why_they_stay(entries: Sequence[Entry]) -> dict[int, str]:
    """Of adopted entries of one register, those that can't be taken back any more, each with the reason."""
    named_by = _named_by(entries)
    stay, gone = dict[int, str](), set[int]()
    # The last first: what a later row leans on goes after it.
    for entry in sorted(entries, key=lambda entry: entry.pk, reverse=True):
        if entry.voided:
            stay[entry.pk] = "已作废"
        elif entry.changes > 1:
            stay[entry.pk] = "导入后补记或者更正过"
        elif named_by[entry.pk] - gone:
            stay[entry.pk] = "已有其他事项或者条目以它为据"
        else:
            gone.add(entry.pk)
    return stay


def take_back(entries: Sequence[Entry], *, actor: Person, reason: str) -> dict[int, str]:
    """Void adopted entries of one register, in the caller's transaction; of those that stay, why.

    Nothing is deleted. Whoever may enter something may take it back. :raises Refused: the reason can't be kept.
    """
    stay = why_they_stay(entries)
    refused: dict[int | None, str] = {}
    voided, told = [], []
    for entry in sorted(entries, key=lambda entry: entry.pk, reverse=True):
        if entry.village_id not in refused:
            refused[entry.village_id] = _why_refused(entry, actor, reason)
        if refused[entry.village_id]:
            stay.setdefault(entry.pk, refused[entry.village_id])
        if entry.pk not in stay:
            entry.voided = True
            voided.append(entry)
            told.append(compose_change(entry, ChangeKind.VOIDED, actor=actor, reason=reason))
    if voided:
        model = registry.record_model(registry.get(voided[0].register))
        changes = [change for change, _ in told]
        place_in_journal(voided[0].org, changes, [item for _, item in told])
        insert_models(EntryChange, changes)
        update_models(Entry, ["voided", "changes", "last_digest"], voided)
        rows = model.objects.filter(org=voided[0].org, pk__in=[entry.pk for entry in voided])
        rows.update(voided=True)
        if model.undone is not EntryRecord.undone:
            for record in rows:
                record.undone()
        for entry in voided:
            forget_entry(entry)
    return stay


def _why_refused(entry: Entry, actor: Person, reason: str) -> str:
    """Why the actor may not void what was entered of that village; empty where the actor may."""
    attempt = Attempt(registry.get(entry.register), Surroundings(entry.org, actor))
    attempt.reason(reason)
    attempt.refuse_if_wrong()
    attempt.check_role(entry.village)
    return str(Refused(attempt.reasons)) if attempt.reasons else ""


def _named_by(entries: Sequence[Entry]) -> defaultdict[int, set[int]]:
    """Of each entry the standing rows of something else that name it, by their ids."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    if not entries:
        return found
    model = registry.record_model(registry.get(entries[0].register))
    keys = [entry.pk for entry in entries]
    for relation in model._meta.get_fields(include_hidden=True):
        related: Any = relation.related_model
        if not relation.one_to_many or "voided" not in {column.name for column in related._meta.concrete_fields}:
            continue
        name = relation.field.attname  # type: ignore[union-attr]  # a reverse relation has the key that made it
        naming = related.objects.filter(**{"org_id": entries[0].org_id, f"{name}__in": keys, "voided": False})
        for named, by in naming.values_list(name, "pk"):
            found[named].add(by)
    return found
