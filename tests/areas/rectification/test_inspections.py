"""法治督察（自查）台账."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.world import World
from yifa.areas.rectification.models import LawInspection
from yifa.engine.matters.refusals import Refused
from yifa.engine.registers.entering import complete, create

pytestmark = pytest.mark.django_db

SOUND = {
    "held_on": date(2025, 5, 8), "kind": "special", "topic": "行政执法三项制度落实", "units_inspected": 2,
    "problems_found": 1,
}  # fmt: skip


def inspected(world: World, **told: Any) -> LawInspection:
    """An inspection of two offices, changed as told."""
    record = create("law_inspections", org=world.township, actor=world.clerk, data=SOUND | told).record
    assert isinstance(record, LawInspection)
    return record


def test_it_is_called_by_its_kind_and_topic(world: World) -> None:
    record = inspected(world, units="综合执法办、司法所")
    assert str(record) == "本级专项督察：行政执法三项制度落实"
    complete(record.entry, {"conclusion": "总体规范，已通报"}, actor=world.clerk)
    record.refresh_from_db()
    assert record.conclusion == "总体规范，已通报"


def test_units_that_are_named_are_counted(world: World) -> None:
    with pytest.raises(Refused) as caught:
        inspected(world, units="综合执法办、司法所、财政所")
    assert caught.value.names() == ["units_are_counted"]
    assert "3个" in str(caught.value)
