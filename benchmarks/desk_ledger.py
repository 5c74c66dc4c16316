"""A page of a ledger, fifty rows with filters, tabs and totals: ms of the server, p95, through the whole stack.

    .venv/bin/python benchmarks/desk_ledger.py [--matters 1000000] [--townships 1500] [--large 200000] [--keep FOLDER]

Two organisations are asked among all: a township of 700 disputes and one with 200,000. On SQLite in a temporary folder,
or on the database that DATABASE_URL names; with --keep the data stay in a folder and are found there the next time.
Each address of the list is asked in turn, so that no two questions that follow each other are alike.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from typing import Any

from _desk import filled, percentile, seconds, signed_in, started

LIMIT = 150
SMALL = 700


def main() -> int:
    """Fill, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--matters", type=int, default=1_000_000)
    parser.add_argument("--townships", type=int, default=1_500)
    parser.add_argument("--large", type=int, default=200_000, help="disputes of the large organisation")
    parser.add_argument("--rounds", type=int, default=20, help="how often each address is asked")
    parser.add_argument("--keep", default="", help="folder with the data")
    args = parser.parse_args()
    with started(args.keep):
        results = _measure(args)
    print(json.dumps(results, ensure_ascii=False))
    return 0 if all(result["ok"] for result in results) else 1


def _measure(args: argparse.Namespace) -> list[dict[str, Any]]:
    from django.db import connection

    small, large = filled(_sizes(args))[:2]
    results = []
    for org, said in ((small, f"a township of {SMALL:,}"), (large, f"an organisation with {args.large:,}")):
        browser, times = signed_in(org), dict[str, list[float]]()
        addresses = _addresses(org)
        for number in range(args.rounds + 1):
            for name, address in addresses.items():
                taken = seconds(browser, address)
                if number:  # the first round warms up
                    times.setdefault(name, []).append(taken)
        for name, taken in times.items():
            median, slow = statistics.median(taken) * 1000, percentile(taken, 0.95)
            print(f"{said}, {name}: median {median:.0f} ms, p95 {slow:.0f} ms", file=sys.stderr)
        worst = percentile([one for taken in times.values() for one in taken], 0.95)
        results.append(
            {
                "name": f"ledger of {said} among {args.matters:,}, {connection.vendor}, ms at p95",
                "ours": round(worst, 1),
                "peer": None,
                "ratio": None,
                "limit": f"at most {LIMIT} ms",
                "ok": worst <= LIMIT,
            }
        )
    return results


def _sizes(args: argparse.Namespace) -> list[int]:
    """The township of 700, the large organisation, and the rest in equal parts."""
    others = args.townships - 2
    left = args.matters - SMALL - args.large
    return [SMALL, args.large, *(left // others + (number < left % others) for number in range(others))]


def _addresses(org: Any) -> dict[str, str]:
    """What is asked of the ledger, by a name."""
    from django.urls import reverse
    from django.utils.timezone import localdate

    from yifa.engine.orgs.models import Place
    from yifa.engine.store.tenancy import org_scope

    with org_scope(org):
        village = Place.objects.filter(org=org).order_by("code")[0].pk
    year = localdate().year
    asked = {
        "everything": "",
        "this year, open": f"from={year}&state=open",
        "one kind, last year": f"from={year - 1}&to={year - 1}&kind=neighbour",
        "one kind, whenever": "kind=neighbour&kind=land",
        "one village": f"village={village}",
        "late": "due=late",
        "newest first, page 3": "sort=-opened_on&page=3",
        "ended, one source": "state=ended&source=grid",
        "a word of two characters": "q=王伟",
        "a frequent word": "q=赔偿",
    }
    return {name: f"{reverse('desk_ledger', args=['disputes'])}?{query}" for name, query in asked.items()}


if __name__ == "__main__":
    sys.exit(main())
