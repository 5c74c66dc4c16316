"""What must hold in the registers of legal advisers, beyond each field."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from yifa.areas.advisers.models.contract import LONGEST_DAYS, Per
from yifa.engine.orgs.models.place import VILLAGE_KINDS
from yifa.law.entry_rules import EntryFacts, entry_rule, told_with
from yifa.law.wording import short_number

# --- 名册 ----------------------------------------------------------------------------------------------------


@entry_rule("该执业证号已经在册，没有登记离册", where="licence")
def on_the_roster_once(facts: EntryFacts) -> bool:
    """Nobody is counted twice."""
    return not facts.record.serves_already()


_LICENCE = re.compile(r"[0-9]{17}", re.ASCII)


@entry_rule("律师执业证号应为17位数字，请对照执业证核对", where="licence")
def lawyer_s_licence_is_one(facts: EntryFacts) -> bool:
    """A lawyer's licence has seventeen digits; those of others are written in several ways."""
    record = facts.record
    return record.kind != "lawyer" or not record.licence or _LICENCE.fullmatch(record.licence) is not None


@entry_rule("该专家已经在库，没有登记出库", where="name")
def in_the_pool_once(facts: EntryFacts) -> bool:
    """No expert is counted twice."""
    return not facts.record.is_member_already()


why_they_left = told_with("until", "left_because", "离册、出库的，写明原因")
left_from_a_day = told_with("left_because", "until", "写了离册、出库原因的，填写日期")

# --- 合同 ----------------------------------------------------------------------------------------------------


def _serves(lawyer: Any, facts: EntryFacts, day: date | None) -> bool:
    return bool(not lawyer.voided and lawyer.org_id == facts.record.org_id and lawyer.serves_on(day))


@entry_rule("所选法律顾问当日不在册，请核对人员和日期", where="lawyer")
def lawyer_is_on_the_roster(facts: EntryFacts) -> bool:
    """Who signs, serves or is appraised stands on the roster on that day."""
    return _serves(facts.record.lawyer, facts, facts.record.dated_on)


@entry_rule("另一名法律顾问当日不在册，或者与法律顾问是同一人", where="second_lawyer")
def the_other_is_on_the_roster(facts: EntryFacts) -> bool:
    """A second lawyer is another one, who stands on the roster too."""
    record = facts.record
    if record.second_lawyer is None:
        return True
    return record.second_lawyer != record.lawyer and _serves(record.second_lawyer, facts, record.dated_on)


@entry_rule("合同应当是乡镇（街道）本级的，或者村（社区）的，不能登记到网格", where="village")
def contract_is_a_village_s(facts: EntryFacts) -> bool:
    """Contracts are the township's or a village's."""
    village = facts.record.village
    return village is None or village.kind in VILLAGE_KINDS


@entry_rule("该期间已有法律顾问合同，请核对起止日期；前一份提前终止的，先补记终止日期", where="begins_on")
def one_contract_at_a_time(facts: EntryFacts) -> bool:
    """A village has one contract at a time, the township one with each lawyer."""
    return not facts.record.beside().exists()


@entry_rule("约定服务时长超过该周期的全部时间", where="hours")
def hours_fit_their_time(facts: EntryFacts) -> bool | str:
    """Nobody serves longer than the time has hours."""
    record = facts.record
    most = 24 * LONGEST_DAYS[Per(record.per)]
    if record.hours is None or record.hours <= most:
        return True
    return f"{record.get_per_display()}最多只有{most}小时，现为{record.hours}小时；请核对约定服务时长和时长周期"


why_it_ended = told_with("ended_on", "ended_because", "提前终止的，写明原因")
ended_from_a_day = told_with("ended_because", "ended_on", "写了提前终止原因的，填写日期")


@entry_rule("当日没有该法律顾问为本村（社区）服务的合同；由他人代为服务的，核对人员、村和日期", where="lawyer")
def serves_under_a_contract(facts: EntryFacts) -> bool:
    """Who serves a village usually does so under a contract with it."""
    record = facts.record
    return record.served_id is None or record.dated_on is None or record.is_by_contract()


# --- 服务、意见、评价 ------------------------------------------------------------------------------------------


@entry_rule("同一法律顾问当日同样的服务已经登记", where="content")
def logged_once(facts: EntryFacts) -> bool:
    """The adviser and the village may both enter a service: it is counted once."""
    return not facts.record.is_logged_twice()


@entry_rule("该法律顾问当日各村（社区）的服务时长合计超过24小时", where="hours")
def a_day_has_24_hours(facts: EntryFacts) -> bool | str:
    """Of one lawyer, in all villages together."""
    record = facts.record
    if record.hours is None or record.dated_on is None:
        return True
    before = record.hours_besides()
    if before + record.hours <= 24:
        return True
    return (
        f"{record.lawyer.name}在{record.dated_on}已经登记服务{short_number(before)}小时，加上这一条超过24小时；"
        "请核对服务时长，重复登记的请作废其中一条"
    )


@entry_rule("不是参与调解的，不填参与调解件数", where="disputes")
def disputes_are_mediated(facts: EntryFacts) -> bool:
    """Disputes are counted where one was mediated."""
    return facts.record.disputes is None or facts.record.kind == "mediation"


@entry_rule("未采纳、部分采纳的，写明理由", where="why_not")
def reasons_for_not_following(facts: EntryFacts) -> bool:
    """Who does not follow an opinion says why."""
    return facts.record.adoption not in ("partly", "rejected") or bool(facts.record.why_not)


answered_on_a_day = told_with("adoption", "answered_on", "填写了采纳情况的，填写回复日期")
answered_with_what = told_with("answered_on", "adoption", "填写了回复日期的，选择采纳情况")


@entry_rule("由村（社区）评价，应当写明是哪个村（社区）", where="village")
def a_village_appraises(facts: EntryFacts) -> bool:
    """It is a village that appraises its adviser."""
    village = facts.record.village
    return village is not None and village.kind in VILLAGE_KINDS


@entry_rule("该村（社区）已经评价过这一年度", where="year")
def appraised_once(facts: EntryFacts) -> bool:
    """One word on each year."""
    return not facts.record.is_appraised_twice()


@entry_rule("评价年度不能晚于评价日期", where="year")
def appraised_when_seen(facts: EntryFacts) -> bool:
    """A year is not appraised before it has come."""
    day = facts.record.dated_on
    return day is None or facts.record.year <= day.year


# --- 站（室） --------------------------------------------------------------------------------------------------


@entry_rule("村（社区）公共法律服务室应当写明是哪个村（社区）的", where="village")
def a_room_has_its_village(facts: EntryFacts) -> bool:
    """A room is a village's, the station the township's."""
    return facts.record.kind != "room" or facts.record.village_id is not None


@entry_rule("同名的站（室）已经登记，没有停用", where="name")
def station_stands_once(facts: EntryFacts) -> bool:
    """A station is counted once."""
    return not facts.record.stands_already()


why_it_closed = told_with("closed_on", "closed_because", "停用的，写明原因")
closed_from_a_day = told_with("closed_because", "closed_on", "写了停用原因的，填写停用日期")


def _is_open(facts: EntryFacts, day: date | None) -> bool:
    station = facts.record.station
    return bool(not station.voided and station.org_id == facts.record.org_id and station.is_open_on(day))


@entry_rule("所选站（室）值班当日没有启用或者已经停用", where="station")
def on_duty_where_it_is_open(facts: EntryFacts) -> bool:
    """Nobody sits in a station that is closed."""
    return _is_open(facts, facts.record.duty_on)


@entry_rule("值班律师当日不在册", where="lawyer")
def on_duty_who_is_on_the_roster(facts: EntryFacts) -> bool:
    """Who sits there stands on the roster on the day of the turn."""
    return _serves(facts.record.lawyer, facts, facts.record.duty_on)


@entry_rule("该律师这一时段已经排班", where="lawyer")
def on_the_rota_once(facts: EntryFacts) -> bool:
    """A turn is set once."""
    return not facts.record.is_set_twice()


@entry_rule("值班日期还没有到，值班以后再补记", where="came")
def the_turn_has_come(facts: EntryFacts) -> bool:
    """Whether somebody came is known on the day."""
    return not facts.record.came or facts.record.duty_on <= facts.today


@entry_rule("未到岗、替班的，写明情况", where="remark")
def absence_is_explained(facts: EntryFacts) -> bool:
    """Who did not come says why, or who came instead."""
    return facts.record.came not in ("replaced", "absent") or bool(facts.record.remark)


@entry_rule("所选站（室）统计当日没有启用或者已经停用", where="station")
def consulted_where_it_is_open(facts: EntryFacts) -> bool:
    """Nobody asks in a station that is closed."""
    return _is_open(facts, facts.record.dated_on)


@entry_rule("咨询应当记在该站（室）所在的村（社区）", where="village")
def consulted_in_its_village(facts: EntryFacts) -> bool:
    """What a village's room was asked is the village's."""
    return facts.record.station.village_id in (None, facts.record.village_id)


@entry_rule("该站（室）当日这类咨询已经登记，有误的请更正", where="kind")
def counted_once(facts: EntryFacts) -> bool:
    """One number for each kind and day."""
    return not facts.record.is_counted_twice()
