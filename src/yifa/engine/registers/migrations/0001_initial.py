import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.journal.append_only
import yifa.engine.store.ids
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("orgs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Entry",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("register", models.CharField(max_length=48, verbose_name="台账")),
                ("dated_on", models.DateField(blank=True, null=True, verbose_name="日期")),
                ("title", models.CharField(max_length=200, verbose_name="名称")),
                ("entered_at", models.DateTimeField(verbose_name="录入时间")),
                (
                    "provenance",
                    models.CharField(
                        choices=[("here", "在线办理"), ("adopted", "台账导入")],
                        default="here",
                        max_length=8,
                        verbose_name="来源方式",
                    ),
                ),
                ("batch", models.BigIntegerField(blank=True, null=True, verbose_name="导入批次")),
                ("changes", models.PositiveIntegerField(default=0, verbose_name="变更次数")),
                ("last_digest", models.CharField(blank=True, default="", max_length=64, verbose_name="末条摘要")),
                ("voided", models.BooleanField(default=False, verbose_name="已作废")),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="录入人",
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
                    "village",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.place",
                        verbose_name="村（社区）",
                    ),
                ),
            ],
            options={
                "verbose_name": "台账条目",
                "verbose_name_plural": "台账条目",
                "indexes": [
                    models.Index(fields=["org", "register", "dated_on"], name="registers_entry_ledger"),
                    models.Index(fields=["org", "batch"], name="registers_entry_batch"),
                ],
            },
        ),
        migrations.CreateModel(
            name="EntryChange",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("seq", models.PositiveIntegerField(verbose_name="序号")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("created", "登记"),
                            ("adopted", "导入"),
                            ("completed", "补记"),
                            ("corrected", "更正"),
                            ("voided", "作废"),
                            ("filed", "上传附件"),
                            ("withdrawn", "撤下附件"),
                        ],
                        max_length=12,
                        verbose_name="变更类别",
                    ),
                ),
                ("recorded_at", models.DateTimeField(verbose_name="录入时间")),
                ("changes", models.TextField(blank=True, verbose_name="内容")),
                ("reason", models.TextField(blank=True, verbose_name="原因")),
                ("client_id", models.CharField(blank=True, max_length=64, null=True, verbose_name="提交标识")),
                ("submission", models.CharField(blank=True, max_length=64, verbose_name="提交内容摘要")),
                ("previous", models.CharField(blank=True, max_length=64, verbose_name="上一条摘要")),
                ("digest", models.CharField(max_length=64, verbose_name="摘要")),
                ("journal_seq", models.BigIntegerField(verbose_name="日志序号")),
                (
                    "actor",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="操作人",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registers.entry",
                        verbose_name="台账条目",
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
                "verbose_name": "条目变更",
                "verbose_name_plural": "条目变更",
                "ordering": ["seq"],
                "constraints": [
                    models.UniqueConstraint(fields=("org", "entry", "seq"), name="registers_entrychange_seq_once"),
                    models.UniqueConstraint(fields=("org", "client_id"), name="registers_entrychange_client_id_once"),
                    models.UniqueConstraint(fields=("org", "journal_seq"), name="registers_entrychange_journal_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="EntryFile",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(max_length=48, verbose_name="材料种类")),
                ("name", models.CharField(max_length=120, verbose_name="文件名")),
                ("media_type", models.CharField(max_length=100, verbose_name="文件类型")),
                ("size", models.BigIntegerField(verbose_name="字节数")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256摘要")),
                ("path", models.CharField(max_length=255, verbose_name="存放位置")),
                ("taken_on", models.DateField(blank=True, null=True, verbose_name="拍摄日期")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="registers.entry",
                        verbose_name="台账条目",
                    ),
                ),
                (
                    "filed",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registers.entrychange",
                        verbose_name="上传记录",
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
                    "withdrawn",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="registers.entrychange",
                        verbose_name="撤下记录",
                    ),
                ),
            ],
            options={
                "verbose_name": "条目附件",
                "verbose_name_plural": "条目附件",
                "indexes": [models.Index(fields=["org", "entry"], name="registers_entryfile_of_entry")],
            },
        ),
        yifa.engine.journal.append_only.AppendOnly(
            table="registers_entrychange",
        ),
    ]
