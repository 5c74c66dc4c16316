"""The ledgers of campaigns: hazards first, then one for each register."""

from __future__ import annotations

from yifa.areas.campaigns.ledger.checking import CAMPAIGNS, HAZARDS, ROUNDS
from yifa.areas.campaigns.ledger.emergency import DRILLS, DUTY, PATROLS, PLANS

LEDGERS = (HAZARDS, CAMPAIGNS, ROUNDS, PATROLS, PLANS, DRILLS, DUTY)
