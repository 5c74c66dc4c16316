"""The tables of disclosure."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import yifa.areas.disclosure.models.item
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("matters", "0001_initial"),
        ("orgs", "0001_initial"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="CommitteeMeeting",
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
                ("held_on", models.DateField(blank=True, null=True, verbose_name="会议日期")),
                ("host", models.CharField(max_length=50, verbose_name="主持人")),
                (
                    "present",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "到会成员应当大于0"),
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99人，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="到会成员",
                    ),
                ),
                ("topics", models.CharField(help_text="如审核第一季度财务收支", max_length=300, verbose_name="议题")),
                (
                    "opinion",
                    models.TextField(
                        help_text="同意什么、不同意什么、要求怎么改；不写村民个人信息", verbose_name="监督意见"
                    ),
                ),
                (
                    "observers",
                    models.CharField(blank=True, help_text="单位和职务", max_length=200, verbose_name="列席人员"),
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
                "verbose_name": "村务监督委员会会议",
                "verbose_name_plural": "村务监督委员会会议",
            },
        ),
        migrations.CreateModel(
            name="DisclosureColumn",
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
                ("since", models.DateField(blank=True, null=True, verbose_name="启用日期")),
                (
                    "name",
                    models.CharField(help_text="如财政预决算、宅基地审批结果", max_length=100, verbose_name="栏目名称"),
                ),
                ("office", models.CharField(help_text="负责更新的办、站、所", max_length=100, verbose_name="责任单位")),
                (
                    "frequency",
                    models.CharField(
                        choices=[
                            ("at_once", "形成后随时"),
                            ("monthly", "每月"),
                            ("quarterly", "每季度"),
                            ("half_yearly", "每半年"),
                            ("yearly", "每年"),
                        ],
                        max_length=12,
                        verbose_name="更新频率",
                    ),
                ),
                (
                    "carrier",
                    models.CharField(
                        choices=[
                            ("site", "政府网站"),
                            ("board", "政务公开栏"),
                            ("hall", "便民服务大厅查阅点"),
                            ("account", "政务新媒体"),
                            ("other", "其他渠道"),
                        ],
                        help_text="有几个的，选主要的一个",
                        max_length=8,
                        verbose_name="公开渠道",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        blank=True, help_text="法律、法规或者上级目录的名称", max_length=200, verbose_name="公开依据"
                    ),
                ),
                (
                    "special",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("farming", "农业农村政策"),
                            ("water", "农田水利工程建设运营"),
                            ("land_contracts", "土地承包经营权流转"),
                            ("homesteads", "宅基地使用情况审核"),
                            ("expropriation", "土地、房屋征收"),
                            ("levies", "筹资筹劳"),
                            ("relief", "社会救助"),
                        ],
                        help_text="属于条例规定乡镇重点公开的，选是哪一类；不属于的不选",
                        max_length=16,
                        verbose_name="乡镇重点公开事项",
                    ),
                ),
                (
                    "until",
                    models.DateField(
                        blank=True,
                        help_text="自该日起不再使用；改了责任单位的另登记一条",
                        null=True,
                        verbose_name="停用日期",
                    ),
                ),
                ("ended_because", models.CharField(blank=True, max_length=100, verbose_name="停用原因")),
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
                "verbose_name": "公开目录",
                "verbose_name_plural": "公开目录",
            },
        ),
        migrations.CreateModel(
            name="DisclosureItem",
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
                        choices=[
                            ("document", "政策文件"),
                            ("interpretation", "政策解读"),
                            ("budget", "财政预决算"),
                            ("project", "重大项目和公共资源"),
                            ("benefit", "惠民补贴和救助"),
                            ("land", "土地和征收"),
                            ("enforcement", "行政执法公示"),
                            ("decision", "重大决策意见征集"),
                            ("notice", "通知公告"),
                            ("report", "计划总结和年度报告"),
                            ("other", "其他信息"),
                        ],
                        max_length=16,
                        verbose_name="信息类别",
                    ),
                ),
                ("document_number", models.CharField(blank=True, max_length=60, verbose_name="文号")),
                (
                    "office",
                    models.CharField(
                        help_text="制作、保存这条信息的办、站、所", max_length=100, verbose_name="形成单位"
                    ),
                ),
                (
                    "formed_on",
                    models.DateField(
                        blank=True, help_text="印发、签发或者获取的日期", null=True, verbose_name="形成日期"
                    ),
                ),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="保密审查日期")),
                (
                    "review_opinion",
                    models.CharField(
                        blank=True,
                        help_text="如不涉及国家秘密和个人隐私，同意公开",
                        max_length=200,
                        verbose_name="审查意见",
                    ),
                ),
                (
                    "ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("secret", "国家秘密"),
                            ("forbidden", "法律、行政法规禁止公开"),
                            ("security", "可能危及国家安全、公共安全、经济安全、社会稳定"),
                            ("third_party", "涉及商业秘密、个人隐私"),
                            ("other", "其他法定情形"),
                        ],
                        max_length=12,
                        verbose_name="不予公开的情形",
                    ),
                ),
                (
                    "withheld_what",
                    models.CharField(
                        blank=True,
                        help_text="哪一部分、为什么；不写当事人信息",
                        max_length=300,
                        verbose_name="不公开的内容和理由",
                    ),
                ),
                ("withheld_on", models.DateField(blank=True, null=True, verbose_name="不予公开决定日期")),
                (
                    "carrier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("site", "政府网站"),
                            ("board", "政务公开栏"),
                            ("hall", "便民服务大厅查阅点"),
                            ("account", "政务新媒体"),
                            ("other", "其他渠道"),
                        ],
                        max_length=8,
                        verbose_name="实际公开渠道",
                    ),
                ),
                (
                    "address",
                    models.CharField(
                        blank=True,
                        help_text="在网站、新媒体公开的填网址，在公开栏公开的填哪一处",
                        max_length=300,
                        validators=[yifa.areas.disclosure.models.item.validate_address],
                        verbose_name="网址、位置",
                    ),
                ),
                ("first_published_on", models.DateField(blank=True, null=True, verbose_name="首次公开日期")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公开日期")),
                (
                    "changed_on",
                    models.DateField(blank=True, help_text="信息内容变更的日期", null=True, verbose_name="变更日期"),
                ),
                ("changed_what", models.CharField(blank=True, max_length=200, verbose_name="变更内容")),
                ("revised_on", models.DateField(blank=True, null=True, verbose_name="最近更新日期")),
                (
                    "withdrawn_because",
                    models.CharField(
                        blank=True, help_text="如已废止、内容有误", max_length=200, verbose_name="撤下原因"
                    ),
                ),
                ("withdrawn_on", models.DateField(blank=True, null=True, verbose_name="撤下日期")),
                (
                    "column",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="先在公开目录中登记栏目",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="disclosure.disclosurecolumn",
                        verbose_name="公开栏目",
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
                "verbose_name": "主动公开信息",
                "verbose_name_plural": "主动公开信息",
            },
        ),
        migrations.CreateModel(
            name="MatterRaised",
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
                ("raised_on", models.DateField(blank=True, null=True, verbose_name="提出日期")),
                (
                    "what",
                    models.CharField(
                        help_text="发现什么、要求什么；不写村民个人信息", max_length=200, verbose_name="监督事项"
                    ),
                ),
                (
                    "addressed_to",
                    models.CharField(
                        help_text="如村民委员会、村集体经济组织、乡财政所", max_length=100, verbose_name="向谁提出"
                    ),
                ),
                ("answer_by", models.DateField(help_text="最迟哪一天答复", verbose_name="要求答复日期")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                ("answer", models.CharField(blank=True, max_length=300, verbose_name="答复和落实情况")),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="在会议上提出的选择会议",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="disclosure.committeemeeting",
                        verbose_name="提出的会议",
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
                "verbose_name": "村务监督事项",
                "verbose_name_plural": "村务监督事项",
            },
        ),
        migrations.CreateModel(
            name="MonthlyFinance",
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
                    models.DateField(blank=True, help_text="自该日起逐月公开财务", null=True, verbose_name="开始日期"),
                ),
                (
                    "why",
                    models.CharField(help_text="如集体资产收益多、在建项目多", max_length=150, verbose_name="理由"),
                ),
                (
                    "until",
                    models.DateField(
                        blank=True, help_text="改回按季公开的，自该日起", null=True, verbose_name="终止日期"
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
                "verbose_name": "逐月公开财务的村",
                "verbose_name_plural": "逐月公开财务的村",
            },
        ),
        migrations.CreateModel(
            name="SupervisionCommittee",
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
                ("since", models.DateField(blank=True, null=True, verbose_name="产生日期")),
                ("term", models.CharField(help_text="如第八届", max_length=40, verbose_name="届次")),
                ("term_ends_on", models.DateField(help_text="与村民委员会任期相同", verbose_name="任期届满日期")),
                ("head", models.CharField(max_length=50, verbose_name="主任")),
                (
                    "members",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="含主任",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "成员人数应当大于0"),
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99人，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="成员人数",
                    ),
                ),
                (
                    "names",
                    models.CharField(
                        blank=True, help_text="在任的全体成员，用顿号分开", max_length=200, verbose_name="成员姓名"
                    ),
                ),
                (
                    "until",
                    models.DateField(
                        blank=True,
                        help_text="换届、调整以后补记，自该日起为新的成员",
                        null=True,
                        verbose_name="终止日期",
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
                "verbose_name": "村务监督委员会",
                "verbose_name_plural": "村务监督委员会",
            },
        ),
        migrations.AddField(
            model_name="committeemeeting",
            name="committee",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="disclosure.supervisioncommittee",
                verbose_name="村务监督委员会",
            ),
        ),
        migrations.CreateModel(
            name="VillageAffairsCheck",
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
                ("checked_on", models.DateField(blank=True, null=True, verbose_name="检查日期")),
                ("checked_by", models.CharField(max_length=100, verbose_name="检查人员")),
                (
                    "result",
                    models.CharField(
                        choices=[("sound", "公开及时规范"), ("lacking", "有缺项或者不规范")],
                        max_length=8,
                        verbose_name="检查结果",
                    ),
                ),
                (
                    "faults",
                    models.CharField(
                        blank=True, help_text="缺哪一项、哪里不规范", max_length=300, verbose_name="存在问题"
                    ),
                ),
                ("mended_on", models.DateField(blank=True, null=True, verbose_name="整改完成日期")),
                ("mended_how", models.CharField(blank=True, max_length=200, verbose_name="整改情况")),
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
                "verbose_name": "村务公开检查",
                "verbose_name_plural": "村务公开检查",
            },
        ),
        migrations.CreateModel(
            name="VillagePosting",
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
                ("posted_on", models.DateField(blank=True, null=True, verbose_name="公开日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("finance", "财务公开"), ("affairs", "村务公开"), ("party", "党务公开")],
                        max_length=8,
                        verbose_name="公开类别",
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("accounts", "财务收支明细"),
                            ("assets", "集体资产资源、合同"),
                            ("projects", "工程项目、采购"),
                            ("levies", "筹资筹劳、一事一议"),
                            ("land", "土地流转、征收补偿"),
                            ("homesteads", "宅基地申请和审批"),
                            ("relief", "低保、救助、补贴"),
                            ("services", "计划、决议、办事情况"),
                            ("members", "党员发展、评议、党费"),
                            ("other", "其他事项"),
                        ],
                        max_length=12,
                        verbose_name="公开事项",
                    ),
                ),
                (
                    "topic",
                    models.CharField(help_text="如第一季度财务收支明细", max_length=200, verbose_name="公开内容"),
                ),
                (
                    "period",
                    models.CharField(
                        help_text="公开的是哪一段时间的，写明年份和季度、月份，如2026年1至3月；一事一公开的，写发生的年月",
                        max_length=40,
                        verbose_name="所属期间",
                    ),
                ),
                (
                    "taken_down_on",
                    models.DateField(blank=True, help_text="撤下、更换以后补记", null=True, verbose_name="撤下日期"),
                ),
                ("stands_until", models.DateField(blank=True, editable=False, null=True, verbose_name="公示期满日期")),
                (
                    "stood_long_enough",
                    models.BooleanField(blank=True, editable=False, null=True, verbose_name="公示满期"),
                ),
                ("year", models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name="年度")),
                (
                    "quarter",
                    models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name="季度"),
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
                    "reached",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.place",
                        verbose_name="公开的村（社区）",
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
                "verbose_name": "村务公开",
                "verbose_name_plural": "村务公开",
            },
        ),
        migrations.AddIndex(
            model_name="disclosurecolumn",
            index=models.Index(fields=["org", "since"], name="disclosure_column_since"),
        ),
        migrations.AddIndex(
            model_name="disclosureitem",
            index=models.Index(fields=["org", "formed_on"], name="disclosure_item_formed"),
        ),
        migrations.AddIndex(
            model_name="disclosureitem",
            index=models.Index(fields=["org", "first_published_on"], name="disclosure_item_first"),
        ),
        migrations.AddIndex(
            model_name="disclosureitem",
            index=models.Index(fields=["org", "published_on"], name="disclosure_item_published"),
        ),
        migrations.AddIndex(
            model_name="matterraised",
            index=models.Index(fields=["org", "dated_on"], name="disclosure_raised_dated"),
        ),
        migrations.AddIndex(
            model_name="matterraised",
            index=models.Index(fields=["org", "answered_on"], name="disclosure_raised_answered"),
        ),
        migrations.AddIndex(
            model_name="monthlyfinance",
            index=models.Index(fields=["org", "since"], name="disclosure_monthly_since"),
        ),
        migrations.AddIndex(
            model_name="supervisioncommittee",
            index=models.Index(fields=["org", "since"], name="disclosure_committee_since"),
        ),
        migrations.AddIndex(
            model_name="committeemeeting",
            index=models.Index(fields=["org", "dated_on"], name="disclosure_meeting_dated"),
        ),
        migrations.AddIndex(
            model_name="villageaffairscheck",
            index=models.Index(fields=["org", "dated_on"], name="disclosure_check_dated"),
        ),
        migrations.AddIndex(
            model_name="villageposting",
            index=models.Index(fields=["org", "dated_on"], name="disclosure_posting_dated"),
        ),
        migrations.AddIndex(
            model_name="villageposting",
            index=models.Index(fields=["reached", "kind", "dated_on"], name="disclosure_posting_reached"),
        ),
    ]
