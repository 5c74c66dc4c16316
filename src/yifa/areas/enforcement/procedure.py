"""行政执法的程序: what this area declares, one procedure a module."""

from __future__ import annotations

from yifa.areas.enforcement.evidence_registration import EVIDENCE_REGISTRATION
from yifa.areas.enforcement.penalty import PENALTY
from yifa.areas.enforcement.penalty_hearing import PENALTY_HEARING

PROCEDURES = (PENALTY, EVIDENCE_REGISTRATION, PENALTY_HEARING)
