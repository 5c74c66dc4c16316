"""Collected reports, what was read in them, and what people put right."""

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
            name="CollectedReport",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="文件名")),
                ("path", models.CharField(max_length=255, verbose_name="存放位置")),
                ("sha256", models.CharField(max_length=64, verbose_name="文件摘要")),
                ("text", models.TextField(verbose_name="文字")),
                ("text_sha256", models.CharField(max_length=64, verbose_name="文字摘要")),
                ("remarks", models.TextField(blank=True, verbose_name="读取提示")),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="标题")),
                ("number", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                ("issuer", models.CharField(blank=True, max_length=100, verbose_name="报告机关")),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="年度")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="成文日期")),
                ("read_at", models.DateTimeField(verbose_name="读取时间")),
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
                    "read_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="上传人",
                    ),
                ),
            ],
            options={
                "verbose_name": "收集的报告",
                "verbose_name_plural": "收集的报告",
            },
        ),
        migrations.CreateModel(
            name="ClaimCorrection",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("start", models.PositiveIntegerField(verbose_name="起")),
                ("end", models.PositiveIntegerField(verbose_name="止")),
                (
                    "verdict",
                    models.CharField(
                        choices=[("changed", "读错，更正如下"), ("added", "漏读，补充如下"), ("no_figure", "不是数据")],
                        max_length=12,
                        verbose_name="更正种类",
                    ),
                ),
                ("value", models.FloatField(blank=True, null=True, verbose_name="数值")),
                ("value_max", models.FloatField(blank=True, null=True, verbose_name="上限")),
                ("unit", models.CharField(blank=True, max_length=40, verbose_name="单位")),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "确数"),
                            ("at_least", "不少于"),
                            ("at_most", "不多于"),
                            ("about", "约数"),
                            ("all", "全部"),
                        ],
                        default="exact",
                        max_length=8,
                        verbose_name="限定",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("count", "计数"),
                            ("rate", "比率"),
                            ("coverage", "覆盖"),
                            ("zero", "为零"),
                            ("frequency", "频次"),
                            ("threshold", "标准"),
                            ("each", "每个"),
                            ("duration", "时长"),
                            ("score", "得分"),
                        ],
                        default="count",
                        max_length=12,
                        verbose_name="性质",
                    ),
                ),
                ("indicator", models.CharField(default="other", max_length=64, verbose_name="指标")),
                ("what", models.CharField(blank=True, max_length=200, verbose_name="内容")),
                ("corrected_at", models.DateTimeField(verbose_name="更正时间")),
                (
                    "corrected_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="更正人",
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
                    "report",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="report_reading.collectedreport",
                        verbose_name="报告",
                    ),
                ),
            ],
            options={
                "verbose_name": "人工更正",
                "verbose_name_plural": "人工更正",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="ReadClaim",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("start", models.PositiveIntegerField(verbose_name="起")),
                ("end", models.PositiveIntegerField(verbose_name="止")),
                ("surface", models.CharField(max_length=200, verbose_name="原文")),
                ("value", models.FloatField(verbose_name="数值")),
                ("value_max", models.FloatField(blank=True, null=True, verbose_name="上限")),
                ("unit", models.CharField(blank=True, max_length=40, verbose_name="单位")),
                (
                    "qualifier",
                    models.CharField(
                        choices=[
                            ("exact", "确数"),
                            ("at_least", "不少于"),
                            ("at_most", "不多于"),
                            ("about", "约数"),
                            ("all", "全部"),
                        ],
                        max_length=8,
                        verbose_name="限定",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("count", "计数"),
                            ("rate", "比率"),
                            ("coverage", "覆盖"),
                            ("zero", "为零"),
                            ("frequency", "频次"),
                            ("threshold", "标准"),
                            ("each", "每个"),
                            ("duration", "时长"),
                            ("score", "得分"),
                        ],
                        max_length=12,
                        verbose_name="性质",
                    ),
                ),
                ("indicator", models.CharField(max_length=64, verbose_name="指标")),
                ("what", models.CharField(blank=True, max_length=200, verbose_name="内容")),
                ("period", models.CharField(blank=True, max_length=40, verbose_name="期间")),
                ("group", models.CharField(blank=True, max_length=80, verbose_name="所属组")),
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
                    "report",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="claims",
                        to="report_reading.collectedreport",
                        verbose_name="报告",
                    ),
                ),
            ],
            options={
                "verbose_name": "读出的数据",
                "verbose_name_plural": "读出的数据",
                "ordering": ["start", "id"],
            },
        ),
        migrations.AddIndex(
            model_name="collectedreport",
            index=models.Index(fields=["org", "year", "issuer"], name="report_reading_of_year"),
        ),
        migrations.AddConstraint(
            model_name="collectedreport",
            constraint=models.UniqueConstraint(
                fields=("org", "text_sha256"), name="report_reading_collectedreport_once"
            ),
        ),
        migrations.AddIndex(
            model_name="claimcorrection",
            index=models.Index(fields=["org", "report"], name="report_reading_correction_of"),
        ),
        migrations.AddIndex(
            model_name="readclaim",
            index=models.Index(fields=["org", "report"], name="report_reading_claim_of"),
        ),
        migrations.AddIndex(
            model_name="readclaim",
            index=models.Index(fields=["org", "indicator"], name="report_reading_claim_indicator"),
        ),
    ]
