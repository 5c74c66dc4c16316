"""The chain as it stands in the database: read in slices by seq, past the models, for verification and export."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection

from yifa.engine.journal.chain import GENESIS, Link

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org

SLICE = 5000
_BEFORE_ALL = -(2**63)

_TIME = {
    "sqlite": "replace({0}, ' ', 'T') || CASE WHEN length({0}) = 19 THEN '.000000Z' ELSE 'Z' END",
    "postgresql": """to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""",
}


def time_as_text(column: str) -> str:
    """SQL for a column's time as ``canonical_time`` writes it: parsing it here would cost more than hashing the row."""
    return _TIME[connection.vendor].format(column)


class Head(NamedTuple):
    """Where a chain stands according to its head row."""

    origin: str
    seq: int
    hash: str


def head_of(org: Org) -> Head | None:
    """The organisation's chain head; None if nothing was ever recorded."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT origin, seq, hash FROM journal_chainhead WHERE org_id = %s", [org.pk])
        row = cursor.fetchone()
    return None if row is None else Head(*row)


def origin_of(org: Org) -> str:
    """The name under which the organisation's chain is hashed and signed; its code, while there is no chain yet."""
    head = head_of(org)
    return org.code if head is None else head.origin


def links_of(org: Org, *, after: int = 0, until: int | None = None) -> Iterator[Link]:
    """The organisation's entries with a seq above ``after`` (0: all there are) up to ``until``, in order of seq."""
    last = after or _BEFORE_ALL
    bound = 2**63 - 1 if until is None else until
    query = (
        f"SELECT seq, kind, subject, {time_as_text('recorded_at')}, algorithm, body, previous, hash "  # noqa: S608
        f"FROM journal_journalentry WHERE org_id = %s AND seq > %s AND seq <= %s ORDER BY seq LIMIT {SLICE}"
    )
    while True:
        with connection.cursor() as cursor:
            cursor.execute(query, [org.pk, last, bound])
            rows = cursor.fetchall()
        yield from map(Link._make, rows)
        if len(rows) < SLICE:
            return
        last = rows[-1][0]


def hash_at(org: Org, seq: int) -> str | None:
    """The hash of one entry; the chain's beginning for 0; None if there is no such entry."""
    if seq == 0:
        return GENESIS
    with connection.cursor() as cursor:
        cursor.execute("SELECT hash FROM journal_journalentry WHERE org_id = %s AND seq = %s", [org.pk, seq])
        row = cursor.fetchone()
    return None if row is None else str(row[0])
