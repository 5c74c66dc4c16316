"""Hand-kept ledgers of legal advisers come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.areas.advisers.entries import SOUND, enter, named
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.advisers.ledger import LEDGERS
from yifa.areas.advisers.models import AdviserService
from yifa.engine.exchange.registry import intake
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.registers import registry
from yifa.engine.registers.entering import adopt, void
from yifa.engine.registers.models import EntryRecord

pytestmark = pytest.mark.django_db

LATER: dict[str, dict[str, Any]] = {
    "advisers_lawyers": {"until": date(2025, 12, 1), "left_because": "转所"},
    "adviser_contracts": {"signer": "村委会主任", "ended_on": date(2025, 7, 1), "ended_because": "律师转所"},
    "adviser_services": {"kind": "mediation", "people": 6, "disputes": 2, "documents": 1},
    "adviser_opinions": {
        "asked_on": date(2025, 4, 7), "answered_on": date(2025, 4, 15), "adoption": "rejected", "why_not": "已有规定",
    },
    "adviser_appraisals": {"score": 95, "remark": "每月到村"},
    "service_stations": {
        "equipment": "视频咨询设备", "where": "便民服务中心", "closed_on": date(2025, 6, 1), "closed_because": "搬迁",
    },
    "duty_rota": {"times": "9:00—11:30", "came": "replaced", "remark": "临时开庭"},
    "legal_experts": {"rank": "教授", "until": date(2025, 6, 1), "left_because": "退休"},
}  # fmt: skip
"""What else an entry of each register may hold."""


def whole(world: World, ledger: Ledger) -> dict[str, Any]:
    """All that an entry of the ledger may hold."""
    values = {**SOUND[ledger.register], **LATER.get(ledger.register, {}), **named(world, ledger.register)}
    return values | ({"village": world.east_village} if ledger.register == "adviser_appraisals" else {})


def written(ledger: Ledger, values: dict[str, Any]) -> dict[str, Any]:
    """The values as they stand in cells: choices by their names."""
    targets = targets_of(ledger)

    def cell(id: str, value: Any) -> Any:
        if isinstance(value, Decimal):
            return float(value)
        if id in ("village", "lawyer", "station"):
            return str(value)
        return dict(targets[id].labels).get(value, value)

    return {id: cell(id, value) for id, value in values.items()}


def record_of(ledger: Ledger) -> Any:
    """The one entry that stands in the ledger."""
    model: type[EntryRecord] = registry.record_model(registry.get(ledger.register))
    return model.objects.filter(voided=False).latest("pk")


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_what_stands_in_the_template_comes_in_whole(ledger: Ledger, world: World, tmp_path: Path) -> None:
    values = whole(world, ledger)
    cells = written(ledger, values)
    columns = template_columns(ledger, targets_of(ledger), intake(ledger.id))
    rows: list[list[Any]] = [[column.name for column in columns], [cells.get(column.id, "") for column in columns]]
    done = take_in(ledger.id, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, actor=world.clerk)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert set(values) <= {column.id for column in columns}
    assert {name: getattr(record_of(ledger), name) for name in values} == values


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_every_customary_heading_is_understood(ledger: Ledger, world: World, tmp_path: Path) -> None:
    values = whole(world, ledger)
    cells = written(ledger, values)
    heard = {"village": "村"} | {one.column: one.names[0] for one in intake(ledger.id).columns}
    rows: list[list[Any]] = [[heard[id] for id in cells], list(cells.values())]
    done = take_in(ledger.id, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, actor=world.clerk)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert {name: getattr(record_of(ledger), name) for name in values} == values


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_what_was_taken_out_can_be_taken_in_again(ledger: Ledger, world: World, client: Client, tmp_path: Path) -> None:
    values = whole(world, ledger)
    told = {name: value for name, value in values.items() if name != "village"}
    actor = world.clerk
    entry = adopt(ledger.register, org=world.township, actor=actor, data=told, village=values.get("village")).entry
    client.force_login(world.user(actor))
    shown = [column.id for column in ledger.columns]
    answer: Any = client.get(f"/ledgers/{ledger.id}/export/", {"column": shown})
    path = tmp_path / "导出.xlsx"
    path.write_bytes(b"".join(answer))
    void(entry, actor=actor, reason="重新导入")
    done = take_in(ledger.id, path, world, actor=actor)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert {name: getattr(record_of(ledger), name) for name in values} == values


def test_a_log_names_the_lawyer_alone(world: World, tmp_path: Path) -> None:
    enter(world, "advisers_lawyers")
    rows: list[list[Any]] = [
        ["日期", "村", "律师", "形式", "类别", "小时", "内容", "人次"],
        ["2025.3.12", "东溪村", "卫知律", "到村", "调解", 2, "劝和邻里", 2],
    ]
    done = take_in("advisers", workbook(tmp_path / "日志.xlsx", {"表": rows}), world)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert (AdviserService.objects.get().manner, AdviserService.objects.get().mediated) == ("visit", 1)


def test_what_contradicts_itself_goes_back(world: World, tmp_path: Path) -> None:
    enter(world, "advisers_lawyers")
    rows: list[list[Any]] = [
        ["日期", "村", "律师", "方式", "类别", "小时", "内容", "人次"],
        ["2023.3.12", "东溪村", "卫知律", "到村", "调解", 2, "劝和邻里", 2],
    ]
    done = take_in("advisers", workbook(tmp_path / "日志.xlsx", {"表": rows}), world)
    assert (done.taken, len(done.refused)) == (0, 1)
    assert "当日不在册" in str(done.refused[0])
