"""The registers of the test area."""

from yifa.law.entry_rules import EntryFacts, entry_rule, in_order
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, LEADER


@entry_rule("同一天在同一村只讲一次案例", where="theme")
def one_case_a_day(facts: EntryFacts) -> bool:
    """A lecture on cases is held once a day and village."""
    held = facts.record.held_on
    if facts.record.theme != "case" or held is None:
        return True
    return not any(other.theme == "case" for other in facts.entries("village_lectures", held, held))


LECTURES = Register(
    "village_lectures",
    "法治讲座台账",
    area="village_affairs",
    entry="Lecture",
    dated_by="held_on",
    by=(CLERK, LEADER),
    by_villages=True,
    fields=["held_on", "topic"],
    optional=["audience", "theme", "lecturer_phone", "month"],
    later=["evaluated_on", "evaluation"],
    files=["sign_in_sheet", "photo"],
    rules=[one_case_a_day, in_order("month", "held_on", "计划月份不应晚于举办日期")],
)

REGISTERS = [LECTURES]
