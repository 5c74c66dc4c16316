"""The door for what happened elsewhere or before: a ledger's row comes in as it is.

One ``adopted`` entry, dates from the ledger. Every guard of the acts that must have happened is evaluated, but turned
into a finding kept with the matter; unknown dates stay unknown, and a clock without a known start is "unknown", never
late. An open adopted matter goes on through ``act()``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone

from yifa.engine.matters import clocks, data, registry
from yifa.engine.matters.entries import Change, write_entry
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.lines import line_fields
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
from yifa.engine.matters.texts import index_matter
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.store.transactions import write_transaction
from yifa.law.clock import due
from yifa.law.limits import ClockKind
from yifa.law.procedure import Act, AgreedDate, Clock, Procedure


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

    :raises Refused: a value that is no value (a text where a date belongs, a state that the procedure has not): the row
        goes back; what the law finds wrong never refuses.
    """
    with write_transaction():
        if row.client_id and (known := _known(org, row.client_id)):
            return Adopted(known, tuple(known.findings.all()), repeated=True)
        procedure = _procedure(procedure_id, row)
        matter, record = begin(
            procedure,
            org,
            row.title,
            row.village,
            row.opened_on,
            provenance=Provenance.ADOPTED,
            batch=batch,
            number=row.number,
        )
        insert(matter, procedure)
        return _Adoption(procedure, matter, record, actor, row).write()


def _known(org: Org, client_id: str) -> Matter | None:
    return Matter.objects.filter(org=org, history__client_id=client_id).first()


def _procedure(procedure_id: str, row: LedgerRow) -> Procedure:
    day = row.opened_on or timezone.localdate()
    if day > timezone.localdate():
        raise refuse("not_in_future", f"登记日期{day}晚于今天", where="opened_on", todo="请核对台账中的日期")
    try:
        procedure = registry.procedure_on(procedure_id, day)
    except registry.UnknownProcedure as unknown:
        raise refuse("not_in_force", str(unknown), where="opened_on") from None
    if row.state not in {state.id for state in procedure.states}:
        names = "、".join(state.name for state in procedure.states)
        raise refuse("state", f"“{procedure.name}”没有状态“{row.state}”", where="state", todo=f"可用的状态：{names}")
    return procedure


@dataclass
class _Adoption:
    """One row on its way in."""

    procedure: Procedure
    matter: Matter
    record: Record
    actor: Person
    row: LedgerRow
    lines: dict[str, list[Line]] = field(default_factory=dict)

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
            client_id=self.row.client_id,
        )
        self.record.save(force_insert=True)
        for lines in self.lines.values():
            for line in lines:
                line.entry = entry
                line.save(force_insert=True)
        facts = RowFacts(
            matter, self.procedure, self.record, self.actor, matter.moved_on or timezone.localdate(), self.lines
        )
        rows = self._clocks()
        ClockRow.objects.bulk_create(rows)
        reasons = [*self._breaches(facts), *_late(self.procedure, rows)]
        findings = [
            Finding(org=matter.org, matter=matter, entry=entry, rule=rule.rule, message=rule.message, law=rule.law)
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
        writable = sorted({name for act in self.procedure.acts for name in act.writes})
        values, wrong = data.clean(type(self.record), [], writable, own)
        reasons: list[Reason] = list(wrong)
        for name, model in models.items():
            given = self.row.data.get(name) or []
            for place, values_of_line in enumerate([given] if isinstance(given, Mapping) else given):
                required, optional = line_fields(model)
                cleaned, bad = data.clean(model, required, optional, values_of_line, where=f"{name}[{place}].")
                reasons += bad
                line = model(org_id=self.matter.org_id, matter_id=self.matter.pk, **cleaned)
                self.lines.setdefault(name, []).append(line)
        if reasons:
            raise Refused(reasons)
        changes = []
        for name, value in values.items():
            changes.append(Change(self.record._meta.get_field(name), None, value))
            setattr(self.record, name, value)
        return [*changes, *(Change.line(name, line) for name, lines in self.lines.items() for line in lines)]

    def _last_known_day(self) -> date | None:
        """The latest procedure date that the ledger gives and that is not in the future."""
        stamped = {name for act in self.procedure.acts for name in (*act.stamps, *(of for of, _ in act.latest))}
        days = [getattr(self.record, name) for name in stamped] + [self.row.opened_on, self.row.closed_on]
        return max((day for day in days if day is not None and day <= timezone.localdate()), default=None)

    def _breaches(self, facts: RowFacts) -> list[Reason]:
        """What the guards of the acts that must have been done would have refused; who may do what is not asked."""
        found: dict[str, Reason] = {}
        for act in self._must_have_been_done():
            for name in act.fields:
                if getattr(self.record, name) in (None, ""):
                    label = data.label_of(type(self.record), name)
                    found[f"unknown_{name}"] = Reason(f"unknown_{name}", f"台账未载明“{label}”", str(act.law))
            for guard in act.guards:
                missing = guard.unmet(facts)
                if missing is not None:
                    found.setdefault(guard.id, Reason(guard.id, missing[:300], str(guard.law)))
        return list(found.values())

    def _must_have_been_done(self) -> Sequence[Act]:
        """Acts through which every way to the present state leads."""
        return [act for act in self.procedure.acts if not _reachable_without(self.procedure, act, self.row.state)]

    def _clocks(self) -> list[ClockRow]:
        found = []
        for clock in self.procedure.clocks:
            if clock.starts.line is not None or (clock.when is not None and not clock.when.holds(self.record)):
                continue
            start = self._start_of(clock)
            if start is None:
                if self._was_started(clock):
                    found.append(self._row(clock, None))
                continue
            found.append(self._row(clock, start))
        return found

    def _start_of(self, clock: Clock) -> date | None:
        if clock.starts.field is not None:
            known: date | None = getattr(self.record, clock.starts.field)
            return known
        stamps = next((act.stamps for act in self.procedure.acts if act.id in clock.starts.acts), ())
        return next((day for name in stamps if (day := getattr(self.record, name)) is not None), None)

    def _was_started(self, clock: Clock) -> bool:
        return any(clock in self.procedure.clocks_started_by(act) for act in self._must_have_been_done())

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
        elif clock.limit.kind is not ClockKind.HOURS:
            limit = clocks.limit_for(self.matter.org, clock.limit.id, start)
            reckoned = due(limit, start, calendar=clocks.current_calendar())
            row.due_on, row.provisional = reckoned.on, reckoned.provisional
        row.met_on = self._met_on(clock)
        if row.met_on is not None:
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


def _reachable_without(procedure: Procedure, left_out: Act, state: str) -> bool:
    reached, frontier = {procedure.opens.id}, [procedure.opens.id]
    if left_out.opens:
        return False
    while frontier:
        here = frontier.pop()
        for act in procedure.acts:
            there = act.target(here)
            if act.id != left_out.id and here in {frm.id for frm in act.frm} and there not in reached:
                reached.add(there)
                frontier.append(there)
    return state in reached


def _late(procedure: Procedure, rows: Sequence[ClockRow]) -> list[Reason]:
    """What was done only after its last day."""
    found = []
    for row in rows:
        if row.met_on is not None and row.due_on is not None and row.met_on > row.due_on and row.kind != "minimum":
            clock = procedure.clock(row.clock)
            days = (row.met_on - row.due_on).days
            law = "" if isinstance(clock.limit, AgreedDate) else clock.limit.cited
            found.append(
                Reason(f"late_{clock.id}", f"“{clock.name}”逾期{days}日（期限{row.due_on}，完成{row.met_on}）", law)
            )
    return found
