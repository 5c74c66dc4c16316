"""统计期间: from a day through a day, as a report names it."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from yifa.law.wording import day_in_words, month_in_words

_YEAR = re.compile(r"(\d{4})")
_PART = re.compile(r"(\d{4})-([HQ])([1-4])")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_FROM_TO = re.compile(r"(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})")


class PeriodError(ValueError):
    """A period that can't be meant: what was written and how it is to be written."""


@dataclass(frozen=True, order=True)
class Period:
    """From ``first`` through ``last``, both counted."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise PeriodError(f"统计期间的止日{self.last}早于起日{self.first}，请核对")

    @classmethod
    def year(cls, year: int) -> Period:
        """全年."""
        return cls._months(year, 1, 12)

    @classmethod
    def half(cls, year: int, half: int) -> Period:
        """上半年 (1) or 下半年 (2)."""
        return cls._part(year, half, of=2)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """季度, 1 to 4."""
        return cls._part(year, quarter, of=4)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """月, 1 to 12."""
        return cls._part(year, month, of=12)

    @classmethod
    def parse(cls, text: str) -> Period:
        """The period written as ``2025``, ``2025-H1``, ``2025-Q3``, ``2025-06`` or ``2025-01-01..2025-06-30``.

        :raises PeriodError: it is none of these, or no such day exists.
        """
        try:
            if found := _YEAR.fullmatch(text):
                return cls.year(int(found[1]))
            if found := _PART.fullmatch(text):
                make = cls.half if found[2] == "H" else cls.quarter
                return make(int(found[1]), int(found[3]))
            if found := _MONTH.fullmatch(text):
                return cls.month(int(found[1]), int(found[2]))
            if found := _FROM_TO.fullmatch(text):
                return cls(date.fromisoformat(found[1]), date.fromisoformat(found[2]))
        except ValueError as error:
            raise PeriodError(f"统计期间“{text}”有误：{error}") from None
        raise PeriodError(
            f"统计期间“{text[:32]}”无法识别；请写作 2025、2025-H1、2025-Q3、2025-06 或 2025-01-01..2025-06-30"
        )

    @classmethod
    def _part(cls, year: int, number: int, *, of: int) -> Period:
        if not 1 <= number <= of:
            raise PeriodError(f"一年分为{of}期，没有第{number}期")
        length = 12 // of
        return cls._months(year, (number - 1) * length + 1, number * length)

    @classmethod
    def _months(cls, year: int, first: int, last: int) -> Period:
        return cls(date(year, first, 1), date(year, last, _days_in(year, last)))

    def months(self) -> list[Period]:
        """The calendar months that it touches, the first and the last cut to its own days."""
        found = []
        start = self.first
        while start <= self.last:
            end = min(date(start.year, start.month, _days_in(start.year, start.month)), self.last)
            found.append(Period(start, end))
            start = end + timedelta(days=1)
        return found

    def a_year_before(self) -> Period:
        """The same days of the year before (上年同期); what ends with a month ends with that month."""
        last = a_year_before(self.last)
        if self.last.day == _days_in(self.last.year, self.last.month):
            last = last.replace(day=_days_in(last.year, last.month))
        return Period(a_year_before(self.first), last)

    @property
    def written(self) -> str:
        """As :meth:`parse` reads it, in the shortest form: ``2025``, ``2025-06``, ``2025-01-01..2025-05-09``."""
        if self == Period.year(self.first.year):
            return f"{self.first:%Y}"
        if self == Period.month(self.first.year, self.first.month):
            return f"{self.first:%Y-%m}"
        return f"{self.first}..{self.last}"

    def day_before(self) -> Period:
        """The single day before it: its stock is what the period opens with."""
        day = self.first - timedelta(days=1)
        return Period(day, day)

    def __str__(self) -> str:
        """2025年, 2025年1—6月, 2025年3月, 2024年11月—2025年2月, 2025年3月5日—4月2日."""
        first, last = self.first, self.last
        same_year = first.year == last.year
        if first.day > 1 or last.day < _days_in(last.year, last.month):
            start = day_in_words(first)
            if first == last:
                return start
            return f"{start}—{'' if same_year else f'{last.year}年'}{last.month}月{last.day}日"
        if not same_year:
            whole = first.month == 1 and last.month == 12
            return f"{first.year}—{last.year}年" if whole else f"{month_in_words(first)}—{month_in_words(last)}"
        if first.month == last.month:
            return month_in_words(first)
        return f"{first.year}年" if last.month - first.month == 11 else f"{first.year}年{first.month}—{last.month}月"


def a_year_before(day: date) -> date:
    """The same day of the year before; of February 29, the 28th."""
    return day.replace(year=day.year - 1, day=min(day.day, _days_in(day.year - 1, day.month)))


def _days_in(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
