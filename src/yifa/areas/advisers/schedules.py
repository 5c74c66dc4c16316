"""When each village was served, month by month, and the hours done against those promised."""

from yifa.areas.advisers.figures.advice import HOURS, SERVICES
from yifa.areas.advisers.serving import promised
from yifa.engine.figures.schedules import Schedule
from yifa.law.citation import FZXCJYF

SERVED_MONTHLY = Schedule(
    id="advisers.services",
    name="逐村服务情况",
    figure=SERVICES,
    measure=HOURS,
    promised=promised,
    enters="advisers",
    lacks="没有法律顾问服务",
    law=FZXCJYF[25],
)

SCHEDULES = (SERVED_MONTHLY,)
