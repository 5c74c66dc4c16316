"""What is counted of the equipment that officers work with."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from yifa.areas.leadership.models import Equipment, EquipmentKind
from yifa.engine.figures.cross_checks import BreakdownAndTotal, OpeningAndClosing
from yifa.engine.figures.declarations import Flow, Section, Stock

_PIECES: dict[str, Any] = {"of": Equipment, "measure": "count"}
_BY_KIND = {"kind": "kind"}
_IN_USE: dict[str, Any] = _PIECES | {"since": "bought_on", "until": "out_of_use_on"}

IN_USE = Stock(
    "leadership.equipment", "在用执法装备", unit="台（套）", **_IN_USE, dims=_BY_KIND,
    definition="期末已配备、没有停用的执法装备，按登记的数量相加。",
)  # fmt: skip
RECORDERS = Stock(
    "leadership.body_cameras", "执法记录仪", unit="台", **_IN_USE, where=Q(kind=EquipmentKind.RECORDER),
    indicators=["body_cameras"], definition="期末在用的执法记录仪。",
)  # fmt: skip
VEHICLES = Stock(
    "leadership.enforcement_vehicles", "执法车辆", unit="辆", **_IN_USE, where=Q(kind=EquipmentKind.VEHICLE),
    indicators=["enforcement_vehicles"], definition="期末在用的执法车辆。",
)  # fmt: skip
COMPUTERS = Stock(
    "leadership.office_computers", "电脑、打印机", unit="台", **_IN_USE,
    where=Q(kind__in=[EquipmentKind.COMPUTER, EquipmentKind.PRINTER]), indicators=["office_computers"],
    definition="期末在用的执法用电脑、打印机。",
)  # fmt: skip
BOUGHT = Flow(
    "leadership.equipment_bought", "新配备执法装备", unit="台（套）", **_PIECES, at="bought_on", dims=_BY_KIND,
    definition="期间内购入、调拨到位的执法装备，按登记的数量相加。",
)  # fmt: skip
RETIRED = Flow(
    "leadership.equipment_retired", "停用执法装备", unit="台（套）", **_PIECES, at="out_of_use_on", dims=_BY_KIND,
    definition="期间内停用、报废的执法装备，按登记的数量相加。",
)  # fmt: skip

EQUIPMENT = (
    Section("执法装备", [IN_USE, RECORDERS, VEHICLES, COMPUTERS, BOUGHT, RETIRED]),
    OpeningAndClosing("leadership.equipment_flows", stock=IN_USE.id, arrivals=BOUGHT.id, departures=RETIRED.id),
    BreakdownAndTotal("leadership.equipment_by_kind", total=IN_USE.id, by="kind"),
)
