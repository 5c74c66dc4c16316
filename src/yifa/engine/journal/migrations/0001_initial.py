"""The journal: entries, chain heads, sealed personal values, checkpoints; entries are append-only."""

import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.store.ids
import yifa.engine.vault.fields
from yifa.engine.journal.append_only import AppendOnly
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("orgs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ChainHead",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("origin", models.CharField(max_length=32, verbose_name="链标识")),
                ("seq", models.BigIntegerField(default=0, verbose_name="最后序号")),
                ("hash", models.CharField(max_length=64, verbose_name="最后摘要")),
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
                "verbose_name": "链头",
                "verbose_name_plural": "链头",
                "constraints": [models.UniqueConstraint(fields=("org",), name="journal_head_once")],
            },
        ),
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("origin", models.CharField(max_length=32, verbose_name="链标识")),
                ("size", models.BigIntegerField(verbose_name="记录数")),
                ("root", models.CharField(max_length=64, verbose_name="链头摘要")),
                ("algorithm", models.CharField(max_length=8, verbose_name="摘要算法")),
                ("at", models.DateTimeField(verbose_name="时间")),
                ("signatures", models.TextField(verbose_name="签名")),
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
                "verbose_name": "检查点",
                "verbose_name_plural": "检查点",
                "indexes": [models.Index(fields=["org", "size"], name="journal_checkpoint_by_size")],
            },
        ),
        migrations.CreateModel(
            name="Cosignature",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("origin", models.CharField(max_length=32, verbose_name="被见证的链")),
                ("size", models.BigIntegerField(verbose_name="记录数")),
                ("root", models.CharField(max_length=64, verbose_name="链头摘要")),
                ("at", models.DateTimeField(verbose_name="时间")),
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
                "verbose_name": "见证",
                "verbose_name_plural": "见证",
                "constraints": [models.UniqueConstraint(fields=("org", "origin"), name="journal_cosignature_newest")],
            },
        ),
        migrations.CreateModel(
            name="JournalEntry",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("seq", models.BigIntegerField(help_text="每个机关从1起连续编号", verbose_name="序号")),
                ("kind", models.CharField(max_length=32, verbose_name="类别")),
                ("subject", models.CharField(help_text="如 matter:123", max_length=120, verbose_name="对象")),
                ("recorded_at", models.DateTimeField(verbose_name="记录时间")),
                ("algorithm", models.CharField(max_length=8, verbose_name="摘要算法")),
                ("body", models.TextField(help_text="规范化JSON；个人信息只有加盐摘要", verbose_name="内容")),
                ("previous", models.CharField(max_length=64, verbose_name="前一摘要")),
                ("hash", models.CharField(max_length=64, verbose_name="摘要")),
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
                "verbose_name": "留痕记录",
                "verbose_name_plural": "留痕记录",
                "indexes": [models.Index(fields=["org", "subject", "seq"], name="journal_entry_of_subject")],
                "constraints": [models.UniqueConstraint(fields=("org", "seq"), name="journal_entry_seq_once")],
            },
        ),
        migrations.CreateModel(
            name="SealedValue",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("seq", models.BigIntegerField(verbose_name="记录序号")),
                ("field", models.CharField(max_length=64, verbose_name="字段")),
                ("sealed", yifa.engine.vault.fields.EncryptedTextField(verbose_name="盐与原值（加密）")),
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
                "verbose_name": "个人信息原值",
                "verbose_name_plural": "个人信息原值",
                "constraints": [
                    models.UniqueConstraint(fields=("org", "seq", "field"), name="journal_sealed_value_once")
                ],
            },
        ),
        AppendOnly("journal_journalentry"),
    ]
