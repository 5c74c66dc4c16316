"""How hand-kept ledgers of study are read."""

from __future__ import annotations

from yifa.areas.study.exchange.exams import EXAMS, PARTS, QUESTIONS, RESULTS
from yifa.areas.study.exchange.people import CERTIFICATES, ENROLMENTS, LAWS, LEARNERS
from yifa.areas.study.exchange.sessions import ATTENDANCES, PLANS, RECORDS, SELF_STUDY, SESSIONS

INTAKES = (
    LEARNERS, LAWS, PLANS, SESSIONS, ATTENDANCES, SELF_STUDY, EXAMS, RESULTS, PARTS, QUESTIONS, ENROLMENTS,
    CERTIFICATES, RECORDS,
)  # fmt: skip
