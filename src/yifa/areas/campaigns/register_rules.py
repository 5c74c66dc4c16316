"""What must hold in the registers of campaigns, beyond each field."""

from __future__ import annotations

from yifa.law.entry_rules import EntryFacts, entry_rule, part_of, told_with

# --- 专项整治、排查 --------------------------------------------------------------------------------------------


@entry_rule("当日已登记同名的专项整治", where="name")
def begun_once(facts: EntryFacts) -> bool:
    """A campaign is entered once."""
    return not facts.record.is_begun_twice()


campaign_is_concluded = told_with("ended_on", "conclusion", "结束的，写明总结")
conclusion_has_its_day = told_with("conclusion", "ended_on", "写了总结的，填写结束日期")


@entry_rule("所选的专项整治已经作废、不是本单位的，或者当日没有开始、已经结束", where="campaign")
def campaign_is_under_way(facts: EntryFacts) -> bool:
    """A round belongs to a campaign that runs on its day."""
    record, campaign = facts.record, facts.record.campaign
    if campaign is None:
        return True
    if campaign.voided or campaign.org_id != record.org_id:
        return False
    day = record.dated_on
    if day is None or campaign.dated_on is None:
        return True
    return bool(campaign.dated_on <= day and (campaign.ended_on is None or day <= campaign.ended_on))


@entry_rule("检查领域应当与所属专项整治一致", where="field")
def round_is_of_the_field(facts: EntryFacts) -> bool:
    """A round of a campaign checks what the campaign is about."""
    campaign = facts.record.campaign
    return campaign is None or campaign.field == facts.record.field


@entry_rule("检查场所数、检查企业数至少有一项大于0", where="places")
def something_was_checked(facts: EntryFacts) -> bool:
    """Somewhere somebody looked; of a ledger that does not know how many, nothing can be said."""
    record = facts.record
    return record.places is None or record.enterprises is None or record.places + record.enterprises > 0


teams_of_people = part_of("teams", "people", "检查组数不能多于出动人次，请核对")


@entry_rule("关闭取缔、停产停业整顿的企业数之和不能多于检查企业数", where="closed")
def closed_of_checked(facts: EntryFacts) -> bool:
    """What was closed or suspended was checked; no enterprise is both at once."""
    record = facts.record
    return record.enterprises is None or (record.closed or 0) + (record.suspended or 0) <= record.enterprises


# --- 预案、演练、值班 ------------------------------------------------------------------------------------------


@entry_rule("所修订的预案已经作废、已有别的修订、不是同一事件类别，或者不早于本预案印发", where="replaces")
def revises_what_stands(facts: EntryFacts) -> bool | str:
    """A plan is revised once, by a later one of its kind; the revision is revised in turn."""
    record, older = facts.record, facts.record.replaces
    if older is None:
        return True
    if older.voided or older.org_id != record.org_id or older.pk == record.pk or record.is_replaced_elsewhere():
        return False
    if older.kind != record.kind:
        kinds = f"“{older}”是{older.get_kind_display()}预案，本预案是{record.get_kind_display()}预案"
        return f"{kinds}；只能修订同一事件类别的预案，请重新选择，或者更正事件类别"
    return record.dated_on is None or older.dated_on is None or bool(older.dated_on < record.dated_on)


@entry_rule("所选的预案已经作废，或者演练当日还没有印发", where="plan")
def plan_is_issued(facts: EntryFacts) -> bool:
    """What is tried is a plan that is there."""
    record, plan = facts.record, facts.record.plan
    if plan is None:
        return True
    if plan.voided or plan.org_id != record.org_id:
        return False
    return record.dated_on is None or plan.dated_on is None or bool(plan.dated_on <= record.dated_on)


@entry_rule("同一类别的值班日期已有排班，请核对", where="since")
def manned_once(facts: EntryFacts) -> bool:
    """A day of one kind of duty has one leader."""
    return not facts.record.is_manned_already()


@entry_rule("值班结束以后再补记处置情况", where="incidents")
def over_when_it_is_told(facts: EntryFacts) -> bool:
    """What came of a shift is known at its end."""
    return facts.record.incidents is None or facts.record.until <= facts.today


incidents_are_told = told_with("incidents", "handled", "处置了突发情况的，写明处置情况")

# --- 巡查 ----------------------------------------------------------------------------------------------------


@entry_rule("发现问题、隐患的，写明是什么", where="what")
def findings_are_told(facts: EntryFacts) -> bool:
    """What was found is told; the hazard that follows from it is a matter of its own."""
    return facts.record.finding == "none" or bool(facts.record.what)


@entry_rule("未发现问题的，不填发现的问题；发现了问题的，更正巡查结果", where="what")
def nothing_is_told_of_none(facts: EntryFacts) -> bool:
    """Either something was found or not."""
    return facts.record.finding != "none" or not facts.record.what
