"""What must hold in the registers of services, beyond each field."""

from __future__ import annotations

from datetime import date
from typing import Any

from yifa.law.entry_rules import EntryFacts, entry_rule, part_of, told_with

# --- 场所、窗口 ------------------------------------------------------------------------------------------------


@entry_rule("同名的场所、窗口已经登记，没有停用", where="name")
def stands_once(facts: EntryFacts) -> bool:
    """A place is counted once."""
    return facts.record.opened_on is None or not facts.record.stands_already()


@entry_rule("村（社区）便民服务点应当选择村（社区）", where="village")
def a_village_point_has_its_village(facts: EntryFacts) -> bool:
    """Whose point it is."""
    return facts.record.kind != "village" or facts.record.village_id is not None


why_it_closed = told_with("closed_on", "closed_because", "停用的，写明原因")
closed_from_a_day = told_with("closed_because", "closed_on", "写了停用原因的，填写停用日期")


@entry_rule("所选的场所、窗口当日没有启用或者已经停用，请核对", where="point")
def point_is_open(facts: EntryFacts) -> bool:
    """Only what is there is looked at."""
    return _is_open(facts.record.point, facts.record, facts.record.dated_on)


@entry_rule("开放不正常、停止服务的，写明情况", where="what")
def faults_are_told(facts: EntryFacts) -> bool:
    """What is not in order is told."""
    return facts.record.state == "good" or bool(facts.record.what)


# --- 事项 ----------------------------------------------------------------------------------------------------


@entry_rule("所选的窗口当日没有启用或者已经停用，请核对", where="window")
def window_is_open(facts: EntryFacts) -> bool:
    """What a window does, it does while it is there."""
    return _is_open(facts.record.window, facts.record, facts.record.dated_on)


promise_within_the_law = part_of("promised_days", "statutory_days", "承诺时限不能长于法定时限")


@entry_rule("该窗口已有同名事项；承诺有变的，先补记原条目的停办日期", where="name")
def offered_once(facts: EntryFacts) -> bool:
    """Of one item one version holds on each day."""
    return facts.record.since is None or not facts.record.is_offered_already()


@entry_rule("所变更的应当是本单位没有作废的事项，一条只变更一次", where="replaces")
def replaces_a_standing_version(facts: EntryFacts) -> bool:
    """A version takes the place of one of one's own that no other has replaced."""
    record, former = facts.record, facts.record.replaces
    if former is None:
        return True
    is_own = former.org_id == record.org_id and not former.voided and former.pk != record.pk
    return is_own and not record.is_replaced_already()


@entry_rule("原条目应当自变更之日起停办", where="replaces")
def takes_its_place_that_day(facts: EntryFacts) -> bool | str:
    """Of two versions one holds on each day."""
    record, former = facts.record, facts.record.replaces
    if former is None or record.since is None or former.until == record.since:
        return True
    if former.until is None:
        return f"“{former}”还没有停办日期，请先在该条目补记停办日期{record.since}"
    return f"“{former}”的停办日期是{former.until}，与变更日期{record.since}不同"


# --- 月报 ----------------------------------------------------------------------------------------------------


@entry_rule("月报只由服务窗口、村（社区）便民服务点填报", where="window")
def a_window_counts(facts: EntryFacts) -> bool:
    """The hall is the sum of its windows."""
    return facts.record.window.kind in ("window", "village")


@entry_rule("所选窗口当月没有启用或者已经停用，请核对", where="window")
def window_was_open_that_month(facts: EntryFacts) -> bool:
    """A month is told of what was open in it."""
    record = facts.record
    window, month = record.window, record.month
    if window.voided or window.org_id != record.org_id:
        return False
    if month is None or window.opened_on is None:
        return True
    return bool(window.opened_on.replace(day=1) <= month and (window.closed_on is None or month < window.closed_on))


@entry_rule("村（社区）应当与服务点所在的村（社区）一致", where="village")
def counted_where_the_window_is(facts: EntryFacts) -> bool:
    """A village's point is counted in its village, a window of the township in none."""
    return facts.record.village_id == facts.record.window.village_id


@entry_rule("所选事项不是本单位的，或者已经作废", where="item")
def item_stands(facts: EntryFacts) -> bool:
    """Items are one's own."""
    item = facts.record.item
    return item is None or (not item.voided and item.org_id == facts.record.org_id)


@entry_rule("该窗口当月已有月报；按事项填报的，不再填窗口合计，一个事项一份", where="month")
def told_once(facts: EntryFacts) -> bool:
    """Nothing is counted twice: the whole window, or each of its items."""
    return facts.record.month is None or not facts.record.is_told_already()


on_time_of_handled = part_of("on_time", "handled", "按期办结件数不能多于办结件数")
on_the_spot_of_handled = part_of("on_the_spot", "handled", "当场办结件数不能多于办结件数")
online_of_received = part_of("online", "received", "网上办理件数不能多于受理件数")
rated_of_handled = part_of(
    "rated", "handled", "评价件数不能多于办结件数；上月办结、本月才评价的，更正补记在办结的那个月"
)
good_of_rated = part_of("rated_good", "rated", "好评件数不能多于评价件数")


@entry_rule("填写了评价件数的，好评件数一并填写，没有的填0", where="rated_good")
def ratings_are_told_together(facts: EntryFacts) -> bool:
    """How many rated, and how many of them well."""
    return (facts.record.rated is None) == (facts.record.rated_good is None)


# --- 走访、意见 ------------------------------------------------------------------------------------------------


@entry_rule("走访农户、村民会议应当选择村（社区）", where="village")
def a_round_has_its_village(facts: EntryFacts) -> bool:
    """Companies may lie anywhere; villagers are a village's."""
    return facts.record.kind == "companies" or facts.record.village_id is not None


@entry_rule("意见只写事情，不写姓名、住址、电话", where="what")
def nobody_is_named(facts: EntryFacts) -> bool | str:
    """What was asked for stands here, never who asked."""
    found = facts.record.points_at_somebody()
    return f"内容中有“{found}”；意见只写事情，不写姓名、住址、电话和证件号码" if found else True


@entry_rule("所选的走访不是本单位的，或者已经作废", where="visit")
def visit_stands(facts: EntryFacts) -> bool:
    """Rounds are one's own."""
    visit = facts.record.visit
    return visit is None or (not visit.voided and visit.org_id == facts.record.org_id)


@entry_rule("意见是走访时提出的，日期、村（社区）与该次走访一致", where="visit")
def raised_at_the_visit(facts: EntryFacts) -> bool:
    """When and where it was raised."""
    record, visit = facts.record, facts.record.visit
    if visit is None:
        return True
    is_that_day = None in (record.raised_on, visit.dated_on) or record.raised_on == visit.dated_on
    return is_that_day and record.village_id == visit.village_id


@entry_rule("逐件登记的意见多于该次走访收集的意见数", where="visit")
def no_more_than_were_gathered(facts: EntryFacts) -> bool | str:
    """A round's opinions are as many as it says, or fewer: some were answered at once."""
    record, visit = facts.record, facts.record.visit
    if visit is None or visit.opinions is None or record.told_of_the_visit() < visit.opinions:
        return True
    return f"该次走访登记收集意见{visit.opinions}件，已经逐件登记完；有多的，请先更正走访的收集意见数"


outcome_is_told = told_with("answered_on", "outcome", "已经答复的，选择答复结果")
how_it_was_answered = told_with("answered_on", "how", "已经答复的，写明怎样答复")
answered_on_a_day = told_with("outcome", "answered_on", "选择了答复结果的，填写答复日期")
to_whom_it_was_referred = told_with("referred_on", "referred_to", "转办的，写明转给哪个单位")
referred_in_a_way = told_with("referred_on", "course", "转办的，选择转办方式")
referred_on_a_day = told_with("referred_to", "referred_on", "写了转办单位的，填写转办日期")


def _is_open(point: Any, record: Any, day: date | None) -> bool:
    if point.voided or point.org_id != record.org_id:
        return False
    if day is None or point.opened_on is None:
        return True
    return bool(point.opened_on <= day and (point.closed_on is None or day < point.closed_on))
