"""What is demanded of a hazard's course, beyond the ready-made demands.

That dangers are searched for and removed in time is the duty of 突发事件应对法; how a list of hazards is kept
(责任到单位、限期、照片、他人复查、销号, a leader for each major one) is customary under it.
"""

from __future__ import annotations

from typing import Any

from yifa.law.citation import TFSJ
from yifa.law.facts import Facts, fact
from yifa.law.guards import attached, filled, guard, when

FOUND_BY = ("round", "patrol")
"""The columns that may name where a hazard was found: each belongs to the source of its name."""

_SOURCES = tuple(f"field:{name}" for name in FOUND_BY)

SHOWN = attached(
    "hazard_after", "请上传整改以后的照片", law=TFSJ.whole, since=("order", "send_back")
)  # fmt: skip

LED = when(fact("grade", "major"), filled("leader", "重大隐患应当明确督办领导", law=TFSJ.whole))


def _named(facts: Facts) -> dict[str, Any]:
    """What the record names, by column."""
    return {name: row for name in FOUND_BY if (row := getattr(facts.record, name)) is not None}


@guard("所选的排查、巡查应当与隐患来源一致；其他来源的不选", law=TFSJ.whole, reads=("field:source", *_SOURCES))
def named_by_its_source(facts: Facts) -> bool:
    """A hazard found on a patrol names the patrol and no round."""
    return set(_named(facts)) <= {facts.record.source}


@guard("所选的排查、巡查已经作废、不是本单位的，或者晚于登记日期", law=TFSJ.whole, reads=_SOURCES)
def found_on_what_stands(facts: Facts) -> bool:
    """What was voided found nothing, nor did what came later."""
    return all(
        not row.voided
        and row.org_id == facts.record.org_id
        and (row.dated_on is None or row.dated_on <= facts.happened_on)
        for row in _named(facts).values()
    )


@guard("隐患的领域应当与发现它的排查一致", law=TFSJ.whole, reads=("field:field", "field:round"))
def of_the_field_checked(facts: Facts) -> bool:
    """By field, what was found adds up with what was checked."""
    found_in = facts.record.round
    return found_in is None or found_in.field == facts.record.field


@guard("整改时限不能早于通知日期", law=TFSJ.whole, reads=("field:due_on",))
def due_ahead(facts: Facts) -> bool:
    """Nothing is due before it is asked for."""
    return bool(facts.record.due_on >= facts.happened_on)


@guard("延期后的整改时限应当晚于原来的时限，并且不早于办理日期", law=TFSJ.whole, reads=("field:due_on",))
def postponed_to_later(facts: Facts) -> bool | str:
    """A term is moved forward, to a day that is still ahead."""
    before, after = facts.before("due_on"), facts.record.due_on
    if before is not None and after <= before:
        return f"原定{before}完成，延期后的{after}没有更晚"
    return bool(after >= facts.happened_on)


@guard(
    "移交以前，应当已经移送执法线索或者向上级报告", law=TFSJ.whole, reads=("act:refer", "act:report_up"), foreseen=True
)
def somebody_else_was_told(facts: Facts) -> bool:
    """Nobody lets go of a danger before somebody else knows of it."""
    return bool(facts.acts("refer") or facts.acts("report_up"))


@guard("应当先移送执法线索，再登记处理结果", law=TFSJ.whole, reads=("act:refer",), foreseen=True)
def was_referred(facts: Facts) -> bool:
    """A result answers a referral."""
    return bool(facts.acts("refer"))
