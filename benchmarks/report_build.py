"""The annual report of a township with 5,000 disputes: from the records to .docx, PDF, page and manifest.

    .venv/bin/python benchmarks/report_build.py [--matters 5000] [--repeat 5] [--folder DIR]

What is measured is a build in a process that has built one before; the first one starts the press and reads its
typefaces. The time is the wall's, because the press is a process of its own; the median of the runs counts.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from _desk import filled, started

LIMIT = 3.0


def main() -> int:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--matters", type=int, default=5_000, help="disputes of the township, of all years")
    parser.add_argument("--repeat", type=int, default=5, help="of how many runs the median is taken")
    parser.add_argument("--folder", default="", help="where the data lie, or are generated to be used again")
    args = parser.parse_args()
    with started(args.folder):
        return measured(filled([args.matters])[0], args.matters, args.repeat)


def measured(org: Any, matters: int, repeat: int) -> int:
    """The report of last year, built again and again."""
    from django.utils.timezone import localdate

    from yifa.reports.imprint import Imprint, title_of
    from yifa.reports.render.files import files_of
    from yifa.reports.report import build

    today = localdate()
    year = today.year - 1
    frame = Imprint(title_of(org, year), org.name, today)
    steps: dict[str, list[float]] = {}

    def timed(name: str, step: Callable[[], Any]) -> Any:
        begun = time.perf_counter()
        made = step()
        steps.setdefault(name, []).append(time.perf_counter() - begun)
        return made

    def once() -> float:
        begun = time.perf_counter()
        report = timed("records", lambda: build(org, year, today, frame, today=today))
        timed("files", lambda: files_of(report))
        return time.perf_counter() - begun

    first = once()
    ours = statistics.median(once() for _ in range(repeat))
    told = ", ".join(f"{name} {statistics.median(taken[1:]):.2f}" for name, taken in steps.items())
    print(f"first {first:.2f} s; then {ours:.2f} s: {told}", file=sys.stderr)
    result = {
        "name": f"annual report of a township with {matters:,} disputes, after the first, s",
        "ours": round(ours, 2),
        "peer": None,
        "ratio": None,
        "limit": f"at most {LIMIT:.0f} s",
        "ok": ours <= LIMIT,
    }
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
