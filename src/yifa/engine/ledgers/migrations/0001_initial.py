"""Selections of ledgers that people keep."""

import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.store.ids
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("orgs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="SavedView",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ledger", models.CharField(max_length=48, verbose_name="台账")),
                ("name", models.CharField(max_length=20, verbose_name="名称")),
                ("query", models.CharField(blank=True, max_length=1000, verbose_name="条件")),
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
                (
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="本人",
                    ),
                ),
            ],
            options={
                "verbose_name": "自存视图",
                "verbose_name_plural": "自存视图",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("org", "person", "ledger", "name"), name="ledgers_savedview_name_once"
                    )
                ],
            },
        ),
    ]
