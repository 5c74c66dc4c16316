"""What the database knows of its tables when it chooses between indexes."""

from __future__ import annotations

from django.db import connection

from yifa.engine.store.transactions import write_transaction

_SAMPLED = 1_000
"""Rows of each index that are looked at: enough to tell a key from an organisation, and quick on large tables."""


def refresh_statistics() -> None:
    """Let SQLite count anew how many rows share a key; PostgreSQL does so by itself."""
    if connection.vendor != "sqlite":
        return
    with write_transaction(), connection.cursor() as cursor:
        cursor.execute(f"PRAGMA analysis_limit = {_SAMPLED}")
        cursor.execute("ANALYZE")
