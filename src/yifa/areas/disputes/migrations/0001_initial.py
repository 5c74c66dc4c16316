"""The tables of disputes."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.registers.month_field
import yifa.engine.store.ids
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("matters", "0001_initial"),
        ("orgs", "0001_initial"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="AdministrativeMediation",
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
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                (
                    "facts_found",
                    models.TextField(
                        blank=True,
                        help_text="纠纷的主要事实、争议事项和各方责任（《人民调解法》第29条）",
                        verbose_name="纠纷主要事实和责任",
                    ),
                ),
                (
                    "terms",
                    models.TextField(
                        blank=True, help_text="一、二、……逐条写明各方做什么；不得损害他人权益", verbose_name="协议内容"
                    ),
                ),
                (
                    "manner",
                    models.CharField(
                        blank=True, help_text="当场履行、分期付款、限期搬离等", max_length=200, verbose_name="履行方式"
                    ),
                ),
                (
                    "perform_by",
                    models.DateField(
                        blank=True, help_text="最后一项履行完毕的日子", null=True, verbose_name="履行期限"
                    ),
                ),
                (
                    "amount_agreed",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="各项给付的合计；单位是元，不是万元",
                        max_digits=14,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                1000000000, "不能超过1000000000元，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="协议金额（元）",
                    ),
                ),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="达成协议日期")),
                ("written_on", models.DateField(blank=True, null=True, verbose_name="达成书面协议日期")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="协议生效日期")),
                ("litigated_on", models.DateField(blank=True, null=True, verbose_name="转入诉讼日期")),
                ("last_follow_up_on", models.DateField(blank=True, null=True, verbose_name="最近回访日期")),
                ("performed_on", models.DateField(blank=True, null=True, verbose_name="履行完毕日期")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="终结日期")),
                (
                    "ended_because",
                    models.TextField(blank=True, help_text="如实写明，不评价任何一方", verbose_name="终止原因"),
                ),
                (
                    "routes_told",
                    models.TextField(
                        blank=True,
                        help_text="调解不成或者不属调解范围的，应当告知可以仲裁、请求行政机关处理或者向法院起诉（《人民调解法》第26条）",
                        verbose_name="已告知的仲裁、行政、司法途径",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        help_text="承办的内设机构或者派出机构，如司法所",
                        max_length=100,
                        verbose_name="承办机构",
                    ),
                ),
                (
                    "application",
                    models.TextField(
                        blank=True,
                        help_text="谁申请、要求解决什么；由机关提出的写明原因",
                        verbose_name="申请行政调解的事项",
                    ),
                ),
                ("applied_on", models.DateField(blank=True, null=True, verbose_name="申请日期")),
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
                "verbose_name": "行政调解",
                "verbose_name_plural": "行政调解",
            },
        ),
        migrations.CreateModel(
            name="Committee",
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
                    "founded_on",
                    models.DateField(
                        blank=True, help_text="推选或者决定设立的日期", null=True, verbose_name="设立日期"
                    ),
                ),
                ("name", models.CharField(help_text="印章上的全称", max_length=100, verbose_name="名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("township", "乡镇（街道）"),
                            ("village", "村"),
                            ("community", "社区"),
                            ("enterprise", "企业事业单位"),
                            ("trade", "行业性、专业性"),
                        ],
                        help_text="村、社区必须设立；乡镇和企业事业单位可以设立（《人民调解法》第8、34条）",
                        max_length=12,
                        verbose_name="类别",
                    ),
                ),
                (
                    "trade",
                    models.CharField(
                        blank=True,
                        help_text="行业性、专业性的填写，如道路交通、物业",
                        max_length=50,
                        verbose_name="行业、专业领域",
                    ),
                ),
                (
                    "office",
                    models.CharField(
                        blank=True, help_text="当事人找得到的地方", max_length=100, verbose_name="办公地点"
                    ),
                ),
                (
                    "standardised_on",
                    models.DateField(
                        blank=True,
                        help_text="经县级司法行政部门验收的日期",
                        null=True,
                        verbose_name="达到规范化标准日期",
                    ),
                ),
                (
                    "dissolved_on",
                    models.DateField(
                        blank=True, help_text="自该日起不再存在；先补记各调解员离任", null=True, verbose_name="撤销日期"
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
                "verbose_name": "人民调解委员会",
                "verbose_name_plural": "人民调解委员会",
                "indexes": [models.Index(fields=["org", "founded_on"], name="disputes_committee_founded")],
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
                        help_text="双方共同申请，逐个登记（《人民调解法》第33条）",
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
            name="CourtMediation",
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
                    "manner",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("appointed", "委派调解（立案前）"),
                            ("entrusted", "委托调解（立案后）"),
                            ("invited", "特邀调解"),
                        ],
                        help_text="立案前委派，立案后委托",
                        max_length=12,
                        verbose_name="调解方式",
                    ),
                ),
                (
                    "court",
                    models.CharField(
                        blank=True, help_text="受理的人民法院全称", max_length=100, verbose_name="人民法院"
                    ),
                ),
                (
                    "mediator",
                    models.CharField(
                        blank=True,
                        help_text="法院特邀的调解员或者调解组织",
                        max_length=100,
                        verbose_name="调解员（调解组织）",
                    ),
                ),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="法院登记日期")),
                ("terms", models.TextField(blank=True, help_text="照调解书或者协议的要点写", verbose_name="协议内容")),
                (
                    "document_number",
                    models.CharField(
                        blank=True,
                        help_text="照文书上的写，如（2026）×0102民调12号",
                        max_length=60,
                        verbose_name="调解书（裁定书）文号",
                    ),
                ),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="达成协议日期")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="终结日期")),
                ("ended_because", models.TextField(blank=True, help_text="照法院告知的写", verbose_name="未成原因")),
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
                "verbose_name": "法院调解",
                "verbose_name_plural": "法院调解",
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
                ("danger", models.TextField(help_text="谁、可能做什么、因何而起", verbose_name="激化情形")),
                ("measures", models.TextField(help_text="当场做了什么、谁盯着", verbose_name="预防措施")),
                (
                    "may_become_case",
                    models.BooleanField(
                        default=False,
                        help_text="可能引起治安案件、刑事案件的，应当及时报告公安机关或者有关部门（《人民调解法》第25条）",
                        verbose_name="可能引起治安案件、刑事案件",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(blank=True, help_text="可能引起案件的必填", null=True, verbose_name="报告日期"),
                ),
                (
                    "reported_to",
                    models.CharField(blank=True, help_text="如派出所", max_length=100, verbose_name="报告单位"),
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
                ("consented_on", models.DateField(help_text="每一方都同意才能延长", verbose_name="同意日期")),
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
                ("visited_on", models.DateField(help_text="见到本人或者通话的日期", verbose_name="回访日期")),
                (
                    "by",
                    models.CharField(
                        choices=[("visit", "上门"), ("phone", "电话")], max_length=8, verbose_name="回访方式"
                    ),
                ),
                (
                    "situation",
                    models.TextField(help_text="协议各项履行到哪一步，有无新的争执", verbose_name="履行情况"),
                ),
                (
                    "satisfaction",
                    models.CharField(
                        choices=[
                            ("satisfied", "满意"),
                            ("fair", "基本满意"),
                            ("unsatisfied", "不满意"),
                            ("no_answer", "不愿评价"),
                        ],
                        help_text="由当事人本人说，不代答；不愿说的选“不愿评价”",
                        max_length=12,
                        verbose_name="满意程度",
                    ),
                ),
                (
                    "hidden_danger",
                    models.TextField(blank=True, help_text="有无反悔、再起争执的苗头", verbose_name="隐患"),
                ),
                (
                    "measures",
                    models.TextField(
                        blank=True,
                        help_text="发现不履行或者苗头时做了什么（《人民调解法》第31条）",
                        verbose_name="采取的措施",
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
                        help_text="逐个当事人回访，一人一条",
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
            name="GridDuty",
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
                    "since",
                    models.DateField(
                        blank=True, help_text="从哪天起负责本网格；换人的另登记一条", null=True, verbose_name="任职日期"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("full_time", "专职网格员"),
                            ("part_time", "兼职网格员"),
                            ("cadre", "包片村干部"),
                            ("party_member", "联户党员"),
                            ("leader", "包村领导"),
                        ],
                        help_text="一人兼几种的，分别登记",
                        max_length=16,
                        verbose_name="责任人类别",
                    ),
                ),
                ("name", models.CharField(help_text="身份证上的姓名", max_length=50, verbose_name="姓名")),
                (
                    "households",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="由这一责任人联系的户数，不是网格的总户数",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999户，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="联系户数",
                    ),
                ),
                (
                    "ended_on",
                    models.DateField(
                        blank=True, help_text="自该日起不再负责本网格", null=True, verbose_name="卸任日期"
                    ),
                ),
                (
                    "grid",
                    models.ForeignKey(
                        db_index=False,
                        help_text="先在“单位与人员”中设好的网格",
                        limit_choices_to={"kind": "grid"},
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.place",
                        verbose_name="网格",
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
                        blank=True,
                        db_index=False,
                        help_text="在本系统中有职务的，选择本人",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="本机关人员",
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
                "verbose_name": "网格责任人",
                "verbose_name_plural": "网格责任人",
                "indexes": [models.Index(fields=["org", "since"], name="disputes_gridduty_since")],
            },
        ),
        migrations.CreateModel(
            name="GuidanceVisit",
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
                ("visited_on", models.DateField(blank=True, null=True, verbose_name="走访日期")),
                (
                    "visitors",
                    models.CharField(
                        blank=True, help_text="姓名和单位，如司法所、人民法庭", max_length=100, verbose_name="走访人员"
                    ),
                ),
                ("situation", models.TextField(help_text="组织、制度、台账、卷宗、调解质量", verbose_name="走访情况")),
                (
                    "advice",
                    models.TextField(blank=True, help_text="指出的问题和改进办法，一事一行", verbose_name="指导意见"),
                ),
                (
                    "carried_out_on",
                    models.DateField(
                        blank=True, help_text="委员会按意见改好、经核对的日期", null=True, verbose_name="意见落实日期"
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="disputes.committee",
                        verbose_name="调解委员会",
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
                "verbose_name": "调解组织指导走访",
                "verbose_name_plural": "调解组织指导走访",
                "indexes": [models.Index(fields=["org", "dated_on"], name="disputes_visit_dated")],
            },
        ),
        migrations.CreateModel(
            name="Incident",
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
                    "happened_on",
                    models.DateField(
                        blank=True, help_text="事件发生的日子，不是报告的日子", null=True, verbose_name="发生日期"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("fire", "火灾"),
                            ("work_safety", "生产安全事故"),
                            ("traffic", "道路交通事故"),
                            ("mass", "群体性事件"),
                            ("public_order", "治安、刑事案件"),
                            ("disaster", "自然灾害"),
                            ("health", "公共卫生事件"),
                            ("other", "其他"),
                        ],
                        help_text="按主要后果选择，一起事件只登记一次",
                        max_length=16,
                        verbose_name="事件类别",
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        help_text="何时、何地、何事；不写当事人身份信息", max_length=300, verbose_name="事件情况"
                    ),
                ),
                (
                    "people_involved",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="涉及人数",
                    ),
                ),
                (
                    "dead",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="当场和抢救无效的合计；后来有变的更正本条",
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="死亡人数",
                    ),
                ),
                (
                    "injured",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="不含死亡人数",
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="受伤人数",
                    ),
                ),
                (
                    "loss",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="初步估计的也可以填，核实后更正；单位是元",
                        max_digits=14,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                1000000000, "不能超过1000000000元，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="直接损失（元）",
                    ),
                ),
                (
                    "reported_to",
                    models.CharField(
                        blank=True,
                        help_text="向谁报告，如县应急管理局、派出所",
                        max_length=100,
                        verbose_name="报告单位",
                    ),
                ),
                (
                    "handled_on",
                    models.DateField(
                        blank=True, help_text="现场处置和善后全部结束的日期", null=True, verbose_name="处置完毕日期"
                    ),
                ),
                (
                    "handling",
                    models.TextField(
                        blank=True, help_text="采取的措施、结果，以及向上级续报的情况", verbose_name="处置情况"
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
                "verbose_name": "突发事件",
                "verbose_name_plural": "突发事件",
                "indexes": [models.Index(fields=["org", "dated_on"], name="disputes_incident_dated")],
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
                ("held_on", models.DateField(help_text="询问、查看的日期", verbose_name="调查日期")),
                ("place", models.CharField(help_text="在哪里问的、看的", max_length=100, verbose_name="地点")),
                ("asked", models.CharField(help_text="向谁了解情况", max_length=100, verbose_name="被调查人")),
                (
                    "content",
                    models.TextField(
                        help_text="问了什么、怎么答的，看到了什么（《人民调解法》第22条）", verbose_name="调查情况"
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
                        related_name="%(app_label)s_%(class)s",
                        serialize=False,
                        to="matters.matter",
                        verbose_name="事项",
                    ),
                ),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="登记日期")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("voided", models.BooleanField(default=False, verbose_name="已作废")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="受理日期")),
                (
                    "facts_found",
                    models.TextField(
                        blank=True,
                        help_text="纠纷的主要事实、争议事项和各方责任（《人民调解法》第29条）",
                        verbose_name="纠纷主要事实和责任",
                    ),
                ),
                (
                    "terms",
                    models.TextField(
                        blank=True, help_text="一、二、……逐条写明各方做什么；不得损害他人权益", verbose_name="协议内容"
                    ),
                ),
                (
                    "manner",
                    models.CharField(
                        blank=True, help_text="当场履行、分期付款、限期搬离等", max_length=200, verbose_name="履行方式"
                    ),
                ),
                (
                    "perform_by",
                    models.DateField(
                        blank=True, help_text="最后一项履行完毕的日子", null=True, verbose_name="履行期限"
                    ),
                ),
                (
                    "amount_agreed",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="各项给付的合计；单位是元，不是万元",
                        max_digits=14,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                1000000000, "不能超过1000000000元，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="协议金额（元）",
                    ),
                ),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="达成协议日期")),
                ("written_on", models.DateField(blank=True, null=True, verbose_name="达成书面协议日期")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="协议生效日期")),
                ("litigated_on", models.DateField(blank=True, null=True, verbose_name="转入诉讼日期")),
                ("last_follow_up_on", models.DateField(blank=True, null=True, verbose_name="最近回访日期")),
                ("performed_on", models.DateField(blank=True, null=True, verbose_name="履行完毕日期")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="终结日期")),
                (
                    "ended_because",
                    models.TextField(blank=True, help_text="如实写明，不评价任何一方", verbose_name="终止原因"),
                ),
                (
                    "routes_told",
                    models.TextField(
                        blank=True,
                        help_text="调解不成或者不属调解范围的，应当告知可以仲裁、请求行政机关处理或者向法院起诉（《人民调解法》第26条）",
                        verbose_name="已告知的仲裁、行政、司法途径",
                    ),
                ),
                (
                    "committee",
                    models.CharField(
                        blank=True,
                        help_text="受理本纠纷的人民调解委员会全称",
                        max_length=100,
                        verbose_name="调解委员会",
                    ),
                ),
                ("oral_on", models.DateField(blank=True, null=True, verbose_name="达成口头协议日期")),
                (
                    "court",
                    models.CharField(
                        blank=True,
                        help_text="调解组织所在地等有管辖权的基层人民法院（《民事诉讼法》第205条）",
                        max_length=100,
                        verbose_name="管辖法院",
                    ),
                ),
                ("confirmation_applied_on", models.DateField(blank=True, null=True, verbose_name="申请司法确认日期")),
                (
                    "confirmation_withdrawn_on",
                    models.DateField(blank=True, null=True, verbose_name="撤回司法确认申请日期"),
                ),
                ("confirmation_withdrawn_because", models.TextField(blank=True, verbose_name="撤回申请原因")),
                ("confirmed_on", models.DateField(blank=True, null=True, verbose_name="法院确认日期")),
                ("not_confirmed_on", models.DateField(blank=True, null=True, verbose_name="法院不予确认日期")),
                ("enforcement_applied_on", models.DateField(blank=True, null=True, verbose_name="申请强制执行日期")),
                (
                    "ruling_number",
                    models.CharField(
                        blank=True,
                        help_text="照裁定书写，如（2026）×0102民特12号",
                        max_length=60,
                        verbose_name="裁定书文号",
                    ),
                ),
                ("reopened_on", models.DateField(blank=True, null=True, verbose_name="重新调解日期")),
                (
                    "reopened_because",
                    models.TextField(
                        blank=True, help_text="各方为何要求变更协议、重新调解", verbose_name="重新调解原因"
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
                "verbose_name": "人民调解",
                "verbose_name_plural": "人民调解",
                "indexes": [models.Index(fields=["org", "accepted_on"], name="disputes_mediation_accepted")],
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
            name="MediationWish",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "agrees",
                    models.BooleanField(help_text="有一方不同意的，不进行行政调解", verbose_name="同意行政调解"),
                ),
                ("stated_on", models.DateField(help_text="以当事人最后一次表示为准", verbose_name="表示日期")),
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
                "verbose_name": "行政调解意愿",
                "verbose_name_plural": "行政调解意愿",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_me_org_id_52bce5_idx")],
            },
        ),
        migrations.CreateModel(
            name="Mediator",
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
                    "since",
                    models.DateField(
                        blank=True,
                        help_text="推选产生或者聘任的日期；连任的另登记一届",
                        null=True,
                        verbose_name="任期开始日期",
                    ),
                ),
                ("name", models.CharField(help_text="身份证上的姓名", max_length=50, verbose_name="姓名")),
                (
                    "sex",
                    models.CharField(
                        blank=True,
                        choices=[("female", "女"), ("male", "男")],
                        help_text="委员会应当有妇女成员",
                        max_length=8,
                        verbose_name="性别",
                    ),
                ),
                (
                    "duty",
                    models.CharField(
                        choices=[("chair", "主任"), ("deputy", "副主任"), ("member", "委员"), ("hired", "聘任调解员")],
                        help_text="委员任期三年，可以连任；聘任调解员由委员会聘任（《人民调解法》第9、13条）",
                        max_length=8,
                        verbose_name="职务",
                    ),
                ),
                (
                    "chosen_by",
                    models.CharField(
                        choices=[
                            ("assembly", "村（居）民会议、代表会议推选"),
                            ("staff", "职工大会、工会推选"),
                            ("engaged", "调解委员会聘任"),
                            ("named", "设立单位确定"),
                        ],
                        help_text="村、社区的委员由村（居）民会议或者代表会议推选，企业的由职工大会或者工会推选（《人民调解法》第9条）",
                        max_length=12,
                        verbose_name="产生方式",
                    ),
                ),
                (
                    "engagement",
                    models.CharField(
                        choices=[("full_time", "专职"), ("part_time", "兼职")],
                        help_text="以调解为主业的填专职",
                        max_length=12,
                        verbose_name="专兼职",
                    ),
                ),
                ("term_ends_on", models.DateField(blank=True, null=True, verbose_name="任期届满日期")),
                (
                    "left_on",
                    models.DateField(
                        blank=True, help_text="届满改选、辞职、罢免、解聘的日期", null=True, verbose_name="离任日期"
                    ),
                ),
                (
                    "left_because",
                    models.CharField(
                        blank=True,
                        help_text="届满、辞职、罢免、解聘；罢免、解聘须有法定情形（《人民调解法》第15条）",
                        max_length=100,
                        verbose_name="离任原因",
                    ),
                ),
                (
                    "committee",
                    models.ForeignKey(
                        db_index=False,
                        help_text="先在调解委员会台账登记",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="disputes.committee",
                        verbose_name="调解委员会",
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
                        blank=True,
                        db_index=False,
                        help_text="自动对应，对应错了的更正；没有账号的也有，纠纷由其调解时可以选到",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="本机关人员",
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
                "verbose_name": "人民调解员",
                "verbose_name_plural": "人民调解员",
                "indexes": [
                    models.Index(fields=["org", "since"], name="disputes_mediator_since"),
                    models.Index(fields=["org", "committee"], name="disputes_mediator_committee"),
                ],
            },
        ),
        migrations.CreateModel(
            name="MediatorTraining",
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
                    "held_on",
                    models.DateField(
                        blank=True, help_text="连续几天的，填结束那一天", null=True, verbose_name="培训日期"
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        help_text="讲了什么，如《民法典》婚姻家庭编", max_length=200, verbose_name="培训内容"
                    ),
                ),
                (
                    "attendance",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="实到的调解员，一人一次算一人次",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="参训人次",
                    ),
                ),
                (
                    "hours",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="按45分钟一学时折算",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999学时，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="学时",
                    ),
                ),
                (
                    "organiser",
                    models.CharField(
                        blank=True,
                        help_text="司法行政部门应当定期培训（《人民调解法》第14条）",
                        max_length=100,
                        verbose_name="组织单位",
                    ),
                ),
                (
                    "lecturer",
                    models.CharField(blank=True, help_text="姓名和单位", max_length=100, verbose_name="授课人"),
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
                "verbose_name": "调解员培训",
                "verbose_name_plural": "调解员培训",
                "indexes": [models.Index(fields=["org", "dated_on"], name="disputes_training_dated")],
            },
        ),
        migrations.CreateModel(
            name="MonthlyMeeting",
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
                    "held_on",
                    models.DateField(
                        blank=True, help_text="实际开会的日子，不是通知的日子", null=True, verbose_name="会议日期"
                    ),
                ),
                ("chair", models.CharField(max_length=50, verbose_name="主持人")),
                (
                    "present",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="实到人数，含主持人和记录人",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="出席人数",
                    ),
                ),
                ("topics", models.TextField(help_text="上月办理情况、重点纠纷的原因和形势", verbose_name="分析研判")),
                (
                    "decisions",
                    models.TextField(help_text="做什么、谁负责、何时完成，一事一行", verbose_name="议定事项"),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="地点")),
                ("recorder", models.CharField(blank=True, max_length=50, verbose_name="记录人")),
                (
                    "attended",
                    models.CharField(
                        blank=True, help_text="按单位写明出席、缺席的人", max_length=300, verbose_name="出席、缺席人员"
                    ),
                ),
                (
                    "done_on",
                    models.DateField(
                        blank=True, help_text="全部议定事项办结的日期", null=True, verbose_name="议定事项办结日期"
                    ),
                ),
                (
                    "done_how",
                    models.TextField(
                        blank=True, help_text="逐项写明办了什么，没有办成的写明原因", verbose_name="办理结果"
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
                "verbose_name": "月分析例会",
                "verbose_name_plural": "月分析例会",
                "indexes": [models.Index(fields=["org", "dated_on"], name="disputes_meeting_dated")],
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
                (
                    "name",
                    models.CharField(
                        help_text="受邀人的姓名，或者单位和姓名", max_length=100, verbose_name="姓名（单位）"
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        help_text="亲属、邻里、同事，或者有专门知识的人等", max_length=100, verbose_name="身份"
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
                (
                    "consented_on",
                    models.DateField(help_text="每一方都同意才能邀请（《人民调解法》第20条）", verbose_name="同意日期"),
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
                ("performed_on", models.DateField(help_text="实际交付、付款、搬离的日期", verbose_name="履行日期")),
                (
                    "in_full",
                    models.BooleanField(
                        default=False,
                        help_text="这一方按协议该做的已经全部做完，或者没有要做的；每一方都登记了才能结案",
                        verbose_name="已全部履行",
                    ),
                ),
                (
                    "content",
                    models.CharField(
                        help_text="履行了协议的哪一项；按协议没有义务的写“无须履行”",
                        max_length=300,
                        verbose_name="履行内容",
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="这一次付的；分期付款的一期登记一次",
                        max_digits=14,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                1000000000, "不能超过1000000000元，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="履行金额（元）",
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
                ("refused_on", models.DateField(help_text="当事人表示的日期", verbose_name="表示日期")),
                (
                    "words",
                    models.TextField(
                        blank=True,
                        help_text="照当事人的意思写，不评价对错；当事人随时可以拒绝、终止调解（《人民调解法》第23条）",
                        verbose_name="表示内容",
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
                        help_text="表示拒绝或者要求终止的一方",
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
                ("told_on", models.DateField(help_text="第一次调解之前告知", verbose_name="告知日期")),
                (
                    "open_session",
                    models.BooleanField(
                        default=False,
                        help_text="当事人可以要求公开或者不公开调解（《人民调解法》第23条）",
                        verbose_name="是否同意公开调解",
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
                ("held_on", models.DateField(help_text="开始调解的日期；一次一条", verbose_name="调解日期")),
                ("place", models.CharField(help_text="就近、方便当事人的地方", max_length=100, verbose_name="地点")),
                (
                    "is_open",
                    models.BooleanField(
                        default=False,
                        help_text="只有各方都要求公开的才能公开（《人民调解法》第23条）",
                        verbose_name="公开调解",
                    ),
                ),
                (
                    "present",
                    models.CharField(help_text="当事人、代理人和参加调解的人", max_length=300, verbose_name="到场人员"),
                ),
                (
                    "mediators_present",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="调解员和协助调解的人员，不含当事人",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="参加的调解人员（人次）",
                    ),
                ),
                (
                    "content",
                    models.TextField(
                        help_text="各方的陈述、争执的要点、讲解的规定、提出的方案（《人民调解法》第22、27条）",
                        verbose_name="调解情况",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("agreed", "达成协议"), ("not_agreed", "未达成"), ("again", "另行调解")],
                        help_text="没有谈拢但还要再谈的，选“另行调解”",
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
                            ("government_seal", "行政机关印章"),
                        ],
                        help_text="协议书自各方签名、调解员签名并盖章之日起生效（《人民调解法》第29条）",
                        max_length=16,
                        verbose_name="签章类别",
                    ),
                ),
                ("signed_on", models.DateField(help_text="纸上写的日期，不是上传的日期", verbose_name="签章日期")),
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
                        help_text="当事人签章的，选择是哪一方；调解员签名和印章不选",
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
        migrations.CreateModel(
            name="Sweep",
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
                    "swept_on",
                    models.DateField(
                        blank=True, help_text="跨几天的，填结束那一天", null=True, verbose_name="排查日期"
                    ),
                ),
                (
                    "occasion",
                    models.CharField(
                        choices=[
                            ("routine", "月度例行"),
                            ("holiday", "节假日前"),
                            ("meeting", "重要会议、活动前"),
                            ("special", "专项"),
                        ],
                        help_text="每月例行排查；节假日和重要会议、活动前另行排查",
                        max_length=8,
                        verbose_name="排查时机",
                    ),
                ),
                (
                    "sweepers",
                    models.CharField(blank=True, help_text="姓名，用顿号分开", max_length=200, verbose_name="排查人员"),
                ),
                (
                    "person_times",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="一人去一天算一人次",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="出动人次",
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[("found", "有发现"), ("none", "本期未发现")],
                        help_text="没有发现也要写明；有发现的，随后登记纠纷或者风险点，并选择本次排查",
                        max_length=8,
                        verbose_name="排查结果",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        blank=True, help_text="到了哪些户、看了什么；有发现的写明是什么", verbose_name="排查情况"
                    ),
                ),
                (
                    "grid",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="只排查一个网格的，选择该网格",
                        limit_choices_to={"kind": "grid"},
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.place",
                        verbose_name="网格",
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
                "verbose_name": "矛盾纠纷排查",
                "verbose_name_plural": "矛盾纠纷排查",
                "indexes": [models.Index(fields=["org", "dated_on"], name="disputes_sweep_dated")],
            },
        ),
        migrations.CreateModel(
            name="RiskPoint",
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
                ("found_on", models.DateField(blank=True, null=True, verbose_name="发现日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("dispute", "矛盾纠纷苗头"),
                            ("public_order", "治安隐患"),
                            ("safety", "安全生产、消防隐患"),
                            ("mass", "群体性事件苗头"),
                            ("other", "其他"),
                        ],
                        help_text="按可能引起的后果选择",
                        max_length=12,
                        verbose_name="风险类别",
                    ),
                ),
                (
                    "what",
                    models.CharField(help_text="何处、何事、可能引起什么", max_length=300, verbose_name="风险情况"),
                ),
                (
                    "grade",
                    models.CharField(
                        choices=[("low", "低"), ("middle", "中"), ("high", "高")],
                        help_text="可能引起案件或者人员伤亡的填高",
                        max_length=8,
                        verbose_name="风险等级",
                    ),
                ),
                (
                    "owner",
                    models.CharField(blank=True, help_text="谁负责化解、整改", max_length=100, verbose_name="责任人"),
                ),
                (
                    "treat_by",
                    models.DateField(
                        blank=True, help_text="各地自定；高风险的宜当日采取措施", null=True, verbose_name="处置期限"
                    ),
                ),
                (
                    "treated_on",
                    models.DateField(
                        blank=True, help_text="隐患消除或者纠纷化解的日期", null=True, verbose_name="处置完成日期"
                    ),
                ),
                (
                    "treatment",
                    models.TextField(blank=True, help_text="谁、做了什么、现在怎样", verbose_name="处置情况"),
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
                (
                    "sweep",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="排查中发现的，选择那次排查",
                        limit_choices_to={"outcome": "found"},
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="risk_points",
                        to="disputes.sweep",
                        verbose_name="所属排查",
                    ),
                ),
            ],
            options={
                "verbose_name": "风险点",
                "verbose_name_plural": "风险点",
                "indexes": [
                    models.Index(fields=["org", "found_on"], name="disputes_risk_found"),
                    models.Index(fields=["org", "sweep"], name="disputes_risk_sweep"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Dispute",
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
                            ("application", "当事人申请"),
                            ("own_motion", "主动调解"),
                            ("court", "人民法院告知、移送"),
                            ("police", "公安机关告知、移送"),
                            ("petition", "信访转入"),
                            ("hotline", "12345热线转入"),
                            ("public_opinion", "民意平台转入"),
                            ("grid", "网格上报"),
                            ("sweep", "集中排查"),
                            ("other", "其他单位移送"),
                        ],
                        help_text="当事人申请的附申请书；单位移送、告知的，办结后反馈来源单位",
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
                        help_text="按全国人民调解统计的分类选择",
                        max_length=16,
                        verbose_name="纠纷类型",
                    ),
                ),
                (
                    "summary",
                    models.TextField(
                        help_text="何时、何地、因何事争执，各方怎么说；与纠纷无关的个人信息不写",
                        max_length=4000,
                        verbose_name="纠纷简要情况",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        blank=True,
                        choices=[("village", "村级"), ("township", "镇级"), ("county", "县级")],
                        help_text="由哪一级调处：村、镇、县",
                        max_length=12,
                        verbose_name="纠纷层级",
                    ),
                ),
                (
                    "is_complex",
                    models.BooleanField(
                        default=False,
                        help_text="涉及人多、时间长、多次调解不成的，按本地标准认定",
                        verbose_name="疑难复杂",
                    ),
                ),
                (
                    "requests",
                    models.TextField(
                        blank=True,
                        help_text="申请人希望怎样解决，逐项写明；不填的，申请书只是草稿",
                        verbose_name="申请事项",
                    ),
                ),
                (
                    "people_involved",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="连同家属等实际牵涉的人数",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="涉及人数",
                    ),
                ),
                (
                    "households_involved",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="涉及几户；一户几口人只算一户",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999户，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="涉及户数",
                    ),
                ),
                (
                    "amount_involved",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="各方争执的标的，不是协议金额；单位是元，不是万元",
                        max_digits=14,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                1000000000, "不能超过1000000000元，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="涉及金额（元）",
                    ),
                ),
                ("taken_up_on", models.DateField(blank=True, null=True, verbose_name="首次转入调解日期")),
                ("people_started_on", models.DateField(blank=True, null=True, verbose_name="转入人民调解日期")),
                ("administrative_started_on", models.DateField(blank=True, null=True, verbose_name="转入行政调解日期")),
                ("court_started_on", models.DateField(blank=True, null=True, verbose_name="委派、委托法院调解日期")),
                ("danger_met_on", models.DateField(blank=True, null=True, verbose_name="防止激化日期")),
                (
                    "escalated_to",
                    models.CharField(
                        blank=True, help_text="请哪个单位出面调解", max_length=100, verbose_name="上报单位"
                    ),
                ),
                ("escalated_on", models.DateField(blank=True, null=True, verbose_name="上报上级调解日期")),
                ("guided_to_court_on", models.DateField(blank=True, null=True, verbose_name="引导诉讼日期")),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="调解受理日期")),
                ("settled_on", models.DateField(blank=True, null=True, verbose_name="调解达成协议日期")),
                ("people_settled_on", models.DateField(blank=True, null=True, verbose_name="人民调解达成协议日期")),
                (
                    "administrative_settled_on",
                    models.DateField(blank=True, null=True, verbose_name="行政调解达成协议日期"),
                ),
                ("court_settled_on", models.DateField(blank=True, null=True, verbose_name="法院调解达成协议日期")),
                ("written_on", models.DateField(blank=True, null=True, verbose_name="达成书面协议日期")),
                ("oral_on", models.DateField(blank=True, null=True, verbose_name="达成口头协议日期")),
                ("effective_on", models.DateField(blank=True, null=True, verbose_name="协议生效日期")),
                (
                    "amount_agreed",
                    models.DecimalField(
                        blank=True, decimal_places=2, max_digits=14, null=True, verbose_name="协议金额（元）"
                    ),
                ),
                ("perform_by", models.DateField(blank=True, null=True, verbose_name="履行期限")),
                ("confirmed_on", models.DateField(blank=True, null=True, verbose_name="法院确认日期")),
                ("failed_on", models.DateField(blank=True, null=True, verbose_name="调解未成日期")),
                ("litigated_on", models.DateField(blank=True, null=True, verbose_name="协议争议转入诉讼日期")),
                ("last_follow_up_on", models.DateField(blank=True, null=True, verbose_name="最近回访日期")),
                ("performed_on", models.DateField(blank=True, null=True, verbose_name="履行完毕日期")),
                (
                    "settled_how",
                    models.CharField(
                        blank=True,
                        choices=[("by_themselves", "自行和解"), ("by_superior", "上级调解达成协议")],
                        help_text="没有经过这里登记的调解途径而了结的",
                        max_length=16,
                        verbose_name="和解方式",
                    ),
                ),
                ("settlement_terms", models.TextField(blank=True, help_text="各方怎样和解的", verbose_name="和解内容")),
                ("own_settled_on", models.DateField(blank=True, null=True, verbose_name="和解日期")),
                ("resolved_on", models.DateField(blank=True, null=True, verbose_name="化解日期")),
                ("unresolved_on", models.DateField(blank=True, null=True, verbose_name="未化解终结日期")),
                ("turned_away_on", models.DateField(blank=True, null=True, verbose_name="不予受理日期")),
                (
                    "referred_to",
                    models.CharField(
                        blank=True, help_text="移送给哪个有权处理的单位", max_length=100, verbose_name="接收单位"
                    ),
                ),
                ("referred_on", models.DateField(blank=True, null=True, verbose_name="移送日期")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="调处终结日期")),
                (
                    "ended_because",
                    models.TextField(blank=True, help_text="如实写明，不评价任何一方", verbose_name="终结原因"),
                ),
                (
                    "routes_told",
                    models.TextField(
                        blank=True,
                        help_text="调解不成或者不属调解范围的，应当告知可以仲裁、请求行政机关处理或者向法院起诉（《人民调解法》第26条）",
                        verbose_name="已告知的仲裁、行政、司法途径",
                    ),
                ),
                (
                    "reported_back",
                    models.TextField(
                        blank=True,
                        help_text="受理、调处和结果，以何种方式反馈给谁",
                        verbose_name="向来源单位反馈的内容",
                    ),
                ),
                ("reported_back_on", models.DateField(blank=True, null=True, verbose_name="反馈来源单位日期")),
                ("reopened_on", models.DateField(blank=True, null=True, verbose_name="恢复调处日期")),
                (
                    "reopened_because",
                    models.TextField(
                        blank=True, help_text="因何恢复，如一方反悔、协议争议起诉", verbose_name="恢复调处原因"
                    ),
                ),
                (
                    "dossier_number",
                    models.CharField(
                        blank=True, help_text="本机关案卷目录中的编号", max_length=60, verbose_name="卷号"
                    ),
                ),
                (
                    "retention",
                    models.CharField(
                        blank=True,
                        help_text="照本机关经档案主管部门审查同意的保管期限表写，如10年、30年、永久",
                        max_length=20,
                        verbose_name="保管期限",
                    ),
                ),
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
                    "sweep",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="排查中发现的，选择那次排查",
                        limit_choices_to={"outcome": "found"},
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="disputes",
                        to="disputes.sweep",
                        verbose_name="所属排查",
                    ),
                ),
            ],
            options={
                "verbose_name": "矛盾纠纷",
                "verbose_name_plural": "矛盾纠纷",
                "indexes": [
                    models.Index(
                        fields=["org", "opened_on", "kind", "source", "level", "matter"], name="disputes_dispute_opened"
                    ),
                    models.Index(fields=["org", "kind", "opened_on", "matter"], name="disputes_dispute_kind"),
                    models.Index(fields=["org", "source", "opened_on", "matter"], name="disputes_dispute_source"),
                    models.Index(
                        condition=models.Q(
                            ("litigated_on__isnull", True),
                            ("perform_by__isnull", False),
                            ("performed_on__isnull", True),
                        ),
                        fields=["org", "perform_by", "matter"],
                        name="disputes_dispute_perform",
                    ),
                    models.Index(
                        condition=models.Q(("sweep__isnull", False)),
                        fields=["org", "sweep"],
                        name="disputes_dispute_sweep",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="VillageReturn",
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
                        blank=True, help_text="报的是哪个月，一村一月一份", null=True, verbose_name="报告月份"
                    ),
                ),
                (
                    "handed_in_on",
                    models.DateField(blank=True, help_text="收到的日期", null=True, verbose_name="报送日期"),
                ),
                (
                    "disputes",
                    models.CharField(
                        choices=[("none", "无"), ("some", "有")],
                        help_text="写“无”的，当月排查应当都是“本期未发现”",
                        max_length=4,
                        verbose_name="新发现矛盾纠纷",
                    ),
                ),
                (
                    "incidents",
                    models.CharField(
                        choices=[("none", "无"), ("some", "有")],
                        help_text="写“有”的，先在突发事件台账登记",
                        max_length=4,
                        verbose_name="突发事件",
                    ),
                ),
                ("reporter", models.CharField(help_text="村（社区）里填报的人", max_length=50, verbose_name="报送人")),
                ("remark", models.CharField(blank=True, max_length=200, verbose_name="备注")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="应报送日期")),
                ("in_time", models.BooleanField(blank=True, null=True, verbose_name="按时报送")),
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
                "verbose_name": "村（社区）月报",
                "verbose_name_plural": "村（社区）月报",
                "indexes": [models.Index(fields=["org", "dated_on"], name="disputes_return_dated")],
            },
        ),
        migrations.CreateModel(
            name="AdministrativeMediator",
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
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        help_text="本机关在职人员；与纠纷有利害关系的应当回避",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="行政调解人员",
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
                "verbose_name": "行政调解人员",
                "verbose_name_plural": "行政调解人员",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="disputes_ad_org_id_7e378b_idx")],
            },
        ),
        migrations.CreateModel(
            name="AgreementCopy",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "given_on",
                    models.DateField(
                        help_text="当事人收到的日期；各执一份（《人民调解法》第29条）", verbose_name="交付日期"
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
                ("consented_on", models.DateField(help_text="每一方都同意才能重新调解", verbose_name="同意日期")),
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
                        help_text="当事人选的写“当事人选择”",
                        max_length=12,
                        verbose_name="产生方式",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True,
                        help_text="如当事人要求更换、与纠纷有利害关系",
                        max_length=200,
                        verbose_name="更换原因",
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
                    "person",
                    models.ForeignKey(
                        db_index=False,
                        help_text="委员会指定一名或者几名，当事人也可以选择（《人民调解法》第19条）；没有账号的由本委员会代为录入",
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
                        help_text="更换的，选择被换下的调解员；增加的不选",
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
    ]
