"""Running the dying against the test's database, and what must hold of a database in which somebody died."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Min

from yifa.engine.journal.verification import verify
from yifa.engine.matters import registry
from yifa.engine.matters.data import plain
from yifa.engine.matters.models import ActEntry, ClockRow, ClockState, Matter
from yifa.engine.orgs.models import Org
from yifa.engine.search import search


def die(work: str, *, kills: int, seed: int) -> tuple[list[list[str]], int]:
    """Have that work done by processes that are killed; what they acknowledged, and how many were killed."""
    own = {
        "DATABASE_URL": database_url(),
        "YIFA_VAR": str(settings.VAR_DIR),
        "PYTHONPATH": "src:.",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.dying", work, str(kills), str(seed)],
        env=os.environ | own, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    *said, killed = [line.split() for line in done.stdout.splitlines()]
    assert killed[0] == "killed", done.stdout + done.stderr
    return said, int(killed[1])


def database_url() -> str:
    """The test's database, as another process is told of it."""
    found = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{found['NAME']}"
    password = f":{found['PASSWORD']}" if found["PASSWORD"] else ""
    return f"postgres://{found['USER']}{password}@{found['HOST']}:{found['PORT']}/{found['NAME']}"


def check_database(org: Org) -> None:
    """Nothing is half written: matters are what their history says, lines belong, clocks and numbers agree."""
    _check_file()
    result = verify(org)
    assert result.holds, result.findings.kept
    matters = list(Matter.objects.filter(org=org).order_by("pk"))
    for matter in matters:
        _check_matter(matter)
    numbers = [int(matter.number.split("第")[1].rstrip("号")) for matter in matters if matter.number]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    newest = [matter.pk for matter in reversed(matters) if matter.parent_id is None][:20]
    assert list(search("赵甲一", [org.pk]).ids) == newest


def _check_file() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert cursor.execute("PRAGMA foreign_key_check").fetchall() == []


def _check_matter(matter: Matter) -> None:
    entries = list(ActEntry.objects.filter(org=matter.org, matter=matter).order_by("seq"))
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    assert [entry.previous for entry in entries] == ["", *(entry.digest for entry in entries[:-1])]
    assert [entry.state_before for entry in entries] == ["new", *(entry.state_after for entry in entries[:-1])]
    assert (matter.entries, matter.state, matter.last_digest) == (
        len(entries), entries[-1].state_after, entries[-1].digest,
    )  # fmt: skip
    told = [json.loads(entry.changes or "{}") for entry in entries]
    _check_record(matter, told)
    _check_lines(matter, entries, told)
    _check_clocks(matter, entries)


def _check_record(matter: Matter, told: Sequence[dict[str, Any]]) -> None:
    """Replayed from the history, the record says what it says; what children reported stands in theirs."""
    procedure = registry.procedure(matter.procedure, matter.version)
    record = registry.record_model(procedure).objects.get(matter=matter)
    not_told = {"matter", "org", "village", "opened_on", "closed_on"} | registry.reported_to(procedure)
    replayed: dict[str, Any] = {}
    for changes in told:
        for name, change in changes.items():
            if not name.startswith("+") and name != "files":
                before, after = change
                assert replayed.get(name) in (None, "", before)
                replayed[name] = after
    for field in record._meta.concrete_fields:
        if field.name in replayed:
            assert plain(field, getattr(record, field.name)) == replayed[field.name], field.name
        elif field.name not in not_told:
            assert getattr(record, field.attname) in (None, "", field.get_default()), field.name


def _check_lines(matter: Matter, entries: Sequence[ActEntry], told: Sequence[dict[str, Any]]) -> None:
    """Every line that an entry tells of stands there, and none that no entry tells of."""
    said = {
        (name[1:], line["id"], entry.pk)
        for entry, changes in zip(entries, told, strict=True)
        for name, lines in changes.items()
        if name.startswith("+")
        for line in lines
    }
    models = registry.line_models(registry.procedure(matter.procedure, matter.version))
    stored = {
        (name, line.pk, line.entry_id)
        for name, model in models.items()
        for line in model.objects.filter(org=matter.org, matter=matter)
    }
    assert stored == said


def _check_clocks(matter: Matter, entries: Sequence[ActEntry]) -> None:
    """The clock of concluding runs from the acceptance to the agreement, and the dispute knows what is due next."""
    rows = ClockRow.objects.filter(org=matter.org, matter=matter)
    acts = {entry.act for entry in entries}
    states = set(rows.filter(clock="conclude").values_list("state", flat=True))
    if "settle_orally" in acts:
        assert states == {ClockState.MET}
        assert rows.filter(clock="confirm", state=ClockState.RUNNING).count() == 1
    elif "accept" in acts:
        assert states == {ClockState.RUNNING}
    root = matter.parent or matter
    family = [root.pk, *root.children.values_list("pk", flat=True)]
    owed = ClockRow.objects.filter(org=matter.org, matter__in=family, state=ClockState.RUNNING, owed_by="us")
    assert root.next_due_on == owed.aggregate(first=Min("due_on"))["first"]
