"""What is counted of publication: what was published, whether in time; what villages posted; who watched over it.

Information is counted on the day on which it was first published; what was published anew after a change is not counted
again. The time of 20 working days is that of the clocks, so that pauses and holiday notices are in it.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from yifa.areas.disclosure.models import (
    CheckResult,
    CommitteeMeeting,
    DisclosureColumn,
    DisclosureItem,
    ItemKind,
    MatterRaised,
    MonthlyFinance,
    PostingKind,
    SupervisionCommittee,
    VillageAffairsCheck,
    VillagePosting,
)
from yifa.engine.figures.conditions import AS_OF, happened, named_each_quarter
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import CohortRate, Flow, FlowRate, Section, Stock, StockRate
from yifa.engine.matters.clocks import OPEN as RUNNING
from yifa.engine.matters.models import ClockRow
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.place import VILLAGE_KINDS
from yifa.law.citation import CWHF, ZFXXGK

# --- 主动公开 ------------------------------------------------------------------------------------------------

_ITEM: dict[str, Any] = {
    "unit": "条", "of": DisclosureItem,
    "dims": {"kind": "kind", "carrier": "carrier", "special": "column__special", "column": "column__name"},
}  # fmt: skip
_OWED = Q(matter__procedure="disclosure_item", clock__in=["publish", "publish_again"])
_MET = happened("met_on")
_RUN_OUT = Q(due_on__lt=AS_OF) & (Q(state__in=RUNNING) | Q(ended_on__gt=AS_OF))
_DUE = _OWED & (_MET | _RUN_OUT)
_IN_TIME = _MET & Q(met_on__lte=F("due_on"))

REGISTERED = Flow(
    "disclosure.registered", "登记应公开信息", **_ITEM, at="opened_on", law=ZFXXGK[26],
    definition="期间内登记的政府信息，不论审查结果。",
)  # fmt: skip
PUBLISHED = Flow(
    "disclosure.published", "主动公开政府信息", **_ITEM, at="first_published_on", law=ZFXXGK[26],
    indicators=["gov_info_disclosed"],
    definition="期间内首次公开的政府信息；变更后再次公开的不重复计算，后来撤下的仍计入。",
)  # fmt: skip
SPECIAL = Flow(
    "disclosure.special", "公开乡镇重点事项信息", **_ITEM, at="first_published_on", where=~Q(column__special=""),
    law=ZFXXGK[21], definition="期间内首次公开的政府信息中，所在栏目属于乡镇重点公开事项的。",
)  # fmt: skip
INTERPRETATIONS = Flow(
    "disclosure.interpretations", "发布政策解读", **_ITEM, at="first_published_on",
    where=Q(kind=ItemKind.INTERPRETATION), indicators=["policy_interpretations"],
    definition="期间内首次公开的政府信息中，类别为政策解读的。",
)  # fmt: skip
REVISED = Flow(
    "disclosure.revised", "更新已公开信息", **_ITEM, at="revised_on", law=ZFXXGK[26],
    definition="期间内因内容变更登记更新的信息；一条更新几次的，以最近一次为准。",
)  # fmt: skip
WITHDRAWN = Flow(
    "disclosure.withdrawn", "撤下公开信息", **_ITEM, at="withdrawn_on", definition="期间内撤下的已公开信息。",
)  # fmt: skip
STANDING = Stock(
    "disclosure.standing", "公开中的信息", **_ITEM, since="first_published_on", until="withdrawn_on",
    definition="期末已经公开、没有撤下的信息。",
)  # fmt: skip
WITHHELD = Flow(
    "disclosure.withheld", "依法不予公开", unit="条", of=DisclosureItem, at="withheld_on", dims={"ground": "ground"},
    law=ZFXXGK[14, 15, 17], definition="期间内经保密审查决定不予公开的信息；部分公开的不计入。",
)  # fmt: skip
EXAMINED = Flow(
    "disclosure.examined", "保密审查", unit="条", of=DisclosureItem, at="reviewed_on", dims={"kind": "kind"},
    law=ZFXXGK[17], definition="期间内完成保密审查的信息；更新后再次审查的，以最近一次为准。",
)  # fmt: skip
DUE = Flow(
    "disclosure.due", "到期的公开期限", unit="项", of=ClockRow, at="due_on", where=_DUE, law=ZFXXGK[26],
    definition="期间内届满、已经公开或者逾期仍未公开的期限；决定不予公开的不计入，变更后再次公开的另计一项。",
)  # fmt: skip
IN_TIME = Flow(
    "disclosure.in_time", "按期公开", unit="项", of=ClockRow, at="due_on", where=_DUE & _IN_TIME, law=ZFXXGK[26],
    definition="到期的公开期限中，在届满日以前（含当日）公开的。",
)  # fmt: skip
RATE = FlowRate(
    "disclosure.in_time_rate", "按期公开率", of=ClockRow, at="due_on", where=_DUE, met=_IN_TIME, law=ZFXXGK[26],
    definition="按期公开的期限÷到期的公开期限。",
)  # fmt: skip
OVERDUE = Stock(
    "disclosure.overdue", "逾期未公开信息", unit="项", of=ClockRow, since="due_on", until="ended_on",
    where=_OWED & _RUN_OUT, law=ZFXXGK[26], definition="期末已过公开期限、尚未公开也没有决定不予公开的信息。",
)  # fmt: skip

# --- 公开目录 ------------------------------------------------------------------------------------------------

_COLUMN: dict[str, Any] = {"unit": "个", "of": DisclosureColumn, "dims": {"special": "special", "carrier": "carrier"}}

COLUMNS = Stock(
    "disclosure.columns", "公开栏目", **_COLUMN, since="since", until="until",
    definition="期末公开目录中使用的栏目。",
)  # fmt: skip
COLUMNS_OPENED = Flow(
    "disclosure.columns_opened", "启用公开栏目", **_COLUMN, at="since", definition="期间内启用的栏目。",
)  # fmt: skip
COLUMNS_ENDED = Flow(
    "disclosure.columns_ended", "停用公开栏目", **_COLUMN, at="until", definition="期间内停用的栏目。",
)  # fmt: skip

# --- 村务公开 ------------------------------------------------------------------------------------------------

_POSTING: dict[str, Any] = {
    "unit": "次", "of": VillagePosting, "at": "posted_on", "dims": {"kind": "kind", "subject": "subject"},
    "law": CWHF[35],
}  # fmt: skip
_POSTED_ONCE: dict[str, Any] = {"unit": "村次", "of": VillagePosting, "at": "posted_on", "law": CWHF[35]}
_VILLAGES = Q(kind__in=VILLAGE_KINDS)
_VILLAGE: dict[str, Any] = {"of": Place, "since": "in_force", "until": "until", "where": _VILLAGES}
_FINANCE = named_each_quarter("disclosure.VillagePosting", "reached", kind=PostingKind.FINANCE.value)
_AFFAIRS = named_each_quarter("disclosure.VillagePosting", "reached", kind=PostingKind.AFFAIRS.value)
_STOOD: dict[str, Any] = {"of": VillagePosting, "at": "taken_down_on", "law": CWHF[35]}

POSTINGS = Flow(
    "disclosure.postings", "村务公开", **_POSTING, definition="期间内各村（社区）在公开栏公开的党务、村务、财务。",
)  # fmt: skip
FINANCE = Flow(
    "disclosure.finance_postings", "财务公开", **_POSTING, where=Q(kind=PostingKind.FINANCE),
    definition="期间内各村（社区）的财务公开。",
)  # fmt: skip
AFFAIRS = Flow(
    "disclosure.affairs_postings", "村级事务公开", **_POSTING, where=Q(kind=PostingKind.AFFAIRS),
    definition="期间内各村（社区）的村务公开，不含财务、党务。",
)  # fmt: skip
PARTY = Flow(
    "disclosure.party_postings", "党务公开", **_POSTING, where=Q(kind=PostingKind.PARTY),
    definition="期间内各村（社区）的党务公开。",
)  # fmt: skip
FINANCE_QUARTERS = Flow(
    "disclosure.finance_quarters", "按季公开财务", **_POSTED_ONCE,
    where=Q(kind=PostingKind.FINANCE, reached__isnull=False),
    once_by=["reached", "year", "quarter"],
    definition="期间内有财务公开的村（社区）和季度，一村一季计一村次；网格公开的计入所在村。",
)  # fmt: skip
AFFAIRS_QUARTERS = Flow(
    "disclosure.affairs_quarters", "按季公开村务", **_POSTED_ONCE,
    where=Q(kind=PostingKind.AFFAIRS, reached__isnull=False),
    once_by=["reached", "year", "quarter"],
    definition="期间内有村务公开的村（社区）和季度，一村一季计一村次；网格公开的计入所在村。",
)  # fmt: skip
VILLAGES = Stock("disclosure.villages", "村（社区）", unit="个", **_VILLAGE, definition="期末的村和社区。")
FINANCE_VILLAGES = Stock(
    "disclosure.finance_villages", "逐季公开财务的村（社区）", unit="个", **_VILLAGE | {"where": _VILLAGES & _FINANCE},
    law=CWHF[35], definition="期末的村（社区）中，本年度截至期末已经过完的各个季度都有财务公开的；第一季度内看当季。",
)  # fmt: skip
FINANCE_RATE = StockRate(
    "disclosure.finance_rate", "财务逐季公开率", **_VILLAGE, met=_FINANCE, law=CWHF[35],
    definition="逐季公开财务的村（社区）÷村（社区）。",
)  # fmt: skip
AFFAIRS_VILLAGES = Stock(
    "disclosure.affairs_villages", "逐季公开村务的村（社区）", unit="个", **_VILLAGE | {"where": _VILLAGES & _AFFAIRS},
    law=CWHF[35], definition="期末的村（社区）中，本年度截至期末已经过完的各个季度都有村务公开的；第一季度内看当季。",
)  # fmt: skip
AFFAIRS_RATE = StockRate(
    "disclosure.affairs_rate", "村务逐季公开率", **_VILLAGE, met=_AFFAIRS, law=CWHF[35],
    definition="逐季公开村务的村（社区）÷村（社区）。",
)  # fmt: skip
TAKEN_DOWN = Flow(
    "disclosure.taken_down", "撤下的村务公开", unit="次", **_STOOD, where=Q(stood_long_enough__isnull=False),
    definition="期间内撤下、公示期有法定最短时间的村务公开。",
)  # fmt: skip
STOOD_SHORT = Flow(
    "disclosure.stood_short", "公示期不足", unit="次", **_STOOD, where=Q(stood_long_enough=False),
    definition="期间内撤下的村务公开中，公示没有满法定最短时间的。",
)  # fmt: skip
CHECKS = Flow(
    "disclosure.checks", "村务公开检查", unit="村次", of=VillageAffairsCheck, at="checked_on",
    dims={"result": "result"},
    law=CWHF[36], definition="期间内乡镇对村（社区）村务公开的检查，一村检查一次计一村次。",
)  # fmt: skip
FAULTS = Flow(
    "disclosure.faults", "发现问题的检查", unit="村次", of=VillageAffairsCheck, at="checked_on",
    where=Q(result=CheckResult.LACKING), definition="村务公开检查中，发现有缺项或者不规范的。",
)  # fmt: skip
MENDED = Flow(
    "disclosure.faults_mended", "完成整改的检查", unit="村次", of=VillageAffairsCheck, at="checked_on",
    where=Q(result=CheckResult.LACKING) & happened("mended_on"),
    definition="发现问题的检查中，截至统计日已完成整改的。",
)  # fmt: skip

# --- 村务监督委员会 ------------------------------------------------------------------------------------------

_RAISED: dict[str, Any] = {"unit": "项", "of": MatterRaised}

MONTHLY = Stock(
    "disclosure.monthly_finance_villages", "逐月公开财务的村", unit="个", of=MonthlyFinance, since="since",
    until="until", law=CWHF[35], definition="期末登记为财务往来较多、每月公布一次财务的村（社区）。",
)  # fmt: skip
COMMITTEES = Stock(
    "disclosure.committees", "村务监督委员会", unit="个", of=SupervisionCommittee, since="since", until="until",
    definition="期末在任的村务监督委员会。",
)  # fmt: skip
MEMBERS = Stock(
    "disclosure.committee_members", "村务监督委员会成员", unit="名", of=SupervisionCommittee, since="since",
    until="until", measure="members", definition="期末在任的村务监督委员会登记的成员人数之和。",
)  # fmt: skip
MEETINGS = Flow(
    "disclosure.committee_meetings", "村务监督委员会会议", unit="次", of=CommitteeMeeting, at="held_on",
    definition="期间内召开的村务监督委员会会议。",
)  # fmt: skip
RAISED = Flow(
    "disclosure.raised", "提出监督事项", **_RAISED, at="raised_on", definition="期间内村务监督委员会提出的监督事项。",
)  # fmt: skip
ANSWERED = Flow(
    "disclosure.answered", "答复监督事项", **_RAISED, at="answered_on",
    definition="期间内答复的监督事项，不论何时提出。",
)  # fmt: skip
ANSWERED_OF_RAISED = Flow(
    "disclosure.answered_of_raised", "提出并已答复的监督事项", **_RAISED, at="raised_on", where=happened("answered_on"),
    definition="期间内提出的监督事项中，截至统计日已答复的。",
)  # fmt: skip
ANSWER_RATE = CohortRate(
    "disclosure.answer_rate", "监督事项答复率", of=MatterRaised, cohort="raised_on", met="answered_on",
    definition="提出并已答复的监督事项÷提出监督事项。",
)  # fmt: skip
UNANSWERED = Stock(
    "disclosure.unanswered", "未答复的监督事项", **_RAISED, since="raised_on", until="answered_on",
    definition="期末已经提出、尚未答复的监督事项。",
)  # fmt: skip

FIGURES = (
    Section("主动公开", [
        PUBLISHED, SPECIAL, INTERPRETATIONS, RATE, IN_TIME, DUE, OVERDUE, REGISTERED, EXAMINED, WITHHELD, REVISED,
        WITHDRAWN, STANDING, COLUMNS, COLUMNS_OPENED, COLUMNS_ENDED,
    ]),
    Section("村务公开", [
        POSTINGS, FINANCE, AFFAIRS, PARTY, FINANCE_RATE, FINANCE_VILLAGES, AFFAIRS_RATE, AFFAIRS_VILLAGES, VILLAGES,
        FINANCE_QUARTERS, AFFAIRS_QUARTERS, MONTHLY, TAKEN_DOWN, STOOD_SHORT, CHECKS, FAULTS, MENDED,
    ]),
    Section("村务监督委员会", [
        COMMITTEES, MEMBERS, MEETINGS, RAISED, ANSWERED, ANSWER_RATE, ANSWERED_OF_RAISED, UNANSWERED,
    ]),
    BreakdownAndTotal("disclosure.published_by_kind", total=PUBLISHED.id, by="kind"),
    BreakdownAndTotal("disclosure.withheld_by_ground", total=WITHHELD.id, by="ground"),
    BreakdownAndTotal("disclosure.postings_by_subject", total=POSTINGS.id, by="subject"),
    PartsAndTotal("disclosure.posting_kinds", total=POSTINGS.id, parts=[FINANCE.id, AFFAIRS.id, PARTY.id]),
    RateAndCounts("disclosure.in_time_counts", rate=RATE.id, numerator=IN_TIME.id, denominator=DUE.id),
    RateAndCounts(
        "disclosure.finance_counts", rate=FINANCE_RATE.id, numerator=FINANCE_VILLAGES.id, denominator=VILLAGES.id
    ),
    RateAndCounts(
        "disclosure.affairs_counts", rate=AFFAIRS_RATE.id, numerator=AFFAIRS_VILLAGES.id, denominator=VILLAGES.id
    ),
    RateAndCounts(
        "disclosure.answer_counts", rate=ANSWER_RATE.id, numerator=ANSWERED_OF_RAISED.id, denominator=RAISED.id
    ),
    OpeningAndClosing("disclosure.standing_flows", stock=STANDING.id, arrivals=PUBLISHED.id, departures=WITHDRAWN.id),
    OpeningAndClosing(
        "disclosure.column_flows", stock=COLUMNS.id, arrivals=COLUMNS_OPENED.id, departures=COLUMNS_ENDED.id
    ),
    OpeningAndClosing("disclosure.raised_flows", stock=UNANSWERED.id, arrivals=RAISED.id, departures=ANSWERED.id),
)  # fmt: skip
