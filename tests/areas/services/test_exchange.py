"""Hand-kept ledgers of services come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.areas.exchanging import RoundTrips
from tests.areas.services.entries import SOUND, named
from tests.world import World
from yifa.areas.services.ledger import LEDGERS

pytestmark = pytest.mark.django_db

LATER: dict[str, dict[str, Any]] = {
    "service_points": {
        "departments": 6, "where": "集镇府前路8号", "hours": "工作日8:30—17:30", "closed_on": date(2025, 6, 1),
        "closed_because": "合并",
    },
    "service_point_checks": {"what": "按时开门"},
    "service_items": {
        "statutory_days": 10, "steps": 4, "trips": 2, "in_villages": True, "basis": "《社会保险法》",
        "conditions": "年满16周岁", "material_list": "身份证", "flow": "受理、办结", "until": date(2025, 6, 1),
    },
    "service_months": {"visitors": 80, "rated": 30, "rated_good": 29},
    "visits": {"materials": 40, "took_part": 3},
    "opinions": {
        "answered_on": date(2025, 3, 20), "outcome": "resolved", "how": "举办招聘会", "referred_on": date(2025, 3, 14),
        "referred_to": "人社局", "course": "office",
    },
}  # fmt: skip
"""What else an entry of each register may hold."""


class TestEveryLedger(RoundTrips):
    ledgers = LEDGERS

    def whole(self, world: World, register: str) -> dict[str, Any]:
        return {**SOUND[register], **LATER.get(register, {}), **named(world, register)}
