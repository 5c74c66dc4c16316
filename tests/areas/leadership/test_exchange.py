"""Hand-kept ledgers of leadership come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.areas.exchanging import RoundTrips
from tests.areas.leadership.entries import SOUND
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.leadership.ledger import LEDGERS

pytestmark = pytest.mark.django_db

LATER: dict[str, dict[str, Any]] = {
    "law_meetings": {
        "body_name": "党委（扩大）会议", "heard_report": True, "place": "乡政府二楼会议室",
        "attending": "沈怀民（乡党委书记）、林振邦（乡长）", "observing": "司正平（司法所所长）",
        "absent": "蒋思远（公差，县里开会）", "materials": "工作要点（送审稿）\n任务分解表", "present": 21,
        "items_deployed": 3, "problems_settled": 1, "conclusions": "司法所牵头", "minutes_number": "〔2025〕6号",
    },
    "leading_group": {"unit": "党委", "until": date(2025, 1, 10)},
    "leader_instructions": {"done_on": date(2025, 5, 9), "outcome": "补齐七卷"},
    "annual_plans": {
        "number": "清委发〔2025〕4号", "checked_on": date(2025, 7, 17), "situation": "半数完成",
        "concluded_on": date(2025, 12, 26), "conclusion": "全部完成",
    },
    "special_actions": {
        "document": "清政发〔2025〕8号", "ended_on": date(2025, 6, 28), "places_checked": 86, "problems_found": 31,
        "problems_fixed": 29, "conclusion": "两处移交",
    },
    "law_reports": {
        "reported_on": date(2025, 12, 26), "manner": "live", "occasion": "together",
        "questions": 2, "rating": "good", "digest": "审查全覆盖",
    },
    "responsibility_letters": {
        "duties": "执法案卷合格\n村规民约审查全覆盖", "signed_by": "乡长、村主任",
        "assessed_on": date(2025, 12, 30), "result": "良好",
    },
    "requests_reports": {"number": "清政〔2025〕18号", "answered_on": date(2025, 6, 6), "answer": "同意"},
    "appraisal_scores": {
        "self_score": Decimal("20.0"), "reviewed_on": date(2025, 12, 20), "score": Decimal("17.5"),
        "basis": "抽查案卷10件", "figure": "leadership.meetings", "reason": "两件案卷缺送达回证",
    },
    "accountability_decisions": {"basis": "清委发〔2025〕17号", "result": "已整改"},
    "equipment": {"number": "GZ2024-018", "out_of_use_on": date(2025, 5, 20), "out_because": "到期报废"},
    "law_staff": {"unit": "司法所", "full_time": True, "qualified": True, "until": date(2025, 1, 1)},
    "law_budget": {"what": "宣传册", "document": "记账12号"},
    "surveys": {"surveyed_by": "第三方"},
    "model_sites": {
        "standard": "省里的标准", "self_checked_on": date(2024, 8, 1), "applied_on": date(2024, 9, 1),
        "named_on": date(2025, 1, 1), "named_by": "市委依法治市办", "revoked_on": date(2025, 6, 1),
    },
    "internal_rules": {
        "number": "清政发〔2024〕11号", "summary": "先审后签",
        "ended_on": date(2025, 9, 1),
    },
}  # fmt: skip
"""What else an entry of each register may hold."""


class TestEveryLedger(RoundTrips):
    ledgers = [ledger for ledger in LEDGERS if ledger.register]

    def whole(self, world: World, register: str) -> dict[str, Any]:
        return {**SOUND[register], **LATER.get(register, {})}


def test_what_contradicts_itself_goes_back(world: World, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["日期", "内容", "问题", "发放", "有效份数", "满意份数"],
        ["2025.10.9", "满意度", "满意吗", 100, 90, 95],
    ]
    done = take_in("leadership.surveys", workbook(tmp_path / "台账.xlsx", {"表": rows}), world)
    assert (done.taken, len(done.refused)) == (0, 1)
    assert "不能多于有效份数" in str(done.refused[0])
