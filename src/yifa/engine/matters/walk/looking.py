"""What must hold of a matter, whatever was done to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from yifa.engine.journal.row_digests import digest_of_row
from yifa.engine.matters import clocks, registry
from yifa.engine.matters.act import Done
from yifa.engine.matters.entries import DIGESTED
from yifa.engine.matters.models import ActEntry, ClockRow, ClockState, Line, Link, LinkKind, Matter, Party
from yifa.engine.matters.walk.proposal import Proposal
from yifa.law.procedure import AgreedDate, Lapse, Owner, Procedure


@dataclass
class Sight:
    """A matter with everything that belongs to it, as it lies in the database."""

    matter: Matter
    procedure: Procedure
    record: Any
    history: list[ActEntry]
    clocks: list[ClockRow]

    @classmethod
    def of(cls, pk: int) -> Sight:
        matter = Matter.objects.select_related("org", "parent").get(pk=pk)
        procedure = registry.procedure(matter.procedure, matter.version)
        record = registry.record_model(procedure).objects.get(matter_id=pk)
        history = ActEntry.objects.filter(org=matter.org, matter=matter).order_by("seq")
        return cls(matter, procedure, record, list(history), clocks.rows_of(matter))

    @property
    def open_clocks(self) -> list[ClockRow]:
        return [row for row in self.clocks if row.is_open]


def breaches(pk: int) -> list[str]:
    """What does not hold of the matter, each in a sentence."""
    sight = Sight.of(pk)
    found = [said for look in (_history, _state, _record, _clocks, _family) for said in look(sight)]
    return [f"{sight.matter.procedure}（{sight.matter.state}）：{said}" for said in found]


def breaches_by(proposal: Proposal, done: Done) -> list[str]:
    """What does not hold of an act that was just done as proposed."""
    sight = Sight.of(done.matter.pk)
    return [f"{proposal.procedure.id}.{proposal.act.id}：{said}" for said in _as_proposed(sight, proposal, done)]


def everything(pk: int) -> tuple[Any, ...]:
    """All that is stored of a matter, of its parent and of their children: a refused act leaves it as it was."""
    root = Matter.objects.values_list("pk", "parent_id").get(pk=pk)
    family = list(Matter.objects.filter(pk=root[1] or root[0]).values_list())
    family += Matter.objects.filter(parent_id=root[1] or root[0]).order_by("pk").values_list()
    sight = Sight.of(pk)
    record = tuple(getattr(sight.record, column.attname) for column in sight.record._meta.concrete_fields)
    running = tuple((row.pk, row.state, row.due_on, row.due_at, row.met_on, row.extension) for row in sight.clocks)
    lines = tuple(model.objects.filter(matter_id=pk).count() for model in _line_models(sight.procedure))
    return (*family, record, running, lines, ActEntry.objects.filter(org=sight.matter.org).count())


# --- history and state ------------------------------------------------------------------------------------------------


def _history(sight: Sight) -> Iterator[str]:
    history, matter = sight.history, sight.matter
    if [entry.seq for entry in history] != list(range(1, matter.entries + 1)):
        yield "历史记录不连续"
    if history[-1].digest != matter.last_digest:
        yield "末条摘要与最后一步不符"
    for entry in history:
        if digest_of_row(entry, DIGESTED) != entry.digest:
            yield f"第{entry.seq}步的摘要与内容不符"
    for before, after in pairwise(history):
        if after.previous != before.digest or after.state_before != before.state_after:
            yield f"第{after.seq}步没有接上前一步"
        if after.journal_seq <= before.journal_seq:
            yield f"第{after.seq}步在日志中早于前一步"


def _state(sight: Sight) -> Iterator[str]:
    matter = sight.matter
    if matter.state not in {state.id for state in sight.procedure.states}:
        yield "程序没有这一状态"
        return
    if sight.history[-1].state_after != matter.state:
        yield f"与最后一步的状态{sight.history[-1].state_after}不符"
    joined = Link.objects.filter(org=matter.org, matter=matter, kind=LinkKind.JOINED).exists()
    if matter.ended != (joined or sight.procedure.state(matter.state).ends):
        yield "是否办结与状态不符"
    if matter.ended != (matter.closed_on is not None):
        yield "是否办结与办结日期不符"
    first, *later = sight.history
    moved = [first.happened_on, *(entry.happened_on for entry in later if entry.state_after != entry.state_before)]
    if matter.moved_on != moved[-1]:
        yield f"进入现状态的日期{matter.moved_on}与{moved[-1]}的步骤不符"
    if any(before and after and after < before for before, after in pairwise(moved)):
        yield "状态变化的日期倒退"
    if (matter.number is not None) != (sight.procedure.number is not None and matter.parent_id is None):
        yield "编号与程序不符"


def _record(sight: Sight) -> Iterator[str]:
    matter, record = sight.matter, sight.record
    for name in ("org_id", "village_id", "opened_on", "closed_on", "voided"):
        if getattr(matter, name) != getattr(record, name):
            yield f"事项与办理记录的{name}不同"
    known = {entry.pk for entry in sight.history}
    for model in _line_models(sight.procedure):
        for line in model.objects.filter(matter_id=matter.pk):
            if line.entry_id not in known or not (line.void_entry_id is None or line.void_entry_id in known):
                yield f"{model.__name__}不属于本事项的任何一步"


# --- clocks -----------------------------------------------------------------------------------------------------------


def _clocks(sight: Sight) -> Iterator[str]:
    matter = sight.matter
    if (matter.ended or matter.voided) and sight.open_clocks:
        yield f"已办结或者作废，仍有期限在计时：{'、'.join(row.clock for row in sight.open_clocks)}"
    twice = Counter((row.clock, row.line, row.party) for row in sight.open_clocks)
    yield from (f"期限{clock[0]}有{times}个同时计时" for clock, times in twice.items() if times > 1)
    for row in sight.clocks:
        if (row.state == ClockState.MET) != (row.met_on is not None):
            yield f"期限{row.clock}是否完成与完成日期不符"
        if (row.state in (ClockState.MET, ClockState.ENDED)) != (row.ended_on is not None):
            yield f"期限{row.clock}是否结束与结束日期不符"
    for row in sight.open_clocks:
        yield from _clock(sight, row)


def _clock(sight: Sight, row: ClockRow) -> Iterator[str]:
    declared = next((clock for clock in sight.procedure.clocks if clock.id == row.clock), None)
    if declared is None:
        yield f"程序没有正在计时的期限{row.clock}"
        return
    paused = row.pauses.filter(last__isnull=True).exists()
    if (row.state == ClockState.PAUSED) != paused:
        yield f"期限{row.clock}是否中止与中止记录不符"
    if row.state == ClockState.RUNNING and row.due_on is None and row.due_at is None:
        yield f"计时中的期限{row.clock}没有届满日"
    of_record = declared.starts.field is not None and declared.starts.line is None
    if of_record and getattr(sight.record, declared.starts.field or "") != row.started_on:
        yield f"期限{row.clock}的起算日{row.started_on}与记录不符"
    if isinstance(declared.limit, AgreedDate):
        return
    limit = clocks.limit_on(sight.matter.org, row.limit, row.started_on or date.min)
    due = clocks.reckon(row, limit)
    if (due.on, due.at, due.provisional) != (row.due_on, row.due_at, row.provisional):
        yield f"期限{row.clock}的届满日{row.due_on}与重新计算的{due.on}不符"


def _family(sight: Sight) -> Iterator[str]:
    matter = sight.matter
    root = matter.root
    children = list(Matter.objects.filter(org=matter.org, parent=root))
    if any((root.ended or root.voided) and not (child.ended or child.voided) for child in children):
        yield "已办结或者作废，仍有子事项未办结"
    family = [each for each in (root, *children) if not (each.voided or each.ended)]
    owed = ClockRow.objects.filter(
        org=matter.org, matter__in=family, state=ClockState.RUNNING, owed_by=Owner.US.value, due_on__isnull=False
    )
    first = min((row.due_on for row in owed if row.due_on and row.lapse != Lapse.NEXT_ALLOWED.value), default=None)
    if root.next_due_on != first:
        yield f"最近到期日{root.next_due_on}与正在计时的期限{first}不符"


# --- what was just done -----------------------------------------------------------------------------------------------


def _as_proposed(sight: Sight, proposal: Proposal, done: Done) -> Iterator[str]:
    entry, act = done.entry, proposal.act
    if (entry.act, entry.actor_id, entry.happened_on) != (act.id, proposal.actor.pk, proposal.day):
        yield "记录的步骤、办理人或者日期与所办的不同"
    if entry.state_after != act.target(entry.state_before) or sight.matter.state != entry.state_after:
        yield f"到达了{sight.matter.state}"
    for name in act.stamps:
        if getattr(sight.record, name) != proposal.day:
            yield f"{name}应为步骤的发生日期"
    added = {registry.short(name): registry.line_model(proposal.procedure, name) for name in act.lines}
    for name, model in added.items():
        given = proposal.data.get(name) or []
        written = model.objects.filter(matter_id=sight.matter.pk, entry=entry).count()
        if written != (1 if isinstance(given, dict) else len(given)):
            yield f"给出{len(given)}条{name}，写入{written}条"
    for name, (line, of) in act.latest:
        days = [getattr(row, of) for row in added[registry.short(line)].objects.filter(entry=entry)]
        if getattr(sight.record, name) != max(filter(None, days), default=None):
            yield f"{name}应为各{line}的最晚日期"
    for name in set(act.clears) - act.writes:
        if getattr(sight.record, name) not in (None, "", False):
            yield f"{name}应已清空"
    if (done.child is not None) != (act.opens_child is not None):
        yield "应启动的子事项没有启动"
    yield from _reported(sight, proposal)
    yield from _not_before_children(sight, proposal)


def _reported(sight: Sight, proposal: Proposal) -> Iterator[str]:
    """What a child's act writes upward stands in its parent's record."""
    if not proposal.act.reports or sight.matter.parent is None:
        return
    above = Sight.of(sight.matter.parent.pk).record
    for name, own in proposal.act.reports:
        if getattr(above, name) != (proposal.day if own is None else getattr(sight.record, own)):
            yield f"没有回填主事项的{name}"


def _not_before_children(sight: Sight, proposal: Proposal) -> Iterator[str]:
    """An act that asks whether a child has ended was not done before the day on which it did."""
    asked = {read.removeprefix("child:") for guard in proposal.act.guards for read in guard.reads if "child:" in read}
    ended = Matter.objects.filter(parent=sight.matter, procedure__in=asked, ended=True, voided=False)
    for child in ended.filter(closed_on__gt=proposal.day):
        yield f"发生于{proposal.day}，其条件所看的{child.procedure}{child.closed_on}才办结"


def _line_models(procedure: Procedure) -> list[type[Line]]:
    return list({*registry.line_models(procedure).values(), Party})
