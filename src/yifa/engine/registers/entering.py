"""The doors through which a register's entries come and change: create, adopt, correct, void.

Each checks, in one transaction, the role of whoever does it on the day on which it is done, the village, the date and
every field, and writes entry, record, history and journal together. A refusal writes nothing and says every reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import IntegrityError, models
from django.utils import timezone

from yifa.engine.matters import data as entered
from yifa.engine.matters.entries import Change
from yifa.engine.matters.models import Provenance
from yifa.engine.matters.refusals import Reason, Refused, refuse
from yifa.engine.matters.submissions import Submission, refuse_another, submission
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.registers import registry
from yifa.engine.registers.history import write_change
from yifa.engine.registers.models import ChangeKind, Entry, EntryChange, EntryRecord
from yifa.engine.store.transactions import write_transaction
from yifa.law.procedure import Register

VILLAGE = "village"


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


def correct(entry: Entry | int, values: Mapping[str, Any], *, actor: Person, reason: str) -> Entered:
    """Correct fields of an entry, its ``village`` among them. The old values and the reason stay in the history."""
    with write_transaction():
        locked, declared, record = _lock(entry)
        attempt = _Attempt(declared, locked.org, actor)
        why = attempt.reason(reason)
        village = attempt.village(values[VILLAGE]) if VILLAGE in values else locked.village
        own = {name: value for name, value in values.items() if name != VILLAGE}
        cleaned = attempt.fields(
            own,
            required=[name for name in declared.fields if name in own],
            optional=[name for name in declared.optional if name in own],
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
        record.save()
        locked.title = _title(record)
        change = write_change(locked, ChangeKind.CORRECTED, actor=actor, changes=changes, reason=why)
        locked.save(update_fields=["village", "dated_on", "title", "changes", "last_digest"])
        return Entered(locked, record, change)


def void(entry: Entry | int, *, actor: Person, reason: str) -> Entered:
    """Void an entry that should not have been made. Nothing is deleted; lists mark it, figures leave it out."""
    with write_transaction():
        locked, declared, record = _lock(entry)
        attempt = _Attempt(declared, locked.org, actor)
        why = attempt.reason(reason)
        attempt.check_role(locked.village)
        attempt.refuse_if_wrong()
        record.voided = locked.voided = True
        record.save(update_fields=["voided"])
        change = write_change(locked, ChangeKind.VOIDED, actor=actor, reason=why)
        locked.save(update_fields=["voided", "changes", "last_digest"])
        return Entered(locked, record, change)


@dataclass
class _Attempt:
    """What someone tries with a register, and why it may not be."""

    declared: Register
    org: Org
    actor: Person
    reasons: list[Reason] = field(default_factory=list)

    def reason(self, given: str) -> str:
        """The reason for a change, which must be given."""
        values, wrong = entered.clean(EntryChange, ["reason"], [], {"reason": given.strip()})
        self.reasons.extend(wrong)
        return str(values.get("reason", ""))

    def fields(self, given: Mapping[str, Any], *, required: list[str], optional: list[str]) -> dict[str, Any]:
        values, wrong = entered.clean(registry.record_model(self.declared), required, optional, given)
        self.reasons.extend(wrong)
        return values

    def village(self, given: Place | int | str | None) -> Place | None:
        """The village that is meant: one of the organisation's own."""
        if given is None or given == "":
            return None
        key = given.pk if isinstance(given, Place) else given
        try:
            found = Place.objects.filter(org_id=self.org.pk, pk=key).first()
        except (ValueError, TypeError, OverflowError):
            found = None
        if found is None:
            self._refuse("village", f"{self.org.name}没有所选的村（社区）", where=VILLAGE, todo="请重新选择")
        return found

    def check(self, village: Place | None, dated_on: date | None) -> None:
        """Role, date and village."""
        self.check_role(village)
        if dated_on is None:
            return
        if dated_on > timezone.localdate():
            self._refuse(
                "not_in_future", f"日期{dated_on}晚于今天", where=self.declared.dated_by, todo="请填写实际发生的日期"
            )
        if village is not None and not village.holds_on(dated_on):
            self._refuse("village", f"{village.name}在{dated_on}不存在", where=VILLAGE, todo="请核对日期或村（社区）")

    def check_role(self, village: Place | None) -> None:
        """Whether the actor has one of the register's roles today: entering is what is done, and it is done today."""
        roles = capacities(self.actor, self.org, timezone.localdate(), village).roles
        if not roles & {role.code for role in self.declared.by}:
            allowed = "、".join(role.name for role in self.declared.by)
            where = f"{village.name}的" if village else ""
            self._refuse(
                "role",
                f"{where}“{self.declared.name}”由{allowed}登记；{self.actor.name}今日在{self.org.name}不具有该身份",
                todo="请由有权人员登记，或核对任职起止日期",
            )

    def refuse_if_wrong(self) -> None:
        if self.reasons:
            raise Refused(self.reasons)

    def _refuse(self, rule: str, message: str, *, where: str = "", todo: str = "") -> None:
        law = str(self.declared.law) if self.declared.law and rule == "role" else ""
        self.reasons.append(Reason(rule, message, law, where, todo))


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
    try:
        with write_transaction():
            if repeated := _entered_before(declared, org, submitted):
                return repeated
            return _enter(kind, declared, org, actor, data, village, submitted, batch)
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
    attempt = _Attempt(declared, org, actor)
    place = attempt.village(village)
    unknowable = _may_be_unknown(declared) if kind is ChangeKind.ADOPTED else set()
    values = attempt.fields(
        data,
        required=[name for name in declared.fields if name not in unknowable],
        optional=[*declared.optional, *unknowable],
    )
    dated_on = values.get(declared.dated_by)
    attempt.check(place, dated_on)
    attempt.refuse_if_wrong()
    record = registry.record_model(declared)(org=org)
    changes = _put(record, {**values, "dated_on": dated_on, VILLAGE: place})
    entry = Entry.objects.create(
        org=org,
        register=declared.id,
        village=place,
        dated_on=dated_on,
        title=_title(record),
        entered_by=actor,
        entered_at=timezone.now(),
        provenance=Provenance.ADOPTED if kind is ChangeKind.ADOPTED else Provenance.HERE,
        batch=batch,
    )
    record.entry = entry
    record.save(force_insert=True)
    change = write_change(entry, kind, actor=actor, changes=changes, submission=submitted)
    entry.save(update_fields=["changes", "last_digest"])
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
    return Entered(change.entry, _record_of(change.entry, declared), change, repeated=True)


def _lock(entry: Entry | int) -> tuple[Entry, Register, EntryRecord]:
    """The entry as it stands now, locked until the transaction ends, its register and its record. Not in scope: not
    found."""
    key = entry if isinstance(entry, int) else entry.pk
    found = Entry.objects.select_for_update(of=("self",)).select_related("org", "village").filter(pk=key).first()
    if found is None:
        raise refuse("not_found", "没有找到该条目", todo="请从台账重新打开")
    if found.voided:
        raise refuse("voided", "该条目已作废", todo="如作废有误，请另行登记")
    declared = registry.get(found.register)
    return found, declared, _record_of(found, declared)


def _record_of(entry: Entry, declared: Register) -> EntryRecord:
    return registry.record_model(declared).objects.get(entry_id=entry.pk, org_id=entry.org_id)


def _put(record: EntryRecord, values: Mapping[str, Any]) -> list[Change]:
    """Write the values into the record (unsaved); what changed."""
    changes = []
    for name, value in values.items():
        column: Any = record._meta.get_field(name)
        before = getattr(record, column.attname)
        if before != (value.pk if isinstance(value, models.Model) else value):
            changes.append(Change(column, before, value))
            setattr(record, name, value)
    return changes


def _title(record: EntryRecord) -> str:
    return str(record)[:200]
