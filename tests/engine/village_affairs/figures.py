"""The figures of the test area: one of each sort."""

from django.db.models import Q

from tests.engine.village_affairs.models import Lecture, Quarrel, Sitting
from yifa.engine.figures.conditions import happened
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import CohortRate, Flow, FlowRate, MeanDays, Stock, StockRate
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.place import PlaceKind

BY_KIND = {"kind": "kind"}

ACCEPTED = Flow(
    "village_affairs.accepted",
    "受理纠纷",
    unit="件",
    of=Quarrel,
    at="accepted_on",
    dims=BY_KIND,
    definition="期间内受理的纠纷。",
)
LAND = Flow(
    "village_affairs.accepted_land",
    "受理山林土地纠纷",
    unit="件",
    of=Quarrel,
    at="accepted_on",
    where=Q(kind="land"),
    dims=BY_KIND,
    definition="期间内受理的山林土地纠纷。",
)
NOT_LAND = Flow(
    "village_affairs.accepted_not_land",
    "受理其他纠纷",
    unit="件",
    of=Quarrel,
    at="accepted_on",
    where=~Q(kind="land"),
    dims=BY_KIND,
    definition="期间内受理的山林土地以外的纠纷。",
)
CONCLUDED = Flow(
    "village_affairs.concluded",
    "终结纠纷",
    unit="件",
    of=Quarrel,
    at="ended_on",
    dims=BY_KIND,
    definition="期间内终结的纠纷。",
)
AGREED = Flow(
    "village_affairs.agreed",
    "调解成功",
    unit="件",
    of=Quarrel,
    at="ended_on",
    where=Q(agreed=True),
    dims=BY_KIND,
    definition="期间内终结并且达成协议的纠纷。",
)
STILL_UNSETTLED = Flow(
    "village_affairs.accepted_unsettled",
    "受理后尚未达成协议",
    unit="件",
    of=Quarrel,
    at="accepted_on",
    where=~happened("settled_on"),
    dims=BY_KIND,
    definition="期间内受理、截至统计日未达成协议的纠纷。",
)
AMOUNT = Flow(
    "village_affairs.amount",
    "协议金额",
    unit="元",
    of=Quarrel,
    at="settled_on",
    measure="amount",
    dims=BY_KIND,
    definition="期间内达成的协议所涉金额。",
)
PEOPLE = Flow(
    "village_affairs.people",
    "涉及人数",
    unit="人",
    of=Quarrel,
    at="accepted_on",
    measure="people",
    additive=False,
    dims=BY_KIND,
    definition="期间内受理的纠纷所涉人数；同一人可能涉及多个机关的纠纷。",
)
PENDING = Stock(
    "village_affairs.pending",
    "未终结纠纷",
    unit="件",
    of="village_affairs.Quarrel",
    since="accepted_on",
    until="ended_on",
    dims=BY_KIND,
    definition="期末已受理而未终结的纠纷。",
)
SETTLED_RATE = CohortRate(
    "village_affairs.settled_rate",
    "协议率",
    of=Quarrel,
    cohort="accepted_on",
    met="settled_on",
    dims=BY_KIND,
    definition="期间内受理的纠纷中，截至统计日达成协议的比例。",
)
SETTLED_IN_TIME = CohortRate(
    "village_affairs.settled_in_30_days",
    "三十日内协议率",
    of=Quarrel,
    cohort="accepted_on",
    met="settled_on",
    within_days=30,
    dims=BY_KIND,
    definition="期间内受理的纠纷中，受理后三十日内达成协议的比例。",
)
SUCCESS_RATE = FlowRate(
    "village_affairs.success_rate",
    "调解成功率",
    of=Quarrel,
    at="ended_on",
    met=Q(agreed=True),
    dims=BY_KIND,
    definition="期间内终结的纠纷中达成协议的比例。",
)
SETTLED_SHARE = StockRate(
    "village_affairs.settled_share",
    "未终结纠纷已达成协议的比例",
    of=Quarrel,
    since="accepted_on",
    until="ended_on",
    met=happened("settled_on"),
    dims=BY_KIND,
    definition="期末未终结的纠纷中，已达成协议的比例。",
)
DAYS_TO_SETTLE = MeanDays(
    "village_affairs.days_to_settle",
    "达成协议平均用时",
    of=Quarrel,
    at="settled_on",
    since="accepted_on",
    dims=BY_KIND,
    definition="期间内达成协议的纠纷，从受理到达成协议的平均天数。",
)

QUARREL_FIGURES = [
    ACCEPTED,
    LAND,
    NOT_LAND,
    CONCLUDED,
    AGREED,
    STILL_UNSETTLED,
    AMOUNT,
    PEOPLE,
    PENDING,
    SETTLED_RATE,
    SETTLED_IN_TIME,
    SUCCESS_RATE,
    SETTLED_SHARE,
    DAYS_TO_SETTLE,
]

SITTINGS = Flow(
    "village_affairs.sittings", "调解会", unit="次", of=Sitting, at="held_on", definition="期间内召开的调解会。"
)
LECTURES = Flow(
    "village_affairs.lectures",
    "法治讲座",
    unit="场",
    of=Lecture,
    at="dated_on",
    dims={"theme": "theme"},
    definition="期间内举办的法治讲座。",
)
AUDIENCE = Flow(
    "village_affairs.audience",
    "听众",
    unit="人次",
    of=Lecture,
    at="dated_on",
    measure="audience",
    definition="期间内法治讲座的听众。",
)

GRIDS = Stock(
    "village_affairs.grids",
    "网格",
    unit="个",
    of=Place,
    where=Q(kind=PlaceKind.GRID),
    since="in_force",
    until="until",
    definition="期末设有的网格。",
)

CROSS_CHECKS = [
    PartsAndTotal("village_affairs.accepted_adds_up", total=ACCEPTED.id, parts=[LAND.id, NOT_LAND.id]),
    RateAndCounts("village_affairs.success", rate=SUCCESS_RATE.id, numerator=AGREED.id, denominator=CONCLUDED.id),
    BreakdownAndTotal("village_affairs.accepted_by_kind", total=ACCEPTED.id, by="kind"),
    OpeningAndClosing("village_affairs.pending_flows", stock=PENDING.id, arrivals=ACCEPTED.id, departures=CONCLUDED.id),
]

FIGURES = [*QUARREL_FIGURES, SITTINGS, LECTURES, AUDIENCE, GRIDS, *CROSS_CHECKS]
