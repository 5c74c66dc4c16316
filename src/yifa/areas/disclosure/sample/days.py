"""Days on which offices work."""

from __future__ import annotations

from datetime import date

from yifa.law.calendar import default_calendar


def working(day: date) -> date:
    """The day, or the next on which offices work."""
    return default_calendar().next_working_day(day)
