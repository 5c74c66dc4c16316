"""An act that is being tried: what is checked before it, and what it writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from yifa.engine.matters import clocks, data, registry
from yifa.engine.matters.children import open_child
from yifa.engine.matters.entries import Change, write_entry
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.lines import new_lines
from yifa.engine.matters.models import ActEntry, ClockRow, EntryKind, Line, Matter, Record
from yifa.engine.matters.opening import insert
from yifa.engine.matters.reading import handles
from yifa.engine.matters.refusals import Reason
from yifa.engine.matters.submissions import Submission
from yifa.engine.matters.texts import add_words, index_anew, index_matter, kept_words, text_columns, words_in
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Person
from yifa.law.citation import Basis
from yifa.law.limits import Limit
from yifa.law.procedure import Act, Clock, Lapse, Procedure, Separation
from yifa.law.wording import day_in_words

SAVED = ("state", "moved_on", "ended", "closed_on", "handler", "next_due_on", "entries", "last_digest")
"""What an act may change of the matter's own row."""


@dataclass(frozen=True)
class Done:
    """An act that was done: its entry, what the law would have recommended, whether it was a harmless repetition."""

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
    submission: Submission | None = None
    note: str = ""
    family: tuple[tuple[int, int], ...] = ()
    """How far the matter's family had come when it was looked at."""
    reasons: list[Reason] = field(default_factory=list)

    def check(self, record: Record) -> None:
        """Collect every reason against the act; afterwards the proposed record and lines are ready to be written."""
        self.record = record
        self.rows = [] if self.matter._state.adding or not self.procedure.clocks else clocks.rows_of(self.matter)
        self._check_day()
        stood = {name: getattr(record, name) for name in self.act.writes}
        self._take_data()
        self.facts = RowFacts(
            self.matter, self.procedure, record, self.actor, self.happened_on, self.lines, stood=stood
        )
        self.check_authority()
        self._check_certificates()
        if not self.reasons:
            # Guards read what was entered; with fields missing or wrong they would complain about the consequences.
            self._check_guards()
            self.reasons.extend(data.constraint_problems(record))
            self.begun = clocks.begun_by(self.facts, self.act, self.happened_at)
            self.check_clocks()

    def _check_day(self) -> None:
        today = timezone.localdate()
        if self.happened_on > today:
            self._refuse(
                "not_in_future",
                f"发生日期{in_words(self.happened_on)}晚于今天",
                where="happened_on",
                todo="请填写实际发生的日期",
            )
        floor = self.matter.moved_on or self.matter.opened_on
        if floor is not None and self.happened_on < floor:
            self._refuse(
                "not_before_last_step",
                f"发生日期{in_words(self.happened_on)}早于上一步骤的日期{in_words(floor)}",
                where="happened_on",
                todo="请核对日期；上一步骤的日期有误的，请先更正上一步骤",
            )
        if self.happened_at is not None:
            self._check_moment(self.happened_at)

    def _check_moment(self, moment: datetime) -> None:
        todo = "请核对时间和日期"
        if timezone.is_naive(moment) or timezone.localdate(moment) != self.happened_on:
            self._refuse("invalid", "发生时间不在发生日期当日（北京时间）", where="happened_at", todo=todo)
        elif moment > timezone.now():
            self._refuse("not_in_future", "发生时间晚于现在", where="happened_at", todo=todo)

    def _take_data(self) -> None:
        own = {name: value for name, value in self.given.items() if name not in self._line_names()}
        values, wrong = data.clean(type(self.record), self.act.fields, self.act.optional, own)
        self.reasons.extend(wrong)
        self.changes: list[Change] = []
        self.lines: dict[str, list[Line]] = {}
        for name in self.act.lines:
            self._take_lines(name)
        for name in self.act.clears:
            self._set(name, data.nothing_in(type(self.record), name))
        for name, value in values.items():
            self._set(name, value)
        for name in self.act.stamps:
            self._set(name, self.happened_on)
        for name in self.act.stamps_first:
            if getattr(self.record, name) is None:
                self._set(name, self.happened_on)
        for name, (line, of) in self.act.latest:
            dates = [getattr(row, of) for row in self.lines.get(registry.short(line), ())]
            self._set(name, max((day for day in dates if day), default=None))

    def _line_names(self) -> set[str]:
        return {registry.short(name) for name in self.act.lines}

    def _take_lines(self, name: str) -> None:
        key, model = registry.short(name), registry.line_model(self.procedure, name)
        self.lines[key], wrong = new_lines(key, model, self.given.get(key), self.matter, self.happened_on)
        self.reasons.extend(wrong)
        if name in self.act.adds and not self.lines[key] and not wrong:
            self._refuse("required", f"请至少填写一条“{model._meta.verbose_name}”", where=key)

    def _set(self, name: str, value: Any) -> None:
        before = getattr(self.record, name)
        if before != value:
            self.changes.append(Change(self.record._meta.get_field(name), before, value))
            setattr(self.record, name, value)

    def check_authority(self) -> None:
        """Collect what stands against the person: role on the day, duties that may not be united."""
        of_the_unit = self.act.opens and self.procedure.of_the_unit
        if of_the_unit:
            roles = capacities(self.actor, self.matter.org, self.happened_on).roles
        else:
            roles = self.facts.capacities_of(self.actor.pk).roles
        if not roles & {role.code for role in self.act.by}:
            allowed = ("全机关任职的" if of_the_unit else "") + "、".join(role.name for role in self.act.by)
            self._refuse(
                "role",
                f"“{self.act.name}”由{allowed}办理；{self.actor.name}在{in_words(self.happened_on)}不具有该身份",
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
                self._check_separation(separation, name, lambda act: done(act if "." in act else f"{above.id}.{act}"))

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
                        f"{name}在{in_words(self.happened_on)}没有有效的执法资格证件",
                        certified.law,
                        todo="请换由持证人员办理，或先登记、换发证件",
                    )

    def _persons_of(self, names: Sequence[str]) -> list[list[int]]:
        """The persons named by each added line that has such fields, or else by the record where it has them."""
        given = [line for lines in self.lines.values() for line in lines]
        rows: list[Any] = [row for row in (*given, self.record) if hasattr(row, f"{names[0]}_id")]
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

    def check_clocks(self) -> None:
        """Collect what the clocks say: gates still closed, rights lapsed, terms that the act would break at once."""
        newest: dict[tuple[str, int | None], ClockRow] = {}
        for row in clocks.about(self.rows, self.facts, self.act):
            newest[row.clock, row.party or row.line] = row  # told anew, a party has its term anew
        for row in newest.values():
            clock = self.procedure.clock(row.clock)
            if self.act.id in clock.gates:
                self._check_gate(row, clock)
            elif self.act.id in clock.met_by and clock.lapse is Lapse.RIGHT_LOST and _past(row, self.happened_on):
                self._refuse(
                    f"lapsed_{clock.id}", f"“{clock.name}”的期限已于{in_words(row.due_on)}届满", _law_of(clock)
                )
        for row in clocks.met_already(self.rows):
            clock = self.procedure.clock(row.clock)
            if self.act.id in clock.met_by and clock.lapse is Lapse.RIGHT_LOST and _past(row, self.happened_on):
                self._refuse(
                    f"lapsed_{clock.id}", f"“{clock.name}”的期限已于{in_words(row.due_on)}届满", _law_of(clock)
                )
        for item in clocks.overrun_at_once(self.begun, self.act, self.happened_on):
            self._refuse(
                f"lapsed_{item.clock.id}",
                f"“{item.clock.name}”最迟应在{in_words(item.due.on)}，{in_words(self.happened_on)}已晚",
                _law_of(item.clock),
                todo="请核对日期，或另定日期后重新办理",
            )

    def _check_gate(self, row: ClockRow, clock: Clock) -> None:
        if row.due_on is None or self.happened_on < row.due_on:
            when = "期间中止，尚不能确定" if row.due_on is None else f"{in_words(row.due_on)}起方可办理"
            self._refuse(f"not_before_{clock.id}", f"“{clock.name}”未满：{when}", _law_of(clock))

    def _refuse(self, rule: str, message: str, law: Basis | str = "", *, where: str = "", todo: str = "") -> None:
        self.reasons.append(Reason(rule, message, str(law), where, todo))

    def write(self) -> Done:
        """Write what was proposed, in the caller's transaction. Only after ``check`` found no reason against it."""
        matter, before = self.matter, self.matter.state
        opening = matter._state.adding
        if opening:
            insert(matter, self.procedure)
        self._move(before)
        self._take_charge()
        entry = self._enter(before)
        for line in self._new_lines():
            line.entry = entry
            line.save(force_insert=True)
        self._save_record(opening)
        if self._move_clocks():
            clocks.refresh_next_due(matter.root)
        child = self._touch_family()
        matter.save(update_fields=SAVED)
        self._index(opening)
        return Done(matter, entry, tuple(self.warnings), child=child)

    def _move(self, before: str) -> None:
        after = self.act.target(before)
        if after == before:
            return
        self.matter.state, self.matter.moved_on = after, self.happened_on
        self.matter.ended = self.procedure.state(after).ends
        self.matter.closed_on = self.happened_on if self.matter.ended else None
        if self.record.closed_on != self.matter.closed_on:
            self._set("closed_on", self.matter.closed_on)

    def _take_charge(self) -> None:
        """Whoever registers a matter handles it until it is handed over; what somebody else reported (a grid worker),
        whoever is the first to deal with it."""
        matter = self.matter
        is_nobodys = matter.parent_id is None and matter.handler_id is None
        if is_nobodys and handles(self.facts.capacities_of(self.actor.pk).roles):
            matter.handler = self.actor

    def _enter(self, before: str) -> ActEntry:
        return write_entry(
            self.matter,
            kind=EntryKind.ACT,
            act=self.act.id,
            actor=self.actor,
            happened_on=self.happened_on,
            happened_at=self.happened_at,
            before=before,
            law=str(self.act.law),
            changes=[*self.changes, *(Change.line(type(line).__name__, line) for line in self._new_lines())],
            note=self.note,
            warnings=self.warnings,
            submission=self.submission,
            files=() if self.act.opens else self.act.files,
        )

    def _new_lines(self) -> list[Line]:
        return [line for lines in self.lines.values() for line in lines]

    def _save_record(self, opening: bool) -> None:
        if opening:
            self.record.save(force_insert=True)
        elif self.changes:
            self.record.save(update_fields=[change.field.name for change in self.changes])

    def _index(self, opening: bool) -> None:
        """Let search find the matter by the words that the act brought."""
        if opening:
            index_matter(self.matter, self.record, self._new_lines())
            return
        texts = set(text_columns(type(self.record)))
        rewritten = [change for change in self.changes if change.field.name in texts]
        if any(change.before for change in rewritten):
            index_anew(self.matter)
            return
        new = [kept_words(change.after) for change in rewritten if change.after]
        new += [word for line in self._new_lines() for word in words_in(line)]
        if new:
            add_words(self.matter, new)

    def _move_clocks(self) -> bool:
        """End, meet and start clocks; whether any moved."""
        if self.act.anew:
            of_the_course = (row for row in self.rows if not self.procedure.clock(row.clock).outlasts)
            clocks.end_open(of_the_course, self.happened_on)
        met = clocks.meet(self.rows, self.procedure.clocks_met_by(self.act), self.facts, self.act)
        gates = [
            row
            for row in clocks.about(self.rows, self.facts, self.act)
            if self.act.id in self.procedure.clock(row.clock).gates
        ]
        for row in gates:
            clocks.mark_met(row, self.happened_on)
        clocks.write_begun(self.facts, self.begun, self.rows, self.act)
        if self.matter.ended:
            clocks.end_open(self.rows, self.happened_on)
        return bool(met or gates or self.begun or self.matter.ended or self.act.anew)

    def _touch_family(self) -> Matter | None:
        """Write upward what the child's act reports, and open the child that the act calls for."""
        parent = self.matter.parent
        if parent is not None:
            self._report_to(parent)
        if self.act.opens_child is None:
            return None
        child = open_child(self.matter, self.act.opens_child, self.actor, self.happened_on)
        clocks.refresh_next_due(self.matter)
        return child

    def _report_to(self, parent: Matter) -> None:
        above = self.facts.parent
        for name, own in self.act.reports:
            setattr(above, name, self.happened_on if own is None else getattr(self.record, own))
        if self.act.reports:
            above.save(update_fields=[name for name, _ in self.act.reports])
        clocks.begin_in_parent(self.facts, self.act, above, self.happened_at)
        met = clocks.parent_clocks_met(self.procedure.id, self.act, parent)
        if met:
            clocks.meet(clocks.rows_of(parent), met, self.facts, self.act)
        clocks.refresh_next_due(parent)
        parent.save(update_fields=["next_due_on"])


def _past(row: ClockRow, day: date) -> bool:
    return row.due_on is not None and day > row.due_on


def _law_of(clock: Clock) -> str:
    return clock.limit.cited if isinstance(clock.limit, Limit) else ""


def in_words(day: date | None) -> str:
    """2025年3月5日, as every message writes it."""
    return day_in_words(day) if day else "（日期不详）"
