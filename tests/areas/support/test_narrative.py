"""What the report says of a year whose every figure was counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.support.entries import enter
from tests.areas.support.year import serve
from tests.areas.telling import said_of
from tests.world import World
from yifa.areas.support.figures import FIGURES
from yifa.areas.support.narrative import NARRATIVE, TOLD_FROM
from yifa.engine.figures.declarations import Section
from yifa.engine.parameters.setting import set_parameter

pytestmark = pytest.mark.django_db

AS_OF = date(2025, 12, 31)
DECLARED = {figure.id: figure for section in FIGURES if isinstance(section, Section) for figure in section.figures}


def test_of_nothing_nothing_is_said(world: World) -> None:
    assert said_of(NARRATIVE, world.township, 2025, AS_OF) == {}


def test_the_year(world: World) -> None:
    serve(world)
    assert said_of(NARRATIVE, world.township, 2025, AS_OF) == {
        "support": (
            "关心特殊人群，全年开展帮扶走访28人次。做好安置帮教工作，年末帮扶6人，全年走访8人次。做好社区矫正协助工作，"
            "年末帮扶7人，全年走访18人次。做好社区戒毒康复工作，全年走访2人次。全年开展集中教育和小组活动3次，其中社区"
            "矫正集中教育2次。全年帮助落实就业、救助5人次。年末各村（社区）有帮扶人员8名，其中社区矫正协理员5名。全年"
            "各村（社区）报送帮扶服务月报7份，没有的实行零报告。"
        )
    }


def test_a_number_so_small_that_it_points_at_somebody_is_not_told(world: World) -> None:
    enter(world, month=date(2025, 12, 1), service="rehabilitation", helped=4)
    assert "做好社区戒毒康复工作，全年走访5人次" in said_of(NARRATIVE, world.township, 2025, AS_OF)["support"]
    enter(world, month=date(2025, 12, 1), service="rehabilitation", helped=1, village=world.west_village)
    assert "社区戒毒康复工作，年末帮扶5人" in said_of(NARRATIVE, world.township, 2025, AS_OF)["support"]


def test_from_how_many_on_is_the_county_s_to_say(world: World) -> None:
    set_parameter(
        world.county, TOLD_FROM, 8, in_force=date(2025, 1, 1), source="青政办〔2025〕3号", by=world.county_admin
    )
    serve(world)
    assert "年末帮扶" not in said_of(NARRATIVE, world.township, 2025, AS_OF)["support"]


def test_no_village_is_named(world: World) -> None:
    serve(world)
    text = said_of(NARRATIVE, world.township, 2025, AS_OF)["support"]
    assert not any(village.name in text for village in (world.east_village, world.west_village))


def test_whatever_is_counted_is_told(world: World) -> None:
    serve(world)
    told_of = {name for section in NARRATIVE for clause in section.clauses for name, _ in clause.figures}
    assert {figure.id.partition(".")[2] for figure in DECLARED.values()} == told_of
