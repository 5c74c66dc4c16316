"""The rows that were not taken, back as a workbook: as they stood, the bad cells red, what to do in the last column.

Whoever mends it there imports it again: the headings are those of the original, the column with the advice is ignored.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

import xlsxwriter

from yifa.engine.exchange.rows import Problem
from yifa.engine.exchange.sheets import Cell, Row

ADVICE: Final = "未导入的原因和处理办法"
_OPTIONS: Final = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_NO_NAME: Final = frozenset("[]:*?/\\'")


class ReturnedRows:
    """A workbook that is made when the first row goes back. ``close`` gives its path, or None if none did."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._book: Any = None
        self._sheet: Any = None
        self._formats: dict[str, Any] = {}
        self._next = 0
        self._pending: list[Row] = []
        self._name = ""
        self._width = 0
        self._headings = 0
        self._names: set[str] = set()

    def begin_sheet(self, name: str, above: Sequence[Row], headings: int, width: int) -> None:
        """Rows of this sheet follow. ``above``: its titles and headings, the last ``headings`` of them headings."""
        self._sheet, self._name, self._pending, self._headings, self._width = None, name, list(above), headings, width

    def section(self, row: Row) -> None:
        """A village or month that stands above the rows to come."""
        if self._sheet is None:
            self._pending.append(row)
        else:
            self._write(row, {})

    def add(self, row: Row, problems: Iterable[Problem]) -> None:
        """A row that goes back."""
        if self._sheet is None:
            self._open()
        told: dict[int, list[str]] = {}
        advice = []
        for problem in problems:
            if problem.place is not None:
                told.setdefault(problem.place, []).append(problem.message)
            where = f"{problem.heading or problem.column}：" if problem.place is not None else ""
            advice.append(f"{where}{problem.message}{'。' + problem.todo if problem.todo else ''}")
        self._write(row, told, "\n".join(advice))

    def close(self) -> Path | None:
        """Finish the file."""
        if self._book is None:
            return None
        self._book.close()
        return self._path

    def _open(self) -> None:
        if self._book is None:
            self._book = xlsxwriter.Workbook(str(self._path), _OPTIONS)
            self._formats = {
                "cell": self._book.add_format({"text_wrap": True, "valign": "top"}),
                "day": self._book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
                "head": self._book.add_format({"bold": True, "bg_color": "#F0F3F7", "text_wrap": True, "border": 1}),
                "bad": self._book.add_format({"bg_color": "#FFC7CE", "font_color": "#9C0006", "text_wrap": True}),
                "bad_day": self._book.add_format(
                    {"bg_color": "#FFC7CE", "font_color": "#9C0006", "num_format": "yyyy-mm-dd"}
                ),
                "advice": self._book.add_format({"font_color": "#9C0006", "text_wrap": True, "valign": "top"}),
            }
        self._sheet = self._book.add_worksheet(self._free_name())
        self._sheet.set_column(0, max(self._width - 1, 0), 14)
        self._sheet.set_column(self._width, self._width, 60)
        self._next = 0
        last_title = len(self._pending) - self._headings
        for number, row in enumerate(self._pending):
            is_heading = last_title <= number
            advice = ADVICE if number == len(self._pending) - 1 or number == last_title else ""
            self._write(row, {}, advice if is_heading else "", "head" if is_heading else "cell")

    def _free_name(self) -> str:
        bare = "".join(sign for sign in self._name if sign not in _NO_NAME)[:28] or "未导入"
        name, number = bare, 1
        while name.lower() in self._names:
            number += 1
            name = f"{bare}{number}"
        self._names.add(name.lower())
        return name

    def _write(self, row: Row, bad: dict[int, list[str]], advice: str = "", style: str = "cell") -> None:
        for place in sorted({*range(min(len(row), self._width)), *bad}):
            self._cell(place, row[place] if place < len(row) else None, style, place in bad)
        if advice:
            self._sheet.write_string(
                self._next, self._width, advice, self._formats["head" if style == "head" else "advice"]
            )
        self._next += 1

    def _cell(self, place: int, cell: Cell, style: str, is_bad: bool) -> None:
        plain = self._formats["bad" if is_bad else style]
        if cell is None:
            if is_bad:
                self._sheet.write_blank(self._next, place, None, plain)
        elif isinstance(cell, date):
            self._sheet.write_datetime(self._next, place, cell, self._formats["bad_day" if is_bad else "day"])
        elif isinstance(cell, bool):
            self._sheet.write_boolean(self._next, place, cell, plain)
        elif isinstance(cell, int | float):
            self._sheet.write_number(self._next, place, cell, plain)
        else:
            self._sheet.write_string(self._next, place, cell, plain)
