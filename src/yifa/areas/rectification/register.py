"""法治督察（自查）台账: the inspections of how government by law is done."""

from __future__ import annotations

from yifa.law.citation import DCGD
from yifa.law.entry_rules import EntryFacts, entry_rule
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, REVIEWER


@entry_rule("列出了几个督察单位，数目应当相符", where="units_inspected", law=DCGD.whole)
def units_are_counted(facts: EntryFacts) -> bool | str:
    """Where the units are named, there are as many as are counted."""
    record = facts.record
    named = [name for name in record.units.split("、") if name.strip()]
    if not named or record.units_inspected is None or len(named) == record.units_inspected:
        return True
    return f"列出了{len(named)}个督察单位，填写的单位数是{record.units_inspected}"


INSPECTIONS = Register(
    "law_inspections",
    "法治督察（自查）",
    area="rectification",
    entry="LawInspection",
    dated_by="held_on",
    by=[CLERK, REVIEWER],
    fields=["held_on", "kind", "topic", "units_inspected", "problems_found"],
    optional=["units", "inspectors"],
    later=["conclusion"],
    rules=units_are_counted,
    law=DCGD.whole,
)

REGISTERS = (INSPECTIONS,)
