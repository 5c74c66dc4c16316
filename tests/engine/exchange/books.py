"""Workbooks for tests, made as people make them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

Sheets = Mapping[str, Sequence[Sequence[Any]]]
Decorate = Callable[[Any, Any], None]


def workbook(path: Path, sheets: Sheets, decorate: Decorate | None = None, hidden: Sequence[str] = ()) -> Path:
    """Write an .xlsx with these rows in each sheet; ``decorate(book, sheet)`` merges cells, adds what else there is."""
    book = xlsxwriter.Workbook(str(path))
    days = book.add_format({"num_format": "yyyy/m/d"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(number, place, cell, days)
                elif cell not in (None, ""):
                    sheet.write(number, place, cell)
        if name in hidden:
            sheet.hide()
        if decorate is not None:
            decorate(book, sheet)
    book.close()
    return path
