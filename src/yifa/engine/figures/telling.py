"""Values in words: 142件, 92.4%（121/131）, 多16件."""

from __future__ import annotations

from decimal import Decimal

from yifa.engine.figures.declarations import CohortRate, Figure, Mean, MeanDays, Rate
from yifa.engine.figures.tally import Value

NOTHING = "—"
"""Stands for a value that there is not: a rate of nothing."""


def told(figure: Figure, value: Value) -> str:
    """The value with its unit, a rate with both its counts: 142件, 92.4%（121/131）; what a document says, with it."""
    if value.stated:
        return f"{bare(value)}{figure.unit}（据{value.stated}）"
    if value.denominator is not None:
        counts = f"（{value.numerator}/{value.denominator}）" if value.denominator else ""
        return f"{bare(value)}{figure.unit if value.shown is not None else ''}{counts}"
    return bare(value) if value.shown is None else f"{bare(value)}{figure.unit}"


def bare(value: Value) -> str:
    """The value alone: 1,420; 92.4; 15,000.50."""
    if value.shown is None:
        return NOTHING
    return number_in_words(value.shown) if value.denominator is None else share_in_words(value.shown)


def change(value: Value, before: Value) -> str:
    """How much more or less than before: +16, −3, 持平; between rates in percentage points; a dash where one is not."""
    if value.shown is None or before.shown is None:
        return NOTHING
    difference = Decimal(value.shown) - Decimal(before.shown)
    if not difference:
        return "持平"
    is_share = value.denominator is not None
    told = f"{share_in_words(abs(difference))}个百分点" if is_share else number_in_words(abs(difference))
    return f"{'+' if difference > 0 else '−'}{told}"


def sort_of(figure: Figure) -> str:
    """How it is counted, for readers who know no statistics."""
    if isinstance(figure, CohortRate):
        return "同批跟踪：盯住期间内的这一批，看截至统计日已有多少办成；以后办成的，比率还会上升"
    if figure.kind == "stock":
        share = "中，符合条件的占多少" if isinstance(figure, Rate) else ""
        return f"时点数：期间最后一天（尚未过完的，为截止日）还没有了结的{share}，以前登记的也算"
    if isinstance(figure, MeanDays):
        return "期间平均：日期落在期间内的，逐件计算天数再平均"
    if isinstance(figure, Mean):
        return "期间平均：日期落在期间内的，数量相加再除以个数"
    if isinstance(figure, Rate):
        return "期间比率：期间内发生的当中，符合条件的占多少"
    return "期间数：日期落在期间内的，逐件相加" if figure.measure is None else "期间数：日期落在期间内的，数量相加"


def number_in_words(number: int | Decimal) -> str:
    """With separators of thousands, without decimals that are none: 15,000; 12.5; 300.50."""
    whole = isinstance(number, Decimal) and number == number.to_integral_value()
    return f"{int(number) if whole else number:,}"


def share_in_words(percent: int | Decimal) -> str:
    """A share in per cent, always to its place, so that shares stand one below the other: 92.4; 100.0."""
    return f"{percent:,}"


def number(value: int | Decimal | None) -> int | float | None:
    """As JSON writes it. A sum of up to fifteen digits is read back as the same decimal."""
    return float(value) if isinstance(value, Decimal) else value
