"""Hand-kept ledgers of campaigns come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.areas.campaigns.entries import SOUND
from tests.areas.publicity.test_exchange import model_of, written
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.campaigns.ledger import LEDGERS
from yifa.areas.campaigns.models import Hazard
from yifa.engine.exchange.registry import intake
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.registers.entering import adopt, void

pytestmark = pytest.mark.django_db

REGISTERED = [ledger for ledger in LEDGERS if ledger.register]

LATER: dict[str, dict[str, Any]] = {
    "campaigns": {
        "leader": "蒋思远", "document": "清安委〔2025〕3号", "ended_on": date(2025, 9, 20), "conclusion": "建立检查卡",
    },
    "inspection_rounds": {
        "teams": 2, "units": "派出所", "fixed_at_once": 4, "cleared": 3, "closed": 1, "suspended": 1, "clues": 1,
    },
    "emergency_plans": {"number": "清政发〔2024〕6号", "ended_on": date(2025, 6, 1)},
    "emergency_drills": {"place": "白云村", "units": "派出所", "evaluation": "集结及时"},
    "emergency_duty": {
        "staff_names": "周小禾、郑守正", "telephone": "0000-0000000", "incidents": 1, "handled": "清理落石",
    },
    "patrols": {"what": "水面清洁", "route": "东溪上游", "length": Decimal("3.5"), "places": 4},
}  # fmt: skip
"""What else an entry of each register may hold."""


def told(ledger: Ledger) -> dict[str, Any]:
    """All that an entry holds."""
    return {**SOUND[ledger.register], **LATER[ledger.register]}


def taken(ledger: Ledger, path: Path, world: World, values: dict[str, Any]) -> None:
    """The workbook comes in whole, as one entry of these values."""
    done = take_in(ledger.id, path, world, actor=world.clerk)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    record = model_of(ledger).objects.get(voided=False)
    assert {name: getattr(record, name) for name in values} == values


@pytest.mark.parametrize("ledger", REGISTERED, ids=lambda one: one.id)
def test_what_stands_in_the_template_comes_in_whole(ledger: Ledger, world: World, tmp_path: Path) -> None:
    values = told(ledger)
    cells = written(ledger, values)
    columns = template_columns(ledger, targets_of(ledger), intake(ledger.id))
    rows: list[list[Any]] = [[column.name for column in columns], [cells.get(column.id, "") for column in columns]]
    assert set(values) <= {column.id for column in columns}
    taken(ledger, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, values)


@pytest.mark.parametrize("ledger", REGISTERED, ids=lambda one: one.id)
def test_every_customary_heading_is_understood(ledger: Ledger, world: World, tmp_path: Path) -> None:
    values = told(ledger)
    cells = written(ledger, values)
    heard = {one.column: one.names[0] for one in intake(ledger.id).columns}
    rows: list[list[Any]] = [[heard[id] for id in cells], list(cells.values())]
    taken(ledger, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, values)


@pytest.mark.parametrize("ledger", REGISTERED, ids=lambda one: one.id)
def test_what_was_taken_out_can_be_taken_in_again(ledger: Ledger, world: World, client: Client, tmp_path: Path) -> None:
    values = told(ledger)
    entry = adopt(ledger.register, org=world.township, actor=world.clerk, data=values).entry
    client.force_login(world.user(world.clerk))
    answer: Any = client.get(f"/ledgers/{ledger.id}/export/", {"column": [column.id for column in ledger.columns]})
    path = tmp_path / "导出.xlsx"
    path.write_bytes(b"".join(answer))
    void(entry, actor=world.clerk, reason="重新导入")
    taken(ledger, path, world, values)


class TestHazards:
    def read(self, world: World, tmp_path: Path, *rows: list[Any]) -> list[Hazard]:
        done = take_in("campaigns", workbook(tmp_path / "隐患.xlsx", {"表": list(rows)}), world)
        assert [str(problem) for problem in done.refused] == []
        return list(Hazard.objects.select_related("matter").order_by("pk"))

    def test_a_line_is_brought_to_where_it_stands(self, world: World, tmp_path: Path) -> None:
        head = [
            "发现日期",
            "村",
            "隐患类别",
            "场所名称",
            "场所类型",
            "存在隐患",
            "隐患等级",
            "来源",
            "整改措施",
            "责任单位",
        ]
        head += ["整改时限", "整改完成日期", "销号日期", "是否销号"]
        line = ["2025.3.14", "东溪村", "消防", "竹制品厂", "企业", "通道堵塞", "一般", "排查", "清空", "竹制品厂",
                "2025.3.31"]  # fmt: skip
        found = self.read(
            world, tmp_path, head,
            [*line, "2025.3.25", "2025.3.28", ""],
            [*line[:5], "配电箱裸露", *line[6:], "", "", "未销号"],
            [*line[:5], "灭火器过期", *line[6:], "2025.3.26", "", ""],
            [*line[:5], "电线老化", *line[6:10], "", "", "", ""],
            [*line[:5], "应急灯损坏", *line[6:], "", "", ""],
            [*line[:5], "围墙裂缝", *line[6:], "", "", "移交上级"],
        )  # fmt: skip
        states = {one.matter.title: one.matter.state for one in found}
        assert states == {
            "通道堵塞": "removed", "配电箱裸露": "ordered", "灭火器过期": "put_right", "电线老化": "found",
            "应急灯损坏": "ordered", "围墙裂缝": "handed_over",
        }  # fmt: skip
        assert found[0].rechecked_on == date(2025, 3, 28)

    def test_what_a_ledger_has_no_column_for_is_taken_as_usual(self, world: World, tmp_path: Path) -> None:
        rows: list[list[Any]] = [["发现日期", "类别", "场所", "隐患"], ["2025.3.14", "燃气", "迎客饭店", "软管老化"]]
        (one,) = self.read(world, tmp_path, *rows)
        assert (one.source, one.grade, one.place_kind, one.what) == ("other", "general", "other", "软管老化")
