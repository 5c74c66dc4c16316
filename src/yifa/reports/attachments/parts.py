"""What attachments are made of, before they are set: tables and charts, each chart with the table of its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from yifa.reports.attachments.drawing import Drawing


@dataclass(frozen=True)
class Column:
    """A column: what stands at its head, its width in millimetres, on which side its cells stand."""

    name: str
    width: float
    side: Literal["left", "center", "right"] = "left"


@dataclass(frozen=True)
class Row:
    """A row of as many cells as there are columns, with line breaks where words go on another line.

    ``level`` 1 or 2: one cell over the whole width, which is a heading of the rows beneath.
    """

    cells: tuple[str, ...]
    level: int = 0


@dataclass(frozen=True)
class Table:
    """A table; the first cell of a row says what the row is. ``name``: where an attachment has several."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    name: str = ""

    @property
    def matched(self) -> Iterator[tuple[Row, Sequence[tuple[Column, str]]]]:
        """Each row with its cells beside their columns; a heading of rows has none."""
        for row in self.rows:
            yield row, [] if row.level else list(zip(self.columns, row.cells, strict=True))


@dataclass(frozen=True)
class Chart:
    """A chart over the table of its numbers."""

    name: str
    drawing: Drawing
    table: Table


@dataclass(frozen=True)
class Attachment:
    """附件: its name, what is to be known before it, and its tables and charts."""

    name: str
    about: tuple[str, ...]
    parts: tuple[Table | Chart, ...]
