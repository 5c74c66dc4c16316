"""Villages and grids, and what is refused of them."""

from __future__ import annotations

import datetime

import pytest

from tests.world import World
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.places import close_place, open_place
from yifa.engine.store.tenancy import org_scope

DAY = datetime.date(2025, 3, 1)


def test_a_renamed_village_ends_and_begins_anew_under_its_code(world: World) -> None:
    close_place(world.west_village, DAY)
    renamed = open_place(world.township, PlaceKind.VILLAGE, "西岭新村", world.west_village.code, DAY)
    assert not world.west_village.holds_on(DAY)
    assert renamed.holds_on(DAY)
    with org_scope(world.township):
        assert Place.objects.filter(code=renamed.code).count() == 2


def test_a_code_stands_for_one_place_at_a_time(world: World) -> None:
    with pytest.raises(OrgsError, match="已由西岭村使用"):
        open_place(world.township, PlaceKind.VILLAGE, "又一村", world.west_village.code, DAY)


def test_grids_lie_in_a_village_of_the_same_organisation_and_villages_in_none(world: World) -> None:
    with pytest.raises(OrgsError, match="须填写所属村"):
        open_place(world.township, PlaceKind.GRID, "无主网格", "g1", DAY)
    with pytest.raises(OrgsError, match="不设上级"):
        open_place(world.township, PlaceKind.VILLAGE, "村中村", "v1", DAY, world.east_village)
    with pytest.raises(OrgsError, match="不是清溪乡人民政府的村"):
        open_place(world.township, PlaceKind.GRID, "飞地网格", "g2", DAY, world.other_village)
    with pytest.raises(OrgsError, match="不是清溪乡人民政府的村"):
        open_place(world.township, PlaceKind.GRID, "格中格", "g3", DAY, world.east_grid)


def test_a_village_ends_after_its_grids_and_once(world: World) -> None:
    with pytest.raises(OrgsError, match="尚有小组或网格"):
        close_place(world.east_village, DAY)
    close_place(world.east_grid, DAY)
    close_place(world.east_village, DAY)
    with pytest.raises(OrgsError, match=r"不能在.*终止"):
        close_place(world.east_village, DAY)
    with pytest.raises(OrgsError, match="在2025-03-01不存在"):
        open_place(world.township, PlaceKind.GRID, "迟到网格", "g4", DAY, world.east_village)
