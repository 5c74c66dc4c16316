"""The registers of study: the roster, what is studied and by whom, exams, qualifications."""

from __future__ import annotations

from yifa.areas.study.register_rules import (
    a_case_is_heard_in_court,
    a_score_or_absent,
    absence_has_its_reason,
    answer_is_among_the_options,
    asked_once,
    attended_once,
    carried_out_after_it_was_planned,
    carried_out_by_a_session_of_its_own,
    carried_out_by_a_session_of_ours,
    day_of_the_exam_is_told,
    drawn_for_an_exam_here,
    enough_questions,
    enrolled_once,
    everybody_is_accounted_for,
    examined_once,
    examined_with_one_result,
    full_marks_hold,
    held_or_dropped,
    how_it_was_made_up,
    lecturer_is_named,
    made_up_by_the_absent,
    made_up_by_who_failed,
    makes_up_for_an_earlier_exam,
    number_is_its_own,
    on_the_day_of_the_session,
    on_the_roster_once,
    on_the_roster_that_day,
    one_record_a_year,
    only_what_is_answered_here_is_timed,
    options_to_choose_from,
    part_stands_once,
    pass_mark_of_full_marks,
    planned_ahead,
    planned_once,
    present_of_expected,
    required_once,
    result_is_told,
    results_stand_by_the_marks,
    scope_is_told,
    score_of_full_marks,
    speakers_of_present,
    studied_alone_once,
    the_former_is_replaced,
    the_holder_is_known,
    why_it_was_dropped,
    why_it_was_revoked,
    within_the_days_of_the_exam,
)
from yifa.law.citation import FZXCF, XZCFF, ZFJD
from yifa.law.entry_rules import in_order
from yifa.law.procedure import Register
from yifa.law.roles import CLERK, LEADER, MEDIATOR, OFFICER, REVIEWER

OFFICE = (CLERK, REVIEWER)
"""Those who keep the books of study."""
SCORES_SEEN_BY = (*OFFICE, LEADER)
"""Who sees how somebody did: the office and the leaders."""

LEARNERS = Register(
    "learners", "学法人员名册", area="study", entry="Learner", dated_by="since", by=OFFICE,
    fields=["since", "name", "category"], optional=["unit", "post", "person"], later=["until"],
    rules=[on_the_roster_once, in_order("since", "until", "调出日期不能早于列入日期")], law=FZXCF[37],
)  # fmt: skip

REQUIRED_LAWS = Register(
    "law_lists", "应知应会清单", area="study", entry="RequiredLaw", dated_by="listed_on", by=OFFICE,
    fields=["listed_on", "audience", "law"], optional=["what", "source"], later=["until"],
    rules=[required_once, in_order("listed_on", "until", "调出日期不能早于列入日期")], law=FZXCF[37],
)  # fmt: skip

PLANS = Register(
    "study_plans", "学法计划", area="study", entry="StudyPlan", dated_by="planned_on", by=OFFICE,
    fields=["planned_on", "due_month", "kind", "topic", "audience"], optional=["laws", "unit"],
    later=["session", "dropped_on", "dropped_because"],
    rules=[planned_once, carried_out_by_a_session_of_ours, carried_out_after_it_was_planned,
           carried_out_by_a_session_of_its_own, held_or_dropped, why_it_was_dropped,
           planned_ahead],
    law=FZXCF[36],
)  # fmt: skip

SESSIONS = Register(
    "study_sessions", "学法活动", area="study", entry="StudySession", dated_by="held_on", by=OFFICE,
    fields=["held_on", "kind", "subject", "topic", "hours", "audience"], optional=["laws"],
    later=["place", "host", "lecturer", "lecturer_kind", "organiser", "case_number", "expected", "present", "speakers",
           "essays", "recorder", "points", "speeches", "summary"],
    rules=[a_case_is_heard_in_court, present_of_expected, speakers_of_present, lecturer_is_named],
    files=["sign_in_sheet", "minutes", "photo"], law=FZXCF[36],
)  # fmt: skip

ATTENDANCES = Register(
    "attendances", "学法考勤", area="study", entry="Attendance", dated_by="attended_on", by=OFFICE,
    fields=["attended_on", "session", "learner", "state"], optional=["signed_by", "reason"],
    later=["made_up_on", "made_up_how"],
    rules=[on_the_roster_that_day, on_the_day_of_the_session, attended_once, absence_has_its_reason,
           made_up_by_the_absent, how_it_was_made_up,
           in_order("attended_on", "made_up_on", "补学日期不能早于学法活动")],
    law=FZXCF[36],
)  # fmt: skip

SELF_STUDY = Register(
    "self_study", "自学", area="study", entry="SelfStudy", dated_by="studied_on",
    by=[*OFFICE, OFFICER, MEDIATOR, LEADER],
    fields=["studied_on", "learner", "way", "content", "hours"], optional=["evidence"],
    rules=[on_the_roster_that_day, studied_alone_once], law=FZXCF[36],
)  # fmt: skip

RECORDS = Register(
    "study_records", "个人学法档案", area="study", entry="StudyRecord", dated_by="added_up_on", by=OFFICE,
    seen_by=SCORES_SEEN_BY,
    fields=["added_up_on", "learner"], later=["statement", "remark"], rules=[on_the_roster_that_day, one_record_a_year],
    law=FZXCF[36, 38],
)  # fmt: skip

QUESTIONS = Register(
    "exam_questions", "题库", area="study", entry="ExamQuestion", dated_by="entered_on", by=OFFICE, seen_by=OFFICE,
    fields=["entered_on", "kind", "text", "answer"], optional=["options", "law", "category"], later=["ended_on"],
    rules=[options_to_choose_from, answer_is_among_the_options, asked_once,
           in_order("entered_on", "ended_on", "停用日期不能早于入库日期")],
)  # fmt: skip

EXAMS = Register(
    "exams", "学法考试", area="study", entry="Exam", dated_by="begins_on", by=OFFICE,
    fields=["begins_on", "until", "name", "manner", "audience"], optional=["make_up_of", "pass_mark"],
    later=["minutes", "attempts", "counted_on"],
    rules=[examined_once, pass_mark_of_full_marks, makes_up_for_an_earlier_exam, only_what_is_answered_here_is_timed,
           results_stand_by_the_marks, everybody_is_accounted_for,
           in_order("begins_on", "until", "截止日期不能早于开始日期"),
           in_order("until", "counted_on", "成绩在考试截止以后汇总")],
    files=["sign_in_sheet"], law=FZXCF[36],
)  # fmt: skip

PARTS = Register(
    "exam_parts", "试卷组成", area="study", entry="ExamPart", dated_by="set_on", by=OFFICE,
    fields=["set_on", "exam", "kind", "count", "points"], optional=["category"],
    rules=[drawn_for_an_exam_here, part_stands_once, enough_questions, full_marks_hold],
)  # fmt: skip

RESULTS = Register(
    "exam_results", "考试成绩", area="study", entry="ExamResult", dated_by="taken_on", by=OFFICE,
    seen_by=SCORES_SEEN_BY,
    fields=["taken_on", "exam", "learner"], optional=["score", "absent", "remark"], upfront=["score", "absent"],
    rules=[on_the_roster_that_day, within_the_days_of_the_exam, examined_with_one_result, a_score_or_absent,
           score_of_full_marks, made_up_by_who_failed],
    law=FZXCF[36],
)  # fmt: skip

ENROLMENTS = Register(
    "qualification_exams", "资格考试报名", area="study", entry="Enrolment", dated_by="enrolled_on", by=OFFICE,
    seen_by=SCORES_SEEN_BY,
    fields=["enrolled_on", "learner", "kind"], optional=["scope"], later=["sat_on", "result"],
    rules=[on_the_roster_that_day, enrolled_once, result_is_told, day_of_the_exam_is_told,
           in_order("enrolled_on", "sat_on", "考试日期不能早于报名日期")],
    law=ZFJD[10],
)  # fmt: skip

CERTIFICATES = Register(
    "certificates", "执法资格和法律职业资格", area="study", entry="Qualified", dated_by="issued_on", by=OFFICE,
    fields=["issued_on", "learner", "kind", "number", "issuer"], optional=["scope", "expires_on"],
    later=["replaced_on", "revoked_on", "revoked_because"],
    rules=[scope_is_told, number_is_its_own, the_former_is_replaced, the_holder_is_known, why_it_was_revoked,
           in_order("issued_on", "expires_on", "有效期不能早于发证日期"),
           in_order("issued_on", "replaced_on", "换发日期不能早于发证日期"),
           in_order("issued_on", "revoked_on", "注销日期不能早于发证日期")],
    files=["identity"], law=XZCFF[42] + ZFJD[10, 17],
)  # fmt: skip

REGISTERS = (
    LEARNERS, REQUIRED_LAWS, PLANS, SESSIONS, ATTENDANCES, SELF_STUDY, EXAMS, RESULTS, PARTS, QUESTIONS, ENROLMENTS,
    CERTIFICATES, RECORDS,
)  # fmt: skip
