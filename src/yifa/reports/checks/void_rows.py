"""说成零的数据: figures told as 0, mostly because the rows that they had were voided after the text was written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.figures import registry
from yifa.engine.figures.countable import countable
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.scope import narrowed_to
from yifa.engine.narrative.facts import Facts, Span
from yifa.engine.narrative.tokens import Token
from yifa.engine.orgs.models import Org
from yifa.reports.checks.finding import Finding, Rows, Severity
from yifa.reports.checks.paragraphs import Piece, Told, tokens_of

KIND: Final = "told_as_nothing"


def find_told_as_nothing(paragraphs: Sequence[Told], facts: Facts, orgs: Sequence[Org]) -> Iterator[Finding]:
    """Numbers of which nothing is left, or never was anything, with how many rows of the figure are void."""
    for paragraph, piece, token in tokens_of(paragraphs):
        if token.format in ("count", "number", "money", "met", "of") and _is_nothing(token, facts):
            yield _finding(paragraph, piece, token, _voided(token, facts.span_of(token.period), orgs))


def _is_nothing(token: Token, facts: Facts) -> bool:
    value = facts.value(token.of, facts.span_of(token.period))
    return {"met": value.numerator, "of": value.denominator}.get(token.format, value.shown) == 0


def _voided(token: Token, span: Span, orgs: Sequence[Org]) -> int:
    """How many rows the figure would count if they stood."""
    figure: Figure = registry.figure(token.of.figure)
    with narrowed_to(orgs):
        counted = figure.model._default_manager.filter(figure.counted(span.period, span.as_of))
        return counted.exclude(countable(figure.model).standing).count()


def _finding(paragraph: Told, piece: Piece, token: Token, voided: int) -> Finding:
    name = registry.figure(token.of.figure).name
    why = f"，它的{voided}条记录已经作废" if voided else ""
    return Finding(
        kind=KIND,
        severity=Severity.SHOULD,
        message=f"{paragraph.where}中“{name}”写作“{piece.words}”{why}。请核对记录，或者删改这一句",
        rule=paragraph.rule,
        start=piece.start,
        end=piece.end,
        figures=(Rows.behind(token),),
        identity=(paragraph.rule, str(token), str(voided)),
    )
