"""The monthly return comes in as a workbook of a village's numbers; what was taken out can be taken in again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.areas.support.entries import SOUND, enter
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.support.ledger import RETURNS
from yifa.areas.support.models import SupportReturn
from yifa.engine.exchange.registry import intake
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.registers.entering import void

pytestmark = pytest.mark.django_db

TOLD = SOUND["support_returns"]
CELLS = {**TOLD, "village": "东溪村", "service": "社区矫正协助"}


def is_told_whole(world: World) -> bool:
    """Whether the one return that stands says all of it."""
    record = SupportReturn.objects.get(voided=False)
    return record.village == world.east_village and {name: getattr(record, name) for name in TOLD} == TOLD


def test_what_stands_in_the_template_comes_in_whole(world: World, tmp_path: Path) -> None:
    columns = template_columns(RETURNS, targets_of(RETURNS), intake("support"))
    rows: list[list[Any]] = [[column.name for column in columns], [CELLS[column.id] for column in columns]]
    done = take_in("support", workbook(tmp_path / "月报.xlsx", {"表": rows}), world, actor=world.clerk)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert is_told_whole(world)


def test_the_headings_of_other_sheets_are_understood(world: World, tmp_path: Path) -> None:
    heard = {one.column: one.names[0] for one in intake("support").columns} | {"village": "村"}
    rows: list[list[Any]] = [[heard[id] for id in CELLS], [*CELLS.values()]]
    done = take_in("support", workbook(tmp_path / "月报.xlsx", {"表": rows}), world, actor=world.clerk)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert is_told_whole(world)


def test_a_gap_is_no_zero_and_goes_back(world: World, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["月份", "村", "类别", "人数", "走访", "集中教育", "就业救助", "协理员"],
        ["2025年3月", "东溪村", "矫正", 0, 0, 0, 0, 0],
        ["2025年3月", "西岭村", "矫正", 1, "", 0, 0, 0],
    ]
    done = take_in("support", workbook(tmp_path / "月报.xlsx", {"表": rows}), world, actor=world.clerk)
    assert (done.taken, len(done.refused)) == (1, 1)
    assert SupportReturn.objects.get().helped == 0


def test_what_was_taken_out_can_be_taken_in_again(world: World, client: Client, tmp_path: Path) -> None:
    record = enter(world)
    client.force_login(world.user(world.clerk))
    shown = [column.id for column in RETURNS.columns]
    answer: Any = client.get("/ledgers/support/export/", {"column": shown})
    path = tmp_path / "导出.xlsx"
    path.write_bytes(b"".join(answer))
    void(record.entry, actor=world.clerk, reason="重新导入")
    done = take_in("support", path, world, actor=world.clerk)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert is_told_whole(world)
