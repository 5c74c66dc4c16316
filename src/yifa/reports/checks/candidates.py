"""What a report's figures could be told as: every number of this year and the one before, with its token."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from attrs import frozen

from yifa.engine.figures import registry
from yifa.engine.figures.conditions import column
from yifa.engine.figures.cross_checks import RateAndCounts
from yifa.engine.figures.declarations import Figure, Rate
from yifa.engine.narrative.facts import Facts, Span
from yifa.engine.narrative.telling import POINTS, difference
from yifa.engine.narrative.tokens import BadToken, Reference, Token

_WAYS: Final = {"change": "的增减", "met": "的分子", "of": "的分母"}


@frozen
class Candidate:
    """A number that a token tells, in the unit in which it is counted; ``names`` are the words that it goes by.

    ``rank``: 0 a figure of this year, then its counts, its parts, the year before, and the change between the two.
    """

    token: Token
    number: Decimal
    unit: str
    names: str
    rank: int

    @property
    def figure(self) -> Figure:
        """The figure told."""
        return registry.figure(self.token.of.figure)


def candidates(facts: Facts) -> list[Candidate]:
    """All of them, in the order of the figures' ids."""
    found: list[Candidate] = []
    for id, result in sorted(facts.now.items()):
        figure = result.figure
        found += _told_for(figure, facts, facts.span, 0)
        found += _told_for(figure, facts, facts.span.before, 3)
        if (changed := _change(figure, facts)) is not None:
            found.append(changed)
        found += _parts(id, figure, facts)
    return found


def called(token: Token, facts: Facts) -> str:
    """Which number it is that a token tells: of which year, of which part, a count of a rate, or the change."""
    figure = registry.figure(token.of.figure)
    name = figure.name
    if token.of.by:
        choices = dict(column(figure.model, figure.dims[token.of.by])[0].flatchoices)
        name += "：" + "、".join(str(choices.get(key, "未登记")) for key in token.of.keys)
    year = "" if token.period == facts.span.period.written else str(facts.span_of(token.period).period)
    return f"{year}{name}{_WAYS.get(token.format, '')}"


def usual_way(figure: Figure) -> str:
    """The way in which a figure of its sort is told."""
    return "rate" if isinstance(figure, Rate) else "money" if figure.unit == "元" else "count"


def _told_for(figure: Figure, facts: Facts, span: Span, rank: int) -> Iterator[Candidate]:
    of, period, value = Reference(figure.id), span.period.written, facts.value(Reference(figure.id), span)
    if value.shown is not None:
        yield Candidate(Token(of, period, usual_way(figure)), Decimal(value.shown), figure.unit, figure.name, rank)
    if value.numerator is not None and value.denominator:
        for way, count in (("met", value.numerator), ("of", value.denominator)):
            unit = _units_of_counts().get((figure.id, way), "")
            yield Candidate(Token(of, period, way), Decimal(count), unit, figure.name, rank + 1)


@cache
def _units_of_counts() -> dict[tuple[str, str], str]:
    """In what the counts of a rate are counted, where the areas declare which figures they are."""
    return {
        (check.rate, way): registry.figure(counted).unit
        for check in registry.cross_checks()
        if isinstance(check, RateAndCounts)
        for way, counted in (("met", check.numerator), ("of", check.denominator))
    }


def _change(figure: Figure, facts: Facts) -> Candidate | None:
    token = Token(Reference(figure.id), facts.span.period.written, "change")
    if not facts.value(token.of, facts.span.before).is_known:
        return None
    try:
        change = abs(difference(token, facts))
    except BadToken:
        return None
    return Candidate(token, change, POINTS if isinstance(figure, Rate) else figure.unit, figure.name, 4)


def _parts(id: str, figure: Figure, facts: Facts) -> Iterator[Candidate]:
    for by in sorted(by for of, by in facts.broken_down if of == id and by in figure.dims):
        choices = dict(column(figure.model, figure.dims[by])[0].flatchoices)
        for key, tally in facts.parts(id, by).items():
            if tally.rows and figure.added is None and not isinstance(figure, Rate):
                token = Token(Reference(id, by, [key or ""]), facts.span.period.written, "count")
                names = f"{choices.get(key, '')}{figure.name}"
                yield Candidate(token, Decimal(tally.rows), figure.unit, names, 2)
