"""A chain to tamper with, and the hand of one who owns the database: triggers dropped, raw SQL."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import connection

from yifa.engine.journal.append_only import allow_changes
from yifa.engine.journal.chain import chain_hash
from yifa.engine.journal.recording import Item, append_many
from yifa.engine.journal.stored_chain import head_of, links_of
from yifa.engine.journal.verification import Result
from yifa.engine.orgs.models import Org

AT = datetime.datetime(2026, 3, 1, 8, 30, tzinfo=datetime.UTC)


def org_with_entries(count: int, code: str = "330199001") -> Org:
    """A township whose chain holds this many entries of the kind ``sample``, each naming a digest."""
    org = Org.objects.create(
        code=code, name="新设乡", short_name="新", kind="township", opened_on=datetime.date(2020, 1, 1)
    )
    append_many(
        org,
        [Item("sample", f"matter:{number}", {"digest": digest_of(number)}, None, AT) for number in range(1, count + 1)],
    )
    return org


def digest_of(number: int) -> str:
    """The digest that entry ``number`` of ``org_with_entries`` names."""
    return f"{number:064x}"


def tamper(sql: str, parameters: Sequence[Any] = ()) -> None:
    """Change the database behind the product's back."""
    allow_changes(connection, "journal_journalentry")
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)


def rechain(org: Org, from_seq: int) -> None:
    """What an insider does after a change: compute all hashes anew, and set the head to the new end."""
    head = head_of(org)
    assert head is not None
    previous: str | None = None
    for link in list(links_of(org, after=from_seq - 1)):
        fresh = link._replace(previous=previous or link.previous)
        previous = chain_hash(head.origin, fresh)
        tamper(
            "UPDATE journal_journalentry SET previous = %s, hash = %s WHERE org_id = %s AND seq = %s",
            [fresh.previous, previous, org.pk, link.seq],
        )
    tamper("UPDATE journal_chainhead SET hash = %s WHERE org_id = %s", [previous, org.pk])


def found(result: Result) -> list[tuple[int, str]]:
    """The findings as (seq, what)."""
    return [(finding.seq, finding.fault.value) for finding in result.findings.kept]
