"""`yifa import` and `yifa ledgers`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.engine.exchange.books import workbook
from tests.engine.exchange.test_importing import HEAD, ONE, TWO
from tests.world import World
from yifa.cli import main
from yifa.engine.matters.models import Matter

BAD = [3, "2025.2.30", "东溪村", "邻里", "周戊与吴己", "晒谷", "", "", "调解中", ""]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return workbook(tmp_path / "台账.xlsx", {"2025年": [HEAD, ONE, TWO, BAD]})


def run(capsys: pytest.CaptureFixture[str], *arguments: Any) -> tuple[int, Any]:
    """The exit code, and what was printed as JSON."""
    code = main([str(argument) for argument in arguments])
    return code, json.loads(capsys.readouterr().out)


def test_a_workbook_comes_in_and_is_undone(world: World, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = run(capsys, "import", "disputes", book, "--org", world.township.code, "--json")
    assert (code, told["rows"], told["taken"], told["known"], told["refused_rows"]) == (1, 3, 2, 0, 1)
    assert told["refused"][0] | {"message": ""} == {
        "sheet": "2025年", "row": 4, "column": "B", "heading": "受理时间", "value": "2025.2.30", "rule": "date",
        "message": "",
    }  # fmt: skip
    assert Path(told["errors_file"]).exists()
    code, undone = run(capsys, "import", "undo", told["batch"], "--json")
    assert (code, undone) == (0, {"batch": told["batch"], "voided": 2, "left": []})


def test_in_words(world: World, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "disputes", str(book), "--org", world.township.code, "--dry-run"]) == 1
    told = capsys.readouterr().out
    assert "可导入2件" in told
    assert "“2025年”表第4行B列“受理时间”：没有这一天" in told
    assert not Matter.objects.exists()


def test_headings_are_mapped(world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [["哪天", "类别", "当事人", "处理结果"], ["2025.3.5", "邻里", "赵甲与钱乙", "调解中"]]
    path = workbook(tmp_path / "a.xlsx", {"表": rows})
    code, told = run(
        capsys, "import", "disputes", path, "--org", world.township.code, "--map", "哪天=登记日期", "--by",
        world.two_accounts.pk, "--json",
    )  # fmt: skip
    assert (code, told["taken"]) == (0, 1)
    assert Matter.objects.get().opened_on is not None


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["disputes", "{book}"], "--org"),
        (["disputes", "{book}", "--org", "nowhere"], "nowhere"),
        (["quarrels", "{book}", "--org", "990101201"], "没有台账"),
        (["disputes", "/nowhere.xlsx", "--org", "990101201"], "没有文件"),
        (["disputes", "{book}", "--org", "990101201", "--map", "哪天"], "应写作"),
        (["disputes", "{book}", "--org", "990101201", "--map", "哪天=nothing"], "没有列"),
        (["disputes", "{book}", "--org", "990101201", "--by", "0"], "没有编号"),
        (["disputes", "{book}", "--org", "990101201", "--errors", "/nowhere/a.xlsx"], "不能写入"),
        (["undo", "12"], "没有编号"),
        (["undo", "x"], "不是导入批次"),
    ],
)
def test_what_cannot_be_meant(
    world: World, book: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    assert main(["import", *(argument.format(book=book) for argument in arguments)]) == 2
    assert says in capsys.readouterr().err


def test_who_may_not_enter_it_may_not_import_it(world: World, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["import", "disputes", str(book), "--org", world.township.code, "--by", str(world.reviewer.pk)]
    assert main(arguments) == 2
    assert "陈明法" in capsys.readouterr().err


def test_a_file_that_is_no_workbook(world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"")
    code, told = run(capsys, "import", "disputes", path, "--org", world.township.code, "--json")
    assert (code, told["rule"]) == (2, "empty")


def test_ledgers_are_listed_and_have_templates(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = run(capsys, "ledgers", "--json")
    assert code == 0
    assert {"disputes", "disputes.sweeps"} <= {ledger["id"] for ledger in told}
    path = tmp_path / "a.xlsx"
    assert main(["ledgers", "template", "disputes.sweeps", "--org", world.township.code, "--out", str(path)]) == 0
    assert path.exists()
    assert main(["ledgers", "template", "nothing", "--org", world.township.code, "--out", str(path)]) == 2
    assert main(["ledgers", "template", "disputes", "--org", world.township.code, "--out", "/nowhere/a.xlsx"]) == 2
