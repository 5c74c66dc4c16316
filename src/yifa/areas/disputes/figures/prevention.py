"""What is counted of sweeps, risks, incidents, monthly returns and meetings."""

from __future__ import annotations

from django.db.models import F, Q

from yifa.areas.disputes.models import (
    Incident,
    IncidentKind,
    MonthlyMeeting,
    Outcome,
    Reported,
    RiskKind,
    RiskPoint,
    Sweep,
    VillageReturn,
)
from yifa.engine.figures.conditions import happened
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, RateAndCounts
from yifa.engine.figures.declarations import CohortRate, Flow, FlowRate, Section, Stock
from yifa.law.citation import TFSJ, XFTL

_EARLY = XFTL["5(五)"]
_HANDED_IN = happened("handed_in_on")
_TREATED_IN_TIME = happened("treated_on") & Q(treated_on__lte=F("treat_by"))
_HAS_A_DUE_DAY = _HANDED_IN & Q(in_time__isnull=False)

# --- 排查 ----------------------------------------------------------------------------------------------------

SWEEPS = Flow(
    "disputes.sweeps", "矛盾纠纷排查", unit="次", of=Sweep, at="swept_on",
    dims={"occasion": "occasion", "outcome": "outcome"}, law=_EARLY, indicators=["dispute_screenings"],
    definition="期间内开展的矛盾纠纷排查，一次排查一次。",
)  # fmt: skip
SWEEPS_WITHOUT_FINDING = Flow(
    "disputes.sweeps_without_finding", "排查未发现", unit="次", of=Sweep, at="swept_on", where=Q(outcome=Outcome.NONE),
    dims={"occasion": "occasion"}, definition="期间内的排查中，写明“本期未发现”的。",
)  # fmt: skip
SWEEP_PERSON_TIMES = Flow(
    "disputes.sweep_person_times", "排查出动人次", unit="人次", of=Sweep, at="swept_on", measure="person_times",
    dims={"occasion": "occasion"}, definition="期间内各次排查登记的出动人次之和。",
)  # fmt: skip

# --- 风险点 --------------------------------------------------------------------------------------------------

_RISK = {"kind": "kind", "grade": "grade"}
RISKS_FOUND = Flow(
    "disputes.risks_found", "排查风险点", unit="处", of=RiskPoint, at="found_on", dims=_RISK, law=_EARLY,
    definition="期间内发现的风险点。",
)  # fmt: skip
RISKS_TREATED = Flow(
    "disputes.risks_treated", "处置风险点", unit="处", of=RiskPoint, at="treated_on", dims=_RISK, law=_EARLY,
    definition="期间内处置完成的风险点。",
)  # fmt: skip
RISKS_OPEN = Stock(
    "disputes.risks_open", "未处置风险点", unit="处", of=RiskPoint, since="found_on", until="treated_on", dims=_RISK,
    definition="期末已发现、尚未处置完成的风险点。",
)  # fmt: skip
PREVENTED = Flow(
    "disputes.prevented", "预防矛盾纠纷", unit="件", of=RiskPoint, at="treated_on", where=Q(kind=RiskKind.DISPUTE),
    dims={"grade": "grade"}, law=_EARLY, indicators=["disputes_prevented"],
    definition="期间内处置完成的矛盾纠纷苗头：在成为纠纷以前化解的。",
)  # fmt: skip
RISKS_DUE = Flow(
    "disputes.risks_due", "到期应处置的风险点", unit="处", of=RiskPoint, at="treat_by", dims=_RISK,
    definition="处置期限在期间内届满的风险点。",
)  # fmt: skip
RISKS_IN_TIME = Flow(
    "disputes.risks_treated_in_time", "按期处置的风险点", unit="处", of=RiskPoint, at="treat_by",
    where=_TREATED_IN_TIME, dims=_RISK, definition="到期应处置的风险点中，在期限内处置完成的。",
)  # fmt: skip
RISKS_IN_TIME_RATE = FlowRate(
    "disputes.risks_in_time_rate", "风险点按期处置率", of=RiskPoint, at="treat_by", met=_TREATED_IN_TIME, dims=_RISK,
    definition="按期处置的风险点÷到期应处置的风险点。",
)  # fmt: skip

# --- 突发事件、月报 --------------------------------------------------------------------------------------------

INCIDENTS = Flow(
    "disputes.incidents", "突发事件", unit="起", of=Incident, at="happened_on", dims={"kind": "kind"}, law=TFSJ[22],
    definition="期间内发生的火灾、事故、群体性事件等突发事件。零起的，以各村（社区）月报“无”为据。",
)  # fmt: skip
MASS_INCIDENTS = Flow(
    "disputes.mass_incidents", "群体性事件", unit="起", of=Incident, at="happened_on",
    where=Q(kind=IncidentKind.MASS), law=TFSJ[22], definition="期间内发生的群体性事件。",
)  # fmt: skip
FIRES = Flow(
    "disputes.fires", "火灾", unit="起", of=Incident, at="happened_on", where=Q(kind=IncidentKind.FIRE), law=TFSJ[22],
    indicators=["fire_incidents"], definition="期间内发生的火灾。零起的，以各村（社区）月报“无”为据。",
)  # fmt: skip
WORK_ACCIDENTS = Flow(
    "disputes.work_accidents", "生产安全事故", unit="起", of=Incident, at="happened_on",
    where=Q(kind=IncidentKind.WORK_SAFETY), law=TFSJ[22], indicators=["safety_accidents"],
    definition="期间内发生的生产安全事故。零起的，以各村（社区）月报“无”为据。",
)  # fmt: skip
DEAD = Flow(
    "disputes.incident_deaths", "突发事件死亡人数", unit="人", of=Incident, at="happened_on", measure="dead",
    dims={"kind": "kind"}, definition="期间内突发事件登记的死亡人数之和。",
)  # fmt: skip
INJURED = Flow(
    "disputes.incident_injuries", "突发事件受伤人数", unit="人", of=Incident, at="happened_on", measure="injured",
    dims={"kind": "kind"}, definition="期间内突发事件登记的受伤人数之和。",
)  # fmt: skip
RETURNS = Flow(
    "disputes.returns", "村（社区）月报", unit="份", of=VillageReturn, at="month", where=_HANDED_IN,
    dims={"incidents": "incidents", "disputes": "disputes"}, law=XFTL["15(3)"],
    definition="所报月份在期间内、截至统计日已报送的月报。",
)  # fmt: skip
RETURNS_NONE = Flow(
    "disputes.returns_none", "报告无突发事件的月报", unit="份", of=VillageReturn, at="month",
    where=_HANDED_IN & Q(incidents=Reported.NONE), definition="已报送的月报中，突发事件一栏写明“无”的。",
)  # fmt: skip
RETURNS_WITH_DUE_DAY = Flow(
    "disputes.returns_with_due_day", "有报送期限的月报", unit="份", of=VillageReturn, at="month", where=_HAS_A_DUE_DAY,
    definition="已报送的月报中，报送期限由当地规定的。",
)  # fmt: skip
RETURNS_IN_TIME = Flow(
    "disputes.returns_in_time", "按时报送的月报", unit="份", of=VillageReturn, at="month",
    where=_HAS_A_DUE_DAY & Q(in_time=True), definition="有报送期限的月报中，在期限内报送的。",
)  # fmt: skip
RETURNS_IN_TIME_RATE = FlowRate(
    "disputes.returns_in_time_rate", "月报按时报送率", of=VillageReturn, at="month", where=_HAS_A_DUE_DAY,
    met=Q(in_time=True), definition="按时报送的月报÷有报送期限的月报。",
)  # fmt: skip

# --- 例会 ----------------------------------------------------------------------------------------------------

MEETINGS = Flow(
    "disputes.meetings", "月分析例会", unit="次", of=MonthlyMeeting, at="held_on", law=XFTL["13(3)"],
    definition="期间内召开的矛盾纠纷月分析例会。",
)  # fmt: skip
MEETINGS_DONE_RATE = CohortRate(
    "disputes.meetings_done_rate", "例会议定事项办结率", of=MonthlyMeeting, cohort="held_on", met="done_on",
    definition="期间内召开的例会中，截至统计日议定事项全部办结的比例。",
)  # fmt: skip

PREVENTION = (
    Section("排查", [SWEEPS, SWEEPS_WITHOUT_FINDING, SWEEP_PERSON_TIMES]),
    Section("风险点", [
        RISKS_FOUND, RISKS_TREATED, RISKS_OPEN, PREVENTED, RISKS_IN_TIME_RATE, RISKS_IN_TIME, RISKS_DUE,
    ]),
    Section("突发事件、零报告", [
        INCIDENTS, FIRES, WORK_ACCIDENTS, MASS_INCIDENTS, DEAD, INJURED, RETURNS, RETURNS_NONE, RETURNS_IN_TIME_RATE,
        RETURNS_IN_TIME, RETURNS_WITH_DUE_DAY,
    ]),
    Section("月分析例会", [MEETINGS, MEETINGS_DONE_RATE]),
    BreakdownAndTotal("disputes.sweeps_by_outcome", total=SWEEPS.id, by="outcome"),
    OpeningAndClosing("disputes.risk_flows", stock=RISKS_OPEN.id, arrivals=RISKS_FOUND.id,
                      departures=RISKS_TREATED.id),
    RateAndCounts("disputes.risk_counts", rate=RISKS_IN_TIME_RATE.id, numerator=RISKS_IN_TIME.id,
                  denominator=RISKS_DUE.id),
    RateAndCounts("disputes.return_counts", rate=RETURNS_IN_TIME_RATE.id, numerator=RETURNS_IN_TIME.id,
                  denominator=RETURNS_WITH_DUE_DAY.id),
)  # fmt: skip
