"""The tables of rectification."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

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
            name="Measure",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("planned_on", models.DateField(verbose_name="制定日期")),
                ("content", models.CharField(max_length=300, verbose_name="整改措施")),
                (
                    "kind",
                    models.CharField(
                        choices=[("at_once", "立行立改"), ("timed", "限期整改"), ("lasting", "长期坚持")],
                        max_length=8,
                        verbose_name="类别",
                    ),
                ),
                ("owner", models.CharField(max_length=100, verbose_name="责任单位、责任人")),
                (
                    "due_on",
                    models.DateField(help_text="长期坚持的，填制度建立或者首次落实的时限", verbose_name="完成时限"),
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
                "verbose_name": "整改措施",
                "verbose_name_plural": "整改措施",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="MeasureReport",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "done_on",
                    models.DateField(help_text="长期坚持的，填制度建立或者首次落实的日期", verbose_name="完成日期"),
                ),
                ("result", models.CharField(max_length=300, verbose_name="落实情况")),
                (
                    "evidence",
                    models.CharField(
                        help_text="材料名称，如会议纪要、制度文件、照片、台账", max_length=200, verbose_name="佐证材料"
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
                    "measure",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rectification.measure",
                        verbose_name="已落实的措施",
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
                "verbose_name": "措施落实",
                "verbose_name_plural": "措施落实",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Postponement",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("due_on", models.DateField(verbose_name="延至")),
                ("because", models.CharField(max_length=300, verbose_name="延期理由")),
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
                    "measure",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rectification.measure",
                        verbose_name="延期的措施",
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
                "verbose_name": "措施延期",
                "verbose_name_plural": "措施延期",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Problem",
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
                            ("self_check", "自查发现"),
                            ("oversight", "法治督察反馈"),
                            ("last_report", "上年度报告列出"),
                            ("dossiers", "案卷评查"),
                            ("litigation", "行政复议、行政诉讼"),
                            ("court", "司法建议"),
                            ("procuracy", "检察建议"),
                            ("deputies", "人大代表建议"),
                            ("advisers", "政协提案"),
                            ("audit", "审计"),
                            ("patrol", "巡察"),
                            ("hotline", "热线、信访"),
                            ("media", "媒体反映"),
                            ("other", "其他"),
                        ],
                        help_text="由谁、在哪一项工作中发现或者提出",
                        max_length=12,
                        verbose_name="问题来源",
                    ),
                ),
                (
                    "raised_by",
                    models.CharField(
                        blank=True,
                        help_text="如县委依法治县办；写单位，不写群众姓名",
                        max_length=100,
                        verbose_name="提出单位",
                    ),
                ),
                (
                    "description",
                    models.TextField(
                        help_text="何时、何事、怎样；不写当事人姓名、住址等个人信息", verbose_name="具体表现"
                    ),
                ),
                (
                    "promised_in",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        choices=[
                            (2019, "2019年度报告"),
                            (2020, "2020年度报告"),
                            (2021, "2021年度报告"),
                            (2022, "2022年度报告"),
                            (2023, "2023年度报告"),
                            (2024, "2024年度报告"),
                            (2025, "2025年度报告"),
                            (2026, "2026年度报告"),
                            (2027, "2027年度报告"),
                            (2028, "2028年度报告"),
                            (2029, "2029年度报告"),
                            (2030, "2030年度报告"),
                            (2031, "2031年度报告"),
                            (2032, "2032年度报告"),
                            (2033, "2033年度报告"),
                            (2034, "2034年度报告"),
                            (2035, "2035年度报告"),
                            (2036, "2036年度报告"),
                            (2037, "2037年度报告"),
                            (2038, "2038年度报告"),
                            (2039, "2039年度报告"),
                            (2040, "2040年度报告"),
                            (2041, "2041年度报告"),
                            (2042, "2042年度报告"),
                            (2043, "2043年度报告"),
                            (2044, "2044年度报告"),
                            (2045, "2045年度报告"),
                            (2046, "2046年度报告"),
                            (2047, "2047年度报告"),
                            (2048, "2048年度报告"),
                            (2049, "2049年度报告"),
                        ],
                        help_text="写入哪一年度法治政府建设年度报告的“存在的不足”",
                        null=True,
                        verbose_name="列入年度报告",
                    ),
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
                        blank=True,
                        help_text="牵头整改的办、站、所或者村（社区）",
                        max_length=100,
                        verbose_name="责任单位",
                    ),
                ),
                ("assigned_on", models.DateField(blank=True, null=True, verbose_name="明确责任日期")),
                (
                    "causes",
                    models.TextField(
                        blank=True, help_text="主观和制度上的原因；写入年度报告，写成一句话", verbose_name="原因分析"
                    ),
                ),
                (
                    "rectify_by",
                    models.DateField(
                        blank=True, help_text="全部措施完成的最后日期", null=True, verbose_name="整改时限"
                    ),
                ),
                ("measures_set_on", models.DateField(blank=True, null=True, verbose_name="制定措施日期")),
                (
                    "outcome",
                    models.TextField(
                        blank=True, help_text="做了什么、现在怎样；用于年度报告，写成一句话", verbose_name="完成情况"
                    ),
                ),
                ("submitted_on", models.DateField(blank=True, null=True, verbose_name="申请验收日期")),
                (
                    "returned_because",
                    models.TextField(blank=True, help_text="哪一条措施没有落实，还要补什么", verbose_name="退回原因"),
                ),
                ("returned_on", models.DateField(blank=True, null=True, verbose_name="退回日期")),
                (
                    "supplemented",
                    models.TextField(blank=True, help_text="针对退回原因补做了什么", verbose_name="补充整改情况"),
                ),
                (
                    "verified_how",
                    models.TextField(
                        blank=True, help_text="怎样核查的（查阅材料、实地查看），结论是什么", verbose_name="验收意见"
                    ),
                ),
                ("rectified_on", models.DateField(blank=True, null=True, verbose_name="销号日期")),
                (
                    "reopened_because",
                    models.TextField(blank=True, help_text="问题怎样反弹、由谁发现", verbose_name="重新整改原因"),
                ),
                ("reopened_on", models.DateField(blank=True, null=True, verbose_name="重新整改日期")),
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
                "verbose_name": "问题整改",
                "verbose_name_plural": "问题整改",
            },
        ),
        migrations.CreateModel(
            name="RaisedProblem",
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
                    "problem",
                    models.ForeignKey(
                        db_index=False,
                        help_text="先在问题整改台账中登记",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="rectification.problem",
                        verbose_name="问题整改事项",
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
                "verbose_name": "转为整改的问题",
                "verbose_name_plural": "转为整改的问题",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Supervision",
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
                            ("deputies", "人大代表建议"),
                            ("advisers", "政协提案"),
                            ("audit", "审计"),
                            ("patrol", "巡察"),
                            ("court", "司法建议"),
                            ("procuracy", "检察建议"),
                            ("media", "媒体监督"),
                            ("other", "其他监督"),
                        ],
                        max_length=12,
                        verbose_name="监督类别",
                    ),
                ),
                (
                    "body",
                    models.CharField(
                        help_text="如县人民检察院；代表、委员写届次和编号，不写姓名",
                        max_length=100,
                        verbose_name="提出机关",
                    ),
                ),
                (
                    "document_number",
                    models.CharField(
                        blank=True, help_text="文书、建议、提案的编号", max_length=60, verbose_name="来文字号"
                    ),
                ),
                ("asked", models.TextField(help_text="要求做什么、指出什么问题", verbose_name="主要内容")),
                (
                    "answer_by",
                    models.DateField(
                        blank=True, help_text="来文写明答复期限的，填最后日期", null=True, verbose_name="要求答复日期"
                    ),
                ),
                ("unit", models.CharField(blank=True, max_length=100, verbose_name="承办单位")),
                ("leader", models.CharField(blank=True, max_length=50, verbose_name="分管领导")),
                ("assigned_on", models.DateField(blank=True, null=True, verbose_name="交办日期")),
                (
                    "answer",
                    models.TextField(blank=True, help_text="采纳了什么、怎样办、不能办的理由", verbose_name="答复内容"),
                ),
                (
                    "needs_rectification",
                    models.BooleanField(
                        default=False,
                        help_text="属实、应当整改的；办结前应当登记问题整改并选择",
                        verbose_name="需要整改",
                    ),
                ),
                ("first_answered_on", models.DateField(blank=True, null=True, verbose_name="首次答复日期")),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                ("rejected_because", models.TextField(blank=True, verbose_name="不满意的理由")),
                ("rejected_on", models.DateField(blank=True, null=True, verbose_name="反馈不满意日期")),
                (
                    "satisfaction",
                    models.CharField(
                        blank=True,
                        choices=[("satisfied", "满意、认可"), ("fair", "基本满意"), ("not_asked", "对方不作评价")],
                        max_length=10,
                        verbose_name="反馈",
                    ),
                ),
                ("accepted_on", models.DateField(blank=True, null=True, verbose_name="反馈认可日期")),
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
                "verbose_name": "接受监督",
                "verbose_name_plural": "接受监督",
            },
        ),
        migrations.CreateModel(
            name="LawInspection",
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
                        blank=True, help_text="跨几天的，填结束那一天", null=True, verbose_name="督察日期"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("self", "本级自查"), ("special", "本级专项督察"), ("county", "上级督察")],
                        max_length=8,
                        verbose_name="督察方式",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        help_text="如行政执法三项制度落实、年度报告公开", max_length=200, verbose_name="督察内容"
                    ),
                ),
                (
                    "units_inspected",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="几个办、站、所和村（社区）",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999个，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="督察单位数",
                    ),
                ),
                (
                    "units",
                    models.CharField(
                        blank=True, help_text="单位名称，用顿号分开", max_length=300, verbose_name="督察单位"
                    ),
                ),
                (
                    "inspectors",
                    models.CharField(
                        blank=True, help_text="姓名或者单位，用顿号分开", max_length=200, verbose_name="督察人员"
                    ),
                ),
                (
                    "problems_found",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="没有发现的填0；发现的逐个登记整改",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999个，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="发现问题数",
                    ),
                ),
                (
                    "conclusion",
                    models.TextField(blank=True, help_text="总体情况；通报、反馈以后补记", verbose_name="督察结论"),
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
                "verbose_name": "法治督察（自查）",
                "verbose_name_plural": "法治督察（自查）",
                "indexes": [models.Index(fields=["org", "dated_on"], name="rectification_inspection_dated")],
            },
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(fields=["org", "matter"], name="rectificati_org_id_0a998b_idx"),
        ),
        migrations.AddIndex(
            model_name="measurereport",
            index=models.Index(fields=["org", "matter"], name="rectificati_org_id_5c2926_idx"),
        ),
        migrations.AddIndex(
            model_name="postponement",
            index=models.Index(fields=["org", "matter"], name="rectificati_org_id_50b00d_idx"),
        ),
        migrations.AddIndex(
            model_name="problem",
            index=models.Index(fields=["org", "opened_on"], name="rectification_problem_opened"),
        ),
        migrations.AddIndex(
            model_name="problem",
            index=models.Index(fields=["org", "rectified_on"], name="rectification_problem_done"),
        ),
        migrations.AddIndex(
            model_name="problem",
            index=models.Index(fields=["org", "promised_in"], name="rectification_problem_promised"),
        ),
        migrations.AddIndex(
            model_name="raisedproblem",
            index=models.Index(fields=["org", "matter"], name="rectificati_org_id_7121e5_idx"),
        ),
        migrations.AddIndex(
            model_name="supervision",
            index=models.Index(fields=["org", "opened_on"], name="rectification_supervision_in"),
        ),
        migrations.AddIndex(
            model_name="supervision",
            index=models.Index(fields=["org", "first_answered_on"], name="rectification_supervision_said"),
        ),
        migrations.AddIndex(
            model_name="supervision",
            index=models.Index(fields=["org", "accepted_on"], name="rectification_supervision_done"),
        ),
    ]
