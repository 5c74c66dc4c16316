"""What is counted of study: sessions, lectures, trainings, visits to courts, attendance, self-study, the plan."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from yifa.areas.study.models import (
    COLLECTIVE,
    TAUGHT,
    Attendance,
    Learner,
    LecturerKind,
    Presence,
    SelfStudy,
    SessionKind,
    StudyPlan,
    StudyRecord,
    StudySession,
    Subject,
)
from yifa.engine.figures.conditions import happened
from yifa.engine.figures.cross_checks import BreakdownAndTotal, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import CohortRate, Flow, FlowRate, Section, Stock
from yifa.law.citation import FZXCF

# --- 学法活动 ------------------------------------------------------------------------------------------------

_SESSION: dict[str, Any] = {
    "of": StudySession, "at": "dated_on", "law": FZXCF[36],
    "dims": {"kind": "kind", "subject": "subject", "audience": "audience"},
}  # fmt: skip
_COLLECTIVE = Q(kind__in=COLLECTIVE)
_TAUGHT = Q(kind__in=TAUGHT)
_COURT = Q(kind=SessionKind.COURT)

SESSIONS = Flow(
    "study.sessions", "学法活动", unit="次", **_SESSION, definition="期间内的集体学法、专题讲座、培训班和旁听庭审。",
)  # fmt: skip
COLLECTIVE_SESSIONS = Flow(
    "study.collective", "集体学法", unit="次", **_SESSION, where=_COLLECTIVE,
    indicators=["collective_law_study_sessions"],
    definition="期间内的中心组学习、会前学法、三会一课、主题党日、干部大会学法和其他集体学法。",
)  # fmt: skip
CENTRAL = Flow(
    "study.central", "中心组学法", unit="次", **_SESSION, where=Q(kind=SessionKind.CENTRAL),
    definition="期间内党委理论学习中心组学法。",
)  # fmt: skip
BEFORE_MEETINGS = Flow(
    "study.before_meetings", "会前学法", unit="次", **_SESSION, where=Q(kind=SessionKind.BEFORE),
    definition="期间内在党委会议、政府会议等会前开展的学法。",
)  # fmt: skip
XI = Flow(
    "study.xi_thought", "习近平法治思想专题学习", unit="次", **_SESSION, where=Q(subject=Subject.XI),
    indicators=["law_topic_study_sessions"], definition="期间内以习近平法治思想为内容的学法活动。",
)  # fmt: skip
DISCUSSIONS = Flow(
    "study.discussions", "研讨交流", unit="次", **_SESSION, where=Q(speakers__gt=0),
    indicators=["discussion_sessions"], definition="期间内登记了研讨发言的学法活动。",
)  # fmt: skip
ESSAYS = Flow(
    "study.essays", "心得体会", unit="篇", **_SESSION, measure="essays", indicators=["study_essays"],
    definition="期间内学法活动登记的心得体会篇数之和。",
)  # fmt: skip
COLLECTIVE_PRESENT = Flow(
    "study.collective_present", "集体学法参加", unit="人次", **_SESSION, where=_COLLECTIVE, measure="present",
    definition="期间内集体学法登记的实到人次之和。",
)  # fmt: skip

# --- 讲座、培训、旁听庭审 ------------------------------------------------------------------------------------

TRAININGS = Flow(
    "study.trainings", "法治讲座和培训", unit="期", **_SESSION, where=_TAUGHT,
    indicators=["legal_training_sessions"], definition="期间内举办、参加的法治专题讲座和培训班。",
)  # fmt: skip
LECTURES = Flow(
    "study.lectures", "法治专题讲座", unit="场", **_SESSION, where=Q(kind=SessionKind.LECTURE),
    definition="期间内的法治专题讲座。",
)  # fmt: skip
CLASSES = Flow(
    "study.classes", "法治培训班", unit="期", **_SESSION, where=Q(kind=SessionKind.TRAINING),
    definition="期间内的法治培训班。",
)  # fmt: skip
TRAINED = Flow(
    "study.training_participants", "讲座和培训参加", unit="人次", **_SESSION, where=_TAUGHT, measure="present",
    indicators=["training_participants"],
    definition="期间内法治讲座和培训登记的实到人次之和，含学法人员名册以外的人员。",
)  # fmt: skip
TRAINING_HOURS = Flow(
    "study.training_hours", "讲座和培训学时", unit="学时", **_SESSION, where=_TAUGHT, measure="hours",
    indicators=["training_hours"], definition="期间内法治讲座和培训的学时之和，按期计算，不按人计算。",
)  # fmt: skip
BY_LEADERS = Flow(
    "study.lectures_by_leaders", "领导干部讲法治课", unit="次", **_SESSION,
    where=Q(lecturer_kind=LecturerKind.LEADER), indicators=["leader_law_lectures"],
    definition="期间内由领导干部授课、领学的学法活动。",
)  # fmt: skip
COURT = Flow(
    "study.court_visits", "旁听庭审", unit="次", **_SESSION, where=_COURT, definition="期间内组织的旁听庭审。",
)  # fmt: skip
OBSERVERS = Flow(
    "study.court_observers", "旁听庭审人员", unit="人次", **_SESSION, where=_COURT, measure="present",
    indicators=["court_observers"], definition="期间内旁听庭审登记的实到人次之和，含学法人员名册以外的人员。",
)  # fmt: skip

# --- 考勤 ----------------------------------------------------------------------------------------------------

_STANDING = Q(session__voided=False)
_PRESENT = Q(state=Presence.PRESENT)
_STUDIED = _PRESENT | happened("made_up_on")
_ATTENDANCE: dict[str, Any] = {
    "of": Attendance, "at": "dated_on", "dims": {"category": "learner__category", "kind": "session__kind"},
}  # fmt: skip
_AT_TRAININGS = _STANDING & Q(session__kind__in=TAUGHT)
_IN_COURT = _STANDING & Q(session__kind=SessionKind.COURT)

DUE = Flow(
    "study.attendance_due", "应到", unit="人次", **_ATTENDANCE, where=_STANDING,
    definition="期间内学法活动登记了考勤的人次，包括到会和请假、缺席的。",
)  # fmt: skip
PRESENT = Flow(
    "study.attendance_present", "到会", unit="人次", **_ATTENDANCE, where=_STANDING & _PRESENT,
    definition="期间内学法活动考勤中到会的人次。",
)  # fmt: skip
ATTENDANCE_RATE = FlowRate(
    "study.attendance_rate", "到会率", **_ATTENDANCE, where=_STANDING, met=_PRESENT,
    definition="到会÷应到，按考勤计算。",
)  # fmt: skip
MADE_UP = Flow(
    "study.made_up", "补学", unit="人次", **_ATTENDANCE, where=_STANDING & happened("made_up_on"),
    definition="期间内学法活动请假、缺席的人次中，截至统计日已补学的。",
)  # fmt: skip
COVERED = Flow(
    "study.covered", "到会和补学", unit="人次", **_ATTENDANCE, where=_STANDING & _STUDIED,
    definition="期间内学法活动考勤中到会的，和截至统计日已补学的人次。",
)  # fmt: skip
COVERAGE = FlowRate(
    "study.coverage", "学法覆盖率", **_ATTENDANCE, where=_STANDING, met=_STUDIED, indicators=["study_coverage"],
    definition="到会和补学÷应到，按考勤的人次计算。",
)  # fmt: skip
TRAINING_DUE = Flow(
    "study.training_due", "讲座和培训应到", unit="人次", **_ATTENDANCE, where=_AT_TRAININGS,
    definition="期间内法治讲座和培训登记了考勤的人次。",
)  # fmt: skip
TRAINING_PRESENT = Flow(
    "study.training_present", "讲座和培训到会", unit="人次", **_ATTENDANCE, where=_AT_TRAININGS & _PRESENT,
    definition="期间内法治讲座和培训考勤中到会的人次。",
)  # fmt: skip
TRAINING_RATE = FlowRate(
    "study.training_rate", "参训率", **_ATTENDANCE, where=_AT_TRAININGS, met=_PRESENT,
    indicators=["training_participation_rate"], definition="讲座和培训到会÷讲座和培训应到，按考勤计算。",
)  # fmt: skip
COURT_RATE = FlowRate(
    "study.court_rate", "旁听庭审率", **_ATTENDANCE, where=_IN_COURT, met=_PRESENT,
    indicators=["court_observation_rate"],
    definition="期间内旁听庭审考勤中到会的比例，按考勤计算，不含学法人员名册以外的人员。",
)  # fmt: skip

# --- 人员、自学、计划 ----------------------------------------------------------------------------------------

_SELF: dict[str, Any] = {"of": SelfStudy, "at": "dated_on", "dims": {"category": "learner__category", "way": "way"}}
_ITEM: dict[str, Any] = {
    "of": StudyPlan, "where": ~happened("dropped_on"), "dims": {"kind": "kind"}, "law": FZXCF[36],
}  # fmt: skip

LEARNERS = Stock(
    "study.learners", "学法人员", unit="名", of=Learner, since="since", until="until", law=FZXCF[36],
    dims={"category": "category"}, definition="期末在学法人员名册上的人员。",
)  # fmt: skip
SELF_STUDY = Flow(
    "study.self_study", "自学登记", unit="次", **_SELF, definition="期间内登记的个人自学。",
)  # fmt: skip
SELF_HOURS = Flow(
    "study.self_study_hours", "自学学时", unit="学时", **_SELF, measure="hours",
    definition="期间内登记的个人自学学时之和。",
)  # fmt: skip
PLANNED = Flow(
    "study.plan_items", "到期的学法计划", unit="项", **_ITEM, at="due_on",
    definition="计划月份的最后一日在期间内、没有调整取消的学法计划项目。",
)  # fmt: skip
PLANNED_HELD = Flow(
    "study.plan_items_held", "到期并已落实的学法计划", unit="项", of=StudyPlan, at="due_on", dims={"kind": "kind"},
    where=~happened("dropped_on") & happened("held_on"), definition="到期的学法计划中，截至统计日已经落实的。",
)  # fmt: skip
PLAN_RATE = CohortRate(
    "study.plan_rate", "学法计划落实率", **_ITEM, cohort="due_on", met="held_on",
    definition="到期并已落实的学法计划÷到期的学法计划。",
)  # fmt: skip
PLAN_OVERDUE = Stock(
    "study.plan_overdue", "到期没有落实的学法计划", unit="项", **_ITEM, since="due_on", until="held_on",
    definition="期末计划月份已过、没有落实也没有调整的学法计划项目。",
)  # fmt: skip

_YEAR: dict[str, Any] = {"of": StudyRecord, "at": "dated_on", "dims": {"category": "learner__category"}}
_ENOUGH = Q(hours__gte=F("wanted"))

RECORDS = Flow(
    "study.records", "学时建档人员", unit="名", **_YEAR, definition="期间内建立个人学法档案、统计了学时的人员。",
)  # fmt: skip
ENOUGH_HOURS = Flow(
    "study.hours_reached", "学时达标人员", unit="名", **_YEAR, where=_ENOUGH,
    definition="学时建档人员中，一年的学时达到目标学时的。",
)  # fmt: skip
HOURS_RATE = FlowRate(
    "study.hours_rate", "学时达标率", **_YEAR, met=_ENOUGH, definition="学时达标人员÷学时建档人员。",
)  # fmt: skip

STUDY = (
    Section("学法活动", [
        SESSIONS, COLLECTIVE_SESSIONS, CENTRAL, BEFORE_MEETINGS, XI, DISCUSSIONS, ESSAYS, COLLECTIVE_PRESENT,
    ]),
    Section("讲座、培训和旁听庭审", [
        TRAININGS, LECTURES, CLASSES, TRAINED, TRAINING_HOURS, TRAINING_RATE, TRAINING_DUE, TRAINING_PRESENT,
        BY_LEADERS, COURT, OBSERVERS, COURT_RATE,
    ]),
    Section("学法考勤", [COVERAGE, COVERED, ATTENDANCE_RATE, DUE, PRESENT, MADE_UP]),
    Section("学法人员、计划和自学", [
        LEARNERS, PLAN_RATE, PLANNED, PLANNED_HELD, PLAN_OVERDUE, SELF_STUDY, SELF_HOURS, HOURS_RATE, RECORDS,
        ENOUGH_HOURS,
    ]),
    PartsAndTotal("study.sessions_by_form", total=SESSIONS.id,
                  parts=[COLLECTIVE_SESSIONS.id, TRAININGS.id, COURT.id]),
    PartsAndTotal("study.trainings_by_form", total=TRAININGS.id, parts=[LECTURES.id, CLASSES.id]),
    RateAndCounts("study.attendance_counts", rate=ATTENDANCE_RATE.id, numerator=PRESENT.id, denominator=DUE.id),
    RateAndCounts("study.coverage_counts", rate=COVERAGE.id, numerator=COVERED.id, denominator=DUE.id),
    RateAndCounts("study.training_counts", rate=TRAINING_RATE.id, numerator=TRAINING_PRESENT.id,
                  denominator=TRAINING_DUE.id),
    RateAndCounts("study.plan_counts", rate=PLAN_RATE.id, numerator=PLANNED_HELD.id, denominator=PLANNED.id),
    RateAndCounts("study.hours_counts", rate=HOURS_RATE.id, numerator=ENOUGH_HOURS.id, denominator=RECORDS.id),
    PartsAndTotal("study.covered_parts", total=COVERED.id, parts=[PRESENT.id, MADE_UP.id]),
    BreakdownAndTotal("study.sessions_by_kind", total=SESSIONS.id, by="kind"),
)  # fmt: skip
