"""任务分解表 as townships keep it, in and out again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.areas.leadership.entries import enter
from tests.areas.leadership.tasks import carried_out, issued
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.leadership.exchange import INTAKES
from yifa.areas.leadership.models import Task
from yifa.engine.exchange.declarations import Intake
from yifa.engine.exchange.importing import Imported
from yifa.engine.exchange.targets import targets_of
from yifa.engine.exchange.templates import write_template
from yifa.engine.ledgers.registry import ledger
from yifa.engine.matters.act import act
from yifa.engine.matters.general import void
from yifa.engine.matters.models import ClockRow, ClockState, Matter

pytestmark = pytest.mark.django_db

CUSTOMARY = {
    "序号": "1",
    "任务": "案卷评查常态化",
    "措施": "每季度评查一次执法案卷",
    "责任领导": "张三",
    "责任单位": "综合行政执法队",
    "完成时限": "2025.12.20",
    "佐证": "评查通报",
    "进度": "",
    "计划名称": "2025年法治政府建设工作要点",
}
Bring = Callable[..., Imported]


@pytest.fixture
def bring(world: World, tmp_path: Path) -> Bring:
    """Import one task of the plan of 2025, told by headings and cells."""
    enter(world, "annual_plans")

    def brought(**cells: Any) -> Imported:
        told = {name: cell for name, cell in (CUSTOMARY | cells).items() if cell is not None}
        rows = [list(told), list(told.values())]
        return take_in("leadership.tasks", workbook(tmp_path / "2025年.xlsx", {"表": rows}), world)

    return brought


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ({}, "issued"),
        ({"进度": "未启动"}, "issued"),
        ({"进度": "进行中"}, "under_way"),
        ({"进度": "未完成"}, "under_way"),
        ({"进度": "评查两次"}, "under_way"),
        ({"进度": "待核验"}, "reported"),
        ({"进度": "已完成"}, "done"),
        ({"进度": "100%"}, "done"),
        ({"完成日期": "2025.11.30"}, "done"),
        ({"进度": "已取消", "完成日期": "2025.5.6"}, "cancelled"),
        ({"状态": "待领办"}, "issued"),
    ],
)
def test_how_far_it_has_come(bring: Bring, cells: dict[str, Any], state: str) -> None:
    assert [str(problem) for problem in bring(**cells).refused] == []
    assert Matter.objects.get().state == state


def test_the_customary_columns(bring: Bring, world: World) -> None:
    bring(进度="已完成，评查四次并通报", 完成日期="2025.11.30")
    record = Task.objects.get()
    assert (record.content, record.leader, record.unit, record.evidence_wanted) == (
        "每季度评查一次执法案卷", "张三", "综合行政执法队", "评查通报",
    )  # fmt: skip
    assert (record.source, record.plan and record.plan.year, record.opened_on) == ("plan", 2025, date(2025, 2, 6))
    assert (record.done_on, record.verified_on, record.closed_on) == (date(2025, 11, 30),) * 3
    assert record.result == "已完成，评查四次并通报"


def test_an_open_task_goes_on_under_its_clock(bring: Bring, world: World) -> None:
    bring()
    matter = Matter.objects.get()
    assert matter.next_due_on == date(2025, 12, 20)
    act(matter, "accept", actor=world.officer, happened_on=date(2026, 1, 12), data={})
    assert Matter.objects.get().state == "under_way"
    assert ClockRow.objects.get().state == ClockState.RUNNING


def test_what_was_cancelled_fell_away_on_its_day(bring: Bring) -> None:
    bring(进度="已取消", 完成日期="2025.5.6")
    record = Task.objects.get()
    assert (record.cancelled_on, record.verified_on, record.closed_on) == (date(2025, 5, 6), None, date(2025, 5, 6))


def test_without_a_plan_its_source_is_another(bring: Bring) -> None:
    done = bring(计划名称=None)
    record = Task.objects.get()
    assert (record.source, record.opened_on) == ("other", None)
    assert "没有任务来源一栏" in "".join(str(note) for note in done.notes)


def test_what_hangs_on_an_action(bring: Bring, world: World) -> None:
    enter(world, "special_actions")
    bring(计划名称=None, 行动名称="消防安全专项整治", 下达时间="2025.4.2")
    record = Task.objects.get()
    assert (record.source, record.action and record.action.name, record.opened_on) == (
        "action", "消防安全专项整治", date(2025, 4, 2),
    )  # fmt: skip


def test_a_long_cell_is_named_by_its_first_sentence(bring: Bring) -> None:
    bring(任务="案卷评查常态化。" + "每季度评查一次执法案卷，结果通报到人，" * 4, 措施=None)
    assert Matter.objects.get().title == "案卷评查常态化"
    assert Task.objects.get().content.startswith("案卷评查常态化。每季度")


def test_a_table_of_measures_alone_is_named_by_them(bring: Bring) -> None:
    bring(任务=None)
    assert Matter.objects.get().title == "每季度评查一次执法案卷"


def test_what_was_taken_out_can_be_taken_in_again(world: World, client: Client, tmp_path: Path) -> None:
    meeting = enter(world, "law_meetings")
    course = carried_out(
        issued(world, date(2025, 4, 1), source="meeting", meeting=meeting), world, date(2025, 6, 20)
    )  # fmt: skip
    client.force_login(world.users["clerk"])
    shown = [column.id for column in ledger("leadership.tasks").columns]
    answer: Any = client.get("/ledgers/leadership.tasks/export/", {"column": shown})
    path = tmp_path / "导出.xlsx"
    path.write_bytes(b"".join(answer))
    void(course.matter.pk, actor=world.leader, happened_on=date(2025, 7, 1), reason="重新导入")
    Matter.objects.update(number=None)
    done = take_in("leadership.tasks", path, world)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    before, after = Task.objects.order_by("pk")
    same = ("source", "meeting", "content", "unit", "due_on", "done_on", "verified_on", "result", "opened_on")
    assert [getattr(after, name) for name in same] == [getattr(before, name) for name in same]
    assert after.matter.state == "done"


@pytest.mark.parametrize("intake", [one for one in INTAKES if one.ledger != "leadership.tasks"][1:4], ids=str)
def test_its_template_with_its_example_is_taken_in(world: World, tmp_path: Path, intake: Intake) -> None:
    assert template_taken_in(world, tmp_path, intake).taken == 1


def test_the_template_of_tasks_with_its_example_is_taken_in(world: World, tmp_path: Path) -> None:
    (intake,) = (one for one in INTAKES if one.ledger == "leadership.tasks")
    assert template_taken_in(world, tmp_path, intake).taken == 1
    assert Matter.objects.get().state == "under_way"


def template_taken_in(world: World, tmp_path: Path, intake: Intake) -> Imported:
    """What becomes of the example row of a template."""
    path = tmp_path / "2025年模板.xlsx"
    write_template(ledger(intake.ledger), world.township, path)
    assert path.stat().st_size > 0
    columns = [targets_of(ledger(intake.ledger))[id].name for id in intake.template]
    example = [intake.example.get(id, "") for id in intake.template]
    done = take_in(intake.ledger, workbook(tmp_path / "2025年.xlsx", {"表": [columns, example]}), world)
    assert [str(problem) for problem in done.refused] == []
    return done
