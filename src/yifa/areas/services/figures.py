"""What is counted of services: items, windows, what was done there, visits and what people asked for."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.services.models import (
    Opinion,
    OpinionKind,
    Outcome,
    PointCheck,
    PointKind,
    ServiceItem,
    ServiceMonth,
    ServicePoint,
    Visit,
    VisitKind,
)
from yifa.engine.figures.conditions import AS_OF, happened, named_by
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import Flow, FlowRate, Section, Stock, StockRate
from yifa.law.citation import XFTL, XZXKF

# --- 事项 ----------------------------------------------------------------------------------------------------

_ITEM: dict[str, Any] = {"of": ServiceItem, "dims": {"kind": "kind"}, "law": XZXKF.whole}
_OFFERED: dict[str, Any] = {**_ITEM, "since": "since", "until": "until"}
_REPLACED = named_by("services.ServiceItem", "replaces")

ITEMS = Stock(
    "services.items", "便民服务事项", unit="项", **_OFFERED, indicators=["service_items"],
    definition="期末可以办理的事项，一项计一个现行条目。",
)  # fmt: skip
ITEMS_NEW = Flow(
    "services.items_new", "新增事项", unit="项", **_ITEM, at="since", where=Q(replaces__isnull=True),
    definition="期间内新开办的事项，变更原有事项的不计。",
)  # fmt: skip
ITEMS_CHANGED = Flow(
    "services.items_changed", "优化变更事项", unit="项", **_ITEM, at="since", where=Q(replaces__isnull=False),
    definition="期间内变更承诺时限、材料、环节等的事项，变更一次计一次。",
)  # fmt: skip
ITEMS_ENDED = Flow(
    "services.items_ended", "停办事项", unit="项", **_ITEM, at="until", where=~_REPLACED,
    definition="期间内停办的事项，由变更后的条目代替的不计。",
)  # fmt: skip
ONLINE_ITEMS = Stock(
    "services.items_online", "可网上办理事项", unit="项", **_OFFERED, where=Q(online=True),
    definition="期末可以办理的事项中，可以网上办理的。",
)  # fmt: skip
ONLINE_RATE = StockRate(
    "services.online_rate", "网上可办率", **_OFFERED, met=Q(online=True), indicators=["online_service_rate"],
    definition="可网上办理事项÷便民服务事项，按期末计算。",
)  # fmt: skip
VILLAGE_ITEMS = Stock(
    "services.items_in_villages", "村（社区）可代办事项", unit="项", **_OFFERED, where=Q(in_villages=True),
    definition="期末可以办理的事项中，村（社区）可以代办的。",
)  # fmt: skip
DAYS_SAVED = Stock(
    "services.days_saved", "压缩办理时限", unit="个工作日", **_OFFERED, measure="days_saved", indicators=["time_saved"],
    definition="期末可以办理的事项，承诺时限比法定时限少的工作日之和；没有法定时限的不计。",
)  # fmt: skip
MATERIALS_CUT = Flow(
    "services.materials_cut", "精简材料", unit="件", **_ITEM, at="since", measure="materials_cut",
    indicators=["materials_cut"], definition="期间内变更的事项，比变更以前少的申请材料件数之和。",
)  # fmt: skip
STEPS_CUT = Flow(
    "services.steps_cut", "压减环节", unit="个", **_ITEM, at="since", measure="steps_cut", indicators=["steps_cut"],
    definition="期间内变更的事项，比变更以前少的办理环节数之和。",
)  # fmt: skip
TRIPS_CUT = Flow(
    "services.trips_cut", "减少跑动", unit="次", **_ITEM, at="since", measure="trips_cut", indicators=["trips_cut"],
    definition="期间内变更的事项，比变更以前少的到场次数之和。",
)  # fmt: skip

# --- 办件 ----------------------------------------------------------------------------------------------------

_MONTH: dict[str, Any] = {"of": ServiceMonth, "at": "month", "unit": "件"}

RECEIVED = Flow(
    "services.received", "受理", **_MONTH, measure="received", definition="期间内各月月报的受理件数之和。",
)  # fmt: skip
HANDLED = Flow(
    "services.handled", "办结", **_MONTH, measure="handled", indicators=["service_cases_handled"],
    definition="期间内各月月报的办结件数之和。",
)  # fmt: skip
ON_TIME = Flow(
    "services.handled_on_time", "按期办结", **_MONTH, measure="on_time",
    definition="期间内各月月报的按期办结件数之和。",
)  # fmt: skip
ON_THE_SPOT = Flow(
    "services.handled_on_the_spot", "当场办结", **_MONTH, measure="on_the_spot",
    definition="期间内各月月报的当场办结件数之和。",
)  # fmt: skip
ONLINE = Flow(
    "services.received_online", "网上办理", **_MONTH, measure="online", definition="期间内各月月报的网上办理件数之和。",
)  # fmt: skip
RATED = Flow(
    "services.rated", "群众评价", **_MONTH, measure="rated", definition="期间内各月月报的评价件数之和。",
)  # fmt: skip
RATED_GOOD = Flow(
    "services.rated_good", "好评", **_MONTH, measure="rated_good", definition="期间内各月月报的好评件数之和。",
)  # fmt: skip
VISITORS = Flow(
    "services.visitors", "接待群众", **{**_MONTH, "unit": "人次"}, measure="visitors", indicators=["service_users"],
    definition="期间内各月月报的接待群众人次之和。",
)  # fmt: skip
MONTHS = Flow(
    "services.months", "便民服务月报", **{**_MONTH, "unit": "份"}, definition="期间内各月的便民服务月报。",
)  # fmt: skip

# --- 场所、窗口 ------------------------------------------------------------------------------------------------

_OPEN: dict[str, Any] = {"of": ServicePoint, "since": "opened_on", "until": "closed_on"}
_POINT: dict[str, Any] = {"of": ServicePoint, "unit": "个", "dims": {"kind": "kind"}}

POINTS = Stock(
    "services.points", "便民服务场所和窗口", **_OPEN, unit="个", dims={"kind": "kind"},
    definition="期末启用、没有停用的便民服务中心、窗口、村（社区）服务点和企业法律联络点。",
)  # fmt: skip
POINTS_OPENED = Flow(
    "services.points_opened", "新设服务场所和窗口", **_POINT, at="opened_on",
    definition="期间内启用的便民服务场所和窗口。",
)  # fmt: skip
POINTS_CLOSED = Flow(
    "services.points_closed", "停用服务场所和窗口", **_POINT, at="closed_on",
    definition="期间内停用的便民服务场所和窗口。",
)  # fmt: skip


def _of(kind: PointKind, id: str, name: str, **told: Any) -> Stock:
    return Stock(
        f"services.{id}", name, **_OPEN, where=Q(kind=kind),
        **({"unit": "个", "definition": f"期末启用、没有停用的{kind.label}。"} | told),
    )  # fmt: skip


WINDOWS = _of(PointKind.WINDOW, "windows", "服务窗口", indicators=["service_windows"])
VILLAGE_POINTS = _of(PointKind.VILLAGE, "village_points", "村（社区）便民服务点")
COMPLAINTS = _of(PointKind.COMPLAINT, "complaint_windows", "投诉窗口", indicators=["complaint_windows"])
CONTACTS = _of(
    PointKind.CONTACT, "legal_contact_points", "企业法律联络点", unit="家",
    indicators=["enterprise_legal_contact_points"],
)  # fmt: skip
DEPARTMENTS = _of(
    PointKind.HALL, "departments_integrated", "整合部门", measure="departments", indicators=["departments_integrated"],
    definition="期末便民服务中心登记的整合部门数之和。",
)  # fmt: skip
RATING_RATE = StockRate(
    "services.rating_rate", "好差评推广率", **_OPEN, where=Q(kind__in=[PointKind.WINDOW, PointKind.VILLAGE]),
    met=Q(rated=True), indicators=["service_rating_rollout_rate"],
    definition="期末开通好差评的服务窗口、村（社区）便民服务点÷全部服务窗口、服务点。",
)  # fmt: skip
CHECKS = Flow(
    "services.point_checks", "便民服务点检查", unit="次", of=PointCheck, at="checked_on", dims={"state": "state"},
    definition="期间内登记的便民服务场所、窗口检查。",
)  # fmt: skip

# --- 走访、意见 ------------------------------------------------------------------------------------------------

_VISIT: dict[str, Any] = {"of": Visit, "at": "visited_on", "law": XFTL.whole}
_OPINION: dict[str, Any] = {"of": Opinion, "unit": "件", "law": XFTL.whole}
_BY: dict[str, Any] = {"dims": {"kind": "kind", "field": "field"}}
_COMPANY = Q(kind=OpinionKind.COMPANY)
_RESOLVED = Q(outcome=Outcome.RESOLVED)
_CLOSED = happened("closed_on")

ROUNDS = Flow(
    "services.visits", "走访和村民会议", unit="次", **_VISIT, dims={"kind": "kind"},
    definition="期间内登记的走访和村民会议、院坝会，一轮走访、一场会议计一次。",
)  # fmt: skip
HOUSEHOLDS = Flow(
    "services.households_visited", "走访农户", unit="户次", **_VISIT, measure="visited",
    where=Q(kind=VisitKind.HOUSEHOLDS), indicators=["household_visits"],
    definition="期间内走访农户登记的户数之和；普法活动中的入户走访不计。",
)  # fmt: skip
COMPANIES = Flow(
    "services.companies_visited", "走访企业", unit="家次", **_VISIT, measure="visited",
    where=Q(kind=VisitKind.COMPANIES), indicators=["enterprise_visits"],
    definition="期间内走访企业登记的家数之和。",
)  # fmt: skip
MEETINGS = Flow(
    "services.meetings", "村民会议、院坝会", unit="场", **_VISIT, where=Q(kind=VisitKind.MEETING),
    definition="期间内登记的村民会议、院坝会。",
)  # fmt: skip
MET = Flow(
    "services.people_met", "村民会议到会", unit="人次", **_VISIT, measure="visited", where=Q(kind=VisitKind.MEETING),
    definition="期间内村民会议、院坝会登记的到会人数之和。",
)  # fmt: skip
GIVEN = Flow(
    "services.visit_materials", "走访发放资料", unit="份", **_VISIT, measure="materials",
    definition="期间内走访、会议登记的发放资料份数之和。",
)  # fmt: skip
TOOK_PART = Flow(
    "services.visit_people", "参加走访", unit="人次", **_VISIT, measure="took_part",
    definition="期间内走访、会议登记的参加走访人次之和。",
)  # fmt: skip
GATHERED = Flow(
    "services.opinions_gathered", "走访收集意见", unit="件", **_VISIT, measure="opinions",
    definition="期间内走访、会议登记的收集意见数之和，含当场答复、没有逐件登记的。",
)  # fmt: skip
OPINIONS = Flow(
    "services.opinions", "意见诉求", **_OPINION, **_BY, at="raised_on",
    definition="期间内提出、逐件登记的意见诉求。",
)  # fmt: skip
ANSWERED = Flow(
    "services.opinions_answered", "答复意见诉求", **_OPINION, **_BY, at="answered_on",
    definition="期间内答复的意见诉求，含转办以后答复的。",
)  # fmt: skip
RESOLVED = Flow(
    "services.opinions_resolved", "解决意见诉求", **_OPINION, at="answered_on", where=_RESOLVED,
    definition="期间内答复的意见诉求中，已经解决的。",
)  # fmt: skip
EXPLAINED = Flow(
    "services.opinions_explained", "解释说明意见诉求", **_OPINION, at="answered_on", where=~_RESOLVED,
    definition="期间内答复的意见诉求中，作了解释说明的。",
)  # fmt: skip
REFERRED = Flow(
    "services.opinions_referred", "转办意见诉求", **_OPINION, at="referred_on", dims={"course": "course"},
    definition="期间内转给其他单位办理，或者作为纠纷、信访事项另行登记的意见诉求。",
)  # fmt: skip
CLOSED = Flow(
    "services.opinions_closed", "答复或者转办意见诉求", **_OPINION, at="closed_on",
    definition="期间内答复或者转办的意见诉求，先转办、后答复的按转办计一件。",
)  # fmt: skip
ANSWERED_OF_RAISED = Flow(
    "services.opinions_raised_closed", "当期意见诉求已答复转办", **_OPINION, at="raised_on", where=_CLOSED,
    definition="期间内提出的意见诉求中，截至统计日已经答复或者转办的。",
)  # fmt: skip
ANSWER_RATE = FlowRate(
    "services.opinion_rate", "意见诉求答复转办率", of=Opinion, at="raised_on", met=_CLOSED, law=XFTL.whole,
    definition="当期意见诉求已答复转办÷意见诉求。",
)  # fmt: skip
WAITING = Stock(
    "services.opinions_open", "未答复意见诉求", **_OPINION, since="raised_on", until="closed_on",
    definition="期末已经提出、没有答复也没有转办的意见诉求。",
)  # fmt: skip
OVERDUE = Stock(
    "services.opinions_overdue", "逾期未答复意见诉求", **_OPINION, since="raised_on", until="closed_on",
    where=Q(answer_by__lt=AS_OF), definition="期末已过应答复日期、没有答复也没有转办的意见诉求。",
)  # fmt: skip
REQUESTS = Flow(
    "services.company_requests", "企业诉求", **_OPINION, at="raised_on", where=_COMPANY,
    indicators=["enterprise_requests_collected"], definition="期间内提出的意见诉求中，企业提出的。",
)  # fmt: skip
REQUESTS_RESOLVED = Flow(
    "services.company_requests_resolved", "解决企业诉求", **_OPINION, at="answered_on", where=_COMPANY & _RESOLVED,
    indicators=["enterprise_requests_resolved"], definition="期间内答复的企业诉求中，已经解决的。",
)  # fmt: skip

FIGURES = (
    Section("便民服务事项", [
        ITEMS, ITEMS_NEW, ITEMS_CHANGED, ITEMS_ENDED, ONLINE_ITEMS, ONLINE_RATE, VILLAGE_ITEMS, DAYS_SAVED,
        MATERIALS_CUT, STEPS_CUT, TRIPS_CUT,
    ]),
    Section("便民服务办件", [HANDLED, RECEIVED, ON_TIME, ON_THE_SPOT, ONLINE, VISITORS, RATED, RATED_GOOD, MONTHS]),
    Section("便民服务场所和窗口", [
        POINTS, WINDOWS, VILLAGE_POINTS, COMPLAINTS, CONTACTS, DEPARTMENTS, RATING_RATE, POINTS_OPENED, POINTS_CLOSED,
        CHECKS,
    ]),
    Section("走访和意见诉求", [
        ROUNDS, HOUSEHOLDS, COMPANIES, MEETINGS, MET, GIVEN, TOOK_PART, GATHERED, OPINIONS, ANSWERED, RESOLVED,
        EXPLAINED, REFERRED, CLOSED, ANSWERED_OF_RAISED, ANSWER_RATE, WAITING, OVERDUE, REQUESTS,
        REQUESTS_RESOLVED,
    ]),
    OpeningAndClosing("services.item_flows", stock=ITEMS.id, arrivals=ITEMS_NEW.id, departures=ITEMS_ENDED.id),
    OpeningAndClosing("services.point_flows", stock=POINTS.id, arrivals=POINTS_OPENED.id, departures=POINTS_CLOSED.id),
    OpeningAndClosing("services.opinion_flows", stock=WAITING.id, arrivals=OPINIONS.id, departures=CLOSED.id),
    PartsAndTotal("services.outcomes", total=ANSWERED.id, parts=[RESOLVED.id, EXPLAINED.id]),
    RateAndCounts(
        "services.answer_counts", rate=ANSWER_RATE.id, numerator=ANSWERED_OF_RAISED.id, denominator=OPINIONS.id
    ),
    BreakdownAndTotal("services.items_by_kind", total=ITEMS.id, by="kind"),
    BreakdownAndTotal("services.points_by_kind", total=POINTS.id, by="kind"),
    BreakdownAndTotal("services.opinions_by_field", total=OPINIONS.id, by="field"),
)  # fmt: skip
