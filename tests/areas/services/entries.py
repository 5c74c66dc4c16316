"""Entries of the registers of services, sound ones, for tests to change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.areas.entering import Entering, fill, refused_completion, refused_correction
from tests.world import World

SOUND: Mapping[str, Mapping[str, Any]] = {
    "service_points": {
        "opened_on": date(2024, 1, 2), "kind": "window", "name": "社会事务窗口", "keeper": "社会事务办", "rated": True,
    },
    "service_point_checks": {"checked_on": date(2025, 3, 12), "state": "good"},
    "service_items": {
        "since": date(2024, 2, 1), "name": "养老保险参保登记", "kind": "public", "promised_days": 3, "materials": 4,
        "online": False,
    },
    "service_months": {
        "month": date(2025, 3, 1), "received": 60, "handled": 58, "on_time": 57, "on_the_spot": 40, "online": 12,
    },
    "visits": {
        "visited_on": date(2025, 3, 12), "kind": "companies", "visited": 6, "topic": "听取用工意见", "opinions": 2,
    },
    "opinions": {
        "raised_on": date(2025, 3, 12), "kind": "company", "field": "business", "what": "希望组织招工",
    },
}  # fmt: skip
"""What each register is given, beside the entries that one names (``named``)."""

NAMES = {"service_point_checks": "point", "service_items": "window", "service_months": "window"}
"""The column in which an entry names a place."""

_ENTRIES = Entering(SOUND)


def named(world: World, register: str) -> dict[str, Any]:
    """The place that an entry must name."""
    return {NAMES[register]: enter(world, "service_points")} if register in NAMES else {}


def enter(world: World, register: str, **told: Any) -> Any:
    """The record of a sound entry, changed as told."""
    if not set(told) & {"point", "window"}:
        told |= named(world, register)
    return _ENTRIES.enter(world, register, **told)


def refusal(world: World, register: str, **told: Any) -> Any:
    """Why an entry is refused."""
    if not set(told) & {"point", "window"}:
        told |= named(world, register)
    return _ENTRIES.refusal(world, register, **told)


__all__ = ["NAMES", "SOUND", "enter", "fill", "named", "refusal", "refused_completion", "refused_correction"]
