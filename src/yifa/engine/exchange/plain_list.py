"""A list as CSV, for programs such as a portal: head and rows alone, in UTF-8 with the mark by which Excel knows it.

Days stand as 2025-03-05, months as 2025-03. A text that begins with a sign that a spreadsheet takes for a formula has
an apostrophe before it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from yifa.engine.exchange.workbook import Heading

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_plain_list(path: Path, headings: Sequence[Heading], rows: Iterable[Sequence[Any]]) -> int:
    """Write the file and answer how many rows it has."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([_safe(heading.name) for heading in headings])
        for row in rows:
            writer.writerow([_told(heading, value) for heading, value in zip(headings, row, strict=True)])
            count += 1
    return count


def _told(heading: Heading, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return f"{value:%Y-%m}" if heading.kind == "month" else f"{value:%Y-%m-%d}"
    if isinstance(value, int | float | Decimal):
        return str(value)
    return _safe(str(value))


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text
