"""The door for what happened elsewhere or before: a ledger's row comes in as it is.

One ``adopted`` entry, dates from the ledger. Every guard of the acts that must have happened is evaluated, but turned
into a finding kept with the matter; unknown dates stay unknown, and a clock without a known start is "unknown", never
late. An open adopted matter goes on through ``act()``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any, NoReturn

from django.db import IntegrityError, models
from django.utils import timezone

from yifa.engine.journal.recording import Item, place_in_journal
from yifa.engine.matters import clocks, data, registry
from yifa.engine.matters.attempt import in_words
from yifa.engine.matters.entries import Change, compose_entry
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.lines import new_lines
from yifa.engine.matters.models import (
    ActEntry,
    ClockRow,
    ClockState,
    EntryKind,
    Finding,
    Line,
    Matter,
    Provenance,
    Record,
)
from yifa.engine.matters.opening import begin, checked_title
from yifa.engine.matters.refusals import Reason, Refused, refuse
from yifa.engine.matters.submissions import Submission, entered_under, submission
from yifa.engine.matters.texts import words_of
from yifa.engine.numbers.identity import DOUBTFUL
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.search import index_many
from yifa.engine.store.bulk import another, insert_models
from yifa.engine.store.transactions import write_transaction
from yifa.law.calendar import Calendar
from yifa.law.guards import Guard
from yifa.law.limits import ClockKind, Limit
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
        procedure has not, a number that another matter has): the row goes back; what the law finds wrong never refuses.
    """
    submitted = _submission(procedure_id, row, actor)
    try:
        with write_transaction():
            if (known := _known(org, submitted)) is not None:
                return known
            desk = AdoptingDesk(procedure_id, org, actor, batch)
            desk.look_up([row])
            adoption = desk.prepare(row, submitted)
            desk.write([adoption])
            return adoption.adopted
    except IntegrityError:
        # PostgreSQL lets two adopt one row at once: whoever is second is told what the first did.
        if (known := _known(org, submitted)) is not None:
            return known
        AdoptingDesk(procedure_id, org, actor, batch).look_up([row], refusing=True)
        raise


class AdoptingDesk:
    """Takes in many rows of one ledger, in the caller's transaction: what holds for all of them is asked once.

    ``look_up`` a chunk of rows, ``prepare`` each of them (a refusal concerns that row alone), ``write`` what was
    prepared. A desk serves one import: what it has learnt of posts and limits it does not ask again.
    """

    def __init__(self, procedure_id: str, org: Org, actor: Person, batch: int | None = None) -> None:
        self.procedure_id, self.org, self.actor, self.batch = procedure_id, org, actor, batch
        self.today = timezone.localdate()
        self._courses: dict[str, _Course] = {}
        self._may: dict[int | None, bool] = {}
        self._taken: dict[str, str] = {}
        self._limits: dict[tuple[str, date], Limit] = {}
        self._calendar: Calendar | None = None

    def look_up(self, rows: Iterable[LedgerRow], *, refusing: bool = False) -> None:
        """Learn which of the rows' numbers other matters have already. ``refusing``: refuse them at once."""
        numbers = {number for row in rows if (number := _number(row)) is not None and number.isprintable()}
        taken = Matter.objects.filter(org=self.org, number__in=numbers).values_list("number", "title")
        self._taken = {number or "": title for number, title in taken}
        if refusing:
            for row in rows:
                self._check_number(row)

    def prepare(self, row: LedgerRow, submitted: Submission | None = None) -> Adoption:
        """The row as it will be written; nothing is written yet. :raises Refused: as ``adopt`` does."""
        course = self._course(row)
        self._check_authority(row.village)
        _check_row(course, row, self.today)
        self._check_number(row)
        matter, record = self._begun(course, row)
        adoption = Adoption(self, course, matter, record, row, submitted)
        adoption.compose()
        if matter.number is not None:
            self._taken[matter.number] = matter.title
        return adoption

    def write(self, adoptions: Sequence[Adoption]) -> None:
        """Write what was prepared: matters, records, entries, lines, clocks, findings, words and journal."""
        if not adoptions:
            return
        place_in_journal(self.org, [one.entry for one in adoptions], [one.item for one in adoptions])
        rows: dict[type[models.Model], list[models.Model]] = {}
        for adoption in adoptions:
            for row in adoption.rows():
                rows.setdefault(type(row), []).append(row)
        for model, own in rows.items():
            insert_models(model, own)
        index_many((self.org.pk, adoption.matter.pk, adoption.words()) for adoption in adoptions)

    def limit_on(self, id: str, day: date) -> Limit:
        """The limit that holds for the organisation on the day."""
        if (id, day) not in self._limits:
            self._limits[id, day] = clocks.limit_on(self.org, id, day)
        return self._limits[id, day]

    @property
    def calendar(self) -> Calendar:
        """The working days as they are known now."""
        if self._calendar is None:
            self._calendar = clocks.current_calendar()
        return self._calendar

    def _course(self, row: LedgerRow) -> _Course:
        day = min(row.opened_on or self.today, self.today)
        try:
            procedure = registry.procedure_on(self.procedure_id, day)
        except registry.UnknownProcedure as unknown:
            raise refuse("not_in_force", str(unknown), where="opened_on", todo="请核对台账中的日期") from None
        if procedure.child_of:
            raise refuse("child_only", f"“{procedure.name}”只能在主事项中启动", todo="请随主事项导入")
        if procedure.version not in self._courses:
            self._courses[procedure.version] = _Course(procedure)
        return self._courses[procedure.version]

    def _begun(self, course: _Course, row: LedgerRow) -> tuple[Matter, Record]:
        """The matter and its record, as ``begin`` makes them: the first of a version is the others' pattern."""
        title = checked_title(row.title)
        if course.pattern is None:
            provenance = Provenance.ADOPTED
            course.pattern = begin(
                course.procedure, self.org, title, None, None, provenance=provenance, batch=self.batch
            )
        matter, record = another(course.pattern[0]), another(course.pattern[1])
        matter.number, matter.title = _number(row), title
        for row_of in (matter, record):
            row_of.village, row_of.opened_on = row.village, row.opened_on
        record.matter = matter
        return matter, record

    def _check_authority(self, village: Place | None) -> None:
        """Who takes a ledger in works in the organisation today; who did what it tells of is not asked."""
        key = village.pk if village else None
        if key not in self._may:
            self._may[key] = bool(capacities(self.actor, self.org, self.today, village).roles - _NOT_ADOPTING)
        if not self._may[key]:
            raise refuse(
                "role",
                f"台账由本机关人员导入；{self.actor.name}在{in_words(self.today)}不是{self.org.name}的办理人员",
                todo="请由本机关人员办理，或核对任职起止日期",
            )

    def _check_number(self, row: LedgerRow) -> None:
        """The number that a matter had elsewhere is kept, so it must be one that can be kept and that no other has."""
        number, longest = _number(row), Matter._meta.get_field("number").max_length or 0
        if number is None:
            return
        if len(number) > longest or not number.isprintable():
            says = f"编号“{number[:20]}”应为不超过{longest}个字的一行文字"
            raise refuse("invalid", says, where="number", todo="请核对台账中的编号")
        if number in self._taken:
            says = f"编号“{number}”已属于另一事项“{self._taken[number]}”"
            raise refuse(
                "number_taken", says, where="number", todo="请核对是否重复导入；确为两事的，请更正其中一个编号"
            )


class _Course:
    """What of a procedure is asked for each row, found once."""

    def __init__(self, procedure: Procedure) -> None:
        self.procedure = procedure
        self.model = registry.record_model(procedure)
        self.states = {state.id: state for state in procedure.states}
        self.line_models = registry.line_models(procedure)
        reported = registry.reported_to(procedure)
        # What ran beside is not told as matters of their own: the ledger's row has its results.
        self.writable = frozenset(name for act in procedure.acts for name in act.writes) | reported
        own = {name for act in procedure.acts for name in act.dates}
        days = {name for name in reported if isinstance(self.model._meta.get_field(name), models.DateField)}
        self.stamped = sorted(own | days)
        self._done: dict[tuple[frozenset[str], str], bool] = {}
        self._must: dict[str, list[Act]] = {}
        self.pattern: tuple[Matter, Record] | None = None

    def must_have_been_done(self, state: str) -> Sequence[Act]:
        """Acts through which every way to the state leads."""
        if state not in self._must:
            self._must[state] = [act for act in self.procedure.acts if self.was_surely_done([act.id], state)]
        return self._must[state]

    def was_surely_done(self, acts: Collection[str], state: str) -> bool:
        """Whether every way to the state leads through one of these acts."""
        key = (frozenset(acts), state)
        if key not in self._done:
            self._done[key] = not _reachable_without(self.procedure, key[0], state)
        return self._done[key]


def _submission(procedure_id: str, row: LedgerRow, actor: Person) -> Submission | None:
    said = {column.name: getattr(row, column.name) for column in fields(row) if column.name != "client_id"}
    return submission(row.client_id, actor, "adopt", procedure=procedure_id, row=said)


def _known(org: Org, submitted: Submission | None) -> Adopted | None:
    """What the same row became before."""
    entry = entered_under(org.pk, submitted)
    if entry is None:
        return None
    return Adopted(entry.matter, tuple(entry.matter.findings.all()), repeated=True)


def _check_row(course: _Course, row: LedgerRow, today: date) -> None:
    """Collect what is no value at all in the row's own columns."""
    reasons = [
        Reason("not_in_future", f"{label}{in_words(day)}晚于今天", where=where, todo="请核对台账中的日期")
        for where, label, day in (("opened_on", "登记日期", row.opened_on), ("closed_on", "办结日期", row.closed_on))
        if day is not None and day > today
    ]
    procedure, states = course.procedure, course.states
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


class Adoption:
    """One row on its way in: everything that will be written of it."""

    def __init__(
        self,
        desk: AdoptingDesk,
        course: _Course,
        matter: Matter,
        record: Record,
        row: LedgerRow,
        submitted: Submission | None,
    ) -> None:
        self.desk, self.course, self.matter, self.record, self.row = desk, course, matter, record, row
        self.submitted = submitted
        self.lines: dict[str, list[Line]] = {}
        self.clocks: list[ClockRow] = []
        self.findings: list[Finding] = []
        self.doubts: list[Reason] = []
        self.entry: ActEntry
        self.item: Item

    @property
    def adopted(self) -> Adopted:
        """What becomes of the row."""
        return Adopted(self.matter, tuple(self.findings))

    @property
    def procedure(self) -> Procedure:
        return self.course.procedure

    def rows(self) -> Iterator[models.Model]:
        """Every row to be inserted, what others point at first."""
        yield self.matter
        yield self.record
        yield self.entry
        for lines in self.lines.values():
            yield from lines
        yield from self.clocks
        yield from self.findings

    def words(self) -> str:
        """What search finds the matter by."""
        return words_of(self.matter, self.record, [line for lines in self.lines.values() for line in lines])

    def compose(self) -> None:
        """Make the rows of what the ledger says. :raises Refused: of it something is no value."""
        changes = self._take_data()
        state = self.course.states[self.row.state]
        matter = self.matter
        matter.state, matter.ended = state.id, state.ends
        matter.closed_on, matter.handler = self.row.closed_on, self.row.handler
        matter.moved_on = self._last_known_day()
        if self.row.closed_on is not None:
            changes.append(Change(self.record._meta.get_field("closed_on"), None, self.row.closed_on))
            self.record.closed_on = self.row.closed_on
        self.entry, self.item = compose_entry(
            matter,
            kind=EntryKind.ADOPTED,
            act="adopt",
            actor=self.desk.actor,
            happened_on=self.row.opened_on,
            before="new",
            changes=changes,
            submission=self.submitted,
        )
        for lines in self.lines.values():
            for line in lines:
                line.entry = self.entry
        self.clocks = self._clocks()
        matter.next_due_on = clocks.earliest_owed(self.clocks)
        day = matter.moved_on or self.desk.today
        facts = _LedgerFacts(matter, self.procedure, self.record, self.desk.actor, day, self.lines)
        facts.clocks = self.clocks
        reasons = [
            *self.doubts,
            *self._breaches(facts),
            *_late(self.procedure, self.clocks),
            *self._out_of_order(),
        ]
        self.findings = [
            Finding(
                org=matter.org,
                matter=matter,
                entry=self.entry,
                rule=rule.rule[:64],
                message=rule.message[:300],
                law=rule.law[:200],
            )
            for rule in reasons
        ]

    def _take_data(self) -> list[Change]:
        models = self.course.line_models
        own = {name: value for name, value in self.row.data.items() if name not in models}
        writable = sorted(own.keys() & self.course.writable)
        values, wrong = data.clean(type(self.record), [], writable, own)
        reasons: list[Reason] = [*wrong, *self._in_future(values)]
        for name, model in models.items():
            if name not in self.row.data:
                continue
            lines, bad = new_lines(name, model, self.row.data[name], self.matter, self.desk.today)
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
        for name in self.course.stamped:
            day = values.get(name)
            if day is not None and day > self.desk.today:
                says = f"“{data.label_of(type(self.record), name)}”{in_words(day)}晚于今天"
                yield Reason("not_in_future", says, where=name, todo="请核对台账中的日期")

    def _last_known_day(self) -> date | None:
        """The latest day of the procedure that the ledger gives."""
        days = [getattr(self.record, name) for name in self.course.stamped] + [self.row.opened_on, self.row.closed_on]
        return max((day for day in days if day is not None), default=None)

    def _out_of_order(self) -> Iterator[Reason]:
        """What was done before the matter was registered, as the ledger has it."""
        opened = self.row.opened_on
        days = {name: getattr(self.record, name) for name in (*self.course.stamped, "closed_on")}
        for name, day in days.items():
            if opened is not None and day is not None and day < opened:
                says = f"“{data.label_of(type(self.record), name)}”{in_words(day)}早于登记日期{in_words(opened)}"
                yield Reason(f"before_opening_{name}", says)

    def _breaches(self, facts: RowFacts) -> list[Reason]:
        """What the guards of the acts that must have been done would have refused; who may do what is not asked."""
        found: dict[str, Reason] = {}
        for act in self.course.must_have_been_done(self.row.state):
            for name in act.fields:
                if getattr(self.record, name) in (None, ""):
                    label = data.label_of(type(self.record), name)
                    found[f"unknown_{name}"] = Reason(f"unknown_{name}", f"台账未载明“{label}”", str(act.law))
            for guard in act.guards:
                missing = _unmet(guard, facts)
                if missing is not None:
                    found.setdefault(guard.id, Reason(guard.id, missing, str(guard.law)))
        return list(found.values())

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
        return bool(starting) and self.course.was_surely_done(starting, self.row.state)

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
            limit = self.desk.limit_on(clock.limit.id, start)
            # Of hours the ledger knows the day alone: the clock ends at the latest on the day that is reckoned from it.
            reckoned = clocks.due_of(limit, start, calendar=self.desk.calendar)
            row.kind, row.due_on, row.provisional = limit.kind.value, reckoned.on, reckoned.provisional
        row.met_on = row.ended_on = self._met_on(clock)
        if row.met_on is not None or (clock.met_by and self.course.was_surely_done(clock.met_by, self.row.state)):
            # Met, if on a day that the ledger does not tell: it is not late.
            row.state = ClockState.MET
        elif self.matter.ended:
            row.state, row.ended_on = ClockState.ENDED, self.row.closed_on
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
    """What guards see of a matter that comes from a ledger: whoever takes it in is not who did what it tells of.

    Nothing is stored of it yet, so nothing is read.
    """

    clocks: Sequence[ClockRow] = ()

    @property
    def actor_id(self) -> NoReturn:
        raise _AsksWhoActed

    def _stored_children(self, procedure: str, since: int | None) -> Sequence[Matter]:
        return ()

    def _stored_acts(self, name: str, of: Matter) -> Sequence[ActEntry]:
        return ()

    def _stored_acts_of_children(self, name: str, procedure: str) -> Sequence[ActEntry]:
        return ()

    def _last_of(self, matter: Matter, acts: Sequence[str]) -> ActEntry | None:
        return None

    def _stored_clocks(self) -> list[ClockRow]:
        return list(self.clocks)


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
