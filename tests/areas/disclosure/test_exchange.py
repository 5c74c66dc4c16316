"""Hand-kept ledgers of disclosure come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.areas.disclosure.entries import OF_A_VILLAGE, SOUND, enter, named
from tests.areas.exchanging import RoundTrips
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.disclosure.ledger import ITEMS, LEDGERS
from yifa.areas.disclosure.models import DisclosureItem

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


class TestEveryLedger(RoundTrips):
    ledgers = [ledger for ledger in LEDGERS if ledger is not ITEMS]

    def whole(self, world: World, register: str) -> dict[str, Any]:
        village = {"village": world.east_village} if register in OF_A_VILLAGE else {}
        return {**village, **SOUND[register], **LATER.get(register, {}), **named(world, register)}


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


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ({"审查时间": "2025.3.6"}, set()),
        ({"审查时间": "2025.3.7"}, {"examined_before"}),
        ({}, {"examined_before"}),
    ],
)
def test_what_was_published_unexamined_comes_in_with_its_problem(
    world: World, tmp_path: Path, cells: dict[str, Any], found: set[str]
) -> None:
    enter(world, "disclosure_columns", name="政策文件")
    told = {
        "标题": "养护办法",
        "登记时间": "2025.3.3",
        "成文日期": "2025.3.2",
        "栏目": "政策文件",
        "责任单位": "党政办",
    }
    told |= {"发布日期": "2025.3.6", "发布平台": "公示栏", **cells}
    done = take_in("disclosure", workbook(tmp_path / "公开.xlsx", {"表": [list(told), list(told.values())]}), world)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert set(DisclosureItem.objects.get().matter.findings.values_list("rule", flat=True)) == found
    assert {rule for rule, _ in done.found} == found


def test_an_address_that_is_none_goes_back(world: World, tmp_path: Path) -> None:
    told = {"标题": "养护办法", "成文日期": "2025.3.2", "发布日期": "2025.3.6", "网址": "javascript:alert(1)"}
    done = take_in("disclosure", workbook(tmp_path / "公开.xlsx", {"表": [list(told), list(told.values())]}), world)
    assert done.taken == 0
    assert "网址应当以http://或者https://开头" in str(done.refused[0])


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
