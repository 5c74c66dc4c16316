"""Dating 100,000 open clocks anew after a holiday notice: seconds for all, in slices of one transaction each.

    .venv/bin/python benchmarks/redating.py [--clocks 100000]

On SQLite in a temporary folder with full durability, or on the empty database that DATABASE_URL names. Every clock
counts working days into the year of the notice, so every one moves: it gets a revision, and its matter a new next day.
The peer is the bare writing of the same: one UPDATE of the clock, one INSERT of the revision and one UPDATE of the
matter, in transactions of the same size, with the values known beforehand.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from datetime import date, timedelta
from typing import Any

CEILING = 60
CLOCKS_PER_MATTER = 4
BATCH = 20_000
NOW = "2026-11-20 08:00:00+00:00"


def main() -> int:
    """Make the clocks, date them anew, write the same barely, and print the result as the last line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clocks", type=int, default=100_000)
    count: int = parser.parse_args().clocks
    with tempfile.TemporaryDirectory(prefix="yifa-bench-") as folder:
        os.environ |= {"YIFA_VAR": folder, "DJANGO_SETTINGS_MODULE": "yifa.config.settings"}
        notice = _prepare(count)
        ours, longest = _redate(notice, count)
        peer = _write_barely(count)
    from django.db import connection

    print(f"re-dated in {ours:.1f} s, the longest slice took {longest * 1000:.0f} ms; bare writes {peer:.1f} s")
    result = {
        "name": f"re-dating {count:,} clocks on {connection.vendor}, s (peer: the bare writes)",
        "ours": round(ours, 1),
        "peer": round(peer, 1),
        "ratio": round(ours / peer, 2),
        "limit": f"at most {CEILING} s",
        "ok": ours <= CEILING,
    }
    print(json.dumps(result))
    return 0 if result["ok"] else 1


def _prepare(count: int) -> Any:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from yifa.engine.matters.models import ClockRow, ClockState, Matter
    from yifa.engine.orgs.appointments import appoint
    from yifa.engine.orgs.models import Org
    from yifa.engine.orgs.people import enter_person
    from yifa.engine.orgs.sample import load_sample
    from yifa.engine.parameters.setting import enter_notice
    from yifa.engine.store.tenancy import org_scope
    from yifa.engine.store.transactions import write_transaction
    from yifa.law.calendar import default_calendar, statutory_days
    from yifa.law.clock import due
    from yifa.law.limits import limit
    from yifa.law.roles import ADMIN

    call_command("migrate", verbosity=0)
    load_sample()
    year = default_calendar().notices[-1].year + 1
    limits = [limit(id) for id in ("foi_reply", "licence_decision", "data_share_conditional", "licence_issue")]
    org = Org.objects.filter(kind="township").order_by("code")[0]
    with org_scope(org):
        for start in range(0, count, BATCH):
            matters = [
                Matter(org=org, area="disputes", procedure="dispute", version="2022", title="某事项", state="handling")
                for _ in range(min(BATCH, count - start) // CLOCKS_PER_MATTER)
            ]
            clocks = []
            for number, matter in enumerate(matters):
                day = date(year - 1, 12, 18) + timedelta(days=number % 13)
                for known in limits:
                    reckoned = due(known, day)
                    clocks.append(
                        ClockRow(
                            org=org, matter=matter, clock=known.id, limit=known.id, kind=known.kind.value,
                            owed_by="us", lapse="late", started_on=day, due_on=reckoned.on,
                            provisional=reckoned.provisional, state=ClockState.RUNNING,
                        )
                    )  # fmt: skip
            with write_transaction():
                Matter.objects.bulk_create(matters, batch_size=500)
                ClockRow.objects.bulk_create(clocks, batch_size=500)
        # The first weekdays of the year rest too: every count gets longer.
        rest = [day for n in range(2, 10) if (day := date(year, 1, n)).weekday() < 5][:2]
        admin = enter_person("某管理员")
        top = Org.objects.get(kind="county")
        appoint(admin, ADMIN, top, "系统管理员", top.opened_on, by=None)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                # As autovacuum does within a minute.
                cursor.execute("ANALYZE")
        return enter_notice(year, "国办发明电1号", [*statutory_days(year), *rest], [], org=top, by=admin)


def _redate(notice: Any, count: int) -> tuple[float, float]:
    from yifa.engine.matters.redating import redate_after

    begun = last = time.perf_counter()
    seen = changed = 0
    longest = 0.0
    for slice_ in redate_after(notice):
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
        seen, changed = seen + slice_.seen, changed + slice_.changed
        assert not slice_.left, slice_.left[:3]
    seconds = time.perf_counter() - begun
    assert seen == changed == count, (seen, changed)
    return seconds, longest


def _write_barely(count: int) -> float:
    from django.db import connection

    from yifa.engine.matters.redating import SLICE
    from yifa.engine.store.ids import new_id
    from yifa.engine.store.transactions import write_transaction

    with connection.cursor() as cursor:
        cursor.execute("SELECT id, org_id, matter_id, due_on FROM matters_clockrow ORDER BY id")
        rows = cursor.fetchall()
    assert len(rows) == count
    begun = time.perf_counter()
    for start in range(0, count, SLICE):
        part = rows[start : start + SLICE]
        with write_transaction(), connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE matters_clockrow SET due_on = %s, provisional = %s WHERE org_id = %s AND id = %s",
                [(due_on, True, org, id) for id, org, _, due_on in part],
            )
            cursor.executemany(
                "INSERT INTO matters_clockrevision "
                "(id, org_id, clock_id, revised_at, due_before, due_after, provisional_after, reason) "
                "VALUES (%s, %s, %s, %s, %s, %s, %s, %s)",
                [(new_id(), org, id, NOW, due_on, due_on, False, "公布") for id, org, _, due_on in part],
            )
            cursor.executemany(
                "UPDATE matters_matter SET next_due_on = %s WHERE org_id = %s AND id = %s",
                [(due_on, org, matter) for _, org, matter, due_on in part],
            )
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
