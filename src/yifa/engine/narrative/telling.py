"""Tokens told: what stands in the finished text, as official documents write numbers (without separators)."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from yifa.engine.figures import registry
from yifa.engine.figures.declarations import Figure, Rate
from yifa.engine.figures.tally import Value
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.tokens import BadToken, Token

TEN_THOUSAND: Final = 10_000
POINTS: Final = "个百分点"
NONE_HAPPENED: Final = "未发生"


def told(token: Token, facts: Facts) -> str:
    """What the token says. :raises BadToken: the figure can't be told so: a rate of nothing, 未发生 of what did."""
    figure, span = registry.figure(token.of.figure), facts.span_of(token.period)
    value = facts.value(token.of, span)
    if token.format == "none":
        if value.shown != 0:
            raise BadToken(f"“{figure.name}”为{value.shown}{figure.unit}，不能写“{NONE_HAPPENED}”")
        return NONE_HAPPENED
    if token.format == "change":
        unit = POINTS if isinstance(figure, Rate) else figure.unit
        return f"{plain(abs(difference(token, facts)))}{unit}"
    if token.format in ("met", "of"):
        return _count_of_rate(figure, value, token.format)
    number = _number(figure, value)
    if token.format == "number":
        return plain(number)
    if token.format == "money":
        return _money(number)
    if (token.format == "rate") != isinstance(figure, Rate):
        raise BadToken(f"“{figure.name}”的格式不能是“{token.format}”")
    return f"{plain(number)}{figure.unit}"


def difference(token: Token, facts: Facts) -> Decimal:
    """This year's value without that of the year before. :raises BadToken: one of them is none."""
    figure, span = registry.figure(token.of.figure), facts.span_of(token.period)
    now, before = (facts.value(token.of, each) for each in (span, span.before))
    return Decimal(_number(figure, now)) - Decimal(_number(figure, before))


def plain(number: int | Decimal) -> str:
    """Without separators and without zeros that say nothing: 1420; 92.4; 100; 9800.5."""
    return format(number.normalize(), "f") if isinstance(number, Decimal) else str(number)


def _count_of_rate(figure: Figure, value: Value, format: str) -> str:
    count = value.numerator if format == "met" else value.denominator
    if count is None:
        raise BadToken(f"“{figure.name}”不是比率，没有分子、分母")
    return str(count)


def _number(figure: Figure, value: Value) -> int | Decimal:
    if value.shown is None:
        raise BadToken(f"“{figure.name}”没有数值：没有可以统计的记录")
    return value.shown


def _money(yuan: int | Decimal) -> str:
    """Yuan below ten thousand; above, ten thousands to two places, as reports tell sums."""
    if yuan < TEN_THOUSAND:
        return f"{plain(yuan)}元"
    return f"{plain((Decimal(yuan) / TEN_THOUSAND).quantize(Decimal('0.01'), ROUND_HALF_UP))}万元"
