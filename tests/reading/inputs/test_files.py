"""The door from a file to its text, with real files and the real confined process."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.reading.inputs.made_files import REPORT, pdf_file, word_file, zipped
from yifa.reading.inputs import confinement as confinement_module
from yifa.reading.inputs.confinement import Confinement
from yifa.reading.inputs.document import Unreadable
from yifa.reading.inputs.files import read_file
from yifa.reading.inputs.limits import LARGEST_FILE, LARGEST_PART

TEXT = "\n".join(REPORT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Reports under names that say nothing of their form."""
    (tmp_path / "a.txt").write_bytes(TEXT.encode("gb18030"))
    (tmp_path / "a.doc").write_bytes(word_file())
    (tmp_path / "a.html").write_bytes(pdf_file())
    return tmp_path


def test_files_are_read_by_content_whatever_their_names(folder: Path) -> None:
    with Confinement() as confinement:
        for name in ("a.txt", "a.doc", "a.html"):
            assert read_file(folder / name, confinement).text == TEXT
    assert read_file(folder / "a.doc").text == TEXT


def test_names_in_any_bytes(folder: Path) -> None:
    strange = folder / os.fsdecode(b"\xb6\xab\xbd\xbc.docx")
    strange.write_bytes(word_file())
    assert read_file(strange).text == TEXT


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("none.docx", "没有这个文件"),
        (".", "是文件夹"),
        ("/dev/zero", "设备或者管道"),
        ("pipe", "设备或者管道"),
        ("a\0", "不能读取"),
    ],
)
def test_what_is_no_file_is_named(path: str, message: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Unreadable, match=message):
        read_file(tmp_path / path)


def test_a_file_that_may_not_be_read_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    # The tests may run as root, whom no permission stops.
    monkeypatch.setattr("os.open", refuse)
    with pytest.raises(Unreadable, match="没有读取这个文件的权限"):
        read_file(folder / "a.txt")


def test_a_file_too_large_is_refused_unread(tmp_path: Path) -> None:
    with open(tmp_path / "large.pdf", "wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(Unreadable, match="超过上限"):
        read_file(tmp_path / "large.pdf")


def test_a_bomb_leaves_the_process_able_to_go_on(folder: Path) -> None:
    (folder / "bomb.docx").write_bytes(zipped({"word/document.xml": b"a" * (LARGEST_PART + 1)}))
    with Confinement() as confinement:
        with pytest.raises(Unreadable, match="压缩炸弹"):
            read_file(folder / "bomb.docx", confinement)
        assert read_file(folder / "a.doc", confinement).text == TEXT


def with_code(code: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the confined process run this when it opens a file: what no sound library does."""
    (folder / "sitecustomize.py").write_text(
        "import sys\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'yifa.reading.inputs.docx':\n"
        f"            {code}\n"
        "sys.meta_path.insert(0, Finder())\n"
    )
    monkeypatch.syspath_prepend(str(folder))


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import os; os.abort()", "异常退出"),
        ("import time; time.sleep(60)", "没有进展"),
        ("bytearray(1 << 40)", "内存"),
        ("print('noise')", ""),
    ],
)
def test_whatever_happens_inside_the_caller_goes_on(
    code: str, message: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_code(code, folder, monkeypatch)
    monkeypatch.setattr(confinement_module, "SECONDS_WITHOUT_SIGN", 2.0)
    with Confinement() as confinement:
        if message:
            with pytest.raises(Unreadable, match=message):
                read_file(folder / "a.doc", confinement)
        else:
            assert read_file(folder / "a.doc", confinement).text == TEXT


def test_the_process_is_replaced_after_so_many_files_and_leaves_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    scratch = tmp_path_factory.mktemp("scratch")
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    monkeypatch.setattr(confinement_module, "FILES_PER_PROCESS", 1)
    with Confinement() as confinement:
        seen = set()
        for _ in range(2):
            read_file(folder / "a.doc", confinement)
            seen.update(scratch.iterdir())
    assert len(seen) == 2
    assert list(scratch.iterdir()) == []


def test_a_file_gone_since_is_named(folder: Path) -> None:
    with Confinement() as confinement, pytest.raises(Unreadable, match="不能读取"):
        confinement.read(folder / "gone.docx")
