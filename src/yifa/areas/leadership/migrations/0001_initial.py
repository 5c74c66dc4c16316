"""The tables of leadership."""

from decimal import Decimal

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.figures.duties
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
            name="LawMeeting",
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
                (
                    "body",
                    models.CharField(
                        choices=[
                            ("party", "党委会议"),
                            ("government", "政府会议"),
                            ("group", "领导小组会议"),
                            ("office", "领导小组办公室会议"),
                            ("special", "专题会议"),
                        ],
                        max_length=12,
                        verbose_name="会议类别",
                    ),
                ),
                (
                    "body_name",
                    models.CharField(
                        blank=True,
                        help_text="本单位的叫法，如党委（扩大）会议、乡长办公会",
                        max_length=60,
                        verbose_name="会议名称",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        help_text="研究了哪些法治工作，如年度工作要点、行政执法规范化",
                        max_length=200,
                        verbose_name="议题",
                    ),
                ),
                (
                    "chaired_by",
                    models.CharField(
                        choices=[("secretary", "党委书记"), ("chief", "乡镇长"), ("other", "其他负责人")],
                        max_length=12,
                        verbose_name="主持人",
                    ),
                ),
                (
                    "items",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="其中法治方面的议题，其他议题不计",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99项，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="研究议题数",
                    ),
                ),
                (
                    "heard_report",
                    models.BooleanField(
                        default=False, help_text="会上听取了法治建设工作汇报的勾选", verbose_name="听取法治工作汇报"
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=60, verbose_name="会议地点")),
                (
                    "attending",
                    models.TextField(
                        blank=True,
                        help_text="姓名之间用顿号，职务写在括号里，如王某（副乡长）、李某（司法所所长）",
                        verbose_name="出席人员",
                    ),
                ),
                (
                    "observing",
                    models.TextField(
                        blank=True, help_text="写法与出席人员相同；没有列席的不填", verbose_name="列席人员"
                    ),
                ),
                (
                    "absent",
                    models.TextField(
                        blank=True, help_text="请假原因写在括号里，如张某（公差）", verbose_name="请假人员"
                    ),
                ),
                (
                    "materials",
                    models.TextField(blank=True, help_text="提交会议的材料名称，一份一行", verbose_name="会议材料"),
                ),
                (
                    "present",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="签到的人数，列席的一并计算",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="参会人次",
                    ),
                ),
                (
                    "items_deployed",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="纪要中明确了责任单位的事项",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99项，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="部署重点事项数",
                    ),
                ),
                (
                    "problems_settled",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="会上定下解决办法的问题",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99个，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="研究解决问题数",
                    ),
                ),
                (
                    "conclusions",
                    models.TextField(blank=True, help_text="一事一行，写明责任单位和时限", verbose_name="会议决定"),
                ),
                (
                    "minutes_number",
                    models.CharField(
                        blank=True,
                        help_text="会议纪要上的编号，如〔2025〕6号；没有编号的不填",
                        max_length=40,
                        verbose_name="纪要编号",
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
                "verbose_name": "研究法治工作会议",
                "verbose_name_plural": "研究法治工作会议",
            },
        ),
        migrations.CreateModel(
            name="AnnualPlan",
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
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="印发日期")),
                ("year", models.PositiveSmallIntegerField(verbose_name="计划年度")),
                (
                    "name",
                    models.CharField(help_text="如2026年法治政府建设工作要点", max_length=150, verbose_name="计划名称"),
                ),
                ("number", models.CharField(blank=True, max_length=40, verbose_name="文号")),
                ("checked_on", models.DateField(blank=True, null=True, verbose_name="年中检查日期")),
                (
                    "situation",
                    models.TextField(
                        blank=True,
                        help_text="总体进度、存在问题、下步措施；写入年度报告的，写成一句话",
                        verbose_name="年中检查情况",
                    ),
                ),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="年底总结日期")),
                (
                    "conclusion",
                    models.TextField(blank=True, help_text="完成了什么、没有完成什么、为什么", verbose_name="年底总结"),
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
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="哪次会议研究通过的；先在研究法治工作会议台账中登记",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leadership.lawmeeting",
                        verbose_name="审定会议",
                    ),
                ),
            ],
            options={
                "verbose_name": "年度工作计划",
                "verbose_name_plural": "年度工作计划",
            },
        ),
        migrations.CreateModel(
            name="LawMoney",
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
                    "booked_on",
                    models.DateField(blank=True, help_text="预算批准或者支付的日期", null=True, verbose_name="日期"),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="预算年度")),
                (
                    "kind",
                    models.CharField(
                        choices=[("budget", "预算"), ("spent", "支出")], max_length=12, verbose_name="类别"
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("publicity", "普法宣传"),
                            ("advisers", "法律顾问"),
                            ("enforcement", "行政执法"),
                            ("mediation", "人民调解"),
                            ("training", "学习培训"),
                            ("sites", "法治阵地"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="用途",
                    ),
                ),
                (
                    "amount",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=14,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.01"), "金额应当大于0"),
                            django.core.validators.MaxValueValidator(
                                1000000000, "不能超过1000000000元，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="金额（元）",
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        blank=True,
                        help_text="买了什么、付给谁，如村级法律顾问服务费",
                        max_length=200,
                        verbose_name="说明",
                    ),
                ),
                (
                    "document",
                    models.CharField(
                        blank=True, help_text="凭证号、预算批复文号", max_length=100, verbose_name="凭证或者文件"
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
                "verbose_name": "法治工作经费",
                "verbose_name_plural": "法治工作经费",
            },
        ),
        migrations.CreateModel(
            name="LawReport",
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
                    "listed_on",
                    models.DateField(
                        blank=True,
                        help_text="述法工作安排印发的日期；应当述法的都列入，述法以后补记",
                        null=True,
                        verbose_name="列入安排日期",
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(help_text="述的是哪一年的工作", verbose_name="述法年度")),
                ("name", models.CharField(max_length=50, verbose_name="姓名")),
                ("post", models.CharField(max_length=60, verbose_name="职务")),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("secretary", "党委书记"),
                            ("chief", "乡镇长"),
                            ("leaders", "班子成员"),
                            ("offices", "站所负责人"),
                            ("villages", "村（社区）党组织书记"),
                        ],
                        max_length=12,
                        verbose_name="人员类别",
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(
                        blank=True, help_text="现场述法或者书面报告提交的日期", null=True, verbose_name="述法日期"
                    ),
                ),
                (
                    "manner",
                    models.CharField(
                        blank=True,
                        choices=[("live", "现场述法"), ("written", "书面述法")],
                        max_length=12,
                        verbose_name="述法方式",
                    ),
                ),
                (
                    "occasion",
                    models.CharField(
                        blank=True,
                        choices=[("together", "述职述廉述法一并进行"), ("apart", "专题述法")],
                        max_length=12,
                        verbose_name="述法场合",
                    ),
                ),
                (
                    "questions",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="没有提问的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99个，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="现场提问数",
                    ),
                ),
                (
                    "rating",
                    models.CharField(
                        blank=True,
                        choices=[("good", "好"), ("fair", "较好"), ("average", "一般"), ("poor", "较差")],
                        help_text="不评议的不填",
                        max_length=12,
                        verbose_name="评议结果",
                    ),
                ),
                (
                    "digest",
                    models.TextField(blank=True, help_text="做了什么、不足、打算，几句话", verbose_name="述法要点"),
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
                "verbose_name": "述法",
                "verbose_name_plural": "述法",
            },
        ),
        migrations.CreateModel(
            name="LawStaff",
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
                ("since", models.DateField(blank=True, null=True, verbose_name="任职日期")),
                ("name", models.CharField(max_length=50, verbose_name="姓名")),
                ("post", models.CharField(max_length=60, verbose_name="职务")),
                ("unit", models.CharField(blank=True, max_length=60, verbose_name="单位")),
                (
                    "duty",
                    models.CharField(
                        choices=[
                            ("office", "法治建设办公室"),
                            ("review", "合法性审查"),
                            ("justice", "司法所"),
                            ("inspector", "法治督察员"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="承担的工作",
                    ),
                ),
                (
                    "full_time",
                    models.BooleanField(
                        default=False, help_text="只做这项工作的勾选，兼做的不勾选", verbose_name="专职"
                    ),
                ),
                (
                    "qualified",
                    models.BooleanField(
                        default=False, help_text="通过国家统一法律职业资格考试", verbose_name="有法律职业资格"
                    ),
                ),
                (
                    "until",
                    models.DateField(blank=True, help_text="自该日起不再承担", null=True, verbose_name="离岗日期"),
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
                "verbose_name": "法治工作力量",
                "verbose_name_plural": "法治工作力量",
            },
        ),
        migrations.CreateModel(
            name="LeaderInstruction",
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
                ("given_on", models.DateField(blank=True, null=True, verbose_name="批示、部署日期")),
                (
                    "who",
                    models.CharField(
                        choices=[("secretary", "党委书记"), ("chief", "乡镇长")],
                        max_length=12,
                        verbose_name="主要负责人",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("deployed", "亲自部署"),
                            ("asked_after", "亲自过问"),
                            ("coordinated", "亲自协调"),
                            ("urged", "亲自督办"),
                        ],
                        max_length=12,
                        verbose_name="方式",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        help_text="哪一件法治工作，如积案化解、执法案卷整改", max_length=200, verbose_name="事项"
                    ),
                ),
                (
                    "text",
                    models.CharField(
                        help_text="几句话写明要求，不抄全文；不写群众个人信息", max_length=300, verbose_name="批示要点"
                    ),
                ),
                ("handled_by", models.CharField(help_text="办、站、所的名称", max_length=100, verbose_name="承办单位")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="办结日期")),
                ("outcome", models.TextField(blank=True, help_text="怎么办的，解决了什么", verbose_name="办理结果")),
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
                "verbose_name": "主要负责人批示督办",
                "verbose_name_plural": "主要负责人批示督办",
            },
        ),
        migrations.CreateModel(
            name="ModelSite",
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
                ("begun_on", models.DateField(blank=True, null=True, verbose_name="启动日期")),
                (
                    "programme",
                    models.CharField(
                        choices=[
                            ("government", "法治政府建设示范"),
                            ("village", "民主法治示范村（社区）"),
                            ("safe", "六无平安村"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="创建项目",
                    ),
                ),
                (
                    "grade",
                    models.CharField(
                        choices=[
                            ("nation", "国家级"),
                            ("province", "省级"),
                            ("city", "市级"),
                            ("county", "县级"),
                            ("township", "乡级"),
                        ],
                        max_length=12,
                        verbose_name="级别",
                    ),
                ),
                ("name", models.CharField(help_text="如省级民主法治示范村", max_length=100, verbose_name="称号全称")),
                (
                    "standard",
                    models.CharField(
                        blank=True, help_text="按哪个文件的标准创建", max_length=100, verbose_name="标准文件"
                    ),
                ),
                ("self_checked_on", models.DateField(blank=True, null=True, verbose_name="自评日期")),
                ("applied_on", models.DateField(blank=True, null=True, verbose_name="申报日期")),
                ("named_on", models.DateField(blank=True, null=True, verbose_name="命名日期")),
                ("named_by", models.CharField(blank=True, max_length=100, verbose_name="命名单位")),
                (
                    "revoked_on",
                    models.DateField(
                        blank=True, help_text="复核不合格等被撤销称号的日期", null=True, verbose_name="撤销日期"
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
                "verbose_name": "示范创建",
                "verbose_name_plural": "示范创建",
            },
        ),
        migrations.CreateModel(
            name="RequestReport",
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
                ("sent_on", models.DateField(blank=True, null=True, verbose_name="上报日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("request", "请示"), ("report", "报告")], max_length=12, verbose_name="类别"
                    ),
                ),
                ("topic", models.CharField(max_length=200, verbose_name="事项")),
                (
                    "sent_to",
                    models.CharField(help_text="如县委依法治县办、县人民政府", max_length=100, verbose_name="报送单位"),
                ),
                ("number", models.CharField(blank=True, max_length=40, verbose_name="文号")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="批复日期")),
                (
                    "answer",
                    models.CharField(
                        blank=True, help_text="同意、原则同意或者有何要求", max_length=300, verbose_name="批复意见"
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
                "verbose_name": "重大事项请示报告",
                "verbose_name_plural": "重大事项请示报告",
            },
        ),
        migrations.CreateModel(
            name="ResponsibilityLetter",
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
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="签订日期")),
                ("year", models.PositiveSmallIntegerField(verbose_name="责任年度")),
                (
                    "between",
                    models.CharField(
                        choices=[("above", "县与乡镇"), ("offices", "乡镇与站所"), ("villages", "乡镇与村（社区）")],
                        max_length=12,
                        verbose_name="签订层级",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        help_text="承担责任的一方，如东溪村、综合执法队", max_length=100, verbose_name="责任单位"
                    ),
                ),
                (
                    "topic",
                    models.CharField(help_text="如法治政府建设目标责任书", max_length=100, verbose_name="责任书名称"),
                ),
                (
                    "duties",
                    models.TextField(
                        blank=True, help_text="一事一行；不得以罚款、处罚的数量或者金额为指标", verbose_name="目标任务"
                    ),
                ),
                (
                    "signed_by",
                    models.CharField(blank=True, help_text="双方签字人的职务", max_length=100, verbose_name="签订人"),
                ),
                ("assessed_on", models.DateField(blank=True, null=True, verbose_name="考核日期")),
                (
                    "result",
                    models.CharField(
                        blank=True, help_text="等次或者分数，如良好、92分", max_length=100, verbose_name="考核结果"
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
                "verbose_name": "责任书",
                "verbose_name_plural": "责任书",
            },
        ),
        migrations.CreateModel(
            name="SpecialAction",
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
                ("begun_on", models.DateField(blank=True, null=True, verbose_name="开始日期")),
                ("until", models.DateField(help_text="方案确定的最后日期", verbose_name="计划结束日期")),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("safety", "安全生产和消防"),
                            ("traffic", "道路交通"),
                            ("environment", "生态环境"),
                            ("food", "食品药品"),
                            ("market", "市场和集镇秩序"),
                            ("land", "土地和违法建设"),
                            ("disputes", "矛盾纠纷化解"),
                            ("security", "社会治安"),
                            ("wages", "根治欠薪"),
                            ("other", "其他领域"),
                        ],
                        max_length=12,
                        verbose_name="领域",
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="如“九小场所”消防安全专项整治", max_length=150, verbose_name="行动名称"),
                ),
                ("unit", models.CharField(help_text="办、站、所的名称", max_length=100, verbose_name="牵头单位")),
                ("document", models.CharField(blank=True, max_length=100, verbose_name="方案文号")),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="结束日期")),
                (
                    "places_checked",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="同一场所检查几次计几个",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999个，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="检查场所（单位）数",
                    ),
                ),
                (
                    "problems_found",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="没有发现的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999个，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="发现问题数",
                    ),
                ),
                (
                    "problems_fixed",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="截至结束日期的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999个，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="已整改问题数",
                    ),
                ),
                (
                    "conclusion",
                    models.TextField(blank=True, help_text="总体情况、没有整改的原因和去向", verbose_name="总结"),
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
                "verbose_name": "专项行动",
                "verbose_name_plural": "专项行动",
            },
        ),
        migrations.CreateModel(
            name="Survey",
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
                        blank=True, help_text="跨几天的，填结束那一天", null=True, verbose_name="评议日期"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("satisfaction", "满意度"), ("awareness", "知晓率")],
                        max_length=12,
                        verbose_name="评议内容",
                    ),
                ),
                (
                    "question",
                    models.CharField(
                        help_text="问的是什么，如对本乡法治建设是否满意", max_length=200, verbose_name="问题"
                    ),
                ),
                (
                    "given_out",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="发出的问卷或者到会人数",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999份，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="发放份数",
                    ),
                ),
                (
                    "answered",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="收回的、能够统计的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999份，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="有效份数",
                    ),
                ),
                (
                    "favourable",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="回答满意、基本满意（知晓）的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999份，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="满意、知晓份数",
                    ),
                ),
                (
                    "surveyed_by",
                    models.CharField(
                        blank=True, help_text="自行组织或者委托第三方", max_length=100, verbose_name="组织单位"
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
                "verbose_name": "群众评议",
                "verbose_name_plural": "群众评议",
            },
        ),
        migrations.CreateModel(
            name="Task",
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
                            ("plan", "年度计划"),
                            ("action", "专项行动"),
                            ("meeting", "会议决定"),
                            ("instruction", "批示督办"),
                            ("letter", "责任书"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="任务来源",
                    ),
                ),
                (
                    "content",
                    models.TextField(help_text="做什么、做到什么程度；一个任务一件事", verbose_name="任务和措施"),
                ),
                (
                    "leader",
                    models.CharField(
                        blank=True, help_text="分管这项工作的领导", max_length=50, verbose_name="责任领导"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        help_text="牵头的办、站、所或者村（社区）", max_length=100, verbose_name="责任单位"
                    ),
                ),
                (
                    "due_on",
                    models.DateField(blank=True, help_text="最后完成的日期", null=True, verbose_name="完成时限"),
                ),
                (
                    "evidence_wanted",
                    models.CharField(
                        blank=True,
                        help_text="完成时应当交什么，如制度文件、照片、会议纪要",
                        max_length=200,
                        verbose_name="佐证要求",
                    ),
                ),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="领办日期")),
                (
                    "contact",
                    models.CharField(
                        blank=True, help_text="责任单位里谁来办", max_length=50, verbose_name="具体承办人"
                    ),
                ),
                ("postponed_because", models.TextField(blank=True, verbose_name="调整时限的理由")),
                ("postponed_on", models.DateField(blank=True, null=True, verbose_name="最近调整时限日期")),
                (
                    "result",
                    models.TextField(blank=True, help_text="做了什么、结果怎样，几句话", verbose_name="完成情况"),
                ),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="报告完成日期")),
                (
                    "returned_because",
                    models.TextField(blank=True, help_text="缺什么、还要做什么", verbose_name="退回理由"),
                ),
                ("returned_on", models.DateField(blank=True, null=True, verbose_name="最近退回日期")),
                (
                    "verified_how",
                    models.TextField(
                        blank=True, help_text="怎样核验的（查阅佐证、实地查看），结论是什么", verbose_name="核验意见"
                    ),
                ),
                ("verified_on", models.DateField(blank=True, null=True, verbose_name="核验完成日期")),
                ("cancelled_because", models.TextField(blank=True, verbose_name="取消理由")),
                ("cancelled_on", models.DateField(blank=True, null=True, verbose_name="取消日期")),
                (
                    "action",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leadership.specialaction",
                        verbose_name="所属专项行动",
                    ),
                ),
                (
                    "instruction",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leadership.leaderinstruction",
                        verbose_name="所依据的批示",
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leadership.responsibilityletter",
                        verbose_name="所依据的责任书",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leadership.lawmeeting",
                        verbose_name="作出决定的会议",
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
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leadership.annualplan",
                        verbose_name="所属年度计划",
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
                "verbose_name": "工作任务",
                "verbose_name_plural": "工作任务",
            },
        ),
        migrations.CreateModel(
            name="TaskProgress",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("told_on", models.DateField(verbose_name="进展日期")),
                ("done", models.CharField(help_text="做到哪一步，几句话", max_length=300, verbose_name="进展情况")),
                (
                    "hindered_by",
                    models.CharField(
                        blank=True, help_text="需要协调解决的；没有的不填", max_length=300, verbose_name="存在困难"
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
                "verbose_name": "进展",
                "verbose_name_plural": "进展",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Accountability",
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
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="决定日期")),
                (
                    "post",
                    models.CharField(
                        help_text="只写职务，如综合行政执法队队员，不写姓名；追究单位的写“单位”",
                        max_length=60,
                        verbose_name="职务",
                    ),
                ),
                ("unit", models.CharField(max_length=60, verbose_name="所在单位")),
                (
                    "ground",
                    models.CharField(
                        choices=[
                            ("duty", "不履行、不正确履行法治建设职责"),
                            ("decision", "违法决策、决策失误"),
                            ("enforcement", "违法执法、不文明执法"),
                            ("rectification", "督察、考核发现问题整改不力"),
                            ("review", "复议、诉讼败诉，不履行生效裁判"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="追究事由",
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        help_text="何事、何种责任；不写姓名和其他个人信息", max_length=300, verbose_name="具体情形"
                    ),
                ),
                (
                    "treatment",
                    models.CharField(
                        choices=[
                            ("talk", "约谈、谈话提醒"),
                            ("notice", "通报批评"),
                            ("examination", "责令检查"),
                            ("admonition", "诫勉"),
                            ("transfer", "组织调整、组织处理"),
                            ("discipline", "党纪政务处分"),
                            ("referred", "移送有权机关处理"),
                        ],
                        max_length=16,
                        verbose_name="追究方式",
                    ),
                ),
                (
                    "decided_by",
                    models.CharField(
                        help_text="作出决定的党组织、机关，如乡党委、县监委", max_length=60, verbose_name="决定机关"
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        blank=True, help_text="依据的法规、条文和决定文号", max_length=200, verbose_name="依据"
                    ),
                ),
                (
                    "result",
                    models.CharField(
                        blank=True, help_text="执行、整改情况，影响期满、申诉结果", max_length=200, verbose_name="结果"
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
                "verbose_name": "责任追究",
                "verbose_name_plural": "责任追究",
                "indexes": [models.Index(fields=["org", "dated_on"], name="leadership_account_dated")],
            },
        ),
        migrations.CreateModel(
            name="AppraisalScore",
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
                    "set_on",
                    models.DateField(
                        blank=True, help_text="考核办法、评分细则印发的日期", null=True, verbose_name="指标下达日期"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="考核年度")),
                (
                    "kind",
                    models.CharField(
                        choices=[("office", "站所"), ("village", "村（社区）")], max_length=12, verbose_name="考核对象"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        help_text="站所、村（社区）的名称，如综合行政执法队、东溪村；不考核个人",
                        max_length=60,
                        verbose_name="被考核单位",
                    ),
                ),
                ("indicator", models.CharField(max_length=100, verbose_name="考核指标")),
                (
                    "points",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="这项指标的满分",
                        max_digits=6,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.1"), "分值应当大于0"),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999分，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="分值",
                    ),
                ),
                ("standard", models.TextField(help_text="怎样得分、怎样扣分", verbose_name="评分标准")),
                (
                    "self_score",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=6,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999分，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="自评分",
                    ),
                ),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="复评日期")),
                (
                    "score",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=6,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999分，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="复评分",
                    ),
                ),
                (
                    "basis",
                    models.CharField(
                        blank=True, help_text="看了什么材料、抽查了什么", max_length=200, verbose_name="评分依据"
                    ),
                ),
                (
                    "figure",
                    models.CharField(
                        blank=True,
                        help_text="以系统中的数字为据的，选择该数字，评分表上可以点开",
                        max_length=120,
                        verbose_name="依据的数字",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True, help_text="没有得满分的，写明扣在哪里", max_length=300, verbose_name="扣分原因"
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
                "verbose_name": "绩效考核评分",
                "verbose_name_plural": "绩效考核评分",
                "indexes": [
                    models.Index(fields=["org", "reviewed_on"], name="leadership_score_reviewed"),
                    models.Index(fields=["org", "year", "unit"], name="leadership_score_unit"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Award",
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
                ("given_on", models.DateField(blank=True, null=True, verbose_name="授予日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("award", "表彰奖励"), ("case", "优秀案例")], max_length=12, verbose_name="类别"
                    ),
                ),
                ("name", models.CharField(help_text="称号或者案例的名称", max_length=150, verbose_name="名称")),
                (
                    "grade",
                    models.CharField(
                        choices=[
                            ("nation", "国家级"),
                            ("province", "省级"),
                            ("city", "市级"),
                            ("county", "县级"),
                            ("township", "乡级"),
                        ],
                        max_length=12,
                        verbose_name="级别",
                    ),
                ),
                ("given_by", models.CharField(max_length=100, verbose_name="授予单位")),
                (
                    "given_to",
                    models.CharField(
                        help_text="单位名称，或者表彰文件上的职务、姓名",
                        max_length=100,
                        verbose_name="受表彰单位或者人员",
                    ),
                ),
                (
                    "evidence",
                    models.CharField(
                        help_text="表彰文件文号、证书编号或者发布网址", max_length=200, verbose_name="佐证"
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
                "verbose_name": "表彰奖励、优秀案例",
                "verbose_name_plural": "表彰奖励、优秀案例",
                "indexes": [models.Index(fields=["org", "dated_on"], name="leadership_award_dated")],
            },
        ),
        migrations.CreateModel(
            name="DocumentIssued",
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
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="印发日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "党委文件"),
                            ("government", "政府文件"),
                            ("plan", "方案"),
                            ("opinion", "意见"),
                        ],
                        max_length=12,
                        verbose_name="文件类别",
                    ),
                ),
                ("number", models.CharField(max_length=40, verbose_name="文号")),
                ("name", models.CharField(max_length=200, verbose_name="标题")),
                (
                    "measures",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="文件中列出的工作举措；没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999条，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="举措条数",
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
                "verbose_name": "出台文件和举措",
                "verbose_name_plural": "出台文件和举措",
                "indexes": [models.Index(fields=["org", "dated_on"], name="leadership_document_dated")],
            },
        ),
        migrations.CreateModel(
            name="DutyRecord",
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
                ("done_on", models.DateField(blank=True, null=True, verbose_name="履职日期")),
                (
                    "duty",
                    models.CharField(
                        choices=yifa.engine.figures.duties.known_duties, max_length=48, verbose_name="职责"
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        help_text="做了什么、结果怎样，一句话；不写群众个人信息",
                        max_length=200,
                        verbose_name="履职情况",
                    ),
                ),
                (
                    "post",
                    models.CharField(
                        help_text="履职人的职务，如分管副镇长、综合执法队队长", max_length=60, verbose_name="职务"
                    ),
                ),
                (
                    "evidence",
                    models.CharField(
                        help_text="文件文号、会议纪要、办件编号或者照片、签到表的存放处",
                        max_length=200,
                        verbose_name="佐证",
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
                "verbose_name": "履职记录",
                "verbose_name_plural": "履职记录",
                "indexes": [models.Index(fields=["org", "dated_on"], name="leadership_duty_dated")],
            },
        ),
        migrations.CreateModel(
            name="Equipment",
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
                    "bought_on",
                    models.DateField(
                        blank=True, help_text="购入或者调拨到位的日期", null=True, verbose_name="配备日期"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("recorder", "执法记录仪"),
                            ("vehicle", "执法车辆"),
                            ("computer", "电脑"),
                            ("printer", "打印机"),
                            ("camera", "照相机、摄像机"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="装备类别",
                    ),
                ),
                ("name", models.CharField(help_text="品牌、型号，车辆写车型", max_length=100, verbose_name="名称型号")),
                (
                    "count",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="同一批中要分别停用的，分行登记",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "数量应当大于0"),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999台（套），请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="数量",
                    ),
                ),
                (
                    "keeper",
                    models.CharField(
                        help_text="哪个站所使用、保管，如综合行政执法队", max_length=60, verbose_name="保管单位"
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True, help_text="固定资产编号、车牌号；没有的不填", max_length=60, verbose_name="资产编号"
                    ),
                ),
                (
                    "out_of_use_on",
                    models.DateField(
                        blank=True, help_text="报废、调出、损毁的，自该日起不再使用", null=True, verbose_name="停用日期"
                    ),
                ),
                (
                    "out_because",
                    models.CharField(
                        blank=True, help_text="如到期报废、调拨给某单位", max_length=200, verbose_name="停用原因"
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
                "verbose_name": "执法装备",
                "verbose_name_plural": "执法装备",
                "indexes": [models.Index(fields=["org", "bought_on"], name="leadership_equipment_bought")],
            },
        ),
        migrations.CreateModel(
            name="GroupSeat",
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
                ("since", models.DateField(blank=True, help_text="文件印发的日期", null=True, verbose_name="任职日期")),
                (
                    "seat",
                    models.CharField(
                        choices=[
                            ("head", "组长"),
                            ("deputy", "副组长"),
                            ("member", "成员"),
                            ("director", "办公室主任"),
                            ("liaison", "联络员"),
                        ],
                        max_length=12,
                        verbose_name="组内职务",
                    ),
                ),
                ("name", models.CharField(max_length=50, verbose_name="姓名")),
                (
                    "post",
                    models.CharField(help_text="在本单位的职务，如乡党委书记", max_length=60, verbose_name="职务"),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, help_text="成员单位，如综合执法办、派出所", max_length=60, verbose_name="单位"
                    ),
                ),
                (
                    "document",
                    models.CharField(
                        help_text="成立或者调整领导小组的文件名称和文号", max_length=100, verbose_name="依据文件"
                    ),
                ),
                (
                    "until",
                    models.DateField(
                        blank=True, help_text="调整文件印发的日期，自该日起不再担任", null=True, verbose_name="卸任日期"
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
                "verbose_name": "领导小组成员",
                "verbose_name_plural": "领导小组成员",
                "indexes": [models.Index(fields=["org", "since"], name="leadership_seat_since")],
            },
        ),
        migrations.CreateModel(
            name="InternalRule",
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
                    "made_on",
                    models.DateField(
                        blank=True,
                        help_text="修订的，填修订日期：修订后的版本另登记一条，原版本自该日起废止",
                        null=True,
                        verbose_name="制定日期",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="制度名称")),
                (
                    "owner",
                    models.CharField(help_text="哪个办、站、所负责解释和修订", max_length=60, verbose_name="负责单位"),
                ),
                ("number", models.CharField(blank=True, max_length=40, verbose_name="文号")),
                ("summary", models.CharField(blank=True, max_length=300, verbose_name="主要内容")),
                (
                    "ended_on",
                    models.DateField(
                        blank=True, help_text="自该日起不再执行，或者由新版本代替", null=True, verbose_name="废止日期"
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
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="修订已有制度的，选择原来的版本；先在原版本补记废止日期",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="leadership.internalrule",
                        verbose_name="修订的是哪一版",
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
                "verbose_name": "内部制度",
                "verbose_name_plural": "内部制度",
                "indexes": [models.Index(fields=["org", "made_on"], name="leadership_rule_made")],
            },
        ),
        migrations.AddIndex(
            model_name="lawmeeting",
            index=models.Index(fields=["org", "dated_on"], name="leadership_meeting_dated"),
        ),
        migrations.AddIndex(
            model_name="annualplan",
            index=models.Index(fields=["org", "dated_on"], name="leadership_plan_dated"),
        ),
        migrations.AddIndex(
            model_name="lawmoney",
            index=models.Index(fields=["org", "dated_on"], name="leadership_money_dated"),
        ),
        migrations.AddIndex(
            model_name="lawreport",
            index=models.Index(fields=["org", "dated_on"], name="leadership_lawreport_dated"),
        ),
        migrations.AddIndex(
            model_name="lawreport",
            index=models.Index(fields=["org", "reported_on"], name="leadership_lawreport_reported"),
        ),
        migrations.AddIndex(
            model_name="lawstaff",
            index=models.Index(fields=["org", "since"], name="leadership_staff_since"),
        ),
        migrations.AddIndex(
            model_name="leaderinstruction",
            index=models.Index(fields=["org", "dated_on"], name="leadership_instruction_dated"),
        ),
        migrations.AddIndex(
            model_name="modelsite",
            index=models.Index(fields=["org", "dated_on"], name="leadership_site_dated"),
        ),
        migrations.AddIndex(
            model_name="modelsite",
            index=models.Index(fields=["org", "named_on"], name="leadership_site_named"),
        ),
        migrations.AddIndex(
            model_name="requestreport",
            index=models.Index(fields=["org", "dated_on"], name="leadership_request_dated"),
        ),
        migrations.AddIndex(
            model_name="responsibilityletter",
            index=models.Index(fields=["org", "dated_on"], name="leadership_letter_dated"),
        ),
        migrations.AddIndex(
            model_name="specialaction",
            index=models.Index(fields=["org", "dated_on"], name="leadership_action_dated"),
        ),
        migrations.AddIndex(
            model_name="specialaction",
            index=models.Index(fields=["org", "ended_on"], name="leadership_action_ended"),
        ),
        migrations.AddIndex(
            model_name="survey",
            index=models.Index(fields=["org", "dated_on"], name="leadership_survey_dated"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["org", "opened_on"], name="leadership_task_opened"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["org", "due_on"], name="leadership_task_due"),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["org", "verified_on"], name="leadership_task_verified"),
        ),
        migrations.AddIndex(
            model_name="taskprogress",
            index=models.Index(fields=["org", "matter"], name="leadership__org_id_5c70fb_idx"),
        ),
    ]
