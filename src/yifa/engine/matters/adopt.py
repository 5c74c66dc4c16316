"""The door for what happened elsewhere or before: a ledger's row comes in as it is.

One ``adopted`` entry, dates from the ledger. Every guard of the acts that must have happened is evaluated, but turned
into a finding kept with the matter; unknown dates stay unknown, and a clock without a known start is "unknown", never
late. An open adopted matter goes on through ``act()``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, NoReturn

from django.db import IntegrityError, models
from django.utils import timezone

from yifa.engine.matters import clocks, data, registry
from yifa.engine.matters.attempt import in_words
from yifa.engine.matters.entries import Change, write_entry
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.lines import new_lines
from yifa.engine.matters.models import (
    ClockRow,
    ClockState,
    EntryKind,
    Finding,
    Line,
    Matter,
    Provenance,
    Record,
)
from yifa.engine.matters.opening import begin, insert
from yifa.engine.matters.refusals import Reason, Refused, refuse
from yifa.engine.matters.submissions import Submission, entered_under, submission
from yifa.engine.matters.texts import index_matter
from yifa.engine.numbers.identity import DOUBTFUL
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.store.transactions import write_transaction
from yifa.law.guards import Guard
from yifa.law.limits import ClockKind
from yifa.law.procedure import Act, AgreedDate, Clock, Procedure
from yifa.law.roles import AUDITOR, GRID_WORKER, PUBLIC, SUPERVISOR

_NOT_ADOPTING = frozenset(role.code for role in (AUDITOR, GRID_WORKER, PUBLIC, SUPERVISOR))


@dataclass(frozen=True)
class LedgerRow:
    """What a ledger says of one matter: where it stands, its fields and lines as far as known, its own number."""

    title: str
    state: str
    opened_on: date | None = None
    closed_on: date | None = None
    number: str | None = None
    village: Place | None = None
    handler: Person | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    client_id: str | None = None


@dataclass(frozen=True)
class Adopted:
    """An adopted matter and what of it does not show that the law was kept."""

    matter: Matter
    findings: tuple[Finding, ...]
    repeated: bool = False


def adopt(procedure_id: str, row: LedgerRow, *, org: Org, actor: Person, batch: int | None = None) -> Adopted:
    """Take one row of a ledger in, as it is.

    :raises Refused: a value that is no value (a text where a date belongs, a day that has not come, a state that the
        procedure has not, a number that another matter has): the row goes back; what the law finds wrong never refuses,
        nor does what is merely doubtful, such as a telephone number that can hardly be one.
    """
    submitted = _submission(procedure_id, row, actor)
    try:
        with write_transaction():
            if (known := _known(org, submitted)) is not None:
                return known
            return _adopt(procedure_id, row, org, actor, batch, submitted)
    except IntegrityError:
        # PostgreSQL lets two adopt one row at once: whoever is second is told what the first did.
        if (known := _known(org, submitted)) is not None:
            return known
        _check_number(org, row)
        raise


def _adopt(
    procedure_id: str, row: LedgerRow, org: Org, actor: Person, batch: int | None, submitted: Submission | None
) -> Adopted:
    procedure = _procedure(procedure_id, row)
    _check_authority(org, row.village, actor)
    _check_row(procedure, row)
    _check_number(org, row)
    matter, record = begin(
        procedure,
        org,
        row.title,
        row.village,
        row.opened_on,
        provenance=Provenance.ADOPTED,
        batch=batch,
        number=_number(row),
    )
    insert(matter, procedure)
    return _Adoption(procedure, matter, record, actor, row, submitted).write()


def _submission(procedure_id: str, row: LedgerRow, actor: Person) -> Submission | None:
    said = {column.name: getattr(row, column.name) for column in fields(row) if column.name != "client_id"}
    return submission(row.client_id, actor, "adopt", procedure=procedure_id, row=said)


def _known(org: Org, submitted: Submission | None) -> Adopted | None:
    """What the same row became before."""
    entry = entered_under(org.pk, submitted)
    if entry is None:
        return None
    return Adopted(entry.matter, tuple(entry.matter.findings.all()), repeated=True)


def _procedure(procedure_id: str, row: LedgerRow) -> Procedure:
    day = row.opened_on or timezone.localdate()
    try:
        procedure = registry.procedure_on(procedure_id, min(day, timezone.localdate()))
    except registry.UnknownProcedure as unknown:
        raise refuse("not_in_force", str(unknown), where="opened_on", todo="请核对台账中的日期") from None
    if procedure.child_of:
        raise refuse("child_only", f"“{procedure.name}”只能在主事项中启动", todo="请随主事项导入")
    return procedure


def _check_authority(org: Org, village: Place | None, actor: Person) -> None:
    """Who takes a ledger in works in the organisation today; who did what it tells of is not asked."""
    today = timezone.localdate()
    if not capacities(actor, org, today, village).roles - _NOT_ADOPTING:
        raise refuse(
            "role",
            f"台账由本机关人员导入；{actor.name}在{in_words(today)}不是{org.name}的办理人员",
            todo="请由本机关人员办理，或核对任职起止日期",
        )


def _check_row(procedure: Procedure, row: LedgerRow) -> None:
    """Collect what is no value at all in the row's own columns."""
    reasons = [
        Reason("not_in_future", f"{label}{in_words(day)}晚于今天", where=where, todo="请核对台账中的日期")
        for where, label, day in (("opened_on", "登记日期", row.opened_on), ("closed_on", "办结日期", row.closed_on))
        if day is not None and day > timezone.localdate()
    ]
    states = {state.id: state for state in procedure.states}
    if row.state not in states:
        usable = "、".join(f"{state.name}（{state.id}）" for state in procedure.states)
        says = f"“{procedure.name}”没有状态“{row.state}”"
        reasons.append(Reason("state", says, where="state", todo=f"可用的状态：{usable}"))
    elif row.closed_on is not None and not states[row.state].ends:
        says = f"状态“{states[row.state].name}”尚未办结，却有办结日期{in_words(row.closed_on)}"
        reasons.append(Reason("state", says, where="closed_on", todo="请核对状态和办结日期"))
    if reasons:
        raise Refused(reasons)


def _number(row: LedgerRow) -> str | None:
    return data.composed(row.number or "") or None


def _check_number(org: Org, row: LedgerRow) -> None:
    """The number that a matter had elsewhere is kept, so it must be one that can be kept and that no other has."""
    number, longest = _number(row), Matter._meta.get_field("number").max_length or 0
    if number is None:
        return
    if len(number) > longest or not number.isprintable():
        says = f"编号“{number[:20]}”应为不超过{longest}个字的一行文字"
        raise refuse("invalid", says, where="number", todo="请核对台账中的编号")
    other = Matter.objects.filter(org=org, number=number).first()
    if other is not None:
        says = f"编号“{number}”已属于另一事项“{other.title}”"
        raise refuse("number_taken", says, where="number", todo="请核对是否重复导入；确为两事的，请更正其中一个编号")


@dataclass
class _Adoption:
    """One row on its way in."""

    procedure: Procedure
    matter: Matter
    record: Record
    actor: Person
    row: LedgerRow
    submitted: Submission | None
    lines: dict[str, list[Line]] = field(default_factory=dict)
    doubts: list[Reason] = field(default_factory=list)
    """What can hardly be as the ledger has it, but is kept as it has it."""

    def write(self) -> Adopted:
        changes = self._take_data()
        state = self.procedure.state(self.row.state)
        matter = self.matter
        matter.state, matter.ended, matter.closed_on = state.id, state.ends, self.row.closed_on
        matter.handler = self.row.handler
        matter.moved_on = self._last_known_day()
        self.record.closed_on = self.row.closed_on
        entry = write_entry(
            matter,
            kind=EntryKind.ADOPTED,
            act="adopt",
            actor=self.actor,
            happened_on=self.row.opened_on,
            before="new",
            changes=changes,
            submission=self.submitted,
        )
        self.record.save(force_insert=True)
        for lines in self.lines.values():
            for line in lines:
                line.entry = entry
                line.save(force_insert=True)
        day = matter.moved_on or timezone.localdate()
        facts = _LedgerFacts(matter, self.procedure, self.record, self.actor, day, self.lines)
        rows = self._clocks()
        ClockRow.objects.bulk_create(rows)
        reasons = [*self.doubts, *self._breaches(facts), *_late(self.procedure, rows), *self._out_of_order()]
        findings = [
            Finding(
                org=matter.org,
                matter=matter,
                entry=entry,
                rule=rule.rule[:64],
                message=rule.message[:300],
                law=rule.law[:200],
            )
            for rule in reasons
        ]
        Finding.objects.bulk_create(findings)
        clocks.refresh_next_due(matter)
        matter.save()
        index_matter(matter, self.record, facts.parties)
        return Adopted(matter, tuple(findings))

    def _take_data(self) -> list[Change]:
        models = registry.line_models(self.procedure)
        own = {name: value for name, value in self.row.data.items() if name not in models}
        written = {name for act in self.procedure.acts for name in act.writes}
        # What ran beside is not told as matters of their own: the ledger's row has its results.
        writable = sorted(written | registry.reported_to(self.procedure))
        values, wrong = data.clean(type(self.record), [], writable, own)
        reasons: list[Reason] = [*wrong, *self._in_future(values)]
        for name, model in models.items():
            lines, bad = new_lines(name, model, self.row.data.get(name), self.matter, timezone.localdate())
            reasons += bad
            if lines:
                self.lines[name] = lines
        if any(reason.rule != DOUBTFUL for reason in reasons):
            raise Refused(reasons)
        self.doubts = [replace(reason, rule=f"{DOUBTFUL}_{reason.where}") for reason in reasons]
        changes = []
        for name, value in values.items():
            changes.append(Change(self.record._meta.get_field(name), None, value))
            setattr(self.record, name, value)
        return [*changes, *(Change.line(name, line) for name, lines in self.lines.items() for line in lines)]

    def _in_future(self, values: Mapping[str, Any]) -> Iterator[Reason]:
        """Days on which something was done, as acts would have stamped them, have come."""
        for name in sorted(self._stamped() & values.keys()):
            day = values[name]
            if day is not None and day > timezone.localdate():
                says = f"“{data.label_of(type(self.record), name)}”{in_words(day)}晚于今天"
                yield Reason("not_in_future", says, where=name, todo="请核对台账中的日期")

    def _stamped(self) -> set[str]:
        own = {name for act in self.procedure.acts for name in act.dates}
        reported = registry.reported_to(self.procedure)
        return own | {name for name in reported if isinstance(self.record._meta.get_field(name), models.DateField)}

    def _last_known_day(self) -> date | None:
        """The latest day of the procedure that the ledger gives."""
        days = [getattr(self.record, name) for name in self._stamped()] + [self.row.opened_on, self.row.closed_on]
        return max((day for day in days if day is not None), default=None)

    def _out_of_order(self) -> Iterator[Reason]:
        """What was done before the matter was registered, as the ledger has it."""
        opened = self.row.opened_on
        days = {name: getattr(self.record, name) for name in (*sorted(self._stamped()), "closed_on")}
        for name, day in days.items():
            if opened is not None and day is not None and day < opened:
                says = f"“{data.label_of(type(self.record), name)}”{in_words(day)}早于登记日期{in_words(opened)}"
                yield Reason(f"before_opening_{name}", says)

    def _breaches(self, facts: RowFacts) -> list[Reason]:
        """What the guards of the acts that must have been done would have refused; who may do what is not asked."""
        found: dict[str, Reason] = {}
        for act in self._must_have_been_done():
            for name in act.fields:
                if getattr(self.record, name) in (None, ""):
                    label = data.label_of(type(self.record), name)
                    found[f"unknown_{name}"] = Reason(f"unknown_{name}", f"台账未载明“{label}”", str(act.law))
            for guard in act.guards:
                missing = _unmet(guard, facts)
                if missing is not None:
                    found.setdefault(guard.id, Reason(guard.id, missing, str(guard.law)))
        return list(found.values())

    def _must_have_been_done(self) -> Sequence[Act]:
        """Acts through which every way to the present state leads."""
        return [act for act in self.procedure.acts if self._was_surely_done([act.id])]

    def _was_surely_done(self, acts: Collection[str]) -> bool:
        """Whether every way to the present state leads through one of these acts."""
        return not _reachable_without(self.procedure, acts, self.row.state)

    def _clocks(self) -> list[ClockRow]:
        found = []
        for clock in self.procedure.clocks:
            if clock.starts.line is not None or (clock.when is not None and not clock.when.holds(self.record)):
                continue
            start = self._start_of(clock)
            if start is not None or self._was_started(clock):
                row = self._row(clock, start)
                # As in act(): what has no day by which it is due (a quota, a date that nobody agreed) is no clock.
                found += [row] if row.due_on is not None or row.state == ClockState.UNKNOWN else []
        return found

    def _start_of(self, clock: Clock) -> date | None:
        if clock.starts.field is not None:
            known: date | None = getattr(self.record, clock.starts.field)
            return known
        stamps = next((act.stamps for act in self.procedure.acts if act.id in clock.starts.acts), ())
        return next((day for name in stamps if (day := getattr(self.record, name)) is not None), None)

    def _was_started(self, clock: Clock) -> bool:
        starting = [act.id for act in self.procedure.acts if clock in self.procedure.clocks_started_by(act)]
        return bool(starting) and self._was_surely_done(starting)

    def _row(self, clock: Clock, start: date | None) -> ClockRow:
        row = ClockRow(
            org_id=self.matter.org_id,
            matter_id=self.matter.pk,
            clock=clock.id,
            limit=clock.limit.id,
            kind=clock.limit.kind.value,
            owed_by=clock.owed_by.value,
            lapse=clock.lapse.value,
            started_on=start,
            state=ClockState.UNKNOWN if start is None else ClockState.RUNNING,
        )
        if start is None:
            return row
        if isinstance(clock.limit, AgreedDate):
            row.due_on = getattr(self.record, clock.limit.field)
        else:
            limit = clocks.limit_on(self.matter.org, clock.limit.id, start)
            # Of hours the ledger knows the day alone: the clock ends at the latest on the day that is reckoned from it.
            reckoned = clocks.due_of(limit, start, calendar=clocks.current_calendar())
            row.kind, row.due_on, row.provisional = limit.kind.value, reckoned.on, reckoned.provisional
        row.met_on = self._met_on(clock)
        if row.met_on is not None or (clock.met_by and self._was_surely_done(clock.met_by)):
            # Met, if on a day that the ledger does not tell: it is not late.
            row.state = ClockState.MET
        elif self.matter.ended:
            row.state = ClockState.ENDED
        return row

    def _met_on(self, clock: Clock) -> date | None:
        """The day on which an act that meets the clock was done, as its stamp in the ledger tells."""
        days = [
            day
            for act in self.procedure.acts
            if act.id in clock.met_by
            for name in act.stamps
            if (day := getattr(self.record, name)) is not None
        ]
        return min(days, default=None)


class _AsksWhoActed(Exception):
    """A guard looked at who did the act, which no ledger tells."""


class _LedgerFacts(RowFacts):
    """What guards see of a matter that comes from a ledger: whoever takes it in is not who did what it tells of."""

    @property
    def actor_id(self) -> NoReturn:
        raise _AsksWhoActed


def _unmet(guard: Guard, facts: RowFacts) -> str | None:
    """What is missing; nothing where the guard asks who acted. What it needs and the ledger lacks is a finding too."""
    try:
        return guard.unmet(facts)
    except _AsksWhoActed:
        return None
    except (TypeError, AttributeError):
        # Guards reckon with what an act has filled in; here it may be unknown.
        return f"台账所载不足以核对：{guard.demand}"


def _reachable_without(procedure: Procedure, left_out: Collection[str], state: str) -> bool:
    reached, frontier = {procedure.opens.id}, [procedure.opens.id]
    if procedure.opening.id in left_out:
        return False
    while frontier:
        here = frontier.pop()
        for act in procedure.acts:
            there = act.target(here)
            if act.id not in left_out and here in {frm.id for frm in act.frm} and there not in reached:
                reached.add(there)
                frontier.append(there)
    return state in reached


def _late(procedure: Procedure, rows: Sequence[ClockRow]) -> list[Reason]:
    """What was done only after its last day."""
    found = []
    for row in rows:
        if (
            row.met_on is not None
            and row.due_on is not None
            and row.met_on > row.due_on
            and row.kind != ClockKind.MINIMUM.value
        ):
            clock = procedure.clock(row.clock)
            days = (row.met_on - row.due_on).days
            law = "" if isinstance(clock.limit, AgreedDate) else clock.limit.cited
            says = f"“{clock.name}”逾期{days}日（期限{in_words(row.due_on)}，完成{in_words(row.met_on)}）"
            found.append(Reason(f"late_{clock.id}", says, law))
    return found
