"""A workbook of 100,000 disputes taken into their ledger, beside bare bulk_create of the same rows of tables.

    .venv/bin/python benchmarks/importing.py [--rows 100000] [--peer PYTHON]

On SQLite in a temporary folder with full durability, or on the empty database that DATABASE_URL names. Ours opens the
workbook, understands it, evaluates every guard, writes matter, record, parties, findings, history, chain, search and
what became of each row. The peer inserts the very rows that ours has left in those tables, read beforehand into
memory, in chunks of the same size, and the words of search as ours does. Each runs in a process of its own. PYTHON is
an interpreter that has ``django-import-export`` and ``tablib[xlsx]``; it fills one table from the same workbook.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

LEAST, MOST_MEMORY = 0.5, 300
ORG = "990101201"
HEAD = (
    "序号 受理时间 所属村 类别 来源 申请人 被申请人 主要内容 涉及人数 涉及金额（元） "
    "调解方式 调处结果 达成协议日期 化解时间 结案时间"
)
KINDS = ("邻里", "婚姻家庭", "山林土地", "损害赔偿", "房屋宅基地", "劳动争议")
SOURCES = ("当事人申请", "网格上报", "主动调解", "信访转入")
VILLAGES = ("东溪村", "西岭村", "上坪村", "下坪村", "石桥村", "松树湾村", "竹园村", "枫林村", "白云村", "双河村")


def main() -> int:
    """Measure both and print the result as the last line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--peer", default="", help="an interpreter with django-import-export")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="yifa-bench-import-") as folder:
        os.environ["YIFA_VAR"] = folder
        book = _workbook(Path(folder) / "2025年台账.xlsx", args.rows)
        _in_process(_prepare)
        ours = _in_process(_import, str(book))
        peer = _in_process(_insert)
        if args.peer:
            _print_other(args.peer, book)
    print(
        f"import {args.rows / ours['seconds']:.0f} rows/s, peak {ours['memory']:.0f} MiB "
        f"(with the process that reads {ours['with_reader']:.0f}); "
        f"bulk_create {args.rows / peer['seconds']:.0f} rows/s, {peer['rows'] / args.rows:.1f} rows of tables a row; "
        f"of the processor's time {peer['processor'] / ours['processor']:.2f}"
    )
    ratio = peer["seconds"] / ours["seconds"]
    result = {
        "name": f"import of {args.rows} rows, rows/s beside bulk_create of the same rows",
        "ours": round(args.rows / ours["seconds"], 1),
        "peer": round(args.rows / peer["seconds"], 1),
        "ratio": round(ratio, 3),
        "limit": f"at least {LEAST} of bulk_create, every row taken in, peak memory at most {MOST_MEMORY} MiB",
        "ok": ratio >= LEAST and ours["taken"] == args.rows and ours["with_reader"] <= MOST_MEMORY,
    }
    print(json.dumps(result, ensure_ascii=False))
    return 0 if result["ok"] else 1


def _print_other(interpreter: str, book: Path) -> None:
    """How django-import-export does, for comparison."""
    script = Path(__file__).with_name("_peers_importing.py")
    ran = subprocess.run([interpreter, script, book], capture_output=True, text=True, check=True)
    other = json.loads(ran.stdout)
    print(
        f"django-import-export, one table: {other['taken'] / other['seconds']:.0f} rows/s, "
        f"peak {other['memory']:.0f} MiB"
    )


def _workbook(path: Path, rows: int) -> Path:
    """Disputes of four years, every tenth still open, one in seven without a day of agreement."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    sheet = book.add_worksheet("台账")
    sheet.write_row(0, 0, HEAD.split())
    for number in range(1, rows + 1):
        day, month, year = number % 28 + 1, number // 28 % 9 + 1, 2022 + number // 300 % 4
        is_open = number % 10 == 0
        opened, ended = f"{year}.{month}.{day}", f"{year}.{month + 2}.{day}"
        cells = (
            number, opened, VILLAGES[number % 10], KINDS[number % 6], SOURCES[number % 4], f"赵甲{number}",
            f"钱乙{number % 977}", f"因宅旁排水沟改道、田界不清发生争执，第{number}次登记", number % 7 + 1,
            number % 9000, "人民调解", "调解中" if is_open else "已化解", "" if is_open or number % 7 == 0 else ended,
            "" if is_open else ended, "" if is_open else ended,
        )  # fmt: skip
        for place, cell in enumerate(cells):
            if cell != "":
                sheet.write(number, place, cell)
    book.close()
    return path


def _in_process(work: Any, *args: Any) -> Any:
    """Run it in a fresh process, whose memory is its own."""
    context = multiprocessing.get_context("spawn")
    results: Any = context.Queue()
    process = context.Process(target=_call, args=(work, results, *args))
    process.start()
    found = results.get()
    process.join()
    if process.exitcode:
        sys.exit("the benchmark could not run")
    return found


def _call(work: Any, results: Any, *args: Any) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "yifa.config.settings"
    import django

    django.setup()
    results.put(work(*args))


def _prepare() -> None:
    from django.core.management import call_command

    from yifa.engine.orgs.sample import load_sample

    call_command("migrate", verbosity=0)
    load_sample()


def _import(book: str) -> dict[str, float]:
    from yifa.engine.exchange.importing import import_workbook
    from yifa.engine.ledgers.registry import ledger
    from yifa.engine.orgs.models import Org, Post
    from yifa.engine.store.tenancy import org_scope

    org = Org.objects.get(code=ORG)
    with org_scope(org):
        clerk = Post.objects.filter(org=org, role="clerk", place__isnull=True).select_related("person")[0].person
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        begun, worked = time.monotonic(), time.process_time()
        done = import_workbook(ledger("disputes"), Path(book), org=org, actor=clerk)
        seconds, processor = time.monotonic() - begun, time.process_time() - worked
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    reader = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {
        "seconds": seconds, "processor": processor, "taken": done.taken, "memory": memory,
        "with_reader": max(memory, before + reader),
    }  # fmt: skip


def _insert() -> dict[str, float]:
    """Read what the import wrote, empty the tables, and write it again with bulk_create."""
    from django.apps import apps
    from django.db import connection

    from yifa.engine.exchange.importing import CHUNK
    from yifa.engine.search import index_many
    from yifa.engine.store.tenancy import every_org
    from yifa.engine.store.transactions import write_transaction

    with every_org("the benchmark writes all rows again"):
        names = ("matters.Matter", "disputes.Dispute", "matters.ActEntry", "matters.Party", "matters.Finding",
                 "journal.JournalEntry", "exchange.ImportedRow")  # fmt: skip
        models = [apps.get_model(name) for name in names]
        with connection.cursor() as cursor:
            cursor.execute("SELECT org_id, id, text FROM search_text ORDER BY id")
            words = cursor.fetchall()
        _empty(models)
        seconds, processor, written = 0.0, 0.0, 0
        slices = [_slices(model, CHUNK) for model in models]
        texts = iter(words)
        while True:
            chunks = [next(rows, []) for rows in slices]
            if not any(chunks):
                break
            begun, worked = time.monotonic(), time.process_time()
            with write_transaction():
                for model, rows in zip(models, chunks, strict=True):
                    written += len(model._default_manager.bulk_create(rows))
                index_many(word for _, word in zip(range(CHUNK), texts, strict=False))
            seconds, processor = seconds + time.monotonic() - begun, processor + time.process_time() - worked
    return {"seconds": seconds, "processor": processor, "rows": written + len(words)}


def _slices(model: Any, size: int) -> Any:
    """Rows of a table as they were, from its copy, so many for each chunk of the import."""
    from django.db import connection

    columns = [column.attname for column in model._meta.concrete_fields]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM kept_{model._meta.db_table}")
        total = cursor.fetchone()[0]
        cursor.execute("SELECT count(*) FROM kept_matters_matter")
        matters = cursor.fetchone()[0]
    share = max(1, round(total * size / matters))
    key, table, last = model._meta.pk.column, f"kept_{model._meta.db_table}", 0
    while rows := list(
        model._default_manager.raw(f"SELECT * FROM {table} WHERE {key} > {last} ORDER BY {key} LIMIT {share}")
    ):
        last = rows[-1].pk
        yield [model(**{name: getattr(row, name) for name in columns}) for row in rows]


def _empty(models: list[Any]) -> None:
    """Set the rows aside and empty the tables."""
    from django.db import connection

    with connection.cursor() as cursor:
        for model in models:
            table = model._meta.db_table
            cursor.execute(f"CREATE TABLE kept_{table} AS SELECT * FROM {table}")
            cursor.execute(f"CREATE UNIQUE INDEX kept_{table}_key ON kept_{table} ({model._meta.pk.column})")
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA foreign_keys=OFF")
            cursor.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
            for name, _, _ in cursor.fetchall():
                cursor.execute(f'DROP TRIGGER "{name}"')
            for model in reversed(models):
                cursor.execute(f"DELETE FROM {model._meta.db_table}")
            cursor.execute("DELETE FROM search_text")
            cursor.execute("INSERT INTO search_bigrams(search_bigrams) VALUES ('delete-all')")
            cursor.execute("PRAGMA foreign_keys=ON")
        else:
            tables = ", ".join(model._meta.db_table for model in models)
            cursor.execute(f"TRUNCATE {tables}, search_text CASCADE")


if __name__ == "__main__":
    sys.exit(main())
