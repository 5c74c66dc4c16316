"""The registers of disputes: dated facts that are no procedure, each entered in under a minute."""

from __future__ import annotations

from yifa.areas.disputes.register_rules import (
    chosen_as_the_law_says,
    committee_exists,
    findings_are_told,
    grid_lies_in_village,
    handed_in_by_today,
    incidents_agree,
    mediators_have_left,
    nothing_was_found,
    one_return_a_month,
    one_term_at_a_time,
    risk_found_in_that_sweep,
    sweeps_agree,
    treatment_is_told,
)
from yifa.law.citation import RMTJF, TFSJ, XFTL
from yifa.law.entry_rules import a_village_reports, in_order
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, GRID_WORKER, MEDIATOR

IN_THE_VILLAGES = (CLERK, GRID_WORKER, MEDIATOR)
REPORTERS = (CLERK, GRID_WORKER)
JUSTICE = (CLERK, MEDIATOR)

SWEEPS = Register(
    "dispute_sweeps", "矛盾纠纷排查", area="disputes", entry="Sweep", dated_by="swept_on", by=IN_THE_VILLAGES,
    fields=["swept_on", "occasion", "outcome", "sweepers", "person_times"], optional=["summary", "grid"],
    rules=[findings_are_told, nothing_was_found, grid_lies_in_village], law=XFTL["5(五)", "15(3)"],
)  # fmt: skip

COMMITTEES = Register(
    "mediation_committees", "人民调解委员会", area="disputes", entry="Committee", dated_by="founded_on", by=CLERK,
    fields=["founded_on", "name", "kind"], optional=["trade", "office"], later=["standardised_on", "dissolved_on"],
    rules=[mediators_have_left, in_order("founded_on", "dissolved_on", "撤销日期不能早于设立日期"),
           in_order("founded_on", "standardised_on", "达到标准日期不能早于设立日期")],
    law=RMTJF[8, 10, 34],
)  # fmt: skip

MEDIATORS = Register(
    "mediators", "人民调解员", area="disputes", entry="Mediator", dated_by="since", by=CLERK,
    fields=["since", "name", "committee", "duty", "chosen_by", "engagement"], optional=["sex"],
    later=["person", "left_on", "left_because"],
    rules=[committee_exists, chosen_as_the_law_says, one_term_at_a_time,
           in_order("since", "left_on", "离任日期不能早于任期开始日期")],
    law=RMTJF[9, 13, 14],
)  # fmt: skip

TRAININGS = Register(
    "mediator_trainings", "调解员培训", area="disputes", entry="MediatorTraining", dated_by="held_on", by=JUSTICE,
    fields=["held_on", "topic", "attendance"], optional=["hours", "organiser", "lecturer"], law=RMTJF["14(2)"],
)  # fmt: skip

VISITS = Register(
    "committee_visits", "调解组织指导走访", area="disputes", entry="GuidanceVisit", dated_by="visited_on", by=JUSTICE,
    fields=["visited_on", "committee", "visitors", "situation"], optional=["advice"], later=["carried_out_on"],
    rules=[committee_exists], law=RMTJF[5],
)  # fmt: skip

GRID_DUTIES = Register(
    "grid_duties", "网格责任人", area="disputes", entry="GridDuty", dated_by="since", by=CLERK,
    fields=["since", "grid", "kind", "name"], optional=["person", "households"], later=["ended_on"],
    rules=[grid_lies_in_village, in_order("since", "ended_on", "卸任日期不能早于任职日期")], law=XFTL["15(3)"],
)  # fmt: skip

RISK_POINTS = Register(
    "risk_points", "风险点", area="disputes", entry="RiskPoint", dated_by="found_on", by=IN_THE_VILLAGES,
    fields=["found_on", "kind", "what", "grade", "owner", "treat_by"], optional=["sweep"],
    later=["treated_on", "treatment"],
    rules=[risk_found_in_that_sweep, treatment_is_told,
           in_order("found_on", "treat_by", "处置期限不能早于发现日期"),
           in_order("found_on", "treated_on", "处置完成日期不能早于发现日期")],
    law=XFTL["5(五)"],
)  # fmt: skip

INCIDENTS = Register(
    "incidents", "突发事件", area="disputes", entry="Incident", dated_by="happened_on", by=REPORTERS,
    fields=["happened_on", "kind", "what"],
    optional=["people_involved", "dead", "injured", "reported_to"], later=["loss", "handled_on", "handling"],
    rules=[in_order("happened_on", "handled_on", "处置完毕日期不能早于发生日期")], law=TFSJ[22],
)  # fmt: skip

RETURNS = Register(
    "village_returns", "村（社区）月报", area="disputes", entry="VillageReturn", dated_by="month", by=REPORTERS,
    fields=["month", "handed_in_on", "disputes", "incidents", "reporter"], optional=["remark"],
    rules=[a_village_reports, one_return_a_month, handed_in_by_today, incidents_agree, sweeps_agree],
    law=XFTL["15(3)"],
)  # fmt: skip

MEETINGS = Register(
    "dispute_meetings", "月分析例会", area="disputes", entry="MonthlyMeeting", dated_by="held_on", by=CLERK,
    fields=["held_on", "chair", "present", "topics", "decisions"], optional=["place", "recorder"],
    later=["attended", "done_on", "done_how"], law=XFTL["13(3)"],
)  # fmt: skip

REGISTERS = (
    SWEEPS, COMMITTEES, MEDIATORS, TRAININGS, VISITS, GRID_DUTIES, RISK_POINTS, INCIDENTS, RETURNS, MEETINGS,
)  # fmt: skip
