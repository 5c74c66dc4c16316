"""How the hand-kept ledgers of leadership are read, and what their templates ask for."""

from __future__ import annotations

from yifa.areas.leadership.exchange.assessment import ACCOUNTABILITY, APPRAISAL
from yifa.areas.leadership.exchange.duties import DUTY_RECORDS
from yifa.areas.leadership.exchange.equipment import EQUIPMENT
from yifa.areas.leadership.exchange.foundations import AWARDS, DOCUMENTS, MONEY, RULES, SITES, STAFF, SURVEYS
from yifa.areas.leadership.exchange.leaders import GROUP, INSTRUCTIONS, LAW_REPORTS, LETTERS, MEETINGS, REQUESTS
from yifa.areas.leadership.exchange.tasks import ACTIONS, PLANS, TASKS

INTAKES = (
    MEETINGS, TASKS, INSTRUCTIONS, PLANS, ACTIONS, LAW_REPORTS, DUTY_RECORDS, GROUP, LETTERS, REQUESTS, DOCUMENTS,
    RULES, STAFF, MONEY, SITES, AWARDS, SURVEYS, APPRAISAL, EQUIPMENT, ACCOUNTABILITY,
)  # fmt: skip
