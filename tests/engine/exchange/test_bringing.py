"""A workbook on its way from a page into a ledger: looked through, tried, taken in, given up."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.engine.exchange.books import workbook
from tests.engine.exchange.test_importing import HEAD, ONE, TWO
from tests.world import World
from yifa.engine.exchange.bringing import (
    KEPT,
    NotThisLedger,
    bring,
    folder_of,
    give_up,
    imports_of,
    layout_kept,
    match,
    outcome_kept,
    returned_of,
    take_in,
    try_out,
    workbook_of,
)
from yifa.engine.exchange.headings import IGNORED
from yifa.engine.exchange.models import BroughtFile, ImportBatch, Stage
from yifa.engine.exchange.reading_process import LARGEST_FILE
from yifa.engine.exchange.sheets import UnreadableWorkbook
from yifa.engine.ledgers.registry import ledger
from yifa.engine.matters.models import Matter
from yifa.engine.registers.models import Entry

BAD = [3, "2025年2月30日", "北京村", "邻里", "周戊五、吴己六", "围墙", "", "", "调解中", ""]


@pytest.fixture
def brought(world: World, tmp_path: Path) -> BroughtFile:
    """A workbook with two good rows and a bad one."""
    return upload(world, workbook(tmp_path / "台账.xlsx", {"2025年": [HEAD, ONE, TWO, BAD]}))


def upload(world: World, path: Path, into: str = "disputes") -> BroughtFile:
    """Bring a file as the clerk."""
    file = SimpleUploadedFile(path.name, path.read_bytes())
    return bring(ledger(into), file, org=world.township, actor=world.clerk)


def folders(world: World) -> set[Path]:
    """The folders of all files of the township, those of earlier tests too."""
    inside = imports_of(world.township)
    return set(inside.iterdir()) if inside.exists() else set()


class TestBringing:
    def test_keeps_the_file_and_what_its_columns_mean(self, brought: BroughtFile) -> None:
        assert (brought.stage, brought.total) == (Stage.MATCHING, 4)
        assert layout_kept(brought).mapped["受理时间"] == "opened_on"
        assert workbook_of(brought).is_file()

    def test_a_file_that_cannot_be_opened_leaves_nothing(self, world: World) -> None:
        before = folders(world)
        for content in (b"", b"\x89PNG\r\n\x1a\n" + bytes(99), b"PK\x03\x04 cut off", b"<html><table></table></html>"):
            file = SimpleUploadedFile("台账.xlsx", content)
            with pytest.raises(UnreadableWorkbook):
                bring(ledger("disputes"), file, org=world.township, actor=world.clerk)
        assert not BroughtFile.objects.exists()
        assert folders(world) == before

    def test_a_file_of_more_than_the_limit_is_not_even_written(self, world: World) -> None:
        large = SimpleUploadedFile("台账.xlsx", b"")
        large.size = LARGEST_FILE + 1
        with pytest.raises(UnreadableWorkbook, match="过大"):
            bring(ledger("disputes"), large, org=world.township, actor=world.clerk)

    def test_another_ledger_s_file_is_told_to_be_that(self, world: World, tmp_path: Path) -> None:
        before = folders(world)
        rows: list[list[Any]] = [["会议日期", "主持人", "分析研判", "议定事项"], ["2025.3.5", "蒋思远", "情况", "包案"]]
        with pytest.raises(NotThisLedger, match="没有找到“矛盾纠纷台账”的列名") as told:
            upload(world, workbook(tmp_path / "例会.xlsx", {"例会": rows}))
        assert told.value.likely == "disputes.meetings"
        assert not BroughtFile.objects.exists()
        assert folders(world) == before

    def test_what_is_left_for_long_is_cleared_with_the_next_file(
        self, world: World, brought: BroughtFile, tmp_path: Path
    ) -> None:
        folder = folder_of(brought)
        BroughtFile.objects.update(brought_at=timezone.now() - KEPT - datetime.timedelta(days=1))
        upload(world, workbook(tmp_path / "新.xlsx", {"2025年": [HEAD, ONE]}))
        assert not folder.exists()
        assert BroughtFile.objects.count() == 1


class TestTrying:
    def test_tells_what_would_come_in_and_keeps_nothing(self, brought: BroughtFile) -> None:
        try_out(brought)
        told = outcome_kept(brought)
        assert brought.stage == Stage.TRIED
        assert (told["rows"], told["taken"], told["refused_rows"]) == (3, 2, 1)
        assert {one["column"] for one in told["refused"]} == {"B", "C"}
        assert all(one["row"] == 4 and one["todo"] for one in told["refused"])
        assert told["first"][0][0] == 2
        shown = dict(zip(told["names"], told["first"][0][1], strict=True))
        assert shown["登记日期"] == "2025年3月5日"
        assert shown["村（社区）"] == "东溪村"
        assert shown["当事人"] == "赵甲一、钱乙二"
        assert shown["涉及金额（元）"] == "12000"
        assert told["found"]
        assert not Matter.objects.exists()
        assert not ImportBatch.objects.exists()

    def test_tells_of_a_yes_or_no_in_words(self, world: World, tmp_path: Path) -> None:
        brought = upload(world, workbook(tmp_path / "台账.xlsx", {"2025年": [[*HEAD, "疑难复杂"], [*ONE, "是"]]}))
        try_out(brought)
        told = outcome_kept(brought)
        assert dict(zip(told["names"], told["first"][0][1], strict=True))["疑难复杂"] == "是"

    def test_of_a_register_tells_its_choices_in_words(self, world: World, tmp_path: Path) -> None:
        head = ["排查日期", "村", "排查时机", "排查结果", "排查人员"]
        rows = [head, ["2025.3.5", "东溪村", "例行", "无", "石守田、卢小军"], ["2025.3.6", "", "节前", "无", "石守田"]]
        sweeps = upload(world, workbook(tmp_path / "排查.xlsx", {"2025年": rows}), "disputes.sweeps")
        try_out(sweeps)
        told = outcome_kept(sweeps)
        first = dict(zip(told["names"], told["first"][0][1], strict=True))
        assert (first["村（社区）"], first["排查人员"]) == ("东溪村", "石守田、卢小军")
        assert not Entry.objects.exists()

    def test_says_why_a_file_that_has_changed_underneath_cannot_be_read(self, brought: BroughtFile) -> None:
        workbook_of(brought).write_bytes(b"")
        try_out(brought)
        assert brought.stage == Stage.FAILED
        assert "空文件" in brought.says


class TestMatching:
    def test_what_a_person_decides_holds(self, world: World, tmp_path: Path) -> None:
        head: list[Any] = ["收到那天" if name == "受理时间" else name for name in HEAD]
        brought = upload(world, workbook(tmp_path / "台账.xlsx", {"2025年": [head, ONE]}))
        assert "收到那天" not in layout_kept(brought).mapped
        chosen = layout_kept(brought).mapped | {"收到那天": "opened_on", "所属村": IGNORED}
        match(brought, chosen, with_hidden=False)
        take_in(brought)
        matter = Matter.objects.get()
        assert (matter.opened_on, matter.village) == (datetime.date(2025, 3, 5), None)

    def test_two_columns_of_one_meaning_are_told(self, brought: BroughtFile) -> None:
        layout = match(brought, {"受理时间": "opened_on", "所属村": "opened_on"}, with_hidden=False)
        assert len(layout.clashes) == 1
        assert {column.chosen for column in layout.columns[1:3]} == {"opened_on"}

    def test_hidden_sheets_are_read_where_they_are_asked_for(self, world: World, tmp_path: Path) -> None:
        sheets: dict[str, list[list[Any]]] = {"2025年": [HEAD, ONE], "旧": [HEAD, TWO]}
        brought = upload(world, workbook(tmp_path / "台账.xlsx", sheets, hidden=["旧"]))
        assert layout_kept(brought).has_hidden
        match(brought, {}, with_hidden=True)
        take_in(brought)
        assert Matter.objects.count() == 2


class TestTakingIn:
    def test_the_good_come_in_and_the_bad_lie_ready(self, brought: BroughtFile) -> None:
        take_in(brought)
        assert brought.stage == Stage.DONE
        assert brought.batch is not None
        assert (brought.batch.taken, brought.batch.refused) == (2, 1)
        assert (brought.read, brought.total) == (0, 4)
        assert returned_of(brought) is not None
        assert not workbook_of(brought).exists()

    def test_one_without_errors_gives_nothing_back(self, world: World, tmp_path: Path) -> None:
        brought = upload(world, workbook(tmp_path / "台账.xlsx", {"2025年": [HEAD, ONE]}))
        take_in(brought)
        assert returned_of(brought) is None

    def test_a_file_that_cannot_be_read_any_more_stays_where_it_was(self, brought: BroughtFile) -> None:
        workbook_of(brought).write_bytes(b"")
        take_in(brought)
        assert brought.stage == Stage.FAILED
        assert not Matter.objects.exists()


def test_given_up_it_is_gone_and_what_came_in_stays(brought: BroughtFile) -> None:
    take_in(brought)
    folder = folder_of(brought)
    give_up(brought)
    assert not folder.exists()
    assert not BroughtFile.objects.exists()
    assert Matter.objects.count() == 2
