"""The tables of leadership: the entries of its registers, and the tasks."""

from yifa.areas.leadership.models.accountability import Accountability, Ground, Treatment
from yifa.areas.leadership.models.appraisal import AppraisalScore, UnitKind, figure_named, sheet_of
from yifa.areas.leadership.models.document import Award, AwardKind, DocumentIssued, DocumentKind, InternalRule
from yifa.areas.leadership.models.duty_record import DutyRecord
from yifa.areas.leadership.models.equipment import Equipment, EquipmentKind
from yifa.areas.leadership.models.heads import Chair, Head
from yifa.areas.leadership.models.instruction import InPerson, LeaderInstruction
from yifa.areas.leadership.models.law_report import LawReport, Level, Manner, Occasion, Rating
from yifa.areas.leadership.models.leading_group import GroupSeat, Seat, Version, seated_on, versions_of
from yifa.areas.leadership.models.meeting import Body, LawMeeting
from yifa.areas.leadership.models.model_site import Grade, ModelSite, Programme
from yifa.areas.leadership.models.plan import ActionField, AnnualPlan, SpecialAction
from yifa.areas.leadership.models.resources import LawMoney, LawStaff, MoneyKind, Purpose, StaffDuty
from yifa.areas.leadership.models.survey import Survey, SurveyKind
from yifa.areas.leadership.models.task import Task, TaskProgress, TaskSource
from yifa.areas.leadership.models.undertaking import Between, RequestKind, RequestReport, ResponsibilityLetter

__all__ = [
    "Accountability",
    "ActionField",
    "AnnualPlan",
    "AppraisalScore",
    "Award",
    "AwardKind",
    "Between",
    "Body",
    "Chair",
    "DocumentIssued",
    "DocumentKind",
    "DutyRecord",
    "Equipment",
    "EquipmentKind",
    "Grade",
    "Ground",
    "GroupSeat",
    "Head",
    "InPerson",
    "InternalRule",
    "LawMeeting",
    "LawMoney",
    "LawReport",
    "LawStaff",
    "LeaderInstruction",
    "Level",
    "Manner",
    "ModelSite",
    "MoneyKind",
    "Occasion",
    "Programme",
    "Purpose",
    "Rating",
    "RequestKind",
    "RequestReport",
    "ResponsibilityLetter",
    "Seat",
    "SpecialAction",
    "StaffDuty",
    "Survey",
    "SurveyKind",
    "Task",
    "TaskProgress",
    "TaskSource",
    "Treatment",
    "UnitKind",
    "Version",
    "figure_named",
    "seated_on",
    "sheet_of",
    "versions_of",
]
