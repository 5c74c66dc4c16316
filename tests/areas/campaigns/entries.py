"""Entries of the registers of campaigns, sound ones, for tests to change, and hazards on their way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.areas.entering import Entering, fill, refused_completion, refused_correction
from tests.course import Course, attach_scan
from tests.world import World
from yifa.engine.orgs.models import Person

SOUND: Mapping[str, Mapping[str, Any]] = {
    "campaigns": {
        "begun_on": date(2025, 3, 1), "until": date(2025, 9, 30), "field": "fire", "name": "“九小”场所消防专项整治",
        "unit": "综合行政执法队",
    },
    "inspection_rounds": {
        "checked_on": date(2025, 3, 14), "field": "fire", "people": 8, "places": 12, "enterprises": 3,
        "what": "检查集镇商铺消防通道",
    },
    "emergency_plans": {"issued_on": date(2024, 5, 20), "kind": "forest", "name": "清溪乡森林火灾应急预案"},
    "emergency_drills": {"held_on": date(2025, 4, 2), "kind": "forest", "topic": "山火扑救和转移", "people": 60},
    "emergency_duty": {
        "arranged_on": date(2025, 4, 1), "kind": "routine", "since": date(2025, 4, 7), "until": date(2025, 4, 13),
        "leader": "蒋思远", "staff": 4,
    },
    "patrols": {"patrolled_on": date(2025, 4, 9), "kind": "river", "people": 2, "finding": "none"},
}  # fmt: skip
"""What each register is given."""

_ENTRIES = Entering(SOUND)
enter, refusal = _ENTRIES.enter, _ENTRIES.refusal

FOUND_ON, DUE = date(2025, 3, 14), date(2025, 3, 31)


def hazard(world: World, day: date = FOUND_ON, by: Person | None = None, **told: Any) -> Course:
    """A blocked way out that nobody has been told to clear yet."""
    data = {
        "source": "reported", "field": "fire", "place": "清溪竹制品厂", "place_kind": "company",
        "what": "消防通道堆放货物", "grade": "general",
    } | told  # fmt: skip
    return Course.begin("hazard", world.township, by or world.clerk, day, "竹制品厂消防通道堵塞", **data)


def ordered(course: Course, world: World, day: date | None = None, **told: Any) -> Course:
    """It is to be cleared by the end of March."""
    data = {"measure": "清空通道", "responsible": "清溪竹制品厂", "due_on": DUE} | told
    course.act("order", world.officer, day, **data)
    return course


def put_right(course: Course, world: World, day: date, by: Person | None = None) -> Course:
    """It is cleared, with a photograph."""
    attach_scan(course, "hazard_after", by or world.officer)
    course.act("put_right", by or world.officer, day, result="通道已清空")
    return course


def removed(course: Course, world: World, day: date) -> Course:
    """Somebody else has seen that it is."""
    course.act("remove", world.reviewer, day, rechecked_how="实地查看，通道畅通")
    return course


__all__ = [
    "DUE",
    "FOUND_ON",
    "SOUND",
    "enter",
    "fill",
    "hazard",
    "ordered",
    "put_right",
    "refusal",
    "refused_completion",
    "refused_correction",
    "removed",
]
