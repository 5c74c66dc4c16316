"""The tables of publicity: the entries of its registers."""

from yifa.areas.publicity.models.activity import CaseExplanation, Occasion, PublicityActivity
from yifa.areas.publicity.models.choices import Audience, Form, Venue
from yifa.areas.publicity.models.media import Channel, Material, MaterialKind, PublicityPost
from yifa.areas.publicity.models.people import (
    LawLiterate,
    LiterateKind,
    LiterateTraining,
    LiterateWork,
    PublicityTeam,
    Standing,
    TeamKind,
    WorkKind,
)
from yifa.areas.publicity.models.place import PlaceCheck, PlaceType, PublicityPlace, State
from yifa.areas.publicity.models.plan import PlanKind, PublicityPlan, PublicityTask, TaskKind

__all__ = [
    "Audience",
    "CaseExplanation",
    "Channel",
    "Form",
    "LawLiterate",
    "LiterateKind",
    "LiterateTraining",
    "LiterateWork",
    "Material",
    "MaterialKind",
    "Occasion",
    "PlaceCheck",
    "PlaceType",
    "PlanKind",
    "PublicityActivity",
    "PublicityPlace",
    "PublicityPlan",
    "PublicityPost",
    "PublicityTask",
    "PublicityTeam",
    "Standing",
    "State",
    "TaskKind",
    "TeamKind",
    "Venue",
    "WorkKind",
]
