"""What villages post quarter by quarter: finances, and general affairs."""

from yifa.areas.disclosure.figures import POSTINGS
from yifa.engine.figures.schedules import Schedule
from yifa.law.citation import CWHF

FINANCE_POSTED = Schedule(
    id="disclosure.finance",
    name="逐村财务公开",
    figure=POSTINGS,
    part={"kind": "finance"},
    months=3,
    enters="disclosure.village",
    begins={"kind": "finance"},
    lacks="没有财务公开",
    law=CWHF[35],
)
AFFAIRS_POSTED = Schedule(
    id="disclosure.affairs",
    name="逐村村务公开",
    figure=POSTINGS,
    part={"kind": "affairs"},
    months=3,
    enters="disclosure.village",
    begins={"kind": "affairs"},
    lacks="没有村务公开",
    law=CWHF[35],
)

SCHEDULES = (FINANCE_POSTED, AFFAIRS_POSTED)
