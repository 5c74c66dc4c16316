"""The ledgers of legal advisers: one for each register."""

from __future__ import annotations

from yifa.areas.advisers.ledger.advice import APPRAISALS, CONTRACTS, LAWYERS, OPINIONS, SERVICES
from yifa.areas.advisers.ledger.stations import CONSULTATIONS, EXPERTS, STATIONS, TURNS

LEDGERS = (SERVICES, CONTRACTS, LAWYERS, OPINIONS, APPRAISALS, STATIONS, TURNS, CONSULTATIONS, EXPERTS)
