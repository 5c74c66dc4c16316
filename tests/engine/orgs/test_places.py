"""Villages and grids, and what is refused of them."""

from __future__ import annotations

import datetime

import pytest

from tests.world import World
from yifa.engine.journal.models import JournalEntry
from yifa.engine.orgs.authority import holds
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.orgs.places import close_place, open_place, rename_place
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import CLERK, GRID_WORKER

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


def test_a_village_is_renamed_with_what_lies_in_it(world: World) -> None:
    renamed = rename_place(world.east_village, " 东溪社区村 ", DAY, by=world.admin)
    assert (renamed.name, renamed.code, renamed.in_force) == ("东溪社区村", world.east_village.code, DAY)
    with org_scope(world.township):
        world.east_village.refresh_from_db()
        (grid,) = Place.objects.filter(parent=renamed)
        assert world.east_village.until == DAY
        assert (grid.name, grid.code) == (world.east_grid.name, world.east_grid.code)
        kinds = list(JournalEntry.objects.order_by("-seq").values_list("kind", flat=True)[:4])
    assert kinds == ["place_opened", "place_opened", "place_closed", "place_closed"]
    assert holds(world.village_clerk, CLERK.code, world.township, DAY, renamed)
    assert holds(world.grid_worker, GRID_WORKER.code, world.township, DAY, grid)


def test_a_grid_is_renamed_in_its_village(world: World) -> None:
    renamed = rename_place(world.east_grid, "溪口网格", DAY, by=None)
    assert renamed.parent == world.east_village


def test_unfit_names_and_days_leave_the_village_as_it_is(world: World) -> None:
    with pytest.raises(OrgsError, match="与原名称相同"):
        rename_place(world.east_village, "东溪村", DAY, by=world.admin)
    with pytest.raises(OrgsError, match="名称"):
        rename_place(world.east_village, "村" * 101, DAY, by=world.admin)
    with pytest.raises(OrgsError, match=r"不能在.*终止"):
        rename_place(world.upper_village, "下坪村", world.upper_village.in_force, by=world.admin)
    with pytest.raises(OrgsError, match="不存在，不能设立"):
        open_place(world.township, PlaceKind.VILLAGE, "古村", "g0", datetime.date(2010, 1, 1), by=world.admin)
    with org_scope(world.township):
        assert Place.objects.filter(until__isnull=True).count() == 4


def test_only_administrators_here_or_above_change_places(world: World) -> None:
    for stranger in (world.leader, world.clerk, world.supervisor):
        with pytest.raises(OrgsError, match=r"不是.*系统管理员"):
            open_place(world.township, PlaceKind.VILLAGE, "新村", "n1", DAY, by=stranger)
        with pytest.raises(OrgsError, match=r"不是.*系统管理员"):
            rename_place(world.west_village, "新西村", DAY, by=stranger)
        with pytest.raises(OrgsError, match=r"不是.*系统管理员"):
            close_place(world.west_village, DAY, by=stranger)
    with pytest.raises(OrgsError, match=r"不是.*系统管理员"):
        close_place(world.other_village, DAY, by=world.admin)
    close_place(world.west_village, DAY, by=world.county_admin)
