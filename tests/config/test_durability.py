"""SQLite works only where a confirmed act can't be lost."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper

pytestmark = pytest.mark.django_db

SAFE = {
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL",
}


@contextmanager
def connected(path: Path | str, **options: str) -> Iterator[DatabaseWrapper]:
    """A connection as Django opens it, with these options."""
    settings = deepcopy(connections["default"].settings_dict)
    settings |= {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": SAFE | options}
    wrapper = DatabaseWrapper(settings, "durability")
    try:
        wrapper.connect()
        yield wrapper
    finally:
        wrapper.close()


def test_the_database_of_the_tests_is_as_safe_as_the_one_in_use() -> None:
    connection = connections["default"]
    if connection.vendor != "sqlite":
        pytest.skip("NOT RUN on PostgreSQL, which flushes at every commit by default")
    assert not connection.is_in_memory_db()
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert cursor.execute("PRAGMA synchronous").fetchone()[0] == 2


def test_a_safe_connection_works(tmp_path: Path) -> None:
    with connected(tmp_path / "safe.sqlite3") as connection, connection.cursor() as cursor:
        assert cursor.execute("SELECT 1").fetchone() == (1,)


def test_without_wal_it_is_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(ImproperlyConfigured, match="journal_mode is delete, and must be wal"),
        connected(tmp_path / "x.sqlite3", init_command="PRAGMA synchronous=FULL"),
    ):
        pass


def test_without_a_flush_at_every_commit_it_is_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(ImproperlyConfigured, match="synchronous is 1, and must be FULL"),
        connected(tmp_path / "x.sqlite3", init_command="PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL"),
    ):
        pass


def test_with_deferred_transactions_it_is_refused(tmp_path: Path) -> None:
    with (
        pytest.raises(ImproperlyConfigured, match="transaction_mode is DEFERRED, and must be IMMEDIATE"),
        connected(tmp_path / "x.sqlite3", transaction_mode="DEFERRED"),
    ):
        pass


def test_a_database_in_memory_is_let_through() -> None:
    with connected(":memory:") as connection, connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone()[0] == "memory"
