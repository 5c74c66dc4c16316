"""文中的其中: parts of a figure that are told in a sentence are told once each, and together make the figure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.tokens import Reference, Token
from yifa.reports.checks.finding import Finding, Rows, Severity
from yifa.reports.checks.paragraphs import Piece, Told

KIND: Final = "parts_in_words"

_SOME: Final = ("等", "主要", "如", "包括", "为主")
"""Words by which a sentence says that it does not tell all the parts."""


def find_incomplete_parts(paragraphs: Sequence[Told], facts: Facts) -> Iterator[Finding]:
    """Sentences whose parts of one figure overlap, or leave some out without saying so."""
    for paragraph in paragraphs:
        for tokens in _lists(paragraph):
            if len(tokens) < 2:
                continue
            told = Counter(key for _, token in tokens for key in token.of.keys)
            twice = [key for key, times in told.items() if times > 1]
            whole = facts.value(Reference(tokens[0][1].of.figure), facts.span_of(tokens[0][1].period)).rows
            parts = sum(facts.value(token.of, facts.span_of(token.period)).rows for _, token in tokens)
            if twice:
                yield _finding(paragraph, tokens, "有一类说了两次", "每一类只说一次", parts, whole)
            elif parts != whole and not _says_some(paragraph, tokens):
                yield _finding(paragraph, tokens, "没有说全", "补上其余的，或者写明“其他”", parts, whole)


def _lists(paragraph: Told) -> Iterator[list[tuple[Piece, Token]]]:
    """The parts of one figure that are told in one sentence."""
    lists: dict[tuple[int, str, str, str], list[tuple[Piece, Token]]] = defaultdict(list)
    for piece, token in paragraph.tokens:
        if token.of.by and token.format in ("count", "number"):
            start, _ = paragraph.sentence(paragraph.said_at(piece))
            lists[start, token.of.figure, token.of.by, token.period].append((piece, token))
    yield from lists.values()


def _says_some(paragraph: Told, tokens: Sequence[tuple[Piece, Token]]) -> bool:
    start, end = paragraph.sentence(paragraph.said_at(tokens[0][0]))
    return any(word in paragraph.words[start:end] for word in _SOME)


def _finding(
    paragraph: Told, tokens: Sequence[tuple[Piece, Token]], problem: str, to_do: str, parts: int, whole: int
) -> Finding:
    return Finding(
        kind=KIND,
        severity=Severity.SHOULD,
        message=f"{paragraph.where}中，分项{problem}：所列各项之和为{parts}，合计为{whole}。请{to_do}",
        rule=paragraph.rule,
        start=tokens[0][0].start,
        end=tokens[-1][0].end,
        figures=tuple(dict.fromkeys(Rows.behind(token) for _, token in tokens)),
        identity=(paragraph.rule, problem, *(str(token.of) for _, token in tokens)),
    )
