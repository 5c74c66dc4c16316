"""Pages of placed pieces of text, from a PDF or recognised from a picture, as paragraphs in the order of reading.

Columns are read one after the other, rows of a table across; numbers of pages and running heads are left out; lines
that only the width of the page has broken are one again, over the ends of columns and pages too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple
from unicodedata import east_asian_width


class Piece(NamedTuple):
    """A piece of text and the box around it; y grows downwards, in any unit that is the page's."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def middle(self) -> float:
        """The height at which the piece stands."""
        return (self.top + self.bottom) / 2

    @property
    def em(self) -> float:
        """The size of its type: the width of a Chinese character, which boxes tell better than their height."""
        characters = sum(1.0 if east_asian_width(character) in "WF" else 0.5 for character in self.text)
        return min(self.bottom - self.top, (self.right - self.left) / max(characters, 0.5))


class Page(NamedTuple):
    """A page's height and what stands on it."""

    height: float
    pieces: Sequence[Piece]


class _Line(NamedTuple):
    """A line of reading, its type's size, and the column it stands in."""

    left: float
    top: float
    right: float
    bottom: float
    text: str
    em: float
    column_left: float
    column_right: float


MARGIN: Final = 0.11
"""The share of a page's height, at its head and its foot, in which numbers of pages and running heads stand."""

_PAGE_NUMBER: Final = re.compile(
    r"[-—–－‒·•~～\s]*(?:第\s*)?(?:\d{1,4}|[IVXivx]{1,6})(?:\s*页)?(?:\s*[/／,，共]+\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–－‒·•~～\s]*"
)
_OPENS_PARAGRAPH: Final = re.compile(
    r"\s*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条部])"
)
_ENDS_SENTENCE: Final = re.compile(r"[。！？；：:!?;]['”’）)》]*\s*$")
_LETTERS_MEET: Final = re.compile(r"[A-Za-z,;]\n[A-Za-z]")

_SHORTEST_COLUMN: Final = 5
"""Lines that both sides of a gap must have to be columns; less is a signature beside a date, or a form."""

_FULL_LINES: Final = 0.6
"""The share of a column's lines that reach its right edge where it is prose; cells of a table rarely fill theirs."""

_PROSE: Final = 8
"""Characters that half of a column's lines have at least; cells of a table have fewer."""

_MOST_DIVISIONS: Final = 2
"""How often a page is divided again: four columns at most."""


def text_of(pages: Sequence[Page]) -> str:
    """The pages' text, one paragraph a line."""
    placed = [list(_lines(list(page.pieces))) for page in pages]
    heads = _running_heads(pages, placed)
    kept = (_without_margins(lines, page, heads) for page, lines in zip(pages, placed, strict=True))
    return "\n".join(_paragraphs(line for lines in kept for line in lines))


def _lines(pieces: list[Piece], divisions: int = 0) -> Iterator[_Line]:
    """The lines of one page or column in the order of reading."""
    rows = [_joined(row) for row in _rows(pieces)]
    gap = _gap_between_columns(rows) if divisions < _MOST_DIVISIONS else None
    if not rows:
        return
    left, right = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    if gap is None:
        yield from _lines_of_column(rows, left, right)
        return
    band: list[Piece] = []
    for row in rows:
        if any(piece.left < gap < piece.right for piece in row):
            yield from _both_sides(band, gap, divisions)
            yield from _lines_of_column([row], left, right)
            band = []
        else:
            band += row
    yield from _both_sides(band, gap, divisions)


def _both_sides(pieces: list[Piece], gap: float, divisions: int) -> Iterator[_Line]:
    yield from _lines([piece for piece in pieces if piece.left < gap], divisions + 1)
    yield from _lines([piece for piece in pieces if piece.left >= gap], divisions + 1)


def _rows(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces that stand at one height together, from top to bottom."""
    row: list[Piece] = []
    for piece in sorted((piece for piece in pieces if piece.text.strip()), key=lambda piece: piece.middle):
        if row and piece.middle - median(other.middle for other in row[:9]) > 0.5 * max(
            piece.em, *(other.em for other in row[:9])
        ):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _joined(row: list[Piece]) -> list[Piece]:
    """The pieces of a row from left to right, those that touch made one."""
    row = sorted(row)
    joined = row[:1]
    for piece in row[1:]:
        last = joined[-1]
        gap, em = piece.left - last.right, max(last.em, piece.em)
        if gap >= 1.5 * em:
            joined.append(piece)
            continue
        between = " " if gap > 0.2 * em and last.text[-1:].isascii() and piece.text[:1].isascii() else ""
        joined[-1] = Piece(
            last.left,
            min(last.top, piece.top),
            max(last.right, piece.right),
            max(last.bottom, piece.bottom),
            last.text + between + piece.text,
        )
    return joined


def _gap_between_columns(rows: list[list[Piece]]) -> float | None:
    """Where columns of prose are apart, None where they aren't: a table's columns are none."""
    gaps = [((left.right + right.left) / 2, left.right, right.left) for row in rows for left, right in pairwise(row)]
    if len(gaps) < _SHORTEST_COLUMN:
        return None
    middle = median(place for place, _, _ in gaps)
    through = [(left, right) for _, left, right in gaps if left < middle < right]
    if len(through) < _SHORTEST_COLUMN:
        return None
    place = (max(left for left, _ in through) + min(right for _, right in through)) / 2
    sides: tuple[list[Piece], list[Piece]] = ([], [])
    for row in rows:
        for piece in row:
            if piece.right <= place:
                sides[0].append(piece)
            elif piece.left >= place:
                sides[1].append(piece)
    return place if all(_is_prose(side) for side in sides) else None


def _is_prose(side: list[Piece]) -> bool:
    if len(side) < _SHORTEST_COLUMN or median(len(piece.text) for piece in side) < _PROSE:
        return False
    edge = max(piece.right for piece in side)
    return sum(piece.right > edge - 2 * piece.em for piece in side) >= _FULL_LINES * len(side)


def _lines_of_column(rows: list[list[Piece]], left: float, right: float) -> Iterator[_Line]:
    """A row a line, cells apart by tabs, in a column with these edges."""
    for row in rows:
        yield _Line(
            row[0].left,
            min(piece.top for piece in row),
            row[-1].right,
            max(piece.bottom for piece in row),
            "\t".join(piece.text.strip(" ") for piece in row),
            median(piece.em for piece in row),
            left,
            right,
        )


def _in_margin(line: _Line, page: Page) -> bool:
    return line.bottom < MARGIN * page.height or line.top > (1 - MARGIN) * page.height


def _without_margins(lines: list[_Line], page: Page, heads: frozenset[str]) -> list[_Line]:
    """The lines of a page without its number and running heads; of two alike, a title below its head, one stays."""
    outermost = {min(line.top for line in lines), max(line.top for line in lines)} if lines else set()
    left_out: set[str] = set()
    kept = []
    for line in lines:
        words = _words(line)
        if _in_margin(line, page):
            if line.top in outermost and _PAGE_NUMBER.fullmatch(line.text):
                continue
            if words in heads and words not in left_out:
                left_out.add(words)
                continue
        kept.append(line)
    return kept


def _words(line: _Line) -> str:
    """The line without its digits, which count on from page to page."""
    return re.sub(r"[\d\s]", "", line.text)


def _running_heads(pages: Sequence[Page], placed: list[list[_Line]]) -> frozenset[str]:
    """What stands in the margin of three pages and of a third of all, as the left and the right pages may differ."""
    seen = Counter(
        words
        for page, lines in zip(pages, placed, strict=True)
        for words in {_words(line) for line in lines if _in_margin(line, page)}
        if words
    )
    return frozenset(words for words, times in seen.items() if times >= max(3, len(pages) / 3))


def _paragraphs(lines: Iterable[_Line]) -> Iterator[str]:
    text, last = "", None
    for line in lines:
        if last is not None and _goes_on(last, line):
            between = " " if _LETTERS_MEET.search(f"{text[-1:]}\n{line.text[:1]}") else ""
            text += between + line.text
        else:
            if last is not None:
                yield text
            text = line.text
        last = line
    if last is not None:
        yield text


def _goes_on(last: _Line, line: _Line) -> bool:
    """Whether the paragraph of the one goes on in the other: only a full line before an unindented one does."""
    em = min(last.em, line.em)
    if _OPENS_PARAGRAPH.match(line.text) or "\t" in last.text or "\t" in line.text or line.text[:1].isspace():
        return False
    # A line is broken some characters early where a number or a word in quotation marks would not fit.
    short = 1.6 if _ENDS_SENTENCE.search(last.text) else 4
    if max(last.em, line.em) > 1.25 * em or last.right < last.column_right - short * em:
        return False
    if last.top < line.top and line.top - last.bottom > 2.2 * em:
        return False
    return line.left <= line.column_left + 1.2 * em
