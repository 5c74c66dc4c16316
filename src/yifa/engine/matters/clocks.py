"""Clocks move when acts happen: an act starts some, meets some, and the matter's end ends the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from yifa.engine.matters import registry
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.models import ActEntry, ClockRevision, ClockRow, ClockState, Matter, Record
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.limits import current_calendar, limit_for
from yifa.engine.parameters.models import Parameter
from yifa.law.calendar import Calendar, DateOutOfCalendar
from yifa.law.clock import Due, Pause, due
from yifa.law.limits import ClockKind, Limit, LimitNotInForce, Term
from yifa.law.procedure import Act, AgreedDate, Clock, Lapse, Owner, Procedure

OPEN = (ClockState.RUNNING, ClockState.PAUSED)
_WITHOUT_DUE = (ClockKind.QUOTA, ClockKind.THRESHOLD)


@dataclass(frozen=True)
class Begun:
    """A clock that an act starts: for whom, from when, and when it is due."""

    clock: Clock
    kind: ClockKind
    start: date | datetime
    due: Due
    line: int | None = None
    party: int | None = None


def begun_by(
    facts: RowFacts, act: Act, happened_at: datetime | None, declared: Iterable[Clock] | None = None
) -> list[Begun]:
    """What the act starts (or of ``declared`` clocks), reckoned with the data that it brings; nothing is written."""
    found: list[Begun] = []
    for clock in facts.procedure.clocks_started_by(act) if declared is None else declared:
        started = happened_at or facts.happened_on
        found += _begun(facts, clock, started, facts.added(clock.starts.line) if clock.starts.line else ())
    return found


def begun_before(facts: RowFacts, clock: Clock) -> list[Begun]:
    """A clock that a new version of the procedure adds, as it would have begun with what was done already.

    None where nothing has started it, or where what meets it was done since.
    """
    starts = [done for name in clock.starts.acts for done in facts.acts(name)]
    last = max(starts, key=lambda done: done.order, default=None)
    if clock.starts.acts and (last is None or last.happened_on is None):
        return []
    met = max((done.order for name in clock.met_by for done in facts.acts(name)), default=0)
    if met > (last.order if last else 0):
        return []
    started = (last.happened_at or last.happened_on) if last else None
    return _begun(facts, clock, started, facts.fresh(clock.starts.line) if clock.starts.line else ())


def follow_facts(facts: RowFacts, corrected: set[str]) -> None:
    """After a correction: begin the clocks that what is known now calls for, and end those that it calls off."""
    rows = rows_of(facts.matter)
    begun: list[Begun] = []
    for clock in facts.procedure.clocks:
        told_by = {clock.when.field if clock.when else None, None if clock.starts.line else clock.starts.field}
        if isinstance(clock.limit, AgreedDate) and not clock.starts.line:
            told_by.add(clock.limit.field)
        if not told_by & corrected:
            continue
        own = [row for row in rows if row.clock == clock.id]
        if clock.when is not None and not clock.when.holds(facts.record):
            end_open(own, facts.happened_on)
        elif all(row.state == ClockState.ENDED for row in own):
            begun += begun_before(facts, clock)
    ClockRow.objects.bulk_create(row_of(facts.matter, item, ClockState.RUNNING) for item in begun)


def _begun(facts: RowFacts, clock: Clock, started: date | datetime | None, lines: Iterable[Any]) -> list[Begun]:
    """The clock as it begins on the record's date, on those lines' or (after an act) on the day ``started``."""
    found: list[Begun] = []
    if clock.when is not None and not clock.when.holds(facts.record):
        return found
    if clock.starts.line is None:
        start = started if clock.starts.acts else getattr(facts.record, clock.starts.field or "")
        if start is not None:
            found.append(_begin(facts, clock, start, facts.record))
    for line in lines:
        wanted = all(getattr(line, name) == value for name, value in clock.starts.where)
        wanted = wanted and (clock.concerns is None or clock.concerns(facts, line))
        start = getattr(line, clock.starts.field or "")
        if wanted and start is not None:
            party = getattr(line, "party_id", None)
            found.append(_begin(facts, clock, start, line, line=line.pk, party=party))
    return [begun for begun in found if begun.due.on or begun.due.at]


def _begin(facts: RowFacts, clock: Clock, start: date | datetime, row: Any, **of: int | None) -> Begun:
    day = start.date() if isinstance(start, datetime) else start
    if isinstance(clock.limit, AgreedDate):
        agreed: date | None = getattr(row, clock.limit.field)
        return Begun(clock, clock.limit.kind, start, Due(on=agreed), **of)
    limit = limit_on(facts.matter.org, clock.limit.id, day)
    if limit.kind in _WITHOUT_DUE:
        return Begun(clock, limit.kind, start, Due(on=None), **of)
    start = start if limit.kind is ClockKind.HOURS else day
    return Begun(clock, limit.kind, start, due_of(limit, start, calendar=current_calendar()), **of)


def limit_on(org: Org, id: str, day: date, proposed: Parameter | None = None) -> Limit:
    """As ``limit_for``, but refused where the law had no such limit on the day: the date entered is too early."""
    try:
        return limit_for(org, id, day, proposed)
    except LimitNotInForce as error:
        raise refuse("limit_not_in_force", str(error), todo="请核对起算日期") from None


def due_of(limit: Limit, start: date | datetime, **reckoned_with: Any) -> Due:
    """As ``due``, but refused where the count leaves the calendar: a date that was entered is too far away."""
    try:
        return due(limit, start, **reckoned_with)
    except DateOutOfCalendar as error:
        raise refuse("out_of_calendar", str(error), todo="请核对起算日期") from None


def overrun_at_once(begun: Iterable[Begun], act: Act, happened_on: date) -> list[Begun]:
    """Clocks that the act both starts and must keep (a bar, a notice so many days before the event): those it does
    not."""
    return [
        item
        for item in begun
        if act.id in item.clock.met_by
        and item.clock.lapse is Lapse.RIGHT_LOST
        and item.due.on is not None
        and happened_on > item.due.on
    ]


def begin_in_parent(facts: RowFacts, act: Act, above: Record, happened_at: datetime | None) -> None:
    """Start, or date anew, the clocks of the parent that an act of its child starts (``after("child.act")``)."""
    parent = facts.root
    declared = registry.procedure(parent.procedure, parent.version)
    started = declared.clocks_started_by_child(facts.procedure.id, act)
    if started:
        seen_above = RowFacts(parent, declared, above, facts.actor, facts.happened_on)
        write_begun(seen_above, begun_by(seen_above, act, happened_at, started), rows_of(parent), act)


def met_already(rows: Iterable[ClockRow]) -> list[ClockRow]:
    """Of each clock, and of each line that has its own, the newest row where that is met: what is done again in time
    must still be in time."""
    newest = {(row.clock, row.line, row.party): row for row in rows}
    return [row for row in newest.values() if row.state == ClockState.MET]


def write_begun(facts: RowFacts, begun: Sequence[Begun], rows: list[ClockRow], act: Act) -> None:
    """Write the rows of the clocks that the act starts. A clock that runs already is dated anew, with a revision."""
    fresh: list[ClockRow] = []
    for item in begun:
        if act.id in item.clock.met_by:
            fresh.append(row_of(facts.matter, item, ClockState.MET, facts.happened_on))
            continue
        running = next((row for row in rows if _is(row, item) and row.is_open), None)
        if running is None:
            fresh.append(row_of(facts.matter, item, ClockState.RUNNING))
        elif running.started_on != _day(item.start) or isinstance(item.clock.limit, AgreedDate):
            running.started_on = _day(item.start)
            if isinstance(item.clock.limit, AgreedDate):
                revise(running, item.due, "约定日期变更")
            else:
                redate(running, limit_on(facts.matter.org, running.limit, _day(item.start)), "起算日变更")
    ClockRow.objects.bulk_create(fresh)
    rows.extend(fresh)


def about(rows: Iterable[ClockRow], facts: RowFacts, act: Act) -> list[ClockRow]:
    """The open clocks that concern the act: of a line's clocks, those of the lines or parties that the act is about."""
    added = [line for name in act.lines for line in facts.added(name)]
    answered = {line.answers for line in added if line.answers is not None}
    parties = {line.party_id for line in added if line.answers is None and getattr(line, "party_id", None) is not None}
    return [row for row in rows if row.is_open and (row.line is None or _is_about(row, answered, parties))]


def meet(rows: Iterable[ClockRow], clocks: Iterable[Clock], facts: RowFacts, act: Act) -> list[ClockRow]:
    """Mark as met what the act meets; where a clock asks for enough, only once it is enough."""
    declared = {clock.id: clock for clock in clocks}
    met = []
    for row in about(rows, facts, act):
        clock = declared.get(row.clock)
        if clock is None or (clock.met_when is not None and not clock.met_when(facts, row)):
            continue
        mark_met(row, facts.happened_on)
        met.append(row)
    return met


def mark_met(row: ClockRow, on: date) -> None:
    """What the clock asks for was done on that day."""
    row.state, row.met_on, row.ended_on = ClockState.MET, on, on
    row.save(update_fields=["state", "met_on", "ended_on"])


def follow_corrected_ends(rows: Iterable[ClockRow], procedure: Procedure, name: str, before: Any, after: Any) -> None:
    """The day on which something was done was corrected: the clocks that it met were met on the right day."""
    acts = {act.id for act in procedure.acts if name in act.dates}
    for row in rows:
        if row.state == ClockState.MET and row.met_on == before and acts & {*procedure.clock(row.clock).met_by}:
            mark_met(row, after)


def _is_about(row: ClockRow, answered: set[int], parties: set[int]) -> bool:
    if not answered and not parties:
        return True
    return row.line in answered or row.party in parties or (row.party is None and not answered)


def end_open(rows: Iterable[ClockRow], on: date) -> None:
    """The matter is closed: what still ran asks for nothing any more from that day on."""
    open_rows = [row for row in rows if row.is_open]
    for row in open_rows:
        row.state, row.ended_on = ClockState.ENDED, on
    if open_rows:
        ClockRow.objects.filter(org_id=open_rows[0].org_id, pk__in=[row.pk for row in open_rows]).update(
            state=ClockState.ENDED, ended_on=on
        )


def redate(row: ClockRow, limit: Limit, reason: str) -> ClockRevision | None:
    """Reckon an open clock anew from its start, pauses and extension, and keep what changed. None when nothing did."""
    return revise(row, reckon(row, limit), reason)


def reckon(row: ClockRow, limit: Limit, calendar: Calendar | None = None) -> Due:
    """When the row's clock is due, from what is recorded of it."""
    start = row.started_at or row.started_on
    if start is None:
        return Due(on=None)
    pauses = [Pause(pause.first, pause.last, pause.ground) for pause in row.pauses.all()]
    term = Term(row.extension, limit.term.unit) if row.extension and limit.term else None
    return due_of(limit, start, pauses=pauses, extension=term, calendar=calendar or current_calendar())


def revise(row: ClockRow, now_due: Due, reason: str) -> ClockRevision | None:
    """Set a clock's due date to what it is now, with a revision; None when nothing changed. What was met stays met."""
    before = (row.due_on, row.due_at, row.provisional, row.state)
    state = row.state
    if row.is_open:
        state = ClockState.PAUSED if now_due.paused else ClockState.RUNNING
    if (now_due.on, now_due.at, now_due.provisional, state) == before:
        return None
    revision = ClockRevision(
        org_id=row.org_id,
        clock=row,
        revised_at=timezone.now(),
        due_before=row.due_on,
        due_after=now_due.on,
        provisional_after=now_due.provisional,
        reason=reason,
    )
    row.due_on, row.due_at, row.provisional, row.state = now_due.on, now_due.at, now_due.provisional, state
    row.save(update_fields=["started_on", "due_on", "due_at", "provisional", "state", "extension"])
    revision.save(force_insert=True)
    return revision


def refresh_next_due(root: Matter) -> None:
    """The earliest day by which this organisation owes something in the matter or its children."""
    children = Matter.objects.filter(org_id=root.org_id, parent_id=root.pk).values_list("pk", flat=True)
    # One matter at a time: asked about several at once, SQLite would read every running clock of the organisation.
    running = ClockRow.objects.filter(org_id=root.org_id, state=ClockState.RUNNING)
    root.next_due_on = earliest_owed(row for pk in (root.pk, *children) for row in running.filter(matter_id=pk))


def earliest_owed(rows: Iterable[ClockRow]) -> date | None:
    """The earliest day by which this organisation owes something, of these clocks."""
    owed = (
        row.due_on
        for row in rows
        if row.state == ClockState.RUNNING and row.owed_by == Owner.US.value and row.lapse != Lapse.NEXT_ALLOWED.value
    )
    return min((day for day in owed if day is not None), default=None)


def rows_of(matter: Matter) -> list[ClockRow]:
    """The matter's clocks, oldest first."""
    return list(ClockRow.objects.filter(org_id=matter.org_id, matter_id=matter.pk).order_by("id"))


def row_of(matter: Matter, item: Begun, state: ClockState, met_on: date | None = None) -> ClockRow:
    """The row (unsaved) of a clock that begins."""
    return ClockRow(
        org_id=matter.org_id,
        matter_id=matter.pk,
        clock=item.clock.id,
        limit=item.clock.limit.id,
        kind=item.kind.value,
        owed_by=item.clock.owed_by.value,
        lapse=item.clock.lapse.value,
        line=item.line,
        party=item.party,
        started_on=_day(item.start),
        started_at=item.start if isinstance(item.start, datetime) else None,
        due_on=item.due.on,
        due_at=item.due.at,
        provisional=item.due.provisional,
        state=state,
        met_on=met_on,
        ended_on=met_on,
    )


def _is(row: ClockRow, item: Begun) -> bool:
    return row.clock == item.clock.id and row.line == item.line


def _day(start: date | datetime) -> date:
    return timezone.localtime(start).date() if isinstance(start, datetime) else start


def parent_clocks_met(procedure_id: str, act: Act, parent: Matter) -> list[Clock]:
    """The parent's clocks that name this act of its child (``"child.act"``) as what meets them."""
    declared = registry.procedure(parent.procedure, parent.version)
    name = f"{procedure_id}.{act.id}"
    return [clock for clock in declared.clocks if name in clock.met_by]


def entry_reason(entry: ActEntry) -> str:
    """How a revision refers to the entry that made it."""
    longest = ClockRevision._meta.get_field("reason").max_length
    return f"第{entry.seq}步：{entry.note}"[:longest] if entry.note else f"第{entry.seq}步"
