"""act() on real records by eight client processes at once: acts a second, and how long a client had to wait.

    .venv/bin/python benchmarks/acts.py [--clients 8] [--seconds 10]

On SQLite in a temporary folder with full durability, or on the empty database that DATABASE_URL names. Every client
runs mediations through their steps (register, accept, tell rights, two sittings, danger report): each act writes
record, state, entry, lines, clocks, search text and the chain. The peer is the same number of clients, each waiting its
turn at the same lock, that insert one bare row a transaction.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import tempfile
import time
from datetime import date
from typing import Any

FLOOR = 100
LONGEST_WAIT = 1.0
DAY = date(2025, 3, 5)
Result = tuple[int, float, str]


def main() -> int:
    """Measure both and print the result as the last line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=10)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="yifa-bench-") as folder:
        os.environ["YIFA_VAR"] = folder
        _in_process(_prepare)
        acts, wait, trouble = _run(_act_until, args.clients, args.seconds)
        rows, row_wait, _ = _run(_insert_until, args.clients, args.seconds / 2)
    ours, peer = acts / args.seconds, rows / (args.seconds / 2)
    print(f"acts {ours:.0f}/s, longest wait {wait * 1000:.0f} ms; bare rows {peer:.0f}/s, {row_wait * 1000:.0f} ms")
    print("\n".join(trouble))
    result = {
        "name": f"acts a second, {args.clients} clients",
        "ours": round(ours, 1),
        "peer": round(peer, 1),
        "ratio": round(ours / peer, 3),
        "limit": f"at least {FLOOR}/s, no client waits over {LONGEST_WAIT:.0f} s, no error",
        "ok": ours >= FLOOR and wait <= LONGEST_WAIT and not trouble,
    }
    print(json.dumps(result))
    return 0 if result["ok"] else 1


def _in_process(work: Any, *args: Any) -> None:
    process = multiprocessing.get_context("spawn").Process(target=work, args=args)
    process.start()
    process.join()
    if process.exitcode:
        sys.exit("the database could not be prepared")


def _run(work: Any, clients: int, seconds: float) -> tuple[int, float, list[str]]:
    context = multiprocessing.get_context("spawn")
    results: multiprocessing.Queue[Result] = context.Queue()
    ready = context.Barrier(clients)
    processes = [context.Process(target=work, args=(number, seconds, ready, results)) for number in range(clients)]
    for process in processes:
        process.start()
    found = [results.get(timeout=seconds * 5 + 120) for _ in processes]
    for process in processes:
        process.join()
    return sum(done for done, _, _ in found), max(wait for _, wait, _ in found), [text for _, _, text in found if text]


def _start() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yifa.config.settings")
    import django

    django.setup()


def _prepare() -> None:
    _start()
    from django.core.management import call_command
    from django.db import connection

    from yifa.engine.orgs.sample import load_sample

    call_command("migrate", verbosity=0)
    load_sample()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE bench_row (id BIGINT PRIMARY KEY, text VARCHAR(200))")


def _act_until(number: int, seconds: float, ready: Any, results: Any) -> None:
    _start()
    from yifa.engine.orgs.models import Org, Post
    from yifa.engine.store.tenancy import org_scope

    org = Org.objects.filter(kind="township").order_by("code").first()
    assert org is not None
    with org_scope(org):
        mediator = Post.objects.filter(org=org, role="mediator", place__isnull=True).select_related("person")[0].person
        ready.wait()
        end, done, longest, trouble = time.monotonic() + seconds, 0, 0.0, ""
        while time.monotonic() < end:
            for step in _course(org, mediator, number):
                begun = time.monotonic()
                try:
                    step()
                except Exception as error:  # any error is a result: it is printed and the benchmark is not ok
                    trouble = f"{type(error).__name__}: {error}"
                    break
                longest, done = max(longest, time.monotonic() - begun), done + 1
                if time.monotonic() > end:
                    break
            if trouble:
                break
    results.put((done, longest, trouble))


def _course(org: Any, mediator: Any, number: int) -> Any:
    """The steps of one dispute and its mediation, one call an act."""
    from yifa.engine.matters.act import act, open_matter
    from yifa.engine.matters.models import Party

    state: dict[str, Any] = {}

    def register() -> None:
        parties = [{"side": "applicant", "name": f"甲{number}"}, {"side": "respondent", "name": f"乙{number}"}]
        data = {"source": "application", "kind": "neighbour", "summary": "因排水沟走向发生争执", "Party": parties}
        done = open_matter("dispute", org=org, actor=mediator, happened_on=DAY, title="邻里纠纷", data=data)
        state["dispute"] = done.matter.pk
        state["parties"] = list(Party.objects.filter(org=org, matter=done.matter))

    def start() -> None:
        child = act(state["dispute"], "start_people", actor=mediator, happened_on=DAY).child
        assert child is not None
        state["mediation"] = child.pk

    def step(name: str, of: str = "mediation", **data: Any) -> Any:
        return lambda: act(state[of], name, actor=mediator, happened_on=DAY, data=data)

    sitting = {"held_on": DAY, "place": "调解室", "present": "双方", "content": "听取双方陈述", "outcome": "again"}
    yield register
    yield start
    yield step("accept", committee="调解委员会", AssignedMediator={"person": mediator})
    yield step("tell_rights", RightsNotice=[{"party": party, "told_on": DAY} for party in state["parties"]])
    yield step("meet", Session=sitting)
    yield step("meet", Session=sitting)
    yield step(
        "report_danger",
        "dispute",
        DangerReport={"reported_on": DAY, "reported_to": "派出所", "danger": "扬言动手", "measures": "分头劝导"},
    )


def _insert_until(number: int, seconds: float, ready: Any, results: Any) -> None:
    _start()
    from django.db import connection

    from yifa.engine.store.ids import new_id
    from yifa.engine.store.transactions import write_transaction

    connection.ensure_connection()
    ready.wait()
    end, done, longest = time.monotonic() + seconds, 0, 0.0
    while time.monotonic() < end:
        begun = time.monotonic()
        with write_transaction(), connection.cursor() as cursor:
            cursor.execute("INSERT INTO bench_row VALUES (%s, %s)", [new_id(), "一行"])
        longest, done = max(longest, time.monotonic() - begun), done + 1
    results.put((done, longest, ""))


if __name__ == "__main__":
    sys.exit(main())
