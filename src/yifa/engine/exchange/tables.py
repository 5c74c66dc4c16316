"""The table in a sheet that somebody made by hand: where its headings stand, and what each row beneath them is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain
from typing import Final

from xlsxwriter.utility import xl_col_to_name

from yifa.engine.exchange.cells import BadCell, plain, text, to_number
from yifa.engine.exchange.declarations import Kind
from yifa.engine.exchange.headings import Heading, Headings, Matched
from yifa.engine.exchange.sheets import Cell, Row, Sheet

LOOKED_THROUGH: Final = 60
"""So many rows from the top the headings may stand."""

_SUM: Final = re.compile(
    r"(?:本[页月季年]|全[乡镇县年]|[\u4e00-\u9fff]{1,6}[村社区])?(?:合计|总计|小计|累计|共计|总数)"
    r"(?:[:：]?[0-9]*[件起宗条人次份个]*)"
    r"|平均(?:分数?|成绩|值|数)?|最[高低](?:分数?|成绩)|(?:及格|合格|优秀|达标|参考|到会|出勤)率[:：]?"
)
_REMARK: Final = re.compile(
    r"(?:备注|注|说明|填表说明|注意|填表人?|填报人?|填报单位|填报日期|填表日期|填表时间|制表人?|制表单位|审核人?|审批人?|负责人|分管领导|"
    r"主要领导|联系人|联系电话|单位|单位负责人|日期|报送人|统计人|复核)(?:[（(].*[）)])?[:：].*|备注|注\d.*|填表说明|\*.*|※.*"
)
_BRACKETED: Final = re.compile(r"[(（][^()（）]*[)）]")
_EXAMPLE: Final = re.compile(r"(?:示例|例|样例|填写示例|例如).*")
_YEAR: Final = re.compile(r"(19[5-9]\d|20\d\d)(?=年|度|[-—~至到]|$|\D)")
_MONTH: Final = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])月(?:份)?")


class RowKind(Enum):
    """What a row of a sheet is."""

    DATA = "data"
    PART = "part"
    """Belongs to the row above: their cells are merged."""
    BLANK = "blank"
    SUM = "sum"
    REMARK = "remark"
    HEADING = "heading"
    SECTION = "section"
    """A village or month that stands above the rows it is about."""
    EXAMPLE = "example"


@dataclass
class Context:
    """What a sheet's name, its titles and its sections say of the rows beneath."""

    year: int | None = None
    month: int | None = None
    texts: list[str] = field(default_factory=list)
    """From the nearest to the farthest: where a village may be named."""

    def told(self, said: str) -> None:
        """Take in a text that stands above rows. Who filled it in, and when, is not what the rows are about."""
        if _REMARK.fullmatch(plain(said)):
            return
        if found := _YEAR.search(plain(said)):
            self.year = int(found[1])
        if found := _MONTH.search(plain(said)):
            self.month = int(found[1])
        self.texts.insert(0, said)

    def copy(self) -> Context:
        return Context(self.year, self.month, list(self.texts))


@dataclass(frozen=True)
class SourceRow:
    """A row as it stands in the sheet; ``number`` from 1, as the program shows it."""

    number: int
    kind: RowKind
    cells: Row
    context: Context
    stale: str = ""
    """Why the headings no longer hold here; empty where they do."""


@dataclass
class Table:
    """A sheet's table. ``rows`` may be gone through once; titles and headings come first."""

    sheet: Sheet
    headings: list[Heading]
    matched: Matched
    rows: Iterator[SourceRow]
    disagreeing: list[tuple[Heading, str, str]] = field(default_factory=list)
    """Headings whose two lines name two different columns."""


def table_in(sheet: Sheet, known: Headings, context: Context) -> Table | None:
    """The table of a sheet; None where no row has known headings. ``context``: what stands around the sheet."""
    first: list[Row] = []
    for row in sheet.rows:
        first.append(row)
        if len(first) == LOOKED_THROUGH:
            break
    merged = _Blocks(sheet)
    best: tuple[int, int, int, list[Heading]] = (0, 0, 0, [])
    for place in range(len(first)):
        one, two = _headings(first, place, 1, merged), _headings(first, place, 2, merged)
        score = known.count(one)
        if score >= 2 and score > best[0]:
            best = (score, place, 1, one)
        # Two lines must mean more than either alone: otherwise one of them is a title or a row of data.
        both = known.count(two) if two and _looks_like_headings(first, place + 1) else 0
        if both >= 2 and both > max(score, best[0], known.count(_headings(first, place + 1, 1, merged))):
            best = (both, place, 2, two)
    if best[0] == 0:
        return None
    _, place, lines, headings = best
    if lines == 1 and _is_lower_line(first, place, merged):
        lines, headings = 2, _headings(first, place, 2, merged)
    around = context.copy()
    for title in first[:place]:
        for cell in dict.fromkeys(text(cell) for cell in title if cell is not None):
            around.told(cell)
    matched = known.match(headings)
    reader = _Reader(sheet, known, headings, matched, merged, around, place, lines, first)
    table = Table(sheet, headings, matched, reader.rows(chain(first, sheet.rows)))
    table.disagreeing = _disagreeing(first, place, known, merged)
    return table


class _Blocks:
    """The merged cells of a sheet, by the rows that they cover."""

    def __init__(self, sheet: Sheet) -> None:
        self._by_row: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        self._across: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for block in sheet.merged:
            for row in range(block.top, min(block.bottom, sheet.height) + 1):
                if row > block.top:
                    self._by_row[row].append((block.top, block.left, block.right))
            if block.right > block.left:
                self._across[block.top].append((block.left, block.right))

    def above(self, row: int) -> Sequence[tuple[int, int, int]]:
        """(first row, first column, last column) of the blocks that began above the row and cover it."""
        return self._by_row.get(row, ())

    def across(self, row: int) -> Sequence[tuple[int, int]]:
        """(first column, last column) of the blocks that begin in the row and lie over several columns."""
        return self._across.get(row, ())


def _headings(rows: Sequence[Row], place: int, lines: int, merged: _Blocks) -> list[Heading]:
    """The headings that stand in one or two rows: merged cells and blanks beside them read as the heading above."""
    if place + lines > len(rows):
        return []
    upper, lower = _line(rows, place, merged), _line(rows, place + 1, merged) if lines == 2 else []
    if lines == 2:
        spread = _spread(rows, place, upper, lower, merged)
    found = []
    for column in range(max(len(upper), len(lower))):
        over = (spread if lines == 2 else upper)[column : column + 1]
        told = [*over, *lower[column : column + 1]]
        written = tuple(dict.fromkeys(word for word in told if word))
        if written:
            found.append(Heading(column, written))
    return found


def _line(rows: Sequence[Row], place: int, merged: _Blocks) -> list[str]:
    """The texts of a row, with those of cells that are merged into it from above."""
    found = [text(cell) for cell in rows[place]]
    for top, left, right in merged.above(place):
        for column in range(left, min(right + 1, len(found))):
            if not found[column] and top < len(rows) and left < len(rows[top]):
                found[column] = text(rows[top][left])
    return found


def _spread(rows: Sequence[Row], place: int, upper: list[str], lower: list[str], merged: _Blocks) -> list[str]:
    """The upper line with each heading repeated over the columns that it stands above."""
    found = list(upper) + [""] * (len(lower) - len(upper))
    for left, right in merged.across(place):
        for column in range(left, min(right + 1, len(found))):
            found[column] = upper[left]
    if not merged.across(place):
        for column in range(1, len(found)):
            if not found[column] and column < len(lower) and lower[column] and text(rows[place + 1][column]):
                found[column] = found[column - 1]
    return found


def _is_lower_line(rows: Sequence[Row], place: int, merged: _Blocks) -> bool:
    """Whether the row beneath holds nothing but the rest of the headings: what stands there is merged from above."""
    if place + 1 >= len(rows) or not merged.above(place + 1):
        return False
    covered = {
        column for top, left, right in merged.above(place + 1) if top == place for column in range(left, right + 1)
    }
    own = [column for column, cell in enumerate(rows[place + 1]) if cell is not None]
    return bool(covered) and all(isinstance(rows[place + 1][column], str) for column in own)


def _looks_like_headings(rows: Sequence[Row], place: int) -> bool:
    """Whether a row could be the second line of headings: short words, no number and no day."""
    cells = [cell for cell in rows[place] if cell is not None]
    return bool(cells) and all(isinstance(cell, str) and len(cell) <= 20 and not _has_digits(cell) for cell in cells)


def _has_digits(cell: str) -> bool:
    return any(sign.isdigit() for sign in plain(cell)) and "12345" not in plain(cell)


def _disagreeing(rows: Sequence[Row], place: int, known: Headings, merged: _Blocks) -> list[tuple[Heading, str, str]]:
    """Headings above one another of which each is a column's whole name, but not the same one's: two rows of headings
    that disagree. A heading that stands above several columns may be parted by those beneath."""
    if place + 1 >= len(rows) or not _looks_like_headings(rows, place + 1):
        return []
    upper = {column: text(cell) for column, cell in enumerate(rows[place]) if cell is not None}
    lower = {column: text(cell) for column, cell in enumerate(rows[place + 1]) if cell is not None}
    spanning = {column for left, right in merged.across(place) for column in range(left, right + 1)}
    found = []
    for column in upper.keys() & lower.keys() - spanning:
        if column + 1 not in upper and column != max(upper):
            continue
        above, beneath = known.means([upper[column]]), known.means([lower[column]])
        if above is not None and beneath is not None and above != beneath:
            heading = Heading(column, (upper[column], lower[column]))
            found.append((heading, upper[column], lower[column]))
    return sorted(found, key=lambda one: one[0].place) if len(found) > 1 else []


class _Reader:
    """Goes through the rows of a sheet and says what each is."""

    def __init__(
        self,
        sheet: Sheet,
        known: Headings,
        headings: list[Heading],
        matched: Matched,
        merged: _Blocks,
        context: Context,
        place: int,
        lines: int,
        first: Sequence[Row],
    ) -> None:
        self._known, self._headings, self._matched, self._merged = known, headings, matched, merged
        self._context, self._place, self._lines = context, place, lines
        self._titles = {self._bare(row) for row in first[:place]} - {()}
        self._written = [
            {column: text(cell) for column, cell in enumerate(row) if cell is not None}
            for row in first[place : place + lines]
        ]
        self._tops: dict[tuple[int, int], Cell] = {}
        self._totals: dict[int, float] = defaultdict(float)
        self._numbers = {
            column for column, target in matched.places.items() if target.kind in (Kind.NUMBER, Kind.MONEY)
        }
        keys = [column for column, target in matched.places.items() if target.id in ("number", "title")]
        self._keys = ([matched.serial] if matched.serial is not None else []) or keys
        self._stale = ""

    @staticmethod
    def _bare(row: Row) -> tuple[str, ...]:
        return tuple(text(cell) for cell in row if cell is not None)

    def rows(self, rows: Iterator[Row]) -> Iterator[SourceRow]:
        """Each row with what it is."""
        blanks: list[int] = []
        for place, row in enumerate(rows):
            number = place + 1
            if not any(cell is not None and (not isinstance(cell, str) or cell.strip()) for cell in row):
                blanks.append(number)
                continue
            for blank in blanks:
                yield SourceRow(blank, RowKind.BLANK, [], self._context)
            blanks.clear()
            if place < self._place + self._lines:
                kind = RowKind.HEADING if place >= self._place else RowKind.REMARK
                yield SourceRow(number, kind, row, self._context)
                continue
            yield self._row(place, number, row)

    def _row(self, place: int, number: int, row: Row) -> SourceRow:
        self._keep_tops(place, row)
        kind = self._kind(place, row)
        if kind is RowKind.SECTION:
            self._context = self._context.copy()
            self._context.told(text(next(cell for cell in row if cell is not None)))
        cells = row
        if kind in (RowKind.DATA, RowKind.PART):
            cells = self._filled(place, row, kind)
            for column in self._numbers:
                value = row[column] if column < len(row) else None
                if value is not None:
                    self._totals[column] += _amount(value)
        return SourceRow(number, kind, cells, self._context, self._stale if kind is RowKind.DATA else "")

    def _kind(self, place: int, row: Row) -> RowKind:
        filled = {column: text(cell) for column, cell in enumerate(row) if cell is not None and text(cell)}
        if not filled:
            return RowKind.BLANK
        first = plain(filled[min(filled)])
        words = [plain(word) for word in list(filled.values())[:3]]
        if any(_SUM.fullmatch(word) for word in words) and self._is_sum(row):
            return RowKind.SUM
        if _EXAMPLE.fullmatch(first) and min(filled) == (self._matched.serial or 0):
            return RowKind.EXAMPLE
        if all(isinstance(cell, str) for cell in row if cell is not None):
            if self._bare(row) in self._titles:
                return RowKind.REMARK
            if self._is_heading(filled):
                return RowKind.HEADING
        if len(filled) <= 4 and any(_REMARK.fullmatch(word) for word in words[:1]):
            return RowKind.REMARK
        if self._is_unlabelled_sum(row, filled):
            return RowKind.SUM
        if len(filled) == 1:
            return self._alone(place, min(filled), filled[min(filled)])
        if self._continues(place):
            return RowKind.PART
        return RowKind.DATA

    def _alone(self, place: int, column: int, said: str) -> RowKind:
        """A row with a single cell: a section, a remark over the whole width, or an unfinished row of data."""
        if column == self._matched.serial and plain(said).isdigit():
            # Numbered beforehand, and nothing entered.
            return RowKind.BLANK
        wide = any(left == column and right > left for left, right in self._merged.across(place))
        is_text_column = column in self._matched.places
        short = len(plain(said)) <= 20
        if self._continues(place):
            return RowKind.PART
        if short and (wide or column in (0, self._matched.serial)) and not plain(said).isdigit():
            return RowKind.SECTION
        if wide or _BRACKETED.fullmatch(said.strip()) or (not is_text_column and not plain(said).isdigit()):
            return RowKind.REMARK
        return RowKind.DATA

    def _is_sum(self, row: Row) -> bool:
        """A row of sums holds, besides its word, numbers alone: no name, no day, no choice."""
        for column, target in self._matched.places.items():
            cell = row[column] if column < len(row) else None
            if cell is None or column in self._numbers or target.kind is Kind.VILLAGE:
                continue
            word = plain(text(cell))
            if not _SUM.fullmatch(word) and not re.fullmatch(r"[0-9.]*[件起宗条人次份个户元分%％]*", word):
                return False
        return True

    def _is_unlabelled_sum(self, row: Row, filled: Mapping[int, str]) -> bool:
        """Numbers alone, each the sum of those above."""
        if not filled.keys() <= self._numbers:
            return False
        values = [(column, row[column]) for column in filled]
        return all(
            value and abs(_amount(value) - self._totals[column]) < 0.005 and self._totals[column]
            for column, value in values
        )

    def _is_heading(self, filled: Mapping[int, str]) -> bool:
        """Whether the headings are repeated, as on a further page. Others than before no longer tell what stands
        beneath."""
        for line in self._written:
            same = sum(plain(line.get(column, "")) == plain(word) for column, word in filled.items())
            if same >= 2 and same * 10 >= 8 * len(filled):
                if len(line) == len(filled) == same or self._lines == 2:
                    self._stale = ""
                return True
        headings = [Heading(column, (word,)) for column, word in filled.items()]
        count = self._known.count(headings)
        if count >= 3 and count * 2 >= len(filled) and not any(_has_digits(word) for word in filled.values()):
            changed = [
                f"{xl_col_to_name(heading.place)}列“{heading.told}”"
                for heading in headings
                if all(plain(line.get(heading.place, "")) != plain(heading.told) for line in self._written)
            ]
            self._stale = "、".join(changed)
            return True
        return False

    def _continues(self, place: int) -> bool:
        """Whether the row's number or name is merged into it from above: it tells more of the same matter."""
        for top, left, right in self._merged.above(place):
            covers = any(left <= key <= right for key in self._keys)
            if covers and top > self._place + self._lines - 1:
                return True
        return False

    def _keep_tops(self, place: int, row: Row) -> None:
        """Remember what stands in the first cell of each block that reaches further down."""
        for top, left, _ in self._merged.above(place + 1):
            if top == place:
                self._tops[top, left] = row[left] if left < len(row) else None

    def _filled(self, place: int, row: Row, kind: RowKind) -> Row:
        """The row with what cells merged from above hold for it too."""
        above = self._merged.above(place)
        if not above or kind is RowKind.PART:
            return row
        cells = list(row)
        for top, left, right in above:
            for column in range(left, right + 1):
                target = self._matched.places.get(column)
                if target is None or not target.fills_down:
                    continue
                cells += [None] * (column + 1 - len(cells))
                if cells[column] is None:
                    cells[column] = self._tops.get((top, left))
        return cells


def _amount(cell: Cell) -> float:
    """What a cell adds to its column's sum; nothing where it holds no number."""
    try:
        return float(to_number(cell))
    except BadCell:
        return 0.0
