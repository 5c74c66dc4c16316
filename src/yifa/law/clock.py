"""时钟: from a limit and the day on which it starts, the day on which it falls due; and why it is that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from yifa.law.limits import ClockKind, Limit


@dataclass(frozen=True)
class Pause:
    """中止: the clock stands still from ``first`` through ``last`` (None: it still does); counting resumes the day after.

    ``ground`` is the id of one of the limit's pause grounds, or a county's own ground, which needs its ``source``.
    """

    first: date
    last: date | None
    ground: str
    source: str = ""


@dataclass(frozen=True)
class Due:
    """When a clock falls due. ``on`` is None while it is paused, and for what has no date; ``at`` is given for hours.

    ``provisional`` (暂定): a day of a year whose holidays are not announced was counted.
    """

    on: date | None
    at: datetime | None = None
    provisional: bool = False
    paused: bool = False


@dataclass(frozen=True)
class DayStep:
    """One day of the count: whether it counted, and why in Chinese."""

    date: date
    counted: bool
    why: str


@dataclass(frozen=True)
class Explanation:
    """为什么是这一天: a due date with every day of its count."""

    limit: Limit
    kind: ClockKind
    start: date | datetime
    due: Due
    provisional: bool
    days: tuple[DayStep, ...]
