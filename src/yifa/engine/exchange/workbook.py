"""A list as an Excel workbook: title row, conditions, frozen head, widths, filters and number formats.

Written row by row with constant memory, so that its size is the disk's affair. What begins with a sign that Excel takes
for a formula is written as text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from yifa.law.wording import day_in_words

MOST_ROWS = 1_048_576 - 4
"""A sheet has so many rows, less title, conditions, head and foot."""

_WIDEST = 48
_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


@dataclass(frozen=True)
class Heading:
    """A column: its name, what stands in it (``text``, ``day``, ``month``, ``year``, ``number``, ``money``) and whether
    the foot adds it up."""

    name: str
    kind: str = "text"
    total: bool = False


def write_list(
    path: Path, title: str, conditions: str, headings: Sequence[Heading], rows: Iterable[Sequence[Any]]
) -> int:
    """Write the workbook and answer how many rows it has. ``conditions`` says in words what was selected, and when."""
    book = xlsxwriter.Workbook(
        str(path), {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = book.add_worksheet(title[:31])
    formats = _formats(book)
    widths = [_width(heading.name) + 2 for heading in headings]
    samples, rest = _peek(iter(rows), 200)
    for row in samples:
        for place, value in enumerate(row):
            widths[place] = min(max(widths[place], _width(_told(value)) + 2), _WIDEST)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    last = max(len(headings) - 1, 1)
    sheet.merge_range(0, 0, 0, last, title, formats["title"])
    sheet.set_row(0, 30)
    sheet.merge_range(1, 0, 1, last, conditions, formats["conditions"])
    for place, heading in enumerate(headings):
        sheet.write_string(2, place, heading.name, formats["head"])
    sheet.freeze_panes(3, 0)
    count, sums = 0, [Decimal(0)] * len(headings)
    for row in _chained(samples, rest):
        count += 1
        for place, (heading, value) in enumerate(zip(headings, row, strict=True)):
            _write(sheet, count + 2, place, heading.kind, value, formats)
            if heading.total and _is_number(value):
                sums[place] += Decimal(str(value))
    _foot(sheet, count, headings, sums, formats)
    sheet.autofilter(2, 0, count + 2, len(headings) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
    book.close()
    return count


def _formats(book: Any) -> dict[str, Any]:
    cell = {"font_name": "宋体", "font_size": 11, "border": 1, "border_color": "#BFC7D1", "valign": "vcenter"}
    head = {**cell, "font_name": "黑体"}
    return {
        "title": book.add_format({"font_name": "黑体", "font_size": 16, "align": "center", "valign": "vcenter"}),
        "conditions": book.add_format({"font_name": "宋体", "font_size": 10, "font_color": "#5D6977"}),
        "head": book.add_format(
            {**cell, "font_name": "黑体", "bg_color": "#F0F3F7", "align": "center", "text_wrap": True}
        ),
        "text": book.add_format({**cell, "num_format": "@"}),
        "day": book.add_format({**cell, "num_format": 'yyyy"年"m"月"d"日"', "align": "left"}),
        "month": book.add_format({**cell, "num_format": 'yyyy"年"m"月"', "align": "left"}),
        "year": book.add_format({**cell, "num_format": "0"}),
        "number": book.add_format({**cell, "num_format": "#,##0"}),
        "money": book.add_format({**cell, "num_format": "#,##0.00"}),
        "total": book.add_format({**head, "num_format": "#,##0.##"}),
    }


def _write(sheet: Any, row: int, place: int, kind: str, value: Any, formats: dict[str, Any]) -> None:
    if value is None:
        sheet.write_blank(row, place, None, formats["text"])
    elif isinstance(value, date) and kind in ("day", "month"):
        sheet.write_datetime(row, place, value, formats[kind])
    elif _is_number(value):
        sheet.write_number(row, place, value, formats[kind if kind in ("money", "year") else "number"])
    else:
        sheet.write_string(row, place, _told(value), formats["text"])


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _foot(
    sheet: Any, count: int, headings: Sequence[Heading], sums: Sequence[Decimal], formats: dict[str, Any]
) -> None:
    """The row that adds up; a formula, so that it follows when a person filters or corrects. The sum stands beside it
    for viewers that do not calculate."""
    if not any(heading.total for heading in headings):
        return
    foot = count + 3
    sheet.write_string(foot, 0, f"合计 {count} 件", formats["total"])
    for place, heading in enumerate(headings):
        if heading.total and place:
            letter = xlsxwriter.utility.xl_col_to_name(place)
            sheet.write_formula(
                foot, place, f"=SUBTOTAL(9,{letter}4:{letter}{count + 3})", formats["total"], sums[place]
            )


def _told(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return day_in_words(value)
    return str(value)


def _width(text: str) -> int:
    """In half-width characters, as Excel counts."""
    return sum(2 if unicodedata.east_asian_width(sign) in "FWA" else 1 for sign in text)


def _peek(rows: Any, count: int) -> tuple[list[Sequence[Any]], Any]:
    seen = [row for _, row in zip(range(count), rows, strict=False)]
    return seen, rows


def _chained(first: Iterable[Sequence[Any]], rest: Iterable[Sequence[Any]]) -> Iterable[Sequence[Any]]:
    yield from first
    yield from rest
