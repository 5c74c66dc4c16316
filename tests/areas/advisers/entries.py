"""Entries of the registers of legal advisers, sound ones, for tests to change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from tests.areas.entering import Entering, fill, refused_completion, refused_correction
from tests.world import World
from yifa.areas.advisers.models import Lawyer, ServiceStation

SOUND: Mapping[str, Mapping[str, Any]] = {
    "advisers_lawyers": {
        "since": date(2024, 1, 1), "kind": "lawyer", "name": "卫知律", "licence": "19901202410000001",
        "unit": "青山明理律师事务所",
    },
    "adviser_contracts": {
        "signed_on": date(2024, 12, 20), "begins_on": date(2025, 1, 1), "ends_on": date(2025, 12, 31),
        "hours": Decimal(4), "per": "month", "fee": Decimal(3000),
    },
    "adviser_services": {
        "served_on": date(2025, 3, 12), "manner": "visit", "kind": "consultation", "hours": Decimal("2.5"),
        "content": "解答土地流转咨询",
    },
    "adviser_opinions": {
        "given_on": date(2025, 4, 10), "kind": "contract", "subject": "农贸市场租赁合同", "unit": "财政所",
        "opinion": "租期和违约责任应当写明",
    },
    "adviser_appraisals": {"appraised_on": date(2025, 12, 20), "year": 2025, "level": "excellent"},
    "service_stations": {
        "opened_on": date(2024, 5, 1), "kind": "station", "name": "清溪乡公共法律服务站", "keeper": "清溪司法所",
        "condition": "sound",
    },
    "duty_rota": {"set_on": date(2025, 2, 25), "duty_on": date(2025, 3, 5), "shift": "morning"},
    "station_consultations": {"counted_on": date(2025, 3, 31), "kind": "land", "people": 12},
    "legal_experts": {
        "since": date(2024, 6, 1), "name": "顾明德", "unit": "青山大学法学院", "field": "administrative",
    },
}  # fmt: skip
"""What each register is given, beside the lawyer, the station and the village that one names."""

BY_LAWYER = ("adviser_contracts", "adviser_services", "adviser_opinions", "adviser_appraisals", "duty_rota")
AT_STATION = ("duty_rota", "station_consultations")

_ENTRIES = Entering(SOUND)


def named(world: World, register: str) -> dict[str, Any]:
    """The lawyer and the station that an entry must name: the first ones, entered where there are none."""
    found: dict[str, Any] = {}
    if register in BY_LAWYER:
        found["lawyer"] = Lawyer.objects.order_by("pk").first() or _ENTRIES.enter(world, "advisers_lawyers")
    if register in AT_STATION:
        found["station"] = ServiceStation.objects.order_by("pk").first() or _ENTRIES.enter(world, "service_stations")
    return found


def _told(world: World, register: str, told: dict[str, Any]) -> dict[str, Any]:
    if register == "adviser_appraisals":
        told = {"village": world.east_village} | told
    return (named(world, register) if not {"lawyer", "station"} & set(told) else {}) | told


def enter(world: World, register: str, **told: Any) -> Any:
    """The record of a sound entry, changed as told."""
    return _ENTRIES.enter(world, register, **_told(world, register, told))


def refusal(world: World, register: str, **told: Any) -> Any:
    """Why an entry is refused."""
    return _ENTRIES.refusal(world, register, **_told(world, register, told))


__all__ = ["SOUND", "enter", "fill", "named", "refusal", "refused_completion", "refused_correction"]
