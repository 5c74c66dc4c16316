"""What is counted of disputes themselves: by the dates on the dispute's own record, never by where it stands today.

受理 is what was registered and neither turned away nor referred; 调处 what took its first route of mediation; 达成协议
what a route reported; 化解 what was settled, whichever way. 调处率 and 化解率 follow those accepted in the period;
调解成功率 looks at those whose mediation ended in it.
"""

from __future__ import annotations

from django.db.models import Q

from yifa.areas.disputes.models import Dispute, FollowUp, Level, Satisfaction, Session, Source
from yifa.areas.disputes.models.dispute import FROM_UNITS
from yifa.engine.figures.conditions import happened
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import CohortRate, Flow, FlowRate, MeanDays, Section, Stock
from yifa.law.citation import RMTJF, XFTL

KIND = {"kind": "kind", "level": "level"}
_ACCEPTED = ~happened("turned_away_on") & ~happened("referred_on")
_MEDIATED = happened("taken_up_on") & ~happened("own_settled_on") & _ACCEPTED
_FOUND = Q(source__in=[Source.SWEEP, Source.GRID])
_FROM_GRID = Q(source=Source.GRID)
_FROM_UNITS = Q(source__in=FROM_UNITS)
_ANSWERED = Q(satisfaction__in=[Satisfaction.SATISFIED, Satisfaction.FAIR, Satisfaction.UNSATISFIED])
_CONTENT = Q(satisfaction__in=[Satisfaction.SATISFIED, Satisfaction.FAIR])

# --- 登记、受理 ------------------------------------------------------------------------------------------------

REGISTERED = Flow(
    "disputes.registered", "登记矛盾纠纷", unit="件", of=Dispute, at="opened_on", dims=KIND | {"source": "source"},
    law=RMTJF[17, 27], definition="期间内登记的矛盾纠纷，含后来不予受理、移送其他单位的。",
)  # fmt: skip
FOUND = Flow(
    "disputes.found", "排查发现矛盾纠纷", unit="件", of=Dispute, at="opened_on", where=_FOUND, dims=KIND,
    indicators=["disputes_found"], definition="期间内登记的、来源为集中排查和网格上报的矛盾纠纷。",
)  # fmt: skip
FROM_GRID = Flow(
    "disputes.from_grid", "网格上报矛盾纠纷", unit="件", of=Dispute, at="opened_on", where=_FROM_GRID, dims=KIND,
    indicators=["legal_matters_handled"],
    definition="期间内登记的、来源为网格上报的矛盾纠纷；咨询等没有形成纠纷的涉法事项不在内。",
)  # fmt: skip
FROM_GRID_ENDED = Flow(
    "disputes.from_grid_ended", "网格上报并已终结的纠纷", unit="件", of=Dispute, at="opened_on",
    where=_FROM_GRID & happened("ended_on"), dims=KIND, definition="期间内网格上报的矛盾纠纷中，截至统计日已终结的。",
)  # fmt: skip
FROM_GRID_RATE = CohortRate(
    "disputes.from_grid_rate", "网格上报事项办结率", of=Dispute, cohort="opened_on", met="ended_on", where=_FROM_GRID,
    dims=KIND, indicators=["matter_closure_rate"],
    definition="网格上报并已终结的纠纷÷网格上报矛盾纠纷：期间内登记的，截至统计日已终结的比例。",
)  # fmt: skip
ACCEPTED = Flow(
    "disputes.accepted", "受理矛盾纠纷", unit="件", of=Dispute, at="opened_on", where=_ACCEPTED,
    dims=KIND | {"source": "source"}, law=RMTJF[17],
    indicators=["disputes_accepted", "disputes_by_type"],
    definition="期间内登记，截至统计日没有不予受理、也没有移送其他单位的矛盾纠纷。",
)  # fmt: skip
COMPLEX_ACCEPTED = Flow(
    "disputes.complex_accepted", "受理疑难复杂纠纷", unit="件", of=Dispute, at="opened_on",
    where=_ACCEPTED & Q(is_complex=True), dims=KIND, definition="受理的矛盾纠纷中登记为疑难复杂的。",
)  # fmt: skip
COMPLEX_SHARE = FlowRate(
    "disputes.complex_share", "疑难复杂纠纷占比", of=Dispute, at="opened_on", where=_ACCEPTED, met=Q(is_complex=True),
    dims=KIND, indicators=["dispute_type_share"], definition="疑难复杂纠纷÷受理矛盾纠纷。",
)  # fmt: skip
PEOPLE = Flow(
    "disputes.people_involved", "涉及人数", unit="人", of=Dispute, at="opened_on", where=_ACCEPTED,
    measure="people_involved", dims=KIND, definition="受理的矛盾纠纷登记的涉及人数之和。",
)  # fmt: skip
HOUSEHOLDS = Flow(
    "disputes.households_involved", "涉及户数", unit="户", of=Dispute, at="opened_on", where=_ACCEPTED,
    measure="households_involved", dims=KIND, indicators=["households_involved"],
    definition="受理的矛盾纠纷登记的涉及户数之和。",
)  # fmt: skip
AMOUNT = Flow(
    "disputes.amount_involved", "涉及金额", unit="元", of=Dispute, at="opened_on", where=_ACCEPTED,
    measure="amount_involved", dims=KIND, definition="受理的矛盾纠纷登记的涉及金额之和。",
)  # fmt: skip

# --- 调处 ------------------------------------------------------------------------------------------------------

TAKEN_UP = Flow(
    "disputes.taken_up", "调处矛盾纠纷", unit="件", of=Dispute, at="taken_up_on", dims=KIND, law=XFTL["37(1)"],
    indicators=["disputes_mediated"],
    definition="期间内首次转入人民调解、行政调解或者委派、委托法院调解的矛盾纠纷，换途径的不重复计算。",
)  # fmt: skip
COMPLEX_TAKEN_UP = Flow(
    "disputes.complex_taken_up", "调处疑难复杂纠纷", unit="件", of=Dispute, at="taken_up_on", where=Q(is_complex=True),
    dims=KIND, indicators=["complex_disputes_handled"], definition="调处的矛盾纠纷中登记为疑难复杂的。",
)  # fmt: skip
TAKEN_UP_OF_ACCEPTED = Flow(
    "disputes.taken_up_of_accepted", "受理并已调处的纠纷", unit="件", of=Dispute, at="opened_on",
    where=_ACCEPTED & happened("taken_up_on"), dims=KIND,
    definition="期间内受理的矛盾纠纷中，截至统计日已转入调解的。",
)  # fmt: skip
TAKEN_UP_RATE = CohortRate(
    "disputes.taken_up_rate", "调处率", of=Dispute, cohort="opened_on", met="taken_up_on", where=_ACCEPTED, dims=KIND,
    indicators=["mediation_rate"],
    definition="受理并已调处的纠纷÷受理矛盾纠纷：期间内受理的，截至统计日已转入调解的比例。",
)  # fmt: skip
TO_PEOPLE = Flow(
    "disputes.to_people", "转入人民调解", unit="件", of=Dispute, at="people_started_on", dims=KIND, law=RMTJF[17, 34],
    definition="期间内转入人民调解的矛盾纠纷；再次转入的以最近一次为准。",
)  # fmt: skip
TO_ADMINISTRATIVE = Flow(
    "disputes.to_administrative", "转入行政调解", unit="件", of=Dispute, at="administrative_started_on", dims=KIND,
    law=XFTL["37(1)"], definition="期间内转入行政调解的矛盾纠纷；再次转入的以最近一次为准。",
)  # fmt: skip
TO_COURT = Flow(
    "disputes.to_court", "委派、委托法院调解", unit="件", of=Dispute, at="court_started_on", dims=KIND,
    law=XFTL["37(1)"], definition="期间内委派、委托人民法院调解的矛盾纠纷；再次委派、委托的以最近一次为准。",
)  # fmt: skip
VILLAGE_SHARE = FlowRate(
    "disputes.village_share", "村级调解占比", of=Dispute, at="taken_up_on", where=Q(level__in=Level.values),
    met=Q(level=Level.VILLAGE), dims=KIND, indicators=["village_mediation_share"],
    definition="期间内调处的、已登记层级的矛盾纠纷中，层级为村级的比例。",
)  # fmt: skip
ESCALATED = Flow(
    "disputes.escalated", "上报上级调解", unit="件", of=Dispute, at="escalated_on", dims=KIND,
    indicators=["disputes_escalated"], definition="期间内上报上级调解的矛盾纠纷。",
)  # fmt: skip
GUIDED = Flow(
    "disputes.guided_to_court", "引导诉讼", unit="件", of=Dispute, at="guided_to_court_on", dims=KIND,
    law=RMTJF["3(三)", 26], indicators=["litigation_guided"], definition="期间内首次引导当事人诉讼的矛盾纠纷。",
)  # fmt: skip
DANGERS_MET = Flow(
    "disputes.dangers_met", "防止激化", unit="件", of=Dispute, at="danger_met_on", dims=KIND, law=RMTJF[25],
    indicators=["incidents_prevented"], definition="期间内首次对可能激化的情形采取措施的矛盾纠纷。",
)  # fmt: skip
PEOPLE_IN_DANGER = Flow(
    "disputes.people_in_danger", "防止激化涉及人数", unit="人", of=Dispute, at="danger_met_on", dims=KIND,
    measure="people_involved", law=RMTJF[25], indicators=["incidents_prevented"],
    definition="期间内防止激化的矛盾纠纷登记的涉及人数之和。",
)  # fmt: skip

SITTINGS = Flow(
    "disputes.sittings", "开展调解", unit="次", of=Session, at="held_on", law=RMTJF[22, 27],
    definition="期间内举行的调解，一次调解记录一次。",
)  # fmt: skip
PERSON_TIMES = Flow(
    "disputes.mediation_person_times", "调解出动人次", unit="人次", of=Session, at="held_on",
    measure="mediators_present", indicators=["mediation_person_times"],
    definition="期间内各次调解登记的参加调解人员人次之和；没有登记的不计入。",
)  # fmt: skip

# --- 协议、确认、回访 ------------------------------------------------------------------------------------------

AGREED = Flow(
    "disputes.agreed", "调解达成协议", unit="件", of=Dispute, at="settled_on", dims=KIND,
    definition="期间内经人民调解、行政调解或者法院调解达成协议的矛盾纠纷，不含自行和解的；重新达成的以最近一次为准。",
)  # fmt: skip
AGREED_AMOUNT = Flow(
    "disputes.amount_agreed", "协议金额", unit="元", of=Dispute, at="settled_on", measure="amount_agreed", dims=KIND,
    definition="期间内调解达成协议的协议金额之和。",
)  # fmt: skip
PEOPLE_AGREED = Flow(
    "disputes.people_agreed", "人民调解达成协议", unit="件", of=Dispute, at="people_settled_on", dims=KIND,
    law=RMTJF[28], definition="期间内经人民调解达成协议的矛盾纠纷。",
)  # fmt: skip
DURATION = MeanDays(
    "disputes.mediation_duration", "调解平均用时", of=Dispute, at="settled_on", since="accepted_on", dims=KIND,
    indicators=["mediation_duration"],
    definition="期间内调解达成协议的矛盾纠纷，从调解受理到达成协议的平均天数；换过途径的，从最近一次受理起算。",
)  # fmt: skip
ADMINISTRATIVE_AGREED = Flow(
    "disputes.administrative_agreed", "行政调解达成协议", unit="件", of=Dispute, at="administrative_settled_on",
    dims=KIND, definition="期间内经行政调解达成协议的矛盾纠纷。",
)  # fmt: skip
COURT_AGREED = Flow(
    "disputes.court_agreed", "法院调解达成协议", unit="件", of=Dispute, at="court_settled_on", dims=KIND,
    definition="期间内经法院调解达成协议的矛盾纠纷。",
)  # fmt: skip
WRITTEN = Flow(
    "disputes.written", "书面协议", unit="件", of=Dispute, at="written_on", dims=KIND, law=RMTJF[29],
    definition="期间内达成书面调解协议的矛盾纠纷。",
)  # fmt: skip
ORAL = Flow(
    "disputes.oral", "口头协议", unit="件", of=Dispute, at="oral_on", dims=KIND, law=RMTJF[30],
    definition="期间内达成口头调解协议的矛盾纠纷。",
)  # fmt: skip
CONFIRMED = Flow(
    "disputes.confirmed", "司法确认", unit="件", of=Dispute, at="confirmed_on", dims=KIND, law=RMTJF["33(1)"],
    definition="期间内人民法院确认调解协议有效的矛盾纠纷。",
)  # fmt: skip
PERFORMED = Flow(
    "disputes.performed", "协议履行完毕", unit="件", of=Dispute, at="performed_on", dims=KIND, law=RMTJF[31],
    definition="期间内调解协议履行完毕的矛盾纠纷。",
)  # fmt: skip
VISITS = Flow(
    "disputes.visits", "回访当事人", unit="人次", of=FollowUp, at="visited_on", law=RMTJF["31(2)"],
    definition="期间内回访当事人的人次。",
)  # fmt: skip
ANSWERED = Flow(
    "disputes.satisfaction_answered", "作出满意度评价", unit="人次", of=FollowUp, at="visited_on", where=_ANSWERED,
    definition="期间内回访时作出评价的当事人人次，不愿评价的不计入。",
)  # fmt: skip
CONTENT = Flow(
    "disputes.satisfied", "评价满意", unit="人次", of=FollowUp, at="visited_on", where=_CONTENT,
    definition="期间内回访时评价满意、基本满意的当事人人次。",
)  # fmt: skip
SATISFACTION_RATE = FlowRate(
    "disputes.satisfaction_rate", "调解满意率", of=FollowUp, at="visited_on", where=_ANSWERED, met=_CONTENT,
    indicators=["mediation_satisfaction_rate"],
    definition="评价满意÷作出满意度评价：期间内回访时作出评价的当事人中，满意、基本满意的比例。",
)  # fmt: skip

# --- 终结、化解 ------------------------------------------------------------------------------------------------

ENDED = Flow(
    "disputes.ended", "终结矛盾纠纷", unit="件", of=Dispute, at="ended_on", dims=KIND,
    definition="期间内化解、未化解终结、移送其他单位或者不予受理的矛盾纠纷。",
)  # fmt: skip
RESOLVED = Flow(
    "disputes.resolved", "化解矛盾纠纷", unit="件", of=Dispute, at="resolved_on", dims=KIND,
    indicators=["disputes_resolved"],
    definition="期间内化解的矛盾纠纷：经调解达成协议或者已经和解，协议可以尚在履行；后来恢复调处的不计入。",
)  # fmt: skip
UNRESOLVED = Flow(
    "disputes.unresolved", "未化解终结", unit="件", of=Dispute, at="unresolved_on", dims=KIND, law=RMTJF[26],
    definition="期间内调解不成、已告知救济途径而终结的矛盾纠纷。",
)  # fmt: skip
REFERRED = Flow(
    "disputes.referred", "移送其他单位", unit="件", of=Dispute, at="referred_on", dims=KIND,
    definition="期间内移送其他单位的矛盾纠纷。",
)  # fmt: skip
TURNED_AWAY = Flow(
    "disputes.turned_away", "不予受理", unit="件", of=Dispute, at="turned_away_on", dims=KIND, law=RMTJF[2, "3(三)"],
    definition="期间内不属受理范围的矛盾纠纷。",
)  # fmt: skip
OWN_SETTLED = Flow(
    "disputes.own_settled", "和解", unit="件", of=Dispute, at="own_settled_on", dims=KIND | {"how": "settled_how"},
    definition="期间内记录的自行和解和上级调解达成协议。",
)  # fmt: skip
PENDING = Stock(
    "disputes.pending", "未结矛盾纠纷", unit="件", of=Dispute, since="opened_on", until="ended_on", dims=KIND,
    definition="期末已登记、尚未终结的矛盾纠纷。",
)  # fmt: skip
RESOLVED_OF_ACCEPTED = Flow(
    "disputes.resolved_of_accepted", "受理并已化解的纠纷", unit="件", of=Dispute, at="opened_on",
    where=_ACCEPTED & happened("resolved_on"), dims=KIND, definition="期间内受理的矛盾纠纷中，截至统计日已化解的。",
)  # fmt: skip
RESOLUTION_RATE = CohortRate(
    "disputes.resolution_rate", "纠纷化解率", of=Dispute, cohort="opened_on", met="resolved_on", where=_ACCEPTED,
    dims=KIND, indicators=["dispute_resolution_rate"],
    definition="受理并已化解的纠纷÷受理矛盾纠纷：期间内受理的，截至统计日已化解的比例。",
)  # fmt: skip
MEDIATED = Flow(
    "disputes.mediated", "调解终结的纠纷", unit="件", of=Dispute, at="ended_on", where=_MEDIATED, dims=KIND,
    definition="期间内终结的、转入过调解的矛盾纠纷，不含和解和移送的。",
)  # fmt: skip
AGREED_OF_MEDIATED = Flow(
    "disputes.agreed_of_mediated", "调解终结并达成协议的纠纷", unit="件", of=Dispute, at="ended_on",
    where=_MEDIATED & happened("settled_on"), dims=KIND, definition="调解终结的纠纷中，经调解达成协议的。",
)  # fmt: skip
SUCCESS_RATE = FlowRate(
    "disputes.success_rate", "调解成功率", of=Dispute, at="ended_on", where=_MEDIATED, met=happened("settled_on"),
    dims=KIND, indicators=["mediation_success_rate"],
    definition="调解终结并达成协议的纠纷÷调解终结的纠纷；未结的、和解的、移送的不计入。",
)  # fmt: skip
FILED_OF_ENDED = Flow(
    "disputes.filed_of_ended", "终结并已归档的纠纷", unit="件", of=Dispute, at="ended_on",
    where=happened("archived_on"), dims=KIND, law=RMTJF[27],
    definition="期间内终结的矛盾纠纷中，截至统计日已立卷归档的。",
)  # fmt: skip
FILING_RATE = CohortRate(
    "disputes.filing_rate", "纠纷建档率", of=Dispute, cohort="ended_on", met="archived_on", dims=KIND, law=RMTJF[27],
    indicators=["dispute_filing_rate"],
    definition="终结并已归档的纠纷÷终结矛盾纠纷：期间内终结的，截至统计日已立卷归档的比例。",
)  # fmt: skip
FROM_UNITS_ENDED = Flow(
    "disputes.from_units_ended", "其他单位转入并已终结的纠纷", unit="件", of=Dispute, at="ended_on", where=_FROM_UNITS,
    dims={"source": "source"},
    definition="期间内终结的、由法院、公安、信访、热线、民意平台、网格或者其他单位转来的矛盾纠纷。",
)  # fmt: skip
REPORTED_BACK = Flow(
    "disputes.reported_back", "终结并已反馈来源单位的纠纷", unit="件", of=Dispute, at="ended_on",
    where=_FROM_UNITS & happened("reported_back_on"), dims={"source": "source"},
    definition="其他单位转入并已终结的纠纷中，截至统计日已把结果反馈来源单位的。",
)  # fmt: skip
REPORTED_BACK_RATE = CohortRate(
    "disputes.reported_back_rate", "反馈率", of=Dispute, cohort="ended_on", met="reported_back_on", where=_FROM_UNITS,
    dims={"source": "source"},
    definition="终结并已反馈来源单位的纠纷÷其他单位转入并已终结的纠纷：期间内终结的，截至统计日已反馈的比例。",
)  # fmt: skip

COURSE = (
    Section("登记、受理", [
        ACCEPTED, REGISTERED, FOUND, FROM_GRID, FROM_GRID_RATE, FROM_GRID_ENDED, COMPLEX_ACCEPTED, COMPLEX_SHARE,
        PEOPLE, HOUSEHOLDS, AMOUNT,
    ]),
    Section("调处", [
        TAKEN_UP_RATE, TAKEN_UP_OF_ACCEPTED, TAKEN_UP, COMPLEX_TAKEN_UP, TO_PEOPLE, TO_ADMINISTRATIVE, TO_COURT,
        VILLAGE_SHARE, SITTINGS, PERSON_TIMES, ESCALATED, GUIDED, DANGERS_MET, PEOPLE_IN_DANGER,
    ]),
    Section("调解成功、协议", [
        SUCCESS_RATE, AGREED_OF_MEDIATED, MEDIATED, DURATION, AGREED, AGREED_AMOUNT, PEOPLE_AGREED,
        ADMINISTRATIVE_AGREED, COURT_AGREED, WRITTEN, ORAL, CONFIRMED, PERFORMED,
    ]),
    Section("化解、终结", [
        RESOLUTION_RATE, RESOLVED_OF_ACCEPTED, RESOLVED, UNRESOLVED, REFERRED, TURNED_AWAY, OWN_SETTLED, ENDED,
    ]),
    Section("未结、归档", [PENDING, FILING_RATE, FILED_OF_ENDED]),
    Section("回访、反馈", [
        SATISFACTION_RATE, CONTENT, ANSWERED, VISITS, REPORTED_BACK_RATE, REPORTED_BACK, FROM_UNITS_ENDED,
    ]),
    BreakdownAndTotal("disputes.accepted_by_kind", total=ACCEPTED.id, by="kind"),
    BreakdownAndTotal("disputes.taken_up_by_level", total=TAKEN_UP.id, by="level"),
    OpeningAndClosing("disputes.flows", stock=PENDING.id, arrivals=REGISTERED.id, departures=ENDED.id),
    PartsAndTotal("disputes.ends", total=ENDED.id,
                  parts=[RESOLVED.id, UNRESOLVED.id, REFERRED.id, TURNED_AWAY.id]),
    RateAndCounts("disputes.complex_counts", rate=COMPLEX_SHARE.id, numerator=COMPLEX_ACCEPTED.id,
                  denominator=ACCEPTED.id),
    RateAndCounts("disputes.taken_up_counts", rate=TAKEN_UP_RATE.id, numerator=TAKEN_UP_OF_ACCEPTED.id,
                  denominator=ACCEPTED.id),
    RateAndCounts("disputes.resolution_counts", rate=RESOLUTION_RATE.id, numerator=RESOLVED_OF_ACCEPTED.id,
                  denominator=ACCEPTED.id),
    RateAndCounts("disputes.success_counts", rate=SUCCESS_RATE.id, numerator=AGREED_OF_MEDIATED.id,
                  denominator=MEDIATED.id),
    RateAndCounts("disputes.satisfaction_counts", rate=SATISFACTION_RATE.id, numerator=CONTENT.id,
                  denominator=ANSWERED.id),
    RateAndCounts("disputes.filing_counts", rate=FILING_RATE.id, numerator=FILED_OF_ENDED.id, denominator=ENDED.id),
    RateAndCounts("disputes.from_grid_counts", rate=FROM_GRID_RATE.id, numerator=FROM_GRID_ENDED.id,
                  denominator=FROM_GRID.id),
    RateAndCounts("disputes.reported_back_counts", rate=REPORTED_BACK_RATE.id, numerator=REPORTED_BACK.id,
                  denominator=FROM_UNITS_ENDED.id),
)  # fmt: skip
