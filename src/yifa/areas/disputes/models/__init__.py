"""The tables of disputes: the dispute itself, each route that it may take, and the lines that routes share."""

from yifa.areas.disputes.models.administrative import AdministrativeMediation, AdministrativeMediator, MediationWish
from yifa.areas.disputes.models.agreement import AgreementCopy, FollowUp, Performance, Satisfaction, Signature
from yifa.areas.disputes.models.court import CourtMediation
from yifa.areas.disputes.models.dispute import DangerReport, Dispute, DisputeKind, Level, Settlement, Source
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
from yifa.areas.disputes.models.sitting import Refusal, Session

__all__ = [
    "AdministrativeMediation",
    "AdministrativeMediator",
    "AgreementCopy",
    "AmendmentConsent",
    "AssignedMediator",
    "ConfirmationApplicant",
    "CourtMediation",
    "DangerReport",
    "Dispute",
    "DisputeKind",
    "ExtensionConsent",
    "FollowUp",
    "Inquiry",
    "Level",
    "Mediation",
    "MediationWish",
    "Participant",
    "ParticipantConsent",
    "Performance",
    "Refusal",
    "RightsNotice",
    "Satisfaction",
    "Session",
    "Settlement",
    "Signature",
    "Source",
]
