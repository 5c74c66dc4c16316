"""Many rows at one go, past the models: nothing is checked, no signal sent, no default filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models


def insert_rows(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows of plain values, in the caller's transaction; ``columns`` as the model's ``attname`` has them.

    On PostgreSQL by COPY, on SQLite by one prepared statement.
    """
    table, named = model._meta.db_table, ", ".join(f'"{name}"' for name in columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f'COPY "{table}" ({named}) FROM STDIN') as copy:
                for row in rows:
                    copy.write_row(row)
            return
        adapt = connection.ops.adapt_datetimefield_value
        places = ", ".join(["%s"] * len(columns))
        cursor.executemany(
            f'INSERT INTO "{table}" ({named}) VALUES ({places})',  # noqa: S608  # names of tables and columns
            [[adapt(value) if isinstance(value, datetime) else value for value in row] for row in rows],
        )


def insert_models(model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Insert new rows of one model, in the caller's transaction; what the model seals or converts is sealed and
    converted."""
    columns = model._meta.concrete_fields
    insert_rows(
        model,
        [column.attname for column in columns],
        ([column.get_db_prep_save(column.pre_save(row, True), connection) for column in columns] for row in rows),
    )
    for row in rows:
        row._state.adding = False
        row._state.db = connection.alias
