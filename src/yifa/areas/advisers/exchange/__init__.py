"""How the hand-kept ledgers of legal advisers are read, and what their templates ask for."""

from __future__ import annotations

from yifa.areas.advisers.exchange.advice import APPRAISALS, CONTRACTS, LAWYERS, OPINIONS, SERVICES
from yifa.areas.advisers.exchange.stations import CONSULTATIONS, EXPERTS, STATIONS, TURNS

INTAKES = (SERVICES, CONTRACTS, LAWYERS, OPINIONS, APPRAISALS, STATIONS, TURNS, CONSULTATIONS, EXPERTS)
