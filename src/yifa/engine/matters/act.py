"""The door through which a matter changes: ``open_matter()`` and ``act()``.

In one transaction the matter is locked; state, role, separation of duties, certificates, gates, guards and fields are
checked as of the day on which the act happened; record, lines, state, entry, clocks, search and journal are written. A
refusal writes nothing and says every reason, each with its article.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from yifa.engine.matters import clocks, data, registry
from yifa.engine.matters.children import open_child
from yifa.engine.matters.entries import Change, write_entry
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.lines import line_problems
from yifa.engine.matters.models import ActEntry, ClockRow, ClockState, EntryKind, Line, Matter, Record
from yifa.engine.matters.refusals import Reason, Refused, refuse
from yifa.engine.matters.texts import index_matter
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.store.transactions import write_transaction
from yifa.law.citation import Basis
from yifa.law.limits import Limit
from yifa.law.procedure import NEW, Act, Carry, Clock, Lapse, Procedure, Separation


@dataclass(frozen=True)
class Done:
    """An act that was done: its entry, what the law would have recommended, and whether this was a harmless repetition."""

    matter: Matter
    entry: ActEntry
    warnings: tuple[str, ...] = ()
    repeated: bool = False
    child: Matter | None = None


@dataclass
class Attempt:
    """An act that is being tried: what it brings, what it would write, and why it may not."""

    matter: Matter
    procedure: Procedure
    act: Act
    actor: Person
    happened_on: date
    given: Mapping[str, Any]
    happened_at: datetime | None = None
    client_id: str | None = None
    note: str = ""
    reasons: list[Reason] = field(default_factory=list)

    def check(self, record: Record, rows: list[ClockRow]) -> None:
        """Collect every reason against the act; afterwards the proposed record and lines are ready to be written."""
        self.record, self.rows = record, rows
        self._check_day()
        self._take_data()
        self.facts = RowFacts(self.matter, self.procedure, record, self.actor, self.happened_on, self.lines)
        self._check_authority()
        self._check_certificates()
        if not self.reasons:
            # Guards read what was entered; with fields missing or wrong they would complain about the consequences.
            self._check_guards()
            self.begun = clocks.begun_by(self.facts, self.act, self.happened_at)
            self._check_clocks()

    def _check_day(self) -> None:
        today = timezone.localdate()
        if self.happened_on > today:
            self._refuse("not_in_future", f"发生日期{_day(self.happened_on)}晚于今天", todo="请填写实际发生的日期")
        floor = self.matter.moved_on or self.matter.opened_on
        if floor is not None and self.happened_on < floor:
            self._refuse(
                "not_before_last_step",
                f"发生日期{_day(self.happened_on)}早于上一步骤的日期{_day(floor)}",
                todo="请核对日期；上一步骤的日期有误的，请先更正上一步骤",
            )

    def _take_data(self) -> None:
        own = {name: value for name, value in self.given.items() if name not in self._line_names()}
        values, wrong = data.clean(type(self.record), self.act.fields, self.act.optional, own)
        self.reasons.extend(wrong)
        self.changes: list[Change] = []
        self.lines: dict[str, list[Line]] = {}
        for name in self.act.lines:
            self._take_lines(name)
        for name in self.act.clears:
            self._set(name, type(self.record)._meta.get_field(name).get_default())
        for name, value in values.items():
            self._set(name, value)
        for name in self.act.stamps:
            self._set(name, self.happened_on)
        for name, (line, of) in self.act.latest:
            dates = [getattr(row, of) for row in self.lines.get(registry.short(line), ())]
            self._set(name, max((day for day in dates if day), default=None))

    def _line_names(self) -> set[str]:
        return {registry.short(name) for name in self.act.lines}

    def _take_lines(self, name: str) -> None:
        key, model = registry.short(name), registry.line_model(self.procedure, name)
        given = self.given.get(key) or []
        rows = [given] if isinstance(given, Mapping) else given
        self.lines[key] = []
        if not isinstance(rows, Sequence) or not all(isinstance(row, Mapping) for row in rows):
            self._refuse("invalid", f"“{model._meta.verbose_name}”应为一条或者几条明细，每条按字段填写", where=key)
            return
        if not rows and name in self.act.adds:
            self._refuse("required", f"请至少填写一条“{model._meta.verbose_name}”", where=key)
        for place, row in enumerate(rows):
            values, wrong = data.clean(model, *line_fields(model), row, where=f"{key}[{place}].")
            self.reasons.extend(wrong)
            self.reasons.extend(line_problems(model, values, self.matter, self.happened_on, where=f"{key}[{place}]."))
            self.lines[key].append(model(org_id=self.matter.org_id, matter_id=self.matter.pk, **values))

    def _set(self, name: str, value: Any) -> None:
        before = getattr(self.record, name)
        if before != value:
            self.changes.append(Change(self.record._meta.get_field(name), before, value))
            setattr(self.record, name, value)

    def _check_authority(self) -> None:
        roles = self.facts.capacities_of(self.actor.pk).roles
        if not roles & {role.code for role in self.act.by}:
            allowed = "、".join(role.name for role in self.act.by)
            self._refuse(
                "role",
                f"“{self.act.name}”由{allowed}办理；{self.actor.name}在{_day(self.happened_on)}不具有该身份",
                self.act.law,
                todo="请由有权人员办理，或核对任职起止日期",
            )
        done = self.facts.acts_ever
        for separation in self.procedure.separations_on(self.act.id):
            self._check_separation(separation, self.act.id, done)
        if self.matter.parent is not None:
            above = registry.procedure(self.matter.parent.procedure, self.matter.parent.version)
            name = f"{self.procedure.id}.{self.act.id}"
            for separation in above.separations_on(name):
                self._check_separation(
                    separation, name, lambda act: done(act if "." in act else f"{above.id}.{act}")
                )

    def _check_separation(
        self, separation: Separation, own_act: str, done: Callable[[str], Sequence[ActEntry]]
    ) -> None:
        """By person: it does not matter from which account, nor in which of the duty's acts."""
        own = separation.duty_of(own_act)
        for duty, acts in separation.duties.items():
            if duty != own and any(entry.actor_id == self.actor.pk for act in acts for entry in done(act)):
                self._refuse(
                    separation.id,
                    f"{separation.demand}：{self.actor.name}已在本事项中承担“{duty}”",
                    separation.law,
                    todo="请由其他人员办理",
                )

    def _check_certificates(self) -> None:
        certified = self.act.certified
        if certified is None:
            return
        groups = self._persons_of(certified.by) if certified.by else [[self.actor.pk]]
        for persons in groups:
            if len(set(persons)) < len(persons):
                self._refuse(
                    certified.id, "执法人员不得少于两人，不能填同一人", certified.law, todo="请另选一名执法人员"
                )
            for person in dict.fromkeys(persons):
                if not self.facts.holds_certificate(person, certified.kind):
                    name = Person.objects.get(pk=person).name
                    self._refuse(
                        certified.id,
                        f"{name}在{_day(self.happened_on)}没有有效的执法资格证件",
                        certified.law,
                        todo="请换由持证人员办理，或先登记、换发证件",
                    )

    def _persons_of(self, names: Sequence[str]) -> list[list[int]]:
        """The persons named by each added line that has such fields, and by the record where it has them."""
        rows: list[Any] = [line for lines in self.lines.values() for line in lines if hasattr(line, f"{names[0]}_id")]
        rows = rows or [self.record]
        groups = [[getattr(row, f"{name}_id") for name in names] for row in rows]
        return [[person for person in group if person is not None] for group in groups]

    def _check_guards(self) -> None:
        for guard in self.act.guards:
            missing = guard.unmet(self.facts)
            if missing is not None:
                self._refuse(guard.id, missing, guard.law)
        self.warnings = [warning for guard in self.act.warns if (warning := guard.unmet(self.facts)) is not None]
        if self.act.target(self.matter.state) != self.matter.state and self.procedure.state(self.act.target("")).ends:
            self._check_no_child_open()

    def _check_no_child_open(self) -> None:
        open_children = Matter.objects.filter(
            org_id=self.matter.org_id, parent_id=self.matter.pk, ended=False, voided=False
        )
        for child in open_children:
            name = registry.procedure(child.procedure, child.version).name
            self._refuse("child_open", f"“{name}”尚未办结，本事项不能办结", todo=f"请先办结“{name}”")

    def _check_clocks(self) -> None:
        newest: dict[tuple[str, int | None], ClockRow] = {}
        for row in clocks.about(self.rows, self.facts, self.act):
            newest[row.clock, row.party or row.line] = row  # told anew, a party has its term anew
        for row in newest.values():
            clock = self.procedure.clock(row.clock)
            if self.act.id in clock.gates:
                self._check_gate(row, clock)
            elif self.act.id in clock.met_by and clock.lapse is Lapse.RIGHT_LOST and _past(row, self.happened_on):
                self._refuse(f"lapsed_{clock.id}", f"“{clock.name}”的期限已于{_day(row.due_on)}届满", _law_of(clock))
        for row in clocks.met_already(self.rows):
            clock = self.procedure.clock(row.clock)
            if self.act.id in clock.met_by and clock.lapse is Lapse.RIGHT_LOST and _past(row, self.happened_on):
                self._refuse(f"lapsed_{clock.id}", f"“{clock.name}”的期限已于{_day(row.due_on)}届满", _law_of(clock))
        for item in clocks.overrun_at_once(self.begun, self.act, self.happened_on):
            self._refuse(
                f"lapsed_{item.clock.id}",
                f"“{item.clock.name}”最迟应在{_day(item.due.on)}，{_day(self.happened_on)}已晚",
                _law_of(item.clock),
                todo="请核对日期，或另定日期后重新办理",
            )

    def _check_gate(self, row: ClockRow, clock: Clock) -> None:
        if row.due_on is None or self.happened_on < row.due_on:
            when = "期间中止，尚不能确定" if row.due_on is None else f"{_day(row.due_on)}起方可办理"
            self._refuse(f"not_before_{clock.id}", f"“{clock.name}”未满：{when}", _law_of(clock))

    def _refuse(self, rule: str, message: str, law: Basis | str = "", *, where: str = "", todo: str = "") -> None:
        self.reasons.append(Reason(rule, message, str(law), where, todo))

    def write(self) -> Done:
        """Write what was proposed. Only after ``check`` found no reason against it."""
        matter, before = self.matter, self.matter.state
        after = self.act.target(before)
        moved = after != before
        if moved:
            matter.state, matter.moved_on = after, self.happened_on
            matter.ended = self.procedure.state(after).ends
            matter.closed_on = self.happened_on if matter.ended else None
            self.record.closed_on = matter.closed_on
        changes = [*self.changes, *(Change.line(key, line) for key, lines in self.lines.items() for line in lines)]
        entry = write_entry(
            matter,
            kind=EntryKind.ACT,
            act=self.act.id,
            actor=self.actor,
            happened_on=self.happened_on,
            happened_at=self.happened_at,
            before=before,
            law=str(self.act.law),
            changes=changes,
            note=self.note,
            warnings=self.warnings,
            client_id=self.client_id,
        )
        for lines in self.lines.values():
            for line in lines:
                line.entry = entry
                line.save(force_insert=True)
        self.record.save()
        self._move_clocks()
        child = self._touch_family()
        matter.save(update_fields=["state", "moved_on", "ended", "closed_on", "next_due_on", "entries", "last_digest"])
        index_matter(matter, self.record, self.facts.parties)
        return Done(matter, entry, tuple(self.warnings), child=child)

    def _move_clocks(self) -> None:
        if self.act.anew:
            clocks.end_open(self.rows)
        clocks.meet(self.rows, self.procedure.clocks_met_by(self.act), self.facts, self.act)
        for row in clocks.about(self.rows, self.facts, self.act):
            if self.act.id in self.procedure.clock(row.clock).gates:
                row.state, row.met_on = ClockState.MET, self.happened_on
                row.save(update_fields=["state", "met_on"])
        clocks.write_begun(self.facts, self.begun, self.rows, self.act)
        if self.matter.ended:
            clocks.end_open(self.rows)

    def _touch_family(self) -> Matter | None:
        """Write upward what the child's act reports, open the child that the act calls for, refresh the next due day."""
        parent = self.matter.parent
        child = None
        if self.act.opens_child is not None:
            child = open_child(self.matter, self.act.opens_child, self.actor, self.happened_on)
        if parent is None:
            clocks.refresh_next_due(self.matter)
            return child
        above = self.facts.parent
        if self.act.reports:
            for name, own in self.act.reports:
                setattr(above, name, self.happened_on if own is None else getattr(self.record, own))
            above.save(update_fields=[name for name, _ in self.act.reports])
        clocks.begin_in_parent(self.facts, self.act, above, self.happened_at)
        met = clocks.parent_clocks_met(self.procedure.id, self.act, parent)
        if met:
            clocks.meet(clocks.rows_of(parent), met, self.facts, self.act)
        clocks.refresh_next_due(parent)
        parent.save(update_fields=["next_due_on"])
        return child


def act(
    matter: Matter | int,
    name: str,
    *,
    actor: Person,
    happened_on: date,
    data: Mapping[str, Any] | None = None,
    happened_at: datetime | None = None,
    client_id: str | None = None,
    seen: int | None = None,
    note: str = "",
) -> Done:
    """Do one act on a matter that is in scope.

    :param data: the act's fields by name, and its lines by the short name of their model: ``{"Session": [{…}]}``.
    :param client_id: the same id again does nothing and answers what was done the first time (offline capture, retries).
    :param seen: how many entries the matter had when the form was shown; a form that is out of date is refused.
    :raises Refused: with every reason; nothing was written.
    """
    with write_transaction():
        locked = lock(matter)
        if client_id and (repeated := _done_before(locked, name, client_id)):
            return repeated
        if seen is not None and seen != locked.entries:
            raise refuse("stale", "打开本页后，他人已办理了新的步骤", todo="请查看最新情况后重新提交；已填内容仍保留")
        procedure = registry.procedure(locked.procedure, locked.version)
        _refuse_if_overtaken(procedure, happened_on)
        declared = _permitted(locked, procedure, name)
        record = registry.record_model(procedure).objects.get(matter_id=locked.pk)
        attempt = Attempt(locked, procedure, declared, actor, happened_on, data or {}, happened_at, client_id, note)
        attempt.check(record, clocks.rows_of(locked))
        if attempt.reasons:
            raise Refused(attempt.reasons)
        return attempt.write()


def open_matter(
    procedure_id: str,
    *,
    org: Org,
    actor: Person,
    happened_on: date,
    title: str,
    village: Place | None = None,
    data: Mapping[str, Any] | None = None,
    happened_at: datetime | None = None,
    client_id: str | None = None,
) -> Done:
    """Do the opening act of a procedure in the version in force on that day: a new matter with its number and record."""
    from yifa.engine.matters.opening import begin

    with write_transaction():
        if client_id and (known := _entry_of(org.pk, client_id)):
            return Done(known.matter, known, repeated=True)
        try:
            procedure = registry.procedure_on(procedure_id, happened_on)
        except registry.UnknownProcedure as unknown:
            raise refuse("not_in_force", str(unknown)) from None
        if procedure.child_of:
            raise refuse("child_only", f"“{procedure.name}”只能在主事项中启动", todo="请从主事项办理")
        matter, record = begin(procedure, org, title, village, happened_on)
        attempt = Attempt(matter, procedure, procedure.opening, actor, happened_on, data or {}, happened_at, client_id)
        attempt.check(record, [])
        if attempt.reasons:
            raise Refused(attempt.reasons)
        return attempt.write()


@dataclass(frozen=True)
class Step:
    """One act of a set, for :func:`act_many`."""

    matter: Matter | int
    name: str
    data: Mapping[str, Any] = field(default_factory=dict)
    client_id: str | None = None


def act_many(steps: Sequence[Step], *, actor: Person, happened_on: date) -> list[Done | Refused]:
    """Do one act on each of many matters, each for itself: one that is refused does not hold up the others."""
    results: list[Done | Refused] = []
    for step in steps:
        try:
            results.append(
                act(
                    step.matter,
                    step.name,
                    actor=actor,
                    happened_on=happened_on,
                    data=step.data,
                    client_id=step.client_id,
                )
            )
        except Refused as refused:
            results.append(refused)
    return results


def lock(matter: Matter | int) -> Matter:
    """The matter as it stands now, locked until the transaction ends. Not in scope: not found."""
    key = matter if isinstance(matter, int) else matter.pk
    found = (
        Matter.objects.select_for_update(of=("self",)).select_related("org", "village", "parent").filter(pk=key).first()
    )
    if found is None:
        raise refuse("not_found", "没有找到该事项", todo="请从台账重新打开")
    if found.voided:
        raise refuse("voided", "该事项已作废", todo="如作废有误，请另行登记")
    return found


def line_fields(model: type[Line]) -> tuple[list[str], list[str]]:
    """Which fields of a line are entered: those that must be filled, and those that may be."""
    required, optional = [], []
    for declared in model._meta.concrete_fields:
        if declared.name in ("id", "org", "matter", "entry", "void_entry") or not declared.editable:
            continue
        may_lack = declared.null or declared.blank or declared.has_default()
        (optional if may_lack else required).append(declared.name)
    return required, optional


def _refuse_if_overtaken(procedure: Procedure, day: date) -> None:
    """Where a new version of the procedure took open matters over, nothing is done under the old one from that day on."""
    following = registry.next_version(procedure)
    if following is None or following.transition is None or following.in_force.since > day:
        return
    if following.transition.carry is Carry.APPLY_TO_OPEN:
        raise refuse(
            "overtaken",
            f"自{_day(following.in_force.since)}起，“{procedure.name}”适用新的规定，未办结的事项应先转入新版程序",
            law=str(following.transition.law),
            todo="请先办理“转入新版程序”，再办理本步骤",
        )


def _permitted(matter: Matter, procedure: Procedure, name: str) -> Act:
    """The declared act, if the matter's state allows it."""
    if not procedure.has_act(name):
        raise refuse("unknown_act", f"“{procedure.name}”没有步骤“{name}”")
    declared = procedure.act(name)
    if matter.state not in {state.id for state in declared.frm}:
        state = procedure.state(matter.state).name
        allowed = "、".join(f"“{state_.name}”" for state_ in declared.frm if state_ is not NEW)
        raise refuse(
            "state",
            f"事项现处于“{state}”，不能办理“{declared.name}”",
            law=str(declared.law),
            todo=f"该步骤在{allowed}时办理" if allowed else "该步骤只在登记时办理",
        )
    return declared


def _done_before(matter: Matter, name: str, client_id: str) -> Done | None:
    known = _entry_of(matter.org_id, client_id)
    if known is None:
        return None
    if known.matter_id != matter.pk or known.act != name:
        raise refuse("client_id", "提交标识已用于另一步骤", todo="请刷新页面后重新提交")
    return Done(matter, known, tuple(json.loads(known.warnings or "[]")), repeated=True)


def _entry_of(org_id: int, client_id: str) -> ActEntry | None:
    return ActEntry.objects.select_related("matter").filter(org_id=org_id, client_id=client_id).first()


def _past(row: ClockRow, day: date) -> bool:
    return row.due_on is not None and day > row.due_on


def _law_of(clock: Clock) -> str:
    return clock.limit.cited if isinstance(clock.limit, Limit) else ""


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else "（日期不详）"
