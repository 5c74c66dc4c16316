"""重大行政决策的程序: what this area declares, one procedure a name."""

from __future__ import annotations

from yifa.areas.decisions.assessments import COMPETITION_REVIEW, EXPERT_REVIEW, RISK_ASSESSMENT
from yifa.areas.decisions.decision import MAJOR_DECISION_2019, MAJOR_DECISION_2024
from yifa.areas.decisions.public_participation import PUBLIC_PARTICIPATION

PROCEDURES = (
    MAJOR_DECISION_2019,
    MAJOR_DECISION_2024,
    PUBLIC_PARTICIPATION,
    EXPERT_REVIEW,
    RISK_ASSESSMENT,
    COMPETITION_REVIEW,
)
