"""What is counted of village meetings."""

from tests.areas.village_meetings.models import Posting, VillageMeeting
from yifa.engine.figures.cross_checks import OpeningAndClosing
from yifa.engine.figures.declarations import CohortRate, Flow, Stock
from yifa.law.citation import CWHF

PLANNED = Flow(
    "village_meetings.planned",
    "筹备村民会议",
    unit="次",
    of=VillageMeeting,
    at="opened_on",
    definition="期间内开始筹备的村民会议。",
)
HELD = Flow(
    "village_meetings.held",
    "召开村民会议",
    unit="次",
    of=VillageMeeting,
    at="held_on",
    law=CWHF[25],
    definition="期间内召开的村民会议。",
)
ATTENDANCE = Flow(
    "village_meetings.attendance",
    "到会村民",
    unit="人次",
    of=VillageMeeting,
    at="held_on",
    measure="present",
    definition="期间内召开的村民会议的到会人次。",
)
CLOSED = Flow(
    "village_meetings.closed",
    "办结村民会议",
    unit="次",
    of=VillageMeeting,
    at="closed_on",
    definition="期间内公布期满或者取消的村民会议。",
)
OPEN = Stock(
    "village_meetings.open",
    "在办村民会议",
    unit="次",
    of=VillageMeeting,
    since="opened_on",
    until="closed_on",
    definition="期末已开始筹备、尚未公布期满或者取消的村民会议。",
)
POSTED_SOON = CohortRate(
    "village_meetings.posted_within_3_days",
    "会后三日内公布率",
    of=VillageMeeting,
    cohort="held_on",
    met="posted_on",
    within_days=3,
    definition="期间内召开的村民会议中，召开后三日内公布决定的比例。",
)
POSTINGS = Flow(
    "village_meetings.postings",
    "村务公布",
    unit="次",
    of=Posting,
    at="dated_on",
    dims={"kind": "kind"},
    law=CWHF[35],
    definition="期间内在公开栏公布的村务。",
)

FIGURES = (
    PLANNED,
    HELD,
    ATTENDANCE,
    CLOSED,
    OPEN,
    POSTED_SOON,
    POSTINGS,
    OpeningAndClosing("village_meetings.open_flows", stock=OPEN.id, arrivals=PLANNED.id, departures=CLOSED.id),
)
