import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.store.ids
import yifa.engine.vault.fields
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("matters", "0001_initial"),
        ("orgs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ElectronicConsent",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("signed_on", models.DateField(verbose_name="签订日期")),
                ("address", yifa.engine.vault.fields.EncryptedTextField(verbose_name="电子送达地址")),
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
                        verbose_name="受送达人",
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
                "verbose_name": "电子送达确认书",
                "verbose_name_plural": "电子送达确认书",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="service_ele_org_id_58ad81_idx")],
            },
        ),
        migrations.CreateModel(
            name="Service",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("document", models.CharField(max_length=48, verbose_name="文书")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("direct", "直接送达"),
                            ("left", "留置送达"),
                            ("entrusted", "委托送达"),
                            ("mail", "邮寄送达"),
                            ("forwarded", "转交送达"),
                            ("electronic", "电子送达"),
                            ("announcement", "公告送达"),
                        ],
                        max_length=16,
                        verbose_name="送达方式",
                    ),
                ),
                ("tried_on", models.DateField(verbose_name="送达日期")),
                ("served_on", models.DateField(blank=True, null=True, verbose_name="签收（视为送达）日期")),
                ("received_by", models.CharField(blank=True, max_length=100, verbose_name="签收人")),
                (
                    "remark",
                    models.CharField(
                        blank=True,
                        help_text="拒收的，写明情况和见证人；公告的，写明原因和经过",
                        max_length=200,
                        verbose_name="备注",
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
                        verbose_name="受送达人",
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
                "verbose_name": "送达回证",
                "verbose_name_plural": "送达回证",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="service_ser_org_id_d6bfcd_idx")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("served_on__isnull", True), ("served_on__gte", models.F("tried_on")), _connector="OR"
                        ),
                        name="service_service_after_attempt",
                    )
                ],
            },
        ),
    ]
