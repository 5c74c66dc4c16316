"""Emptying append-only tables between tests: on SQLite the flush is a DELETE, which their triggers refuse."""

from __future__ import annotations

from typing import Any

from django.db.backends.sqlite3.base import DatabaseOperations

_flush = DatabaseOperations.sql_flush


def _flush_past_triggers(self: DatabaseOperations, *args: Any, **kwargs: Any) -> list[str]:
    with self.connection.cursor() as cursor:
        cursor.execute(
            r"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\_no\_delete' ESCAPE '\'"
        )
        triggers = cursor.fetchall()
    return [
        *(f'DROP TRIGGER "{name}"' for name, _ in triggers),
        *_flush(self, *args, **kwargs),
        *(sql for _, sql in triggers),
    ]


def let_flush_through() -> None:
    """Have the flush after a transactional test drop the triggers, empty the tables and set the triggers again."""
    DatabaseOperations.sql_flush = _flush_past_triggers  # type: ignore[method-assign]  # for the whole run
