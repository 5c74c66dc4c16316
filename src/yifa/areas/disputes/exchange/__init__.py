"""How the hand-kept ledgers of disputes are read, and what their templates ask for."""

from __future__ import annotations

from yifa.areas.disputes.exchange.course import DISPUTES
from yifa.areas.disputes.exchange.organisation import COMMITTEES, GRID_DUTIES, MEDIATORS, TRAININGS, VISITS
from yifa.areas.disputes.exchange.prevention import INCIDENTS, MEETINGS, RETURNS, RISK_POINTS, SWEEPS

INTAKES = (
    DISPUTES, SWEEPS, RISK_POINTS, INCIDENTS, RETURNS, MEETINGS, COMMITTEES, MEDIATORS, TRAININGS, VISITS, GRID_DUTIES,
)  # fmt: skip
