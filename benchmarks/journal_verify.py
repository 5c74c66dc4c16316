"""Verifying an organisation's journal as `yifa journal verify` does, with a witnessed table beside it.

    .venv/bin/python benchmarks/journal_verify.py [--entries 200000]

The chain lies in a SQLite file made for the run (or where DATABASE_URL says, in an empty database). The peer is the
least that any chain costs: one json.dumps and one SHA-256 a body, over the same bodies, already in memory.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

FLOOR = 50_000
ROUNDS = 3
BATCH = 20_000


def main() -> int:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=200_000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="yifa-bench-journal-") as folder:
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(folder) / 'journal.sqlite3'}")
        os.environ |= {"YIFA_VAR": folder, "DJANGO_SETTINGS_MODULE": "yifa.config.settings"}
        result = _measure(args.entries)
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["ok"] else 1


def _measure(count: int) -> dict[str, object]:
    import django

    django.setup()
    import datetime

    from django.core.management import call_command
    from django.db import connection

    from yifa.engine.journal.recording import Item, append, append_many
    from yifa.engine.journal.verification import verify
    from yifa.engine.journal.witnesses import register_witness
    from yifa.engine.orgs.models import Org
    from yifa.engine.store.transactions import write_transaction

    call_command("migrate", verbosity=0)
    day = datetime.date(2020, 1, 1)
    org = Org.objects.create(code="330199001", name="某镇", short_name="某", kind="township", opened_on=day)
    bodies = [_body(number) for number in range(1, count + 1)]
    started = time.perf_counter()
    for start in range(0, count, BATCH):
        with write_transaction():
            append_many(
                org, [Item("benchmark", f"matter:{n}", bodies[n]) for n in range(start, min(start + BATCH, count))]
            )
    print(f"append_many: {count / (time.perf_counter() - started):,.0f} entries/s")
    with write_transaction():
        started = time.perf_counter()
        for number in range(1000):
            append(org, "single", f"matter:{number}", bodies[number])
        print(f"append: {(time.perf_counter() - started) * 1000:.0f} µs each (without the commit)")

    def rows(_: Org) -> Iterator[tuple[int, str]]:
        return ((seq, str(body["digest"])) for seq, body in enumerate(bodies, start=1))

    register_witness("benchmark", rows)
    ours = peer = 0.0
    for _ in range(ROUNDS):
        started = time.perf_counter()
        result = verify(org)
        ours = max(ours, result.entries / (time.perf_counter() - started))
        assert result.holds, result.findings.kept
        assert result.entries == count + 1000
        started = time.perf_counter()
        _bare_chain(bodies)
        peer = max(peer, count / (time.perf_counter() - started))
    print(f"verify: {ours:,.0f} entries/s, bare chain {peer:,.0f}/s")
    return {
        "name": f"journal verify on {connection.vendor}, {count:,} entries, entries/s (peer: json + SHA-256 in memory)",
        "ours": round(ours),
        "peer": round(peer),
        "ratio": round(ours / peer, 3),
        "limit": f"at least {FLOOR:,} entries/s",
        "ok": ours >= FLOOR,
    }


def _body(number: int) -> dict[str, object]:
    """About what an act says: 350 bytes."""
    return {
        "act": "settle_in_writing",
        "actor": 1000 + number % 50,
        "digest": hashlib.sha256(str(number).encode()).hexdigest(),
        "from": "mediating",
        "happened_on": "2026-03-01",
        "law": ["rmtjf 28", "rmtjf 29"],
        "matter": 382_705_685_839_740_928 + number,
        "commitments": {"party": hashlib.sha256(f"p{number}".encode()).hexdigest()},
        "to": "settled",
        "fields": {"agreement_on": "2026-03-01", "village": "东村"},
    }


def _bare_chain(bodies: list[dict[str, object]]) -> str:
    previous = ""
    for body in bodies:
        text = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        previous = hashlib.sha256((previous + text).encode()).hexdigest()
    return previous


if __name__ == "__main__":
    sys.exit(main())
