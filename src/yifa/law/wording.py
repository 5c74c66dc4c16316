"""How numbers, days and months are written in Chinese official texts, the same wherever they stand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal


def short_number(number: Decimal | int) -> str:
    """Without separators and without zeros that say nothing: 1420; 92.4; 100; 9800.5."""
    return format(number.normalize(), "f") if isinstance(number, Decimal) else str(number)


def day_in_words(day: date, this_year: int | None = None) -> str:
    """2025年3月5日; 3月5日 where the year is the one given."""
    short = f"{day.month}月{day.day}日"
    return short if day.year == this_year else f"{day.year}年{short}"


def month_in_words(day: date) -> str:
    """The month in which the day lies: 2025年3月."""
    return f"{day.year}年{day.month}月"
