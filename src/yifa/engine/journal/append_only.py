"""Tables whose rows are never changed: triggers refuse every UPDATE and DELETE, and every INSERT in a row's place.

For SQLite and plain PostgreSQL. Citus allows no trigger on a distributed table; there ``APPEND_ONLY_TRIGGERS`` is set
to False and the database account is given no right to update or delete. The triggers stop mistakes and ordinary
accounts; whoever owns the database can drop them, and is found by the chain.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.utils import CursorWrapper
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

REFUSAL = "只能追加的记录不得修改或删除"


class AppendOnly(Operation):
    """A migration step: make a table append-only, except for the columns named (encrypted ones are sealed anew)."""

    reversible = True

    def __init__(self, table: str, except_columns: Sequence[str] = ()) -> None:
        self.table = table
        self.except_columns = tuple(except_columns)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Triggers are no part of the models."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Set the triggers."""
        if getattr(settings, "APPEND_ONLY_TRIGGERS", True):
            forbid_changes(schema_editor.connection, self.table, self.except_columns)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Take the triggers away."""
        allow_changes(schema_editor.connection, self.table)

    def describe(self) -> str:
        """What the step does, for the migration's output."""
        return f"Make {self.table} append-only"


def forbid_changes(connection: BaseDatabaseWrapper, table: str, except_columns: Sequence[str] = ()) -> None:
    """Set the triggers that refuse UPDATE (of all columns but the excepted) and DELETE on this table.

    On SQLite also INSERT over a row that is there: ``INSERT OR REPLACE`` removes it past the triggers for DELETE.
    """
    with connection.cursor() as cursor:
        columns = [
            column.name
            for column in connection.introspection.get_table_description(cursor, table)
            if column.name not in except_columns
        ]
        guarded = ", ".join(connection.ops.quote_name(name) for name in columns)
        for event, name in ((f"UPDATE OF {guarded}", f"{table}_no_update"), ("DELETE", f"{table}_no_delete")):
            if connection.vendor == "sqlite":
                cursor.execute(
                    f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" '
                    f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}：{table}'); END"
                )
            else:
                cursor.execute(
                    "CREATE OR REPLACE FUNCTION yifa_append_only() RETURNS trigger LANGUAGE plpgsql AS "
                    f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}：%', TG_TABLE_NAME; END $$"
                )
                cursor.execute(
                    f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" '
                    "FOR EACH ROW EXECUTE FUNCTION yifa_append_only()"
                )
        if connection.vendor == "sqlite":
            _forbid_replacing(connection, cursor, table)


def _forbid_replacing(connection: BaseDatabaseWrapper, cursor: CursorWrapper, table: str) -> None:
    """Refuse a new row that has the primary key, or the values of a unique constraint, of one that is there."""
    constraints = connection.introspection.get_constraints(cursor, table).values()
    keys = sorted({tuple(one["columns"]) for one in constraints if one["unique"] or one["primary_key"]})
    taken = " OR ".join(
        f'EXISTS (SELECT 1 FROM "{table}" WHERE ' + " AND ".join(f'"{name}" = NEW."{name}"' for name in key) + ")"  # noqa: S608
        for key in keys
    )
    cursor.execute(
        f'CREATE TRIGGER "{table}_no_replace" BEFORE INSERT ON "{table}" WHEN {taken} '
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}：{table}'); END"
    )


def allow_changes(connection: BaseDatabaseWrapper, table: str) -> None:
    """Drop the triggers of this table, if it has them."""
    on_table = "" if connection.vendor == "sqlite" else f' ON "{table}"'
    with connection.cursor() as cursor:
        for name in (f"{table}_no_update", f"{table}_no_delete", f"{table}_no_replace"):
            cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"{on_table}')
