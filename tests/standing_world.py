"""The world of most tests, made once in a process through the product's own doors, then put back as rows.

Making it takes some 360 statements; putting its rows back takes one for each of its tables.
"""

from __future__ import annotations

import copy
import re
from typing import Any

from django.db import connection, transaction

from tests.world import World, make_world

_INSERT = re.compile(r'INSERT (?:OR IGNORE )?INTO "?(\w+)"?')

_kept: tuple[World, dict[str, tuple[list[str], list[tuple[Any, ...]]]]] | None = None
"""The world, and by table its columns and rows, in the order in which they may be inserted."""


def standing_world() -> World:
    """The world in an empty database; each test has its own objects."""
    global _kept
    if _kept is None:
        _kept = _made()
    else:
        _put_back(_kept[1])
    return copy.deepcopy(_kept[0])


def _made() -> tuple[World, dict[str, tuple[list[str], list[tuple[Any, ...]]]]]:
    tables: dict[str, None] = {}

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if found := _INSERT.match(sql):
            tables[found[1]] = None
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        world = make_world()
    return world, {table: _rows_of(table) for table in tables}


def _rows_of(table: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  # a table that was just written to
        return [column[0] for column in cursor.description], list(cursor.fetchall())


def _put_back(tables: dict[str, tuple[list[str], list[tuple[Any, ...]]]]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for table, (columns, rows) in tables.items():
            names, places = ", ".join(f'"{name}"' for name in columns), ", ".join(["%s"] * len(columns))
            cursor.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({places})', rows)  # noqa: S608  # as above
