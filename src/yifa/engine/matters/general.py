"""What every matter has: correct, void, hand over, join, split, link, note, pause, resume, extend.

Whatever the procedure, each is an entry in the matter's history like any other act. Areas invent none of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps
from typing import Any, ParamSpec

from django.db import IntegrityError
from django.utils import timezone

from yifa.engine.matters import clocks, data, registry
from yifa.engine.matters.act import Done, find, lock, lock_family, repetition
from yifa.engine.matters.children import follow_parent
from yifa.engine.matters.entries import Change, write_entry
from yifa.engine.matters.facts import RowFacts
from yifa.engine.matters.lines import line_fields, line_problems
from yifa.engine.matters.models import (
    ClockExtension,
    ClockPause,
    ClockRow,
    ClockState,
    EntryKind,
    Line,
    Link,
    LinkKind,
    Matter,
    Party,
    Provenance,
    Record,
)
from yifa.engine.matters.opening import begin, checked_title, insert
from yifa.engine.matters.reading import handles
from yifa.engine.matters.refusals import Reason, Refused, refuse
from yifa.engine.matters.still_lawful import against_fields, against_line, keep_findings
from yifa.engine.matters.submissions import Submission, entered_under, submission
from yifa.engine.matters.texts import forget_matter, index_anew
from yifa.engine.numbers.identity import DOUBTFUL
from yifa.engine.orgs.authority import capacities
from yifa.engine.orgs.models import Person, Place, in_force_on
from yifa.engine.store.transactions import write_transaction
from yifa.law.citation import articles_in_words
from yifa.law.limits import Limit
from yifa.law.procedure import Act, AgreedDate, Procedure
from yifa.law.roles import LEADER

P = ParamSpec("P")

OF_THE_MATTER = ("title", "village")
"""What is corrected of the matter itself, besides the fields of its record."""


@dataclass
class Work:
    """A locked matter with what a general act needs to write about it."""

    matter: Matter
    procedure: Procedure
    record: Record
    actor: Person
    happened_on: date
    note: str
    roles: frozenset[str] = frozenset()
    """Roles in which the actor may act on the matter on that day."""
    submitted: Submission | None = None
    """Under which id of the client the act came, and what."""

    @property
    def facts(self) -> RowFacts:
        """The matter as guards see it."""
        return RowFacts(self.matter, self.procedure, self.record, self.actor, self.happened_on)

    def enter(self, name: str, changes: list[Change] | None = None, law: str = "", before: str | None = None) -> Done:
        """Write the entry and the matter, which stood in the state ``before`` if it moves."""
        entry = write_entry(
            self.matter,
            kind=EntryKind.GENERAL,
            act=name,
            actor=self.actor,
            happened_on=self.happened_on,
            before=before or self.matter.state,
            changes=changes or [],
            note=self.note,
            law=law,
            submission=self.submitted,
        )
        self.matter.save()
        return Done(self.matter, entry)

    def refresh(self) -> None:
        """Reckon anew what is due next, on the matter that stands in the ledger."""
        root = self.matter.root
        clocks.refresh_next_due(root)
        if root is not self.matter:
            root.save(update_fields=["next_due_on"])


class _Repeated(Exception):
    """The same submission was done before."""

    def __init__(self, done: Done) -> None:
        super().__init__(done)
        self.done = done


def once(act: Callable[P, Done]) -> Callable[P, Done]:
    """Have a general act answer what was done before when the same submission comes again."""

    def again(*args: P.args, **kwargs: P.kwargs) -> Done:
        try:
            return act(*args, **kwargs)
        except _Repeated as repeated:
            return repeated.done

    @wraps(act)
    def repeatable(*args: P.args, **kwargs: P.kwargs) -> Done:
        try:
            return again(*args, **kwargs)
        except IntegrityError:
            # As in act(): PostgreSQL lets two try one submission id at once.
            if kwargs.get("client_id") is None:
                raise
            return again(*args, **kwargs)

    return repeatable


@contextmanager
def working(
    matter: Matter | int,
    actor: Person,
    happened_on: date,
    note: str,
    *,
    needs_reason: bool = True,
    leader: bool = False,
    client_id: str | None = None,
    said: Sequence[Any] = (),
) -> Iterator[Work]:
    """Lock the matter for a general act that the actor may do on that day, in one transaction.

    :param client_id: the client's id for the act; ``said`` is its name with all that is asked for, by which the same
        submission again is known.
    """
    submitted = submission(client_id, actor, "general", matter=_key(matter), on=happened_on, reason=note, said=said)
    with write_transaction():
        org_id = lock_family(matter)
        if org_id is not None and (known := entered_under(org_id, submitted)):
            raise _Repeated(repetition(known))
        locked = find(matter)
        if happened_on > timezone.localdate():
            raise refuse("not_in_future", "发生日期晚于今天", where="happened_on", todo="请填写实际发生的日期")
        if locked.opened_on is not None and happened_on < locked.opened_on:
            raise refuse(
                "not_before_opening", "发生日期早于本事项的登记日期", where="happened_on", todo="请填写实际发生的日期"
            )
        if needs_reason and not note.strip():
            raise refuse("required", "请说明原因", where="note")
        held = capacities(actor, locked.org, happened_on, locked.village).roles
        if not handles(held) or (leader and LEADER.code not in held):
            who = LEADER.name if leader else "本机关办理人员"
            raise refuse("role", f"本操作由{who}办理；{actor.name}在当日不具有该身份", todo="请由有权人员办理")
        procedure = registry.procedure(locked.procedure, locked.version)
        record = registry.record_model(procedure).objects.get(matter_id=locked.pk)
        yield Work(locked, procedure, record, actor, happened_on, note.strip(), held, submitted)


@once
def note(matter: Matter | int, text: str, *, actor: Person, happened_on: date, client_id: str | None = None) -> Done:
    """Keep a remark with the matter."""
    with working(matter, actor, happened_on, text, client_id=client_id, said=["note"]) as work:
        return work.enter("note")


@once
def correct(
    matter: Matter | int,
    values: Mapping[str, Any],
    *,
    actor: Person,
    happened_on: date,
    reason: str,
    client_id: str | None = None,
) -> Done:
    """Correct fields of the record, each by who may do an act that writes it, and ``title`` and ``village`` by who may
    register such a matter. The old values and the reason stay in the history; clocks that start on a corrected date are
    dated anew, and the children follow their parent."""
    with working(matter, actor, happened_on, reason, client_id=client_id, said=["correct", values]) as work:
        written = {name for declared in work.procedure.acts for name in declared.writes}
        before_all = copy(work.record)
        own = {name: value for name, value in values.items() if name not in OF_THE_MATTER}
        cleaned, wrong = data.clean(type(work.record), [], sorted(written), own)
        if wrong:
            raise Refused(wrong)
        changes = []
        for name, value in cleaned.items():
            before = getattr(work.record, name)
            if before != value:
                changes.append(Change(work.record._meta.get_field(name), before, value))
                setattr(work.record, name, value)
        of_matter = list(_matter_corrected(work, values))
        if not changes and not of_matter:
            raise refuse("nothing_changed", "更正后的内容与原内容相同")
        wrong = data.constraint_problems(work.record)
        if wrong:
            raise Refused(wrong)
        for change in changes:
            name = change.field.name
            _check_was_done(work, change)
            _check_day(work, change)
            _check_may_write(
                work, change.field.verbose_name, [act for act in work.procedure.acts if name in act.writes]
            )
        corrected = {change.field.name for change in changes}
        breaches = against_fields(work.matter, work.procedure, before_all, work.record, corrected)
        done = keep_findings(work.enter("correct", [*of_matter, *changes]), breaches)
        work.record.save()
        if of_matter:
            follow_parent(work.matter)
        _report_corrected(work, changes)
        for change in changes:
            rows, name = clocks.rows_of(work.matter), change.field.name
            clocks.follow_corrected_ends(rows, work.procedure, name, change.before, change.after)
        _follow_dates(work, corrected, clocks.entry_reason(done.entry))
        index_anew(work.matter)
        return done


def _matter_corrected(work: Work, values: Mapping[str, Any]) -> Iterator[Change]:
    """Put another title or village in the matter's place; what changed."""
    asked = [name for name in OF_THE_MATTER if name in values]
    if asked and work.matter.parent_id is not None:
        raise refuse("child_only", "名称和村（社区）随主事项", where=asked[0], todo="请在主事项中更正")
    if "title" in values and (title := checked_title(str(values["title"]))) != work.matter.title:
        _check_may_write(work, "事项名称", [work.procedure.opening])
        yield Change(Matter._meta.get_field("title"), work.matter.title, title)
        work.matter.title = title
    if "village" in values and (village := _village(work, values["village"])) != work.matter.village:
        _check_may_write(work, "村（社区）", [work.procedure.opening])
        yield Change(Matter._meta.get_field("village"), work.matter.village_id, village)
        work.matter.village = work.record.village = village


def _village(work: Work, given: Place | int | None) -> Place | None:
    """The place, which must be the organisation's own; who names another must be entitled to register matters there."""
    if given is None:
        village = None
    else:
        key = given if isinstance(given, int) else given.pk
        places = Place.objects.filter(in_force_on(work.happened_on), org=work.matter.org)
        village = places.select_related("parent").filter(pk=key).first()
        if village is None and key != work.matter.village_id:
            raise refuse("invalid", "没有找到所选的村（社区）", where="village", todo="请在列出的村（社区）中选择")
        village = village or work.matter.village
    there = capacities(work.actor, work.matter.org, work.happened_on, village).roles
    if village != work.matter.village and not there & {role.code for role in work.procedure.opening.by}:
        where = f"“{village.name}”" if village else "全乡（镇、街道）"
        raise refuse("role", f"{work.actor.name}在当日无权登记{where}的事项", where="village", todo="请由有权人员更正")
    return village


def _report_corrected(work: Work, changes: Sequence[Change]) -> None:
    """What a child had reported to its parent's record follows the correction; what has been reported since stays."""
    if work.matter.parent is None:
        return
    above, before = work.facts.parent, {change.field.name: change for change in changes}
    reports = {report for act in work.procedure.acts for report in act.reports}
    follow = {name: before[own] for name, own in reports if own in before}
    followed = [name for name, change in follow.items() if getattr(above, name) == change.before]
    for name in followed:
        setattr(above, name, follow[name].after)
    if followed:
        above.save(update_fields=followed)


def _check_was_done(work: Work, change: Change) -> None:
    """The day of a step is there when the step was done, and only then: a correction neither does nor undoes one.

    Of what happened elsewhere the days may come to light later.
    """
    name = change.field.name
    of = [act for act in work.procedure.acts if name in act.dates]
    typed = any(name in (*act.fields, *act.optional) for act in work.procedure.acts)
    if not of or typed or work.matter.provenance == Provenance.ADOPTED:
        return
    if change.before is None or change.after is None:
        steps = "、".join(f"“{act.name}”" for act in of)
        raise refuse(
            "step_not_done" if change.before is None else "step_was_done",
            f"“{change.field.verbose_name}”由步骤{steps}记载，不能以更正代替办理或者撤销该步骤",
            where=name,
            todo=f"请办理{steps}" if change.before is None else "请更正为实际日期",
        )


def _check_day(work: Work, change: Change) -> None:
    """The day of a step has come, and lies not before the matter was registered: as the step itself would be refused.

    A ledger may tell of steps before the day on which it registered them.
    """
    stamped = {name for act in work.procedure.acts for name in act.dates} | registry.reported_to(work.procedure)
    name, day = change.field.name, change.after
    if name not in stamped or not isinstance(day, date):
        return
    label, opened = change.field.verbose_name, work.matter.opened_on
    if day > work.happened_on:
        raise refuse("not_in_future", f"“{label}”{day}晚于更正之日", where=name, todo="请填写实际发生的日期")
    if opened is not None and day < opened and work.matter.provenance != Provenance.ADOPTED:
        says = f"“{label}”{day}早于登记日期{opened}"
        raise refuse(
            "not_before_opening", says, where=name, todo="请填写实际发生的日期；登记日期录错的，请作废后重新登记"
        )


def _check_may_write(work: Work, what: str, acts: Sequence[Act]) -> None:
    """What only a leader's act may say, a clerk's correction may not unsay."""
    allowed = {role.code: role.name for act in acts for role in act.by}
    if not work.roles & allowed.keys():
        who = "、".join(allowed.values())
        raise refuse("role", f"“{what}”由{who}填写，也由其更正；{work.actor.name}在当日不具有该身份")


def _follow_dates(work: Work, corrected: set[str], reason: str, line: Line | None = None) -> None:
    """Date anew the clocks that start on (or are agreed for) a corrected date of the record, or of that line. One that
    was met as well, since whether it was met in time is told by its day; of a clock that ran several times the last."""
    rows = clocks.rows_of(work.matter)
    for row in (*(row for row in rows if row.is_open), *clocks.met_already(rows)):
        clock = work.procedure.clock(row.clock)
        said = work.record if row.line is None else line
        if clock.starts.field is None or said is None or row.line not in (None, said.pk):
            continue
        if isinstance(clock.limit, AgreedDate):
            if {clock.limit.field, clock.starts.field} & corrected:
                _follow_agreed_day(
                    work, row, getattr(said, clock.limit.field), getattr(said, clock.starts.field), reason
                )
        elif clock.starts.field in corrected:
            row.started_on = getattr(said, clock.starts.field)
            try:
                clocks.redate(row, _limit_of(row, work.matter), reason)
            except Refused:
                # What was done under a limit that the right day does not know stays as it was; findings tell of it.
                if row.is_open:
                    raise
    if not work.matter.ended:
        clocks.follow_facts(work.facts, corrected)
    work.refresh()
    work.matter.save(update_fields=["next_due_on"])


def _follow_agreed_day(work: Work, row: ClockRow, due: date | None, start: date | None, reason: str) -> None:
    """An agreed day was corrected, or that from which it runs; where none is agreed any more, nothing is asked."""
    if (due is None or start is None) and row.is_open:
        clocks.end_open([row], work.happened_on)
        return
    row.started_on = start
    if clocks.revise(row, clocks.Due(on=due), reason) is None:
        row.save(update_fields=["started_on"])


@once
def correct_line(
    matter: Matter | int,
    line: Line,
    values: Mapping[str, Any],
    *,
    actor: Person,
    happened_on: date,
    reason: str,
    client_id: str | None = None,
) -> Done:
    """Correct a line: the old one is voided and stays, the new one stands in its place, also for the lines and clocks
    that speak of it; a date of the record that is the latest of such lines follows."""
    with working(matter, actor, happened_on, reason, client_id=client_id, said=["correct_line", line, values]) as work:
        model = type(line)
        current = model.objects.filter(
            org_id=work.matter.org_id, matter_id=work.matter.pk, pk=line.pk, void_entry__isnull=True
        ).first()
        if current is None:
            raise refuse("not_found", "没有找到要更正的明细，可能已被更正", todo="请刷新后重试")
        required, optional = line_fields(model)
        kept = {name: getattr(current, name) for name in (*required, *optional)}
        cleaned, wrong = data.clean(model, required, optional, {**kept, **values})
        wrong += line_problems(model, cleaned, work.matter, happened_on)
        # What was doubtful from the first, in a ledger, does not bar the correction of something else.
        wrong = [reason for reason in wrong if reason.rule != DOUBTFUL or reason.where in values]
        if wrong:
            raise Refused(wrong)
        adders = [act for act in work.procedure.acts if model.__name__ in map(registry.short, act.lines)]
        _check_may_write(work, str(model._meta.verbose_name), adders)
        fresh = model(org_id=work.matter.org_id, matter_id=work.matter.pk, **cleaned)
        changed = {name for name, value in cleaned.items() if value != kept[name]}
        if not changed:
            raise refuse("nothing_changed", "更正后的内容与原内容相同")
        wrong = data.constraint_problems(fresh)
        if wrong:
            raise Refused(wrong)
        # What points at the line must find it, so what is to stand is asked about under the line's own id.
        to_be = model(org_id=current.org_id, matter_id=current.matter_id, **cleaned)
        to_be.pk = current.pk
        breaches = against_line(work.matter, work.procedure, work.record, current, to_be, adders)
        latest = _latest_dates(work, adders, current, fresh)
        done = keep_findings(
            work.enter("correct_line", [Change.line(model.__name__, fresh, current), *latest]), breaches
        )
        current.void_entry = done.entry
        current.save(update_fields=["void_entry"])
        fresh.entry = done.entry
        fresh.save(force_insert=True)
        work.record.save()
        _report_corrected(work, latest)
        _put_in_place(current, fresh)
        dates = changed | {change.field.name for change in latest}
        _follow_dates(work, dates, clocks.entry_reason(done.entry), fresh)
        index_anew(work.matter)
        return done


def _latest_dates(work: Work, adders: Sequence[Act], current: Line, fresh: Line) -> list[Change]:
    """The record's dates that are the latest of such lines, where the correction moves them."""
    changes = []
    for act in adders:
        for name, (line, of) in act.latest:
            before = getattr(work.record, name)
            if before is None or registry.short(line) != type(current).__name__:
                continue
            standing = [row for row in work.facts.fresh(line) if row.pk != current.pk]
            days = [day for row in (*standing, fresh) if (day := getattr(row, of)) is not None]
            after = max(days, default=None)
            if after != before:
                setattr(work.record, name, after)
                changes.append(Change(work.record._meta.get_field(name), before, after))
    return changes


def _put_in_place(current: Line, fresh: Line) -> None:
    """Whatever points at the line that was corrected points at the one in its place from now on."""
    for relation in type(current)._meta.get_fields(include_hidden=True):
        speaking = relation.related_model
        if relation.one_to_many and isinstance(speaking, type) and issubclass(speaking, Line):
            name = relation.field.attname  # type: ignore[union-attr]  # a reverse relation has the key that made it
            speaking.objects.filter(org_id=current.org_id, **{name: current.pk}).update(**{name: fresh.pk})
    for name in ("line", "party"):
        ClockRow.objects.filter(org_id=current.org_id, **{name: current.pk}).update(**{name: fresh.pk})


@once
def void(matter: Matter | int, *, actor: Person, happened_on: date, reason: str, client_id: str | None = None) -> Done:
    """Void a matter that should not have been entered. Nothing is deleted; ledgers and figures leave it out."""
    with working(matter, actor, happened_on, reason, leader=True, client_id=client_id, said=["void"]) as work:
        if Matter.objects.filter(
            org_id=work.matter.org_id, parent_id=work.matter.pk, ended=False, voided=False
        ).exists():
            raise refuse("child_open", "尚有未办结的子事项，不能作废", todo="请先办结或者作废子事项")
        if work.matter.parent_id is not None and work.matter.ended:
            raise refuse(
                "ended", "子事项已经办结，其结论不能作废", todo="结论有误的，请更正其内容，或者从主事项重新启动"
            )
        for child in Matter.objects.filter(org_id=work.matter.org_id, parent_id=work.matter.pk, voided=False):
            procedure = registry.procedure(child.procedure, child.version)
            record = registry.record_model(procedure).objects.get(matter_id=child.pk)
            why = f"随主事项作废：{work.note}"
            _void(replace(work, matter=child, procedure=procedure, record=record, note=why, submitted=None))
        done = _void(work)
        if work.matter.parent is not None:
            work.refresh()
        return done


def _void(work: Work) -> Done:
    work.matter.voided = True
    work.matter.next_due_on = None
    work.record.voided = True
    work.record.save(update_fields=["voided"])
    clocks.end_open(clocks.rows_of(work.matter), work.happened_on)
    done = work.enter("void")
    if work.matter.parent is None:
        forget_matter(work.matter)
    else:
        index_anew(work.matter)
    return done


@once
def hand_over(
    matter: Matter | int, to: Person, *, actor: Person, happened_on: date, reason: str, client_id: str | None = None
) -> Done:
    """Hand the matter over to another person, who must hold a post in the organisation on that day."""
    with working(matter, actor, happened_on, reason, client_id=client_id, said=["hand_over", to]) as work:
        if not handles(capacities(to, work.matter.org, happened_on, work.matter.village).roles):
            raise refuse("role", f"{to.name}在当日不是本机关办理人员，不能接办", todo="请另选接办人")
        changes = [Change(Matter._meta.get_field("handler"), work.matter.handler_id, to.pk)]
        work.matter.handler = to
        return work.enter("hand_over", changes)


@once
def link(
    matter: Matter | int, other: Matter | int, *, actor: Person, happened_on: date, kind: LinkKind = LinkKind.RELATED,
    reason: str = "相关事项", client_id: str | None = None,
) -> Done:  # fmt: skip
    """Keep that two matters of the organisation belong together."""
    with working(matter, actor, happened_on, reason, client_id=client_id, said=["link", _key(other), kind]) as work:
        second = lock(other)
        if second.pk == work.matter.pk or second.org_id != work.matter.org_id:
            raise refuse("link", "只能关联本机关的另一事项")
        if Link.objects.filter(org_id=work.matter.org_id, matter=work.matter, other=second, kind=kind).exists():
            raise refuse("link", "两事项已经关联")
        done = work.enter("link")
        Link.objects.create(org=work.matter.org, matter=work.matter, other=second, kind=kind, entry=done.entry)
        return done


@once
def join(
    matter: Matter | int,
    into: Matter | int,
    *,
    actor: Person,
    happened_on: date,
    reason: str,
    client_id: str | None = None,
) -> Done:
    """Join a matter into another of the same procedure: it ends there, and its history stays to be read."""
    with working(matter, actor, happened_on, reason, client_id=client_id, said=["join", _key(into)]) as work:
        target = lock(into)
        if target.pk == work.matter.pk or target.procedure != work.matter.procedure or target.ended:
            raise refuse("join", "只能并入同一程序、尚未办结的另一事项")
        if work.matter.ended or work.matter.parent_id is not None:
            raise refuse("join", "已办结的事项和子事项不能并案")
        if work.matter.children.filter(ended=False, voided=False).exists():
            raise refuse("child_open", "尚有未办结的子事项，不能并案", todo="请先办结子事项")
        work.matter.ended, work.matter.closed_on, work.matter.next_due_on = True, happened_on, None
        clocks.end_open(clocks.rows_of(work.matter), work.happened_on)
        done = work.enter("join")
        work.record.closed_on = happened_on
        work.record.save(update_fields=["closed_on"])
        Link.objects.create(
            org=work.matter.org, matter=work.matter, other=target, kind=LinkKind.JOINED, entry=done.entry
        )
        return done


@once
def split(
    matter: Matter | int, title: str, *, actor: Person, happened_on: date, reason: str, client_id: str | None = None
) -> Done:
    """Split a new matter off: same procedure, state, record and parties; own number, own course from here on.

    What was done before the split counts for the first matter alone.
    """
    with working(matter, actor, happened_on, reason, client_id=client_id, said=["split", title]) as work:
        if work.matter.ended or work.matter.parent_id is not None:
            raise refuse("split", "已办结的事项和子事项不能分案")
        fresh, record = begin(work.procedure, work.matter.org, title, work.matter.village, work.matter.opened_on)
        for column in record._meta.concrete_fields:
            if not column.primary_key:
                setattr(record, column.attname, getattr(work.record, column.attname))
        if wrong := data.constraint_problems(record):
            raise Refused(wrong)
        fresh.state, fresh.moved_on, fresh.handler = work.matter.state, happened_on, work.matter.handler
        insert(fresh, work.procedure)
        parts = Work(fresh, work.procedure, record, actor, happened_on, f"自{work.matter}分出：{work.note}")
        record.save(force_insert=True)
        for row in clocks.rows_of(work.matter):
            if row.is_open and row.line is None:
                _copy_clock(row, fresh)
        clocks.refresh_next_due(fresh)
        split_off = parts.enter("split_off")
        for party in Party.objects.filter(org_id=fresh.org_id, matter_id=work.matter.pk, void_entry__isnull=True):
            _copy_party(party, split_off)
        done = work.enter("split")
        Link.objects.create(org=fresh.org, matter=fresh, other=work.matter, kind=LinkKind.SPLIT, entry=done.entry)
        index_anew(fresh)
        return Done(work.matter, done.entry, child=fresh)


def _copy_party(party: Party, to: Done) -> None:
    """The party's values in a row of the new matter; encrypted ones are opened in the old row and sealed anew."""
    values = {column.attname: getattr(party, column.attname) for column in Party._meta.concrete_fields}
    own = {"id": Party._meta.pk.get_default(), "matter_id": to.matter.pk, "entry_id": to.entry.pk}
    Party(**{**values, **own}).save(force_insert=True)


def _copy_clock(row: ClockRow, to: Matter) -> None:
    copy = ClockRow.objects.get(pk=row.pk)
    copy.pk, copy.matter = ClockRow._meta.pk.get_default(), to
    copy.save(force_insert=True)


@once
def pause(
    matter: Matter | int,
    clock: str,
    ground: str,
    *,
    actor: Person,
    happened_on: date,
    reason: str,
    client_id: str | None = None,
) -> Done:
    """Pause the open clocks of that name from this day on, only on a ground that the limit lists with its article."""

    def apply(row: ClockRow, done: Done, limit: Limit) -> None:
        if row.state == ClockState.PAUSED:
            raise refuse("paused", "该期限已在中止中")
        if row.due_on is not None and happened_on > row.due_on:
            raise refuse("lapsed", "期限已经届满，不能再中止", law=limit.cited)
        ClockPause.objects.create(org=done.matter.org, clock=row, ground=ground, first=happened_on, entry=done.entry)

    def check(limit: Limit) -> str:
        found = next((listed for listed in limit.pauses if listed.ground == ground), None)
        if found is None:
            listed = "、".join(listed.name for listed in limit.pauses) or "法律未规定可以中止的事由"
            raise refuse(
                "pause_ground", f"不能以此事由中止“{limit.name}”", law=limit.cited, todo=f"可中止的事由：{listed}"
            )
        return f"《{limit.law}》{articles_in_words([found.article])}"

    return _on_clocks(matter, ["pause", clock, ground], actor, happened_on, reason, check, apply, client_id=client_id)


@once
def resume(
    matter: Matter | int,
    clock: str,
    *,
    actor: Person,
    happened_on: date,
    reason: str,
    client_id: str | None = None,
) -> Done:
    """The ground of the pause ended on this day; counting resumes on the next."""

    def apply(row: ClockRow, done: Done, limit: Limit) -> None:
        open_pause = row.pauses.filter(last__isnull=True).first()
        if open_pause is None:
            raise refuse("not_paused", "该期限未在中止中")
        if happened_on < open_pause.first:
            raise refuse("not_before_pause", "恢复日期早于中止首日")
        open_pause.last = happened_on
        open_pause.save(update_fields=["last"])

    return _on_clocks(
        matter, ["resume", clock], actor, happened_on, reason, lambda limit: limit.cited, apply, client_id=client_id
    )


@once
def extend(
    matter: Matter | int,
    clock: str,
    by: int,
    *,
    actor: Person,
    happened_on: date,
    reason: str,
    client_id: str | None = None,
) -> Done:
    """Extend the open clocks of that name, before they run out, by at most what the law allows; decided by those whom
    the procedure names for it, when what the law demands before is there."""

    def check(limit: Limit) -> str:
        if not limit.extended_by:
            raise refuse("extension", f"“{limit.name}”依法不能延长", law=limit.cited)
        if by < 1:
            raise refuse("extension", "请填写延长的天数", where="by")
        return limit.cited

    def apply(row: ClockRow, done: Done, limit: Limit) -> None:
        if limit.extension is not None and row.extension + by > limit.extension.n:
            raise refuse("extension", f"最多可延长{limit.extension}，已延长{row.extension}", law=limit.cited)
        if row.due_on is not None and happened_on > row.due_on:
            raise refuse("extension", "期限已经届满，不能再延长", law=limit.cited)
        row.extension += by
        ClockExtension.objects.create(org=done.matter.org, clock=row, by=by, entry=done.entry)

    def permitted(work: Work) -> None:
        declared = work.procedure.clock(clock)
        if not work.roles & {role.code for role in declared.extended_by}:
            who = "、".join(role.name for role in declared.extended_by)
            raise refuse("role", f"延长期限由{who}办理；{actor.name}在当日不具有该身份", todo="请由有权人员办理")
        missing = [(needed, unmet) for needed in declared.extension_needs if (unmet := needed.unmet(work.facts))]
        if missing:
            raise Refused([Reason(needed.id, unmet, str(needed.law)) for needed, unmet in missing])

    return _on_clocks(
        matter, ["extend", clock, by], actor, happened_on, reason, check, apply, permitted, client_id=client_id
    )


def _on_clocks(
    matter: Matter | int,
    said: list[Any],
    actor: Person,
    happened_on: date,
    reason: str,
    check: Callable[[Limit], str],
    apply: Callable[[ClockRow, Done, Limit], None],
    permitted: Callable[[Work], None] = lambda work: None,
    client_id: str | None = None,
) -> Done:
    name, clock = said[:2]
    with working(matter, actor, happened_on, reason, client_id=client_id, said=said) as work:
        rows = [row for row in clocks.rows_of(work.matter) if row.clock == clock and row.is_open]
        if not rows:
            raise refuse("no_clock", "没有正在计时的该项期限", where="clock")
        if isinstance(work.procedure.clock(clock).limit, AgreedDate):
            raise refuse("agreed", "约定的日期不适用中止和延长", todo="请通过更正协议或者批准文件变更日期")
        permitted(work)
        law = check(_limit_of(rows[0], work.matter))
        done = work.enter(name, law=law)
        for row in rows:
            limit = _limit_of(row, work.matter)
            apply(row, done, limit)
            clocks.redate(row, limit, clocks.entry_reason(done.entry))
        work.refresh()
        work.matter.save(update_fields=["next_due_on"])
        return done


def _key(matter: Matter | int) -> int:
    return matter if isinstance(matter, int) else matter.pk


def _limit_of(row: ClockRow, matter: Matter) -> Limit:
    return clocks.limit_on(matter.org, row.limit, row.started_on or timezone.localdate())
