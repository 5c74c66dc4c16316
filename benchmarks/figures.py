"""Twelve figures of every township of a county: declared and computed by us, against one statement written by hand.

    .venv/bin/python benchmarks/figures.py [--rows 200000] [--townships 100] [--repeat 7]

On SQLite in a temporary folder, or on the empty database that DATABASE_URL names. The table is that of mediations; the
statement counts the same conditions in one scan and gives the same numbers, which is asserted.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from yifa.engine.figures.declarations import Figure
    from yifa.engine.orgs.models import Org

LIMIT = 1.5
FIRST, LAST, AS_OF = date(2025, 1, 1), date(2025, 12, 31), date(2026, 1, 10)

# The same counts as ``_figures`` below, in the same order; a rate has two.
BY_HAND = """
SELECT org_id,
    COUNT(*) FILTER (WHERE opened_on BETWEEN %(first)s AND %(last)s),
    COUNT(*) FILTER (WHERE accepted_on BETWEEN %(first)s AND %(last)s),
    COUNT(*) FILTER (WHERE accepted_on BETWEEN %(first)s AND %(last)s AND kind = 'family'),
    COUNT(*) FILTER (WHERE accepted_on BETWEEN %(first)s AND %(last)s AND kind = 'neighbour'),
    COUNT(*) FILTER (WHERE accepted_on BETWEEN %(first)s AND %(last)s AND source = 'court'),
    COUNT(*) FILTER (WHERE settled_on BETWEEN %(first)s AND %(last)s),
    COUNT(*) FILTER (WHERE written_on BETWEEN %(first)s AND %(last)s),
    COUNT(*) FILTER (WHERE ended_on BETWEEN %(first)s AND %(last)s),
    SUM(people_involved) FILTER (WHERE accepted_on BETWEEN %(first)s AND %(last)s),
    COUNT(*) FILTER (WHERE accepted_on <= %(last)s AND (ended_on IS NULL OR ended_on > %(last)s)),
    COUNT(*) FILTER (WHERE accepted_on BETWEEN %(first)s AND %(last)s AND settled_on <= %(as_of)s),
    COUNT(*) FILTER (WHERE accepted_on BETWEEN %(first)s AND %(last)s),
    COUNT(*) FILTER (WHERE ended_on BETWEEN %(first)s AND %(last)s AND settled_on <= %(as_of)s),
    COUNT(*) FILTER (WHERE ended_on BETWEEN %(first)s AND %(last)s)
FROM disputes_dispute
WHERE NOT voided
GROUP BY org_id
"""


def main() -> int:
    """Fill, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=200_000, help="records in all")
    parser.add_argument("--townships", type=int, default=100)
    parser.add_argument("--repeat", type=int, default=7, help="of how many runs the median is taken")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="yifa-bench-figures-") as folder:
        os.environ |= {"YIFA_VAR": folder, "DJANGO_SETTINGS_MODULE": "yifa.config.settings"}
        result = _measure(args)
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["ok"] else 1


def _measure(args: argparse.Namespace) -> dict[str, Any]:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from yifa.engine.figures.computing import compute
    from yifa.engine.figures.periods import Period
    from yifa.engine.store.tenancy import org_scope

    call_command("migrate", verbosity=0)
    started = time.monotonic()
    orgs = _fill(args.rows, args.townships)
    print(f"{args.rows:,} records in {time.monotonic() - started:.0f} s on {connection.vendor}", file=sys.stderr)
    figures = _figures()

    def ours() -> dict[int, list[Any]]:
        results = compute(figures, orgs, Period(FIRST, LAST), AS_OF, by="org")
        return {
            org.pk: [part for figure in figures for part in _parts(results[figure.id].cells[org.pk])] for org in orgs
        }

    def by_hand() -> dict[int, list[Any]]:
        with connection.cursor() as cursor:
            cursor.execute(BY_HAND, {"first": FIRST, "last": LAST, "as_of": AS_OF})
            return {org: list(counts) for org, *counts in cursor.fetchall()}

    with org_scope(*orgs):
        assert ours() == by_hand(), "the figures and the statement differ"
        times: dict[str, list[float]] = {"ours": [], "peer": []}
        for _ in range(args.repeat):
            times["ours"].append(_timed(ours))
            times["peer"].append(_timed(by_hand))
    mine, peer = (statistics.median(times[who]) * 1000 for who in ("ours", "peer"))
    ratio = mine / peer
    return {
        "name": f"{len(figures)} figures of {len(orgs)} townships over {args.rows:,} records, {connection.vendor}, ms",
        "ours": round(mine, 1),
        "peer": round(peer, 1),
        "ratio": round(ratio, 2),
        "limit": f"at most {LIMIT} times the same counts in one statement written by hand",
        "ok": ratio <= LIMIT,
    }


def _timed(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def _parts(value: Any) -> tuple[Any, ...]:
    return (value.value,) if value.denominator is None else (value.numerator, value.denominator)


def _figures() -> list[Figure]:
    from django.db.models import Q

    from yifa.areas.disputes.models import Dispute
    from yifa.engine.figures.conditions import happened
    from yifa.engine.figures.declarations import CohortRate, Flow, FlowRate, Stock

    def flow(name: str, at: str, **more: Any) -> Flow:
        return Flow(f"disputes.{name}", name, unit="件", of=Dispute, at=at, definition=name, **more)

    rest: dict[str, Any] = {"unit": "件", "of": Dispute, "definition": "·"}
    return [
        flow("opened", "opened_on"),
        flow("accepted", "accepted_on"),
        flow("family", "accepted_on", where=Q(kind="family")),
        flow("neighbour", "accepted_on", where=Q(kind="neighbour")),
        flow("from_court", "accepted_on", where=Q(source="court")),
        flow("settled", "settled_on"),
        flow("written", "written_on"),
        flow("ended", "ended_on"),
        flow("people", "accepted_on", measure="people_involved"),
        Stock("disputes.pending", "pending", since="accepted_on", until="ended_on", **rest),
        CohortRate("disputes.settled_rate", "settled rate", cohort="accepted_on", met="settled_on", **rest),
        FlowRate("disputes.success", "success", at="ended_on", met=happened("settled_on"), **rest),
    ]


def _fill(rows: int, townships: int) -> list[Org]:
    from django.db import transaction

    from yifa.areas.disputes.models import Dispute, DisputeKind, Source
    from yifa.engine.matters.models import Matter
    from yifa.engine.orgs.models import Org
    from yifa.engine.store.tenancy import org_scope

    chance = random.Random(2025)
    orgs = [
        Org.objects.create(
            code=f"9901{n:05}", name=f"第{n}乡", short_name="乡", kind="township", opened_on=date(2020, 1, 1)
        )
        for n in range(townships)
    ]

    def later(day: date | None, within: int, share: float) -> date | None:
        return day + timedelta(days=chance.randrange(within)) if day and chance.random() < share else None

    def record(org: Org, matter: Matter) -> Dispute:
        opened = date(2024, 1, 1) + timedelta(days=chance.randrange(800))
        accepted = later(opened, 5, 0.95)
        settled = later(accepted, 60, 0.8)
        return Dispute(
            matter=matter,
            org=org,
            source=chance.choice(Source.values),
            kind=chance.choice(DisputeKind.values),
            summary="双方因宅基地边界发生争执，经现场丈量后协商。",
            opened_on=opened,
            accepted_on=accepted,
            settled_on=settled,
            written_on=settled if chance.random() < 0.5 else None,
            effective_on=settled,
            ended_on=later(settled, 30, 0.9) or later(accepted, 90, 0.5),
            people_involved=chance.randrange(2, 12),
            voided=chance.random() < 0.01,
        )

    with transaction.atomic(), org_scope(*orgs):
        for org in orgs:
            matters = [
                Matter(org=org, area="disputes", procedure="dispute", version="2022", title="纠纷", state="handling")
                for _ in range(rows // townships)
            ]
            Matter.objects.bulk_create(matters, batch_size=2000)
            Dispute.objects.bulk_create([record(org, matter) for matter in matters], batch_size=2000)
    return orgs


if __name__ == "__main__":
    sys.exit(main())
