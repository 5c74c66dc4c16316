"""Entries of the registers of disputes, sound ones, for tests to change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.areas.entering import Entering, refused_completion, refused_correction
from tests.world import World

SOUND: Mapping[str, Mapping[str, Any]] = {
    "dispute_sweeps": {
        "swept_on": date(2025, 3, 10), "occasion": "routine", "outcome": "none", "sweepers": "孟小满",
        "person_times": 2,
    },
    "mediation_committees": {
        "founded_on": date(2022, 1, 10), "name": "清溪乡人民调解委员会", "kind": "township",
    },
    "mediators": {
        "since": date(2023, 5, 6), "name": "吴和平", "duty": "chair", "chosen_by": "named", "engagement": "full_time",
    },
    "mediator_trainings": {"held_on": date(2025, 4, 2), "topic": "调解协议的制作", "attendance": 30},
    "committee_visits": {"visited_on": date(2025, 4, 9), "visitors": "司法所", "situation": "台账齐全"},
    "grid_duties": {"since": date(2024, 1, 1), "kind": "full_time", "name": "孟小满"},
    "risk_points": {
        "found_on": date(2025, 3, 10), "kind": "dispute", "what": "两户争用水渠", "grade": "middle", "owner": "村支书",
        "treat_by": date(2025, 3, 31),
    },
    "incidents": {"happened_on": date(2025, 3, 12), "kind": "fire", "what": "柴房起火"},
    "village_returns": {
        "month": "2025-03", "handed_in_on": date(2025, 4, 2), "disputes": "none", "incidents": "none",
        "reporter": "韩东篱",
    },
    "dispute_meetings": {
        "held_on": date(2025, 4, 3), "chair": "林振邦", "present": 12, "topics": "上月受理3件",
        "decisions": "吴和平4月20日前回访",
    },
}  # fmt: skip
"""What each register is given, but for the keys to other rows."""


_ENTRIES = Entering(SOUND)
enter, refusal = _ENTRIES.enter, _ENTRIES.refusal


def committee(world: World, **told: Any) -> Any:
    """A committee."""
    return enter(world, "mediation_committees", **told)


__all__ = ["SOUND", "committee", "enter", "refusal", "refused_completion", "refused_correction"]
