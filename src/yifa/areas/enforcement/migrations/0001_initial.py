from decimal import Decimal

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.store.ids
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("matters", "0001_initial"),
        ("orgs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AvoidanceRequest",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("asked_on", models.DateField(verbose_name="申请日期")),
                ("reason", models.TextField(verbose_name="理由")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
                (
                    "officer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="被申请回避的人员",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="申请人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "回避申请",
                "verbose_name_plural": "回避申请",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AvoidanceDecision",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("granted", models.BooleanField(default=False, verbose_name="准许")),
                ("reason", models.TextField(verbose_name="理由")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.avoidancerequest",
                        verbose_name="回避申请",
                    ),
                ),
            ],
            options={
                "verbose_name": "回避决定",
                "verbose_name_plural": "回避决定",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CaseOfficer",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="回避、更换原因")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="执法人员",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.caseofficer",
                        verbose_name="替换",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "办案人员",
                "verbose_name_plural": "办案人员",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CashHandover",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("handed_on", models.DateField(verbose_name="交至机关日期")),
                ("received_by", models.CharField(max_length=100, verbose_name="接收人")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "当场收缴罚款交机关",
                "verbose_name_plural": "当场收缴罚款交机关",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CashDeposit",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("paid_in_on", models.DateField(verbose_name="缴付银行日期")),
                ("slip", models.CharField(max_length=60, verbose_name="缴款凭证号")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
                (
                    "handover",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.cashhandover",
                        verbose_name="交至机关的罚款",
                    ),
                ),
            ],
            options={
                "verbose_name": "当场收缴罚款缴银行",
                "verbose_name_plural": "当场收缴罚款缴银行",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CorrectionOrder",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ordered_on", models.DateField(verbose_name="责令日期")),
                ("content", models.TextField(verbose_name="改正内容")),
                ("by_when", models.DateField(blank=True, null=True, verbose_name="改正期限")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "责令改正",
                "verbose_name_plural": "责令改正",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CorrectionCheck",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("checked_on", models.DateField(verbose_name="复查日期")),
                ("corrected", models.BooleanField(default=False, verbose_name="已改正")),
                ("result", models.TextField(verbose_name="复查情况")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
                (
                    "order",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.correctionorder",
                        verbose_name="责令改正",
                    ),
                ),
            ],
            options={
                "verbose_name": "整改复查",
                "verbose_name_plural": "整改复查",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourtApplication",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("court", models.CharField(max_length=100, verbose_name="管辖法院")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="被执行人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "强制执行申请",
                "verbose_name_plural": "强制执行申请",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourtRuling",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ruled_on", models.DateField(verbose_name="裁定日期")),
                ("received_on", models.DateField(verbose_name="收到裁定日期")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("granted", "准予执行"), ("refused", "不予执行"), ("not_accepted", "不予受理")],
                        max_length=16,
                        verbose_name="裁定结果",
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="理由")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="被执行人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "法院裁定",
                "verbose_name_plural": "法院裁定",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CourtObjection",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("court", models.CharField(max_length=100, verbose_name="上一级人民法院")),
                ("reason", models.TextField(verbose_name="异议理由")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
                (
                    "ruling",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.courtruling",
                        verbose_name="有异议的裁定",
                    ),
                ),
            ],
            options={
                "verbose_name": "对法院裁定的异议",
                "verbose_name_plural": "对法院裁定的异议",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Enforcement",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("enforced_on", models.DateField(verbose_name="执行完毕日期")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="被执行人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "强制执行完毕",
                "verbose_name_plural": "强制执行完毕",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EnforcementEnd",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ended_on", models.DateField(verbose_name="终结日期")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("died", "公民死亡，无遗产可供执行，又无义务承受人"),
                            ("dissolved", "组织终止，无财产可供执行，又无义务承受人"),
                            ("object_lost", "执行标的灭失"),
                            ("undone", "据以执行的决定被撤销"),
                            ("other", "其他需要终结执行的情形"),
                        ],
                        max_length=16,
                        verbose_name="终结情形",
                    ),
                ),
                ("reason", models.TextField(verbose_name="情况说明")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="被执行人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "终结执行",
                "verbose_name_plural": "终结执行",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("document", "书证"),
                            ("object", "物证"),
                            ("audiovisual", "视听资料"),
                            ("electronic", "电子数据"),
                            ("witness", "证人证言"),
                            ("statement", "当事人的陈述"),
                            ("expert", "鉴定意见"),
                            ("scene", "勘验笔录、现场笔录"),
                        ],
                        max_length=16,
                        verbose_name="证据种类",
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="证据名称")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("inquiry", "询问"),
                            ("scene", "现场检查、勘验"),
                            ("sampling", "抽样取证"),
                            ("obtaining", "调取"),
                            ("appraisal", "鉴定"),
                            ("monitoring", "电子技术监控"),
                            ("submitted", "当事人提供"),
                        ],
                        max_length=16,
                        verbose_name="取证方式",
                    ),
                ),
                ("collected_on", models.DateField(verbose_name="取证日期")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="取证地点")),
                ("certificates_shown", models.CharField(blank=True, max_length=200, verbose_name="出示证件情况")),
                ("proves", models.TextField(blank=True, verbose_name="证明内容")),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="监控记录审核日期")),
                (
                    "device_review",
                    models.CharField(
                        blank=True,
                        help_text="设备的法制和技术审核、设置地点的公布",
                        max_length=200,
                        verbose_name="监控设备情况",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
                (
                    "officer_1",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="执法人员一",
                    ),
                ),
                (
                    "officer_2",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="执法人员二",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "证据",
                "verbose_name_plural": "证据",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EvidenceRegistration",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="%(app_label)s_%(class)s",
                        serialize=False,
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="登记日期")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("voided", models.BooleanField(default=False, verbose_name="已作废")),
                ("approved_on", models.DateField(blank=True, null=True, verbose_name="批准日期")),
                ("denied_because", models.TextField(blank=True, verbose_name="不予批准的理由")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="保存地点")),
                ("keeper", models.CharField(blank=True, max_length=100, verbose_name="保管人")),
                ("registered_on", models.DateField(blank=True, null=True, verbose_name="登记保存日期")),
                ("disposed_on", models.DateField(blank=True, null=True, verbose_name="处理决定日期")),
                (
                    "officer_1",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="执法人员一",
                    ),
                ),
                (
                    "officer_2",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="执法人员二",
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
                "verbose_name": "先行登记保存",
                "verbose_name_plural": "先行登记保存",
            },
        ),
        migrations.CreateModel(
            name="HearingRequest",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("content", models.TextField(blank=True, verbose_name="要求内容")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="要求人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "听证要求",
                "verbose_name_plural": "听证要求",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HearingVoice",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "side",
                    models.CharField(
                        choices=[
                            ("investigator", "调查人员"),
                            ("party", "当事人"),
                            ("agent", "代理人"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="身份",
                    ),
                ),
                ("speaker", models.CharField(max_length=100, verbose_name="发言人")),
                ("content", models.TextField(verbose_name="陈述、申辩、质证内容")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="签字日期")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="所属当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "听证发言",
                "verbose_name_plural": "听证发言",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HearingWaiver",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("waived_on", models.DateField(verbose_name="声明日期")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "放弃听证",
                "verbose_name_plural": "放弃听证",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HearingWithdrawal",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("withdrawn_on", models.DateField(verbose_name="撤回日期")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="撤回人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "撤回听证要求",
                "verbose_name_plural": "撤回听证要求",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Instalment",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("due_on", models.DateField(verbose_name="缴纳期限")),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=14,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"), "数额应当大于零")],
                        verbose_name="数额（元）",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "分期缴纳",
                "verbose_name_plural": "分期缴纳",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Intended",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("warning", "警告、通报批评"),
                            ("fine", "罚款"),
                            ("confiscation", "没收违法所得、没收非法财物"),
                            ("suspension", "暂扣许可证件"),
                            ("revocation", "降低资质等级、吊销许可证件"),
                            ("restriction", "限制开展生产经营活动"),
                            ("stoppage", "责令停产停业、责令关闭、限制从业"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="处罚种类",
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"), "数额应当大于零")],
                        verbose_name="数额（元）",
                    ),
                ),
                ("content", models.CharField(blank=True, max_length=300, verbose_name="处罚内容")),
                (
                    "weighty",
                    models.BooleanField(
                        default=False,
                        help_text="较大数额罚款、没收，其他较重的处罚；标准由省规定",
                        verbose_name="达到听证标准",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "拟作出的处罚",
                "verbose_name_plural": "拟作出的处罚",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Nonperformance",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("unsought", "法定期限内不申请复议或者不起诉，又不履行"),
                            ("after_suit", "诉讼审结后不履行"),
                        ],
                        default="unsought",
                        max_length=12,
                        verbose_name="情形",
                    ),
                ),
                (
                    "counted_from",
                    models.DateField(
                        help_text="起诉期限届满日，批准暂缓、分期缴纳且结束更晚的为其结束日；经诉讼的，为裁判文书规定的履行期限或者送达日",
                        verbose_name="申请期限起算日",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "逾期不履行",
                "verbose_name_plural": "逾期不履行",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Payment",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("paid_on", models.DateField(verbose_name="缴款日期")),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=14,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"), "数额应当大于零")],
                        verbose_name="数额（元）",
                    ),
                ),
                (
                    "method",
                    models.CharField(
                        choices=[("bank", "指定银行"), ("electronic", "电子支付系统"), ("on_spot", "当场收缴")],
                        max_length=12,
                        verbose_name="缴款方式",
                    ),
                ),
                (
                    "ashore_on",
                    models.DateField(blank=True, help_text="在水上当场收缴的填写", null=True, verbose_name="抵岸日期"),
                ),
                ("receipt", models.CharField(blank=True, max_length=60, verbose_name="票据号")),
                (
                    "on_spot_because",
                    models.CharField(blank=True, max_length=200, verbose_name="当场收缴的情形及当事人的要求"),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "instalment",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.instalment",
                        verbose_name="所缴分期",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="缴款人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "缴款",
                "verbose_name_plural": "缴款",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="cashhandover",
            name="payment",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="enforcement.payment",
                verbose_name="当场收缴的罚款",
            ),
        ),
        migrations.CreateModel(
            name="PenaltyHearing",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="%(app_label)s_%(class)s",
                        serialize=False,
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="登记日期")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("voided", models.BooleanField(default=False, verbose_name="已作废")),
                ("requested_on", models.DateField(blank=True, null=True, verbose_name="要求听证日期")),
                ("notice_on", models.DateField(blank=True, null=True, verbose_name="通知日期")),
                ("hearing_on", models.DateField(blank=True, null=True, verbose_name="听证日期")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="听证地点")),
                ("in_private", models.BooleanField(default=False, verbose_name="不公开举行")),
                ("in_private_because", models.CharField(blank=True, max_length=200, verbose_name="不公开的理由")),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="举行日期")),
                ("report", models.TextField(blank=True, verbose_name="听证意见")),
                ("refused_to_sign", models.TextField(blank=True, verbose_name="拒绝签字情况")),
                ("ended_because", models.TextField(blank=True, verbose_name="终止、撤回原因")),
                (
                    "host",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="主持人",
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
                "verbose_name": "行政处罚听证",
                "verbose_name_plural": "行政处罚听证",
            },
        ),
        migrations.CreateModel(
            name="Power",
            fields=[
                ("in_force", models.DateField(verbose_name="起始日期")),
                (
                    "until",
                    models.DateField(
                        blank=True, help_text="自该日起不再有效；长期有效的留空", null=True, verbose_name="终止日期"
                    ),
                ),
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("code", models.CharField(max_length=40, verbose_name="事项编码")),
                ("name", models.CharField(max_length=200, verbose_name="事项名称")),
                ("basis", models.CharField(max_length=300, verbose_name="法律依据")),
                ("granted_by", models.CharField(max_length=200, verbose_name="赋权（委托）文件")),
                (
                    "delegator",
                    models.CharField(
                        blank=True, help_text="委托执法的填写；赋权的留空", max_length=100, verbose_name="委托机关"
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
                "verbose_name": "执法权责事项",
                "verbose_name_plural": "执法权责事项",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PenaltyCase",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="%(app_label)s_%(class)s",
                        serialize=False,
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="登记日期")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("voided", models.BooleanField(default=False, verbose_name="已作废")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("inspection", "检查发现"),
                            ("complaint", "投诉举报"),
                            ("handed", "其他机关移送"),
                            ("returned", "司法机关移送（退回）"),
                            ("assigned", "上级交办"),
                            ("grid", "网格上报"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="线索来源",
                    ),
                ),
                ("alleged", models.TextField(verbose_name="涉嫌违法事实")),
                (
                    "violation_ended_on",
                    models.DateField(
                        blank=True,
                        help_text="仍在继续的，填发现线索的日期",
                        null=True,
                        verbose_name="违法行为发生（终了）日期",
                    ),
                ),
                (
                    "found_on",
                    models.DateField(
                        blank=True,
                        help_text="举报后查实的，填举报日期；其他机关移送的，填该机关发现的日期",
                        null=True,
                        verbose_name="发现日期",
                    ),
                ),
                (
                    "harms_life_or_finance",
                    models.BooleanField(default=False, verbose_name="涉及公民生命健康安全、金融安全且有危害后果"),
                ),
                ("cause", models.CharField(blank=True, max_length=200, verbose_name="案由")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="违法行为发生地")),
                ("filed_on", models.DateField(blank=True, null=True, verbose_name="立案日期")),
                ("facts_found", models.TextField(blank=True, verbose_name="查明的事实")),
                ("proposal", models.TextField(blank=True, verbose_name="处理意见")),
                ("discretion", models.TextField(blank=True, verbose_name="裁量基准及理由")),
                ("complex_or_major", models.BooleanField(default=False, verbose_name="情节复杂或者重大违法行为")),
                ("public_interest", models.BooleanField(default=False, verbose_name="涉及重大公共利益")),
                ("complicated", models.BooleanField(default=False, verbose_name="案情疑难复杂、涉及多个法律关系")),
                ("review_by_statute", models.BooleanField(default=False, verbose_name="法律、法规规定应当法制审核")),
                ("of_social_influence", models.BooleanField(default=False, verbose_name="具有一定社会影响")),
                ("investigated_on", models.DateField(blank=True, null=True, verbose_name="调查终结日期")),
                ("returned_because", models.TextField(blank=True, verbose_name="退回原因")),
                ("intended_because", models.TextField(blank=True, verbose_name="拟处罚的事实、理由和依据")),
                ("notified_on", models.DateField(blank=True, null=True, verbose_name="事先告知日期")),
                ("speak_until", models.DateField(blank=True, null=True, verbose_name="陈述、申辩截止日期")),
                ("heard_on", models.DateField(blank=True, null=True, verbose_name="听证日期")),
                ("decision_number", models.CharField(blank=True, max_length=60, verbose_name="决定书文号")),
                ("decision_basis", models.TextField(blank=True, verbose_name="处罚依据")),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="决定日期")),
                (
                    "no_penalty_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("minor", "违法行为轻微并及时改正，没有造成危害后果"),
                            ("first", "初次违法且危害后果轻微并及时改正"),
                            ("no_fault", "当事人有证据足以证明没有主观过错"),
                            ("under_age", "不满十四周岁"),
                            ("incapable", "不能辨认或者不能控制自己行为"),
                            ("prescribed", "超过追究时效"),
                        ],
                        max_length=16,
                        verbose_name="不予处罚的情形",
                    ),
                ),
                ("education", models.TextField(blank=True, verbose_name="教育情况")),
                ("closed_because", models.TextField(blank=True, verbose_name="不予立案、移送、不予处罚的理由")),
                ("handed_to", models.CharField(blank=True, max_length=100, verbose_name="移送机关")),
                ("publicity_opened_on", models.DateField(blank=True, null=True, verbose_name="启动公开日期")),
                ("changed_on", models.DateField(blank=True, null=True, verbose_name="变更日期")),
                ("changed_because", models.TextField(blank=True, verbose_name="变更理由")),
                (
                    "undoing",
                    models.CharField(
                        blank=True,
                        choices=[("revoked", "撤销"), ("unlawful", "确认违法"), ("void", "确认无效")],
                        max_length=12,
                        verbose_name="撤销方式",
                    ),
                ),
                ("revoked_on", models.DateField(blank=True, null=True, verbose_name="撤销日期")),
                ("revoked_because", models.TextField(blank=True, verbose_name="撤销理由")),
                ("referral_report", models.TextField(blank=True, verbose_name="移送涉嫌犯罪案件的报告")),
                ("referral_reported_on", models.DateField(blank=True, null=True, verbose_name="报请移送日期")),
                ("referral_denied_because", models.TextField(blank=True, verbose_name="不批准移送的理由")),
                ("referred_on", models.DateField(blank=True, null=True, verbose_name="决定移送司法机关日期")),
                ("taken_back_on", models.DateField(blank=True, null=True, verbose_name="司法机关退回日期")),
                ("dossier_number", models.CharField(blank=True, max_length=60, verbose_name="卷号")),
                ("archived_on", models.DateField(blank=True, null=True, verbose_name="归档日期")),
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
                (
                    "power",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.power",
                        verbose_name="权责事项",
                    ),
                ),
            ],
            options={
                "verbose_name": "行政处罚案件",
                "verbose_name_plural": "行政处罚案件",
            },
        ),
        migrations.CreateModel(
            name="RegisteredItem",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="名称")),
                ("specification", models.CharField(blank=True, max_length=200, verbose_name="规格型号")),
                (
                    "quantity",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=12,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"), "数额应当大于零")],
                        verbose_name="数量",
                    ),
                ),
                ("unit", models.CharField(max_length=12, verbose_name="单位")),
                ("condition", models.CharField(blank=True, max_length=200, verbose_name="状况")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "登记保存的物品",
                "verbose_name_plural": "登记保存的物品",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ItemDisposal",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("evidence", "作为证据保全"),
                            ("appraisal", "送交鉴定"),
                            ("seizure", "依法查封、扣押"),
                            ("handed", "移送"),
                            ("released", "解除登记保存"),
                        ],
                        max_length=16,
                        verbose_name="处理决定",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="理由")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.registereditem",
                        verbose_name="物品",
                    ),
                ),
            ],
            options={
                "verbose_name": "处理决定",
                "verbose_name_plural": "处理决定",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RemedySought",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("reconsideration", "行政复议"), ("litigation", "行政诉讼")],
                        max_length=16,
                        verbose_name="救济方式",
                    ),
                ),
                ("accepted_on", models.DateField(verbose_name="受理日期")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "复议、诉讼",
                "verbose_name_plural": "复议、诉讼",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RemedyOutcome",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("concluded_on", models.DateField(verbose_name="审结日期")),
                ("received_on", models.DateField(verbose_name="当事人收到文书日期")),
                ("perform_until", models.DateField(blank=True, null=True, verbose_name="文书规定的履行期限")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("upheld", "维持、驳回"),
                            ("changed", "变更"),
                            ("mediated", "调解"),
                            ("undone", "撤销、确认违法或者无效"),
                            ("withdrawn", "撤回"),
                        ],
                        max_length=16,
                        verbose_name="结果",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
                (
                    "remedy",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.remedysought",
                        verbose_name="复议、诉讼",
                    ),
                ),
            ],
            options={
                "verbose_name": "复议、诉讼结果",
                "verbose_name_plural": "复议、诉讼结果",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Ruling",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("announced_on", models.DateField(verbose_name="宣告日期")),
                ("present", models.BooleanField(default=False, verbose_name="宣告时在场")),
                ("violation", models.TextField(verbose_name="认定的违法事实和证据")),
                ("correction", models.TextField(help_text="已经改正的，写明改正情况", verbose_name="责令改正的内容")),
                ("performance", models.TextField(verbose_name="履行方式和期限")),
                ("remedies", models.TextField(verbose_name="救济途径和期限")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "对当事人的决定",
                "verbose_name_plural": "对当事人的决定",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Sanction",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("warning", "警告、通报批评"),
                            ("fine", "罚款"),
                            ("confiscation", "没收违法所得、没收非法财物"),
                            ("suspension", "暂扣许可证件"),
                            ("revocation", "降低资质等级、吊销许可证件"),
                            ("restriction", "限制开展生产经营活动"),
                            ("stoppage", "责令停产停业、责令关闭、限制从业"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="处罚种类",
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"), "数额应当大于零")],
                        verbose_name="数额（元）",
                    ),
                ),
                ("content", models.CharField(blank=True, max_length=300, verbose_name="处罚内容")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.sanction",
                        verbose_name="所变更的处罚",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "处罚",
                "verbose_name_plural": "处罚",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Performance",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("performed_on", models.DateField(verbose_name="履行日期")),
                ("content", models.TextField(verbose_name="履行情况")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
                (
                    "sanction",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.sanction",
                        verbose_name="处罚",
                    ),
                ),
            ],
            options={
                "verbose_name": "履行",
                "verbose_name_plural": "履行",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("made_on", models.DateField(verbose_name="提出日期")),
                ("content", models.TextField(verbose_name="陈述、申辩内容")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "陈述、申辩",
                "verbose_name_plural": "陈述、申辩",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatementReview",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("taken_up", models.BooleanField(default=False, verbose_name="采纳")),
                ("reason", models.TextField(verbose_name="复核意见")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "statement",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="enforcement.statement",
                        verbose_name="陈述、申辩",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "陈述申辩复核",
                "verbose_name_plural": "陈述申辩复核",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Surcharge",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("first", models.DateField(verbose_name="起")),
                ("last", models.DateField(verbose_name="止")),
                (
                    "amount",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=14,
                        validators=[django.core.validators.MinValueValidator(Decimal("0.01"), "数额应当大于零")],
                        verbose_name="数额（元）",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "加处罚款",
                "verbose_name_plural": "加处罚款",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Waiver",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("waived_on", models.DateField(verbose_name="声明日期")),
                (
                    "entry",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="录入步骤",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="事项",
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
                    "party",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.party",
                        verbose_name="当事人",
                    ),
                ),
                (
                    "void_entry",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.actentry",
                        verbose_name="作废步骤",
                    ),
                ),
            ],
            options={
                "verbose_name": "放弃陈述、申辩",
                "verbose_name_plural": "放弃陈述、申辩",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="avoidancerequest",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_0830ad_idx"),
        ),
        migrations.AddIndex(
            model_name="avoidancedecision",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_9b1b60_idx"),
        ),
        migrations.AddIndex(
            model_name="caseofficer",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_788da8_idx"),
        ),
        migrations.AddIndex(
            model_name="cashdeposit",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_a372fa_idx"),
        ),
        migrations.AddIndex(
            model_name="correctionorder",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_937475_idx"),
        ),
        migrations.AddIndex(
            model_name="correctioncheck",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_f8e6da_idx"),
        ),
        migrations.AddIndex(
            model_name="courtapplication",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_4acdaa_idx"),
        ),
        migrations.AddIndex(
            model_name="courtruling",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_a1c360_idx"),
        ),
        migrations.AddIndex(
            model_name="courtobjection",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_91d36d_idx"),
        ),
        migrations.AddIndex(
            model_name="enforcement",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_01e808_idx"),
        ),
        migrations.AddIndex(
            model_name="enforcementend",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_260377_idx"),
        ),
        migrations.AddIndex(
            model_name="evidence",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_b9bc13_idx"),
        ),
        migrations.AddIndex(
            model_name="hearingrequest",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_d10ecb_idx"),
        ),
        migrations.AddIndex(
            model_name="hearingvoice",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_da1324_idx"),
        ),
        migrations.AddIndex(
            model_name="hearingwaiver",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_d5f4cf_idx"),
        ),
        migrations.AddIndex(
            model_name="hearingwithdrawal",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_8fca77_idx"),
        ),
        migrations.AddIndex(
            model_name="instalment",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_bbee05_idx"),
        ),
        migrations.AddIndex(
            model_name="intended",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_7f70c4_idx"),
        ),
        migrations.AddIndex(
            model_name="nonperformance",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_57b656_idx"),
        ),
        migrations.AddIndex(
            model_name="payment",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_0ec79f_idx"),
        ),
        migrations.AddIndex(
            model_name="cashhandover",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_8bd691_idx"),
        ),
        migrations.AddConstraint(
            model_name="power",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gt", models.F("in_force")), _connector="OR"),
                name="enforcement_power_ends_after_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="power",
            constraint=models.UniqueConstraint(fields=("org", "code", "in_force"), name="enforcement_power_once_a_day"),
        ),
        migrations.AddIndex(
            model_name="penaltycase",
            index=models.Index(fields=["org", "filed_on"], name="enforcement_case_filed"),
        ),
        migrations.AddIndex(
            model_name="penaltycase",
            index=models.Index(fields=["org", "decided_on"], name="enforcement_case_decided"),
        ),
        migrations.AddIndex(
            model_name="registereditem",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_a219d0_idx"),
        ),
        migrations.AddIndex(
            model_name="itemdisposal",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_c524c9_idx"),
        ),
        migrations.AddIndex(
            model_name="remedysought",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_ab609e_idx"),
        ),
        migrations.AddIndex(
            model_name="remedyoutcome",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_659cfb_idx"),
        ),
        migrations.AddIndex(
            model_name="ruling",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_93799c_idx"),
        ),
        migrations.AddIndex(
            model_name="sanction",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_7c5410_idx"),
        ),
        migrations.AddIndex(
            model_name="performance",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_8f2125_idx"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_3c0845_idx"),
        ),
        migrations.AddIndex(
            model_name="statementreview",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_6d0331_idx"),
        ),
        migrations.AddIndex(
            model_name="surcharge",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_a1c145_idx"),
        ),
        migrations.AddIndex(
            model_name="waiver",
            index=models.Index(fields=["org", "matter"], name="enforcement_org_id_33656d_idx"),
        ),
    ]
