"""Search over many short texts: newest 20 hits and a count capped at 1,000, in one organisation, in twenty, in all.

    .venv/bin/python benchmarks/search.py [--database sqlite|postgres] [--size 1000000] [--orgs 1500] [--queries 60]

PostgreSQL is a throwaway cluster with shared_buffers of 1 GB; the 128 MB of its package hold no such table. The peer is
what one would write by hand without an index: ``LIKE '%word%'``, newest first, up to the cap; some of the same queries
in the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import pwd
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from _search_corpus import CAUSES, KINDS, Corpus

LIMIT_MS = 50.0
PEER_QUERIES = 6
SPAN_MS = 3 * 365 * 86_400_000  # the texts were entered evenly over three years
FREQUENT = [
    "纠纷",
    "调解",
    "村民",
    "2025",
    "社区",
    "协议",
    "双方",
    "赔偿",
    "司法",
    "法律",
    "申请",
    "村委",
    "争执",
    "要求",
]
SINGLE = list("㐂𠮷村王犇7旻龚元翠垚社钱武")


def main() -> int:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--size", type=int, default=1_000_000, help="texts")
    parser.add_argument("--orgs", type=int, default=1_500, help="organisations")
    parser.add_argument("--queries", type=int, default=60, help="queries a class and scope")
    args = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="yifa-bench-search-") as folder,
        _database(args.database, Path(folder)) as url,
    ):
        os.environ |= {"DATABASE_URL": url, "YIFA_VAR": folder, "DJANGO_SETTINGS_MODULE": "yifa.config.settings"}
        result = _measure(args)
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["ok"] else 1


@contextmanager
def _database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database that is gone afterwards."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'search.sqlite3'}"
        return
    programs = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)
    if programs is None:
        sys.exit("search: PostgreSQL is missing: apt-get install -y postgresql")
    data, sockets = folder / "cluster", folder / "sockets"
    user = {}
    sockets.mkdir()
    if os.getuid() == 0:  # PostgreSQL refuses to run as root
        account = pwd.getpwnam("postgres")
        folder.chmod(0o711)
        data.mkdir()
        for path in (data, sockets):
            os.chown(path, account.pw_uid, account.pw_gid)
        user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "cwd": "/"}
    initdb = [programs / "initdb", "-D", data, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "bench"]
    subprocess.run(initdb, **quiet, **user)
    options = f"-k {sockets} -c listen_addresses= -c shared_buffers=1GB"
    control = [programs / "pg_ctl", "-D", data, "-w"]
    subprocess.run([*control, "-o", options, "-l", data / "log", "start"], **quiet, **user)
    try:
        yield f"postgres://bench@{str(sockets).replace('/', '%2F')}/postgres"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **quiet, **user)
        shutil.rmtree(data)


def _measure(args: argparse.Namespace) -> dict[str, object]:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", "search", verbosity=0)
    corpus = Corpus(args.orgs)
    orgs = _make_orgs(args.orgs)
    ids = _build(corpus, orgs, args.size)
    _time_single_writes(orgs, ids[-1])
    queries = _queries(corpus, args.queries, args.size)
    random_of_scopes = random.Random(11)
    scopes: dict[str, Callable[[], list[int] | None]] = {
        "one": lambda: [random_of_scopes.choice(orgs)],
        "twenty": lambda: random_of_scopes.sample(orgs, min(20, len(orgs))),
        "all": lambda: None,
    }
    print(f"{'scope':8}{'class':10}{'p50 ms':>9}{'p95 ms':>9}{'max ms':>9}{'median hits':>13}{'peer p50':>10}")
    promised: list[float] = []
    peers: list[float] = []
    worst = 0.0
    for scope, choose in scopes.items():
        for name, words in queries.items():
            times, hits, peer_times = _time_class(words, choose)
            peers += peer_times
            if scope != "twenty":  # between the two promises, shown for information
                promised += times
                worst = max(worst, _p95(times))
            print(
                f"{scope:8}{name:10}{statistics.median(times):9.1f}{_p95(times):9.1f}{max(times):9.1f}"
                f"{statistics.median(hits):13,.0f}{statistics.median(peer_times):10.1f}",
                flush=True,
            )
    print(f"one and all: p95 {_p95(promised):.1f} ms; the worst class's p95 {worst:.1f} ms")
    return {
        "name": f"search {args.size:,} texts on {args.database}, p95 ms (peer: LIKE)",
        "ours": round(_p95(promised), 2),
        "peer": round(_p95(peers), 2),
        "ratio": round(_p95(promised) / _p95(peers), 4),
        "limit": f"at most {LIMIT_MS:.0f} ms",
        "ok": _p95(promised) <= LIMIT_MS,
    }


def _make_orgs(count: int) -> list[int]:
    import datetime

    from yifa.engine.orgs.models import Org

    day = datetime.date(2020, 1, 1)
    Org.objects.bulk_create(
        Org(code=f"{number:09}", name=f"第{number}镇", short_name=f"{number}镇", kind="township", opened_on=day)
        for number in range(count)
    )
    return list(Org.objects.order_by("code").values_list("pk", flat=True))


def _build(corpus: Corpus, orgs: list[int], size: int) -> list[int]:
    from django.db import connection, transaction

    from yifa.engine.search import index_many

    first, step = 1 << 60, (SPAN_MS << 22) // size
    ids = [first + place * step for place in range(size)]
    texts = [(orgs[org], document, text) for document, (org, text) in zip(ids, corpus.texts(size), strict=True)]
    mean = statistics.mean(len(text) for _, _, text in texts)
    started = time.perf_counter()
    for start in range(0, size, 20_000):
        with transaction.atomic():
            index_many(texts[start : start + 20_000])
    seconds = time.perf_counter() - started
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE search_text")  # as the server does by itself, if a little later
            cursor.execute("SELECT pg_total_relation_size('search_text')")
        else:
            cursor.execute("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
        megabytes = cursor.fetchone()[0] / 1e6
    print(
        f"built {size:,} texts, mean {mean:.0f} characters: "
        f"{seconds:.0f} s, {size / seconds:,.0f}/s, {megabytes:,.0f} MB"
    )
    return ids


def _time_single_writes(orgs: list[int], newest: int) -> None:
    """What indexing adds to an act: a new document and a changed one, each in a transaction of its own."""
    from yifa.engine.search import index
    from yifa.engine.store.transactions import write_transaction

    corpus = Corpus(len(orgs), seed=8)
    texts = list(corpus.texts(400))
    for name, texts_of_pass in (("new", texts[:200]), ("changed", texts[200:])):
        times = []
        for number, (_, text) in enumerate(texts_of_pass):
            org = orgs[texts[number][0]]
            with write_transaction():
                started = time.perf_counter()
                index(org, newest + 1 + number, text)
                times.append((time.perf_counter() - started) * 1000)
        print(f"index() {name}: p50 {statistics.median(times):.2f} ms, p95 {_p95(times):.2f} ms (without the commit)")


def _queries(corpus: Corpus, count: int, size: int) -> dict[str, list[str]]:
    """Queries of each class; phrases and pairs of words are cut from texts of the corpus, names may have no hit."""
    chance = random.Random(5)
    again = Corpus(corpus.org_count)
    texts = [text for _, text in again.texts(min(size, 5_000))]

    def piece(text: str, length: int) -> str:
        start = chance.randrange(len(text) - length + 1)
        return text[start : start + length]

    villages = [village for of_org in corpus.villages for village in of_org]
    return {
        "frequent": [chance.choice(FREQUENT) for _ in range(count)],
        "medium": [
            chance.choice([piece(chance.choice(KINDS + CAUSES), 2), chance.choice(villages)]) for _ in range(count)
        ],
        "pairs": [piece(chance.choice(texts), 2) for _ in range(count)],
        "names": [corpus.name() for _ in range(count)],
        "numbers": [
            chance.choice([f"{chance.randrange(1, 500) * 100}元", f"{chance.randrange(1, 13)}月"]) for _ in range(count)
        ],
        "phrases 3": [piece(chance.choice(texts), 3) for _ in range(count)],
        "phrases 4+": [piece(chance.choice(texts), chance.randrange(4, 9)) for _ in range(count)],
        "two words": [f"{piece(text, 2)} {piece(text, 3)}" for text in chance.sample(texts, count)],
        "single": [chance.choice(SINGLE) for _ in range(count)],
    }


def _time_class(words: list[str], choose: Callable[[], list[int] | None]) -> tuple[list[float], list[int], list[float]]:
    """Milliseconds and hits of each query, and milliseconds of the peer for some, each in a scope of its own."""
    from yifa.engine.search import search

    times, hits, peers = [], [], []
    search("纠纷", choose())
    for number, query in enumerate(words):
        scope = choose()
        started = time.perf_counter()
        found = search(query, scope)
        times.append((time.perf_counter() - started) * 1000)
        hits.append(found.count)
        if number < PEER_QUERIES:
            started = time.perf_counter()
            expected = _peer(query, scope)
            peers.append((time.perf_counter() - started) * 1000)
            assert list(found.ids) == expected[:20], query
            assert found.count == min(len(expected), 1_000), query
    return times, hits, peers


def _peer(query: str, scope: list[int] | None) -> list[int]:
    """By hand: LIKE in the scope, newest first, one more than the cap."""
    from django.db import connection

    from yifa.engine.search.words import fold

    values: list[object] = [f"%{word}%" for word in fold(query).split()]
    conditions = " AND ".join(["text LIKE %s"] * len(values))
    if scope is not None:
        conditions += f" AND org_id IN ({', '.join(['%s'] * len(scope))})"
        values += scope
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM search_text WHERE {conditions} ORDER BY id DESC LIMIT 1001", values)
        return [row[0] for row in cursor.fetchall()]


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
