"""The tables of support for special groups."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.registers.month_field
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("orgs", "0001_initial"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="SupportReturn",
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
                (
                    "month",
                    yifa.engine.registers.month_field.MonthField(
                        blank=True,
                        help_text="报的是哪个月，过完的才能报；一村一月，四项服务各一份",
                        null=True,
                        verbose_name="报告月份",
                    ),
                ),
                (
                    "service",
                    models.CharField(
                        choices=[
                            ("resettlement", "安置帮教"),
                            ("correction", "社区矫正协助"),
                            ("rehabilitation", "社区戒毒康复"),
                            ("mental", "严重精神障碍救助"),
                        ],
                        max_length=16,
                        verbose_name="帮扶服务",
                    ),
                ),
                (
                    "helped",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="只填人数，没有的填0；不填姓名，不分等级",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="月末帮扶人数",
                    ),
                ),
                (
                    "visits",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="走访次数",
                    ),
                ),
                (
                    "sessions",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="集中教育、小组活动次数",
                    ),
                ),
                (
                    "relieved",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="帮助落实就业、低保、临时救助等，没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="落实就业、救助人次",
                    ),
                ),
                (
                    "helpers",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="月末参与帮扶的人数，没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999名，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="协理员、帮扶人员",
                    ),
                ),
                (
                    "known_from",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="月末（人数截至日）"),
                ),
                (
                    "known_until",
                    models.DateField(blank=True, editable=False, null=True, verbose_name="人数沿用至（下月月末）"),
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
                "verbose_name": "帮扶服务月报",
                "verbose_name_plural": "帮扶服务月报",
                "indexes": [models.Index(fields=["org", "dated_on"], name="support_return_dated")],
            },
        ),
    ]
