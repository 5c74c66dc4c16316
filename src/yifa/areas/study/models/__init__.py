"""The tables of studying the law: the entries of its registers."""

from yifa.areas.study.models.attempt import Attempt, attempts_of
from yifa.areas.study.models.attendance import Attendance, Presence, SelfStudy, SelfStudyWay, SignedBy
from yifa.areas.study.models.certificate import Enrolment, Passed, Qualification, Qualified, valid_certificates
from yifa.areas.study.models.exam import (
    GOOD_ENOUGH,
    SAT,
    Exam,
    ExamPart,
    ExamResult,
    Manner,
    Outcome,
    results_of,
)
from yifa.areas.study.models.learner import Audience, Category, Learner, learners_on
from yifa.areas.study.models.plan import RequiredLaw, StudyPlan, laws_studied, overdue_plans, required_laws
from yifa.areas.study.models.question import ExamQuestion, QuestionKind, questions_in_use
from yifa.areas.study.models.record import (
    Hours,
    Studied,
    StudyRecord,
    hours_by_learner,
    hours_wanted,
    studied_by,
    studied_in,
    total,
    training_wanted,
)
from yifa.areas.study.models.session import COLLECTIVE, TAUGHT, LecturerKind, SessionKind, StudySession, Subject

__all__ = [
    "COLLECTIVE",
    "GOOD_ENOUGH",
    "SAT",
    "TAUGHT",
    "Attempt",
    "Attendance",
    "Audience",
    "Category",
    "Enrolment",
    "Exam",
    "ExamPart",
    "ExamQuestion",
    "ExamResult",
    "Hours",
    "Learner",
    "LecturerKind",
    "Manner",
    "Outcome",
    "Passed",
    "Presence",
    "Qualification",
    "Qualified",
    "QuestionKind",
    "RequiredLaw",
    "SelfStudy",
    "SelfStudyWay",
    "SessionKind",
    "SignedBy",
    "Studied",
    "StudyPlan",
    "StudyRecord",
    "StudySession",
    "Subject",
    "attempts_of",
    "hours_by_learner",
    "hours_wanted",
    "laws_studied",
    "learners_on",
    "overdue_plans",
    "questions_in_use",
    "required_laws",
    "results_of",
    "studied_by",
    "studied_in",
    "total",
    "training_wanted",
    "valid_certificates",
]
