"""Months of the calendar, told by their days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta


def last_day_of(month: date) -> date:
    """The last day of the month in which the day lies."""
    return month.replace(day=monthrange(month.year, month.month)[1])


def month_after(day: date) -> date:
    """The first day of the month after that in which the day lies."""
    return last_day_of(day) + timedelta(days=1)


def month_before(day: date) -> date:
    """The first day of the month before that in which the day lies."""
    return (day.replace(day=1) - timedelta(days=1)).replace(day=1)
