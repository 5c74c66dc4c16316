"""What is counted of stations: how many stand, who sat there, what they were asked; and of the pool of experts."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.advisers.models import (
    Attendance,
    Condition,
    DutyTurn,
    LegalExpert,
    Matter,
    ServiceStation,
    StationConsultation,
    StationKind,
)
from yifa.engine.figures.cross_checks import OpeningAndClosing, PartsAndTotal, RateAndCounts
from yifa.engine.figures.declarations import Flow, FlowRate, Section, Stock
from yifa.law.citation import FLYZF, ZDJC

_STATION: dict[str, Any] = {
    "unit": "个", "of": ServiceStation, "dims": {"kind": "kind", "condition": "condition"}, "law": FLYZF.whole,
}  # fmt: skip
_STANDING: dict[str, Any] = {**_STATION, "since": "opened_on", "until": "closed_on"}
_TURN: dict[str, Any] = {"unit": "班次", "of": DutyTurn, "at": "duty_on", "dims": {"came": "came"}}
_SAT = Q(came__in=[Attendance.CAME, Attendance.REPLACED])
_ASKED: dict[str, Any] = {
    "unit": "人次", "of": StationConsultation, "at": "counted_on", "measure": "people", "dims": {"kind": "kind"},
    "law": FLYZF.whole,
}  # fmt: skip

ALL_STATIONS = Stock(
    "advisers.stations", "公共法律服务站（室）", **_STANDING, definition="期末在用的公共法律服务站、服务室。",
)  # fmt: skip
TOWNSHIP_STATIONS = Stock(
    "advisers.township_stations", "公共法律服务站", **_STANDING, where=Q(kind=StationKind.STATION),
    definition="期末在用的乡镇（街道）公共法律服务站。",
)  # fmt: skip
ROOMS = Stock(
    "advisers.rooms", "公共法律服务室", **_STANDING, where=Q(kind=StationKind.ROOM),
    definition="期末在用的村（社区）公共法律服务室。",
)  # fmt: skip
SOUND = Stock(
    "advisers.sound_stations", "规范达标的站（室）", **_STANDING, where=Q(condition=Condition.SOUND),
    definition="期末在用的公共法律服务站（室）中，登记为规范达标的。",
)  # fmt: skip
WANTING = Stock(
    "advisers.wanting_stations", "有待完善的站（室）", **_STANDING, where=Q(condition=Condition.WANTING),
    definition="期末在用的公共法律服务站（室）中，登记为有待完善的。",
)  # fmt: skip
OPENED = Flow(
    "advisers.stations_opened", "新启用站（室）", **_STATION, at="opened_on",
    definition="期间内启用的公共法律服务站（室）。",
)  # fmt: skip
CLOSED = Flow(
    "advisers.stations_closed", "停用站（室）", **_STATION, at="closed_on",
    definition="期间内停用的公共法律服务站（室）。",
)  # fmt: skip
TURNS = Flow(
    "advisers.turns", "律师值班", **_TURN, definition="值班日期在期间内的律师值班，含没有登记到岗情况的。",
)  # fmt: skip
DUTY_DAYS = Flow(
    "advisers.duty_days", "律师值班天数", unit="天", of=DutyTurn, at="duty_on", once_by=["station", "duty_on"],
    definition="期间内排有律师值班的站（室）和日期；一个站（室）一天计一次。",
)  # fmt: skip
TURNS_TOLD = Flow(
    "advisers.turns_told", "登记到岗情况的值班", **_TURN, where=~Q(came=""),
    definition="值班日期在期间内、登记了到岗情况的律师值班。",
)  # fmt: skip
TURNS_KEPT = Flow(
    "advisers.turns_kept", "到岗的值班", **_TURN, where=_SAT,
    definition="值班日期在期间内的律师值班中，到岗和由他人替班的。",
)  # fmt: skip
TURNS_MISSED = Flow(
    "advisers.turns_missed", "未到岗的值班", **_TURN, where=Q(came=Attendance.ABSENT),
    definition="值班日期在期间内的律师值班中，未到岗的。",
)  # fmt: skip
TURN_RATE = FlowRate(
    "advisers.turn_rate", "律师值班到岗率", of=DutyTurn, at="duty_on", where=~Q(came=""), met=_SAT,
    definition="到岗的值班÷登记到岗情况的值班。",
)  # fmt: skip
CONSULTATIONS = Flow(
    "advisers.consultations", "站（室）解答咨询", **_ASKED,
    definition="期间内公共法律服务站（室）登记的咨询人次之和；按月登记的，计入统计日期所在的月。",
)  # fmt: skip
GUIDED = Flow(
    "advisers.aid_guided", "引导法律援助", **_ASKED, where=Q(kind=Matter.AID),
    definition="期间内站（室）咨询中，法律援助引导的人次之和。",
)  # fmt: skip
ABOUT = [
    Flow(
        f"advisers.asked_{one.value}", f"咨询{one.label}", **_ASKED, where=Q(kind=one),
        definition=f"期间内站（室）咨询中，{one.label}的人次之和。",
    )
    for one in Matter if one is not Matter.AID
]  # fmt: skip
"""One figure for each kind that is asked about; where people are led to legal aid is another."""
EXPERTS = Stock(
    "advisers.experts", "法治专家", unit="名", of=LegalExpert, since="since", until="until",
    dims={"field": "field"}, law=ZDJC.whole, indicators=["expert_pool_members"], definition="期末在库的法治专家。",
)  # fmt: skip

STATIONS = (
    Section("公共法律服务站（室）", [
        ALL_STATIONS, TOWNSHIP_STATIONS, ROOMS, SOUND, WANTING, OPENED, CLOSED, TURN_RATE, TURNS_KEPT, TURNS_TOLD,
        TURNS_MISSED, TURNS, DUTY_DAYS, CONSULTATIONS, *ABOUT, GUIDED,
    ]),
    Section("法治专家库", [EXPERTS]),
    PartsAndTotal("advisers.station_kinds", total=ALL_STATIONS.id, parts=[TOWNSHIP_STATIONS.id, ROOMS.id]),
    OpeningAndClosing("advisers.station_flows", stock=ALL_STATIONS.id, arrivals=OPENED.id, departures=CLOSED.id),
    RateAndCounts(
        "advisers.turn_counts", rate=TURN_RATE.id, numerator=TURNS_KEPT.id, denominator=TURNS_TOLD.id
    ),
    PartsAndTotal("advisers.turns_by_outcome", total=TURNS_TOLD.id, parts=[TURNS_KEPT.id, TURNS_MISSED.id]),
    PartsAndTotal(
        "advisers.consultation_kinds", total=CONSULTATIONS.id, parts=[*(one.id for one in ABOUT), GUIDED.id]
    ),
)  # fmt: skip
