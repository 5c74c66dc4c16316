"""What someone tries with a register, and every reason why it may not be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models
from django.utils import timezone

from yifa.engine.matters import data as entered
from yifa.engine.matters.refusals import Reason, Refused
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.orgs.models.place import VILLAGE_KINDS, PlaceKind
from yifa.engine.registers import registry
from yifa.engine.registers.models import EntryChange, EntryRecord
from yifa.law.procedure import Register

VILLAGE = "village"


class Surroundings:
    """What is asked, around an entry, about whoever enters it, the organisation's places and its other entries.

    Each question is put to the database anew.
    """

    def __init__(self, org: Org, actor: Person) -> None:
        self.org, self.actor = org, actor

    def roles(self, village: Place | None) -> frozenset[str]:
        """In which roles the actor may enter something of the village today."""
        return capacities(self.actor, self.org, timezone.localdate(), village).roles

    def place(self, key: Any) -> Place | None:
        """The organisation's place of that id."""
        return Place.objects.filter(org_id=self.org.pk, pk=key).first()

    def entries(self, register: str, first: date, last: date, village: Place | None) -> Sequence[EntryRecord]:
        """Standing entries of that register, of the village and the groups and grids in it, dated in the span."""
        model = registry.record_model(registry.get(register))
        here = models.Q(village=village)
        if village is not None:
            here |= models.Q(village__parent=village)
        return list(model.objects.filter(here, org=self.org, voided=False, dated_on__range=(first, last)))

    @contextmanager
    def answering(self) -> Iterator[None]:
        """While rules are asked: whatever they read themselves, they find all that was entered before."""
        yield


@dataclass(frozen=True)
class Facts:
    """What a rule may look at."""

    record: EntryRecord
    around: Surroundings

    @property
    def today(self) -> date:
        return timezone.localdate()

    def entries(self, register: str, first: date, last: date) -> Sequence[EntryRecord]:
        """Standing entries of that register, of the same village and the groups and grids in it, dated in the span; the
        entry itself is left out."""
        found = self.around.entries(register, first, last, self.record.village)
        return [row for row in found if row.pk != self.record.pk]


def warnings_of(declared: Register, org: Org, actor: Person, record: EntryRecord) -> list[str]:
    """What of an entry is to be looked at again: it stands all the same."""
    if not declared.warns or record.voided:
        return []
    facts = Facts(record, Surroundings(org, actor))
    return [says for rule in declared.warns if (says := rule.unmet(facts)) is not None]


@dataclass
class Attempt:
    """What someone tries with a register, and why it may not be."""

    declared: Register
    around: Surroundings
    reasons: list[Reason] = field(default_factory=list)

    @property
    def org(self) -> Org:
        return self.around.org

    @property
    def actor(self) -> Person:
        return self.around.actor

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
            found = self.around.place(key)
        except (ValueError, TypeError, OverflowError):
            found = None
        if found is None:
            self.refuse("village", f"{self.org.name}没有所选的村（社区）", where=VILLAGE, todo="请重新选择")
        return found

    def check(self, village: Place | None, dated_on: date | None) -> None:
        """Role, date and village."""
        self.check_role(village)
        if village is not None and village.kind not in VILLAGE_KINDS and registry.is_of_months(self.declared):
            says = f"“{self.declared.name}”按村（社区）填报，{village.name}是{PlaceKind(village.kind).label}"
            self.refuse("part_of_a_village", says, where=VILLAGE, todo=f"请选择所在的{village.around.name}")
        if dated_on is None:
            return
        if dated_on > timezone.localdate() and not self.declared.ahead:
            self.refuse(
                "not_in_future", f"日期{dated_on}晚于今天", where=self.declared.dated_by, todo="请填写实际发生的日期"
            )
        if village is not None and not village.holds_on(dated_on):
            self.refuse("village", f"{village.name}在{dated_on}不存在", where=VILLAGE, todo="请核对日期或村（社区）")

    def check_role(self, village: Place | None) -> None:
        """Whether the actor has one of the register's roles today: entering is what is done, and it is done today."""
        here = village if self.declared.is_kept_in_villages else None
        if not self.around.roles(here) & {role.code for role in self.declared.by}:
            allowed = "、".join(role.name for role in self.declared.by)
            where = f"{here.name}的" if here else "本单位的"
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
        facts = Facts(record, self.around)
        with self.around.answering():
            unmet = [(rule, says) for rule in self.declared.rules if (says := rule.unmet(facts)) is not None]
        self.reasons += [Reason(rule.id, says, str(rule.law or ""), rule.where) for rule, says in unmet]

    def refuse_if_wrong(self) -> None:
        if self.reasons:
            raise Refused(self.reasons)

    def refuse(self, rule: str, message: str, *, where: str = "", todo: str = "") -> None:
        law = str(self.declared.law) if self.declared.law and rule == "role" else ""
        self.reasons.append(Reason(rule, message, law, where, todo))
