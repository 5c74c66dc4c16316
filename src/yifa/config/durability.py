"""An acknowledged act is never lost: SQLite must be set so that this is true, or no connection works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ImproperlyConfigured

if TYPE_CHECKING:
    from django.db.backends.sqlite3.base import DatabaseWrapper

SYNCHRONOUS_FULL = 2


def require_durable_sqlite(connection: DatabaseWrapper, **_: object) -> None:
    """Refuse a SQLite connection that is not in WAL mode, flushed at every commit, with IMMEDIATE transactions.

    WAL is asked for at each connection, but SQLite may answer with another mode and no error: a network drive has none.
    Databases in memory lose everything at the end in any case and are let through. Raises ``ImproperlyConfigured``.
    """
    if connection.vendor != "sqlite" or connection.is_in_memory_db():
        return
    with connection.cursor() as cursor:
        journal_mode = cursor.execute("PRAGMA journal_mode").fetchone()[0]
        synchronous = cursor.execute("PRAGMA synchronous").fetchone()[0]
    name = connection.settings_dict["NAME"]
    if journal_mode != "wal":
        raise ImproperlyConfigured(
            f"SQLite database {name}: journal_mode is {journal_mode}, and must be wal. Put the file on a local disk "
            f"(network drives have no WAL), or use PostgreSQL by DATABASE_URL."
        )
    if synchronous < SYNCHRONOUS_FULL:
        raise ImproperlyConfigured(
            f"SQLite database {name}: synchronous is {synchronous}, and must be FULL (2), or a power failure loses "
            f"acts that were confirmed. Set it in the connection's init_command."
        )
    transaction_mode = connection.settings_dict["OPTIONS"].get("transaction_mode", "DEFERRED")
    if transaction_mode != "IMMEDIATE":
        raise ImproperlyConfigured(
            f"SQLite database {name}: transaction_mode is {transaction_mode}, and must be IMMEDIATE, or two "
            f"people writing at once get 'database is locked'. Set it in the connection's OPTIONS."
        )
