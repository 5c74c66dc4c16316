"""Where the law was told quarter by quarter."""

from yifa.areas.publicity.figures.activities import ACTIVITIES, ATTENDED
from yifa.engine.figures.schedules import Schedule
from yifa.law.citation import FZXCJYF

VILLAGES_REACHED = Schedule(
    id="publicity.activities",
    name="逐村普法情况",
    figure=ACTIVITIES,
    measure=ATTENDED,
    months=3,
    enters="publicity",
    lacks="还没有普法活动",
    law=FZXCJYF[25],
)

SCHEDULES = (VILLAGES_REACHED,)
