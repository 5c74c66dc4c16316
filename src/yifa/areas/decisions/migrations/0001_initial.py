import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.store.ids
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("matters", "0001_initial"),
        ("orgs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("received_on", models.DateField(verbose_name="收到日期")),
                ("channel", models.CharField(max_length=60, verbose_name="渠道")),
                ("content", models.TextField(verbose_name="意见内容")),
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
                "verbose_name": "公众意见",
                "verbose_name_plural": "公众意见",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CommentAnswer",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("adopted", models.BooleanField(default=False, verbose_name="采纳")),
                ("reason", models.TextField(blank=True, verbose_name="采纳方式或者不采纳的理由")),
                (
                    "comment",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="decisions.comment",
                        verbose_name="公众意见",
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
                "verbose_name": "采纳情况",
                "verbose_name_plural": "采纳情况",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CompetitionReview",
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
                ("conclusion", models.TextField(blank=True, verbose_name="审查结论")),
                (
                    "exception_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("security", "维护国家安全和发展利益"),
                            ("science", "促进科学技术进步、自主创新"),
                            ("public", "节约能源、保护环境、救灾救助等公共利益"),
                            ("statute", "法律、行政法规规定的其他情形"),
                        ],
                        max_length=12,
                        verbose_name="适用例外的情形",
                    ),
                ),
                ("exception", models.TextField(blank=True, verbose_name="适用例外规定的详细说明")),
                ("alternatives", models.TextField(blank=True, verbose_name="没有对公平竞争影响更小的替代方案的说明")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="实施期限")),
                ("ends_when", models.TextField(blank=True, verbose_name="终止条件")),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="完成日期")),
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
                "verbose_name": "公平竞争审查",
                "verbose_name_plural": "公平竞争审查",
            },
        ),
        migrations.CreateModel(
            name="Consultation",
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
                            ("forum", "座谈会"),
                            ("visit", "实地走访"),
                            ("written", "书面征求意见"),
                            ("questionnaire", "问卷调查"),
                            ("survey", "民意调查"),
                        ],
                        max_length=16,
                        verbose_name="方式",
                    ),
                ),
                ("held_on", models.DateField(verbose_name="日期")),
                ("people", models.PositiveIntegerField(verbose_name="参与人数")),
                ("with_group", models.BooleanField(default=False, verbose_name="有特定群体代表或者相关团体参加")),
                ("content", models.TextField(verbose_name="主要意见")),
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
                "verbose_name": "听取意见",
                "verbose_name_plural": "听取意见",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ConsultedUnit",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("unit", models.CharField(max_length=100, verbose_name="部门")),
                ("opinion", models.TextField(verbose_name="意见")),
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
                "verbose_name": "有关部门意见",
                "verbose_name_plural": "有关部门意见",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Decision",
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
                    "suggested_by",
                    models.CharField(
                        choices=[
                            ("leader", "决策机关领导人员"),
                            ("department", "所属部门"),
                            ("lower", "下级单位（村、社区）"),
                            ("deputy", "人大代表建议、政协委员提案"),
                            ("citizen", "公民、法人或者其他组织"),
                        ],
                        max_length=12,
                        verbose_name="建议提出方",
                    ),
                ),
                (
                    "category",
                    models.CharField(
                        choices=[
                            ("policy", "公共服务、市场监管、社会管理、环境保护等重大公共政策和措施"),
                            ("plan", "经济和社会发展等重要规划"),
                            ("resources", "开发利用、保护重要自然资源和文化资源的重大公共政策和措施"),
                            ("project", "重大公共建设项目"),
                            ("other", "涉及重大公共利益或者切身利益的其他重大事项"),
                            ("macro_policy", "财政、货币等宏观调控"),
                            ("legislation", "政府立法"),
                            ("emergency", "突发事件应急处置"),
                        ],
                        max_length=16,
                        verbose_name="事项类别",
                    ),
                ),
                ("in_catalogue", models.BooleanField(default=False, verbose_name="列入年度决策事项目录")),
                ("problem", models.TextField(blank=True, verbose_name="拟解决的主要问题")),
                ("plan", models.TextField(blank=True, verbose_name="解决问题的初步方案")),
                ("feasibility", models.TextField(blank=True, verbose_name="必要性、可行性")),
                ("study", models.TextField(blank=True, verbose_name="研究论证意见")),
                ("lead_unit", models.CharField(blank=True, max_length=100, verbose_name="承办（牵头）单位")),
                ("joint_units", models.CharField(blank=True, max_length=200, verbose_name="共同承办单位")),
                ("secret", models.BooleanField(default=False, verbose_name="依法不予公开")),
                ("secret_because", models.TextField(blank=True, verbose_name="不予公开的依据")),
                ("widely_followed", models.BooleanField(default=False, verbose_name="社会公众普遍关心")),
                ("for_congress", models.BooleanField(default=False, verbose_name="依法由人大讨论决定或者出台前报告")),
                ("professional", models.BooleanField(default=False, verbose_name="专业性、技术性较强")),
                ("risky", models.BooleanField(default=False, verbose_name="可能对社会稳定、公共安全造成不利影响")),
                ("affects_operators", models.BooleanField(default=False, verbose_name="涉及经营者经济活动")),
                ("exploratory", models.BooleanField(default=False, verbose_name="国家尚无明确规定的探索性改革事项")),
                ("legal_risk", models.TextField(blank=True, verbose_name="法律风险提示")),
                ("started_on", models.DateField(blank=True, null=True, verbose_name="启动日期")),
                ("summary", models.TextField(blank=True, verbose_name="草案要点")),
                ("cost_benefit", models.TextField(blank=True, verbose_name="成本效益分析")),
                ("drafted_on", models.DateField(blank=True, null=True, verbose_name="拟订（修改）草案日期")),
                ("revised_because", models.TextField(blank=True, verbose_name="调整认定的理由")),
                ("participation_on", models.DateField(blank=True, null=True, verbose_name="公众参与完成日期")),
                ("experts_on", models.DateField(blank=True, null=True, verbose_name="专家论证完成日期")),
                ("risk_on", models.DateField(blank=True, null=True, verbose_name="风险评估完成日期")),
                ("competition_on", models.DateField(blank=True, null=True, verbose_name="公平竞争审查完成日期")),
                ("procedure_statement", models.TextField(blank=True, verbose_name="履行法定程序的说明")),
                ("amended_because", models.TextField(blank=True, verbose_name="修改草案的原因")),
                ("deliberated_on", models.DateField(blank=True, null=True, verbose_name="集体讨论日期")),
                ("decision", models.TextField(blank=True, verbose_name="决定内容")),
                ("decided_on", models.DateField(blank=True, null=True, verbose_name="决定日期")),
                ("against_majority_because", models.TextField(blank=True, verbose_name="与多数人意见不一致的理由")),
                (
                    "committee_result",
                    models.CharField(
                        blank=True,
                        choices=[("agreed", "同意"), ("revise", "要求修改"), ("disagreed", "不同意")],
                        max_length=12,
                        verbose_name="请示结果",
                    ),
                ),
                ("committee_reply", models.TextField(blank=True, verbose_name="同级党委意见")),
                ("committee_asked_on", models.DateField(blank=True, null=True, verbose_name="请示报告日期")),
                ("congress_reply", models.TextField(blank=True, verbose_name="人大意见")),
                ("congress_reported_on", models.DateField(blank=True, null=True, verbose_name="向人大报告日期")),
                ("executing_unit", models.CharField(blank=True, max_length=100, verbose_name="执行单位")),
                ("interpretation", models.TextField(blank=True, verbose_name="解读情况")),
                ("in_effect_on", models.DateField(blank=True, null=True, verbose_name="交付执行日期")),
                ("suspended_on", models.DateField(blank=True, null=True, verbose_name="中止执行日期")),
                ("suspended_because", models.TextField(blank=True, verbose_name="中止执行的原因")),
                ("resumed_because", models.TextField(blank=True, verbose_name="恢复执行的理由")),
                ("adjusted_on", models.DateField(blank=True, null=True, verbose_name="重大调整日期")),
                ("adjusted_because", models.TextField(blank=True, verbose_name="重大调整的原因")),
                ("kept_because", models.TextField(blank=True, verbose_name="维持原决策的理由")),
                (
                    "evaluation_ground",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("effect", "实施后明显未达到预期效果"),
                            ("opinions", "公民、法人或者其他组织提出较多意见"),
                            ("authority", "决策机关认为有必要"),
                        ],
                        max_length=12,
                        verbose_name="后评估情形",
                    ),
                ),
                ("evaluated_by", models.CharField(blank=True, max_length=100, verbose_name="后评估单位")),
                ("evaluation_participants", models.TextField(blank=True, verbose_name="参与后评估的公众、代表和组织")),
                ("evaluation", models.TextField(blank=True, verbose_name="后评估结论")),
                ("evaluated_on", models.DateField(blank=True, null=True, verbose_name="后评估日期")),
                ("ended_because", models.TextField(blank=True, verbose_name="不启动、不通过、停止的理由")),
                ("outcome", models.TextField(blank=True, verbose_name="执行结果")),
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
                "verbose_name": "重大行政决策",
                "verbose_name_plural": "重大行政决策",
            },
        ),
        migrations.CreateModel(
            name="ExecutionInspection",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("inspected_on", models.DateField(verbose_name="督查日期")),
                ("found", models.TextField(verbose_name="督查情况")),
                ("asked", models.TextField(blank=True, verbose_name="督促整改的要求")),
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
                "verbose_name": "执行督查",
                "verbose_name_plural": "执行督查",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExecutionReport",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reported_on", models.DateField(verbose_name="报告日期")),
                ("content", models.TextField(verbose_name="执行情况")),
                ("problem", models.TextField(blank=True, verbose_name="发现的问题")),
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
                "verbose_name": "执行情况报告",
                "verbose_name_plural": "执行情况报告",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Expert",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="姓名（机构）")),
                ("field", models.CharField(max_length=100, verbose_name="专业领域")),
                ("interest", models.TextField(blank=True, verbose_name="与决策事项的直接利害关系（没有的不填）")),
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
                "verbose_name": "专家",
                "verbose_name_plural": "专家",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExpertOpinion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("supports", models.BooleanField(default=True, verbose_name="赞成")),
                ("content", models.TextField(verbose_name="论证意见")),
                ("written", models.BooleanField(default=True, verbose_name="书面意见")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="署名、盖章日期")),
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
                    "expert",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="decisions.expert",
                        verbose_name="专家",
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
                "verbose_name": "论证意见",
                "verbose_name_plural": "论证意见",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExpertReview",
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
                ("assessed_by", models.CharField(blank=True, max_length=100, verbose_name="受托组织论证的机构")),
                ("conclusion", models.TextField(blank=True, verbose_name="论证结论")),
                ("adoption", models.TextField(blank=True, verbose_name="论证意见采纳情况")),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="完成日期")),
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
                "verbose_name": "专家论证",
                "verbose_name_plural": "专家论证",
            },
        ),
        migrations.CreateModel(
            name="HearingParticipant",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="姓名")),
                ("represents", models.CharField(max_length=100, verbose_name="代表方面")),
                ("views", models.TextField(verbose_name="意见")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="签字日期")),
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
                "verbose_name": "听证参加人",
                "verbose_name_plural": "听证参加人",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ImplementationOpinion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("received_on", models.DateField(verbose_name="收到日期")),
                ("channel", models.CharField(blank=True, max_length=60, verbose_name="渠道")),
                ("content", models.TextField(verbose_name="意见内容")),
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
                "verbose_name": "对实施的意见",
                "verbose_name_plural": "对实施的意见",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LegalBasis",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="法律、法规、规章、政策名称")),
                ("articles", models.CharField(blank=True, max_length=200, verbose_name="条款")),
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
                "verbose_name": "相关依据",
                "verbose_name_plural": "相关依据",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OperatorOpinion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("source", models.CharField(max_length=100, verbose_name="经营者、行业协会商会")),
                ("given_on", models.DateField(verbose_name="日期")),
                ("content", models.TextField(verbose_name="意见")),
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
                "verbose_name": "经营者意见",
                "verbose_name_plural": "经营者意见",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Participation",
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
                ("channels", models.CharField(blank=True, max_length=200, verbose_name="公布渠道")),
                ("how_to_comment", models.TextField(blank=True, verbose_name="提出意见的方式")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公布草案日期")),
                ("shortened", models.BooleanField(default=False, verbose_name="缩短征求意见期限")),
                ("shortened_because", models.TextField(blank=True, verbose_name="缩短期限的理由")),
                ("comments_until", models.DateField(blank=True, null=True, verbose_name="意见截止日期")),
                ("special_group", models.CharField(blank=True, max_length=200, verbose_name="涉及的特定群体")),
                ("hearing_called_on", models.DateField(blank=True, null=True, verbose_name="听证公告日期")),
                ("hearing_on", models.DateField(blank=True, null=True, verbose_name="听证会日期")),
                ("hearing_place", models.CharField(blank=True, max_length=200, verbose_name="听证会地点")),
                ("selection", models.TextField(blank=True, verbose_name="听证参加人遴选办法及名单")),
                ("materials_sent_on", models.DateField(blank=True, null=True, verbose_name="听证材料送达日期")),
                ("hearing_held_on", models.DateField(blank=True, null=True, verbose_name="听证会举行日期")),
                ("closed_comments_on", models.DateField(blank=True, null=True, verbose_name="结束征求意见日期")),
                ("adoption_summary", models.TextField(blank=True, verbose_name="意见采纳情况说明")),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="完成日期")),
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
                "verbose_name": "公众参与",
                "verbose_name_plural": "公众参与",
            },
        ),
        migrations.CreateModel(
            name="RiskAssessment",
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
                ("assessed_by", models.CharField(blank=True, max_length=100, verbose_name="评估单位")),
                ("conclusion", models.TextField(blank=True, verbose_name="评估结论")),
                (
                    "earlier_assessment",
                    models.CharField(blank=True, max_length=200, verbose_name="已有评估的名称、文号"),
                ),
                ("earlier_on", models.DateField(blank=True, null=True, verbose_name="已有评估的日期")),
                (
                    "earlier_result",
                    models.CharField(
                        blank=True,
                        choices=[("controllable", "风险可控"), ("uncontrollable", "风险不可控")],
                        max_length=16,
                        verbose_name="已有评估的结论",
                    ),
                ),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="完成日期")),
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
                "verbose_name": "风险评估",
                "verbose_name_plural": "风险评估",
            },
        ),
        migrations.CreateModel(
            name="RiskPoint",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="风险点")),
                (
                    "grade",
                    models.CharField(
                        choices=[("high", "高"), ("medium", "中"), ("low", "低")], max_length=8, verbose_name="等级"
                    ),
                ),
                ("precaution", models.TextField(blank=True, verbose_name="防范措施")),
                ("plan", models.TextField(blank=True, verbose_name="处置预案")),
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
                "verbose_name": "风险点",
                "verbose_name_plural": "风险点",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="UnitOpinion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("unit", models.CharField(max_length=100, verbose_name="单位")),
                ("given_on", models.DateField(verbose_name="回复日期")),
                ("opinion", models.TextField(verbose_name="意见")),
                ("agrees", models.BooleanField(default=True, verbose_name="意见一致")),
                ("explained", models.TextField(blank=True, verbose_name="分歧及承办单位意见、理由")),
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
                "verbose_name": "有关单位意见",
                "verbose_name_plural": "有关单位意见",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Accountability",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("post", models.CharField(max_length=100, verbose_name="岗位、单位")),
                ("ground", models.TextField(verbose_name="事由")),
                ("result", models.CharField(max_length=200, verbose_name="处理结果")),
                ("dissented", models.BooleanField(default=False, verbose_name="讨论时表示不同意见")),
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
                "verbose_name": "责任追究",
                "verbose_name_plural": "责任追究",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="decisions_a_org_id_906098_idx")],
            },
        ),
        migrations.CreateModel(
            name="Alternative",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="方案名称")),
                ("content", models.TextField(verbose_name="方案内容")),
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
                "verbose_name": "备选方案",
                "verbose_name_plural": "备选方案",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="decisions_a_org_id_e5b20b_idx")],
            },
        ),
        migrations.CreateModel(
            name="AssessmentUnit",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("unit", models.CharField(max_length=100, verbose_name="单位")),
                ("work", models.CharField(max_length=100, verbose_name="承担的工作")),
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
                "verbose_name": "论证评估单位",
                "verbose_name_plural": "论证评估单位",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="decisions_a_org_id_f66266_idx")],
            },
        ),
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(fields=["org", "matter"], name="decisions_c_org_id_cb2bcd_idx"),
        ),
        migrations.AddIndex(
            model_name="commentanswer",
            index=models.Index(fields=["org", "matter"], name="decisions_c_org_id_d07522_idx"),
        ),
        migrations.AddIndex(
            model_name="consultation",
            index=models.Index(fields=["org", "matter"], name="decisions_c_org_id_479005_idx"),
        ),
        migrations.AddIndex(
            model_name="consultedunit",
            index=models.Index(fields=["org", "matter"], name="decisions_c_org_id_191e8a_idx"),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["org", "decided_on"], name="decisions_decision_decided"),
        ),
        migrations.AddIndex(
            model_name="executioninspection",
            index=models.Index(fields=["org", "matter"], name="decisions_e_org_id_f7d8a3_idx"),
        ),
        migrations.AddIndex(
            model_name="executionreport",
            index=models.Index(fields=["org", "matter"], name="decisions_e_org_id_b599de_idx"),
        ),
        migrations.AddIndex(
            model_name="expert",
            index=models.Index(fields=["org", "matter"], name="decisions_e_org_id_f6e5d1_idx"),
        ),
        migrations.AddIndex(
            model_name="expertopinion",
            index=models.Index(fields=["org", "matter"], name="decisions_e_org_id_c94a74_idx"),
        ),
        migrations.AddIndex(
            model_name="hearingparticipant",
            index=models.Index(fields=["org", "matter"], name="decisions_h_org_id_d950a6_idx"),
        ),
        migrations.AddIndex(
            model_name="implementationopinion",
            index=models.Index(fields=["org", "matter"], name="decisions_i_org_id_592a9f_idx"),
        ),
        migrations.AddIndex(
            model_name="legalbasis",
            index=models.Index(fields=["org", "matter"], name="decisions_l_org_id_e6cc9f_idx"),
        ),
        migrations.AddIndex(
            model_name="operatoropinion",
            index=models.Index(fields=["org", "matter"], name="decisions_o_org_id_8e0a14_idx"),
        ),
        migrations.AddIndex(
            model_name="riskpoint",
            index=models.Index(fields=["org", "matter"], name="decisions_r_org_id_64c310_idx"),
        ),
        migrations.AddIndex(
            model_name="unitopinion",
            index=models.Index(fields=["org", "matter"], name="decisions_u_org_id_443b9c_idx"),
        ),
    ]
