"""Returns, sound ones, for tests to change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.areas.entering import Entering, refused_correction
from tests.world import World
from yifa.engine.matters.refusals import Refused

SOUND: Mapping[str, Mapping[str, Any]] = {
    "support_returns": {
        "month": date(2025, 3, 1), "service": "correction", "helped": 2, "visits": 5, "sessions": 1, "relieved": 1,
        "helpers": 3,
    },
}  # fmt: skip

_ENTRIES = Entering(SOUND)


def enter(world: World, **told: Any) -> Any:
    """The record of a sound return of the east village, changed as told."""
    return _ENTRIES.enter(world, "support_returns", **{"village": world.east_village, **told})


def refusal(world: World, **told: Any) -> Refused:
    """Why a return is refused."""
    return _ENTRIES.refusal(world, "support_returns", **{"village": world.east_village, **told})


__all__ = ["SOUND", "enter", "refusal", "refused_correction"]
