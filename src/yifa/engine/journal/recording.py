"""The only door to the journal: append an entry to an organisation's chain.

It runs inside every act, so it goes past the models: one read of the chain's head, one insert, one update, and one more
insert where personal values are sealed. The head's row is locked on PostgreSQL; on SQLite the write lock is held.
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from django.conf import settings
from django.db import connection
from django.utils import timezone

from yifa.engine.journal.chain import GENESIS, Link, canonical_body, canonical_time, chain_hash, hasher
from yifa.engine.journal.models import ChainHead, JournalEntry, SealedValue
from yifa.engine.store.ids import new_id
from yifa.engine.store.tenancy import org_scope

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org

SALT_BYTES = 16
_KIND = re.compile(r"[a-z][a-z_]{0,31}")
_SUBJECT = re.compile(r"[^\x00-\x1f\x7f]{1,120}")
_PERSONAL = "personal"


class NotInTransactionError(RuntimeError):
    """An entry was to be appended outside a transaction: it could stand without what it records, or the reverse."""


class ChainBrokenError(RuntimeError):
    """The chain's head was changed by something else than ``append``; nothing is written upon it."""


class Item(NamedTuple):
    """What one entry says, for ``append_many``; as the arguments of ``append``."""

    kind: str
    subject: str
    body: Mapping[str, Any]
    personal: Mapping[str, str] | None = None
    at: datetime.datetime | None = None


def append(
    org: Org,
    kind: str,
    subject: str,
    body: Mapping[str, Any],
    *,
    personal: Mapping[str, str] | None = None,
    at: datetime.datetime | None = None,
) -> JournalEntry:
    """Append one entry to the organisation's chain, in the caller's transaction.

    :param kind: lower-case word: act, register_entry, correction, publication, role_grant, parameter, export, reveal …
    :param subject: what it is about, such as ``matter:123``; at most 120 characters on one line.
    :param body: texts, integers, booleans, null, lists and mappings of them; the key ``personal`` is reserved. A kind
        with a witness (``yifa.engine.journal.witnesses``) puts the row's digest under ``digest``.
    :param personal: values that must be purgeable: the body gets a salted commitment of each, the value is sealed.
    :param at: when it was recorded; now, unless an import knows better. With time zone.
    :raises NotInTransactionError: there is no transaction.
    :raises ValueError: kind, subject or time is not of its form. :raises TypeError: the body is not plain JSON.
    """
    return append_many(org, [Item(kind, subject, body, personal, at)])[0]


def append_many(org: Org, items: Iterable[Item]) -> list[JournalEntry]:
    """Append many entries in order, in the caller's transaction: one read and one update of the head for all."""
    require_transaction("追加日志")
    algorithm = str(getattr(settings, "JOURNAL_HASH", "sha256"))
    origin, last_seq, last_hash = _take_head(org)
    seq, previous = last_seq, last_hash
    entries: list[JournalEntry] = []
    sealed: list[SealedValue] = []
    now = timezone.now()
    for item in items:
        seq += 1
        at = item.at or now
        body, values = _with_commitments(org, seq, item, algorithm)
        link = _checked_link(seq, item, at, algorithm, body, previous)
        previous = chain_hash(origin, link)
        entries.append(_entry(org, link, at, previous))
        sealed += values
    if entries:
        _insert(entries)
        if sealed:
            with org_scope(org):
                SealedValue.objects.bulk_create(sealed, batch_size=500)
        _move_head(org, last_seq, last_hash, seq, previous)
    return entries


class Recorded(Protocol):
    """A row of some history that knows its place in the journal."""

    journal_seq: int


def place_in_journal(org: Org, rows: Sequence[Recorded], items: Iterable[Item]) -> None:
    """Append what the journal says of composed rows of a history; each learns its place. They are not saved yet."""
    for row, told in zip(rows, append_many(org, items), strict=True):
        row.journal_seq = told.seq


def require_transaction(what: str) -> None:
    """Refuse what must stand or fall with its surroundings. :raises NotInTransactionError: no transaction is open."""
    if not connection.in_atomic_block:
        raise NotInTransactionError(f"{what}只能在事务中进行，请在 write_transaction() 内调用")


def _take_head(org: Org) -> tuple[str, int, str]:
    lock = " FOR UPDATE" if connection.features.has_select_for_update else ""
    query = f"SELECT origin, seq, hash FROM journal_chainhead WHERE org_id = %s{lock}"  # noqa: S608  # constant
    with connection.cursor() as cursor:
        cursor.execute(query, [org.pk])
        row = cursor.fetchone()
        if row is None:
            with org_scope(org):
                ChainHead.objects.bulk_create(
                    [ChainHead(org=org, origin=org.code, seq=0, hash=GENESIS)], ignore_conflicts=True
                )
            cursor.execute(query, [org.pk])
            row = cursor.fetchone()
    origin, seq, last = row
    return origin, seq, last


def _move_head(org: Org, old_seq: int, old_hash: str, seq: int, last: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE journal_chainhead SET seq = %s, hash = %s WHERE org_id = %s AND seq = %s AND hash = %s",
            [seq, last, org.pk, old_seq, old_hash],
        )
        if cursor.rowcount != 1:
            raise ChainBrokenError(f"{org.name}的链头在追加时被改动（应为第{old_seq}条）。请运行 yifa journal verify")


def _with_commitments(org: Org, seq: int, item: Item, algorithm: str) -> tuple[str, list[SealedValue]]:
    if _PERSONAL in item.body:
        raise ValueError("日志内容的键 personal 留给个人信息的加盐摘要，请换一个键")
    if not item.personal:
        return canonical_body(item.body), []
    commitments: dict[str, str] = {}
    values: list[SealedValue] = []
    for field, value in item.personal.items():
        salt = os.urandom(SALT_BYTES)
        commitments[field] = commitment(salt, value, algorithm)
        values.append(SealedValue(org_id=org.pk, seq=seq, field=field, sealed=salt.hex() + value))
    return canonical_body({**item.body, _PERSONAL: commitments}), values


def commitment(salt: bytes, value: str, algorithm: str) -> str:
    """What stands in the chain for a personal value: the hash of salt and value."""
    digest: str = hasher(algorithm)(salt + value.encode("utf-8")).hexdigest()
    return digest


def _checked_link(seq: int, item: Item, at: datetime.datetime, algorithm: str, body: str, previous: str) -> Link:
    if not _KIND.fullmatch(item.kind):
        raise ValueError(f"日志类别“{item.kind}”不合规：小写字母与下划线，至多32个字符")
    if not _SUBJECT.fullmatch(item.subject):
        raise ValueError(f"日志对象“{item.subject}”不合规：1至120个字符，不含换行等控制字符")
    if timezone.is_naive(at):
        raise ValueError(f"日志时间 {at} 没有时区")
    return Link(seq, item.kind, item.subject, canonical_time(at), algorithm, body, previous, "")


_COLUMNS = ("id", "org_id", "seq", "kind", "subject", "recorded_at", "algorithm", "body", "previous", "hash")


def _entry(org: Org, link: Link, at: datetime.datetime, digest: str) -> JournalEntry:
    """The entry as it will have been read from the database."""
    seq, kind, subject, _, algorithm, body, previous, _ = link
    row = (new_id(), org.pk, seq, kind, subject, at, algorithm, body, previous, digest)
    return JournalEntry.from_db(connection.alias, _COLUMNS, row)


_INSERT = (
    f"INSERT INTO journal_journalentry ({', '.join(_COLUMNS)}) "  # noqa: S608  # constants only
    f"VALUES ({', '.join(['%s'] * len(_COLUMNS))})"
)


def _insert(entries: Sequence[JournalEntry]) -> None:
    adapt = connection.ops.adapt_datetimefield_value
    rows = [
        (e.id, e.org_id, e.seq, e.kind, e.subject, adapt(e.recorded_at), e.algorithm, e.body, e.previous, e.hash)
        for e in entries
    ]
    with connection.cursor() as cursor:
        if len(rows) == 1:
            cursor.execute(_INSERT, rows[0])
        else:
            cursor.executemany(_INSERT, rows)
