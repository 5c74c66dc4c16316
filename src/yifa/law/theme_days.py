"""普法节点: the days, weeks and months of the year at which a law is told of, from ``theme_days.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from attrs import frozen


@frozen
class ThemeDay:
    """A day or span that comes back every year, what it is customarily for, and where that is laid down.

    ``first`` and ``last`` are (month, day). ``verified``: the text that lays it down was read.
    """

    code: str
    name: str
    first: tuple[int, int]
    last: tuple[int, int]
    laws: tuple[str, ...]
    source: str
    verified: bool

    def in_year(self, year: int) -> tuple[date, date]:
        """Its first and last day in the year."""
        return date(year, *self.first), date(year, *self.last)

    def nearest(self, day: date) -> tuple[date, date, int]:
        """Its first and last day in the year in which it lies nearest to the day, and how many days off that is."""
        spans = [self.in_year(year) for year in (day.year - 1, day.year, day.year + 1)]
        off = [(max((first - day).days, (day - last).days, 0), first, last) for first, last in spans]
        days, first, last = min(off)
        return first, last, days


@cache
def theme_days() -> tuple[ThemeDay, ...]:
    """Every one on file, in the order in which they begin within the year."""
    rows = tomllib.loads((Path(__file__).parent / "theme_days.toml").read_text(encoding="utf-8"))["theme_day"]
    found = [
        ThemeDay(
            row["code"],
            row["name"],
            _month_and_day(row["first"]),
            _month_and_day(row.get("last", row["first"])),
            tuple(row["laws"]),
            row["source"],
            row["verified"],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: (one.first, one.last)))


def theme_day_choices() -> list[tuple[str, str]]:
    """Each as a choice: its code and its name."""
    return [(one.code, one.name) for one in theme_days()]


def coming(today: date, days: int) -> Iterator[tuple[ThemeDay, date, date]]:
    """Those that run on this day or begin within so many days, with their first and last day."""
    for year in (today.year, today.year + 1):
        for one in theme_days():
            first, last = one.in_year(year)
            if first <= today + timedelta(days=days) and last >= today:
                yield one, first, last


def _month_and_day(written: str) -> tuple[int, int]:
    month, day = written.split("-")
    return int(month), int(day)
