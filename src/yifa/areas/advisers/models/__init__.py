"""The tables of legal advisers: the entries of its registers."""

from yifa.areas.advisers.models.contract import AdviserContract, Per
from yifa.areas.advisers.models.lawyer import Field, Lawyer, LawyerKind, LegalExpert
from yifa.areas.advisers.models.service import (
    Adoption,
    AdviserAppraisal,
    AdviserService,
    LegalOpinion,
    Level,
    Manner,
    ServiceKind,
    Subject,
)
from yifa.areas.advisers.models.station import (
    Attendance,
    Condition,
    DutyTurn,
    Matter,
    ServiceStation,
    Shift,
    StationConsultation,
    StationKind,
)

__all__ = [
    "Adoption",
    "AdviserAppraisal",
    "AdviserContract",
    "AdviserService",
    "Attendance",
    "Condition",
    "DutyTurn",
    "Field",
    "Lawyer",
    "LawyerKind",
    "LegalExpert",
    "LegalOpinion",
    "Level",
    "Manner",
    "Matter",
    "Per",
    "ServiceKind",
    "ServiceStation",
    "Shift",
    "StationConsultation",
    "StationKind",
    "Subject",
]
