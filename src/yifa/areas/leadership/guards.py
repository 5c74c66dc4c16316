"""What is demanded of tasks, beyond the ready-made demands.

That the year's work is planned, carried out and reported on is 法治政府建设与责任落实督察工作规定; how a table of
tasks is kept (责任到单位、限期、佐证、他人核验) is customary under it.
"""

from __future__ import annotations

from typing import Any

from yifa.law.citation import DCGD
from yifa.law.facts import Facts
from yifa.law.guards import attached, guard

NAMED_BY = ("plan", "action", "meeting", "instruction", "letter")
"""The columns that may name where a task comes from: each belongs to the source of its name."""

_SOURCES = tuple(f"field:{name}" for name in NAMED_BY)

EVIDENCED = attached(
    "task_evidence", "请上传本次报告完成的佐证材料", law=DCGD.whole, since=("complete", "send_back")
)  # fmt: skip


def _named(facts: Facts) -> dict[str, Any]:
    """What the record names, by column."""
    return {name: row for name in NAMED_BY if (row := getattr(facts.record, name)) is not None}


@guard(
    "所选的计划、专项行动、会议、批示、责任书应当与任务来源一致；来源是其他的，不选",
    law=DCGD.whole,
    reads=("field:source", *_SOURCES),
)
def named_by_its_source(facts: Facts) -> bool:
    """A task of the year's plan names a plan and no meeting; it may name none where that stands in no register."""
    return set(_named(facts)) <= {facts.record.source}


@guard("所选的任务来源已经作废或者不是本单位的，请重新选择", law=DCGD.whole, reads=_SOURCES)
def its_source_stands(facts: Facts) -> bool:
    """What was voided lays nothing down, nor does another body's plan."""
    return all(not row.voided and row.org_id == facts.record.org_id for row in _named(facts).values())


@guard("任务不能早于它的来源", law=DCGD.whole, reads=_SOURCES)
def after_its_source(facts: Facts) -> bool | str:
    """What a meeting decided is issued once the meeting was held."""
    for row in _named(facts).values():
        if row.dated_on is not None and row.dated_on > facts.happened_on:
            return f"“{row}”的日期是{row.dated_on}，任务不能在这以前下达"
    return True


@guard("完成时限不能早于下达日期", law=DCGD.whole, reads=("field:due_on",))
def due_ahead(facts: Facts) -> bool:
    """Nothing is due before it is asked for."""
    return facts.record.due_on >= facts.happened_on


@guard("调整后的完成时限应当晚于原来的时限，并且不早于办理日期", law=DCGD.whole, reads=("field:due_on",))
def postponed_to_later(facts: Facts) -> bool | str:
    """A term is moved forward, to a day that is still ahead."""
    before, after = facts.before("due_on"), facts.record.due_on
    if before is not None and after <= before:
        return f"原定{before}完成，调整后的{after}没有更晚"
    return after >= facts.happened_on


@guard("进展日期不能早于任务下达日期", law=DCGD.whole, reads=("line:TaskProgress", "act:issue"))
def progress_since_it_was_issued(facts: Facts) -> bool:
    """Nobody is on the way before the task was given."""
    issued = [done.happened_on for done in facts.acts("issue") if done.happened_on is not None]
    return all(line.told_on >= day for line in facts.added("TaskProgress") for day in issued)
