"""What each village's point does month by month, and where people were visited quarter by quarter."""

from yifa.areas.services.figures import HANDLED, MONTHS, ROUNDS
from yifa.engine.figures.schedules import Schedule
from yifa.law.citation import XFTL, XZXKF

VILLAGE_MONTHS = Schedule(
    id="services.months",
    name="逐村便民服务情况",
    figure=MONTHS,
    measure=HANDLED,
    enters="services.months",
    month="month",
    lacks="的便民服务月报没有报送",
    law=XZXKF.whole,
)
VILLAGES_VISITED = Schedule(
    id="services.visits",
    name="逐村走访情况",
    figure=ROUNDS,
    months=3,
    enters="services.visits",
    lacks="还没有走访",
    law=XFTL.whole,
)

SCHEDULES = (VILLAGE_MONTHS, VILLAGES_VISITED)
