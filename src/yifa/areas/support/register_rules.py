"""What must hold in the monthly returns."""

from __future__ import annotations

from yifa.law.entry_rules import EntryFacts, entry_rule


@entry_rule("该村（社区）当月这项服务已有月报，数字有变的，请更正原月报", where="service")
def one_return_a_month(facts: EntryFacts) -> bool:
    """Nobody is counted twice."""
    record, month = facts.record, facts.record.month
    if month is None:
        return True
    return all(one.service != record.service for one in facts.entries("support_returns", month, month))


@entry_rule("没有的填0，不能空着", where="helped")
def none_is_said(facts: EntryFacts) -> bool:
    """None is a return; a gap is not."""
    record = facts.record
    told = (record.helped, record.visits, record.sessions, record.relieved, record.helpers)
    return None not in told
