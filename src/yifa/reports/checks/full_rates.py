"""100%: all of how many; a rate that is full, and a word that claims all, stand beside the count that they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from yifa.engine.figures import registry
from yifa.engine.figures.cross_checks import RateAndCounts
from yifa.engine.figures.declarations import Rate
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.tokens import Reference, Token
from yifa.reports.checks.finding import Finding, Rows, Severity, Suggestion
from yifa.reports.checks.paragraphs import Piece, Told

KIND: Final = "full_rate_without_count"


def find_full_rates(paragraphs: Sequence[Told], facts: Facts) -> Iterator[Finding]:
    """Rates told as 100%, or as 全部, in paragraphs that nowhere say of how many."""
    denominators: dict[str, set[str]] = {}
    for check in registry.cross_checks():
        if isinstance(check, RateAndCounts):
            denominators.setdefault(check.rate, set()).update((check.denominator, check.numerator))
    for paragraph in paragraphs:
        told = [token for _, token in paragraph.tokens]
        for piece, token in paragraph.tokens:
            if _is_full(token, facts) and not _is_counted(token, told, denominators.get(token.of.figure, set())):
                yield _finding(paragraph, piece, token, facts)


def _is_full(token: Token, facts: Facts) -> bool:
    if token.format not in ("rate", "number", "all"):
        return False
    value = facts.value(token.of, facts.span_of(token.period))
    return isinstance(registry.figure(token.of.figure), Rate) and value.numerator == value.denominator


def _is_counted(token: Token, told: Sequence[Token], counts: set[str]) -> bool:
    """Whether the paragraph tells one of its two counts, which are the same."""
    return any(
        other.period == token.period
        and (
            (other.of == token.of and other.format in ("met", "of"))
            or (other.of.figure in counts and not other.of.by and other.format in ("count", "number"))
        )
        for other in told
    )


def _finding(paragraph: Told, piece: Piece, token: Token, facts: Facts) -> Finding:
    figure = registry.figure(token.of.figure)
    count = facts.value(token.of, facts.span_of(token.period)).denominator
    counts = "/".join(str(Token(Reference(figure.id), token.period, way)) for way in ("met", "of"))
    counted = Suggestion(f"{token}（{counts}）", f"{piece.words}（{count}/{count}）", figure.id)
    return Finding(
        kind=KIND,
        severity=Severity.SHOULD,
        message=(
            f"{paragraph.where}中“{figure.name}”写作“{piece.words}”，却没有写明总数（{count}）。"
            "没有总数的100%无法核对，请在同一段写明总数"
        ),
        rule=paragraph.rule,
        start=piece.start,
        end=piece.end,
        figures=(Rows.behind(token),),
        suggestions=(counted,) if count else (),
        identity=(paragraph.rule, str(token)),
    )
