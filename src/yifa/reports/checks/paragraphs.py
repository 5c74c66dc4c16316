"""The paragraphs of a report as checks see them: told piece by piece, with the way back to the canonical text.

Unlike the setting of a report this never fails: what can't be told is told as nothing and keeps the reason.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from yifa.engine.figures.registry import UnknownFigure
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.telling import told
from yifa.engine.narrative.tokens import BadToken, Mention, Stretch, Token, stretches
from yifa.engine.narrative.tokens import Piece as Braced
from yifa.reports.report import Report
from yifa.reports.text import Paragraph

PART: Final = "outline.part."
"""Rules of the headings of statutory parts begin so; what follows is the part's key."""

_QUOTED: Final = 28


@dataclass(frozen=True)
class Piece:
    """Part of a paragraph: its place in the canonical text, what it is, what it says, and why it can't be told."""

    start: int
    end: int
    piece: str | Braced | BadToken
    words: str
    problem: str = ""

    @property
    def token(self) -> Token | None:
        """The token that it is, if it is one that can be told."""
        return self.piece if isinstance(self.piece, Token) and not self.problem else None

    @property
    def mention(self) -> Mention | None:
        """The record that it names, if it names one."""
        return self.piece if isinstance(self.piece, Mention) else None

    @property
    def plain(self) -> str | None:
        """The words that it is, if it is plain words."""
        return self.piece if isinstance(self.piece, str) else None


@dataclass(frozen=True)
class Told:
    """A paragraph that is said: in which statutory part (its key) and under which heading it stands."""

    paragraph: Paragraph
    part: str
    heading: str
    pieces: tuple[Piece, ...]

    @property
    def rule(self) -> str:
        """What names the paragraph."""
        return self.paragraph.rule

    @property
    def text(self) -> str:
        """Its canonical text."""
        return self.paragraph.text

    @cached_property
    def words(self) -> str:
        """It as it is read."""
        return "".join(piece.words for piece in self.pieces)

    @cached_property
    def tokens(self) -> list[tuple[Piece, Token]]:
        """Its tokens that can be told, with their places."""
        return [(piece, piece.token) for piece in self.pieces if piece.token]

    @property
    def where(self) -> str:
        """In words for a message: under which heading."""
        if self.paragraph.level:
            return f"标题“{_short(self.words)}”"
        return f"“{_short(self.heading)}”一节" if self.heading else "开头一段"

    def canonical(self, start: int, end: int) -> tuple[int, int]:
        """The place in the canonical text of a stretch of :attr:`words`; what touches a token takes all of it."""
        first, last = self._piece_at(start), self._piece_at(max(start, end - 1))
        from_ = first.start + (start - self._starts[self.pieces.index(first)] if first.plain is not None else 0)
        if last.plain is None:
            return from_, last.end
        return from_, last.start + end - self._starts[self.pieces.index(last)]

    def sentence(self, position: int) -> tuple[int, int]:
        """From where to where in :attr:`words` the sentence at a place goes."""
        start = max(self.words.rfind(mark, 0, position) for mark in "。；！？") + 1
        ends = [found for mark in "。；！？" if (found := self.words.find(mark, position)) >= 0]
        return start, min(ends, default=len(self.words))

    def said_at(self, piece: Piece) -> int:
        """Where in :attr:`words` a piece of it begins."""
        return self._starts[self.pieces.index(piece)]

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for piece in self.pieces:
            starts.append(at)
            at += len(piece.words)
        return starts

    def _piece_at(self, position: int) -> Piece:
        return self.pieces[max(bisect_right(self._starts, position) - 1, 0)]


def _short(words: str) -> str:
    return words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1]}…"


def told_paragraphs(report: Report) -> list[Told]:
    """What is said of the report's text, in order."""
    return list(_told(report))


def _told(report: Report) -> Iterator[Told]:
    part = heading = ""
    for paragraph in report.text.said:
        pieces = tuple(_piece(one, report.facts, report) for one in stretches(paragraph.text))
        if paragraph.level == 1:
            part = paragraph.rule.removeprefix(PART) if paragraph.rule.startswith(PART) else ""
        if paragraph.level:
            heading = "".join(piece.words for piece in pieces)
        yield Told(paragraph, part, heading, pieces)


def _piece(stretch: Stretch, facts: Facts, report: Report) -> Piece:
    piece = stretch.piece
    if isinstance(piece, str):
        return Piece(stretch.start, stretch.end, piece, piece)
    if isinstance(piece, BadToken):
        return Piece(stretch.start, stretch.end, piece, "", str(piece))
    try:
        return Piece(stretch.start, stretch.end, piece, told(piece, facts, report.filled))
    except (BadToken, UnknownFigure) as problem:
        return Piece(stretch.start, stretch.end, piece, "", str(problem).strip("'"))


def tokens_of(paragraphs: Sequence[Told]) -> list[tuple[Told, Piece, Token]]:
    """Every token that can be told, with its paragraph and place."""
    return [(paragraph, piece, token) for paragraph in paragraphs for piece, token in paragraph.tokens]
