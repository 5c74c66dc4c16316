"""The tables of disputes: the dispute itself, each route that it may take, the lines that routes share, and the
entries of the registers: sweeps, committees and mediators, grids, risks, returns and meetings."""

from yifa.areas.disputes.models.administrative import AdministrativeMediation, AdministrativeMediator, MediationWish
from yifa.areas.disputes.models.agreement import AgreementCopy, FollowUp, Performance, Satisfaction, Signature
from yifa.areas.disputes.models.committee import (
    ChosenBy,
    Committee,
    CommitteeKind,
    Duty,
    Engagement,
    GuidanceVisit,
    Mediator,
    MediatorTraining,
)
from yifa.areas.disputes.models.court import CourtMediation
from yifa.areas.disputes.models.dispute import DangerReport, Dispute, DisputeKind, Level, Settlement, Source
from yifa.areas.disputes.models.grid import GRID_STAFF, GridDuty, GridDutyKind
from yifa.areas.disputes.models.mediation import (
    AmendmentConsent,
    AssignedMediator,
    ConfirmationApplicant,
    ExtensionConsent,
    Inquiry,
    Mediation,
    Participant,
    ParticipantConsent,
    RightsNotice,
)
from yifa.areas.disputes.models.monthly import MonthlyMeeting, Reported, VillageReturn
from yifa.areas.disputes.models.risk import Incident, IncidentKind, RiskGrade, RiskKind, RiskPoint
from yifa.areas.disputes.models.sitting import Refusal, Session
from yifa.areas.disputes.models.sweep import Occasion, Outcome, Sweep

__all__ = [
    "GRID_STAFF",
    "AdministrativeMediation",
    "AdministrativeMediator",
    "AgreementCopy",
    "AmendmentConsent",
    "AssignedMediator",
    "ChosenBy",
    "Committee",
    "CommitteeKind",
    "ConfirmationApplicant",
    "CourtMediation",
    "DangerReport",
    "Dispute",
    "DisputeKind",
    "Duty",
    "Engagement",
    "ExtensionConsent",
    "FollowUp",
    "GridDuty",
    "GridDutyKind",
    "GuidanceVisit",
    "Incident",
    "IncidentKind",
    "Inquiry",
    "Level",
    "Mediation",
    "MediationWish",
    "Mediator",
    "MediatorTraining",
    "MonthlyMeeting",
    "Occasion",
    "Outcome",
    "Participant",
    "ParticipantConsent",
    "Performance",
    "Refusal",
    "Reported",
    "RightsNotice",
    "RiskGrade",
    "RiskKind",
    "RiskPoint",
    "Satisfaction",
    "Session",
    "Settlement",
    "Signature",
    "Source",
    "Sweep",
    "VillageReturn",
]
