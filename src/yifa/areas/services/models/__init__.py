"""The tables of services: the entries of its registers."""

from yifa.areas.services.models.item import ItemKind, ServiceItem
from yifa.areas.services.models.month import ServiceMonth
from yifa.areas.services.models.point import COUNTING, PointCheck, PointKind, PointState, ServicePoint
from yifa.areas.services.models.visit import Course, Field, Opinion, OpinionKind, Outcome, Visit, VisitKind

__all__ = [
    "COUNTING",
    "Course",
    "Field",
    "ItemKind",
    "Opinion",
    "OpinionKind",
    "Outcome",
    "PointCheck",
    "PointKind",
    "PointState",
    "ServiceItem",
    "ServiceMonth",
    "ServicePoint",
    "Visit",
    "VisitKind",
]
