"""The tables of study."""

from decimal import Decimal

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.registers.month_field
import yifa.engine.store.ids
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("orgs", "0001_initial"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Exam",
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
                ("begins_on", models.DateField(blank=True, null=True, verbose_name="开始日期")),
                ("until", models.DateField(help_text="当天考完的，同开始日期", verbose_name="截止日期")),
                ("name", models.CharField(max_length=100, verbose_name="考试名称")),
                (
                    "manner",
                    models.CharField(
                        choices=[("here", "在线答题"), ("paper", "纸质试卷"), ("platform", "上级学法考试平台")],
                        max_length=8,
                        verbose_name="考试方式",
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("everyone", "全体学法人员"),
                            ("government", "机关工作人员"),
                            ("leaders", "领导班子成员"),
                            ("staff", "机关干部"),
                            ("officers", "行政执法人员"),
                            ("villages", "村（社区）干部"),
                            ("mediators", "人民调解员"),
                            ("other", "其他人员"),
                        ],
                        max_length=12,
                        verbose_name="考试对象",
                    ),
                ),
                (
                    "pass_mark",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        help_text="不填的，按本地标准",
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999分，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="及格分",
                    ),
                ),
                (
                    "excellent_mark",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999分，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="优秀分",
                    ),
                ),
                (
                    "full_marks",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999分，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="满分",
                    ),
                ),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="在线答题的填写，不填的不限时",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                600, "不能超过600分钟，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="答题分钟数",
                    ),
                ),
                (
                    "attempts",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="在线答题的填写，取最高分；不填的只答一次",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99次，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="可答次数",
                    ),
                ),
                (
                    "counted_on",
                    models.DateField(
                        blank=True, help_text="应考人员的成绩、缺考都已登记", null=True, verbose_name="成绩汇总日期"
                    ),
                ),
                (
                    "make_up_of",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="补考的填写，应考人员是那次考试缺考和不合格的",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.exam",
                        verbose_name="补考的是哪次考试",
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
                "verbose_name": "学法考试",
                "verbose_name_plural": "学法考试",
            },
        ),
        migrations.CreateModel(
            name="ExamPart",
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
                ("set_on", models.DateField(blank=True, null=True, verbose_name="组卷日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("single", "单项选择题"), ("multiple", "多项选择题"), ("judge", "判断题")],
                        max_length=8,
                        verbose_name="题型",
                    ),
                ),
                (
                    "count",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1, "至少一题"),
                            django.core.validators.MaxValueValidator(
                                300, "不能超过300题，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="题数",
                    ),
                ),
                (
                    "points",
                    models.DecimalField(
                        decimal_places=1,
                        max_digits=4,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.5"), "每题至少0.5分"),
                            django.core.validators.MaxValueValidator(
                                100, "不能超过100分，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="每题分值",
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        blank=True, help_text="不填的从全部题目中抽", max_length=60, verbose_name="题库分类"
                    ),
                ),
                (
                    "exam",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.exam",
                        verbose_name="学法考试",
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
                "verbose_name": "试卷组成",
                "verbose_name_plural": "试卷组成",
            },
        ),
        migrations.CreateModel(
            name="ExamQuestion",
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
                ("entered_on", models.DateField(blank=True, null=True, verbose_name="入库日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("single", "单项选择题"), ("multiple", "多项选择题"), ("judge", "判断题")],
                        max_length=8,
                        verbose_name="题型",
                    ),
                ),
                ("text", models.TextField(verbose_name="题干")),
                (
                    "options",
                    models.TextField(
                        blank=True, help_text="一项一行，依次为A、B、C、D；判断题不填", verbose_name="选项"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        help_text="选择题填字母，多选连写，如ACD；判断题填对或者错", max_length=20, verbose_name="答案"
                    ),
                ),
                (
                    "law",
                    models.CharField(
                        blank=True, help_text="法律法规和条文，答完以后给出", max_length=150, verbose_name="依据"
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        blank=True,
                        help_text="如行政处罚法、宪法；组卷时可以按分类抽题",
                        max_length=60,
                        verbose_name="分类",
                    ),
                ),
                (
                    "ended_on",
                    models.DateField(
                        blank=True,
                        help_text="法律修改、题目有误的，自该日起不再抽到",
                        null=True,
                        verbose_name="停用日期",
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
                "verbose_name": "题库",
                "verbose_name_plural": "题库",
            },
        ),
        migrations.CreateModel(
            name="Learner",
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
                        help_text="到岗、当选的日期；换岗的，先补记调出再列入",
                        null=True,
                        verbose_name="列入日期",
                    ),
                ),
                ("name", models.CharField(max_length=50, verbose_name="姓名")),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("leaders", "领导班子成员"),
                            ("staff", "机关干部"),
                            ("officers", "行政执法人员"),
                            ("villages", "村（社区）干部"),
                            ("mediators", "人民调解员"),
                            ("other", "其他人员"),
                        ],
                        max_length=12,
                        verbose_name="岗位类别",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True, help_text="办、站、所或者村（社区）的名称", max_length=60, verbose_name="单位"
                    ),
                ),
                ("post", models.CharField(blank=True, max_length=60, verbose_name="职务")),
                (
                    "until",
                    models.DateField(
                        blank=True,
                        help_text="调离、卸任、换岗的日期，自该日起不再列入",
                        null=True,
                        verbose_name="调出日期",
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
                        help_text="有账号的自动对应；同名的请选择",
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
                "verbose_name": "学法人员",
                "verbose_name_plural": "学法人员",
            },
        ),
        migrations.CreateModel(
            name="ExamResult",
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
                    "taken_on",
                    models.DateField(
                        blank=True, help_text="缺考的，填考试截止日期", null=True, verbose_name="考试日期"
                    ),
                ),
                (
                    "score",
                    models.DecimalField(
                        blank=True,
                        decimal_places=1,
                        help_text="缺考的不填",
                        max_digits=5,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0")),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999分，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="成绩",
                    ),
                ),
                ("absent", models.BooleanField(default=False, verbose_name="缺考")),
                (
                    "remark",
                    models.CharField(
                        blank=True, help_text="缺考的写明原因，如公差、产假", max_length=100, verbose_name="备注"
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("excellent", "优秀"), ("passed", "合格"), ("failed", "不合格"), ("absent", "缺考")],
                        max_length=12,
                        verbose_name="考试结果",
                    ),
                ),
                (
                    "exam",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.exam",
                        verbose_name="学法考试",
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
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.learner",
                        verbose_name="学法人员",
                    ),
                ),
            ],
            options={
                "verbose_name": "考试成绩",
                "verbose_name_plural": "考试成绩",
            },
        ),
        migrations.CreateModel(
            name="Enrolment",
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
                ("enrolled_on", models.DateField(blank=True, null=True, verbose_name="报名日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("enforcement", "行政执法资格"), ("legal_profession", "国家统一法律职业资格")],
                        max_length=24,
                        verbose_name="资格类别",
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        blank=True,
                        help_text="申领行政执法证的填写",
                        max_length=200,
                        verbose_name="拟申领的执法类别、区域",
                    ),
                ),
                ("sat_on", models.DateField(blank=True, null=True, verbose_name="考试日期")),
                (
                    "result",
                    models.CharField(
                        blank=True,
                        choices=[("passed", "通过"), ("failed", "未通过"), ("absent", "缺考")],
                        max_length=8,
                        verbose_name="考试结果",
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
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.learner",
                        verbose_name="学法人员",
                    ),
                ),
            ],
            options={
                "verbose_name": "资格考试报名",
                "verbose_name_plural": "资格考试报名",
            },
        ),
        migrations.CreateModel(
            name="Attempt",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="第几次")),
                ("started_at", models.DateTimeField(verbose_name="开始时间")),
                ("ends_at", models.DateTimeField(verbose_name="答题截止时间")),
                ("paper", models.JSONField(verbose_name="试卷")),
                ("given", models.JSONField(default=dict, verbose_name="作答")),
                ("handed_in_at", models.DateTimeField(blank=True, null=True, verbose_name="交卷时间")),
                (
                    "score",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=5, null=True, verbose_name="成绩"),
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
                    "exam",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.exam",
                        verbose_name="学法考试",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.learner",
                        verbose_name="学法人员",
                    ),
                ),
            ],
            options={
                "verbose_name": "答题记录",
                "verbose_name_plural": "答题记录",
            },
        ),
        migrations.CreateModel(
            name="Qualified",
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
                    "issued_on",
                    models.DateField(
                        blank=True, help_text="换发的，填新证的发证日期", null=True, verbose_name="发证日期"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("enforcement", "行政执法资格"), ("legal_profession", "国家统一法律职业资格")],
                        max_length=24,
                        verbose_name="资格类别",
                    ),
                ),
                ("number", models.CharField(max_length=64, verbose_name="证号")),
                ("issuer", models.CharField(max_length=100, verbose_name="发证机关")),
                (
                    "scope",
                    models.CharField(
                        blank=True,
                        help_text="证件上载明的，行政执法证应当填写",
                        max_length=200,
                        verbose_name="执法类别、区域",
                    ),
                ),
                (
                    "expires_on",
                    models.DateField(
                        blank=True, help_text="有效期的最后一日；长期有效的不填", null=True, verbose_name="有效期至"
                    ),
                ),
                (
                    "replaced_on",
                    models.DateField(
                        blank=True, help_text="自该日起由新证接续，新证另登记一条", null=True, verbose_name="换发日期"
                    ),
                ),
                (
                    "revoked_on",
                    models.DateField(
                        blank=True, help_text="自该日起不再有执法资格", null=True, verbose_name="注销日期"
                    ),
                ),
                (
                    "revoked_because",
                    models.CharField(
                        blank=True, help_text="调离、退休、吊销、取消资格等", max_length=200, verbose_name="注销原因"
                    ),
                ),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="失效日期")),
                ("is_renewal", models.BooleanField(default=False, verbose_name="换发")),
                (
                    "certificate",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.certificate",
                        verbose_name="资格证件",
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.learner",
                        verbose_name="学法人员",
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
                "verbose_name": "资格证件登记",
                "verbose_name_plural": "资格证件登记",
            },
        ),
        migrations.CreateModel(
            name="RequiredLaw",
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
                    models.DateField(blank=True, help_text="清单印发、调整的日期", null=True, verbose_name="列入日期"),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("everyone", "全体学法人员"),
                            ("government", "机关工作人员"),
                            ("leaders", "领导班子成员"),
                            ("staff", "机关干部"),
                            ("officers", "行政执法人员"),
                            ("villages", "村（社区）干部"),
                            ("mediators", "人民调解员"),
                            ("other", "其他人员"),
                        ],
                        max_length=12,
                        verbose_name="岗位类别",
                    ),
                ),
                ("law", models.CharField(help_text="写全称，不加书名号", max_length=100, verbose_name="法律法规")),
                (
                    "what",
                    models.CharField(
                        blank=True, help_text="重点章节、条文和要求", max_length=300, verbose_name="应知应会内容"
                    ),
                ),
                (
                    "source",
                    models.CharField(blank=True, help_text="清单的名称和文号", max_length=100, verbose_name="依据"),
                ),
                ("until", models.DateField(blank=True, null=True, verbose_name="调出日期")),
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
                "verbose_name": "应知应会清单",
                "verbose_name_plural": "应知应会清单",
            },
        ),
        migrations.CreateModel(
            name="SelfStudy",
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
                    "studied_on",
                    models.DateField(blank=True, help_text="跨几天的，填结束那一天", null=True, verbose_name="日期"),
                ),
                (
                    "way",
                    models.CharField(
                        choices=[
                            ("online", "网络平台"),
                            ("book", "阅读法律文本、读本"),
                            ("video", "观看庭审直播、法治节目"),
                            ("other", "其他"),
                        ],
                        max_length=8,
                        verbose_name="自学方式",
                    ),
                ),
                ("content", models.CharField(max_length=200, verbose_name="学习内容")),
                (
                    "hours",
                    models.DecimalField(
                        decimal_places=1,
                        help_text="按当地的学时折算办法填写",
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.5"), "学时应当不少于0.5"),
                            django.core.validators.MaxValueValidator(
                                200, "不能超过200学时，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="学时",
                    ),
                ),
                (
                    "evidence",
                    models.CharField(
                        blank=True, help_text="如平台学时证明、笔记、心得", max_length=200, verbose_name="证明"
                    ),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.learner",
                        verbose_name="学法人员",
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
                "verbose_name": "自学",
                "verbose_name_plural": "自学",
            },
        ),
        migrations.CreateModel(
            name="StudyRecord",
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
                    "added_up_on",
                    models.DateField(
                        blank=True, help_text="年底统计的，填12月31日", null=True, verbose_name="统计日期"
                    ),
                ),
                (
                    "statement",
                    models.CharField(
                        blank=True,
                        help_text="年度述职时报告了哪些学法情况（《法治宣传教育法》第38条）",
                        max_length=300,
                        verbose_name="述职述法情况",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=200, verbose_name="审核意见")),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="年度")),
                (
                    "hours",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="学时"),
                ),
                (
                    "training_hours",
                    models.DecimalField(
                        blank=True, decimal_places=1, max_digits=6, null=True, verbose_name="其中培训学时"
                    ),
                ),
                ("wanted", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="目标学时")),
                (
                    "training_wanted",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="培训目标学时"),
                ),
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.learner",
                        verbose_name="学法人员",
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
                "verbose_name": "个人学法档案",
                "verbose_name_plural": "个人学法档案",
            },
        ),
        migrations.CreateModel(
            name="StudySession",
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
                    models.DateField(blank=True, help_text="连续几天的，填结束那一天", null=True, verbose_name="日期"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("central", "党委理论学习中心组学习"),
                            ("before", "会前学法"),
                            ("branch", "三会一课"),
                            ("party_day", "主题党日"),
                            ("assembly", "干部大会学法"),
                            ("lecture", "专题讲座"),
                            ("training", "培训班"),
                            ("court", "旁听庭审"),
                            ("other", "其他集体学法"),
                        ],
                        max_length=12,
                        verbose_name="学习形式",
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        choices=[
                            ("xi", "习近平法治思想"),
                            ("constitution", "宪法"),
                            ("civil", "民法典"),
                            ("party", "党内法规"),
                            ("administrative", "行政法律法规"),
                            ("work", "与履职有关的法律法规"),
                            ("other", "其他法律法规"),
                        ],
                        max_length=16,
                        verbose_name="内容类别",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        help_text="学了什么，如行政处罚程序和证据规则", max_length=200, verbose_name="主题"
                    ),
                ),
                (
                    "laws",
                    models.TextField(
                        blank=True, help_text="一部一行，写全称，可以注明条文", verbose_name="所学法律法规"
                    ),
                ),
                (
                    "hours",
                    models.DecimalField(
                        decimal_places=1,
                        help_text="按当地的学时折算办法填写",
                        max_digits=5,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.5"), "学时应当不少于0.5"),
                            django.core.validators.MaxValueValidator(
                                200, "不能超过200学时，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="学时",
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("everyone", "全体学法人员"),
                            ("government", "机关工作人员"),
                            ("leaders", "领导班子成员"),
                            ("staff", "机关干部"),
                            ("officers", "行政执法人员"),
                            ("villages", "村（社区）干部"),
                            ("mediators", "人民调解员"),
                            ("other", "其他人员"),
                        ],
                        help_text="学法人员名册上的这些人应当参加",
                        max_length=12,
                        verbose_name="学习对象",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="地点")),
                ("host", models.CharField(blank=True, max_length=50, verbose_name="主持人")),
                (
                    "lecturer",
                    models.CharField(blank=True, help_text="姓名和单位", max_length=100, verbose_name="领学人、授课人"),
                ),
                (
                    "lecturer_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("leader", "领导干部"),
                            ("party_school", "党校教师"),
                            ("judge", "法官"),
                            ("prosecutor", "检察官"),
                            ("police", "民警"),
                            ("lawyer", "律师、法律顾问"),
                            ("justice", "司法行政人员"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="授课人类别",
                    ),
                ),
                ("organiser", models.CharField(blank=True, max_length=100, verbose_name="组织单位")),
                (
                    "case_number",
                    models.CharField(blank=True, help_text="旁听庭审的填写", max_length=60, verbose_name="案号"),
                ),
                (
                    "expected",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="名册以外的人也算",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="应到人数",
                    ),
                ),
                (
                    "present",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="名册以外的人也算，不少于考勤登记的到会人数",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="实到人数",
                    ),
                ),
                (
                    "speakers",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="组织研讨交流的填写，没有研讨的不填",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="研讨发言人数",
                    ),
                ),
                (
                    "essays",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999篇，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="心得体会篇数",
                    ),
                ),
                ("recorder", models.CharField(blank=True, max_length=50, verbose_name="记录人")),
                (
                    "points",
                    models.TextField(blank=True, help_text="领学、讲授的要点，一点一行", verbose_name="学习要点"),
                ),
                ("speeches", models.TextField(blank=True, help_text="一人一行，先写姓名", verbose_name="交流发言")),
                ("summary", models.TextField(blank=True, verbose_name="主持人小结")),
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
                "verbose_name": "学法活动",
                "verbose_name_plural": "学法活动",
            },
        ),
        migrations.CreateModel(
            name="StudyPlan",
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
                    "planned_on",
                    models.DateField(
                        blank=True, help_text="年度学法计划印发的日期", null=True, verbose_name="印发日期"
                    ),
                ),
                (
                    "due_month",
                    yifa.engine.registers.month_field.MonthField(help_text="最迟在哪个月开展", verbose_name="计划月份"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("central", "党委理论学习中心组学习"),
                            ("before", "会前学法"),
                            ("branch", "三会一课"),
                            ("party_day", "主题党日"),
                            ("assembly", "干部大会学法"),
                            ("lecture", "专题讲座"),
                            ("training", "培训班"),
                            ("court", "旁听庭审"),
                            ("other", "其他集体学法"),
                        ],
                        max_length=12,
                        verbose_name="学习形式",
                    ),
                ),
                ("topic", models.CharField(max_length=200, verbose_name="学习主题")),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("everyone", "全体学法人员"),
                            ("government", "机关工作人员"),
                            ("leaders", "领导班子成员"),
                            ("staff", "机关干部"),
                            ("officers", "行政执法人员"),
                            ("villages", "村（社区）干部"),
                            ("mediators", "人民调解员"),
                            ("other", "其他人员"),
                        ],
                        max_length=12,
                        verbose_name="学习对象",
                    ),
                ),
                ("laws", models.TextField(blank=True, help_text="一部一行，写全称", verbose_name="法律法规")),
                ("unit", models.CharField(blank=True, max_length=60, verbose_name="责任单位")),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="最迟日期")),
                ("held_on", models.DateField(blank=True, null=True, verbose_name="落实日期")),
                (
                    "dropped_on",
                    models.DateField(blank=True, help_text="决定不再开展的日期", null=True, verbose_name="调整日期"),
                ),
                ("dropped_because", models.CharField(blank=True, max_length=200, verbose_name="调整原因")),
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
                    "session",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="先在学法活动台账登记",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.studysession",
                        verbose_name="落实的学法活动",
                    ),
                ),
            ],
            options={
                "verbose_name": "学法计划",
                "verbose_name_plural": "学法计划",
            },
        ),
        migrations.CreateModel(
            name="Attendance",
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
                    "attended_on",
                    models.DateField(blank=True, help_text="学法活动的日期", null=True, verbose_name="日期"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("present", "到会"), ("absent", "请假、缺席")], max_length=8, verbose_name="到会情况"
                    ),
                ),
                (
                    "signed_by",
                    models.CharField(
                        blank=True,
                        choices=[("list", "签到表"), ("scan", "扫码"), ("typed", "扫码填名")],
                        max_length=8,
                        verbose_name="签到方式",
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True, help_text="公差、病假等，不写病情", max_length=100, verbose_name="请假原因"
                    ),
                ),
                ("made_up_on", models.DateField(blank=True, null=True, verbose_name="补学日期")),
                (
                    "made_up_how",
                    models.CharField(
                        blank=True,
                        help_text="如自学讲稿、观看录像、参加下一期",
                        max_length=100,
                        verbose_name="补学方式",
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
                (
                    "learner",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.learner",
                        verbose_name="学法人员",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="study.studysession",
                        verbose_name="学法活动",
                    ),
                ),
            ],
            options={
                "verbose_name": "学法考勤",
                "verbose_name_plural": "学法考勤",
            },
        ),
        migrations.AddIndex(
            model_name="exam",
            index=models.Index(fields=["org", "dated_on"], name="study_exam_dated"),
        ),
        migrations.AddIndex(
            model_name="exampart",
            index=models.Index(fields=["org", "exam"], name="study_part_exam"),
        ),
        migrations.AddIndex(
            model_name="examquestion",
            index=models.Index(fields=["org", "kind"], name="study_question_kind"),
        ),
        migrations.AddIndex(
            model_name="learner",
            index=models.Index(fields=["org", "since"], name="study_learner_since"),
        ),
        migrations.AddIndex(
            model_name="learner",
            index=models.Index(fields=["org", "category"], name="study_learner_category"),
        ),
        migrations.AddIndex(
            model_name="examresult",
            index=models.Index(fields=["org", "dated_on"], name="study_result_dated"),
        ),
        migrations.AddIndex(
            model_name="examresult",
            index=models.Index(fields=["org", "exam"], name="study_result_exam"),
        ),
        migrations.AddIndex(
            model_name="examresult",
            index=models.Index(fields=["org", "learner"], name="study_result_learner"),
        ),
        migrations.AddIndex(
            model_name="enrolment",
            index=models.Index(fields=["org", "dated_on"], name="study_enrolment_dated"),
        ),
        migrations.AddConstraint(
            model_name="attempt",
            constraint=models.UniqueConstraint(fields=("org", "exam", "learner", "number"), name="study_attempt_once"),
        ),
        migrations.AddIndex(
            model_name="qualified",
            index=models.Index(fields=["org", "issued_on"], name="study_certificate_issued"),
        ),
        migrations.AddIndex(
            model_name="qualified",
            index=models.Index(fields=["org", "ends_on"], name="study_certificate_ends"),
        ),
        migrations.AddIndex(
            model_name="requiredlaw",
            index=models.Index(fields=["org", "dated_on"], name="study_law_dated"),
        ),
        migrations.AddIndex(
            model_name="selfstudy",
            index=models.Index(fields=["org", "dated_on"], name="study_self_dated"),
        ),
        migrations.AddIndex(
            model_name="selfstudy",
            index=models.Index(fields=["org", "learner"], name="study_self_learner"),
        ),
        migrations.AddIndex(
            model_name="studyrecord",
            index=models.Index(fields=["org", "dated_on"], name="study_record_dated"),
        ),
        migrations.AddIndex(
            model_name="studyrecord",
            index=models.Index(fields=["org", "learner"], name="study_record_learner"),
        ),
        migrations.AddIndex(
            model_name="studysession",
            index=models.Index(fields=["org", "dated_on"], name="study_session_dated"),
        ),
        migrations.AddIndex(
            model_name="studyplan",
            index=models.Index(fields=["org", "due_on"], name="study_plan_due"),
        ),
        migrations.AddIndex(
            model_name="attendance",
            index=models.Index(fields=["org", "dated_on"], name="study_attendance_dated"),
        ),
        migrations.AddIndex(
            model_name="attendance",
            index=models.Index(fields=["org", "session"], name="study_attendance_session"),
        ),
        migrations.AddIndex(
            model_name="attendance",
            index=models.Index(fields=["org", "learner"], name="study_attendance_learner"),
        ),
    ]
