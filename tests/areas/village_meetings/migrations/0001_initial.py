"""The tables of village meetings."""

import django.db.models.deletion
from django.db import migrations, models

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
            name="MeetingNotice",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("group", models.CharField(max_length=50, verbose_name="村民小组")),
                ("told_on", models.DateField(verbose_name="通知日期")),
                ("by_loudspeaker", models.BooleanField(default=False, verbose_name="同时广播通知")),
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
                "verbose_name": "会议通知",
                "verbose_name_plural": "会议通知",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="village_mee_org_id_98c97d_idx")],
            },
        ),
        migrations.CreateModel(
            name="Posting",
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
                ("posted_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("finance", "财务"), ("land", "土地"), ("welfare", "救助"), ("other", "其他")],
                        max_length=8,
                        verbose_name="类别",
                    ),
                ),
                ("topic", models.CharField(max_length=200, verbose_name="内容")),
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
                "verbose_name": "村务公布",
                "verbose_name_plural": "村务公布",
                "indexes": [models.Index(fields=["org", "dated_on"], name="village_meetings_posting_dated")],
            },
        ),
        migrations.CreateModel(
            name="VillageMeeting",
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
                ("topic", models.CharField(max_length=200, verbose_name="议题")),
                ("meets_on", models.DateField(blank=True, null=True, verbose_name="会议日期")),
                ("groups", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="村民小组数")),
                (
                    "needs_review",
                    models.BooleanField(
                        default=False, help_text="拟订、修改村规民约的，应当审查", verbose_name="需要合法性审查"
                    ),
                ),
                (
                    "contact_phone",
                    yifa.engine.vault.fields.EncryptedTextField(blank=True, default="", verbose_name="联系人电话"),
                ),
                ("notified_on", models.DateField(blank=True, null=True, verbose_name="通知日期")),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="实际召开日期")),
                ("present", models.PositiveIntegerField(blank=True, null=True, verbose_name="到会人数")),
                ("in_favour", models.PositiveIntegerField(blank=True, null=True, verbose_name="赞成人数")),
                ("resolution", models.TextField(blank=True, verbose_name="会议决定")),
                ("posted_on", models.DateField(blank=True, null=True, verbose_name="公布日期")),
                ("ended_because", models.TextField(blank=True, verbose_name="取消原因")),
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
                "verbose_name": "村民会议",
                "verbose_name_plural": "村民会议",
                "indexes": [models.Index(fields=["org", "held_on"], name="village_meetings_meeting_held")],
            },
        ),
    ]
