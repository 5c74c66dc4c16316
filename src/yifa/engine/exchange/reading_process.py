"""The process in which an uploaded workbook is opened: without the database, with little memory, ended when it takes
long. A workbook is made by anybody and may be made to do harm.

    python -m yifa.engine.exchange.reading_process FILE

writes one JSON object a line: for each sheet ``{"sheet", "hidden", "height", "width", "merged"}``, then its rows as
``{"rows": [[cell, …], …]}``, and at the end ``{"end": true}``; where the file can't be read ``{"error": why}``. A cell
is null, a text, a number, a truth value or, for a day, a list with the day in ISO form. Of formulas the value that was
saved with them is read; macros, links and pictures are not looked at.
"""

from __future__ import annotations

import csv
import io
import json
import resource
import sys
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

import python_calamine

MEMORY: Final = 2 * 1024**3
SECONDS: Final = 120
LARGEST_FILE: Final = 64 * 1024**2
LARGEST_UNPACKED: Final = 1024**3
MOST_MEMBERS: Final = 10_000
MOST_ROWS: Final = 200_000
"""Rows of one sheet up to the last one that holds anything."""

MOST_COLUMNS: Final = 256
MOST_SHEETS: Final = 200
LONGEST_CELL: Final = 32_767
_ROWS_AT_ONCE: Final = 500
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BYTE_ORDER_MARKS: Final = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}


class Unreadable(Exception):
    """Why the file can't be read: ``empty``, ``too_large``, ``encrypted``, ``web_page``, ``document``, ``no_workbook``,
    ``damaged``, ``too_long``."""


def sheets_of(path: Path) -> Iterator[dict[str, Any]]:
    """What the process writes. :raises Unreadable: the file is no workbook or no table."""
    size = path.stat().st_size
    if size == 0:
        raise Unreadable("empty")
    if size > LARGEST_FILE:
        raise Unreadable("too_large")
    with path.open("rb") as file:
        start = file.read(4096)
    if start.startswith(b"PK\x03\x04"):
        _check_package(path)
        yield from _workbook(path)
    elif start.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in path.read_bytes():
            raise Unreadable("encrypted")
        yield from _workbook(path)
    else:
        yield from _text_table(path, start)


def _check_package(path: Path) -> None:
    """Refuse by its directory what is no package of a workbook, or would become too large when unpacked."""
    try:
        with zipfile.ZipFile(path) as package:
            members = package.infolist()
    except zipfile.BadZipFile:
        raise Unreadable("damaged") from None
    names = {member.filename for member in members}
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable("encrypted")
    if len(members) > MOST_MEMBERS or sum(member.file_size for member in members) > LARGEST_UNPACKED:
        raise Unreadable("too_large")
    if any(name.startswith(("word/", "ppt/")) for name in names):
        raise Unreadable("document")


def _workbook(path: Path) -> Iterator[dict[str, Any]]:
    try:
        # Handed over open, so that what it is is told by its content and not by its name.
        with path.open("rb") as file, python_calamine.load_workbook(file) as book:
            visible = python_calamine.SheetVisibleEnum.Visible
            cells = python_calamine.SheetTypeEnum.WorkSheet
            known = [sheet for sheet in book.sheets_metadata if sheet.typ == cells]
            if len(known) > MOST_SHEETS:
                raise Unreadable("too_large")
            for sheet in known:
                yield from _sheet(book.get_sheet_by_name(sheet.name), hidden=sheet.visible != visible)
    except python_calamine.PasswordError:
        raise Unreadable("encrypted") from None
    except python_calamine.CalamineError as error:
        told = str(error).lower()
        raise Unreadable("encrypted" if "password" in told else _what_failed(told)) from None


def _what_failed(told: str) -> str:
    """A sound file that is no workbook is told from a broken one."""
    return "no_workbook" if "cannot detect" in told or "no suitable" in told else "damaged"


def _sheet(sheet: python_calamine.CalamineSheet, *, hidden: bool) -> Iterator[dict[str, Any]]:
    """The sheet's rows from the first row of the page on: row and column stand where a person sees them."""
    left = sheet.start[1] if sheet.start else 0
    height, width = (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)
    merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or []]
    yield {"sheet": sheet.name, "hidden": hidden, "height": height, "width": width, "merged": merged}
    if height and _may_be_read(height, width):
        lead: list[Any] = [None] * left
        yield from _in_slices([*lead, *map(_told, row)] for row in sheet.iter_rows())


def _may_be_read(height: int, width: int) -> bool:
    return height <= MOST_ROWS and width <= MOST_COLUMNS


def _told(value: Any) -> Any:
    if value == "":
        return None
    if isinstance(value, datetime):
        return [value.date().isoformat()]
    if isinstance(value, date):
        return [value.isoformat()]
    if isinstance(value, time | timedelta):
        return str(value)
    if isinstance(value, str) and len(value) > LONGEST_CELL:
        return value[:LONGEST_CELL]
    return value


def _text_table(path: Path, start: bytes) -> Iterator[dict[str, Any]]:
    """A table of comma- or tab-separated values, in whichever encoding Chinese offices save it."""
    text = _decoded(path, start)
    head = text[:2000].lstrip().lower()
    if head.startswith(("<html", "<!doctype html", "<table", "<?xml", "<meta", "<style")):
        raise Unreadable("web_page")
    first = next((line for line in text.splitlines() if line.strip()), None)
    if first is None:
        raise Unreadable("empty")
    sample = text[:20_000]
    mark = max(",\t;", key=lambda sign: sample.count(sign))
    csv.field_size_limit(LONGEST_CELL * 4)
    try:
        rows = [[cell.strip() or None for cell in row] for row in csv.reader(io.StringIO(text), delimiter=mark)]
    except csv.Error:
        raise Unreadable("damaged") from None
    while rows and not any(rows[-1]):
        rows.pop()
    width = max(map(len, rows), default=0)
    yield {"sheet": "", "hidden": False, "height": len(rows), "width": width, "merged": []}
    if _may_be_read(len(rows), width):
        yield from _in_slices(rows)


def _decoded(path: Path, start: bytes) -> str:
    raw = path.read_bytes()
    marked = next((name for mark, name in _BYTE_ORDER_MARKS.items() if start.startswith(mark)), None)
    if marked is None and any(byte < 9 or 13 < byte < 27 for byte in start):
        raise Unreadable("no_workbook")
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("no_workbook")


def _in_slices(rows: Iterable[list[Any]]) -> Iterator[dict[str, Any]]:
    held: list[list[Any]] = []
    for row in rows:
        held.append(row)
        if len(held) == _ROWS_AT_ONCE:
            yield {"rows": held}
            held = []
    if held:
        yield {"rows": held}


def main(path: str) -> None:
    """Read one file and write what it holds."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    write = sys.stdout.write
    try:
        for told in sheets_of(Path(path)):
            write(json.dumps(told, ensure_ascii=True, separators=(",", ":")) + "\n")
        write('{"end":true}\n')
    except Unreadable as why:
        write(json.dumps({"error": str(why)}) + "\n")
    except MemoryError:
        write('{"error":"too_large"}\n')


if __name__ == "__main__":
    main(sys.argv[1])
