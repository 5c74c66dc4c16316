"""A first migration makes the tables that Django's own way makes, and takes them back."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState

from yifa.engine.store.first_migration import FirstMigration

pytestmark = pytest.mark.django_db(transaction=True)

OPERATIONS = [
    migrations.CreateModel(
        "Well",
        [("id", models.BigIntegerField(primary_key=True)), ("depth", models.IntegerField())],
    ),
    migrations.CreateModel(
        "Bucket",
        [
            ("id", models.BigIntegerField(primary_key=True)),
            ("well", models.ForeignKey("wells.Well", models.CASCADE)),
        ],
    ),
    migrations.AddField("well", "best", models.ForeignKey("wells.Bucket", models.CASCADE, null=True, related_name="+")),
    migrations.AddIndex("well", models.Index(fields=["depth"], name="wells_depth")),
    migrations.AddConstraint("bucket", models.UniqueConstraint(fields=("well", "id"), name="wells_once")),
]


def _migration(kind: type[migrations.Migration], operations: list[Any]) -> migrations.Migration:
    return type("Migration", (kind,), {"operations": operations})("0001_initial", "wells")


def _there() -> dict[str, Any]:
    """The tables with their columns, and what the database calls their constraints and indexes."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith("wells_"):
                columns = connection.introspection.get_table_description(cursor, table)
                rules = connection.introspection.get_constraints(cursor, table).values()
                found[table] = (
                    {(column.name, column.type_code, column.null_ok) for column in columns},
                    sorted(str(sorted((k, str(v)) for k, v in rule.items() if k != "definition")) for rule in rules),
                )
    return found


def _forth_and_back(kind: type[migrations.Migration]) -> tuple[dict[str, Any], dict[str, Any]]:
    migration = _migration(kind, OPERATIONS)
    with connection.schema_editor() as editor:
        migration.apply(ProjectState(), editor)
    forth = _there()
    with connection.schema_editor() as editor:
        migration.unapply(ProjectState(), editor)
    return forth, _there()


def test_makes_the_tables_that_django_makes_and_drops_them() -> None:
    forth, back = _forth_and_back(FirstMigration)
    assert sorted(forth) == ["wells_bucket", "wells_well"]
    assert (forth, back) == (_forth_and_back(migrations.Migration)[0], {})


def test_the_models_after_it_are_django_s() -> None:
    own, django_s = (_migration(kind, OPERATIONS) for kind in (FirstMigration, migrations.Migration))
    before = ProjectState()
    assert own.mutate_state(before) == django_s.mutate_state(before)
    assert not before.models


@pytest.mark.parametrize("collects", [False, True])
def test_tells_its_statements(collects: bool) -> None:
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        _migration(FirstMigration, OPERATIONS).apply(ProjectState(), editor, collect_sql=collects)
    told = "\n".join(editor.collected_sql)
    assert 'CREATE TABLE "wells_well"' in told
    assert ("-- Create model Well" in told) is collects
    assert _there() == {}


def test_tells_the_statements_of_the_way_back() -> None:
    migration = _migration(FirstMigration, OPERATIONS)
    with connection.schema_editor() as editor:
        migration.apply(ProjectState(), editor)
    with connection.schema_editor(collect_sql=True, atomic=False) as editor:
        migration.unapply(ProjectState(), editor, collect_sql=True)
    assert 'DROP TABLE "wells_well"' in "\n".join(editor.collected_sql)
    assert sorted(_there()) == ["wells_bucket", "wells_well"]
    with connection.schema_editor() as editor:
        migration.unapply(ProjectState(), editor)


def test_refuses_to_add_to_a_table_of_another() -> None:
    migration = _migration(FirstMigration, [migrations.AddIndex("well", models.Index(fields=["depth"], name="deep"))])
    state = _migration(FirstMigration, OPERATIONS).mutate_state(ProjectState())
    with pytest.raises(ValueError, match="the table is not this migration's"), connection.schema_editor() as editor:
        migration.apply(state, editor)
