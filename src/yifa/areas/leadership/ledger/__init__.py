"""The ledgers of leadership: one for each register, and that of the tasks."""

from __future__ import annotations

from yifa.areas.leadership.ledger.assessment import ACCOUNTABILITY, APPRAISAL
from yifa.areas.leadership.ledger.duties import DUTY_RECORDS
from yifa.areas.leadership.ledger.equipment import EQUIPMENT
from yifa.areas.leadership.ledger.foundations import AWARDS, DOCUMENTS, MONEY, RULES, SITES, STAFF, SURVEYS
from yifa.areas.leadership.ledger.leaders import GROUP, INSTRUCTIONS, LAW_REPORTS, LETTERS, MEETINGS, REQUESTS
from yifa.areas.leadership.ledger.tasks import ACTIONS, PLANS, TASKS

LEDGERS = (
    MEETINGS, TASKS, INSTRUCTIONS, PLANS, ACTIONS, LAW_REPORTS, DUTY_RECORDS, GROUP, LETTERS, REQUESTS, DOCUMENTS,
    RULES, STAFF, MONEY, SITES, AWARDS, SURVEYS, APPRAISAL, EQUIPMENT, ACCOUNTABILITY,
)  # fmt: skip
