"""The tables of the annual report."""

from yifa.reports.models.annual_report import AnnualReport, CoSignature, IssuedReport, ReportVersion
from yifa.reports.models.former import FormerFigure, FormerReport
from yifa.reports.models.issued import IssuedFile
from yifa.reports.models.template import ReportTemplate
from yifa.reports.models.working import Acceptance, Comment, Conflict, FilledNumber, Saving, Why

__all__ = [
    "Acceptance",
    "AnnualReport",
    "CoSignature",
    "Comment",
    "Conflict",
    "FilledNumber",
    "FormerFigure",
    "FormerReport",
    "IssuedFile",
    "IssuedReport",
    "ReportTemplate",
    "ReportVersion",
    "Saving",
    "Why",
]
