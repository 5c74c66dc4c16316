"""Files as people bring them: of every kind, and of no kind at all."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tests.engine.exchange.books import workbook
from yifa.engine.exchange.reading_process import MOST_ROWS
from yifa.engine.exchange.sheets import Merged, Sheet, UnreadableWorkbook, Workbook

ROWS = [["日期", "村"], ["2025.3.5", "东溪村"]]
FIXTURES = Path(__file__).parent / "files"


def read(path: Path) -> list[tuple[Sheet, list[Any]]]:
    """Every sheet with its rows."""
    with Workbook(path) as book:
        return [(sheet, list(sheet.rows)) for sheet in book.sheets()]


def refusal(path: Path) -> UnreadableWorkbook:
    with pytest.raises(UnreadableWorkbook) as refused:
        read(path)
    return refused.value


def test_cells_stand_where_a_person_sees_them(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("表")
    sheet.write(3, 2, "x")
    sheet.write_datetime(5, 3, date(2025, 3, 5), book.add_format({"num_format": "yyyy-mm-dd"}))
    sheet.write_formula(5, 4, "=1+1", None, 2)
    sheet.merge_range(6, 2, 8, 2, "合")
    book.close()
    (found, rows) = read(path)[0]
    assert rows[3][2] == "x"
    assert rows[5][2:5] == [None, date(2025, 3, 5), 2]
    assert rows[0] == [None] * 5
    assert found.merged == (Merged(6, 2, 8, 2),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_text_tables_in_every_encoding(tmp_path: Path, encoding: str, mark: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n".join(mark.join(row) for row in ROWS), encoding=encoding)
    assert read(path)[0][1] == ROWS


@pytest.mark.parametrize("name", ["old.xls", "old.et", "open.ods"])
def test_workbooks_of_other_programs(name: str) -> None:
    found = {sheet.name: (sheet, rows) for sheet, rows in read(FIXTURES / name)}
    sheet, rows = found["台账"]
    assert rows[0][0] == "清溪乡台账"
    assert rows[2][1] == date(2025, 3, 5)
    assert found["藏"][0].is_hidden
    if name != "open.ods":
        assert Merged(2, 0, 3, 0) in sheet.merged


def test_a_wrong_extension_does_not_matter(tmp_path: Path) -> None:
    assert read(workbook(tmp_path / "a.csv", {"表": ROWS}))[0][1] == ROWS


def test_hidden_sheets_are_told(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"表": ROWS, "藏": ROWS}, hidden=["藏"])
    assert [(sheet.name, sheet.is_hidden) for sheet, _ in read(path)] == [("表", False), ("藏", True)]


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "empty"),
        (b"\n \n", "empty"),
        (b"PK\x03\x04 torn", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 2000, "no_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + b"0" * 2000, "encrypted"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "web_page"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "no_workbook"),
        (b"%PDF-1.4\n\x00\x01\x02", "no_workbook"),
        (b"\xff\xfe\xff\xff\xff", "no_workbook"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(tmp_path: Path, content: bytes, rule: str) -> None:
    path = tmp_path / "台账.xlsx"
    path.write_bytes(content)
    refused = refusal(path)
    assert refused.rule == rule
    assert "台账.xlsx" in str(refused)


def test_a_document_is_told_from_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<w/>")
    assert refusal(path).rule == "document"


def test_a_torn_workbook_is_damaged(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"表": ROWS})
    path.write_bytes(path.read_bytes()[:-400])
    assert refusal(path).rule == "damaged"


def test_a_bomb_is_refused_by_its_directory(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for number in range(11):
            package.writestr(f"xl/worksheets/sheet{number}.xml", b"0" * (100 * 1024**2))
    assert refusal(path).rule == "too_large"


def test_two_cells_at_opposite_corners_do_not_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("表")
    sheet.write(0, 0, 1)
    sheet.write(1_048_575, 16_383, 1)
    book.close()
    assert refusal(path).rule == "too_large"


def test_a_million_empty_rows_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet, border = book.add_worksheet("表"), book.add_format({"border": 1})
    for number in range(1_000_000):
        if number < 2:
            sheet.write_row(number, 0, ROWS[number])
        else:
            sheet.write_blank(number, 0, None, border)
    book.close()
    assert read(path)[0][1] == ROWS


def test_a_sheet_with_too_many_rows_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("日期\n" + "2025.3.5\n" * (MOST_ROWS + 1))
    sheet, rows = read(path)[0]
    assert sheet.is_too_large
    assert rows == []
