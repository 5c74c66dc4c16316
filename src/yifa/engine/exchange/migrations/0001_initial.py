"""Imported workbooks, and what became of each of their rows."""

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
            name="ImportBatch",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ledger", models.CharField(max_length=64, verbose_name="台账")),
                ("file_name", models.CharField(max_length=200, verbose_name="文件名")),
                ("file_digest", models.CharField(max_length=64, verbose_name="文件摘要")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("running", "导入中"),
                            ("finished", "已完成"),
                            ("undoing", "撤销中"),
                            ("undone", "已撤销"),
                        ],
                        default="running",
                        max_length=8,
                        verbose_name="进度",
                    ),
                ),
                ("started_at", models.DateTimeField(verbose_name="开始时间")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="完成时间")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="撤销时间")),
                ("undo_reason", models.CharField(blank=True, max_length=500, verbose_name="撤销原因")),
                ("rows", models.PositiveIntegerField(default=0, verbose_name="数据行数")),
                ("taken", models.PositiveIntegerField(default=0, verbose_name="已导入")),
                ("known", models.PositiveIntegerField(default=0, verbose_name="以前已导入")),
                ("refused", models.PositiveIntegerField(default=0, verbose_name="未导入")),
                ("skipped", models.PositiveIntegerField(default=0, verbose_name="非数据行")),
                ("findings", models.PositiveIntegerField(default=0, verbose_name="问题")),
                (
                    "actor",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="导入人",
                    ),
                ),
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
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="撤销人",
                    ),
                ),
            ],
            options={
                "verbose_name": "导入批次",
                "verbose_name_plural": "导入批次",
            },
        ),
        migrations.CreateModel(
            name="BroughtFile",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ledger", models.CharField(max_length=64, verbose_name="台账")),
                ("file_name", models.CharField(max_length=200, verbose_name="文件名")),
                ("brought_at", models.DateTimeField(verbose_name="上传时间")),
                (
                    "stage",
                    models.CharField(
                        choices=[
                            ("matching", "待核对列名"),
                            ("trying", "试读中"),
                            ("tried", "待确认"),
                            ("importing", "导入中"),
                            ("done", "已导入"),
                            ("failed", "没有读成"),
                        ],
                        default="matching",
                        max_length=9,
                        verbose_name="步骤",
                    ),
                ),
                ("with_hidden", models.BooleanField(default=False, verbose_name="读取隐藏的表")),
                ("total", models.PositiveIntegerField(default=0, verbose_name="行数")),
                ("read", models.PositiveIntegerField(default=0, verbose_name="已读行数")),
                ("says", models.CharField(blank=True, max_length=500, verbose_name="没有读成的原因")),
                (
                    "actor",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="导入人",
                    ),
                ),
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
                    "batch",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="exchange.importbatch",
                        verbose_name="导入批次",
                    ),
                ),
            ],
            options={
                "verbose_name": "导入文件",
                "verbose_name_plural": "导入文件",
            },
        ),
        migrations.CreateModel(
            name="ImportedRow",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ledger", models.CharField(max_length=64, verbose_name="台账")),
                ("sheet", models.PositiveSmallIntegerField(verbose_name="表序号")),
                ("row", models.PositiveIntegerField(verbose_name="行号")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("taken", "已导入"),
                            ("part", "并入上一行"),
                            ("known", "以前已导入"),
                            ("refused", "未导入"),
                            ("undone", "已撤销"),
                            ("left", "撤销时保留"),
                        ],
                        max_length=8,
                        verbose_name="去向",
                    ),
                ),
                ("digest", models.CharField(blank=True, max_length=64, verbose_name="内容摘要")),
                ("identity", models.CharField(blank=True, max_length=64, verbose_name="事项摘要")),
                ("subject", models.BigIntegerField(blank=True, null=True, verbose_name="事项或者条目")),
                (
                    "batch",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outcomes",
                        to="exchange.importbatch",
                        verbose_name="导入批次",
                    ),
                ),
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
                "verbose_name": "导入行",
                "verbose_name_plural": "导入行",
            },
        ),
        migrations.AddIndex(
            model_name="importbatch",
            index=models.Index(fields=["org", "ledger", "file_digest"], name="exchange_batch_file"),
        ),
        migrations.AddIndex(
            model_name="broughtfile",
            index=models.Index(fields=["org", "brought_at"], name="exchange_brought"),
        ),
        migrations.AddIndex(
            model_name="broughtfile",
            index=models.Index(fields=["org", "batch"], name="exchange_brought_batch"),
        ),
        migrations.AddIndex(
            model_name="importedrow",
            index=models.Index(fields=["org", "ledger", "digest"], name="exchange_row_digest"),
        ),
        migrations.AddIndex(
            model_name="importedrow",
            index=models.Index(fields=["org", "ledger", "identity"], name="exchange_row_identity"),
        ),
        migrations.AddConstraint(
            model_name="importedrow",
            constraint=models.UniqueConstraint(fields=("org", "batch", "sheet", "row"), name="exchange_row_once"),
        ),
    ]
