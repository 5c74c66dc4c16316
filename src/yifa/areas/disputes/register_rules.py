"""What must hold in the registers of disputes, beyond each field: order of days, what belongs together, what would
contradict another entry."""

from __future__ import annotations

from typing import Any

from yifa.law.citation import RMTJF
from yifa.law.entry_rules import EntryFacts, entry_rule
from yifa.law.months import last_day_of

NONE, SOME = "none", "some"

# --- 排查 ----------------------------------------------------------------------------------------------------


@entry_rule("有发现的，写明发现了什么", where="summary")
def findings_are_told(facts: EntryFacts) -> bool:
    """A sweep that found something says what."""
    return facts.record.outcome != "found" or bool(facts.record.summary)


@entry_rule("已有纠纷或者风险点挂在本次排查上，不能写“本期未发现”", where="outcome")
def nothing_was_found(facts: EntryFacts) -> bool:
    """That nothing was found is not said where something hangs on the sweep."""
    return facts.record.outcome != NONE or not facts.record.finds()


@entry_rule("网格应当在所选的村（社区）内", where="grid")
def grid_lies_in_village(facts: EntryFacts) -> bool | str:
    """The entry is counted in its village, so the grid must lie there and exist on the day."""
    record = facts.record
    grid = record.grid
    if grid is None:
        return True
    if grid.kind != "grid":
        return f"{grid}不是网格"
    if record.dated_on is not None and not grid.holds_on(record.dated_on):
        return f"{grid}在{record.dated_on}不存在"
    return record.village_id in (grid.parent_id, grid.pk)


# --- 调解组织 ------------------------------------------------------------------------------------------------


@entry_rule("撤销前应当先补记各调解员离任", where="dissolved_on", law=RMTJF[10])
def mediators_have_left(facts: EntryFacts) -> bool | str:
    """A committee that is no more has no mediators."""
    if facts.record.dissolved_on is None:
        return True
    serving = facts.record.still_serving()
    return f"{'、'.join(serving)}尚未离任，请先在调解员台账补记" if serving else True


@entry_rule("调解委员会在当日应当已经设立、没有撤销", where="committee", law=RMTJF[8])
def committee_exists(facts: EntryFacts) -> bool | str:
    """Nobody is a member of, or visits, what is not there."""
    committee, day = facts.record.committee, facts.record.dated_on
    if committee.voided:
        return f"{committee}的登记已作废，请另行选择"
    if day is None or committee.founded_on is None:
        return True
    if day < committee.founded_on:
        return f"{committee}在{committee.founded_on}设立，晚于{day}"
    if committee.dissolved_on is not None and day >= committee.dissolved_on:
        return f"{committee}已在{committee.dissolved_on}撤销"
    return True


@entry_rule("委员由推选产生，聘任调解员由调解委员会聘任", where="chosen_by", law=RMTJF[9, 13])
def chosen_as_the_law_says(facts: EntryFacts) -> bool:
    """Members are elected, or named by those who set up a committee that the law does not order (art. 34)."""
    return (facts.record.duty == "hired") == (facts.record.chosen_by == "engaged")


@entry_rule("同一人在本委员会的上一任期应当已经离任", where="name", law=RMTJF["9(2)"])
def one_term_at_a_time(facts: EntryFacts) -> bool | str:
    """Whoever is elected again begins a new term; the one before has ended."""
    record = facts.record
    if record.since is None or not record.serves_already():
        return True
    return f"{record.name}在该委员会的上一任期没有登记离任；连任的，请先补记上一届离任"


# --- 风险点、事件、月报 ---------------------------------------------------------------------------------------


@entry_rule("所选排查应当有发现，且不晚于发现日期", where="sweep")
def risk_found_in_that_sweep(facts: EntryFacts) -> bool | str:
    """As for disputes: the sweep found something, here, by that day."""
    record, sweep = facts.record, facts.record.sweep
    if sweep is None:
        return True
    if sweep.voided:
        return "所选排查已作废，请另行选择"
    if sweep.outcome == NONE:
        return "所选排查写的是“本期未发现”，请先更正排查结果，或者另行选择"
    if sweep.village_id and record.village_id and sweep.village_id != record.village_id:
        return f"所选排查是{sweep.village}的，风险点在{record.village}"
    return bool(sweep.swept_on is None or record.found_on is None or sweep.swept_on <= record.found_on)


@entry_rule("写明如何处置", where="treatment")
def treatment_is_told(facts: EntryFacts) -> bool:
    """Treated means that something was done."""
    return facts.record.treated_on is None or bool(facts.record.treatment)


@entry_rule("该村（社区）当月已有月报，内容有变的，请更正原月报", where="month")
def one_return_a_month(facts: EntryFacts) -> bool:
    """A village is counted once a month."""
    month = facts.record.month
    return month is None or not facts.entries("village_returns", month, month)


@entry_rule("报送日期不能早于所报的月份，也不能晚于今天", where="handed_in_on")
def handed_in_by_today(facts: EntryFacts) -> bool:
    """Nobody reports a month that has not begun."""
    day, month = facts.record.handed_in_on, facts.record.month
    return day is None or ((month is None or day >= month) and day <= facts.today)


@entry_rule("突发事件一栏应当与突发事件台账相符", where="incidents")
def incidents_agree(facts: EntryFacts) -> bool | str:
    """None is not reported where one was entered, nor some where none was."""
    happened = len(_in_month(facts, "incidents"))
    if facts.record.incidents == NONE and happened:
        return f"该村（社区）当月已登记突发事件{happened}起，不能报“无”"
    if facts.record.incidents == SOME and not happened:
        return "该村（社区）当月没有登记突发事件，请先登记再报“有”"
    return True


@entry_rule("矛盾纠纷一栏应当与当月排查相符", where="disputes")
def sweeps_agree(facts: EntryFacts) -> bool | str:
    """None is not reported where a sweep of the month found something."""
    found = sum(sweep.outcome == "found" for sweep in _in_month(facts, "dispute_sweeps"))
    return not (facts.record.disputes == NONE and found) or f"该村（社区）当月有{found}次排查写明有发现，不能报“无”"


def _in_month(facts: EntryFacts, register: str) -> list[Any]:
    month = facts.record.month
    if month is None:
        return []
    return list(facts.entries(register, month, last_day_of(month)))
