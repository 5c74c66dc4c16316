"""Entries of the journal can't be changed through the database's ordinary doors."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.migrations.state import ProjectState

from tests.engine.journal.tampering import org_with_entries
from yifa.engine.journal.append_only import AppendOnly, allow_changes, forbid_changes
from yifa.engine.journal.models import JournalEntry
from yifa.engine.store.tenancy import every_org


@pytest.fixture
def entry(db: None) -> JournalEntry:
    """An entry that is there."""
    org_with_entries(1)
    with every_org("test"):
        return JournalEntry.objects.latest("id")


def test_an_update_is_refused(entry: JournalEntry) -> None:
    entry.body = "{}"
    with pytest.raises(DatabaseError, match="只能追加"), transaction.atomic(), every_org("test"):
        entry.save()


def test_a_deletion_is_refused(entry: JournalEntry) -> None:
    with pytest.raises(DatabaseError, match="只能追加"), transaction.atomic(), every_org("test"):
        entry.delete()


@pytest.mark.parametrize("taken", [("id",), ("org_id", "seq")])
def test_putting_another_row_in_its_place_is_refused(entry: JournalEntry, taken: tuple[str, ...]) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("INSERT OR REPLACE is SQLite's own; ON CONFLICT DO UPDATE is an UPDATE")
    columns = [column.attname for column in JournalEntry._meta.concrete_fields]
    fresh = {"id": entry.pk + 1, "seq": entry.seq + 1, "body": "{}"}
    values = [fresh.get(name, getattr(entry, name)) if name not in taken else getattr(entry, name) for name in columns]
    for statement in ("INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE"):
        sql = (
            f"{statement} INTO journal_journalentry ({', '.join(columns)}) VALUES ({', '.join(['%s'] * len(columns))})"
        )
        with pytest.raises(DatabaseError, match="只能追加"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, values)


@pytest.mark.parametrize(
    ("table", "constraints"), [("matters_actentry", 4), ("registers_entrychange", 4), ("matters_clockrevision", 1)]
)
@pytest.mark.django_db
def test_every_key_of_every_such_table_is_guarded(table: str, constraints: int) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("INSERT OR REPLACE is SQLite's own; ON CONFLICT DO UPDATE is an UPDATE")
    with connection.cursor() as cursor:
        cursor.execute("SELECT sql FROM sqlite_master WHERE name = %s", [f"{table}_no_replace"])
        (sql,) = cursor.fetchone()
    assert sql.count("EXISTS") == constraints


def test_columns_may_be_excepted(entry: JournalEntry) -> None:
    allow_changes(connection, "journal_journalentry")
    forbid_changes(connection, "journal_journalentry", except_columns=["subject"])
    with every_org("test"):
        JournalEntry.objects.filter(pk=entry.pk).update(subject="matter:2")
        with pytest.raises(DatabaseError, match="只能追加"), transaction.atomic():
            JournalEntry.objects.filter(pk=entry.pk).update(body="{}")


def test_the_migration_step_can_be_taken_back_and_left_out(entry: JournalEntry, settings: object) -> None:
    step = AppendOnly("journal_journalentry")
    # Only its connection is used; entering a schema editor is not possible inside a test's transaction on SQLite.
    editor = connection.schema_editor()
    state = ProjectState()
    step.database_backwards("journal", editor, state, state)
    with every_org("test"):
        assert JournalEntry.objects.filter(pk=entry.pk).update(subject="matter:2") == 1
    settings.APPEND_ONLY_TRIGGERS = False  # type: ignore[attr-defined]  # pytest-django's settings
    step.database_forwards("journal", editor, state, state)
    with every_org("test"):
        assert JournalEntry.objects.filter(pk=entry.pk).update(subject="matter:3") == 1
