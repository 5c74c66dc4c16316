"""The registers of leadership: dated facts that are no procedure, each entered in under a minute."""

from __future__ import annotations

from yifa.areas.leadership.appraisal_rules import (
    deduction_has_its_reason,
    figure_is_known,
    full_marks_hold,
    indicator_stands_once,
    no_person_is_appraised,
    reviewed_and_scored,
    score_within_the_points,
    self_score_within_the_points,
    the_village_is_the_unit,
    year_of_the_appraisal,
)
from yifa.areas.leadership.register_rules import (
    a_village_is_named,
    absence_has_its_reason,
    action_is_summed_up,
    answer_is_told,
    answered_of_given_out,
    approved_before_it_was_issued,
    as_many_as_are_named,
    conclusion_is_dated,
    counted_at_its_end,
    ended_with_its_counts,
    favourable_of_answered,
    fixed_of_found,
    listed_once,
    manner_is_told,
    minutes_are_its_own,
    named_by_is_told,
    no_quota_of_penalties,
    nobody_is_named,
    nobody_is_there_and_absent,
    number_is_its_own,
    on_the_list,
    out_of_use_from_a_day,
    outcome_is_told,
    plan_is_summed_up,
    planned_once,
    questions_are_asked_live,
    replaces_a_standing_version,
    reported_before_it_is_rated,
    result_is_told,
    revoked_after_it_was_named,
    seat_is_free,
    serves_once,
    signed_once,
    situation_is_dated,
    situation_is_told,
    something_is_studied,
    takes_its_place_that_day,
    why_it_went_is_told,
    year_just_gone,
    year_of_the_money,
    year_of_the_plan,
    year_to_come,
)
from yifa.law.citation import DCGD
from yifa.law.entry_rules import in_order
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, LEADER, OFFICER, REVIEWER

OFFICE = (CLERK, REVIEWER)
"""Those who keep the books of the leading group's office."""

MEETINGS = Register(
    "law_meetings", "研究法治工作会议", area="leadership", entry="LawMeeting", dated_by="held_on", by=OFFICE,
    fields=["held_on", "body", "topic", "chaired_by", "items"], optional=["body_name", "heard_report"],
    later=["place", "attending", "observing", "absent", "materials", "present", "items_deployed", "problems_settled",
           "conclusions", "minutes_number"],
    rules=[something_is_studied, minutes_are_its_own, absence_has_its_reason, nobody_is_there_and_absent,
           as_many_as_are_named],
    files=["minutes", "sign_in_sheet"], law=DCGD["25(三)"],
)  # fmt: skip

PLANS = Register(
    "annual_plans", "年度工作计划", area="leadership", entry="AnnualPlan", dated_by="issued_on", by=OFFICE,
    fields=["issued_on", "year", "name"], optional=["number", "meeting"],
    later=["checked_on", "situation", "concluded_on", "conclusion"],
    rules=[year_of_the_plan, planned_once, approved_before_it_was_issued, situation_is_told, plan_is_summed_up,
           situation_is_dated, conclusion_is_dated,
           in_order("issued_on", "checked_on", "年中检查日期不能早于印发日期"),
           in_order("issued_on", "concluded_on", "年底总结日期不能早于印发日期"),
           in_order("checked_on", "concluded_on", "年底总结日期不能早于年中检查日期")],
)  # fmt: skip

ACTIONS = Register(
    "special_actions", "专项行动", area="leadership", entry="SpecialAction", dated_by="begun_on",
    by=OFFICE, fields=["begun_on", "until", "field", "name", "unit"], optional=["document"],
    later=["ended_on", "places_checked", "problems_found", "problems_fixed", "conclusion"],
    rules=[ended_with_its_counts, counted_at_its_end, fixed_of_found, action_is_summed_up,
           in_order("begun_on", "until", "计划结束日期不能早于开始日期"),
           in_order("begun_on", "ended_on", "结束日期不能早于开始日期")],
)  # fmt: skip

GROUP = Register(
    "leading_group", "法治政府建设领导小组", area="leadership", entry="GroupSeat", dated_by="since", by=OFFICE,
    fields=["since", "seat", "name", "post", "document"], optional=["unit"], later=["until"],
    rules=[seat_is_free, in_order("since", "until", "卸任日期不能早于任职日期")],
)  # fmt: skip

INSTRUCTIONS = Register(
    "leader_instructions", "主要负责人批示督办", area="leadership", entry="LeaderInstruction", dated_by="given_on",
    by=[*OFFICE, LEADER], fields=["given_on", "who", "kind", "topic", "text", "handled_by"],
    later=["done_on", "outcome"],
    rules=[outcome_is_told, in_order("given_on", "done_on", "办结日期不能早于批示日期")], law=DCGD["25(三)"],
)  # fmt: skip

LAW_REPORTS = Register(
    "law_reports", "述法", area="leadership", entry="LawReport", dated_by="listed_on", by=OFFICE,
    fields=["listed_on", "year", "name", "post", "level"],
    later=["reported_on", "manner", "occasion", "questions", "rating", "digest"],
    rules=[year_just_gone, listed_once, manner_is_told, reported_before_it_is_rated, questions_are_asked_live,
           in_order("listed_on", "reported_on", "述法日期不能早于列入安排日期")],
    law=DCGD["25(三)"],
)  # fmt: skip

DUTY_RECORDS = Register(
    "duty_records", "履职记录", area="leadership", entry="DutyRecord", dated_by="done_on", by=[*OFFICE, LEADER],
    fields=["done_on", "duty", "what", "post", "evidence"], rules=[on_the_list], law=DCGD["25(三)"],
)  # fmt: skip

LETTERS = Register(
    "responsibility_letters", "责任书", area="leadership", entry="ResponsibilityLetter", dated_by="signed_on",
    by=OFFICE, fields=["signed_on", "year", "between", "unit", "topic"], optional=["duties", "signed_by"],
    later=["assessed_on", "result"],
    rules=[year_to_come, signed_once, no_quota_of_penalties, result_is_told,
           in_order("signed_on", "assessed_on", "考核日期不能早于签订日期")],
)  # fmt: skip

REQUESTS = Register(
    "requests_reports", "重大事项请示报告", area="leadership", entry="RequestReport", dated_by="sent_on", by=OFFICE,
    fields=["sent_on", "kind", "topic", "sent_to"], optional=["number"], later=["answered_on", "answer"],
    rules=[answer_is_told, in_order("sent_on", "answered_on", "批复日期不能早于上报日期")],
)  # fmt: skip

STAFF = Register(
    "law_staff", "法治工作力量", area="leadership", entry="LawStaff", dated_by="since", by=OFFICE,
    fields=["since", "name", "post", "duty"], optional=["unit", "full_time", "qualified"], later=["until"],
    rules=[serves_once, in_order("since", "until", "离岗日期不能早于任职日期")],
)  # fmt: skip

MONEY = Register(
    "law_budget", "法治工作经费", area="leadership", entry="LawMoney", dated_by="booked_on", by=OFFICE,
    fields=["booked_on", "year", "kind", "purpose", "amount"], optional=["what", "document"],
    rules=[year_of_the_money],
)  # fmt: skip

SURVEYS = Register(
    "surveys", "群众评议", area="leadership", entry="Survey", dated_by="held_on", by=OFFICE,
    fields=["held_on", "kind", "question", "given_out", "answered", "favourable"], optional=["surveyed_by"],
    rules=[answered_of_given_out, favourable_of_answered],
)  # fmt: skip

SITES = Register(
    "model_sites", "示范创建", area="leadership", entry="ModelSite", dated_by="begun_on", by=OFFICE,
    fields=["begun_on", "programme", "grade", "name"], optional=["standard"],
    later=["self_checked_on", "applied_on", "named_on", "named_by", "revoked_on"],
    rules=[a_village_is_named, named_by_is_told, revoked_after_it_was_named,
           in_order("begun_on", "self_checked_on", "自评日期不能早于启动日期"),
           in_order("self_checked_on", "applied_on", "申报日期不能早于自评日期"),
           in_order("applied_on", "named_on", "命名日期不能早于申报日期"),
           in_order("named_on", "revoked_on", "撤销日期不能早于命名日期")],
)  # fmt: skip

RULES = Register(
    "internal_rules", "内部制度", area="leadership", entry="InternalRule", dated_by="made_on", by=OFFICE,
    fields=["made_on", "name", "owner"], optional=["number", "summary", "replaces"], later=["ended_on"],
    rules=[replaces_a_standing_version, takes_its_place_that_day,
           in_order("made_on", "ended_on", "废止日期不能早于制定日期")],
)  # fmt: skip

DOCUMENTS = Register(
    "documents_issued", "出台文件和举措", area="leadership", entry="DocumentIssued", dated_by="issued_on", by=OFFICE,
    fields=["issued_on", "kind", "number", "name", "measures"], rules=[number_is_its_own], law=DCGD["25(一)"],
)  # fmt: skip

AWARDS = Register(
    "awards", "表彰奖励、优秀案例", area="leadership", entry="Award", dated_by="given_on", by=OFFICE,
    fields=["given_on", "kind", "name", "grade", "given_by", "given_to", "evidence"],
)  # fmt: skip

APPRAISAL = Register(
    "appraisal_scores", "绩效考核评分", area="leadership", entry="AppraisalScore", dated_by="set_on", by=OFFICE,
    fields=["set_on", "year", "kind", "unit", "indicator", "points", "standard"],
    later=["self_score", "reviewed_on", "score", "basis", "figure", "reason"],
    rules=[year_of_the_appraisal, no_person_is_appraised, the_village_is_the_unit, indicator_stands_once,
           full_marks_hold, self_score_within_the_points, score_within_the_points, reviewed_and_scored,
           deduction_has_its_reason, figure_is_known,
           in_order("set_on", "reviewed_on", "复评日期不能早于指标下达日期")],
)  # fmt: skip

EQUIPMENT = Register(
    "equipment", "执法装备", area="leadership", entry="Equipment", dated_by="bought_on", by=[*OFFICE, OFFICER],
    fields=["bought_on", "kind", "name", "count", "keeper"], optional=["number"],
    later=["out_of_use_on", "out_because"],
    rules=[why_it_went_is_told, out_of_use_from_a_day,
           in_order("bought_on", "out_of_use_on", "停用日期不能早于配备日期")],
)  # fmt: skip

ACCOUNTABILITY = Register(
    "accountability_decisions", "责任追究", area="leadership", entry="Accountability", dated_by="decided_on",
    by=[LEADER, REVIEWER], seen_by=[LEADER, REVIEWER],
    fields=["decided_on", "unit", "post", "ground", "what", "treatment", "decided_by"], later=["basis", "result"],
    rules=[nobody_is_named], law=DCGD.whole,
)  # fmt: skip

REGISTERS = (
    MEETINGS, INSTRUCTIONS, PLANS, ACTIONS, LAW_REPORTS, DUTY_RECORDS, GROUP, LETTERS, REQUESTS, DOCUMENTS, RULES,
    STAFF, MONEY, SITES, AWARDS, SURVEYS, APPRAISAL, EQUIPMENT, ACCOUNTABILITY,
)  # fmt: skip
