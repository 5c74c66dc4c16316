"""Tokens told: what stands in the finished text, as official documents write numbers (without separators)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from yifa.engine.figures import registry
from yifa.engine.figures.declarations import Figure, Rate
from yifa.engine.figures.tally import Value
from yifa.engine.narrative.facts import Facts
from yifa.engine.narrative.rounding import is_near, is_over
from yifa.engine.narrative.tokens import BadToken, Filled, Mention, Piece, Reference, Token
from yifa.law.wording import short_number

TEN_THOUSAND: Final = 10_000
POINTS: Final = "个百分点"
CLAIMS: Final = ("none", "all", "up", "down", "same", "over", "near")
"""The ways of telling that hold of some values alone."""

COMPARED: Final = ("change", "up", "down", "same")
"""The ways of telling that rest on the year before too."""

_NOTHING_FILLED: Final[Mapping[str, str]] = {}


def told(piece: Piece, facts: Facts, filled: Mapping[str, str] = _NOTHING_FILLED) -> str:
    """What the token says; what was filled in by hand is looked up by its key, and a record named says its own words.

    :raises BadToken: the figure can't be told so: a rate of nothing, 未发生 of what did, 全部 of what were not all.
    """
    if isinstance(piece, Filled):
        return _filled(piece, filled)
    if isinstance(piece, Mention):
        return piece.words
    figure, span = registry.figure(piece.of.figure), facts.span_of(piece.period)
    value = facts.value(piece.of, span)
    if piece.format in ("over", "near"):
        return _rounded(piece, figure, _number(figure, value))
    if piece.format in CLAIMS:
        return _claimed(piece, figure, value, facts)
    if piece.format == "change":
        return f"{short_number(abs(difference(piece, facts)))}{POINTS if isinstance(figure, Rate) else figure.unit}"
    if piece.format in ("met", "of"):
        return _count_of_rate(figure, value, piece.format)
    number = _number(figure, value)
    if piece.format == "number":
        return short_number(number)
    if piece.format == "money":
        if figure.unit != "元":
            raise BadToken(f"“{figure.name}”的单位是{figure.unit}，不能按金额表述")
        return _money(number)
    if (piece.format == "rate") != isinstance(figure, Rate):
        raise BadToken(f"“{figure.name}”的格式不能是“{piece.format}”")
    return f"{short_number(number)}{figure.unit}"


def holds(token: Token, facts: Facts) -> bool:
    """Whether the token can be told of these facts."""
    try:
        told(token, facts)
    except BadToken:
        return False
    return True


def difference(token: Token, facts: Facts) -> Decimal:
    """This year's value without that of the year before. :raises BadToken: one of them is none, or not known."""
    figure, span = registry.figure(token.of.figure), facts.span_of(token.period)
    if span != facts.span:
        raise BadToken(f"“{figure.name}”{span.period}的数不能再与它的上年相比：本报告只有本年度和上年的数据")
    now, before = (facts.value(token.of, each) for each in (span, span.before))
    return Decimal(_number(figure, now)) - Decimal(_number(figure, before))


def _count_of_rate(figure: Figure, value: Value, format: str) -> str:
    count = value.numerator if format == "met" else value.denominator
    if count is not None:
        return str(count)
    why = "没有数值：没有可以统计的记录" if isinstance(figure, Rate) else "不是比率，没有分子、分母"
    raise BadToken(f"“{figure.name}”{why}")


def _number(figure: Figure, value: Value) -> int | Decimal:
    if value.shown is None:
        raise BadToken(f"“{figure.name}”没有数值：没有可以统计的记录")
    return value.shown


def _money(yuan: int | Decimal) -> str:
    """Yuan below ten thousand; above, ten thousands to two places, as reports tell sums."""
    if yuan < TEN_THOUSAND:
        return f"{short_number(yuan)}元"
    return f"{short_number((Decimal(yuan) / TEN_THOUSAND).quantize(Decimal('0.01'), ROUND_HALF_UP))}万元"


def _filled(piece: Filled, filled: Mapping[str, str]) -> str:
    if piece.key not in filled:
        raise BadToken(f"人工填报的数据“{piece.key}”没有登记；请先填报数据、依据和填报人，或者删去该标记")
    return filled[piece.key]


def _claimed(token: Token, figure: Figure, value: Value, facts: Facts) -> str:
    word = token.said
    if token.format == "none":
        if value.shown != 0:
            raise BadToken(f"“{figure.name}”为{_shown(value)}{figure.unit}，不能写“{word}”")
        return word
    if token.format == "all":
        part, whole = _part_and_whole(token, figure, value, facts)
        if not part or part != whole:
            raise BadToken(f"“{figure.name}”为{whole}中的{part}，不能写“{word}”")
        return word
    if not facts.value(token.of, facts.span_of(token.period).before).is_known:
        raise BadToken(f"“{figure.name}”上年同期没有记录，不能写“{word}”")
    change = difference(token, facts)
    if token.format != _direction(change):
        how = {"up": "比上年同期多", "down": "比上年同期少", "same": "与上年同期相等"}[_direction(change)]
        raise BadToken(f"“{figure.name}”{how}{short_number(abs(change)) if change else ''}，不能写“{word}”")
    return word


def _direction(change: Decimal) -> str:
    return "up" if change > 0 else "down" if change < 0 else "same"


def _part_and_whole(
    token: Token, figure: Figure, value: Value, facts: Facts
) -> tuple[int | Decimal | None, int | Decimal | None]:
    """A rate's counts; rows of a part and of its figure; a figure and the one named as its whole, of the same rows."""
    if token.whole:
        whole = registry.figure(token.whole)
        if token.of.by or isinstance(whole, Rate) or (whole.model, whole.unit) != (figure.model, figure.unit):
            raise BadToken(f"“{figure.name}”不是“{whole.name}”的一部分，不能写“{token.said}”")
        return value.shown, facts.value(Reference(whole.id), facts.span_of(token.period)).shown
    if value.numerator is not None and value.denominator is not None:
        return value.numerator, value.denominator
    if token.of.by:
        return value.rows, facts.value(Reference(figure.id), facts.span_of(token.period)).rows
    raise BadToken(f"“{figure.name}”本身不能说明“{token.said}”：请改用相应的比率，或者它的分项")


def _rounded(token: Token, figure: Figure, number: int | Decimal) -> str:
    rounded, word = token.rounded
    is_rate = isinstance(figure, Rate)
    if token.format == "near":
        if not is_near(rounded, number, is_rate=is_rate):
            raise BadToken(f"“{figure.name}”为{short_number(number)}{figure.unit}，不能写“近{rounded}”")
        return f"近{_in_unit(figure, rounded, '')}"
    if not is_over(rounded, number, word, is_rate=is_rate):
        raise BadToken(f"“{figure.name}”为{short_number(number)}{figure.unit}，不能写“{rounded}{word}”")
    return f"{_in_unit(figure, rounded, '')}{word}" if word == "以上" else _in_unit(figure, rounded, word)


def _in_unit(figure: Figure, rounded: int, word: str) -> str:
    """500余件; sums of ten thousand and more as 90余万元."""
    if figure.unit == "元" and rounded >= TEN_THOUSAND:
        return f"{short_number(Decimal(rounded) / TEN_THOUSAND)}{word}万元"
    return f"{rounded}{word}{figure.unit}"


def _shown(value: Value) -> str:
    return "空" if value.shown is None else short_number(value.shown)
