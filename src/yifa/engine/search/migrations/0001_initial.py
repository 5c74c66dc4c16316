"""The searchable texts, and the index over them in the database's own manner."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

import yifa.engine.store.ids
from yifa.engine.store.first_migration import FirstMigration

# The pairs are cut by the database from the text itself, so that the index can't differ from it. The function stays
# "parallel unsafe": starting workers costs more than a search may. New pairs wait in a list of 256 kB, which a search
# reads as well, because sorting each document's hundred pairs into the index at once would double the cost of an act.
POSTGRESQL = [
    """
    CREATE FUNCTION yifa_bigrams(content text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT AS $$
    DECLARE
        characters text[] := string_to_array(content, NULL);
        pairs text[];
    BEGIN
        FOR place IN 1 .. cardinality(characters) LOOP
            pairs[place] := concat(characters[place], characters[place + 1]);
        END LOOP;
        RETURN array_to_tsvector(coalesce(pairs, '{}'));
    END $$
    """,
    "CREATE INDEX search_bigrams ON search_text USING gin (yifa_bigrams(text)) WITH (gin_pending_list_limit = 256)",
]
SQLITE = ["CREATE VIRTUAL TABLE search_bigrams USING fts5(tokens, content='', columnsize=0, tokenize='ascii')"]


def create_index(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def drop_index(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE search_bigrams")
    else:
        schema_editor.execute("DROP INDEX search_bigrams")
        schema_editor.execute("DROP FUNCTION yifa_bigrams(text)")


class Migration(FirstMigration):
    dependencies = [("orgs", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="SearchText",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(blank=True, default="", max_length=48, verbose_name="类别")),
                ("text", models.TextField(verbose_name="文本")),
                (
                    "org",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.org",
                        verbose_name="所属机关",
                    ),
                ),
            ],
            options={
                "verbose_name": "检索文本",
                "verbose_name_plural": "检索文本",
                "db_table": "search_text",
                "indexes": [models.Index(fields=["org", "id"], name="search_text_of_org")],
            },
        ),
        migrations.RunPython(create_index, drop_index),
    ]
