"""What is counted of the monthly returns: sums of the township, told of no single village."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.support.models import Service, SupportReturn
from yifa.engine.figures.cross_checks import PartsAndTotal
from yifa.engine.figures.declarations import Flow, Section, Stock
from yifa.law.citation import GRXXBHF

_TOLD: dict[str, Any] = {"of": SupportReturn, "by_village": False, "law": GRXXBHF[28]}
_SUM: dict[str, Any] = {**_TOLD, "at": "month"}
_NOW: dict[str, Any] = {**_TOLD, "since": "known_from", "until": "known_until"}
_ENDS = "按期末最近一个月的月报计算；下一个月的月报报齐以前，只含已报的村（社区）。"


def _helped(service: Service, *, indicator: str) -> Stock:
    return Stock(
        f"support.{service.value}_helped", f"{service.label}人数", unit="人", **_NOW, measure="helped",
        where=Q(service=service), indicators=[indicator],
        definition=f"期末各村（社区）{service.label}的人数之和，{_ENDS}",
    )  # fmt: skip


def _visits(service: Service) -> Flow:
    return Flow(
        f"support.{service.value}_visits", f"{service.label}走访", unit="人次", **_SUM, measure="visits",
        where=Q(service=service), definition=f"期间内各村（社区）{service.label}月报的走访次数之和。",
    )  # fmt: skip


HELPED = (
    _helped(Service.RESETTLEMENT, indicator="released_persons_assisted"),
    _helped(Service.CORRECTION, indicator="community_correction_persons"),
    _helped(Service.REHABILITATION, indicator="drug_rehab_persons"),
    _helped(Service.MENTAL, indicator="mental_illness_persons_visited"),
)
VISITED = tuple(_visits(service) for service in Service)

RETURNS = Flow(
    "support.returns", "帮扶服务月报", unit="份", of=SupportReturn, at="month", law=GRXXBHF[28],
    definition="期间内各月的帮扶服务月报，一村一月一项服务一份。",
)  # fmt: skip
VISITS = Flow(
    "support.visits", "帮扶走访", unit="人次", **_SUM, measure="visits",
    definition="期间内四项帮扶服务月报的走访次数之和。",
)  # fmt: skip
SESSIONS = Flow(
    "support.sessions", "集中教育和小组活动", unit="次", **_SUM, measure="sessions",
    definition="期间内四项帮扶服务月报的集中教育、小组活动次数之和。",
)  # fmt: skip
CORRECTION_SESSIONS = Flow(
    "support.correction_sessions", "社区矫正集中教育", unit="次", **_SUM, measure="sessions",
    where=Q(service=Service.CORRECTION), indicators=["correction_education_sessions"],
    definition="期间内社区矫正协助月报的集中教育、小组活动次数之和。",
)  # fmt: skip
RELIEVED = Flow(
    "support.relieved", "落实就业救助", unit="人次", **_SUM, measure="relieved",
    definition="期间内四项帮扶服务月报的落实就业、救助人次之和。",
)  # fmt: skip
HELPERS = Stock(
    "support.helpers", "帮扶人员", unit="名", **_NOW, measure="helpers",
    definition=f"期末各村（社区）四项服务的协理员、帮扶人员之和，一人参与几项的分别计算，{_ENDS}",
)  # fmt: skip
CORRECTION_HELPERS = Stock(
    "support.correction_helpers", "社区矫正协理员", unit="名", **_NOW, measure="helpers",
    where=Q(service=Service.CORRECTION), indicators=["correction_assistants"],
    definition=f"期末各村（社区）协助社区矫正的协理员、帮扶人员之和，{_ENDS}",
)  # fmt: skip

FIGURES = (
    Section("特殊人群帮扶", [
        *HELPED, VISITS, *VISITED, SESSIONS, CORRECTION_SESSIONS, RELIEVED, HELPERS, CORRECTION_HELPERS, RETURNS,
    ]),
    PartsAndTotal("support.visits_by_service", total=VISITS.id, parts=[one.id for one in VISITED]),
)  # fmt: skip
