"""普法月通报: a month by village."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.publicity.entries import enter
from tests.world import World
from yifa.areas.publicity.bulletins import tell
from yifa.engine.figures.periods import Period
from yifa.engine.figures.telling import bare

pytestmark = pytest.mark.django_db

MARCH = Period.month(2025, 3)


def test_a_month_is_told_by_village(world: World) -> None:
    enter(world, "publicity_activities", village=world.east_grid, held_on=date(2025, 3, 14), attended=60)
    enter(world, "publicity_activities", held_on=date(2025, 3, 15), attended=200)
    enter(world, "publicity_activities", held_on=date(2025, 4, 15), attended=900)
    enter(world, "publicity_materials", given_on=date(2025, 3, 20), copies=80, village=world.west_village)
    told = tell([world.township], MARCH, date(2025, 5, 1))
    assert [column.name for column in told.columns[:2]] == ["宣传活动", "受众人次"]
    lines = {line.name: [bare(value) for value in line.values] for line in told.lines}
    assert lines["东溪村"] == ["1", "60", "0", "0", "0", "0"]
    assert lines["西岭村"] == ["0", "0", "0", "80", "0", "0"]
    assert lines["乡镇（街道）本级"] == ["1", "200", "0", "0", "0", "0"]
    assert [bare(value) for value in told.total] == ["2", "260", "0", "80", "0", "0"]
    assert told.paragraphs == [
        "2025年3月，开展法治宣传活动2场次，受教育群众260人次，分发普法资料80份。"
        "没有开展活动的村（社区）2个：西岭村、上坪村。"
    ]


def test_where_every_village_had_one_none_is_named(world: World) -> None:
    for village in (world.east_village, world.west_village, world.upper_village):
        enter(world, "publicity_activities", village=village, held_on=date(2025, 3, 14))
    assert "没有开展活动" not in tell([world.township], MARCH, date(2025, 5, 1)).paragraphs[0]
