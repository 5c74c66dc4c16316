"""Hand-kept ledgers of disclosure come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.areas.disclosure.entries import OF_A_VILLAGE, SOUND, enter, named
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.disclosure.ledger import ITEMS, LEDGERS
from yifa.areas.disclosure.models import DisclosureItem
from yifa.engine.exchange.registry import intake
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.registers import registry
from yifa.engine.registers.entering import adopt, void
from yifa.engine.registers.models import EntryRecord

pytestmark = pytest.mark.django_db

LATER: dict[str, dict[str, Any]] = {
    "disclosure_columns": {
        "special": "relief", "basis": "政府信息公开条例", "until": date(2025, 8, 1), "ended_because": "并入其他栏目",
    },
    "village_disclosures": {"taken_down_on": date(2026, 4, 30)},
    "monthly_finances": {"until": date(2026, 7, 1)},
    "village_affairs_checks": {
        "result": "lacking", "faults": "缺财务", "mended_on": date(2026, 6, 30), "mended_how": "已补公开",
    },
    "supervision_committees": {"names": "丁明察、方守正、石为民", "until": date(2026, 8, 1)},
    "committee_meetings": {"observers": "村民委员会主任"},
    "committee_matters": {"answered_on": date(2026, 4, 20), "answer": "已补验收单"},
}  # fmt: skip
"""What else an entry of each register may hold."""


REGISTERED = [one for one in LEDGERS if one is not ITEMS]


def written(ledger: Ledger, values: dict[str, Any]) -> dict[str, Any]:
    """The values as they stand in cells: choices by their names, yes by 是."""
    targets = targets_of(ledger)

    def cell(id: str, value: Any) -> Any:
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, Decimal):
            return float(value)
        if isinstance(value, EntryRecord):
            return str(value)
        return dict(targets[id].labels).get(value, value)

    village = {"village": "东溪村"} if ledger.register in OF_A_VILLAGE else {}
    return village | {id: cell(id, value) for id, value in values.items()}


@pytest.mark.parametrize("ledger", REGISTERED, ids=lambda one: one.id)
def test_what_stands_in_the_template_comes_in_whole(ledger: Ledger, world: World, tmp_path: Path) -> None:
    values = {**SOUND[ledger.register], **LATER.get(ledger.register, {}), **named(world, ledger.register)}
    cells = written(ledger, values)
    columns = template_columns(ledger, targets_of(ledger), intake(ledger.id))
    rows: list[list[Any]] = [[column.name for column in columns], [cells.get(column.id, "") for column in columns]]
    done = take_in(ledger.id, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, actor=world.clerk)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert set(values) <= {column.id for column in columns}
    record = model_of(ledger).objects.get()
    assert {name: getattr(record, name) for name in values} == values


@pytest.mark.parametrize("ledger", REGISTERED, ids=lambda one: one.id)
def test_every_customary_heading_is_understood(ledger: Ledger, world: World, tmp_path: Path) -> None:
    values = {**SOUND[ledger.register], **LATER.get(ledger.register, {}), **named(world, ledger.register)}
    cells = written(ledger, values)
    heard = {"village": "村"} | {one.column: one.names[0] for one in intake(ledger.id).columns}
    rows: list[list[Any]] = [[heard[id] for id in cells], list(cells.values())]
    done = take_in(ledger.id, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, actor=world.clerk)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    record = model_of(ledger).objects.get()
    assert {name: getattr(record, name) for name in values} == values


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ({}, "registered"),
        ({"审查时间": "2025.3.4"}, "cleared"),
        ({"审查时间": "2025.3.4", "发布日期": "2025.3.6", "发布平台": "公示栏"}, "published"),
        ({"发布日期": "2025.3.6", "撤下时间": "2025.9.1"}, "withdrawn"),
        ({"审查时间": "2025.3.4", "不予公开理由": "涉密"}, "withheld"),
        ({"登记时间": "2025.3.3", "状态": "待公开"}, "cleared"),
    ],
)
def test_where_information_stands(world: World, tmp_path: Path, cells: dict[str, Any], state: str) -> None:
    enter(world, "disclosure_columns", name="政策文件")
    told = {"标题": "养护办法", "成文日期": "2025.3.2", "栏目": "政策文件", "责任单位": "党政办", **cells}
    rows: list[list[Any]] = [list(told), list(told.values())]
    done = take_in("disclosure", workbook(tmp_path / "公开.xlsx", {"表": rows}), world)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    record = DisclosureItem.objects.get()
    assert (record.matter.state, record.kind) == (state, "other")


def test_a_kind_that_stands_there_is_kept(world: World, tmp_path: Path) -> None:
    enter(world, "disclosure_columns", name="政策文件")
    told = {
        "标题": "养护办法解读",
        "信息类别": "政策解读",
        "成文日期": "2025.3.2",
        "栏目": "政策文件",
        "责任单位": "党政办",
    }
    take_in("disclosure", workbook(tmp_path / "公开.xlsx", {"表": [list(told), list(told.values())]}), world)
    assert DisclosureItem.objects.get().kind == "interpretation"


@pytest.mark.parametrize("ledger", REGISTERED, ids=lambda one: one.id)
def test_what_was_taken_out_can_be_taken_in_again(ledger: Ledger, world: World, client: Client, tmp_path: Path) -> None:
    values = {**SOUND[ledger.register], **LATER.get(ledger.register, {}), **named(world, ledger.register)}
    actor = world.clerk
    village = world.east_village if ledger.register in OF_A_VILLAGE else None
    entry = adopt(ledger.register, org=world.township, actor=actor, village=village, data=values).entry
    client.force_login(world.user(actor))
    shown = [column.id for column in ledger.columns]
    answer: Any = client.get(f"/ledgers/{ledger.id}/export/", {"column": shown})
    path = tmp_path / "导出.xlsx"
    path.write_bytes(b"".join(answer))
    void(entry, actor=actor, reason="重新导入")
    done = take_in(ledger.id, path, world, actor=actor)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    record = model_of(ledger).objects.get(voided=False)
    assert {name: getattr(record, name) for name in values} == values


def model_of(ledger: Ledger) -> type[EntryRecord]:
    """The model of the ledger's entries."""
    return registry.record_model(registry.get(ledger.register))
