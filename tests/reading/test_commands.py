"""`yifa report read`, `table` and `repeats`, as they are called: in a process of their own."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from tests.reading.inputs.made_files import pdf_file, word_file

LINES = (
    "东郊乡2023年法治政府建设工作报告",
    "2023年，东郊乡坚持以习近平法治思想为指导，扎实推进法治政府建设，现将有关情况报告如下：",
    "一、主要举措和成效",
    "开展普法宣传活动12场次，受教育群众3000余人次。受理矛盾纠纷170件，其中邻里纠纷100件，婚姻纠纷60件。",
    "二、存在的不足和原因",
    "执法人员不足，原因是编制少。",
    "湘乡市东郊乡人民政府",
    "2024年1月30日",
)
TEXT = "\n".join(LINES)


def yifa_report(*arguments: object, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "yifa.cli", "report", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=os.environ | (env or {}),
    )


def objects(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports of two townships and years in several forms, and a file that can't be read."""
    reports = tmp_path / "reports"
    (reports / "西岗").mkdir(parents=True)
    (reports / "2023.txt").write_text(TEXT)
    (reports / "2024.docx").write_bytes(word_file([line.replace("2023", "2024") for line in LINES]))
    (reports / "西岗" / "2023.pdf").write_bytes(pdf_file([line.replace("东郊", "西岗") for line in LINES[:1]]))
    (reports / "西岗" / "empty.txt").write_bytes(b"")
    (reports / "~$2024.docx").write_bytes(b"lock")
    (reports / ".hidden").write_bytes(b"x")
    (reports / "link.txt").symlink_to(reports / "2023.txt")
    return reports


def test_a_report_as_json_has_the_promised_keys_and_offsets(folder: Path) -> None:
    done = yifa_report("read", "--json", folder / "2023.txt")
    assert done.returncode == 0, done.stderr
    (report,) = objects(done)
    assert list(report) == [
        *("document", "text_sha256", "title", "number", "year", "signed_on", "sections", "claims", "checks", "missing")
    ]
    assert report["document"] == str(folder / "2023.txt")
    assert report["text_sha256"] == sha256(TEXT.encode()).hexdigest()
    assert (report["title"], report["year"], report["signed_on"]) == (LINES[0], 2023, "2024-01-30")
    assert set(report["claims"][0]) == {
        *("start", "end", "surface", "value", "value_max", "unit", "qualifier", "indicator"),
        *("what", "period", "group", "role"),
    }
    for claim in report["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["surface"]
    assert [claim["value"] for claim in report["claims"]] == [12, 3000, 170, 100, 60]


def test_each_file_has_its_line_in_order_and_one_failure_gives_two(folder: Path) -> None:
    done = yifa_report("read", "--json", folder / "none.txt", folder / "2024.docx", folder / "西岗" / "empty.txt")
    assert done.returncode == 2
    failed, read, empty = objects(done)
    assert failed == {"document": str(folder / "none.txt"), "error": "没有这个文件。请检查路径和文件名"}
    assert read["year"] == 2024
    assert "空的" in empty["error"]


def test_in_words_the_figures_and_what_is_wrong_are_told(folder: Path) -> None:
    (folder / "2023.txt").write_text(TEXT.replace("3000余人次", "\x1b[31m3000余人次"))
    done = yifa_report("read", folder / "2023.txt")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(LINES[0])
    told = ("落款　　湘乡市东郊乡人民政府", "日期　　2024-01-30", "年度　　2023", "数据　　5处", "170件", "核对　　")
    for words in told:
        assert words in done.stdout
    assert "\x1b" not in done.stdout


def test_in_words_a_failure_stands_on_standard_error(folder: Path) -> None:
    done = yifa_report("read", folder, folder / "西岗" / "2023.pdf")
    assert done.returncode == 2
    assert "是文件夹" in done.stderr
    assert done.stdout.startswith("西岗乡")
    assert "没有可以核对的数据" in done.stdout


def test_remarks_on_the_text_stand_beside_the_json(folder: Path) -> None:
    (folder / "cut.txt").write_bytes(TEXT.encode() + b"\xe5")
    done = yifa_report("read", "--json", folder / "cut.txt")
    assert done.returncode == 0
    assert "已损坏" in done.stderr


def test_names_that_are_no_text_are_written_all_the_same(folder: Path) -> None:
    strange = folder / os.fsdecode(b"\xb6\xab.txt")
    strange.write_text(TEXT)
    done = yifa_report("read", "--json", strange)
    assert done.returncode == 0, done.stderr
    assert objects(done)[0]["document"].endswith("\\xb6\\xab.txt")


def test_it_starts_without_django_and_without_what_only_some_files_need(folder: Path) -> None:
    heavy = ("django", "trafilatura", "lxml", "pypdfium2", "xlsxwriter", "numpy", "sqlite3")
    code = (
        "import sys; from yifa.cli import main; main(sys.argv[1:]); "
        f"print(*[name for name in {heavy!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "report", "read", "--json", str(folder / "2023.txt")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        # A measuring of coverage would itself load what must not be loaded.
        env={name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")},
    )
    assert done.stderr.strip() == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "--again", "a.txt"),
        ("read", "--out", "a.sqlite", "a.txt"),
        ("read", "--corpus", "."),
        ("read", "--corpus", ".", "--out", "a.sqlite", "--json"),
        ("read", "--corpus", "none", "--out", "a.sqlite"),
        ("read", "--corpus", ".", "--out", "a.sqlite"),
        ("table", "none.sqlite", "--out", "a.csv"),
        ("table", "none.sqlite", "--out", "a.pdf"),
        ("repeats", "none.sqlite"),
    ],
)
def test_wrong_use_is_refused_with_a_reason(arguments: tuple[str, ...], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "yifa.cli", "report", *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=tmp_path,
    )
    assert done.returncode == 2
    assert done.stderr
    assert list(tmp_path.iterdir()) == []


def read_corpus(folder: Path, *more: str) -> tuple[Path, subprocess.CompletedProcess[str]]:
    store = folder.parent / "corpus.sqlite"
    return store, yifa_report("read", "--corpus", folder, "--out", store, *more)


def test_a_folder_is_read_once_and_later_only_what_has_changed(folder: Path) -> None:
    store, first = read_corpus(folder)
    assert first.returncode == 2
    assert "文件4份（本次读取4份，未变动0份" in first.stdout
    assert "西岗/empty.txt：文件是空的" in first.stderr
    assert "█" not in first.stderr
    os.utime(folder / "2024.docx", (0, 0))
    (folder / "西岗" / "empty.txt").unlink()
    _, second = read_corpus(folder)
    assert second.returncode == 0
    assert "文件3份（本次读取1份，未变动2份，已不在文件夹而移除1份）" in second.stdout
    _, third = read_corpus(folder, "--again")
    assert "本次读取3份，未变动0份" in third.stdout
    with sqlite3.connect(store) as connection:
        assert connection.execute("SELECT count(*) FROM claim").fetchone()[0] == 10


def test_the_table_has_a_report_a_row_by_township_and_year(folder: Path) -> None:
    store, _ = read_corpus(folder)
    for name in ("table.csv", "table.xlsx"):
        done = yifa_report("table", store, "--out", folder.parent / name)
        assert done.returncode == 0, done.stderr
        assert "3份报告" in done.stdout
    with open(folder.parent / "table.csv", encoding="utf-8-sig", newline="") as file:
        plain = list(csv.DictReader(file))
    assert [(row["乡镇（街道）"], row["年度"], row["文件"]) for row in plain] == [
        ("东郊乡", "2023", "2023.txt"),
        ("东郊乡", "2024", "2024.docx"),
        ("西岗乡", "2023", "西岗/2023.pdf"),
    ]
    assert plain[0]["受教育群众人次"] == "3000"
    sheet = CalamineWorkbook.from_path(folder.parent / "table.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[0] == list(plain[0])
    assert sheet[1][sheet[0].index("受教育群众人次")] == 3000


def test_a_title_that_is_a_formula_stays_a_text(folder: Path) -> None:
    for path in folder.glob("2*"):
        path.unlink()
    (folder / "=1+1.txt").write_text(TEXT)
    store, _ = read_corpus(folder)
    for name in ("table.csv", "table.xlsx"):
        assert yifa_report("table", store, "--out", folder.parent / name).returncode == 0
    assert ",'=1+1.txt," in (folder.parent / "table.csv").read_text("utf-8-sig")
    sheet = CalamineWorkbook.from_path(folder.parent / "table.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[1][2] == "=1+1.txt"


def test_a_table_that_cannot_be_written_is_refused(folder: Path) -> None:
    store, _ = read_corpus(folder)
    for name in ("table.csv", "table.xlsx"):
        done = yifa_report("table", store, "--out", folder / "nowhere" / name)
        assert done.returncode == 2
        assert "不能写入" in done.stderr


def test_sentences_taken_over_from_the_year_before_are_found(folder: Path) -> None:
    fields = ("普法宣传", "矛盾调解", "行政执法", "政务公开")
    body = [f"{field}工作扎实推进，长效机制逐步建立并得到群众普遍认可，成效明显，共开展5次。" for field in fields]
    for year in (2023, 2024):
        lines = [line.replace("2023", str(year)) for line in LINES]
        (folder / f"{year}.txt").write_text("\n".join([*lines[:4], *body, *lines[4:]]))
    (folder / "2024.docx").unlink()
    store, _ = read_corpus(folder)
    told = yifa_report("repeats", store)
    assert told.returncode == 0, told.stderr
    assert "2024.txt\n  与 2023.txt 有" in told.stdout
    found = {told["document"]: told["repeats"] for told in objects(yifa_report("repeats", "--json", store))}
    assert {repeat["text"].split("工作")[0] for repeat in found["2024.txt"]} >= set(fields)


@pytest.mark.parametrize("content", [b"no database at all, but text" * 40, None])
def test_a_file_that_is_no_store_is_refused_and_left_alone(content: bytes | None, folder: Path) -> None:
    store = folder.parent / "corpus.sqlite"
    if content is None:
        with sqlite3.connect(store) as connection:
            connection.execute("CREATE TABLE something (else_ INTEGER)")
    else:
        store.write_bytes(content)
    before = store.read_bytes()
    _, done = read_corpus(folder)
    assert done.returncode == 2
    assert "语料库文件" in done.stderr
    assert store.read_bytes() == before


def test_a_run_that_is_killed_leaves_nothing_behind_and_is_taken_up(folder: Path, tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    for number in range(60):
        (folder / f"more-{number}.docx").write_bytes(word_file([*LINES, f"第{number}份"]))
    store = tmp_path / "corpus.sqlite"
    mark = f"YIFA_TEST={store}"
    run = subprocess.Popen(
        [sys.executable, "-m", "yifa.cli", "report", "read", "--corpus", str(folder), "--out", str(store)],
        env=os.environ | {"TMPDIR": str(scratch), "YIFA_TEST": str(store)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert waited_for(lambda: any(scratch.iterdir()))
    run.kill()
    run.wait()
    assert waited_for(lambda: not marked(mark))
    assert waited_for(lambda: not any(scratch.glob("yifa-reading-*")))
    _, done = read_corpus(folder)
    assert "文件64份" in done.stdout


def waited_for(condition: Callable[[], bool], seconds: float = 60) -> bool:
    """Whether the condition came about in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def marked(mark: str) -> list[str]:
    """The processes that have the mark in their environment."""
    found = []
    for environment in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if mark in environment.read_text("utf-8", "replace").split("\0"):
                found.append(environment.parent.name)
    return found
