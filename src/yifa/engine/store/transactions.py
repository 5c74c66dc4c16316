"""One door for writing: a transaction that waits its turn.

SQLite's busy handler is no queue: under load one client may wait for the whole run. So a fair lock (``flock``, which
the kernel hands on in order) stands before the transaction, and the transaction is IMMEDIATE. PostgreSQL needs neither.
"""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction

_handles = threading.local()


@contextmanager
def write_transaction(using: str = "default") -> Iterator[None]:
    """Everything inside is written together or not at all; nested use joins the outer one's fate by savepoint."""
    connection = connections[using]
    if connection.in_atomic_block or connection.vendor != "sqlite":
        with transaction.atomic(using=using):
            yield
        return
    with _turn(str(connection.settings_dict["NAME"])), transaction.atomic(using=using):
        yield


@contextmanager
def _turn(database: str) -> Iterator[None]:
    if database.startswith("file:") or database == ":memory:":
        yield
        return
    handle = _queue_file(database + ".turn")
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_UN)


def _queue_file(path: str) -> int:
    """This thread's own open file: two threads that shared one would share the lock. A forked child opens its own."""
    known: dict[tuple[int, str], int] = _handles.__dict__.setdefault("known", {})
    key = (os.getpid(), path)
    if key not in known:
        known[key] = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    return known[key]
