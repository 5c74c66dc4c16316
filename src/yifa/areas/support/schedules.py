"""Which villages handed in their returns month by month: how many returns there are, never what stands in them."""

from yifa.areas.support.figures import RETURNS
from yifa.engine.figures.schedules import Schedule
from yifa.law.citation import GRXXBHF

MONTHLY_RETURNS = Schedule(
    id="support.returns",
    name="逐村报送情况",
    figure=RETURNS,
    enters="support",
    month="month",
    lacks="的帮扶服务月报没有报送",
    law=GRXXBHF[28],
)

SCHEDULES = (MONTHLY_RETURNS,)
