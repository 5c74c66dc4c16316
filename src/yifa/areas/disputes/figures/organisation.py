"""What is counted of mediation committees, mediators and grids: mostly how many there are on a day."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.disputes.models import (
    GRID_STAFF,
    Committee,
    Engagement,
    GridDuty,
    GuidanceVisit,
    Mediator,
    MediatorTraining,
)
from yifa.engine.figures.conditions import happened
from yifa.engine.figures.cross_checks import RateAndCounts
from yifa.engine.figures.declarations import Flow, Section, Stock, StockRate
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.law.citation import RMTJF, XFTL

_EXISTING: dict[str, Any] = {"of": Committee, "since": "founded_on", "until": "dissolved_on", "dims": {"kind": "kind"}}
_SERVING: dict[str, Any] = {
    "of": Mediator, "until": "left_on", "dims": {"duty": "duty", "engagement": "engagement", "sex": "sex"},
}  # fmt: skip

COMMITTEES = Stock(
    "disputes.committees", "人民调解委员会", unit="个", **_EXISTING, law=RMTJF[8, 34],
    indicators=["mediation_committees"], definition="期末已设立、没有撤销的人民调解委员会。",
)  # fmt: skip
STANDARDISED = Stock(
    "disputes.standardised_committees", "规范化调解委员会", unit="个", **_EXISTING, where=happened("standardised_on"),
    definition="期末的人民调解委员会中，已达到规范化标准的。",
)  # fmt: skip
STANDARDISED_SHARE = StockRate(
    "disputes.standardised_share", "规范化调解委员会占比", **_EXISTING, met=happened("standardised_on"),
    indicators=["committee_share"], definition="规范化调解委员会÷人民调解委员会，按期末计算。",
)  # fmt: skip
MEDIATORS = Stock(
    "disputes.mediators", "人民调解员", unit="名", since="since", **_SERVING, law=RMTJF[13], indicators=["mediators"],
    definition="期末在任的人民调解员；在几个委员会任职的，按委员会分别计算。",
)  # fmt: skip
FULL_TIME_MEDIATORS = Stock(
    "disputes.full_time_mediators", "专职人民调解员", unit="名", since="since", **_SERVING,
    where=Q(engagement=Engagement.FULL_TIME), definition="期末在任的专职人民调解员。",
)  # fmt: skip
TERMS_OVER = Stock(
    "disputes.terms_over", "届满未改选的调解员", unit="名", since="term_ends_on", **_SERVING, law=RMTJF["9(2)"],
    definition="期末任期已届满、没有登记离任的推选产生的调解员。",
)  # fmt: skip
TRAININGS = Flow(
    "disputes.mediator_trainings", "调解员培训", unit="次", of=MediatorTraining, at="held_on", law=RMTJF["14(2)"],
    definition="期间内举办的调解员培训。",
)  # fmt: skip
TRAINED = Flow(
    "disputes.mediators_trained", "调解员参训", unit="人次", of=MediatorTraining, at="held_on", measure="attendance",
    law=RMTJF["14(2)"], definition="期间内调解员培训登记的参训人次之和。",
)  # fmt: skip
GUIDANCE_VISITS = Flow(
    "disputes.guidance_visits", "指导走访调解组织", unit="次", of=GuidanceVisit, at="visited_on", law=RMTJF[5],
    definition="期间内对人民调解委员会的指导走访。",
)  # fmt: skip
GRIDS = Stock(
    "disputes.grids", "网格", unit="个", of=Place, since="in_force", until="until", where=Q(kind=PlaceKind.GRID),
    law=XFTL["15(3)"], indicators=["grids"], definition="期末设有的网格。",
)  # fmt: skip
GRID_STAFF_SERVING = Stock(
    "disputes.grid_staff", "网格员", unit="名", of=GridDuty, since="since", until="ended_on",
    where=Q(kind__in=GRID_STAFF), dims={"kind": "kind"}, indicators=["grid_staff"],
    definition="期末在任的专职、兼职网格员；负责几个网格的，按网格分别计算。",
)  # fmt: skip
GRID_DUTIES = Stock(
    "disputes.grid_duties", "网格责任人", unit="名", of=GridDuty, since="since", until="ended_on",
    dims={"kind": "kind"}, definition="期末在任的网格员、包片村干部、联户党员和包村领导，按网格分别计算。",
)  # fmt: skip

ORGANISATION = (
    Section("调解组织、调解员", [
        COMMITTEES, STANDARDISED_SHARE, STANDARDISED, MEDIATORS, FULL_TIME_MEDIATORS, TERMS_OVER, TRAININGS, TRAINED,
        GUIDANCE_VISITS,
    ]),
    Section("网格", [GRIDS, GRID_STAFF_SERVING, GRID_DUTIES]),
    RateAndCounts("disputes.standardised_counts", rate=STANDARDISED_SHARE.id, numerator=STANDARDISED.id,
                  denominator=COMMITTEES.id),
)  # fmt: skip
