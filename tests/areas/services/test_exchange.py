"""Hand-kept ledgers of services come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.areas.services.entries import SOUND, named
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.services.ledger import LEDGERS
from yifa.engine.exchange.registry import intake
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.registers import registry
from yifa.engine.registers.entering import adopt, void
from yifa.engine.registers.models import EntryRecord

pytestmark = pytest.mark.django_db

LATER: dict[str, dict[str, Any]] = {
    "service_points": {
        "departments": 6, "where": "集镇府前路8号", "hours": "工作日8:30—17:30", "closed_on": date(2025, 6, 1),
        "closed_because": "合并",
    },
    "service_point_checks": {"what": "按时开门"},
    "service_items": {
        "statutory_days": 10, "steps": 4, "trips": 2, "in_villages": True, "basis": "《社会保险法》",
        "conditions": "年满16周岁", "material_list": "身份证", "flow": "受理、办结", "until": date(2025, 6, 1),
    },
    "service_months": {"visitors": 80, "rated": 30, "rated_good": 29},
    "visits": {"materials": 40, "took_part": 3},
    "opinions": {
        "answered_on": date(2025, 3, 20), "outcome": "resolved", "how": "举办招聘会", "referred_on": date(2025, 3, 14),
        "referred_to": "人社局", "course": "office",
    },
}  # fmt: skip
"""What else an entry of each register may hold."""


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

    return {id: cell(id, value) for id, value in values.items()}


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
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


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_every_customary_heading_is_understood(ledger: Ledger, world: World, tmp_path: Path) -> None:
    values = {**SOUND[ledger.register], **LATER.get(ledger.register, {}), **named(world, ledger.register)}
    cells = written(ledger, values)
    heard = {one.column: one.names[0] for one in intake(ledger.id).columns}
    rows: list[list[Any]] = [[heard[id] for id in cells], list(cells.values())]
    done = take_in(ledger.id, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, actor=world.clerk)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    record = model_of(ledger).objects.get()
    assert {name: getattr(record, name) for name in values} == values


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_what_was_taken_out_can_be_taken_in_again(ledger: Ledger, world: World, client: Client, tmp_path: Path) -> None:
    values = {**SOUND[ledger.register], **LATER.get(ledger.register, {}), **named(world, ledger.register)}
    actor = world.clerk
    entry = adopt(ledger.register, org=world.township, actor=actor, data=values).entry
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
