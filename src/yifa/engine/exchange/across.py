"""Sheets with the persons down and the days across, as attendance is kept over a year: read as one row for each mark.

Such a sheet is made into one that has the day, the name that stands above and the mark in columns of their own, behind
those that it has. Where each row came from is kept, so that what is wrong is told with its own cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from typing import Final

from yifa.engine.exchange.cells import BadCell, plain, text, to_date
from yifa.engine.exchange.declarations import Across
from yifa.engine.exchange.headings import SERIAL, Headings, key_of
from yifa.engine.exchange.sheets import Cell, Row, Sheet
from yifa.engine.exchange.targets import Target

_LOOKED_THROUGH: Final = 20
_ANY_YEAR: Final = 2024
"""A leap year: whether a heading is a day does not hang on the year."""
_FEW_DIGITS: Final = 6
"""Fewer than these alone are a number, no day."""


def one_row_a_mark(sheet: Sheet, across: Across | None, known: Headings, targets: dict[str, Target]) -> Sheet:
    """The sheet with a row for each mark; the sheet itself where it is no such one."""
    if across is None or sheet.is_too_large:
        return sheet
    first = list(islice(sheet.rows, _LOOKED_THROUGH))
    whole = replace(sheet, rows=chain(first, sheet.rows))
    for place, row in enumerate(first):
        meant = {column: known.means([text(cell)]) for column, cell in enumerate(row) if text(cell)}
        if across.by not in meant.values() or {across.day, across.entry, across.mark} & set(meant.values()):
            continue
        of_person = next(column for column, id in meant.items() if id == across.by)
        beneath = _second_line(first, place, of_person)
        columns = _columns(first, place, of_person, meant, beneath, across)
        if columns:
            return _spread(whole, first, place, of_person, beneath, columns, across, targets)
    return whole


def _second_line(first: Sequence[Row], place: int, of_person: int) -> Row:
    """The row beneath the headings that names what the days were about; empty where the first person stands there."""
    row = first[place + 1] if place + 1 < len(first) else []
    return row if any(text(cell) for cell in row) and not text(_at(row, of_person)) else []


def _columns(
    first: Sequence[Row], place: int, of_person: int, meant: dict[int, str | None], beneath: Row, across: Across
) -> dict[int, tuple[Cell, str]]:
    """Column → the day and the name that stand above its marks."""
    found: dict[int, tuple[Cell, str]] = {}
    marks = re.compile(across.marks)
    for column, cell in enumerate(first[place]):
        if meant.get(column) is not None or not text(cell) or key_of(text(cell)) in SERIAL:
            continue
        if _is_day(cell):
            found[column] = (cell, text(_at(beneath, column)))
            continue
        beside = [_at(row, column) for row in first[place + 1 :] if text(_at(row, of_person))]
        # A number beneath adds the marks up.
        told = [plain(cell) for cell in beside if isinstance(cell, str)]
        if any(told) and all(marks.search(word) for word in told if word):
            found[column] = (None, text(cell))
    return found


def _is_day(cell: Cell) -> bool:
    if isinstance(cell, date):
        return True
    if not isinstance(cell, str) or (cell.strip().isdigit() and len(cell.strip()) < _FEW_DIGITS):
        return False
    try:
        to_date(cell, _ANY_YEAR)
    except BadCell:
        return False
    return True


def _spread(
    sheet: Sheet,
    first: Sequence[Row],
    place: int,
    of_person: int,
    beneath: Row,
    columns: dict[int, tuple[Cell, str]],
    across: Across,
    targets: dict[str, Target],
) -> Sheet:
    width = max(sheet.width, *(len(row) for row in first))
    origins: dict[int, tuple[int, int]] = {}

    def bare(row: Row) -> Row:
        kept = [None if column in columns else cell for column, cell in enumerate(row)]
        return [*kept, *[None] * (width - len(kept))]

    def rows() -> Iterator[Row]:
        number = 0
        for index, row in enumerate(sheet.rows):
            if index < place:
                number += 1
                yield row
                continue
            if index == place:
                number += 1
                yield [*bare(row), *(targets[id].name for id in (across.day, across.entry, across.mark))]
                continue
            if index == place + 1 and beneath:
                continue
            marked = [column for column in columns if text(_at(row, column)).strip()]
            if not text(_at(row, of_person)) or not marked or _is_reckoned(row, columns):
                number += 1
                origins[number] = (index + 1, -1)
                # Whoever has no mark is not told of; what is no person is judged as it stands.
                yield [None] * width if text(_at(row, of_person)) and not marked else bare(row)
                continue
            for column in marked:
                number += 1
                origins[number] = (index + 1, column)
                day, name = columns[column]
                yield [*bare(row), day, name or None, _at(row, column)]

    height = min(sheet.height * max(len(columns), 1), sheet.height + 10**6)
    return replace(sheet, rows=rows(), width=width + 3, height=height, merged=(), origins=origins)


def _is_reckoned(row: Row, columns: dict[int, tuple[Cell, str]]) -> bool:
    """Numbers alone stand in a row of sums."""
    told = [_at(row, column) for column in columns]
    return all(isinstance(cell, int | float) and not isinstance(cell, bool) for cell in told if cell is not None)


def _at(row: Row, column: int) -> Cell:
    return row[column] if column < len(row) else None
