"""Many rows at one go, past the models: nothing is checked, no signal sent, no default filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from copy import copy
from datetime import datetime
from typing import Any, TypeVar

from django.db import connection, connections, models

from yifa.engine.store.ids import new_id

Row = TypeVar("Row", bound=models.Model)


def insert_rows(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows of plain values, in the caller's transaction; ``columns`` as the model's ``attname`` has them.

    On PostgreSQL by COPY, on SQLite by one prepared statement.
    """
    table, named = model._meta.db_table, ", ".join(f'"{name}"' for name in columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # The cursor's own copy speaks past Django, whose errors callers know.
            with connection.wrap_database_errors, cursor.copy(f'COPY "{table}" ({named}) FROM STDIN') as rows_in:
                for row in rows:
                    rows_in.write_row(row)
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
    columns = [(column.attname, _converter(column)) for column in model._meta.concrete_fields]
    insert_rows(
        model,
        [name for name, _ in columns],
        ([row.__dict__[name] if convert is None else convert(row) for name, convert in columns] for row in rows),
    )
    for row in rows:
        row._state.adding = False
        row._state.db = connection.alias


def update_models(model: type[models.Model], names: Sequence[str], rows: Iterable[Any]) -> None:
    """Write these columns of tenant rows that are stored already, in the caller's transaction."""
    columns: list[Any] = [model._meta.get_field(name) for name in names]
    put = ", ".join(f'"{column.column}" = %s' for column in columns)
    values = [
        [*(column.get_db_prep_save(getattr(row, column.attname), connection) for column in columns), row.org_id, row.pk]
        for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            f'UPDATE "{model._meta.db_table}" SET {put} WHERE org_id = %s AND "{model._meta.pk.column}" = %s',  # noqa: S608  # names of tables and columns
            values,
        )


_AS_THEY_ARE = (models.CharField, models.IntegerField, models.ForeignKey)
"""Columns whose values the database takes as they stand. A text may be sealed, a day or a number may be converted."""


def _converter(column: models.Field[Any, Any]) -> Callable[[models.Model], Any] | None:
    """How a row's value of the column is made ready for the database; None where it is ready."""
    own = connections[connection.alias]
    name = column.attname
    if isinstance(column, _AS_THEY_ARE) or type(column) is models.TextField or isinstance(column, models.BooleanField):
        return None
    if isinstance(column, models.DateField) and not isinstance(column, models.DateTimeField):
        day = own.ops.adapt_datefield_value
        return lambda row: None if row.__dict__[name] is None else day(row.__dict__[name])
    return lambda row: column.get_db_prep_save(column.pre_save(row, True), own)


def another(pattern: Row) -> Row:
    """A new row, unsaved, with the values of one that was made but never saved. Its id is its own.

    What a model's constructor does for each column is so done once for many rows.
    """
    row = pattern.__class__.__new__(pattern.__class__)
    row.__dict__ = {**pattern.__dict__, "_state": copy(pattern._state)}
    row._state.fields_cache = {**pattern._state.fields_cache}
    if isinstance(pattern._meta.pk, models.BigIntegerField):
        row.pk = new_id()
    return row
