"""What is counted of disputes, and of the work that prevents and settles them."""

from __future__ import annotations

from yifa.areas.disputes.figures.course import COURSE
from yifa.areas.disputes.figures.organisation import ORGANISATION
from yifa.areas.disputes.figures.prevention import PREVENTION
from yifa.areas.disputes.figures.terms import TERMS

FIGURES = (*COURSE, *TERMS, *PREVENTION, *ORGANISATION)

UNANSWERED = {
    "mediation_duration_share": "诉讼用时由人民法院掌握，乡镇的记录中没有；平均调解用时见 disputes.mediation_duration",
}
"""Indicators of this area that no record of a township can answer, and why."""
