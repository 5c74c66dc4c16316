"""What stands in a workbook before it is taken in: its sheets, where their headings are, and what each column means.

A person looks at it and decides otherwise where a heading was misunderstood (``Layout.mapped``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, Final, Self

from xlsxwriter.utility import xl_col_to_name

from yifa.engine.exchange import registry as intakes
from yifa.engine.exchange.across import one_row_a_mark
from yifa.engine.exchange.cells import text
from yifa.engine.exchange.headings import IGNORED, Headings, key_of
from yifa.engine.exchange.returned import ADVICE
from yifa.engine.exchange.rows import HIDDEN
from yifa.engine.exchange.sheets import Row, Sheet, Workbook
from yifa.engine.exchange.tables import LOOKED_THROUGH, Context, RowKind, Table, table_in
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledgers

_SAMPLES: Final = 3
_LONGEST_SAMPLE: Final = 24
_CLEARLY_MORE: Final = 2
"""So many more headings must mean something in another ledger before it is said to be that one's file."""


@dataclass
class Column:
    """A heading with all columns, of whichever sheet, that have it."""

    heading: str
    chosen: str
    """The id of the column of the ledger that it means; empty where nothing is known, ``-`` where it is not read."""
    where: list[str] = field(default_factory=list)
    samples: list[str] = field(default_factory=list)
    near: str = ""
    """For a heading that means nothing: the name of the column that comes closest."""
    is_serial: bool = False


@dataclass
class FoundSheet:
    """A sheet. ``headings``: the numbers of the rows in which they stand; ``why``: why it is not read."""

    name: str
    rows: int
    headings: list[int] = field(default_factory=list)
    why: str = ""


@dataclass
class Layout:
    """A workbook as it will be read."""

    sheets: list[FoundSheet] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    clashes: list[str] = field(default_factory=list)
    """Where two columns of a sheet mean the same, so that none of its rows can be taken."""
    disagreements: list[str] = field(default_factory=list)
    """Where two rows of headings disagree, with the same effect."""
    has_hidden: bool = False
    likely: str = ""
    """The id of the ledger that the file seems to be of, if it is another one."""

    @property
    def total(self) -> int:
        """The rows of the sheets that are read."""
        return sum(sheet.rows for sheet in self.sheets if not sheet.why)

    @property
    def is_readable(self) -> bool:
        """Whether any sheet has known headings."""
        return any(not sheet.why for sheet in self.sheets)

    @property
    def mapped(self) -> dict[str, str]:
        """Heading → column's id or ``-``, of those that mean something."""
        return {column.heading: column.chosen for column in self.columns if column.chosen and not column.is_serial}

    @property
    def present(self) -> set[str]:
        """The ids of the columns that the workbook fills."""
        return {column.chosen for column in self.columns} - {"", IGNORED}

    def told(self) -> dict[str, Any]:
        """As JSON holds it."""
        return asdict(self)

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """From what ``told`` said."""
        parts = {
            "sheets": [FoundSheet(**sheet) for sheet in told["sheets"]],
            "columns": [Column(**column) for column in told["columns"]],
        }
        return cls(**{**told, **parts})


def layout_of(
    ledger: Ledger, path: Path, name: str, *, mapped: Mapping[str, str] | None = None, with_hidden: bool = False
) -> Layout:
    """Look through a workbook, the first rows of each sheet. :param mapped: heading → column's id, as a person decided.

    :raises UnreadableWorkbook: the file can't be opened.
    """
    known = Headings(targets_of(ledger), {**(mapped or {}), ADVICE: IGNORED})
    found = Layout()
    looked: list[tuple[Sheet, list[Row]]] = []
    targets, across = targets_of(ledger), intakes.intake(ledger.id).across
    with Workbook(path, name) as book:
        for brought in book.sheets():
            sheet = one_row_a_mark(brought, across, known, targets)
            first = list(islice(sheet.rows, LOOKED_THROUGH))
            looked.append((sheet, first))
            found.sheets.append(_sheet(sheet, first, known, found, with_hidden=with_hidden))
    found.likely = _likely(ledger, looked)
    return found


def missing_columns(ledger: Ledger, layout: Layout) -> tuple[list[str], list[str], list[str]]:
    """The names of the columns that the workbook lacks: those that the ledger needs, those that it needs unless a
    sheet's name or title tells them, and others that its template has."""
    targets = targets_of(ledger)
    present = layout.present
    lacking = [target for target in targets.values() if target.required and target.id not in present]
    needed = [target.name for target in lacking if not target.above]
    above = [target.name for target in lacking if target.above]
    template = template_columns(ledger, targets, intakes.intake(ledger.id))
    others = [one.name for one in template if one.id not in present and one.name not in (*needed, *above)]
    return needed, above, others


def _sheet(sheet: Sheet, first: list[Row], known: Headings, found: Layout, *, with_hidden: bool) -> FoundSheet:
    told = FoundSheet(sheet.name, sheet.height)
    found.has_hidden |= sheet.is_hidden and sheet.height > 0
    if sheet.is_too_large:
        told.why = "过大，请分成几张表"
    elif not sheet.height:
        told.why = "空表"
    elif sheet.is_hidden and not with_hidden:
        told.why = "隐藏的表，没有读取"
    elif (table := table_in(replace(sheet, rows=iter(first)), known, Context())) is None:
        told.why = "没有本台账的列名"
    else:
        _add(table, known, told, found)
    return told


def _add(table: Table, known: Headings, told: FoundSheet, found: Layout) -> None:
    """Add what a sheet's headings mean to what those of the others do."""
    sheet = f"“{table.sheet.name}”表" if table.sheet.name else ""
    samples: dict[int, list[str]] = {}
    for row in table.rows:
        if row.kind is RowKind.HEADING and not samples:
            told.headings.append(row.number)
        elif row.kind is RowKind.DATA:
            for place, cell in enumerate(row.cells):
                if cell is not None:
                    samples.setdefault(place, []).append(text(cell))
    meant = dict(table.matched.places)
    meant |= {heading.place: target for target, headings in table.matched.ambiguous for heading in headings}
    by_key = {key_of(column.heading): column for column in found.columns}
    for heading in table.headings:
        written = "".join(heading.lines)
        if written == ADVICE:
            continue
        column = by_key.get(key_of(written))
        if column is None:
            column = by_key[key_of(written)] = Column(written, "")
            found.columns.append(column)
        target = meant.get(heading.place)
        ignored = IGNORED if known.means(heading.lines) == IGNORED else ""
        column.chosen = column.chosen or (target.id if target else ignored)
        column.where.append(f"{sheet}{xl_col_to_name(heading.place)}列")
        column.is_serial |= heading.place == table.matched.serial
        column.near = column.near or table.matched.near.get(heading.place, "")
        _sample(column, samples.get(heading.place, []), is_personal=target is not None and target.personal)
    for target, headings in table.matched.ambiguous:
        places = "、".join(f"{xl_col_to_name(heading.place)}列“{heading.told}”" for heading in headings)
        found.clashes.append(f"{sheet}{places}都对应“{target.name}”")
    for heading, above, beneath in table.disagreeing:
        letter = xl_col_to_name(heading.place)
        found.disagreements.append(f"{sheet}{letter}列的两行列名不一致：上一行是“{above}”，下一行是“{beneath}”")


def _sample(column: Column, cells: list[str], *, is_personal: bool) -> None:
    """Keep some different cells of a column; what is personal is not shown."""
    if is_personal:
        column.samples = [HIDDEN] if cells or column.samples else []
        return
    for cell in cells:
        shown = cell if len(cell) <= _LONGEST_SAMPLE else f"{cell[:_LONGEST_SAMPLE]}…"
        if shown and shown not in column.samples and len(column.samples) < _SAMPLES:
            column.samples.append(shown)


def _likely(ledger: Ledger, looked: list[tuple[Sheet, list[Row]]]) -> str:
    """The id of another ledger that knows clearly more of the headings, if there is one."""
    counts = {other.id: _count(other, looked) for other in ledgers()}
    best = max(counts, key=lambda id: counts[id])
    return best if counts[best] >= counts[ledger.id] + _CLEARLY_MORE else ""


def _count(ledger: Ledger, looked: list[tuple[Sheet, list[Row]]]) -> int:
    """How many headings of the workbook mean something in a ledger: of the sheet that has most of them."""
    known = Headings(targets_of(ledger))
    return max((_known_in(sheet, first, known) for sheet, first in looked), default=0)


def _known_in(sheet: Sheet, first: list[Row], known: Headings) -> int:
    table = table_in(replace(sheet, rows=iter(first)), known, Context())
    return 0 if table is None else len(table.matched.present)
