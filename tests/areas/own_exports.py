"""What a register's own ledger gives out is known when it is brought in again: nothing is entered twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.test import Client

from yifa.engine.accounts.models import User
from yifa.engine.exchange.importing import Imported, import_workbook
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledgers
from yifa.engine.registers import registry
from yifa.engine.registers.models import Entry
from yifa.law.roles import CLERK


def every_register_knows_its_own_rows(folder: Path) -> None:
    """Of an organisation in scope that has entries in all its registers."""
    wrong, filled = {}, list(_filled())
    assert len(filled) > 50
    for ledger in filled:
        done = _brought_in_again(ledger, folder / "导出.xlsx")
        # A row that names one of several entries of the same name cannot be read; it is not taken in either.
        strange = [str(one) for one in done.refused if one.rule != "entry"]
        if strange or done.taken or done.known + done.refused_rows != done.rows:
            wrong[ledger.id] = (done.taken, done.known, strange[:3])
    assert wrong == {}


def _filled() -> Iterator[Ledger]:
    held = set(Entry.objects.values_list("register", flat=True))
    yield from (ledger for ledger in ledgers() if ledger.register in held)


def _brought_in_again(ledger: Ledger, path: Path) -> Imported:
    """The ledger with all its columns, tried by somebody who keeps it."""
    declared = registry.get(ledger.register)
    user = User.objects.get(username="clerk" if CLERK in declared.by else "reviewer")
    browser = Client()
    browser.force_login(user)
    answer: Any = browser.get(f"/ledgers/{ledger.id}/export/", {"column": [column.id for column in ledger.columns]})
    path.write_bytes(b"".join(answer))
    entry = Entry.objects.filter(register=ledger.register).select_related("org").first()
    assert entry is not None
    return import_workbook(ledger, path, org=entry.org, actor=user.person, dry_run=True)
