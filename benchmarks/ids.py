"""What ids cost: 64-bit integers against UUIDv7, for a join of matter, record and history, on the same rows.

    .venv/bin/python benchmarks/ids.py [--matters 50000]

On SQLite in a temporary folder, or on the PostgreSQL of DATABASE_URL. Three tables like the product has, in small:
each matter has one record and six entries. Asked is what a list with its figures asks: join all three for one of ten
organisations, count and sum. UUIDs are kept as Django keeps them: 32 characters on SQLite, the type uuid on PostgreSQL.
Both kinds ascend with time. The peer is UUIDv7.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sqlite3
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

ENTRIES = 6
ORGS = 10
ROUNDS = 5
CEILING = 1.0
Id = int | str

QUERY = """
SELECT count(*), sum(r.people), max(e.seq) FROM {0}_matter m
JOIN {0}_record r ON r.matter_id = m.id AND r.org_id = m.org_id
JOIN {0}_entry e ON e.matter_id = m.id AND e.org_id = m.org_id
WHERE m.org_id = 3
"""


class Database:
    """A connection to either database, with what differs between them."""

    def __init__(self, folder: Path) -> None:
        url = os.environ.get("DATABASE_URL", "")
        self.postgres = url.startswith("postgres")
        self.file = folder / "ids.sqlite3"
        self.connection: Any
        if self.postgres:
            import psycopg

            self.connection = psycopg.connect(url)
        else:
            self.connection = sqlite3.connect(self.file)
            self.connection.execute("PRAGMA journal_mode=WAL")

    def ask(self, sql: str) -> list[Any]:
        """Run a statement; its rows."""
        cursor = self.connection.cursor()
        cursor.execute(sql)
        return list(cursor.fetchall()) if cursor.description else []

    def insert(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows in one transaction."""
        marks = ", ".join(["%s" if self.postgres else "?"] * len(rows[0]))
        with self.connection.cursor() if self.postgres else self.connection as target:
            target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # constants
        self.connection.commit()

    def size(self, prefix: str) -> int:
        """Bytes of the three tables with their indexes."""
        if self.postgres:
            names = ", ".join(f"pg_total_relation_size('{prefix}_{name}')" for name in ("matter", "record", "entry"))
            return int(sum(self.ask(f"SELECT {names}")[0]))
        return int(self.ask(f"SELECT sum(pgsize) FROM dbstat WHERE name LIKE '%{prefix}%'")[0][0])


def main() -> int:
    """Make both kinds of tables, join, and print the result as the last line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--matters", type=int, default=50_000)
    count: int = parser.parse_args().matters
    with tempfile.TemporaryDirectory(prefix="yifa-bench-ids-") as folder:
        database = Database(Path(folder))
        vendor = "postgresql" if database.postgres else "sqlite"
        uuid_type = "uuid" if database.postgres else "char(32)"
        seconds, bytes_ = {}, {}
        for prefix, kind, ids in (("whole", "bigint", _integers), ("uuid7", uuid_type, _uuids)):
            inserting = _fill(database, prefix, kind, ids, count)
            seconds[prefix] = _join(database, prefix)
            bytes_[prefix] = database.size(prefix)
            print(
                f"{kind}: inserted in {inserting:.1f} s, {bytes_[prefix] / 1e6:.0f} MB, "
                f"joined in {seconds[prefix] * 1000:.1f} ms"
            )
    ours, peer = seconds["whole"] * 1000, seconds["uuid7"] * 1000
    result = {
        "name": f"join of matter, record and history by 64-bit ids on {vendor}, ms (peer: UUIDv7)",
        "ours": round(ours, 2),
        "peer": round(peer, 2),
        "ratio": round(ours / peer, 2),
        "limit": "not slower than UUIDv7",
        "ok": ours <= peer * CEILING,
    }
    print(json.dumps(result))
    return 0 if result["ok"] else 1


def _integers() -> Iterator[Id]:
    from yifa.engine.store.ids import new_id

    while True:
        yield new_id()


def _uuids() -> Iterator[Id]:
    """RFC 9562: 48 bits of milliseconds, the version, 74 random bits."""
    chance = random.Random(7)  # nothing here is secret
    number = 0
    while True:
        number += 1
        milliseconds = 1_770_000_000_000 + number // 8
        value = milliseconds << 80 | 7 << 76 | chance.getrandbits(12) << 64 | 2 << 62 | chance.getrandbits(62)
        yield uuid.UUID(int=value).hex


def _fill(database: Database, prefix: str, kind: str, ids: Callable[[], Iterator[Id]], count: int) -> float:
    database.ask(
        f"CREATE TABLE {prefix}_matter (id {kind} PRIMARY KEY, org_id int NOT NULL, title varchar(200) NOT NULL)"
    )
    database.ask(
        f"CREATE TABLE {prefix}_record (matter_id {kind} PRIMARY KEY, org_id int NOT NULL, people int NOT NULL)"
    )
    database.ask(
        f"CREATE TABLE {prefix}_entry (id {kind} PRIMARY KEY, org_id int NOT NULL, matter_id {kind} NOT NULL, "
        "seq int NOT NULL, changes text NOT NULL, UNIQUE (org_id, matter_id, seq))"
    )
    database.ask(f"CREATE INDEX {prefix}_matter_org ON {prefix}_matter (org_id)")
    fresh = ids()
    matters, records, entries = [], [], []
    for number in range(count):
        matter, org = next(fresh), number % ORGS
        matters.append((matter, org, "某某纠纷"))
        records.append((matter, org, number % 7))
        entries += [(next(fresh), org, matter, seq, "办理内容" * 20) for seq in range(1, ENTRIES + 1)]
    begun = time.perf_counter()
    for name, rows in (("matter", matters), ("record", records), ("entry", entries)):
        database.insert(f"{prefix}_{name}", rows)
    taken = time.perf_counter() - begun
    database.ask("ANALYZE")
    database.connection.commit()
    return taken


def _join(database: Database, prefix: str) -> float:
    """The best of some rounds, in seconds."""
    best = float("inf")
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        ((rows, _, _),) = database.ask(QUERY.format(prefix))
        best = min(best, time.perf_counter() - begun)
        assert rows > 0
    return best


if __name__ == "__main__":
    sys.exit(main())
