"""The tables of campaigns: hazards, and the entries of the registers."""

from yifa.areas.campaigns.models.campaign import Campaign, InspectionRound
from yifa.areas.campaigns.models.choices import EmergencyKind, Field, Grade, PlaceType
from yifa.areas.campaigns.models.emergency import DutyKind, DutyShift, EmergencyDrill, EmergencyPlan
from yifa.areas.campaigns.models.hazard import Hazard, HazardSource
from yifa.areas.campaigns.models.patrol import Finding, Patrol, PatrolKind

__all__ = [
    "Campaign",
    "DutyKind",
    "DutyShift",
    "EmergencyDrill",
    "EmergencyKind",
    "EmergencyPlan",
    "Field",
    "Finding",
    "Grade",
    "Hazard",
    "HazardSource",
    "InspectionRound",
    "Patrol",
    "PatrolKind",
    "PlaceType",
]
