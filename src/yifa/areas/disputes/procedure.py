"""矛盾纠纷的程序: what this area declares, the dispute first and then its routes."""

from __future__ import annotations

from yifa.areas.disputes.administrative import ADMINISTRATIVE_MEDIATION
from yifa.areas.disputes.court import COURT_MEDIATION
from yifa.areas.disputes.dispute import DISPUTE_2011, DISPUTE_2022
from yifa.areas.disputes.mediation import MEDIATION

PROCEDURES = (DISPUTE_2011, DISPUTE_2022, MEDIATION, ADMINISTRATIVE_MEDIATION, COURT_MEDIATION)
