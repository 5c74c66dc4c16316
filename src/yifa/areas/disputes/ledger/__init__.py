"""The ledgers of disputes: the disputes themselves, and the registers beside them."""

from __future__ import annotations

from yifa.areas.disputes.ledger.course import DISPUTES
from yifa.areas.disputes.ledger.organisation import COMMITTEES, GRID_DUTIES, MEDIATORS, TRAININGS, VISITS
from yifa.areas.disputes.ledger.prevention import INCIDENTS, MEETINGS, RETURNS, RISK_POINTS, SWEEPS

LEDGERS = (
    DISPUTES, SWEEPS, RISK_POINTS, INCIDENTS, RETURNS, MEETINGS, COMMITTEES, MEDIATORS, TRAININGS, VISITS, GRID_DUTIES,
)  # fmt: skip
