"""What must hold in the registers of leadership, beyond each field: what belongs together, what would stand there
twice, what can't be more than what it is a part of."""

from __future__ import annotations

import re

from yifa.areas.leadership.names import has_remark, names_in, without_remark
from yifa.law.citation import XZCFF
from yifa.law.entry_rules import EntryFacts, entry_rule, part_of, told_with

# --- 会议、领导小组、批示 --------------------------------------------------------------------------------------


@entry_rule("研究法治工作的会议至少有一项法治方面的议题", where="items")
def something_is_studied(facts: EntryFacts) -> bool:
    """A meeting that studied nothing of the kind does not belong here."""
    return facts.record.items is None or facts.record.items > 0


@entry_rule("同类会议本年已有一次用了这个纪要编号，请核对", where="minutes_number")
def minutes_are_its_own(facts: EntryFacts) -> bool:
    """One meeting, one number of minutes."""
    return not facts.record.minutes_number or not facts.record.minutes_are_taken()


@entry_rule("请假的应当写明原因，写在姓名后面的括号里", where="absent")
def absence_has_its_reason(facts: EntryFacts) -> bool | str:
    """Whoever stayed away is listed with why."""
    lacking = [name for name in names_in(facts.record.absent or "") if not has_remark(name)]
    return f"请假的应当写明原因：{'、'.join(lacking)}" if lacking else True


@entry_rule("同一人不能既到会又请假", where="absent")
def nobody_is_there_and_absent(facts: EntryFacts) -> bool | str:
    """The lists of a meeting exclude each other."""
    away = {without_remark(name) for name in names_in(facts.record.absent or "")}
    both = [name for name in facts.record.who_was_there if name in away]
    return f"{'、'.join(both)}既在到会名单上，又在请假名单上" if both else True


@entry_rule("参会人次不能少于出席、列席名单上的人数", where="present")
def as_many_as_are_named(facts: EntryFacts) -> bool | str:
    """Those named were there; others may have been there besides."""
    present, named = facts.record.present, len(facts.record.who_was_there)
    if present is None or present >= named:
        return True
    return f"参会{present}人次，出席、列席名单上有{named}人，请核对"


@entry_rule("同一职务应当先补记前任卸任", where="seat")
def seat_is_free(facts: EntryFacts) -> bool | str:
    """The office has one director at a time; nobody sits twice on one seat."""
    record = facts.record
    taken = None if record.since is None else record.seat_is_taken()
    if taken is None:
        return True
    return f"{taken}自{taken.since}起在任，没有登记在此之前卸任；有调整的，请先补记卸任日期"


outcome_is_told = told_with("done_on", "outcome", "办结的，写明办理结果")
manner_is_told = told_with("reported_on", "manner", "已经述法的，写明述法方式")
result_is_told = told_with("assessed_on", "result", "已经考核的，写明考核结果")
answer_is_told = told_with("answered_on", "answer", "已有批复的，写明批复意见")
why_it_went_is_told = told_with("out_of_use_on", "out_because", "停用的，写明停用原因")
named_by_is_told = told_with("named_on", "named_by", "已经命名的，写明命名单位")
situation_is_told = told_with("checked_on", "situation", "已经年中检查的，写明检查情况")
plan_is_summed_up = told_with("concluded_on", "conclusion", "已经年底总结的，写明总结")
situation_is_dated = told_with("situation", "checked_on", "写了年中检查情况的，填写检查日期")
conclusion_is_dated = told_with("conclusion", "concluded_on", "写了年底总结的，填写总结日期")
action_is_summed_up = told_with("ended_on", "conclusion", "已经结束的，写明总结")

# --- 述法、责任书 ----------------------------------------------------------------------------------------------


@entry_rule("述法年度应当是列入安排的当年或者上一年", where="year")
def year_just_gone(facts: EntryFacts) -> bool:
    """One reports on the year that ends or has ended."""
    day = facts.record.listed_on
    return day is None or facts.record.year is None or facts.record.year in (day.year - 1, day.year)


@entry_rule("该人员本年度已经列入述法安排", where="name")
def listed_once(facts: EntryFacts) -> bool:
    """Nobody is counted twice among those who have to report."""
    return not facts.record.is_listed_twice()


@entry_rule("尚未述法的，不能填写提问、评议和述法要点，请一并填写述法日期", where="reported_on")
def reported_before_it_is_rated(facts: EntryFacts) -> bool:
    """What was asked and how it was rated is known of a report that was given."""
    record = facts.record
    told = record.manner or record.occasion or record.questions is not None or record.rating or record.digest
    return record.reported_on is not None or not told


@entry_rule("书面述法没有现场提问", where="questions")
def questions_are_asked_live(facts: EntryFacts) -> bool:
    """Nobody asks a paper."""
    return facts.record.manner != "written" or not facts.record.questions


@entry_rule("责任年度应当是签订的当年或者下一年", where="year")
def year_to_come(facts: EntryFacts) -> bool:
    """A letter binds for the year that runs or begins."""
    day = facts.record.signed_on
    return day is None or facts.record.year is None or facts.record.year in (day.year, day.year + 1)


@entry_rule("该单位本年度已经签订同名责任书", where="unit")
def signed_once(facts: EntryFacts) -> bool:
    """A unit signs a letter once a year."""
    return not facts.record.is_signed_twice()


@entry_rule("该职责不在履职当年适用的职责清单上", where="duty")
def on_the_list(facts: EntryFacts) -> bool:
    """What is entered for a duty is entered for one that is owed that year."""
    record = facts.record
    return record.done_on is None or not record.duty or record.is_on_the_list()


@entry_rule("所修订的应当是本单位没有作废的制度，一版只修订一次", where="replaces")
def replaces_a_standing_version(facts: EntryFacts) -> bool:
    """A version takes the place of one of one's own that no other has replaced."""
    record, former = facts.record, facts.record.replaces
    if former is None:
        return True
    is_own = former.org_id == record.org_id and not former.voided and former.pk != record.pk
    return is_own and not record.is_replaced_already()


@entry_rule("原版本应当自修订之日起废止", where="replaces")
def takes_its_place_that_day(facts: EntryFacts) -> bool | str:
    """Of two versions one holds on each day."""
    record, former = facts.record, facts.record.replaces
    if former is None or record.made_on is None or former.ended_on == record.made_on:
        return True
    if former.ended_on is None:
        return f"“{former}”还没有废止日期，请先在该条目补记废止日期{record.made_on}"
    return f"“{former}”的废止日期是{former.ended_on}，与修订日期{record.made_on}不同"


_NUMBER = r"[0-9０-９一二三四五六七八九十百千万]+\s*(?:件|起|宗|次|万?元|%|％)"
_PENALTY = r"(?:罚款|罚没|处罚)"
_QUOTA = re.compile(f"{_PENALTY}[^。；\\n]*{_NUMBER}|{_NUMBER}[^。；\\n]*{_PENALTY}")


@entry_rule("目标任务不得以罚款、处罚的数量或者金额为指标", where="duties", law=XZCFF["74(3)"])
def no_quota_of_penalties(facts: EntryFacts) -> bool:
    """Nobody is set a number of penalties or a sum of fines to reach."""
    return _QUOTA.search(facts.record.duties or "") is None


@entry_rule("责任追究只写职务和单位，不写姓名", where="post")
def nobody_is_named(facts: EntryFacts) -> bool | str:
    """Who was held to account stands here by post and unit alone."""
    who = facts.record.names_a_person()
    return f"内容中有姓名“{who}”；责任追究只写职务和单位，不写姓名" if who else True


# --- 力量、经费、评议 ------------------------------------------------------------------------------------------


@entry_rule("该人员已经在岗承担同一工作；重新任职的，请先补记离岗日期", where="name")
def serves_once(facts: EntryFacts) -> bool:
    """Nobody is counted twice among those who serve."""
    return facts.record.since is None or not facts.record.serves_already()


@entry_rule("支出应当记入支付当年，预算应当是批准的当年或者下一年", where="year")
def year_of_the_money(facts: EntryFacts) -> bool:
    """Money is spent in the year in which it is paid; a budget may be approved ahead of its year."""
    record = facts.record
    if record.booked_on is None or record.year is None:
        return True
    ahead = record.year - record.booked_on.year
    return ahead == 0 or (ahead == 1 and record.kind == "budget")


fixed_of_found = part_of("problems_fixed", "problems_found", "已整改问题数不能多于发现问题数")
answered_of_given_out = part_of("answered", "given_out", "有效份数不能多于发放份数")
favourable_of_answered = part_of("favourable", "answered", "满意、知晓份数不能多于有效份数")


# --- 计划、专项行动 --------------------------------------------------------------------------------------------


@entry_rule("计划年度应当是印发的当年或者下一年", where="year")
def year_of_the_plan(facts: EntryFacts) -> bool:
    """A plan is issued for the year that runs or begins."""
    day, year = facts.record.issued_on, facts.record.year
    return day is None or year is None or year in (day.year, day.year + 1)


@entry_rule("该年度已有同名计划", where="name")
def planned_once(facts: EntryFacts) -> bool:
    """A plan is entered once; what changes it is corrected in it or has a name of its own."""
    return not facts.record.is_planned_twice()


@entry_rule("审定会议应当在计划印发以前召开，已经作废的会议不能选", where="meeting")
def approved_before_it_was_issued(facts: EntryFacts) -> bool:
    """The meeting that approved a plan was held by then, stands, and was one of the same body."""
    record, meeting = facts.record, facts.record.meeting
    if meeting is None:
        return True
    if meeting.voided or meeting.org_id != record.org_id:
        return False
    return meeting.held_on is None or record.issued_on is None or meeting.held_on <= record.issued_on


@entry_rule("已经结束的专项行动，写明检查场所、发现问题和已整改问题的数目，没有的填0", where="places_checked")
def ended_with_its_counts(facts: EntryFacts) -> bool:
    """An end tells what was checked, found and put right."""
    record = facts.record
    return record.ended_on is None or None not in (record.places_checked, record.problems_found, record.problems_fixed)


@entry_rule("检查和发现问题的数目在结束时一并填写，请填写结束日期", where="ended_on")
def counted_at_its_end(facts: EntryFacts) -> bool:
    """Counts are those of the whole action; until it ends they stand in its own papers."""
    record = facts.record
    counts = (record.places_checked, record.problems_found, record.problems_fixed)
    return record.ended_on is not None or counts == (None, None, None)


# --- 创建、文件 ------------------------------------------------------------------------------------------------


@entry_rule("在用的装备没有停用原因，请一并填写停用日期", where="out_of_use_on")
def out_of_use_from_a_day(facts: EntryFacts) -> bool:
    """What is told to have gone out of use did so on a day."""
    return not facts.record.out_because or facts.record.out_of_use_on is not None


@entry_rule("民主法治示范村（社区）、六无平安村应当写明哪个村（社区）", where="village")
def a_village_is_named(facts: EntryFacts) -> bool:
    """Programmes for villages are some village's."""
    return facts.record.programme not in ("village", "safe") or facts.record.village_id is not None


@entry_rule("没有命名的称号无从撤销，请先填写命名日期", where="revoked_on")
def revoked_after_it_was_named(facts: EntryFacts) -> bool:
    """Only what was granted is taken away."""
    return facts.record.revoked_on is None or facts.record.named_on is not None


@entry_rule("该文号已经登记", where="number")
def number_is_its_own(facts: EntryFacts) -> bool:
    """One document, one number."""
    return not facts.record.number or not facts.record.number_is_taken()
