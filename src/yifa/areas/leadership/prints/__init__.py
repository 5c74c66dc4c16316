"""组织领导的纸质文书: each form in its own file beside its template."""

from __future__ import annotations

from yifa.areas.leadership.prints import annual_plan, first_responsible_duties, supervision_order
from yifa.engine.prints.declarations import Form

FORMS: tuple[Form, ...] = (
    first_responsible_duties.FORM,
    annual_plan.TASKS,
    annual_plan.MIDYEAR,
    supervision_order.OF_TASK,
    supervision_order.OF_INSTRUCTION,
)
