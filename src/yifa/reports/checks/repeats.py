"""同一指标前后不一: the same figure told exactly here and round there, or of the year before without a word of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.figures import registry
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.tokens import Token
from yifa.reports.checks.finding import Finding, Rows, Severity
from yifa.reports.checks.paragraphs import Piece, Told, tokens_of

ROUNDED, OTHER_YEAR = "told_differently", "other_years_figure"

_EXACT: Final = ("count", "number", "rate", "money")
_ROUND: Final = ("over", "near")
_OF_BEFORE: Final = re.compile(r"上年|去年|上一年|同期|往年|年初")


def find_told_differently(paragraphs: Sequence[Told]) -> Iterator[Finding]:
    """A figure that the text tells both exactly and as a round number."""
    told: dict[tuple[str, str], list[tuple[Told, Piece, Token]]] = defaultdict(list)
    for paragraph, piece, token in tokens_of(paragraphs):
        told[str(token.of), token.period].append((paragraph, piece, token))
    for places in told.values():
        exact = next((piece for _, piece, token in places if token.format in _EXACT), None)
        if exact is None:
            continue
        for paragraph, piece, token in places:
            if token.format in _ROUND:
                yield _rounded(paragraph, piece, token, exact)


def find_figures_of_other_years(paragraphs: Sequence[Told], facts: Facts) -> Iterator[Finding]:
    """A figure of the year before in a sentence that doesn't say so."""
    before = facts.span.before.period.written
    for paragraph, piece, token in tokens_of(paragraphs):
        if token.period == before and not _says_so(paragraph, piece, before):
            yield _of_other_year(paragraph, piece, token, facts)


def _says_so(paragraph: Told, piece: Piece, before: str) -> bool:
    start, end = paragraph.sentence(paragraph.said_at(piece))
    said = paragraph.words[start:end]
    return before in said or _OF_BEFORE.search(said) is not None


def _rounded(paragraph: Told, piece: Piece, token: Token, exact: Piece) -> Finding:
    name = registry.figure(token.of.figure).name
    return Finding(
        kind=ROUNDED,
        severity=Severity.SHOULD,
        message=f"“{name}”在{paragraph.where}写作“{piece.words}”，别处写作“{exact.words}”。同一数据请统一为确数",
        rule=paragraph.rule,
        start=piece.start,
        end=piece.end,
        figures=(Rows.behind(token),),
        identity=(paragraph.rule, str(token)),
    )


def _of_other_year(paragraph: Told, piece: Piece, token: Token, facts: Facts) -> Finding:
    name = registry.figure(token.of.figure).name
    return Finding(
        kind=OTHER_YEAR,
        severity=Severity.SHOULD,
        message=(
            f"{paragraph.where}中的“{piece.words}”是{facts.span.before.period}的“{name}”，句中却没有写明是上年的。"
            "请写明年份，或者改用本年的数"
        ),
        rule=paragraph.rule,
        start=piece.start,
        end=piece.end,
        figures=(Rows.behind(token),),
        identity=(paragraph.rule, str(token)),
    )
