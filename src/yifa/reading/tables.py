"""Tables (表格): numbers that stand alone in a cell, measured in the unit that their row's or column's head names."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from yifa.reading.letters import HAN
from yifa.reading.numerals import ARABIC, value
from yifa.reading.units import BASE, UNIT

_CELL: Final = re.compile(r"[^|\t\n]+")
_HAN: Final = re.compile(HAN)
_ORDER: Final = re.compile("序号|编号|年份|年度|联系|电话|日期|时间")


class _Patterns(NamedTuple):
    """A cell with nothing but a number; a unit in a head; the unit of a table named above it."""

    number: re.Pattern[str]
    unit_in_head: re.Pattern[str]
    unit_of_table: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Compiled only where a text has a table: few do, and they take long to compile."""
    return _Patterns(
        re.compile(rf"\s*(?P<number>{ARABIC})(?P<unit>%|{UNIT})?\s*\Z"),
        re.compile(rf"（(?:单位[：:])?(?P<unit>{UNIT}|%)）"),
        re.compile(rf"单位[：:]\s?(?P<unit>{UNIT}|%)"),
    )


class CellNumber(NamedTuple):
    """A number alone in a cell: its span, its value in the base unit, the unit (empty if none is named), its label."""

    start: int
    end: int
    value: float
    unit: str
    label: str


def cell_numbers(text: str) -> list[CellNumber]:
    """The numbers that stand alone in the cells of tables (cells parted by ``|`` or tabs), with their labels.

    The label is the last cell in words before it in its row, else the head of its column.
    """
    if "|" not in text and "\t" not in text:
        return []
    found: list[CellNumber] = []
    heads: list[str] = []
    table_unit = ""
    start = 0
    for line in text.split("\n"):
        if "|" in line or "\t" in line:
            row, is_head = _row(line, start, heads, table_unit)
            found.extend(row)
            if is_head is not None:
                heads = is_head
        else:
            heads = []
            named = _patterns().unit_of_table.search(line) if "单位" in line else None
            table_unit = named["unit"] if named else ""
        start += len(line) + 1
    return found


def _row(line: str, start: int, heads: list[str], table_unit: str) -> tuple[list[CellNumber], list[str] | None]:
    cells = list(_CELL.finditer(line))
    is_number, unit_in_head, _ = _patterns()
    numbers = [is_number.match(cell[0]) for cell in cells]
    if not any(numbers):
        return [], [cell[0].strip() for cell in cells] if cells and any(
            _HAN.search(cell[0]) for cell in cells
        ) else None
    found: list[CellNumber] = []
    label = ""
    for column, (cell, number) in enumerate(zip(cells, numbers, strict=True)):
        if number is None:
            if _HAN.search(cell[0]):
                label = cell[0].strip()
            continue
        head = heads[column] if column < len(heads) else ""
        if _ORDER.search(head) or _ORDER.search(label) or not (label or head) or (column == 0 and len(cells) > 1):
            continue
        named = unit_in_head.search(label) or unit_in_head.search(head)
        unit = number["unit"] or (named["unit"] if named else table_unit)
        base, times = BASE.get(unit, (unit, 1))
        at = start + cell.start()
        end_group = "unit" if number["unit"] else "number"
        found.append(
            CellNumber(
                at + number.start("number"),
                at + number.end(end_group),
                value(number["number"]) * times,
                base,
                label or head,
            )
        )
    return found, None
