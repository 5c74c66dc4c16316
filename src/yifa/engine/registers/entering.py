"""The doors through which a register's entries come and change: create, adopt, complete, correct, void.

Each checks, in one transaction, the role of whoever does it on the day on which it is done, the village, the date,
every field and the register's rules, and writes entry, record, history and journal together. A refusal writes nothing
and says every reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
from yifa.engine.numbers.identity import DOUBTFUL
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
    locked, declared, record = _lock(key)
    attempt = _Attempt(declared, locked.org, actor)
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
        locked, declared, record = _lock(entry)
        attempt = _Attempt(declared, locked.org, actor)
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
            self.refuse("village", f"{self.org.name}没有所选的村（社区）", where=VILLAGE, todo="请重新选择")
        return found

    def check(self, village: Place | None, dated_on: date | None) -> None:
        """Role, date and village."""
        self.check_role(village)
        if dated_on is None:
            return
        if dated_on > timezone.localdate():
            self.refuse(
                "not_in_future", f"日期{dated_on}晚于今天", where=self.declared.dated_by, todo="请填写实际发生的日期"
            )
        if village is not None and not village.holds_on(dated_on):
            self.refuse("village", f"{village.name}在{dated_on}不存在", where=VILLAGE, todo="请核对日期或村（社区）")

    def check_role(self, village: Place | None) -> None:
        """Whether the actor has one of the register's roles today: entering is what is done, and it is done today."""
        roles = capacities(self.actor, self.org, timezone.localdate(), village).roles
        if not roles & {role.code for role in self.declared.by}:
            allowed = "、".join(role.name for role in self.declared.by)
            where = f"{village.name}的" if village else ""
            self.refuse(
                "role",
                f"{where}“{self.declared.name}”由{allowed}登记；{self.actor.name}今日在{self.org.name}不具有该身份",
                todo="请由有权人员登记，或核对任职起止日期",
            )

    def check_later(self, record: EntryRecord, name: str, value: Any) -> None:
        """A field that is filled when it comes to pass: empty until now, and no day before the entry's or to come."""
        label = entered.label_of(type(record), name)
        if getattr(record, name) not in (None, ""):
            self.refuse("already_filled", f"“{label}”已经填写", where=name, todo="填写有误的，请办理更正并写明原因")
        if not isinstance(value, date):
            return
        if value > timezone.localdate():
            self.refuse("not_in_future", f"“{label}”{value}晚于今天", where=name, todo="请在实际发生后补记")
        if record.dated_on is not None and value < record.dated_on:
            dated = entered.label_of(type(record), self.declared.dated_by)
            says = f"“{label}”{value}早于“{dated}”{record.dated_on}"
            self.refuse("not_before_entry", says, where=name, todo="请核对日期")

    def check_rules(self, record: EntryRecord) -> None:
        """The register's rules, on the entry as it would stand."""
        facts = _Facts(record)
        for rule in self.declared.rules:
            if (unmet := rule.unmet(facts)) is not None:
                self.reasons.append(Reason(rule.id, unmet, str(rule.law or ""), rule.where))

    def refuse_if_wrong(self) -> None:
        if self.reasons:
            raise Refused(self.reasons)

    def refuse(self, rule: str, message: str, *, where: str = "", todo: str = "") -> None:
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
    attempt = _Attempt(declared, org, actor)
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
    changes = _put(record, {**values, "dated_on": dated_on, VILLAGE: place})
    changes += _put(record, record.derived())
    attempt.check_rules(record)
    attempt.refuse_if_wrong()
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


def _keep(
    kind: ChangeKind,
    entry: Entry,
    record: EntryRecord,
    attempt: _Attempt,
    changes: list[Change],
    *,
    reason: str = "",
    submitted: Submission | None = None,
) -> Entered:
    """Save a changed record, if it keeps the register's rules, and write the change into its history."""
    changes += _put(record, record.derived())
    attempt.check_rules(record)
    attempt.refuse_if_wrong()
    record.save()
    entry.title = _title(record)
    change = write_change(entry, kind, actor=attempt.actor, changes=changes, reason=reason, submission=submitted)
    entry.save(update_fields=["village", "dated_on", "title", "changes", "last_digest"])
    return Entered(entry, record, change)


@dataclass(frozen=True)
class _Facts:
    """What a rule may look at."""

    record: EntryRecord

    @property
    def today(self) -> date:
        return timezone.localdate()

    def entries(self, register: str, first: date, last: date) -> Sequence[EntryRecord]:
        """Standing entries of that register, of the same village and the groups and grids in it, dated in the span; the
        entry itself is left out."""
        model = registry.record_model(registry.get(register))
        here, village = models.Q(village=self.record.village), self.record.village
        if village is not None:
            here |= models.Q(village__parent=village)
        rows = model.objects.filter(here, org=self.record.org, voided=False, dated_on__range=(first, last))
        return list(rows.exclude(pk=self.record.pk) if self.record.pk else rows)


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
    found = _find(key, Entry.objects.select_for_update(of=("self",)))
    if found.voided:
        raise refuse("voided", "该条目已作废", todo="如作废有误，请另行登记")
    declared = registry.get(found.register)
    return found, declared, _record_of(found, declared)


def _find(key: int, among: models.QuerySet[Entry] | None = None) -> Entry:
    rows = Entry.objects.all() if among is None else among
    found = rows.select_related("org", "village").filter(pk=key).first()
    if found is None:
        raise refuse("not_found", "没有找到该条目", todo="请从台账重新打开")
    return found


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
