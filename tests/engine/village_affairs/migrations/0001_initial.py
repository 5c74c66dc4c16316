"""The tables of the test area."""

import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.numbers.telephone
import yifa.engine.registers.month_field
import yifa.engine.store.ids
import yifa.engine.vault.fields
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("matters", "0001_initial"),
        ("orgs", "0001_initial"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Lecture",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="registers.entry",
                        verbose_name="台账条目",
                    ),
                ),
                ("dated_on", models.DateField(blank=True, null=True, verbose_name="日期")),
                ("voided", models.BooleanField(default=False, verbose_name="已作废")),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="举办日期")),
                ("topic", models.CharField(max_length=100, verbose_name="主题")),
                ("audience", models.PositiveIntegerField(blank=True, null=True, verbose_name="听众人数")),
                (
                    "theme",
                    models.CharField(
                        blank=True, choices=[("law", "法律"), ("case", "以案释法")], max_length=8, verbose_name="类别"
                    ),
                ),
                ("month", yifa.engine.registers.month_field.MonthField(blank=True, null=True, verbose_name="计划月份")),
                ("evaluated_on", models.DateField(blank=True, null=True, verbose_name="评估日期")),
                ("evaluation", models.CharField(blank=True, max_length=100, verbose_name="评估意见")),
                ("evaluate_by", models.DateField(blank=True, null=True, verbose_name="应评估日期")),
                (
                    "lecturer_phone",
                    yifa.engine.vault.fields.EncryptedTextField(
                        blank=True,
                        default="",
                        validators=[yifa.engine.numbers.telephone.validate_telephone],
                        verbose_name="讲师电话",
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
                "verbose_name": "法治讲座",
                "verbose_name_plural": "法治讲座",
                "indexes": [models.Index(fields=["org", "held_on"], name="village_lecture_held")],
            },
        ),
        migrations.CreateModel(
            name="Quarrel",
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
                    "kind",
                    models.CharField(
                        choices=[("land", "山林土地"), ("family", "婚姻家庭"), ("other", "其他")],
                        max_length=8,
                        verbose_name="类型",
                    ),
                ),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="达成协议日期")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="终结日期")),
                ("agreed", models.BooleanField(default=False, verbose_name="达成协议")),
                ("people", models.PositiveIntegerField(blank=True, null=True, verbose_name="涉及人数")),
                (
                    "amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="协议金额（元）"
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
                "verbose_name": "邻里纠纷",
                "verbose_name_plural": "邻里纠纷",
                "indexes": [models.Index(fields=["org", "accepted_on"], name="village_quarrel_accepted")],
            },
        ),
        migrations.CreateModel(
            name="Sitting",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("held_on", models.DateField(verbose_name="日期")),
                ("present", models.PositiveIntegerField(default=0, verbose_name="到场人数")),
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
                "verbose_name": "调解会",
                "verbose_name_plural": "调解会",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="village_aff_org_id_c14565_idx")],
            },
        ),
    ]
