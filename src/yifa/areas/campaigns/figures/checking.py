"""What is counted of campaigns, of rounds of checking and of hazards.

By the days on the records. A hazard is removed on the day on which somebody else struck it off; what was put right on
the spot during a round is a number of that round and no hazard of its own, so that nothing is counted twice.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.campaigns.models import Campaign, Grade, Hazard, InspectionRound
from yifa.engine.figures.conditions import AS_OF, happened
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import CohortRate, Flow, Section, Stock
from yifa.law.citation import TFSJ

_FIELD = {"field": "field"}

# --- 专项整治 --------------------------------------------------------------------------------------------------

_CAMPAIGN: dict[str, Any] = {"unit": "项", "of": Campaign, "dims": _FIELD}

CAMPAIGNS = Flow(
    "campaigns.campaigns", "开展专项整治", **_CAMPAIGN, at="dated_on", definition="期间内开始的专项整治。",
)  # fmt: skip
CAMPAIGNS_ENDED = Flow(
    "campaigns.campaigns_ended", "结束专项整治", **_CAMPAIGN, at="ended_on",
    definition="期间内结束并作出总结的专项整治，不论哪一年开始。",
)  # fmt: skip
CAMPAIGNS_OPEN = Stock(
    "campaigns.campaigns_open", "正在开展的专项整治", **_CAMPAIGN, since="dated_on", until="ended_on",
    definition="期末已开始、尚未结束的专项整治。",
)  # fmt: skip
CAMPAIGNS_OVERDUE = Stock(
    "campaigns.campaigns_overdue", "逾期未结束的专项整治", **_CAMPAIGN, since="dated_on", until="ended_on",
    where=Q(until__lt=AS_OF), definition="期末已过计划结束日期、没有登记结束和总结的专项整治。",
)  # fmt: skip

# --- 排查 ----------------------------------------------------------------------------------------------------

_ROUND: dict[str, Any] = {"of": InspectionRound, "at": "checked_on", "dims": _FIELD, "law": TFSJ.whole}

ROUNDS = Flow(
    "campaigns.rounds", "开展排查检查", unit="次", **_ROUND, definition="期间内专项和日常的排查检查，一天一行计一次。",
)  # fmt: skip
PERSON_TIMES = Flow(
    "campaigns.person_times", "排查出动", unit="人次", **_ROUND, measure="people",
    indicators=["safety_inspection_person_times"], definition="期间内排查检查登记的出动人次之和。",
)  # fmt: skip
TEAMS = Flow(
    "campaigns.teams", "排查检查组", unit="个", **_ROUND, measure="teams", indicators=["inspection_teams"],
    definition="期间内排查检查登记的检查组数之和；同一个组检查几次计几个。",
)  # fmt: skip
PLACES = Flow(
    "campaigns.places", "检查场所（点位）", unit="处", **_ROUND, measure="places", indicators=["places_inspected"],
    definition="期间内排查检查登记的企业以外的场所、住户、点位数之和；同一场所检查几次计几处。",
)  # fmt: skip
ENTERPRISES = Flow(
    "campaigns.enterprises", "检查企业", unit="家次", **_ROUND, measure="enterprises",
    indicators=["enterprises_inspected"], definition="期间内排查检查登记的企业数之和；同一企业检查几次计几家次。",
)  # fmt: skip
FIXED_AT_ONCE = Flow(
    "campaigns.fixed_at_once", "当场整改隐患", unit="处", **_ROUND, measure="fixed_at_once",
    indicators=["hazards_found", "hazards_rectified"],
    definition="期间内排查检查中当场改好、没有单列的隐患数之和。",
)  # fmt: skip
CLOSED = Flow(
    "campaigns.enterprises_closed", "关闭取缔企业", unit="家", **_ROUND, measure="closed",
    indicators=["enterprises_closed"], definition="期间内排查检查登记的、有权机关依法关闭取缔的企业数之和。",
)  # fmt: skip
SUSPENDED = Flow(
    "campaigns.enterprises_suspended", "停产停业整顿企业", unit="家", **_ROUND, measure="suspended",
    indicators=["enterprises_suspended"], definition="期间内排查检查登记的、有权机关依法责令停产停业整顿的企业数之和。",
)  # fmt: skip
CLEARED = Flow(
    "campaigns.clutter_cleared", "清理乱堆乱放", unit="处", **_ROUND, measure="cleared",
    indicators=["clutter_sites_cleared"], definition="期间内排查检查登记的清理乱堆乱放处数之和。",
)  # fmt: skip
CLUES = Flow(
    "campaigns.clues", "移交排查线索", unit="条", **_ROUND, measure="clues",
    definition="期间内排查检查登记的涉诈、涉黑涉恶等线索移交条数之和；只计条数，不记人员。",
)  # fmt: skip

# --- 隐患 ----------------------------------------------------------------------------------------------------

_BY: dict[str, str] = {"field": "field", "grade": "grade", "place_kind": "place_kind"}
_HAZARD: dict[str, Any] = {"unit": "处", "of": Hazard, "dims": _BY, "law": TFSJ.whole}

HAZARDS = Flow(
    "campaigns.hazards", "登记整改隐患", **_HAZARD, at="opened_on", indicators=["hazards_found"],
    definition="期间内登记、需要限期整改的隐患，不论来源；当场改好的不计入。",
)  # fmt: skip
MAJOR = Flow(
    "campaigns.major_hazards", "重大隐患", **_HAZARD, at="opened_on", where=Q(grade=Grade.MAJOR),
    indicators=["major_hazards_found"], definition="期间内登记的隐患中，等级为重大的。",
)  # fmt: skip
GENERAL = Flow(
    "campaigns.general_hazards", "一般隐患", **_HAZARD, at="opened_on", where=Q(grade=Grade.GENERAL),
    definition="期间内登记的隐患中，等级为一般的。",
)  # fmt: skip
RECHECKED = Flow(
    "campaigns.hazards_rechecked", "复查隐患", **_HAZARD, at="rechecked_on", indicators=["hazards_rechecked"],
    definition="期间内首次复查的隐患；退回以后再次复查的不重复计算。",
)  # fmt: skip
RETURNED = Flow(
    "campaigns.hazards_returned", "复查退回的隐患", **_HAZARD, at="returned_on",
    definition="期间内复查认为没有改到位而退回的隐患；几次退回的以最近一次为准。",
)  # fmt: skip
REMOVED = Flow(
    "campaigns.hazards_removed", "销号隐患", **_HAZARD, at="removed_on", indicators=["hazards_rectified"],
    definition="期间内经登记整改以外的人复查销号的隐患，不论哪一年发现。",
)  # fmt: skip
MAJOR_REMOVED = Flow(
    "campaigns.major_removed", "销号重大隐患", **_HAZARD, at="removed_on", where=Q(grade=Grade.MAJOR),
    definition="期间内复查销号的隐患中，等级为重大的。",
)  # fmt: skip
HANDED_OVER = Flow(
    "campaigns.hazards_handed_over", "移交隐患", **_HAZARD, at="handed_over_on",
    definition="期间内移送线索或者报告以后，移交其他机关整改的隐患。",
)  # fmt: skip
ENDED = Flow(
    "campaigns.hazards_ended", "办结隐患", **_HAZARD, at="closed_on", definition="期间内销号和移交的隐患。",
)  # fmt: skip
OPEN = Stock(
    "campaigns.hazards_open", "未销号隐患", **_HAZARD, since="opened_on", until="closed_on",
    definition="期末已登记、没有销号也没有移交的隐患。",
)  # fmt: skip
OVERDUE = Stock(
    "campaigns.hazards_overdue", "逾期未改的隐患", **_HAZARD, since="opened_on", until="closed_on",
    where=Q(due_on__lt=AS_OF) & ~happened("put_right_on"),
    definition="期末已过整改时限（延期的，按延期后的时限）、没有整改完成的隐患。",
)  # fmt: skip
REMOVED_OF_FOUND = Flow(
    "campaigns.removed_of_found", "发现并已销号的隐患", **_HAZARD, at="opened_on", where=happened("removed_on"),
    definition="期间内登记的隐患中，截至统计日已复查销号的。",
)  # fmt: skip
RATE = CohortRate(
    "campaigns.removal_rate", "隐患整改率", of=Hazard, cohort="opened_on", met="removed_on", dims=_BY,
    definition="发现并已销号的隐患÷登记整改隐患：期间内登记的，截至统计日已复查销号的比例。",
)  # fmt: skip
REFERRED = Flow(
    "campaigns.hazards_referred", "移送执法线索", unit="条", of=Hazard, at="referred_on", dims=_BY,
    definition="期间内因拒不整改等移送有权机关的隐患线索；一处隐患移送几次的，以最近一次为准。",
)  # fmt: skip
REFERRAL_RESULTS = Flow(
    "campaigns.referral_results", "移送线索处理结果", unit="条", of=Hazard, at="referral_result_on", dims=_BY,
    definition="期间内收到的移送线索处理结果。",
)  # fmt: skip
REPORTED_UP = Flow(
    "campaigns.hazards_reported", "向上级报告隐患", **_HAZARD, at="reported_on",
    definition="期间内向上级报告的隐患；一处隐患报告几次的，以最近一次为准。",
)  # fmt: skip

CHECKING = (
    Section("专项整治", [CAMPAIGNS, CAMPAIGNS_ENDED, CAMPAIGNS_OPEN, CAMPAIGNS_OVERDUE]),
    Section("排查检查", [
        ROUNDS, PERSON_TIMES, TEAMS, PLACES, ENTERPRISES, FIXED_AT_ONCE, CLOSED, SUSPENDED, CLEARED, CLUES,
    ]),
    Section("隐患整改", [
        HAZARDS, GENERAL, MAJOR, RATE, REMOVED_OF_FOUND, REMOVED, MAJOR_REMOVED, RECHECKED, RETURNED, OPEN, OVERDUE,
        REFERRED, REFERRAL_RESULTS, REPORTED_UP, HANDED_OVER, ENDED,
    ]),
    OpeningAndClosing(
        "campaigns.campaign_flows", stock=CAMPAIGNS_OPEN.id, arrivals=CAMPAIGNS.id, departures=CAMPAIGNS_ENDED.id
    ),
    OpeningAndClosing("campaigns.hazard_flows", stock=OPEN.id, arrivals=HAZARDS.id, departures=ENDED.id),
    PartsAndTotal("campaigns.hazard_grades", total=HAZARDS.id, parts=[GENERAL.id, MAJOR.id]),
    PartsAndTotal("campaigns.hazard_ends", total=ENDED.id, parts=[REMOVED.id, HANDED_OVER.id]),
    RateAndCounts("campaigns.removal_counts", rate=RATE.id, numerator=REMOVED_OF_FOUND.id, denominator=HAZARDS.id),
    BreakdownAndTotal("campaigns.rounds_by_field", total=ROUNDS.id, by="field"),
    BreakdownAndTotal("campaigns.hazards_by_field", total=HAZARDS.id, by="field"),
)  # fmt: skip
