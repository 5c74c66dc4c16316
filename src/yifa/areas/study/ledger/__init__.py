"""The ledgers of study: one for each register."""

from __future__ import annotations

from yifa.areas.study.ledger.exams import EXAMS, PARTS, QUESTIONS, RESULTS
from yifa.areas.study.ledger.people import CERTIFICATES, ENROLMENTS, LAWS, LEARNERS
from yifa.areas.study.ledger.sessions import ATTENDANCES, PLANS, RECORDS, SELF_STUDY, SESSIONS

LEDGERS = (
    SESSIONS, PLANS, ATTENDANCES, SELF_STUDY, EXAMS, RESULTS, PARTS, QUESTIONS, LEARNERS, LAWS, ENROLMENTS,
    CERTIFICATES, RECORDS,
)  # fmt: skip
