"""Hand-kept ledgers of campaigns come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.areas.campaigns.entries import SOUND
from tests.areas.exchanging import RoundTrips
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.campaigns.ledger import LEDGERS
from yifa.areas.campaigns.models import Hazard, Patrol

pytestmark = pytest.mark.django_db

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
        "staff_names": "周小禾、郑守正", "telephone": "0999-2000000", "incidents": 1, "handled": "清理落石",
    },
    "patrols": {"finding": "settled", "what": "清理漂浮物", "route": "东溪上游", "length": Decimal("3.5"), "places": 4},
}  # fmt: skip
"""What else an entry of each register may hold."""


class TestEveryLedger(RoundTrips):
    ledgers = [ledger for ledger in LEDGERS if ledger.register]

    def whole(self, world: World, register: str) -> dict[str, Any]:
        return {**SOUND[register], **LATER[register]}


def test_where_a_ledger_writes_that_there_was_nothing_nothing_is_kept(world: World, tmp_path: Path) -> None:
    head = ["村", "巡查时间", "类别", "人数", "结果", "发现问题"]
    rows = [
        ["东溪村", f"2025.4.{day}", "巡河", 2, "正常", what]
        for day, what in enumerate(("无", "未见异常", "堤岸塌方"), 1)
    ]
    done = take_in("campaigns.patrols", workbook(tmp_path / "巡查.xlsx", {"表": [head, *rows]}), world)
    assert (done.taken, len(done.refused)) == (2, 1)
    assert "发现了问题的，更正巡查结果" in str(done.refused[0])
    assert set(Patrol.objects.values_list("what", flat=True)) == {""}


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
