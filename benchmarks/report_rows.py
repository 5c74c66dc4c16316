"""The page with the rows behind a number of the report, in a township with 20,000 disputes.

    .venv/bin/python benchmarks/report_rows.py [--matters 20000] [--rounds 3] [--folder DIR]

Every figure of last year that has rows is opened so often. The processor's time counts; p95 of all pages.
"""

from __future__ import annotations

import argparse
import json
import sys

from _desk import filled, percentile, seconds, signed_in, started

LIMIT = 150


def main() -> int:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--matters", type=int, default=20_000, help="disputes of the township, of all years")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", default="", help="where the data lie, or are generated to be used again")
    args = parser.parse_args()
    with started(args.folder):
        return measured(args.matters, args.rounds)


def measured(matters: int, rounds: int) -> int:
    """Every figure with rows, again and again."""
    from django.utils.timezone import localdate

    from yifa.engine.figures.computing import compute
    from yifa.engine.figures.periods import Period
    from yifa.engine.figures.registry import all_figures
    from yifa.engine.store.tenancy import org_scope

    org, today = filled([matters])[0], localdate()
    year = today.year - 1
    with org_scope(org):
        results = compute(all_figures(), [org], Period.year(year), today)
    pages = [f"/figures/{id}/rows/?period={year}" for id, result in results.items() if result.total.rows]
    browser = signed_in(org)
    for page in pages:
        browser.get(page)
    times = {page: [seconds(browser, page) for _ in range(rounds)] for page in pages}
    p95 = percentile([one for own in times.values() for one in own], 0.95)
    for page in sorted(times, key=lambda page: -min(times[page]))[:5]:
        print(f"{page} {min(times[page]) * 1000:.0f} ms", file=sys.stderr)
    result = {
        "name": f"rows behind one of {len(pages)} figures, {matters:,} disputes, p95, ms",
        "ours": round(p95),
        "peer": None,
        "ratio": None,
        "limit": f"at most {LIMIT} ms",
        "ok": p95 <= LIMIT,
    }
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
