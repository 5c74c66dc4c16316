"""问题整改台账 as townships keep it, in and out again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.rectification.exchange import INTAKES
from yifa.areas.rectification.models import LawInspection, Measure, Problem, Supervision
from yifa.engine.exchange.declarations import Intake
from yifa.engine.exchange.importing import Imported
from yifa.engine.exchange.targets import targets_of
from yifa.engine.exchange.templates import write_template
from yifa.engine.ledgers.registry import ledger
from yifa.engine.matters.act import act
from yifa.engine.matters.models import Matter

pytestmark = pytest.mark.django_db

CUSTOMARY = {
    "序号": "1",
    "发现日期": "2025.3.5",
    "问题来源": "案卷评查",
    "存在问题": "案卷评查不经常",
    "原因": "没有列入计划",
    "整改措施": "1.按季度评查；2.长期坚持通报",
    "责任领导": "张三",
    "责任单位": "综合执法办",
    "整改时限": "2025.6.30",
    "完成情况": "",
    "销号时间": "",
}
Bring = Callable[..., Imported]


@pytest.fixture
def bring(world: World, tmp_path: Path) -> Bring:
    """Import one problem, told by headings and cells."""

    def brought(**cells: Any) -> Imported:
        told = {name: cell for name, cell in (CUSTOMARY | cells).items() if cell is not None}
        rows = [list(told), list(told.values())]
        return take_in("rectification", workbook(tmp_path / "2025年.xlsx", {"表": rows}), world)

    return brought


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ({"销号时间": "2025.6.20"}, "closed"),
        ({"完成情况": "已完成"}, "awaiting"),
        ({"完成情况": "正在推进"}, "rectifying"),
        ({"完成情况": "未完成"}, "rectifying"),
        ({"完成情况": "整改情况见附件"}, "rectifying"),
        ({"整改措施": None}, "registered"),
        ({"是否销号": "是"}, "closed"),
        ({"是否销号": "未销号"}, "rectifying"),
        ({"状态": "分析原因"}, "analysing"),
    ],
)
def test_where_a_problem_stands(bring: Bring, cells: dict[str, Any], state: str) -> None:
    assert [str(problem) for problem in bring(**cells).refused] == []
    assert Matter.objects.get().state == state


def test_the_customary_columns(bring: Bring) -> None:
    bring(完成情况="已评查并通报", 销号时间="2025.6.20")
    record = Problem.objects.get()
    assert (record.source, record.causes, record.leader, record.unit) == (
        "dossiers", "没有列入计划", "张三", "综合执法办",
    )  # fmt: skip
    assert (record.rectify_by, record.rectified_on, record.closed_on) == (
        date(2025, 6, 30), date(2025, 6, 20), date(2025, 6, 20),
    )  # fmt: skip
    assert [(one.content, one.kind, one.due_on) for one in Measure.objects.order_by("id")] == [
        ("按季度评查", "timed", date(2025, 6, 30)), ("长期坚持通报", "lasting", date(2025, 6, 30)),
    ]  # fmt: skip


def test_measures_without_a_term_are_kept_with_the_problem(bring: Bring) -> None:
    done = bring(整改时限="", 整改措施="立行立改，当天补正")
    assert "整改措施：立行立改，当天补正" in Problem.objects.get().description
    assert "没有写明" in str(done.notes[-1])


def test_what_is_put_right_at_once(bring: Bring) -> None:
    bring(整改措施="立行立改，当天补正")
    assert Measure.objects.get().kind == "at_once"


def test_a_long_cell_is_named_by_its_first_sentence(bring: Bring) -> None:
    bring(存在问题="案卷评查不经常。" + "两个季度没有组织评查，瑕疵没有及时发现，" * 4, 问题来源=None)
    assert Matter.objects.get().title == "案卷评查不经常"
    record = Problem.objects.get()
    assert record.description.startswith("案卷评查不经常。两个季度")
    assert record.source == "other"


def test_an_open_problem_goes_on(bring: Bring, world: World) -> None:
    bring()
    matter = Matter.objects.get()
    assert matter.next_due_on == date(2025, 6, 30)
    act(matter, "promise", actor=world.clerk, happened_on=date(2026, 1, 12), data={"promised_in": 2025})
    assert Problem.objects.get().promised_in == 2025


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ({"答复日期": "2025.5.6", "满意度": "满意"}, "closed"),
        ({"答复日期": "2025.5.6"}, "answered"),
        ({"承办单位": "综合执法办"}, "handling"),
        ({"办结日期": "2025.5.9"}, "closed"),
        ({}, "received"),
    ],
)
def test_what_supervisors_asked(world: World, tmp_path: Path, cells: dict[str, str], state: str) -> None:
    basic = {"收到日期": "2025.3.12", "监督类别": "检察建议", "提出机关": "县检察院", "事项": "规范送达"}
    told = basic | cells
    book = workbook(tmp_path / "2025年.xlsx", {"表": [list(told), list(told.values())]})
    done = take_in("rectification.supervision", book, world)
    assert [str(problem) for problem in done.refused] == []
    assert Matter.objects.get().state == state
    assert Supervision.objects.get().asked == "规范送达"


def test_inspections(world: World, tmp_path: Path) -> None:
    rows = [
        ["日期", "督察方式", "督察内容", "督察单位数", "发现问题数"],
        ["2025.4.22", "专项督察", "文书送达", "2", "1"],
    ]
    take_in("rectification.inspections", workbook(tmp_path / "2025年.xlsx", {"表": rows}), world)
    assert LawInspection.objects.get().units_inspected == 2


@pytest.mark.parametrize("intake", INTAKES, ids=lambda one: one.ledger)
def test_its_template_with_its_example_is_taken_in(world: World, tmp_path: Path, intake: Intake) -> None:
    path = tmp_path / "2025年模板.xlsx"
    write_template(ledger(intake.ledger), world.township, path)
    columns = [targets_of(ledger(intake.ledger))[id].name for id in intake.template]
    example = [intake.example.get(id, "") for id in intake.template]
    done = take_in(intake.ledger, workbook(tmp_path / "2025年.xlsx", {"表": [columns, example]}), world)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert path.stat().st_size > 0
