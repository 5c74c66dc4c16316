"""What is counted of problems and their measures, of what supervisors asked, and of inspections.

By the days on the records: found is what was registered, 整改 what somebody else verified and struck off the list. A
problem that came back is open again and counts as rectified on the day on which it is struck off anew.
"""

from __future__ import annotations

from django.db.models import F, Q

from yifa.areas.rectification.models import LawInspection, Measure, MeasureKind, MeasureReport, Problem, Supervision
from yifa.engine.figures.conditions import AS_OF, happened
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import CohortRate, Flow, FlowRate, Section, Stock
from yifa.engine.matters.clocks import OPEN as RUNNING
from yifa.engine.matters.models import ClockRow, ClockState
from yifa.law.citation import DBF, DCGD

_SOURCE = {"source": "source"}
_KIND = {"kind": "kind"}

# --- 问题 ----------------------------------------------------------------------------------------------------

FOUND = Flow(
    "rectification.found", "发现问题", unit="个", of=Problem, at="opened_on", dims=_SOURCE, law=DCGD["25(二)"],
    indicators=["problems_found"], definition="期间内登记的问题，不论来源；后来作废的不计入。",
)  # fmt: skip
RECTIFIED = Flow(
    "rectification.rectified", "整改问题", unit="个", of=Problem, at="rectified_on", dims=_SOURCE, law=DCGD["25(二)"],
    indicators=["problems_rectified", "problems_solved"],
    definition="期间内经办理整改以外的人验收销号的问题；后来反弹、重新整改的，以再次销号为准。",
)  # fmt: skip
OPEN = Stock(
    "rectification.open", "尚未销号的问题", unit="个", of=Problem, since="opened_on", until="rectified_on",
    dims=_SOURCE, law=DCGD["25(二)"], definition="期末已登记、尚未验收销号的问题。",
)  # fmt: skip
OVERDUE = Stock(
    "rectification.overdue", "逾期未改的问题", unit="个", of=Problem, since="opened_on", until="rectified_on",
    where=Q(rectify_by__lt=AS_OF), dims=_SOURCE,
    definition="期末尚未验收销号、已过整改时限的问题；整改时限顺延的，按顺延后的时限。",
)  # fmt: skip
RECTIFIED_OF_FOUND = Flow(
    "rectification.rectified_of_found", "发现并已整改的问题", unit="个", of=Problem, at="opened_on",
    where=happened("rectified_on"), dims=_SOURCE, definition="期间内发现的问题中，截至统计日已验收销号的。",
)  # fmt: skip
RATE = CohortRate(
    "rectification.rate", "问题整改率", of=Problem, cohort="opened_on", met="rectified_on", dims=_SOURCE,
    definition="发现并已整改的问题÷发现问题：期间内发现的，截至统计日已验收销号的比例。",
)  # fmt: skip
PROMISED_RECTIFIED = Flow(
    "rectification.promised_rectified", "整改年度报告列出的问题", unit="个", of=Problem, at="rectified_on",
    where=Q(promised_in__isnull=False), dims=_SOURCE, law=DCGD["25(二)"],
    definition="期间内验收销号的、已经列入年度报告的问题，不论列入哪一年度的报告。",
)  # fmt: skip
PROMISED_OPEN = Stock(
    "rectification.promised_open", "年度报告列出、尚未销号的问题", unit="个", of=Problem, since="opened_on",
    until="rectified_on", where=Q(promised_in__isnull=False), dims=_SOURCE, law=DCGD["25(二)"],
    definition="期末尚未验收销号、已经列入年度报告的问题，不论列入哪一年度的报告。",
)  # fmt: skip
REOPENED = Flow(
    "rectification.reopened", "反弹后重新整改的问题", unit="个", of=Problem, at="reopened_on", dims=_SOURCE,
    definition="期间内销号以后又反弹、重新整改的问题；再次反弹的以最近一次为准。",
)  # fmt: skip

# --- 措施 ----------------------------------------------------------------------------------------------------

_LASTING = Q(kind=MeasureKind.LASTING)
_TERMS = Q(matter__procedure="problem", clock__in=["measure", "postponed"])
_ENDED_LATER = Q(state__in=RUNNING) | Q(ended_on__gt=AS_OF)

MEASURES = Flow(
    "rectification.measures", "制定整改措施", unit="项", of=Measure, at="planned_on", dims=_KIND,
    indicators=["rectification_measures"], definition="期间内制定的整改措施，一条措施计一项。",
)  # fmt: skip
MEASURES_TO_FINISH = Flow(
    "rectification.measures_to_finish", "立行立改、限期整改的措施", unit="项", of=Measure, at="planned_on",
    where=Q(kind__in=[MeasureKind.AT_ONCE, MeasureKind.TIMED]), dims=_KIND,
    definition="期间内制定的整改措施中，立行立改和限期整改的。",
)  # fmt: skip
MEASURES_LASTING = Flow(
    "rectification.measures_lasting", "长期坚持的措施", unit="项", of=Measure, at="planned_on", where=_LASTING,
    indicators=["rectification_measures_ongoing"], definition="期间内制定的整改措施中，长期坚持、持续整改的。",
)  # fmt: skip
MEASURES_DONE = Flow(
    "rectification.measures_done", "落实整改措施", unit="项", of=MeasureReport, at="done_on",
    definition="期间内落实并有佐证的整改措施；长期坚持的以制度建立或者首次落实为准。",
)  # fmt: skip
MEASURES_OVERDUE = Stock(
    "rectification.measures_overdue", "逾期未落实的措施", unit="项", of=ClockRow, since="due_on", until="ended_on",
    where=_TERMS & Q(due_on__lt=AS_OF) & _ENDED_LATER,
    definition="期末已过完成时限（延期的，按延期后的时限）、尚未落实的整改措施。",
)  # fmt: skip

# --- 接受监督 ------------------------------------------------------------------------------------------------

_ANSWERS = Q(matter__procedure="supervision")
_MET = happened("met_on")
_RUN_OUT = Q(due_on__lt=AS_OF) & _ENDED_LATER
_FELL_AWAY_LATE = Q(state=ClockState.ENDED) & happened("ended_on") & Q(ended_on__gt=F("due_on"))
_DUE = _ANSWERS & (_MET | _RUN_OUT | _FELL_AWAY_LATE)
_IN_TIME = _MET & Q(met_on__lte=F("due_on"))

RECEIVED = Flow(
    "rectification.supervision_received", "收到监督事项", unit="件", of=Supervision, at="opened_on", dims=_KIND,
    law=DBF.whole, definition="期间内收到的人大代表建议、政协提案、审计和巡察反馈、司法建议、检察建议、媒体反映等。",
)  # fmt: skip
ANSWERED = Flow(
    "rectification.supervision_answered", "答复监督事项", unit="件", of=Supervision, at="first_answered_on", dims=_KIND,
    definition="期间内首次答复的监督事项；重新办理后再次答复的不重复计算。",
)  # fmt: skip
ACCEPTED = Flow(
    "rectification.supervision_accepted", "办结监督事项", unit="件", of=Supervision, at="accepted_on",
    dims=_KIND | {"satisfaction": "satisfaction"}, definition="期间内答复得到认可或者对方不作评价而办结的监督事项。",
)  # fmt: skip
SUPERVISION_OPEN = Stock(
    "rectification.supervision_open", "在办监督事项", unit="件", of=Supervision, since="opened_on",
    until="accepted_on", dims=_KIND, definition="期末已收到、尚未办结的监督事项。",
)  # fmt: skip
ANSWERS_DUE = Flow(
    "rectification.answers_due", "到期的答复期限", unit="项", of=ClockRow, at="due_on", where=_DUE,
    definition="期间内届满的监督事项答复期限；没有期限的、届满前已终止的不计入。一件有两个期限的分别计算。",
)  # fmt: skip
ANSWERS_IN_TIME = Flow(
    "rectification.answers_in_time", "按期答复的期限", unit="项", of=ClockRow, at="due_on", where=_DUE & _IN_TIME,
    definition="到期的答复期限中，在届满日以前（含当日）答复的。",
)  # fmt: skip
ANSWER_RATE = FlowRate(
    "rectification.answer_rate", "按期答复率", of=ClockRow, at="due_on", where=_DUE, met=_IN_TIME,
    definition="按期答复的期限÷到期的答复期限。",
)  # fmt: skip

# --- 法治督察 ------------------------------------------------------------------------------------------------

INSPECTIONS = Flow(
    "rectification.inspections", "本级法治督察", unit="次", of=LawInspection, at="dated_on", dims=_KIND, law=DCGD.whole,
    where=Q(kind__in=["self", "special"]), indicators=["special_inspections"],
    definition="期间内本级开展的法治督察自查和专项督察。",
)  # fmt: skip
SPECIAL = Flow(
    "rectification.special_inspections", "专项督察", unit="次", of=LawInspection, at="dated_on",
    where=Q(kind="special"), law=DCGD.whole, definition="期间内本级开展的专项督察。",
)  # fmt: skip
SELF = Flow(
    "rectification.self_inspections", "督察自查", unit="次", of=LawInspection, at="dated_on", where=Q(kind="self"),
    law=DCGD.whole, definition="期间内本级开展的法治督察自查。",
)  # fmt: skip
FROM_ABOVE = Flow(
    "rectification.inspections_from_above", "接受上级督察", unit="次", of=LawInspection, at="dated_on",
    where=Q(kind="county"), law=DCGD.whole, definition="期间内上级对本单位开展的法治督察。",
)  # fmt: skip
UNITS = Flow(
    "rectification.units_inspected", "督察单位", unit="个", of=LawInspection, at="dated_on",
    where=Q(kind__in=["self", "special"]), measure="units_inspected", law=DCGD.whole, indicators=["units_inspected"],
    definition="期间内本级历次督察的单位数之和；同一单位督察几次计几个。",
)  # fmt: skip
INSPECTION_FINDINGS = Flow(
    "rectification.inspection_findings", "督察发现问题", unit="个", of=LawInspection, at="dated_on",
    measure="problems_found", dims=_KIND, definition="期间内历次督察登记的发现问题数之和。",
)  # fmt: skip

FIGURES = (
    Section("问题整改", [
        FOUND, RECTIFIED, RATE, RECTIFIED_OF_FOUND, OPEN, OVERDUE, PROMISED_RECTIFIED, PROMISED_OPEN, REOPENED,
    ]),
    Section("整改措施", [MEASURES, MEASURES_TO_FINISH, MEASURES_LASTING, MEASURES_DONE, MEASURES_OVERDUE]),
    Section("接受监督", [
        RECEIVED, ANSWERED, ANSWER_RATE, ANSWERS_IN_TIME, ANSWERS_DUE, ACCEPTED, SUPERVISION_OPEN,
    ]),
    Section("法治督察", [INSPECTIONS, SPECIAL, SELF, UNITS, FROM_ABOVE, INSPECTION_FINDINGS]),
    OpeningAndClosing("rectification.open_flows", stock=OPEN.id, arrivals=FOUND.id, departures=RECTIFIED.id),
    OpeningAndClosing(
        "rectification.supervision_flows", stock=SUPERVISION_OPEN.id, arrivals=RECEIVED.id, departures=ACCEPTED.id
    ),
    RateAndCounts(
        "rectification.rate_counts", rate=RATE.id, numerator=RECTIFIED_OF_FOUND.id, denominator=FOUND.id
    ),
    RateAndCounts(
        "rectification.answer_counts", rate=ANSWER_RATE.id, numerator=ANSWERS_IN_TIME.id, denominator=ANSWERS_DUE.id
    ),
    PartsAndTotal(
        "rectification.measure_parts", total=MEASURES.id, parts=[MEASURES_TO_FINISH.id, MEASURES_LASTING.id]
    ),
    PartsAndTotal("rectification.inspection_parts", total=INSPECTIONS.id, parts=[SPECIAL.id, SELF.id]),
    BreakdownAndTotal("rectification.found_by_source", total=FOUND.id, by="source"),
    BreakdownAndTotal("rectification.received_by_kind", total=RECEIVED.id, by="kind"),
)  # fmt: skip
