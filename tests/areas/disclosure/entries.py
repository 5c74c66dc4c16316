"""Entries of the registers of disclosure, sound ones, for tests to change; and information on its way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.areas.entering import Entering, fill, refused_completion, refused_correction
from tests.course import Course
from tests.world import World

SOUND: Mapping[str, Mapping[str, Any]] = {
    "disclosure_columns": {
        "since": date(2024, 1, 8), "name": "财政预决算", "office": "财政所", "frequency": "yearly", "carrier": "site",
    },
    "village_disclosures": {
        "posted_on": date(2026, 4, 8), "kind": "finance", "subject": "accounts", "topic": "第一季度财务收支明细",
        "period": "2026年1至3月",
    },
    "monthly_finances": {"since": date(2026, 1, 1), "why": "集体资产收益多"},
    "village_affairs_checks": {"checked_on": date(2026, 6, 18), "checked_by": "周小禾", "result": "sound"},
    "supervision_committees": {
        "since": date(2024, 3, 20), "term": "第八届", "term_ends_on": date(2029, 3, 19), "head": "丁明察", "members": 3,
    },
    "committee_meetings": {
        "held_on": date(2026, 4, 6), "host": "丁明察", "present": 3, "topics": "审核第一季度财务收支",
        "opinion": "同意公布，补齐两张票据的说明",
    },
    "committee_matters": {
        "raised_on": date(2026, 4, 6), "what": "机耕路维修没有验收单", "addressed_to": "村民委员会",
        "answer_by": date(2026, 5, 6),
    },
}  # fmt: skip
"""What each register is given, beside the entries that one names (``sound``)."""

OF_A_VILLAGE = set(SOUND) - {"disclosure_columns"}
"""The registers whose entries name a village."""

_ENTRIES = Entering(SOUND)


def named(world: World, register: str, village: Any = None) -> dict[str, Any]:
    """The committee that a meeting must name."""
    if register == "committee_meetings":
        return {"committee": enter(world, "supervision_committees", village=village or world.east_village)}
    return {}


def enter(world: World, register: str, **told: Any) -> Any:
    """The record of a sound entry, changed as told; of the east village where none is given."""
    if register in OF_A_VILLAGE:
        told.setdefault("village", world.east_village)
    if "committee" not in told:
        told |= named(world, register, told.get("village"))
    return _ENTRIES.enter(world, register, **told)


def refusal(world: World, register: str, **told: Any) -> Any:
    """Why an entry is refused."""
    if register in OF_A_VILLAGE:
        told.setdefault("village", world.east_village)
    return _ENTRIES.refusal(world, register, **told)


def formed(world: World, column: Any = None, day: date = date(2025, 3, 5), **told: Any) -> Course:
    """Information that the clerk registered on the day on which it was formed."""
    column = column or enter(world, "disclosure_columns", name=f"栏目{day}{told.get('kind', '')}")
    data = {"formed_on": day, "column": column, "kind": "document", "office": "党政办"} | told
    return Course.begin("disclosure_item", world.township, world.clerk, day, "乡村道路养护办法", **data)


def published(world: World, course: Course, cleared: date, on: date, **told: Any) -> Course:
    """The information, examined by the reviewer and put out by the clerk."""
    course.act("clear", world.reviewer, cleared, review_opinion="不涉密，同意公开")
    course.act("publish", world.clerk, on, **({"carrier": "board"} | told))
    return course


__all__ = [
    "OF_A_VILLAGE",
    "SOUND",
    "enter",
    "fill",
    "formed",
    "named",
    "published",
    "refusal",
    "refused_completion",
    "refused_correction",
]
