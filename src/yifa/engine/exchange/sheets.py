"""A workbook that somebody brings, opened: its sheets one after the other, their cells as they were saved.

What it is is told by its content: .xlsx, .xls, .et, .ods, .xlsb, or a text table in UTF-8, UTF-16 or GB18030. It is
opened by a process of its own (``yifa.engine.exchange.reading_process``), so that a file made to do harm harms nothing.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Final, Self, TypeAlias

from yifa.engine.exchange.reading_process import LARGEST_FILE, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS

Cell: TypeAlias = str | int | float | bool | date | None
Row: TypeAlias = list[Cell]

_LONGEST_END: Final = 200
"""Bytes in which the process's last word stands."""

_SAYS: Final = {
    "empty": "“{name}”是空文件，没有内容。请核对是否选错了文件",
    "too_large": (
        f"“{{name}}”过大：文件不超过{LARGEST_FILE // 1024**2}MB、每张表不超过{MOST_ROWS}行、不超过{MOST_SHEETS}张表。"
        "请按年度或者按村分成几个文件后分别导入"
    ),
    "encrypted": "“{name}”设有打开密码，不能读取。请在WPS或者Excel中取消密码，另存后重新导入",
    "web_page": "“{name}”其实是网页格式，只是改了扩展名。请用WPS或者Excel打开，另存为.xlsx后重新导入",
    "document": "“{name}”是文档，不是表格。请把其中的表格复制到Excel或者WPS表格，另存为.xlsx后导入",
    "no_workbook": (
        "“{name}”不是表格文件。可以导入.xlsx、.xls、.et、.ods和.csv；请用原软件打开，另存为.xlsx后重新导入"
    ),
    "damaged": "“{name}”已损坏，不能读取。请用WPS或者Excel打开修复，另存为.xlsx后重新导入",
    "too_long": "“{name}”读取时间过长，已停止。请复制数据到一个新的工作簿，只留需要的列，另存后重新导入",
}


class UnreadableWorkbook(ValueError):
    """The file can't be read; ``rule`` says which way it fails, the message says what to do."""

    def __init__(self, rule: str, name: str) -> None:
        self.rule = rule
        super().__init__(_SAYS[rule].format(name=name))


@dataclass(frozen=True)
class Merged:
    """A block of merged cells; rows and columns count from 0, the last ones belong to it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """One sheet. ``rows`` may be gone through once, before the next sheet is taken: from the first row of the page on,
    without the empty ones at the end. ``merged`` is empty where the format doesn't tell."""

    number: int
    """From 1, hidden ones counted."""
    name: str
    """As on its tab; empty for a text table."""
    is_hidden: bool
    height: int
    width: int
    merged: Sequence[Merged]
    rows: Iterator[Row]
    origins: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    """Of a sheet that was read otherwise than it stands: row → the row there, and the column that it was made of (-1:
    none). Filled as the rows are gone through."""

    @property
    def is_too_large(self) -> bool:
        """Whether its rows were not read because there are too many, or too many columns."""
        return self.height > MOST_ROWS or self.width > MOST_COLUMNS


class Workbook:
    """An opened file: ``with Workbook(path) as book: for sheet in book.sheets(): …``.

    :raises UnreadableWorkbook: on entering, where it can't be read.

    ``name`` is what the user calls the file, where it lies under another one.
    """

    def __init__(self, path: Path, name: str = "") -> None:
        self.path, self.name = path, name or path.name
        self._read: IO[bytes] | None = None
        self._code = 0

    def __enter__(self) -> Self:
        """Have the whole file read: what fails in its last sheet fails before anything is done with the first."""
        self._read = tempfile.TemporaryFile()  # closed on leaving
        self._code = subprocess.run(  # noqa: S603 - our own module
            [sys.executable, "-m", "yifa.engine.exchange.reading_process", str(self.path)],
            stdin=subprocess.DEVNULL,
            stdout=self._read,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"MALLOC_ARENA_MAX": "1", "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            check=False,
        ).returncode
        self._check()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._read is not None:
            self._read.close()
            self._read = None

    def sheets(self) -> Iterator[Sheet]:
        """The sheets in their order."""
        told = self._told()
        head = next(told, None)
        number = 0
        while head is not None and "sheet" in head:
            number += 1
            following: list[dict[str, Any]] = []
            rows = _rows(told, following)
            merged = tuple(Merged(*block) for block in head["merged"])
            yield Sheet(number, head["sheet"], head["hidden"], head["height"], head["width"], merged, rows)
            for _ in rows:  # whoever was not interested in the rows has left them
                pass
            head = following[0] if following else None

    def _check(self) -> None:
        """See that the process came to the end. :raises UnreadableWorkbook: it says why not, or was stopped."""
        file = self._opened()
        file.seek(max(file.seek(0, os.SEEK_END) - _LONGEST_END, 0))
        last = file.read().rpartition(b"\n{")[2].removeprefix(b"{")
        if last == b'"end":true}\n':
            return
        self.__exit__(None, None, None)
        told = json.loads(b"{" + last) if last.startswith(b'"error"') and last.endswith(b"}\n") else {}
        # Without a word it was stopped: by the limit of time, or because memory did not suffice.
        stopped = "too_long" if self._code == -signal.SIGXCPU else "too_large" if self._code < 0 else "damaged"
        raise UnreadableWorkbook(told.get("error", stopped), self.name)

    def _told(self) -> Iterator[dict[str, Any]]:
        """What the process said, line by line."""
        file = self._opened()
        file.seek(0)
        for line in file:
            told = json.loads(line)
            if "end" in told:
                return
            yield told

    def _opened(self) -> IO[bytes]:
        if self._read is None:
            raise ValueError("the workbook is not open: use it in a with statement")
        return self._read


def _rows(told: Iterator[dict[str, Any]], following: list[dict[str, Any]]) -> Iterator[Row]:
    """The rows up to the next sheet, whose head is put into ``following``."""
    for item in told:
        if "rows" not in item:
            following.append(item)
            return
        for row in item["rows"]:
            yield [date.fromisoformat(cell[0]) if type(cell) is list else cell for cell in row]
