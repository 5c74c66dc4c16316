import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.journal.append_only
import yifa.engine.numbers.identity
import yifa.engine.numbers.telephone
import yifa.engine.store.ids
import yifa.engine.vault.fields
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("orgs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Matter",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.CharField(blank=True, max_length=64, null=True, verbose_name="编号")),
                ("area", models.CharField(max_length=32, verbose_name="工作领域")),
                ("procedure", models.CharField(max_length=48, verbose_name="程序")),
                ("version", models.CharField(max_length=16, verbose_name="程序版本")),
                ("title", models.CharField(max_length=200, verbose_name="事项名称")),
                ("state", models.CharField(max_length=48, verbose_name="状态")),
                ("ended", models.BooleanField(default=False, verbose_name="已办结")),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="登记日期")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("moved_on", models.DateField(blank=True, null=True, verbose_name="进入现状态日期")),
                (
                    "secrecy",
                    models.CharField(
                        choices=[("open", "可公开"), ("internal", "内部"), ("restricted", "限定知悉范围")],
                        default="internal",
                        max_length=12,
                        verbose_name="公开属性",
                    ),
                ),
                ("next_due_on", models.DateField(blank=True, null=True, verbose_name="最近到期日")),
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
                ("entries", models.PositiveIntegerField(default=0, verbose_name="记录条数")),
                ("last_digest", models.CharField(blank=True, default="", max_length=64, verbose_name="末条摘要")),
                ("voided", models.BooleanField(default=False, verbose_name="已作废")),
                (
                    "handler",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="经办人",
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="matters.matter",
                        verbose_name="主事项",
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
                "verbose_name": "事项",
                "verbose_name_plural": "事项",
                "indexes": [
                    models.Index(
                        condition=models.Q(("parent__isnull", True)),
                        fields=[
                            "org",
                            "procedure",
                            "opened_on",
                            "ended",
                            "voided",
                            "state",
                            "village",
                            "next_due_on",
                            "id",
                            "parent",
                        ],
                        name="matters_matter_ledger",
                    ),
                    models.Index(
                        condition=models.Q(("parent__isnull", True)),
                        fields=["org", "procedure", "next_due_on", "opened_on", "ended", "voided", "id", "parent"],
                        name="matters_matter_due",
                    ),
                    models.Index(
                        condition=models.Q(("parent__isnull", True)),
                        fields=["org", "procedure", "ended", "voided", "next_due_on", "opened_on", "id", "parent"],
                        name="matters_matter_open",
                    ),
                    models.Index(
                        fields=[
                            "org",
                            "village",
                            "procedure",
                            "opened_on",
                            "ended",
                            "voided",
                            "next_due_on",
                            "id",
                            "parent",
                        ],
                        name="matters_matter_village",
                    ),
                    models.Index(
                        fields=[
                            "org",
                            "handler",
                            "procedure",
                            "ended",
                            "voided",
                            "opened_on",
                            "next_due_on",
                            "id",
                            "parent",
                        ],
                        name="matters_matter_handler",
                    ),
                    models.Index(
                        condition=models.Q(("parent__isnull", False)),
                        fields=["org", "parent"],
                        name="matters_matter_children",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("org", "number"), name="matters_matter_number_once"),
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="matters_matter_not_own_parent",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActEntry",
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
                        choices=[("act", "办理"), ("general", "通用操作"), ("adopted", "导入")],
                        max_length=8,
                        verbose_name="记录类别",
                    ),
                ),
                ("act", models.CharField(max_length=48, verbose_name="步骤")),
                ("happened_on", models.DateField(blank=True, null=True, verbose_name="发生日期")),
                ("happened_at", models.DateTimeField(blank=True, null=True, verbose_name="发生时间")),
                ("recorded_at", models.DateTimeField(verbose_name="录入时间")),
                ("state_before", models.CharField(max_length=48, verbose_name="原状态")),
                ("state_after", models.CharField(max_length=48, verbose_name="现状态")),
                ("law", models.CharField(blank=True, max_length=200, verbose_name="依据")),
                ("changes", models.TextField(blank=True, verbose_name="内容")),
                ("note", models.TextField(blank=True, verbose_name="说明")),
                ("warnings", models.TextField(blank=True, verbose_name="提示")),
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
                        verbose_name="办理人",
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
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="history",
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
            ],
            options={
                "verbose_name": "办理步骤",
                "verbose_name_plural": "办理步骤",
                "ordering": ["seq"],
                "constraints": [
                    models.UniqueConstraint(fields=("org", "matter", "seq"), name="matters_actentry_seq_once"),
                    models.UniqueConstraint(fields=("org", "client_id"), name="matters_actentry_client_id_once"),
                    models.UniqueConstraint(fields=("org", "journal_seq"), name="matters_actentry_journal_seq_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Link",
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
                        choices=[("related", "相关"), ("joined", "并案"), ("split", "分案")],
                        max_length=8,
                        verbose_name="关联方式",
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
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="links",
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="linked_from",
                        to="matters.matter",
                        verbose_name="关联事项",
                    ),
                ),
            ],
            options={
                "verbose_name": "事项关联",
                "verbose_name_plural": "事项关联",
                "indexes": [models.Index(fields=["org", "other"], name="matters_link_to")],
                "constraints": [
                    models.UniqueConstraint(fields=("org", "matter", "other", "kind"), name="matters_link_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("rule", models.CharField(max_length=64, verbose_name="规则")),
                ("message", models.CharField(max_length=300, verbose_name="问题")),
                ("law", models.CharField(blank=True, max_length=200, verbose_name="依据")),
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
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="findings",
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
            ],
            options={
                "verbose_name": "问题",
                "verbose_name_plural": "问题",
                "indexes": [models.Index(fields=["org", "matter"], name="matters_finding_of")],
            },
        ),
        migrations.CreateModel(
            name="ClockRow",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("clock", models.CharField(max_length=48, verbose_name="期限")),
                ("limit", models.CharField(max_length=64, verbose_name="时限规定")),
                ("kind", models.CharField(max_length=16, verbose_name="类型")),
                ("owed_by", models.CharField(max_length=12, verbose_name="义务人")),
                ("lapse", models.CharField(max_length=16, verbose_name="届满后果")),
                ("line", models.BigIntegerField(blank=True, null=True, verbose_name="明细")),
                ("party", models.BigIntegerField(blank=True, null=True, verbose_name="当事人")),
                ("started_on", models.DateField(blank=True, null=True, verbose_name="起算日")),
                ("started_at", models.DateTimeField(blank=True, null=True, verbose_name="起算时间")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="届满日")),
                ("due_at", models.DateTimeField(blank=True, null=True, verbose_name="届满时间")),
                ("provisional", models.BooleanField(default=False, verbose_name="暂定")),
                ("extension", models.PositiveSmallIntegerField(default=0, verbose_name="延长")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("running", "计时中"),
                            ("paused", "已中止"),
                            ("met", "已完成"),
                            ("ended", "已终止"),
                            ("unknown", "起算日不详"),
                        ],
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                ("met_on", models.DateField(blank=True, null=True, verbose_name="完成日")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="结束日")),
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
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clocks",
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
            ],
            options={
                "verbose_name": "期限",
                "verbose_name_plural": "期限",
                "indexes": [
                    models.Index(fields=["org", "matter", "state"], name="matters_clockrow_of"),
                    models.Index(fields=["org", "state", "due_on"], name="matters_clockrow_due"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Party",
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
                            ("applicant", "申请人"),
                            ("respondent", "被申请人"),
                            ("offender", "当事人"),
                            ("third", "第三人"),
                            ("affected", "利害关系人"),
                        ],
                        help_text="按在本事项中的地位选择",
                        max_length=12,
                        verbose_name="地位",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("natural", "自然人"),
                            ("business", "个体工商户"),
                            ("legal", "法人"),
                            ("other", "其他组织"),
                        ],
                        default="natural",
                        help_text="村民小组、合伙等没有法人资格的选其他组织",
                        max_length=12,
                        verbose_name="类型",
                    ),
                ),
                ("name", models.CharField(help_text="证件、执照上的全称", max_length=100, verbose_name="姓名（名称）")),
                (
                    "identity_number",
                    yifa.engine.vault.fields.EncryptedTextField(
                        blank=True,
                        default="",
                        help_text="居民身份证18位；单位填统一社会信用代码；其他证件先写证件名称",
                        validators=[yifa.engine.numbers.identity.validate_identity],
                        verbose_name="证件号码（统一社会信用代码）",
                    ),
                ),
                (
                    "telephone",
                    yifa.engine.vault.fields.EncryptedTextField(
                        blank=True,
                        default="",
                        help_text="手机号码，或者带区号的固定电话",
                        validators=[yifa.engine.numbers.telephone.validate_telephone],
                        verbose_name="联系电话",
                    ),
                ),
                (
                    "address",
                    yifa.engine.vault.fields.EncryptedTextField(
                        blank=True, default="", help_text="送达文书、回访找得到的地址", verbose_name="住址（住所）"
                    ),
                ),
                (
                    "representative",
                    models.CharField(
                        blank=True,
                        help_text="单位填负责人；未成年人填监护人；委托他人的填代理人",
                        max_length=100,
                        verbose_name="法定代表人（代理人）",
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
            ],
            options={
                "verbose_name": "当事人",
                "verbose_name_plural": "当事人",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="matters_par_org_id_78f6e6_idx")],
            },
        ),
        migrations.CreateModel(
            name="ClockRevision",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("revised_at", models.DateTimeField(verbose_name="变更时间")),
                ("due_before", models.DateField(blank=True, null=True, verbose_name="原届满日")),
                ("due_after", models.DateField(blank=True, null=True, verbose_name="现届满日")),
                ("provisional_after", models.BooleanField(default=False, verbose_name="现为暂定")),
                ("reason", models.CharField(max_length=200, verbose_name="变更原因")),
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
                    "clock",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revisions",
                        to="matters.clockrow",
                        verbose_name="期限",
                    ),
                ),
            ],
            options={
                "verbose_name": "期限变更",
                "verbose_name_plural": "期限变更",
                "indexes": [models.Index(fields=["org", "clock"], name="matters_clockrevision_of")],
            },
        ),
        migrations.CreateModel(
            name="ClockPause",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("ground", models.CharField(max_length=64, verbose_name="中止事由")),
                ("first", models.DateField(verbose_name="中止首日")),
                ("last", models.DateField(blank=True, null=True, verbose_name="中止末日")),
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
                    "clock",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pauses",
                        to="matters.clockrow",
                        verbose_name="期限",
                    ),
                ),
            ],
            options={
                "verbose_name": "期限中止",
                "verbose_name_plural": "期限中止",
                "indexes": [models.Index(fields=["org", "clock"], name="matters_clockpause_of")],
            },
        ),
        migrations.CreateModel(
            name="ClockExtension",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("by", models.PositiveSmallIntegerField(verbose_name="延长")),
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
                    "clock",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="extensions",
                        to="matters.clockrow",
                        verbose_name="期限",
                    ),
                ),
            ],
            options={
                "verbose_name": "期限延长",
                "verbose_name_plural": "期限延长",
                "indexes": [models.Index(fields=["org", "clock"], name="matters_clockextension_of")],
            },
        ),
        yifa.engine.journal.append_only.AppendOnly(
            table="matters_actentry",
        ),
        yifa.engine.journal.append_only.AppendOnly(
            table="matters_clockrevision",
        ),
    ]
