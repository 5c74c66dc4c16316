"""What villages hand in month by month."""

from yifa.areas.disputes.figures.prevention import RETURNS
from yifa.engine.figures.schedules import Schedule
from yifa.law.citation import XFTL

MONTHLY_RETURNS = Schedule(
    id="disputes.returns",
    name="逐村月报情况",
    figure=RETURNS,
    enters="disputes.returns",
    month="month",
    lacks="的月报没有报送",
    law=XFTL["15(3)"],
)

SCHEDULES = (MONTHLY_RETURNS,)
