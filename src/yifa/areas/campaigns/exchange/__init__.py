"""How the hand-kept ledgers of campaigns are read, and what their templates ask for."""

from __future__ import annotations

from yifa.areas.campaigns.exchange.checking import CAMPAIGNS, ROUNDS
from yifa.areas.campaigns.exchange.emergency import DRILLS, DUTY, PATROLS, PLANS
from yifa.areas.campaigns.exchange.hazards import HAZARDS

INTAKES = (HAZARDS, CAMPAIGNS, ROUNDS, PATROLS, PLANS, DRILLS, DUTY)
