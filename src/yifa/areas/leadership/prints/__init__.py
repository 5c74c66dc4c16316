"""组织领导的纸质文书: each form in its own file beside its template."""

from __future__ import annotations

from yifa.areas.leadership.prints import (
    annual_plan,
    appraisal,
    first_responsible_duties,
    law_meeting_minutes,
    law_report_ratings,
    leading_group,
    responsibility_letter,
    sign_in,
    supervision_order,
)
from yifa.engine.prints.declarations import Dossier, Form

FORMS: tuple[Form | Dossier, ...] = (
    first_responsible_duties.FORM,
    sign_in.FORM,
    law_meeting_minutes.FORM,
    leading_group.FORM,
    leading_group.VERSIONS,
    responsibility_letter.FORM,
    appraisal.FORM,
    law_report_ratings.FORM,
    annual_plan.TASKS,
    annual_plan.MIDYEAR,
    supervision_order.OF_TASK,
    supervision_order.OF_INSTRUCTION,
)
