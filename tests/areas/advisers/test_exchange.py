"""Hand-kept ledgers of legal advisers come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.areas.advisers.entries import SOUND, enter, named
from tests.areas.exchanging import RoundTrips
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.advisers.ledger import LEDGERS
from yifa.areas.advisers.models import AdviserService

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


class TestEveryLedger(RoundTrips):
    ledgers = LEDGERS

    def whole(self, world: World, register: str) -> dict[str, Any]:
        village = {"village": world.east_village} if register == "adviser_appraisals" else {}
        return {**SOUND[register], **LATER.get(register, {}), **named(world, register), **village}


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
