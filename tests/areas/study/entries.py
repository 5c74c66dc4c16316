"""Entries of the registers of study, sound ones, for tests to change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.areas.entering import Entering, fill, refused_completion, refused_correction, who_enters
from tests.world import World
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers import registry

SOUND: Mapping[str, Mapping[str, Any]] = {
    "learners": {"since": date(2024, 1, 2), "name": "安思源", "category": "staff"},
    "law_lists": {"listed_on": date(2024, 3, 1), "audience": "officers", "law": "行政处罚法"},
    "study_plans": {
        "planned_on": date(2025, 1, 10), "due_month": date(2025, 3, 1), "kind": "central", "topic": "习近平法治思想",
        "audience": "leaders",
    },
    "study_sessions": {
        "held_on": date(2025, 3, 12), "kind": "central", "subject": "xi", "topic": "习近平法治思想概论",
        "hours": Decimal(4), "audience": "government",
    },
    "attendances": {"attended_on": date(2025, 3, 12), "state": "present"},
    "self_study": {
        "studied_on": date(2025, 4, 20), "way": "online", "content": "行政复议法网络课程", "hours": Decimal(2),
    },
    "study_records": {"added_up_on": date(2025, 12, 31)},
    "exam_questions": {
        "entered_on": date(2025, 2, 1), "kind": "single", "text": "对公民当场作出行政处罚决定的，罚款不得超过多少",
        "options": "A.五十元\nB.二百元\nC.三百元", "answer": "b",
    },
    "exams": {
        "begins_on": date(2025, 6, 10), "until": date(2025, 6, 20), "name": "上半年学法考试", "manner": "here",
        "audience": "government",
    },
    "exam_parts": {"set_on": date(2025, 6, 1), "kind": "single", "count": 1, "points": Decimal(2)},
    "exam_results": {"taken_on": date(2025, 6, 12), "score": Decimal(86)},
    "qualification_exams": {"enrolled_on": date(2025, 5, 6), "kind": "enforcement"},
    "certificates": {
        "issued_on": date(2025, 7, 1), "kind": "enforcement", "number": "99010100101", "issuer": "青岳省人民政府",
        "scope": "乡镇综合行政执法", "expires_on": date(2030, 6, 30),
    },
}  # fmt: skip
"""What each register is given, without the entries that it names."""

NAMED: Mapping[str, Mapping[str, str]] = {
    "attendances": {"session": "study_sessions", "learner": "learners"},
    "self_study": {"learner": "learners"},
    "study_records": {"learner": "learners"},
    "exam_parts": {"exam": "exams"},
    "exam_results": {"exam": "exams", "learner": "learners"},
    "qualification_exams": {"learner": "learners"},
    "certificates": {"learner": "learners"},
}
"""Register → column → the register whose entry the column names."""

_ENTRIES = Entering(SOUND)


def named(world: World, register: str, told: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The entries that one of the register names, where they are not told: the first of each, or a sound one."""
    given = dict(told or {})
    for column, other in NAMED.get(register, {}).items():
        if column not in given:
            model = registry.record_model(registry.get(other))
            given[column] = model.objects.filter(org=world.township, voided=False).order_by("pk").first() or enter(
                world, other
            )
    if register == "exam_parts" and "count" not in given:
        bank = registry.record_model(registry.get("exam_questions"))
        if not bank.objects.filter(org=world.township).exists():
            enter(world, "exam_questions")
    return given


def enter(world: World, register: str, *, by: Any = None, village: Any = None, **told: Any) -> Any:
    """The record of a sound entry, changed as told."""
    return _ENTRIES.enter(world, register, by=by, village=village, **named(world, register, told))


def refusal(world: World, register: str, **told: Any) -> Refused:
    """Why an entry is refused."""
    given = named(world, register, told)
    with pytest.raises(Refused) as caught:
        _ENTRIES.enter(world, register, **given)
    return caught.value


__all__ = [
    "NAMED",
    "SOUND",
    "enter",
    "fill",
    "named",
    "refusal",
    "refused_completion",
    "refused_correction",
    "who_enters",
]
