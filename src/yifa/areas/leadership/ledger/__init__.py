"""The ledgers of leadership: one for each register."""

from __future__ import annotations

from yifa.areas.leadership.ledger.duties import DUTY_RECORDS
from yifa.areas.leadership.ledger.foundations import AWARDS, DOCUMENTS, MONEY, RULES, SITES, STAFF, SURVEYS
from yifa.areas.leadership.ledger.leaders import GROUP, INSTRUCTIONS, LAW_REPORTS, LETTERS, MEETINGS, REQUESTS

LEDGERS = (
    MEETINGS, INSTRUCTIONS, LAW_REPORTS, DUTY_RECORDS, GROUP, LETTERS, REQUESTS, DOCUMENTS, RULES, STAFF, MONEY, SITES,
    AWARDS, SURVEYS,
)  # fmt: skip
