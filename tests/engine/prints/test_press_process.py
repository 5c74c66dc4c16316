"""What the press does with sheets: counts them, refuses what is locked, binds them upright with one run of numbers."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from yifa.engine.prints.press_process import Workshop


def sheets(path: Path, count: int, *, turned: int = 0, password: str = "") -> str:
    """A file of so many empty pages, a little smaller than A4."""
    writer = PdfWriter()
    for _ in range(count):
        page = writer.add_blank_page(500, 700)
        page.rotate(turned)
    if password:
        writer.encrypt(password)
    writer.write(path)
    return str(path)


def test_pages_are_counted_and_a_locked_file_is_refused(tmp_path: Path) -> None:
    workshop = Workshop([])
    assert workshop.count({"path": sheets(tmp_path / "three.pdf", 3)})[0] == {"pages": 3}
    with pytest.raises(ValueError, match="encrypted"):
        workshop.count({"path": sheets(tmp_path / "locked.pdf", 1, password="x")})


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_bound_sheets_are_a4_and_the_numbered_ones_have_one_run(tmp_path: Path, turned: int) -> None:
    parts = [
        {"path": sheets(tmp_path / "cover.pdf", 1), "numbered": False},
        {"path": sheets(tmp_path / "papers.pdf", 2, turned=turned), "numbered": True},
    ]
    told, made = Workshop([]).bind({"parts": parts, "title": "卷宗"})
    pages = PdfReader(io.BytesIO(made)).pages
    assert told == {"pages": 2}
    assert [sorted(round(side) for side in page.mediabox[2:]) for page in pages] == [[595, 842]] * 3
    assert ["1" in page.extract_text() for page in pages][:2] == [False, True]
