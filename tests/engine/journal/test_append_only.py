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
