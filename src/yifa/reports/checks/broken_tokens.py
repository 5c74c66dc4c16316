"""数据标记: tokens that name nothing, can't be told of these figures, or were never closed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from yifa.engine.narrative.tokens import Token
from yifa.reports.checks.finding import Finding, Rows, Severity
from yifa.reports.checks.paragraphs import Piece, Told

KIND = "broken_token"


def find_broken_tokens(paragraphs: Sequence[Told]) -> Iterator[Finding]:
    """One finding for each token that says nothing: the text could not be set with it."""
    for paragraph in paragraphs:
        for piece in paragraph.pieces:
            if piece.problem:
                yield _finding(paragraph, piece, piece.start, piece.end, piece.problem)
            elif piece.plain is not None:
                yield from _left_open(paragraph, piece, piece.plain)


def _left_open(paragraph: Told, piece: Piece, words: str) -> Iterator[Finding]:
    at = min((found for mark in ("{{", "}}") if (found := words.find(mark)) >= 0), default=-1)
    if at >= 0:
        problem = "数据标记没有写完，两对大括号缺了一对"
        yield _finding(paragraph, piece, piece.start + at, piece.start + at + 2, problem)


def _finding(paragraph: Told, piece: Piece, start: int, end: int, problem: str) -> Finding:
    surface = paragraph.text[piece.start : piece.end] if piece.plain is None else paragraph.text[start : start + 40]
    return Finding(
        kind=KIND,
        severity=Severity.MUST,
        message=f"{paragraph.where}中的数据标记“{surface[:80]}”说不出数来：{problem}。请改选指标，或者删去这个标记",
        rule=paragraph.rule,
        start=start,
        end=end,
        figures=(Rows.behind(piece.piece),) if isinstance(piece.piece, Token) else (),
        identity=(paragraph.rule, surface),
    )
