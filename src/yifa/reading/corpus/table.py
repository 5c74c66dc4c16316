"""A corpus as a table: a report a row, by township and year, an indicator a column; as .csv or .xlsx."""

from __future__ import annotations

import csv
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple

from yifa.reading.catalogue import indicator_names
from yifa.reading.corpus.store import CorpusStore
from yifa.reading.reading import OTHER

HEADINGS: Final = ("乡镇（街道）", "年度", "文件", "标题", "成文日期", "数据", "不符", "缺项")
ENDINGS: Final = (".csv", ".xlsx")

_RESULTS: Final = ("count", "zero", "rate", "coverage", "score", "duration")
"""What a report states as reached; a standard, a frequency or what is said of each single unit is no result."""

_FORMATS: Final = {
    "at_least": 'General"以上"',
    "at_most": 'General"以下"',
    "about": '"约"General',
    "all": "General",
    "exact": "General",
}
_WIDTHS: Final = (16, 7, 32, 40, 12, 7, 7, 7)

_REPORTS: Final = f"""
SELECT document.id, township, year, path, title, signed_on,
    (SELECT count(*) FROM claim WHERE document = document.id),
    (SELECT count(*) FROM checked WHERE document = document.id AND holds = 'false'),
    (SELECT count(*) FROM missing WHERE document = document.id),
    indicator, value, qualifier
FROM document LEFT JOIN claim ON claim.document = document.id AND indicator <> '{OTHER}'
    AND role IN ({", ".join(f"'{role}'" for role in _RESULTS)}) AND period IN ('', CAST(year AS TEXT))
WHERE error IS NULL ORDER BY township, year, path, place
"""  # noqa: S608 - our own words


class Cell(NamedTuple):
    """A figure of the table, and whether it is exact."""

    value: float
    qualifier: str


class Row(NamedTuple):
    """A report: what identifies it, and the first figure that it states for each indicator in its year."""

    report: tuple[Any, ...]
    figures: dict[str, Cell]


def write_table(store: CorpusStore, out: Path) -> int:
    """Write the table in the form that the file's ending names (`ENDINGS`); how many reports it has."""
    columns = _columns(store)
    return _write_xlsx(store, out, columns) if out.suffix == ".xlsx" else _write_csv(store, out, columns)


def rows(store: CorpusStore) -> Iterator[Row]:
    """The reports in the order of the table, one after another."""
    found: sqlite3.Cursor = store.connection.execute(_REPORTS)
    for _, lines in groupby(found, key=lambda line: line[0]):
        figures: dict[str, Cell] = {}
        for line in lines:
            report = line[1:9]
            if line[9] is not None:
                figures.setdefault(line[9], Cell(line[10], line[11]))
        yield Row(report, figures)


def _columns(store: CorpusStore) -> dict[str, str]:
    """The indicators that the corpus states, in the catalogue's order, with their names."""
    stated = {indicator for (indicator,) in store.connection.execute("SELECT DISTINCT indicator FROM claim")}
    return {indicator: name for indicator, name in indicator_names().items() if indicator in stated}


def _write_csv(store: CorpusStore, out: Path, columns: dict[str, str]) -> int:
    count = 0
    # With the mark by which Excel knows UTF-8.
    with open(out, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*HEADINGS, *columns.values()])
        for row in rows(store):
            cells = (row.figures.get(indicator) for indicator in columns)
            writer.writerow(
                [*map(_harmless, row.report), *("" if cell is None else f"{cell.value:.15g}" for cell in cells)]
            )
            count += 1
    return count


def _harmless(value: object) -> object:
    """Texts of strangers that a spreadsheet would take for a formula stand behind an apostrophe."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _write_xlsx(store: CorpusStore, out: Path, columns: dict[str, str]) -> int:
    import xlsxwriter

    count = 0
    # Row by row, so that memory does not grow with the corpus; texts are never taken for formulas or links.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with open(out, "wb") as file, xlsxwriter.Workbook(file, options) as book:
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        formats = {qualifier: book.add_format({"num_format": form}) for qualifier, form in _FORMATS.items()}
        sheet = book.add_worksheet("指标")
        for column, width in enumerate(_WIDTHS):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 3)
        sheet.write_row(0, 0, [*HEADINGS, *columns.values()], heading)
        for row in rows(store):
            count += 1
            for column, value in enumerate(row.report):
                sheet.write(count, column, value)
            for column, indicator in enumerate(columns, len(HEADINGS)):
                if (cell := row.figures.get(indicator)) is not None:
                    sheet.write_number(count, column, cell.value, formats[cell.qualifier])
        sheet.autofilter(0, 0, count, len(HEADINGS) + len(columns) - 1)
    return count
