import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.store.ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("matters", "0001_initial"),
        ("orgs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AgreementCopy",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("given_on", models.DateField(verbose_name="交付日期")),
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
                "verbose_name": "协议书交付",
                "verbose_name_plural": "协议书交付",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_ag_org_id_1d9c3e_idx")],
            },
        ),
        migrations.CreateModel(
            name="AmendmentConsent",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("consented_on", models.DateField(verbose_name="同意日期")),
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
                "verbose_name": "同意变更协议",
                "verbose_name_plural": "同意变更协议",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_am_org_id_8c6828_idx")],
            },
        ),
        migrations.CreateModel(
            name="AssignedMediator",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "chosen_by",
                    models.CharField(
                        choices=[("committee", "委员会指定"), ("parties", "当事人选择")],
                        default="committee",
                        max_length=12,
                        verbose_name="产生方式",
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="更换原因")),
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
                        verbose_name="调解员",
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
                        to="disputes.assignedmediator",
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
                "verbose_name": "调解员",
                "verbose_name_plural": "调解员",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_as_org_id_10cefa_idx")],
            },
        ),
        migrations.CreateModel(
            name="ConfirmationApplicant",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
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
                "verbose_name": "司法确认申请人",
                "verbose_name_plural": "司法确认申请人",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_co_org_id_d5d262_idx")],
            },
        ),
        migrations.CreateModel(
            name="DangerReport",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("danger", models.TextField(verbose_name="激化情形")),
                ("measures", models.TextField(verbose_name="预防措施")),
                ("may_become_case", models.BooleanField(default=False, verbose_name="可能引起治安案件、刑事案件")),
                ("reported_on", models.DateField(blank=True, null=True, verbose_name="报告日期")),
                ("reported_to", models.CharField(blank=True, max_length=100, verbose_name="报告单位")),
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
                "verbose_name": "激化的预防、报告",
                "verbose_name_plural": "激化的预防、报告",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_da_org_id_eb6cfe_idx")],
            },
        ),
        migrations.CreateModel(
            name="ExtensionConsent",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("consented_on", models.DateField(verbose_name="同意日期")),
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
                "verbose_name": "同意延长调解期限",
                "verbose_name_plural": "同意延长调解期限",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_ex_org_id_f1af54_idx")],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("visited_on", models.DateField(verbose_name="回访日期")),
                (
                    "by",
                    models.CharField(
                        choices=[("visit", "上门"), ("phone", "电话")], max_length=8, verbose_name="回访方式"
                    ),
                ),
                ("situation", models.TextField(verbose_name="履行情况")),
                (
                    "satisfaction",
                    models.CharField(
                        blank=True,
                        choices=[("satisfied", "满意"), ("fair", "基本满意"), ("unsatisfied", "不满意")],
                        max_length=12,
                        verbose_name="满意程度",
                    ),
                ),
                ("hidden_danger", models.TextField(blank=True, verbose_name="隐患")),
                ("measures", models.TextField(blank=True, verbose_name="采取的措施")),
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
                        verbose_name="被回访人",
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
                "verbose_name": "回访记录",
                "verbose_name_plural": "回访记录",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_fo_org_id_772897_idx")],
            },
        ),
        migrations.CreateModel(
            name="Inquiry",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("held_on", models.DateField(verbose_name="调查日期")),
                ("place", models.CharField(max_length=100, verbose_name="地点")),
                ("asked", models.CharField(max_length=100, verbose_name="被调查人")),
                ("content", models.TextField(verbose_name="调查情况")),
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
                "verbose_name": "调查记录",
                "verbose_name_plural": "调查记录",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_in_org_id_eabd3c_idx")],
            },
        ),
        migrations.CreateModel(
            name="Mediation",
            fields=[
                (
                    "matter",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
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
                            ("application", "当事人申请"),
                            ("own_motion", "主动调解"),
                            ("court", "人民法院告知、移送"),
                            ("police", "公安机关告知、移送"),
                            ("petition", "信访转入"),
                            ("hotline", "12345热线转入"),
                            ("grid", "网格排查"),
                            ("other", "其他单位移送"),
                        ],
                        max_length=16,
                        verbose_name="纠纷来源",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("family", "婚姻家庭"),
                            ("neighbour", "邻里"),
                            ("homestead", "房屋宅基地"),
                            ("contract", "合同"),
                            ("business", "生产经营"),
                            ("damages", "损害赔偿"),
                            ("labour", "劳动争议"),
                            ("expropriation", "征地拆迁"),
                            ("land", "山林土地"),
                            ("environment", "环境污染"),
                            ("traffic", "道路交通"),
                            ("property", "物业管理"),
                            ("medical", "医疗"),
                            ("consumer", "消费"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="纠纷类型",
                    ),
                ),
                ("summary", models.TextField(verbose_name="纠纷简要情况")),
                ("requests", models.TextField(blank=True, verbose_name="申请事项")),
                ("people_involved", models.PositiveIntegerField(blank=True, null=True, verbose_name="涉及人数")),
                (
                    "amount_involved",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="涉及金额（元）"
                    ),
                ),
                ("committee", models.CharField(blank=True, max_length=100, verbose_name="调解委员会")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                ("facts_found", models.TextField(blank=True, verbose_name="纠纷主要事实和责任")),
                ("terms", models.TextField(blank=True, verbose_name="协议内容")),
                ("manner", models.CharField(blank=True, max_length=200, verbose_name="履行方式")),
                ("perform_by", models.DateField(blank=True, null=True, verbose_name="履行期限")),
                (
                    "amount_agreed",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="协议金额（元）"
                    ),
                ),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="达成协议日期")),
                ("written_on", models.DateField(blank=True, null=True, verbose_name="达成书面协议日期")),
                ("oral_on", models.DateField(blank=True, null=True, verbose_name="达成口头协议日期")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="协议生效日期")),
                ("court", models.CharField(blank=True, max_length=100, verbose_name="管辖法院")),
                ("confirmation_applied_on", models.DateField(blank=True, null=True, verbose_name="申请司法确认日期")),
                ("confirmed_on", models.DateField(blank=True, null=True, verbose_name="法院确认日期")),
                ("not_confirmed_on", models.DateField(blank=True, null=True, verbose_name="法院不予确认日期")),
                ("enforcement_applied_on", models.DateField(blank=True, null=True, verbose_name="申请强制执行日期")),
                ("ruling_number", models.CharField(blank=True, max_length=60, verbose_name="裁定书文号")),
                ("reopened_on", models.DateField(blank=True, null=True, verbose_name="重新调解日期")),
                ("reopened_because", models.TextField(blank=True, verbose_name="重新调解原因")),
                ("last_follow_up_on", models.DateField(blank=True, null=True, verbose_name="最近回访日期")),
                ("performed_on", models.DateField(blank=True, null=True, verbose_name="履行完毕日期")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="终结日期")),
                ("ended_because", models.TextField(blank=True, verbose_name="终止原因")),
                ("routes_told", models.TextField(blank=True, verbose_name="已告知的仲裁、行政、司法途径")),
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
            ],
            options={
                "verbose_name": "人民调解",
                "verbose_name_plural": "人民调解",
                "indexes": [
                    models.Index(fields=["org", "accepted_on"], name="disputes_mediation_accepted"),
                    models.Index(fields=["org", "opened_on"], name="disputes_mediation_opened"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("written_on__isnull", True), ("effective_on__isnull", False), _connector="OR"
                        ),
                        name="disputes_mediation_written_takes_effect",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="姓名（单位）")),
                ("relation", models.CharField(max_length=100, verbose_name="身份")),
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
                "verbose_name": "参与调解人",
                "verbose_name_plural": "参与调解人",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_pa_org_id_e993a3_idx")],
            },
        ),
        migrations.CreateModel(
            name="ParticipantConsent",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("consented_on", models.DateField(verbose_name="同意日期")),
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
                "verbose_name": "同意邀请",
                "verbose_name_plural": "同意邀请",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_pa_org_id_ad6abd_idx")],
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
                ("in_full", models.BooleanField(default=False, verbose_name="已全部履行")),
                ("content", models.CharField(max_length=300, verbose_name="履行内容")),
                (
                    "amount",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="履行金额（元）"
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
                        verbose_name="履行人",
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
                "verbose_name": "履行情况",
                "verbose_name_plural": "履行情况",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_pe_org_id_955283_idx")],
            },
        ),
        migrations.CreateModel(
            name="Refusal",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("refused_on", models.DateField(verbose_name="表示日期")),
                ("words", models.TextField(blank=True, verbose_name="表示内容")),
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
                "verbose_name": "拒绝调解",
                "verbose_name_plural": "拒绝调解",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_re_org_id_23014c_idx")],
            },
        ),
        migrations.CreateModel(
            name="RightsNotice",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("told_on", models.DateField(verbose_name="告知日期")),
                ("open_session", models.BooleanField(default=False, verbose_name="是否同意公开调解")),
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
                "verbose_name": "权利义务告知",
                "verbose_name_plural": "权利义务告知",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_ri_org_id_477cc2_idx")],
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("held_on", models.DateField(verbose_name="调解日期")),
                ("place", models.CharField(max_length=100, verbose_name="地点")),
                ("is_open", models.BooleanField(default=False, verbose_name="公开调解")),
                ("present", models.CharField(max_length=300, verbose_name="到场人员")),
                ("content", models.TextField(verbose_name="调解情况")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("agreed", "达成协议"), ("not_agreed", "未达成"), ("again", "另行调解")],
                        max_length=12,
                        verbose_name="调解结果",
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
                "verbose_name": "调解记录",
                "verbose_name_plural": "调解记录",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_se_org_id_fcec31_idx")],
            },
        ),
        migrations.CreateModel(
            name="Signature",
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
                            ("party", "当事人签名、盖章或者按指印"),
                            ("mediator", "调解员签名"),
                            ("committee_seal", "调解委员会印章"),
                        ],
                        max_length=16,
                        verbose_name="签章类别",
                    ),
                ),
                ("signed_on", models.DateField(verbose_name="签章日期")),
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
                "verbose_name": "签名盖章",
                "verbose_name_plural": "签名盖章",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_si_org_id_9eadce_idx")],
            },
        ),
    ]
