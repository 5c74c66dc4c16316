"""All files or none: what lay there stays where anything fails, and a folder of others is never touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from yifa.reports.writing import CannotWrite, refuse_folder, write_together

NAMES = frozenset({"report.pdf", "manifest.json"})
FILES = {"report.pdf": b"new", "manifest.json": b"{}"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_written_into_a_new_folder(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    refuse_folder(folder, replace=False, names=NAMES)
    write_together(folder, FILES)
    assert contents(folder) == FILES
    assert [path.name for path in folder.parent.iterdir()] == ["out"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    refuse_folder(tmp_path, replace=False, names=NAMES)
    folder = tmp_path / "out"
    folder.mkdir()
    write_together(folder, FILES)
    assert contents(folder) == FILES


def test_an_earlier_report_is_replaced_only_when_asked(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write_together(folder, {"report.pdf": b"old"})
    with pytest.raises(CannotWrite, match="加 --replace"):
        refuse_folder(folder, replace=False, names=NAMES)
    refuse_folder(folder, replace=True, names=NAMES)
    write_together(folder, FILES)
    assert contents(folder) == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"mine")
    for replace in (False, True):
        with pytest.raises(CannotWrite):
            refuse_folder(tmp_path, replace=replace, names=NAMES)
    assert contents(tmp_path) == {"photo.jpg": b"mine"}


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "report"
    file.write_text("x")
    with pytest.raises(CannotWrite, match="不是文件夹"):
        refuse_folder(file, replace=True, names=NAMES)
    with pytest.raises(CannotWrite, match="不是文件夹"):
        refuse_folder(file / "out", replace=False, names=NAMES)


@pytest.mark.skipif(os.geteuid() == 0, reason="NOT RUN as root, who may write anywhere")
def test_a_folder_without_permission_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CannotWrite, match="没有写入"):
            refuse_folder(tmp_path / "out", replace=False, names=NAMES)
    finally:
        tmp_path.chmod(0o700)


def test_where_a_file_can_not_be_written_nothing_changes(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write_together(folder, {"report.pdf": b"old"})
    with pytest.raises(CannotWrite, match="原有文件没有改动"):
        write_together(folder, {"report.pdf": b"new", "no/such/folder": b""})
    assert contents(folder) == {"report.pdf": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
