"""The digest of a row of a witnessed table: when it is written, and recomputed from the table as it stands.

Recomputed past the models, the columns joined by the database: verification has a few microseconds for each row.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import connection
from django.db.models import DateTimeField, Model

from yifa.engine.journal.chain import canonical_time
from yifa.engine.journal.stored_chain import time_as_text

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org

_SLICE = 5000
_BETWEEN, _NOTHING = "\x1f", "\x1e"
"""What stands between two columns, and for one that is empty. No text that is taken in holds either."""


def digest_of_row(row: Model, columns: Sequence[str]) -> str:
    """SHA-256 over these columns of a row, in this order."""
    return digest_of(getattr(row, name) for name in columns)


def digest_of(values: Iterable[Any]) -> str:
    """The same over a row's values, in the order of the columns."""
    return _digest(_BETWEEN.join(map(_told, values)))


def stored_digests(model: type[Model], columns: Sequence[str], org: Org) -> Iterator[tuple[int, str]]:
    """(journal's sequence number, digest) of every row of the organisation, in the journal's order.

    The table has the columns ``org_id`` and ``journal_seq``, and an index on both.
    """
    query = (
        f"SELECT journal_seq, {_joined(model, columns)} FROM {model._meta.db_table} "  # noqa: S608  # names of columns
        f"WHERE org_id = %s AND journal_seq > %s ORDER BY journal_seq LIMIT {_SLICE}"
    )
    last = -(2**63)
    while True:
        with connection.cursor() as cursor:
            cursor.execute(query, [org.pk, last])
            rows = cursor.fetchall()
        for seq, told in rows:
            yield seq, _digest(told)
        if len(rows) < _SLICE:
            return
        last = rows[-1][0]


def _digest(told: str) -> str:
    return hashlib.sha256(told.encode()).hexdigest()


def _told(value: Any) -> str:
    if value is None:
        return _NOTHING
    if isinstance(value, datetime):
        return canonical_time(value)
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _joined(model: type[Model], columns: Sequence[str]) -> str:
    """SQL for the columns as one text, as ``_told`` writes each; by a function that goes over them once."""
    texts = [
        time_as_text(name) if isinstance(model._meta.get_field(name), DateTimeField) else f"CAST({name} AS text)"
        for name in columns
    ]
    filled = ", ".join(f"coalesce({text}, '{_NOTHING}')" for text in texts)
    if connection.vendor == "sqlite":
        return f"printf('{_BETWEEN.join(['%%s'] * len(texts))}', {filled})"
    return f"concat_ws('{_BETWEEN}', {filled})"
