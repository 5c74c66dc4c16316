"""Hand-kept ledgers of publicity come in under customary headings; what was taken out can be taken in again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.areas.exchanging import RoundTrips
from tests.areas.publicity.entries import SOUND, enter, named
from tests.engine.exchange.books import workbook
from tests.engine.exchange.conftest import take_in
from tests.world import World
from yifa.areas.publicity.ledger import LEDGERS
from yifa.areas.publicity.models import PlaceCheck, PublicityTask
from yifa.engine.registers.entering import void

pytestmark = pytest.mark.django_db

LATER: dict[str, dict[str, Any]] = {
    "publicity_activities": {
        "theme_day": "consumers", "place": "集镇农贸市场", "organiser": "市场监管所", "co_organisers": "司法所、派出所",
        "laws": "消费者权益保护法", "leaflets": 300, "banners": 2, "consulted": 24, "households": 3, "class_hours": 1,
        "process": "现场讲解", "effect": "群众欢迎",
    },
    "publicity_plans": {
        "number": "清委发〔2025〕4号", "checked_on": date(2025, 7, 8), "situation": "任务过半",
        "concluded_on": date(2025, 12, 22), "conclusion": "多数完成",
    },
    "publicity_tasks": {
        "theme_day": "safety", "cancelled_on": date(2025, 5, 6), "cancelled_because": "上级统一开展",
    },
    "case_explanations": {"what": "讲解堵塞通道的后果"},
    "publicity_posts": {"link": "https://example.gov.cn/1", "reads": 820},
    "law_literates": {"number": "2024-001", "until": date(2025, 8, 1), "left_because": "外出务工"},
    "literate_trainings": {"tested": 40, "passed": 38},
    "publicity_teams": {"dissolved_on": date(2025, 8, 1)},
    "publicity_places": {"where": "村委会旁", "closed_on": date(2025, 6, 1), "closed_because": "拆除"},
    "publicity_checks": {"issues": 1, "what": "更换内容"},
}  # fmt: skip
"""What else an entry of each register may hold."""


class TestEveryLedger(RoundTrips):
    ledgers = LEDGERS

    def whole(self, world: World, register: str) -> dict[str, Any]:
        return {**SOUND[register], **LATER.get(register, {}), **named(world, register)}


def test_what_contradicts_itself_goes_back(world: World, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["培训日期", "培训内容", "授课", "参训人数", "考核人数", "合格人数"],
        ["2025.3.20", "民法典", "司法所", 40, 38, 39],
    ]
    done = take_in("publicity.trainings", workbook(tmp_path / "台账.xlsx", {"表": rows}), world)
    assert (done.taken, len(done.refused)) == (0, 1)
    assert "不能多于参加考核人数" in str(done.refused[0])


def test_a_task_is_found_by_its_plan_and_a_worker_by_the_name(world: World, tmp_path: Path) -> None:
    enter(world, "publicity_plans")
    rows: list[list[Any]] = [
        ["下达时间", "来源", "计划", "责任单位", "重点法律", "重点对象", "任务", "完成时限"],
        ["2025.1.22", "计划", "2025年普法依法治理工作要点", "司法所", "宪法", "学生", "法治课进校园", "2025.9.30"],
    ]
    done = take_in("publicity.tasks", workbook(tmp_path / "任务.xlsx", {"表": rows}), world)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)
    assert PublicityTask.objects.get().plan is not None
    enter(world, "law_literates", kind="literate", village=world.east_village)
    logged = [["日期", "村", "姓名", "类型", "内容", "人次"], ["2025.5.8", "东溪村", "程远志", "调解", "劝和邻里", 2]]
    done = take_in("publicity.work", workbook(tmp_path / "日志.xlsx", {"表": logged}), world)
    assert ([str(problem) for problem in done.refused], done.taken) == ([], 1)


HEADINGS = ["活动日期", "村", "形式", "主题", "场所", "对象", "受众人数", "发放资料"]


def test_only_what_says_the_same_of_the_same_day_and_village_is_known(world: World, tmp_path: Path) -> None:
    enter(world, "publicity_activities", village=world.east_village, leaflets=300)
    same: list[Any] = ["2025.3.14", "东溪村", "设点咨询", "消费维权进集市", "进集市", "村（居）民", 120, "300份"]
    others = [
        ["2025.3.15", *same[1:]],
        ["", *same[1:]],
        ["2025.3.14", "西岭村", *same[2:]],
        [*same[:6], 119, 300],
        [*same[:7], ""],
    ]
    path = workbook(tmp_path / "台账.xlsx", {"表": [HEADINGS, same, *others]})
    done = take_in("publicity", path, world)
    assert ([str(problem) for problem in done.refused], done.taken, done.known) == ([], 5, 1)
    assert [(one.row, one.title) for one in done.standing_first] == [(2, "设点咨询：消费维权进集市")]


def test_what_was_voided_or_stands_twice_in_the_workbook_is_not_known(world: World, tmp_path: Path) -> None:
    gone = enter(world, "publicity_activities", leaflets=300)
    void(gone.entry, actor=world.clerk, reason="误登")
    row: list[Any] = ["2025.3.14", "", "设点咨询", "消费维权进集市", "进集市", "村（居）民", 120, 300]
    done = take_in("publicity", workbook(tmp_path / "台账.xlsx", {"表": [HEADINGS, row, row]}), world)
    assert (done.taken, done.known, [problem.rule for problem in done.refused]) == (1, 0, ["duplicate"])


def test_a_row_that_cannot_stand_is_not_known(world: World, tmp_path: Path) -> None:
    enter(world, "publicity_activities")
    row: list[Any] = ["2025.3.14", "", "设点咨询", "消费维权进集市", "进集市", "村（居）民", 120_000, ""]
    done = take_in("publicity", workbook(tmp_path / "台账.xlsx", {"表": [HEADINGS, row]}), world)
    assert (done.taken, done.known, [problem.rule for problem in done.refused]) == (0, 0, ["invalid"])


def test_of_two_tasks_of_the_same_words_the_one_of_that_year_is_meant(world: World, tmp_path: Path) -> None:
    enter(world, "publicity_tasks", due_on=date(2024, 6, 30), set_on=date(2024, 1, 22))
    task = enter(world, "publicity_tasks")
    assert (task.is_meant_on(date(2025, 5, 1)), task.is_meant_on(date(2024, 5, 1))) == (True, False)
    rows: list[list[Any]] = [
        ["活动日期", "形式", "主题", "场所", "对象", "受众人数", "主办单位", "普法任务"],
        ["2025.6.18", "设点咨询", "安全生产法", "进企业", "企业职工", 60, task.unit, str(task)],
    ]
    done = take_in("publicity", workbook(tmp_path / "台账.xlsx", {"表": rows}), world)
    assert [str(problem) for problem in done.refused] == []


class TestOfSeveralPlacesOfOneName:
    def brought(self, world: World, folder: Path, named: str) -> Any:
        rows = [["检查时间", "阵地名称", "现状"], ["2025.6.3", named, "良好"]]
        return take_in("publicity.checks", workbook(folder / "台账.xlsx", {"表": rows}), world)

    def test_the_refusal_says_how_to_name_the_one_that_is_meant(self, world: World, tmp_path: Path) -> None:
        enter(world, "publicity_places")
        enter(world, "publicity_places", opened_on=date(2025, 3, 5))
        done = self.brought(world, tmp_path, "东溪村法治宣传栏")
        assert (
            "有几个法治宣传阵地叫“东溪村法治宣传栏”：2024年10月8日、2025年3月5日。"
            "请在名称前写明日期，如“2025年3月5日东溪村法治宣传栏”" in str(done.refused[0])
        )

    @pytest.mark.parametrize(
        "written", ["3月5日东溪村法治宣传栏", "2025年3月5日东溪村法治宣传栏", "2025年3月5日的法治宣传栏"]
    )
    def test_with_its_day_it_is_found(self, written: str, world: World, tmp_path: Path) -> None:
        enter(world, "publicity_places")
        meant = enter(world, "publicity_places", opened_on=date(2025, 3, 5))
        done = self.brought(world, tmp_path, written)
        assert ([str(problem) for problem in done.refused], PlaceCheck.objects.get().place) == ([], meant)

    @pytest.mark.parametrize("written", ["3月6日东溪村法治宣传栏", "2023年3月5日东溪村法治宣传栏"])
    def test_a_day_on_which_none_was_opened_finds_none(self, written: str, world: World, tmp_path: Path) -> None:
        enter(world, "publicity_places", opened_on=date(2025, 3, 5))
        done = self.brought(world, tmp_path, written)
        assert "没有登记" in str(done.refused[0])

    def test_those_of_one_day_are_told_apart_in_the_system_alone(self, world: World, tmp_path: Path) -> None:
        for village in (world.east_village, world.west_village):
            enter(world, "publicity_places", village=village)
        done = self.brought(world, tmp_path, "东溪村法治宣传栏")
        assert "分不清是哪一个：本行请在系统中逐条登记，登记时选择法治宣传阵地" in str(done.refused[0])


def test_an_activity_far_from_its_theme_day_goes_back(world: World, tmp_path: Path) -> None:
    row: list[Any] = ["2025.9.4", "东溪村", "设点咨询", "消费维权进集市", "进集市", "村（居）民", 120, "300份", "3·15"]
    done = take_in("publicity", workbook(tmp_path / "台账.xlsx", {"表": [[*HEADINGS, "节点"], row]}), world)
    assert (done.taken, [problem.rule for problem in done.refused]) == (0, ["theme_day_is_near"])
    assert "第2行I列“节点”" in str(done.refused[0])
