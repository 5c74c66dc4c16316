"""Adding n working days.

    .venv/bin/python benchmarks/law_calendar.py

Two peers do the same work on the same dates: a loop that asks chinesecalendar about each day (what most do), and a bare
bisect over a ready list of working days (no checks, the least that a search in a list costs). Before anything is timed,
all three must agree on every question.
"""

from __future__ import annotations

import json
import random
import sys
import time
from bisect import bisect_right
from collections.abc import Callable
from datetime import date, timedelta

import chinese_calendar

from yifa.law.calendar import default_calendar

QUESTIONS = 20_000
LOOPED = 2_000
ROUNDS = 5
LIMIT_MICROSECONDS = 1.5
LIMIT_LOOP, LIMIT_BISECT = 10, 3
FIRST, LAST = date(2010, 1, 1), date(2026, 6, 30)


def main() -> int:
    """Check, measure, print."""
    random.seed(20260101)
    span = (LAST - FIRST).days
    questions = [(FIRST + timedelta(days=random.randrange(span)), random.randint(1, 60)) for _ in range(QUESTIONS)]
    working = [
        day
        for day in (FIRST + timedelta(days=n) for n in range((date(2026, 12, 31) - FIRST).days + 1))
        if chinese_calendar.is_workday(day)
    ]

    def by_bisect(day: date, n: int) -> date:
        return working[bisect_right(working, day) + n - 1]

    ours = default_calendar().add_working_days
    if any(ours(day, n) != by_bisect(day, n) for day, n in questions):
        sys.exit("our dates differ from chinesecalendar's: nothing was measured")
    if any(by_loop(day, n) != by_bisect(day, n) for day, n in questions[:LOOPED]):
        sys.exit("the peers differ among themselves: nothing was measured")

    our_time = microseconds(ours, questions)
    loop_time = microseconds(by_loop, questions[:LOOPED])
    bisect_time = microseconds(by_bisect, questions)
    results = [
        result("add n working days, µs; peer: loop over chinesecalendar", our_time, loop_time, LIMIT_LOOP, faster=True),
        result("add n working days, µs; peer: bare bisect", our_time, bisect_time, LIMIT_BISECT, faster=False),
    ]
    print(json.dumps(results, ensure_ascii=False))
    return 0 if all(row["ok"] for row in results) else 1


def by_loop(day: date, n: int) -> date:
    """The n-th working day after ``day``, asking chinesecalendar day by day."""
    while n:
        day += timedelta(days=1)
        n -= chinese_calendar.is_workday(day)
    return day


def microseconds(add: Callable[[date, int], date], questions: list[tuple[date, int]]) -> float:
    """The best of several rounds, per question."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for day, n in questions:
            add(day, n)
        best = min(best, time.perf_counter() - started)
    return best / len(questions) * 1e6


def result(name: str, ours: float, peer: float, times: int, *, faster: bool) -> dict[str, object]:
    """One row: ours over the peer's, which must be so many times faster or at most so many times slower."""
    reached = ours * times <= peer if faster else ours <= peer * times
    return {
        "name": name,
        "ours": round(ours, 3),
        "peer": round(peer, 3),
        "ratio": round(ours / peer, 4),
        "limit": f"{LIMIT_MICROSECONDS} µs, and "
        + (f"{times} times faster" if faster else f"at most {times} times the peer"),
        "ok": reached and ours <= LIMIT_MICROSECONDS,
    }


if __name__ == "__main__":
    sys.exit(main())
