"""The doors through which a register's entries come and change: create, adopt, complete, correct, void.

Each checks, in one transaction, the role of whoever does it on the day on which it is done, the village, the date,
every field and the register's rules, and writes entry, record, history and journal together. A refusal writes nothing
and says every reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, models
from django.utils import timezone

from yifa.engine.matters.entries import Change
from yifa.engine.matters.models import Provenance
from yifa.engine.matters.refusals import refuse
from yifa.engine.matters.submissions import Submission, refuse_another, submission
from yifa.engine.numbers.identity import DOUBTFUL
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.registers import registry
from yifa.engine.registers.attempt import VILLAGE, Attempt, Surroundings
from yifa.engine.registers.history import write_change
from yifa.engine.registers.models import ChangeKind, Entry, EntryChange, EntryRecord
from yifa.engine.registers.texts import forget_entry, index_anew, index_new
from yifa.engine.store.transactions import write_transaction
from yifa.law.procedure import Register


@dataclass(frozen=True)
class Entered:
    """What a door did: the entry, its record and the change; whether it was a harmless repetition."""

    entry: Entry
    record: EntryRecord
    change: EntryChange
    repeated: bool = False


def create(
    register_id: str,
    *,
    org: Org,
    actor: Person,
    data: Mapping[str, Any],
    village: Place | int | None = None,
    client_id: str | None = None,
) -> Entered:
    """Enter a fact in a register.

    :param data: the register's declared fields by name.
    :param client_id: the same submission again by the same person does nothing and answers what was entered the first
        time; something else under the same id is refused.
    :raises Refused: with every reason; nothing was written. :raises UnknownRegister: there is no such register.
    """
    return _enter_once(ChangeKind.CREATED, register_id, org, actor, data, village, client_id)


def adopt(
    register_id: str,
    *,
    org: Org,
    actor: Person,
    data: Mapping[str, Any],
    village: Place | int | None = None,
    batch: int | None = None,
    client_id: str | None = None,
) -> Entered:
    """Take in a row of a ledger that was kept elsewhere: as ``create``, but what it does not know stays unknown.

    An entry whose date is unknown is in no figure.
    """
    return _enter_once(ChangeKind.ADOPTED, register_id, org, actor, data, village, client_id, batch)


def complete(entry: Entry | int, values: Mapping[str, Any], *, actor: Person, client_id: str | None = None) -> Entered:
    """Fill fields that the register keeps for later, when what they tell has come to pass.

    What was filled before is corrected, with a reason, and not filled again. A day lies between the entry's and today.

    :param client_id: as for ``create``.
    """
    key = entry if isinstance(entry, int) else entry.pk
    submitted = submission(client_id, actor, ChangeKind.COMPLETED.value, entry=key, values=values)
    found = _find(key)
    return _once(registry.get(found.register), found.org, submitted, lambda: _complete(key, values, actor, submitted))


def _complete(key: int, values: Mapping[str, Any], actor: Person, submitted: Submission | None) -> Entered:
    locked, declared, record = lock_entry(key)
    attempt = Attempt(declared, Surroundings(locked.org, actor))
    cleaned = attempt.fields(values, required=[name for name in declared.later if name in values], optional=[])
    if not values:
        attempt.refuse("nothing_given", "没有填写任何内容", todo="请填写后来发生的情况")
    attempt.check_role(locked.village)
    for name, value in cleaned.items():
        attempt.check_later(record, name, value)
    attempt.refuse_if_wrong()
    changes = _put(record, cleaned)
    return _keep(ChangeKind.COMPLETED, locked, record, attempt, changes, submitted=submitted)


def correct(entry: Entry | int, values: Mapping[str, Any], *, actor: Person, reason: str) -> Entered:
    """Correct fields of an entry, its ``village`` among them. The old values and the reason stay in the history."""
    with write_transaction():
        locked, declared, record = lock_entry(entry)
        attempt = Attempt(declared, Surroundings(locked.org, actor))
        why = attempt.reason(reason)
        village = attempt.village(values[VILLAGE]) if VILLAGE in values else locked.village
        own = {name: value for name, value in values.items() if name != VILLAGE}
        cleaned = attempt.fields(
            own,
            required=[name for name in declared.fields if name in own],
            optional=[name for name in (*declared.optional, *declared.later) if name in own],
        )
        dated_on = cleaned.get(declared.dated_by, locked.dated_on)
        attempt.check(village, dated_on)
        if locked.village_id and locked.village_id != (village.pk if village else None):
            attempt.check_role(locked.village)
        attempt.refuse_if_wrong()
        changes = _put(record, {**cleaned, "dated_on": dated_on, VILLAGE: village})
        if not changes:
            raise refuse("nothing_changed", "更正后的内容与原内容相同")
        locked.village, locked.dated_on = village, dated_on
        return _keep(ChangeKind.CORRECTED, locked, record, attempt, changes, reason=why)


def void(entry: Entry | int, *, actor: Person, reason: str) -> Entered:
    """Void an entry that should not have been made, and what goes with it. Nothing is deleted; lists mark it, figures
    leave it out."""
    with write_transaction():
        locked, declared, record = lock_entry(entry)
        attempt = Attempt(declared, Surroundings(locked.org, actor))
        why = attempt.reason(reason)
        attempt.check_role(locked.village)
        attempt.refuse_if_wrong()
        for other in record.goes_with():
            void(other.entry_id, actor=actor, reason=f"{why}（随“{locked.title}”作废）")
        record.voided = locked.voided = True
        record.save(update_fields=["voided"])
        record.undone()
        change = write_change(locked, ChangeKind.VOIDED, actor=actor, reason=why)
        locked.save(update_fields=["voided", "changes", "last_digest"])
        forget_entry(locked)
        return Entered(locked, record, change)


def _enter_once(
    kind: ChangeKind,
    register_id: str,
    org: Org,
    actor: Person,
    data: Mapping[str, Any],
    village: Place | int | None,
    client_id: str | None,
    batch: int | None = None,
) -> Entered:
    declared = registry.get(register_id)
    submitted = submission(client_id, actor, kind.value, register=register_id, village=village, data=data)
    return _once(declared, org, submitted, lambda: _enter(kind, declared, org, actor, data, village, submitted, batch))


def _once(declared: Register, org: Org, submitted: Submission | None, do: Callable[[], Entered]) -> Entered:
    """Do it in one transaction, unless the same was submitted before."""
    try:
        with write_transaction():
            return _entered_before(declared, org, submitted) or do()
    except IntegrityError:
        # PostgreSQL lets two writers try the same id at once; the second finds here what the first entered.
        if repeated := _entered_before(declared, org, submitted):
            return repeated
        raise


def _enter(
    kind: ChangeKind,
    declared: Register,
    org: Org,
    actor: Person,
    data: Mapping[str, Any],
    village: Place | int | None,
    submitted: Submission | None,
    batch: int | None,
) -> Entered:
    attempt = Attempt(declared, Surroundings(org, actor))
    composed = compose(kind, attempt, data, village, batch)
    entry, record = composed.entry, composed.record
    entry.save(force_insert=True)
    record.save(force_insert=True)
    change = write_change(entry, kind, actor=actor, changes=composed.changes, submission=submitted)
    entry.save(update_fields=["changes", "last_digest"])
    index_new(declared.id, [(entry, record)])
    return Entered(entry, record, change)


@dataclass(frozen=True)
class Composed:
    """An entry as it will be written: nothing of it is saved yet."""

    entry: Entry
    record: EntryRecord
    changes: list[Change]


def compose(
    kind: ChangeKind,
    attempt: Attempt,
    data: Mapping[str, Any],
    village: Place | int | None,
    batch: int | None = None,
) -> Composed:
    """Make a new entry of what is given, in the caller's transaction. :raises Refused: with every reason."""
    declared, org = attempt.declared, attempt.org
    place = attempt.village(village)
    unknowable = _may_be_unknown(declared) if kind is ChangeKind.ADOPTED else set()
    values = attempt.fields(
        data,
        required=[name for name in declared.fields if name not in unknowable],
        optional=[*declared.optional, *declared.later, *unknowable],
    )
    if kind is ChangeKind.ADOPTED:
        # A ledger is taken in as it is, also where a telephone number in it can hardly be one.
        attempt.reasons = [reason for reason in attempt.reasons if reason.rule != DOUBTFUL]
    dated_on = values.get(declared.dated_by)
    attempt.check(place, dated_on)
    attempt.refuse_if_wrong()
    record = registry.record_model(declared)(org=org)
    changes = _put(record, {**values, "dated_on": dated_on, VILLAGE: place}, is_new=True)
    changes += _put(record, record.derived())
    attempt.check_rules(record)
    attempt.refuse_if_wrong()
    changes += _put(record, record.settled())
    entry = Entry(
        org=org,
        register=declared.id,
        village=place,
        dated_on=dated_on,
        title=_title(record),
        entered_by=attempt.actor,
        entered_at=timezone.now(),
        provenance=Provenance.ADOPTED if kind is ChangeKind.ADOPTED else Provenance.HERE,
        batch=batch,
    )
    record.entry = entry
    return Composed(entry, record, changes)


def _keep(
    kind: ChangeKind,
    entry: Entry,
    record: EntryRecord,
    attempt: Attempt,
    changes: list[Change],
    *,
    reason: str = "",
    submitted: Submission | None = None,
) -> Entered:
    """Save a changed record, if it keeps the register's rules, and write the change into its history."""
    changes += _put(record, record.derived())
    attempt.check_rules(record)
    attempt.refuse_if_wrong()
    changes += _put(record, record.settled())
    record.save()
    entry.title = _title(record)
    change = write_change(entry, kind, actor=attempt.actor, changes=changes, reason=reason, submission=submitted)
    entry.save(update_fields=["village", "dated_on", "title", "changes", "last_digest"])
    index_anew(entry, record)
    return Entered(entry, record, change)


def _may_be_unknown(declared: Register) -> set[str]:
    """The declared fields whose column takes an unknown value."""
    columns = (registry.record_model(declared)._meta.get_field(name) for name in declared.fields)
    return {column.name for column in columns if getattr(column, "null", False) or getattr(column, "blank", False)}


def _entered_before(declared: Register, org: Org, submitted: Submission | None) -> Entered | None:
    if submitted is None:
        return None
    change = EntryChange.objects.select_related("entry").filter(org_id=org.pk, client_id=submitted.client_id).first()
    if change is None:
        return None
    refuse_another(change, submitted)
    return Entered(change.entry, record_of(change.entry, declared), change, repeated=True)


def lock_entry(entry: Entry | int) -> tuple[Entry, Register, EntryRecord]:
    """The entry as it stands now, locked until the transaction ends, its register and its record. Not in scope: not
    found."""
    key = entry if isinstance(entry, int) else entry.pk
    found = _find(key, Entry.objects.select_for_update(of=("self",)))
    if found.voided:
        raise refuse("voided", "该条目已作废", todo="如作废有误，请另行登记")
    declared = registry.get(found.register)
    return found, declared, record_of(found, declared)


def _find(key: int, among: models.QuerySet[Entry] | None = None) -> Entry:
    rows = Entry.objects.all() if among is None else among
    found = rows.select_related("org", "village").filter(pk=key).first()
    if found is None:
        raise refuse("not_found", "没有找到该条目", todo="请从台账重新打开")
    return found


def record_of(entry: Entry, declared: Register) -> EntryRecord:
    return registry.record_model(declared).objects.get(entry_id=entry.pk, org_id=entry.org_id)


def _put(record: EntryRecord, values: Mapping[str, Any], *, is_new: bool = False) -> list[Change]:
    """Write the values into the record (unsaved); what changed. In a new one nothing stood before: what a column
    begins with was said by nobody."""
    changes = []
    for name, value in values.items():
        column: Any = record._meta.get_field(name)
        stood, given = getattr(record, column.attname), value.pk if isinstance(value, models.Model) else value
        before = None if is_new and stood != "" else stood
        if before != given:
            changes.append(Change(column, before, value))
        if stood != given:
            setattr(record, name, value)
    return changes


def _title(record: EntryRecord) -> str:
    return str(record)[:200]
