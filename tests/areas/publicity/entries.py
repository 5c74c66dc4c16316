"""Entries of the registers of publicity, sound ones, for tests to change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tests.areas.entering import Entering, fill, refused_completion, refused_correction
from tests.world import World

SOUND: Mapping[str, Mapping[str, Any]] = {
    "publicity_activities": {
        "held_on": date(2025, 3, 14), "form": "stand", "topic": "消费维权进集市", "venue": "market",
        "audience": "residents", "attended": 120,
    },
    "publicity_plans": {
        "issued_on": date(2025, 1, 20), "kind": "yearly", "name": "2025年普法依法治理工作要点", "first_year": 2025,
        "last_year": 2025,
    },
    "publicity_tasks": {
        "set_on": date(2025, 1, 22), "kind": "duty", "unit": "综合行政执法队", "law": "安全生产法",
        "audience": "workers", "content": "到企业宣讲安全生产法", "due_on": date(2025, 6, 30),
    },
    "case_explanations": {
        "explained_on": date(2025, 5, 12), "unit": "综合行政执法队", "occasion": "inspection",
        "law": "《消防法》关于消防通道的规定", "people": 12,
    },
    "publicity_posts": {
        "posted_on": date(2025, 3, 2), "channel": "wechat_account", "account": "清溪发布", "headline": "一图读懂宅基地",
    },
    "law_literates": {"since": date(2024, 11, 6), "kind": "volunteer", "name": "程远志", "standing": "party_member"},
    "literate_trainings": {
        "held_on": date(2025, 3, 20), "topic": "相邻关系", "trainer": "司法所", "attendance": 45,
    },
    "literate_work": {"done_on": date(2025, 5, 8), "kind": "publicity", "what": "向村民讲解反诈常识", "served": 16},
    "publicity_teams": {
        "founded_on": date(2024, 3, 1), "kind": "lecturers", "name": "清溪乡普法讲师团", "members": 9,
    },
    "publicity_places": {
        "opened_on": date(2024, 10, 8), "kind": "column", "name": "东溪村法治宣传栏", "keeper": "东溪村民委员会",
    },
    "publicity_checks": {"checked_on": date(2025, 6, 3), "state": "good"},
    "publicity_materials": {
        "given_on": date(2025, 4, 1), "kind": "book", "name": "民法典实用手册", "copies": 200,
        "given_to": "东溪村民委员会",
    },
}  # fmt: skip
"""What each register is given, beside the entries that one names (``sound``)."""


_ENTRIES = Entering(SOUND)
refusal = _ENTRIES.refusal


def named(world: World, register: str) -> dict[str, Any]:
    """The entry that a work log or a check must name."""
    if register == "literate_work":
        return {"worker": enter(world, "law_literates")}
    if register == "publicity_checks":
        return {"place": enter(world, "publicity_places")}
    return {}


def enter(world: World, register: str, **told: Any) -> Any:
    """The record of a sound entry, changed as told."""
    if not set(told) & {"worker", "place"}:
        told |= named(world, register)
    return _ENTRIES.enter(world, register, **told)


__all__ = ["SOUND", "enter", "fill", "named", "refusal", "refused_completion", "refused_correction"]
