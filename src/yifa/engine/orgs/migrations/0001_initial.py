import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.numbers.telephone
import yifa.engine.store.ids
import yifa.engine.vault.fields
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=50, verbose_name="姓名")),
                (
                    "sex",
                    models.CharField(
                        blank=True, choices=[("female", "女"), ("male", "男")], max_length=8, verbose_name="性别"
                    ),
                ),
                ("id_number", yifa.engine.vault.fields.EncryptedTextField(blank=True, verbose_name="身份证号")),
                (
                    "id_number_index",
                    models.CharField(
                        blank=True, editable=False, max_length=64, null=True, unique=True, verbose_name="身份证号索引"
                    ),
                ),
                (
                    "phone",
                    yifa.engine.vault.fields.EncryptedTextField(
                        blank=True,
                        validators=[yifa.engine.numbers.telephone.validate_telephone],
                        verbose_name="联系电话",
                    ),
                ),
            ],
            options={
                "verbose_name": "人员",
                "verbose_name_plural": "人员",
            },
        ),
        migrations.CreateModel(
            name="Org",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "code",
                    models.CharField(
                        help_text="行政区划代码（9位或12位）或自编代码",
                        max_length=32,
                        unique=True,
                        verbose_name="机关代码",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="机关名称")),
                (
                    "short_name",
                    models.CharField(help_text="用于发文字号，如“清政”", max_length=20, verbose_name="简称"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("province", "省级"),
                            ("city", "市级"),
                            ("county", "县级"),
                            ("township", "乡镇（街道）"),
                            ("bureau", "部门"),
                        ],
                        max_length=16,
                        verbose_name="机关类别",
                    ),
                ),
                ("opened_on", models.DateField(verbose_name="设立日期")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="撤销日期")),
            ],
            options={
                "verbose_name": "机关",
                "verbose_name_plural": "机关",
                "ordering": ["code"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True), ("closed_on__gt", models.F("opened_on")), _connector="OR"
                        ),
                        name="orgs_org_closes_after_opening",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Place",
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("village", "村"),
                            ("community", "社区"),
                            ("group", "村（居）民小组"),
                            ("grid", "网格"),
                        ],
                        max_length=16,
                        verbose_name="类别",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="名称")),
                ("code", models.CharField(help_text="统计用区划代码或自编代码", max_length=32, verbose_name="代码")),
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.place",
                        verbose_name="所属村（社区）",
                    ),
                ),
            ],
            options={
                "verbose_name": "村（社区）、网格",
                "verbose_name_plural": "村（社区）、网格",
                "abstract": False,
                "indexes": [models.Index(fields=["org", "parent"], name="orgs_place_parts")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gt", models.F("in_force")), _connector="OR"
                        ),
                        name="orgs_place_ends_after_start",
                    ),
                    models.UniqueConstraint(fields=("org", "code", "in_force"), name="orgs_place_code_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Post",
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
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("clerk", "经办人"),
                            ("grid_worker", "网格员"),
                            ("mediator", "人民调解员"),
                            ("officer", "行政执法人员"),
                            ("reviewer", "合法性审核人员"),
                            ("adviser", "法律顾问"),
                            ("leader", "党政负责人、分管领导"),
                            ("supervisor", "县级依法治县办、司法局"),
                            ("auditor", "监督、审计人员"),
                            ("admin", "系统管理员"),
                        ],
                        max_length=16,
                        verbose_name="角色",
                    ),
                ),
                ("title", models.CharField(max_length=50, verbose_name="职务名称")),
                (
                    "headship",
                    models.CharField(
                        blank=True,
                        choices=[("government", "行政首长"), ("party", "党委书记")],
                        max_length=12,
                        verbose_name="正职",
                    ),
                ),
                (
                    "reach",
                    models.CharField(
                        choices=[("place", "本村（社区）"), ("unit", "本单位"), ("unit_and_below", "本单位及下级")],
                        default="unit",
                        max_length=16,
                        verbose_name="管辖范围",
                    ),
                ),
                (
                    "appointed_by",
                    models.CharField(
                        blank=True, help_text="任命或聘任文件的名称与文号", max_length=200, verbose_name="任职文件"
                    ),
                ),
                ("ended_by", models.CharField(blank=True, max_length=200, verbose_name="免职文件")),
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
                        verbose_name="人员",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.place",
                        verbose_name="所在村（社区）",
                    ),
                ),
            ],
            options={
                "verbose_name": "职务",
                "verbose_name_plural": "职务",
                "abstract": False,
                "indexes": [
                    models.Index(fields=["org", "person", "in_force"], name="orgs_post_of_person"),
                    models.Index(fields=["org", "role", "in_force"], name="orgs_post_of_role"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gt", models.F("in_force")), _connector="OR"
                        ),
                        name="orgs_post_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("place__isnull", False), ("reach", "place")),
                            models.Q(models.Q(("reach", "place"), _negated=True), ("place__isnull", True)),
                            _connector="OR",
                        ),
                        name="orgs_post_reach_names_its_place",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrgEdge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("in_force", models.DateField(verbose_name="起始日期")),
                (
                    "until",
                    models.DateField(
                        blank=True, help_text="自该日起不再有效；长期有效的留空", null=True, verbose_name="终止日期"
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[("hierarchy", "隶属"), ("successor", "承继")], max_length=16, verbose_name="关系"
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="edges_up",
                        to="orgs.org",
                        verbose_name="下级或被承继机关",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="edges_down",
                        to="orgs.org",
                        verbose_name="上级或承继机关",
                    ),
                ),
            ],
            options={
                "verbose_name": "机关关系",
                "verbose_name_plural": "机关关系",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until__isnull", True), ("until__gt", models.F("in_force")), _connector="OR"
                        ),
                        name="orgs_orgedge_ends_after_start",
                    ),
                    models.UniqueConstraint(
                        fields=("child", "relation", "in_force"), name="orgs_orgedge_one_parent_a_day"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("child", models.F("parent")), _negated=True),
                        name="orgs_orgedge_not_to_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Certificate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("enforcement", "行政执法证"),
                            ("legal_profession", "国家统一法律职业资格证书"),
                            ("lawyer", "律师执业证"),
                            ("mediator", "人民调解员证"),
                        ],
                        max_length=24,
                        verbose_name="证件类别",
                    ),
                ),
                ("number", models.CharField(max_length=64, verbose_name="证件号码")),
                ("issuer", models.CharField(max_length=100, verbose_name="发证机关")),
                ("covers", models.CharField(blank=True, max_length=200, verbose_name="执业（执法）范围")),
                ("issued_on", models.DateField(verbose_name="发证日期")),
                (
                    "expires_on",
                    models.DateField(
                        blank=True, help_text="有效期的最后一日；长期有效的留空", null=True, verbose_name="有效期至"
                    ),
                ),
                (
                    "revoked_on",
                    models.DateField(blank=True, help_text="自该日起失效", null=True, verbose_name="注销日期"),
                ),
                ("revoked_for", models.CharField(blank=True, max_length=200, verbose_name="注销原因")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="orgs.person",
                        verbose_name="持证人",
                    ),
                ),
            ],
            options={
                "verbose_name": "资格证件",
                "verbose_name_plural": "资格证件",
                "indexes": [models.Index(fields=["person", "kind"], name="orgs_certificate_of_person")],
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "number"), name="orgs_certificate_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("expires_on__isnull", True), ("expires_on__gte", models.F("issued_on")), _connector="OR"
                        ),
                        name="orgs_certificate_expires_after_issue",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("revoked_on__isnull", True), ("revoked_on__gte", models.F("issued_on")), _connector="OR"
                        ),
                        name="orgs_certificate_revoked_after_issue",
                    ),
                ],
            },
        ),
    ]
