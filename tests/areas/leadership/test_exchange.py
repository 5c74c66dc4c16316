"""Hand-kept ledgers of leadership come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.areas.leadership.entries import SOUND, who_enters
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.leadership.ledger import LEDGERS as ALL_LEDGERS
from yifa.engine.exchange.registry import intake
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.registers import registry
from yifa.engine.registers.entering import adopt, void
from yifa.engine.registers.models import EntryRecord

pytestmark = pytest.mark.django_db

LEDGERS = [ledger for ledger in ALL_LEDGERS if ledger.register]

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


def written(ledger: Ledger, values: dict[str, Any]) -> dict[str, Any]:
    """The values as they stand in cells: choices by their names, yes by 是."""
    targets = targets_of(ledger)

    def cell(id: str, value: Any) -> Any:
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, Decimal):
            return float(value)
        return dict(targets[id].labels).get(value, value)

    return {id: cell(id, value) for id, value in values.items()}


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_what_stands_in_the_template_comes_in_whole(ledger: Ledger, world: World, tmp_path: Path) -> None:
    values = {**SOUND[ledger.register], **LATER.get(ledger.register, {})}
    cells = written(ledger, values)
    columns = template_columns(ledger, targets_of(ledger), intake(ledger.id))
    rows: list[list[Any]] = [[column.name for column in columns], [cells.get(column.id, "") for column in columns]]
    done = take_in(
        ledger.id, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, actor=who_enters(world, ledger.register)
    )
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert set(values) <= {column.id for column in columns}
    record = model_of(ledger).objects.get()
    assert {name: getattr(record, name) for name in values} == values


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_every_customary_heading_is_understood(ledger: Ledger, world: World, tmp_path: Path) -> None:
    values = {**SOUND[ledger.register], **LATER.get(ledger.register, {})}
    cells = written(ledger, values)
    heard = {one.column: one.names[0] for one in intake(ledger.id).columns}
    rows: list[list[Any]] = [[heard[id] for id in cells], list(cells.values())]
    done = take_in(
        ledger.id, workbook(tmp_path / "台账.xlsx", {"表": rows}), world, actor=who_enters(world, ledger.register)
    )
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    record = model_of(ledger).objects.get()
    assert {name: getattr(record, name) for name in values} == values


def test_what_contradicts_itself_goes_back(world: World, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["日期", "内容", "问题", "发放", "有效份数", "满意份数"],
        ["2025.10.9", "满意度", "满意吗", 100, 90, 95],
    ]
    done = take_in("leadership.surveys", workbook(tmp_path / "台账.xlsx", {"表": rows}), world)
    assert (done.taken, len(done.refused)) == (0, 1)
    assert "不能多于有效份数" in str(done.refused[0])


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda one: one.id)
def test_what_was_taken_out_can_be_taken_in_again(ledger: Ledger, world: World, client: Client, tmp_path: Path) -> None:
    values = {**SOUND[ledger.register], **LATER.get(ledger.register, {})}
    actor = who_enters(world, ledger.register)
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
