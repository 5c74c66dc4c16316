"""What must hold in the registers of publicity, beyond each field."""

from __future__ import annotations

from yifa.law.entry_rules import EntryFacts, entry_rule, part_of, told_with

# --- 规划、计划、任务 ------------------------------------------------------------------------------------------


@entry_rule("年度计划只管一年；几年的规划，终止年度应当晚于起始年度", where="last_year")
def years_fit_the_kind(facts: EntryFacts) -> bool:
    """A yearly plan is for its year, a five-year plan for several."""
    record = facts.record
    if record.kind == "yearly":
        return bool(record.first_year == record.last_year)
    return bool(record.first_year < record.last_year)


@entry_rule("同一年度已有同名的规划、计划", where="name")
def planned_once(facts: EntryFacts) -> bool:
    """A plan is entered once."""
    return not facts.record.is_planned_twice()


@entry_rule("计划项目应当选择所属计划", where="plan")
def an_item_has_its_plan(facts: EntryFacts) -> bool:
    """An item is some plan's."""
    return facts.record.kind != "item" or facts.record.plan is not None


@entry_rule("所选的计划已经作废，或者不是本单位的，请另行选择", where="plan")
def plan_stands(facts: EntryFacts) -> bool:
    """Tasks follow from plans that stand."""
    plan = facts.record.plan
    return plan is None or (not plan.voided and plan.org_id == facts.record.org_id)


@entry_rule("该单位已有同样的任务", where="content")
def set_once(facts: EntryFacts) -> bool:
    """A task is set once."""
    return not facts.record.is_set_twice()


situation_is_told = told_with("checked_on", "situation", "已经中期检查的，写明检查情况")
situation_is_dated = told_with("situation", "checked_on", "写了中期检查情况的，填写检查日期")
plan_is_summed_up = told_with("concluded_on", "conclusion", "已经总结验收的，写明情况")
conclusion_is_dated = told_with("conclusion", "concluded_on", "写了总结验收情况的，填写日期")
why_it_is_cancelled = told_with("cancelled_on", "cancelled_because", "取消的，写明原因")
cancelled_from_a_day = told_with("cancelled_because", "cancelled_on", "写了取消原因的，填写取消日期")

# --- 活动、释法 ------------------------------------------------------------------------------------------------


@entry_rule("所选的任务不是本单位的，或者已经作废、取消，请另行选择", where="task")
def task_stands(facts: EntryFacts) -> bool:
    """Only what is still to be done is ticked off."""
    record, task = facts.record, facts.record.task
    if task is None:
        return True
    if task.voided or task.org_id != record.org_id:
        return False
    return task.cancelled_on is None or (record.dated_on is not None and record.dated_on < task.cancelled_on)


@entry_rule("活动早于任务下达日期，不能核销该任务", where="task")
def task_was_set_before(facts: EntryFacts) -> bool:
    """What was done before a task was set did not carry it out."""
    record, task = facts.record, facts.record.task
    if task is None or record.dated_on is None or task.dated_on is None:
        return True
    return bool(record.dated_on >= task.dated_on)


@entry_rule("只能核销本单位负责的任务", where="task")
def task_is_of_the_unit(facts: EntryFacts) -> bool | str:
    """Who carries a task out is whose it is, alone or with others."""
    record, task = facts.record, facts.record.task
    if task is None or task.is_of(*record.units):
        return True
    if not any(record.units):
        return f"该任务由{task.unit}负责：请填写主办单位、协办单位，或者不选任务"
    return f"该任务由{task.unit}负责，不是{'、'.join(filter(None, record.units))}的：请另选任务，或者核对主办、协办单位"


@entry_rule("该任务的重点对象与活动的受众对象不同", where="task")
def task_is_for_the_audience(facts: EntryFacts) -> bool | str:
    """A task for one group is not carried out by speaking to another."""
    record, task = facts.record, facts.record.task
    if task is None or task.is_for(record.audience):
        return True
    meant, reached = task.get_audience_display(), record.get_audience_display()
    return f"该任务面向{meant}，活动面向{reached}：请另选任务，或者核对受众对象"


@entry_rule("活动不在任务的年度内", where="task")
def task_is_of_the_year(facts: EntryFacts) -> bool | str:
    """The list of each year is carried out in its year."""
    record, task = facts.record, facts.record.task
    if task is None or record.dated_on is None or record.dated_on.year <= task.due_on.year:
        return True
    return f"该任务是{task.due_on.year}年的，{record.dated_on.year}年开展的不能核销：请选择当年的任务"


@entry_rule("活动日期离普法节点太远", where="theme_day")
def theme_day_is_near(facts: EntryFacts) -> bool | str:
    """What is done for a theme day is done about that day: how far off it may lie, the county sets."""
    record = facts.record
    off = record.off_its_theme_day()
    if off is None:
        return True
    theme, first, last, days, most = off
    held = f"{first:%-m月%-d日}" if first == last else f"{first:%-m月%-d日}至{last:%-m月%-d日}"
    return (
        f"“{theme}”是{held}，活动日期{record.dated_on:%Y年%-m月%-d日}离节点{days}日，为节点开展的不超过{most}日："
        "请核对活动日期，或者不选普法节点"
    )


@entry_rule("几家联合开展的活动只登记一次", where="co_organisers")
def joint_one_is_entered_once(facts: EntryFacts) -> bool | str:
    """What several offices held together counts once."""
    first = facts.record.entered_by_another()
    if first is None:
        return True
    return (
        f"这场活动已由{first.organiser}登记（{first.dated_on:%Y-%m-%d}“{first}”），几家联合开展的只登记一次："
        "情况有补充的，请更正那一条"
    )


# --- 人员、队伍 ------------------------------------------------------------------------------------------------


@entry_rule("法律明白人应当写明是哪个村（社区）的", where="village")
def a_literate_has_a_village(facts: EntryFacts) -> bool:
    """Law-aware people are a village's; volunteers may be the township's."""
    return facts.record.kind != "literate" or facts.record.village_id is not None


@entry_rule("该人员已经在册，没有登记退出", where="name")
def serves_once(facts: EntryFacts) -> bool:
    """Nobody is counted twice."""
    return not facts.record.serves_already()


@entry_rule("同名的队伍已经登记，没有撤销", where="name")
def stands_once(facts: EntryFacts) -> bool:
    """A team is counted once."""
    return not facts.record.stands_already()


@entry_rule("所选人员当日不在册，请核对人员和日期", where="worker")
def worker_serves(facts: EntryFacts) -> bool:
    """Work is entered of those who serve on the day."""
    record = facts.record
    worker, day = record.worker, record.dated_on
    if worker.voided or worker.org_id != record.org_id:
        return False
    if day is None or worker.dated_on is None:
        return True
    return bool(worker.dated_on <= day and (worker.until is None or day < worker.until))


@entry_rule("工作日志应当记在该人员所在的村（社区）", where="village")
def work_lies_in_their_village(facts: EntryFacts) -> bool:
    """The log is that of the village in which somebody serves."""
    return facts.record.worker.village_id in (None, facts.record.village_id)


tested_of_attending = part_of("tested", "attendance", "参加考核人数不能多于参训人次")
passed_of_tested = part_of("passed", "tested", "考核合格人数不能多于参加考核人数")


@entry_rule("填写了考核人数的，合格人数一并填写，没有的填0", where="passed")
def a_test_has_its_result(facts: EntryFacts) -> bool:
    """How many sat and how many passed are told together."""
    return (facts.record.tested is None) == (facts.record.passed is None)


why_they_left = told_with("until", "left_because", "退出的，写明原因")
left_from_a_day = told_with("left_because", "until", "写了退出原因的，填写退出日期")

# --- 新媒体、阵地 ----------------------------------------------------------------------------------------------


@entry_rule("该账号当日已登记同一标题", where="headline")
def posted_once(facts: EntryFacts) -> bool:
    """A post is counted once."""
    return not facts.record.is_posted_twice()


@entry_rule("所选阵地当日没有启用或者已经停用，请核对", where="place")
def place_is_open(facts: EntryFacts) -> bool:
    """Only what is there is looked after."""
    place, day = facts.record.place, facts.record.dated_on
    if place.voided or place.org_id != facts.record.org_id:
        return False
    if day is None or place.dated_on is None:
        return True
    return bool(place.dated_on <= day and (place.closed_on is None or day < place.closed_on))


@entry_rule("陈旧、损坏的，写明什么情况", where="what")
def faults_are_told(facts: EntryFacts) -> bool:
    """What is not in order is told."""
    return facts.record.state == "good" or bool(facts.record.what)


why_it_closed = told_with("closed_on", "closed_because", "停用的，写明原因")
closed_from_a_day = told_with("closed_because", "closed_on", "写了停用原因的，填写停用日期")
