"""Verifying an organisation's journal as `yifa journal verify` does, with a witnessed table beside it.

    .venv/bin/python benchmarks/journal_verify.py [--entries 200000]

The chain lies in a SQLite file made for the run (or where DATABASE_URL says, in an empty database). Measured are a
chain whose rows lie in memory, and one of acts whose digests are recomputed from the table of the history. The peer is
the least that any chain costs: one json.dumps and one SHA-256 a body, over the same bodies, already in memory.
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
from typing import Any

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
        _prepare()
        results = [_measure(args.entries), _measure_acts(args.entries)]
    print(json.dumps(results, ensure_ascii=False))
    return 0 if all(result["ok"] for result in results) else 1


def _prepare() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def _measure(count: int) -> dict[str, object]:
    import datetime

    from yifa.engine.journal.recording import Item, append, append_many
    from yifa.engine.journal.witnesses import forget_witness, register_witness
    from yifa.engine.orgs.models import Org
    from yifa.engine.store.transactions import write_transaction

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
    result = _verify(org, bodies, count + 1000, "entries")
    forget_witness("benchmark")
    return result


def _measure_acts(count: int) -> dict[str, object]:
    """Entries of histories as act() writes them, ten to a matter."""
    import datetime

    from yifa.engine.journal.recording import Item, append_many
    from yifa.engine.journal.row_digests import digest_of_row
    from yifa.engine.matters.entries import DIGESTED
    from yifa.engine.matters.models import ActEntry, Matter
    from yifa.engine.orgs.models import Org, Person
    from yifa.engine.store.tenancy import org_scope
    from yifa.engine.store.transactions import write_transaction

    day = datetime.date(2020, 1, 1)
    org = Org.objects.create(code="330199002", name="乙镇", short_name="乙", kind="township", opened_on=day)
    actor = Person.objects.create(name="某调解员")
    bodies: list[dict[str, object]] = []
    with org_scope(org):
        for start in range(0, count, BATCH):
            matters = [
                Matter(org=org, area="disputes", procedure="dispute", version="2022", title="某纠纷", state="handling")
                for _ in range(BATCH // 10)
            ]
            entries = [_entry(matters[n // 10], actor, n % 10 + 1) for n in range(min(BATCH, count - start))]
            for entry in entries:
                entry.digest = digest_of_row(entry, DIGESTED)
            told = [
                {"entry": str(entry.pk), "act": entry.act, "actor": actor.pk, "digest": entry.digest}
                for entry in entries
            ]
            with write_transaction():
                items = [
                    Item("act", f"matter:{entry.matter_id}", body) for entry, body in zip(entries, told, strict=True)
                ]
                for entry, written in zip(entries, append_many(org, items), strict=True):
                    entry.journal_seq = written.seq
                Matter.objects.bulk_create(matters, batch_size=500)
                ActEntry.objects.bulk_create(entries, batch_size=500)
            bodies += told
    return _verify(org, bodies, count, "acts with their rows")


def _entry(matter: Any, actor: Any, seq: int) -> Any:
    """A row of about 700 bytes: an agreement with its signature."""
    import datetime

    from django.utils import timezone

    from yifa.engine.matters.models import ActEntry
    from yifa.engine.store.ids import new_id

    signatures = [{"id": new_id(), "kind": "party", "party": new_id(), "signed_on": "2026-03-01"} for _ in range(2)]
    fields = {
        "effective_on": [None, "2026-03-01"],
        "settled_on": [None, "2026-03-01"],
        "terms": ["", "双方同意将排水沟改道至田埂外侧，费用各半承担，于四月底前完工"],
        "+Signature": signatures,
    }
    return ActEntry(
        org=matter.org,
        matter=matter,
        seq=seq,
        kind="act",
        act="settle_in_writing",
        actor=actor,
        happened_on=datetime.date(2026, 3, 1),
        recorded_at=timezone.now(),
        state_before="mediating",
        state_after="settled",
        law="《人民调解法》第28、29条",
        changes=json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        previous=hashlib.sha256(str(seq).encode()).hexdigest(),
    )


def _verify(org: Any, bodies: list[dict[str, object]], count: int, what: str) -> dict[str, object]:
    from django.db import connection

    from yifa.engine.journal.verification import verify

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # As autovacuum does within a minute.
            cursor.execute("ANALYZE")
    ours = peer = 0.0
    for _ in range(ROUNDS):
        started = time.perf_counter()
        result = verify(org)
        ours = max(ours, result.entries / (time.perf_counter() - started))
        assert result.holds, result.findings.kept[:3]
        assert result.entries == count
        started = time.perf_counter()
        _bare_chain(bodies)
        peer = max(peer, len(bodies) / (time.perf_counter() - started))
    print(f"verify {what}: {ours:,.0f} entries/s, bare chain {peer:,.0f}/s")
    return {
        "name": f"journal verify on {connection.vendor}, {count:,} {what}, entries/s (peer: json + SHA-256 in memory)",
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
