"""The tables of the annual report."""

import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.journal.append_only
import yifa.engine.store.ids
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("matters", "0001_initial"),
        ("orgs", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="FormerReport",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="报告年度")),
                ("name", models.CharField(max_length=120, verbose_name="文件名")),
                ("path", models.CharField(max_length=255, verbose_name="存放位置")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256摘要")),
                ("size", models.BigIntegerField(verbose_name="字节数")),
                ("title", models.CharField(blank=True, max_length=200, verbose_name="标题")),
                ("number", models.CharField(blank=True, max_length=80, verbose_name="文号")),
                ("remarks", models.TextField(blank=True, verbose_name="读取提示")),
                ("text", models.TextField(verbose_name="文字")),
                ("attached_at", models.DateTimeField(verbose_name="附入时间")),
                ("withdrawn_at", models.DateTimeField(null=True, verbose_name="撤下时间")),
                ("withdrawn_for", models.CharField(blank=True, max_length=200, verbose_name="撤下原因")),
                (
                    "attached_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="附入人",
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
                    "withdrawn_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="撤下人",
                    ),
                ),
            ],
            options={
                "verbose_name": "往年报告",
                "verbose_name_plural": "往年报告",
            },
        ),
        migrations.CreateModel(
            name="FormerFigure",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("figure", models.CharField(max_length=80, verbose_name="指标")),
                ("value", models.DecimalField(decimal_places=4, max_digits=18, verbose_name="数值")),
                ("surface", models.CharField(max_length=200, verbose_name="原文")),
                ("start", models.PositiveIntegerField(verbose_name="起")),
                ("end", models.PositiveIntegerField(verbose_name="止")),
                ("confirmed_at", models.DateTimeField(verbose_name="确认时间")),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="确认人",
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
                    "report",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figures",
                        to="reports.formerreport",
                        verbose_name="往年报告",
                    ),
                ),
            ],
            options={
                "verbose_name": "往年数据",
                "verbose_name_plural": "往年数据",
            },
        ),
        migrations.CreateModel(
            name="IssuedFile",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=60, verbose_name="文件名")),
                ("sha256", models.CharField(max_length=64, verbose_name="SHA-256摘要")),
                ("path", models.CharField(max_length=255, verbose_name="存放位置")),
                ("size", models.BigIntegerField(verbose_name="字节数")),
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
            ],
            options={
                "verbose_name": "印发文件",
                "verbose_name_plural": "印发文件",
            },
        ),
        migrations.CreateModel(
            name="IssuedReport",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("document_number", models.CharField(max_length=60, verbose_name="发文字号")),
                ("dated", models.DateField(verbose_name="成文日期")),
                ("words_sha256", models.CharField(max_length=64, verbose_name="成文摘要")),
                ("manifest_sha256", models.CharField(max_length=64, verbose_name="清单摘要")),
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
                "verbose_name": "印发的报告",
                "verbose_name_plural": "印发的报告",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReportTemplate",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("outline", models.TextField(verbose_name="提纲")),
                ("in_force", models.DateField(verbose_name="自")),
                (
                    "until",
                    models.DateField(blank=True, help_text="自该日起不再适用", null=True, verbose_name="停用日期"),
                ),
                ("source", models.CharField(max_length=200, verbose_name="依据文件")),
                ("set_at", models.DateTimeField(verbose_name="设定时间")),
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
                    "set_by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="设定人",
                    ),
                ),
            ],
            options={
                "verbose_name": "报告模板",
                "verbose_name_plural": "报告模板",
            },
        ),
        migrations.CreateModel(
            name="ReportVersion",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="稿次")),
                ("as_of", models.DateField(verbose_name="统计截止日")),
                ("text_sha256", models.CharField(max_length=64, verbose_name="正文摘要")),
                ("words_sha256", models.CharField(max_length=64, verbose_name="成文摘要")),
                ("unsettled", models.PositiveSmallIntegerField(verbose_name="必须解决的问题")),
                ("unexplained", models.PositiveSmallIntegerField(verbose_name="没有说明理由的提示")),
                ("accepted", models.PositiveSmallIntegerField(verbose_name="已说明理由的提示")),
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
                "verbose_name": "送审稿",
                "verbose_name_plural": "送审稿",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Saving",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="时间")),
                ("seq", models.PositiveIntegerField(verbose_name="版本")),
                (
                    "why",
                    models.CharField(
                        choices=[
                            ("drafted", "起草"),
                            ("redrafted", "按最新记录重新起草"),
                            ("edited", "修改"),
                            ("restored", "恢复到以前的版本"),
                        ],
                        max_length=10,
                        verbose_name="缘由",
                    ),
                ),
                ("text", models.TextField(verbose_name="正文")),
                ("generated", models.TextField(blank=True, verbose_name="按记录起草的正文")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="办理人",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="年度报告",
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
                    "template",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="reports.reporttemplate",
                        verbose_name="起草所依据的模板",
                    ),
                ),
            ],
            options={
                "verbose_name": "正文版本",
                "verbose_name_plural": "正文版本",
                "ordering": ["id"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Acceptance",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="时间")),
                ("key", models.CharField(max_length=200, verbose_name="问题")),
                ("message", models.TextField(verbose_name="问题内容")),
                ("reason", models.CharField(max_length=400, verbose_name="理由")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="办理人",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="年度报告",
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
            ],
            options={
                "verbose_name": "问题的说明",
                "verbose_name_plural": "问题的说明",
                "ordering": ["id"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("org", "matter", "key"), name="reports_accepted_once"),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="reports_accepted_with_reason"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AnnualReport",
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
                ("year", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="报告年度")),
                ("year_ended_on", models.DateField(blank=True, null=True, verbose_name="年度终了日期")),
                ("as_of", models.DateField(blank=True, null=True, verbose_name="统计截止日")),
                (
                    "issued_by",
                    models.CharField(
                        blank=True,
                        help_text="联合行文的写全各机关，主办机关在前，以“、”隔开；不填为本机关",
                        max_length=200,
                        verbose_name="发文机关",
                    ),
                ),
                (
                    "to",
                    models.CharField(blank=True, help_text="上一级党委和政府", max_length=200, verbose_name="主送机关"),
                ),
                ("copies", models.CharField(blank=True, max_length=400, verbose_name="抄送机关")),
                ("printed_by", models.CharField(blank=True, max_length=100, verbose_name="印发机关")),
                (
                    "note",
                    models.CharField(blank=True, help_text="例如：此件公开发布", max_length=100, verbose_name="附注"),
                ),
                ("submitted_on", models.DateField(blank=True, null=True, verbose_name="送审日期")),
                ("review_opinion", models.TextField(blank=True, verbose_name="审核意见")),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="审核日期")),
                (
                    "returned_because",
                    models.TextField(blank=True, help_text="逐条写明需要修改的地方", verbose_name="退回原因"),
                ),
                ("deliberated_on", models.DateField(blank=True, null=True, verbose_name="审议日期")),
                ("signed_on", models.DateField(blank=True, null=True, verbose_name="签发日期")),
                ("document_number", models.CharField(blank=True, max_length=60, verbose_name="发文字号")),
                ("dated", models.DateField(blank=True, null=True, verbose_name="成文日期")),
                ("issued_on", models.DateField(blank=True, null=True, verbose_name="印发日期")),
                ("reported_on", models.DateField(blank=True, null=True, verbose_name="报送日期")),
                (
                    "reported_by",
                    models.CharField(
                        blank=True, help_text="机要交换、公文系统等", max_length=100, verbose_name="报送方式"
                    ),
                ),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="公开日期")),
                (
                    "published_at",
                    models.CharField(
                        blank=True, help_text="门户网站栏目或者网址、报刊名称", max_length=200, verbose_name="公开渠道"
                    ),
                ),
                ("ended_because", models.TextField(blank=True, verbose_name="终止原因")),
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
                "verbose_name": "年度报告",
                "verbose_name_plural": "年度报告",
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_because", ""), ("voided", False)),
                        fields=("org", "year"),
                        name="reports_annual_once_a_year",
                        violation_error_message="该年度的报告已经开始编制",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("document_number", ""), _negated=True),
                        fields=("org", "document_number"),
                        name="reports_annual_number_once",
                        violation_error_message="该发文字号已用于另一年度的报告",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="时间")),
                ("settled_at", models.DateTimeField(null=True, verbose_name="处理时间")),
                ("rule", models.CharField(max_length=120, verbose_name="段落")),
                ("text", models.TextField(verbose_name="批注")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="办理人",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="年度报告",
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
                    "settled_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="处理人",
                    ),
                ),
            ],
            options={
                "verbose_name": "批注",
                "verbose_name_plural": "批注",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="reports_comment_of")],
            },
        ),
        migrations.CreateModel(
            name="Conflict",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="时间")),
                ("settled_at", models.DateTimeField(null=True, verbose_name="处理时间")),
                ("rule", models.CharField(max_length=120, verbose_name="段落")),
                ("was", models.TextField(blank=True, verbose_name="原来的记录")),
                ("now", models.TextField(blank=True, verbose_name="现在的记录")),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="办理人",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="年度报告",
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
                    "settled_by",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="处理人",
                    ),
                ),
            ],
            options={
                "verbose_name": "重新起草的冲突",
                "verbose_name_plural": "重新起草的冲突",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="reports_conflict_of")],
            },
        ),
        migrations.CreateModel(
            name="CoSignature",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "organ",
                    models.CharField(help_text="写法与版头的发文机关一致", max_length=100, verbose_name="会签机关"),
                ),
                (
                    "signer",
                    models.CharField(help_text="会签机关签发的负责人姓名", max_length=50, verbose_name="签发人"),
                ),
                ("signed_on", models.DateField(verbose_name="会签日期")),
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
                "verbose_name": "会签",
                "verbose_name_plural": "会签",
                "ordering": ["id"],
                "abstract": False,
                "indexes": [models.Index(fields=["org", "matter"], name="reports_cos_org_id_07d963_idx")],
            },
        ),
        migrations.CreateModel(
            name="FilledNumber",
            fields=[
                (
                    "id",
                    models.BigIntegerField(
                        default=yifa.engine.store.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("at", models.DateTimeField(verbose_name="时间")),
                ("key", models.CharField(max_length=20, verbose_name="编号")),
                ("surface", models.CharField(help_text="连同单位，例如 3名", max_length=40, verbose_name="文中写法")),
                ("says", models.CharField(help_text="数的是什么，哪一天的数", max_length=200, verbose_name="说明")),
                (
                    "evidence",
                    models.CharField(help_text="文件名称和文号、台账、统计表等", max_length=400, verbose_name="依据"),
                ),
                (
                    "by",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.person",
                        verbose_name="办理人",
                    ),
                ),
                (
                    "matter",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="matters.matter",
                        verbose_name="年度报告",
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
            ],
            options={
                "verbose_name": "人工填报的数字",
                "verbose_name_plural": "人工填报的数字",
                "ordering": ["id"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("org", "matter", "key"), name="reports_filled_once"),
                    models.CheckConstraint(
                        condition=models.Q(("evidence", ""), _negated=True), name="reports_filled_with_evidence"
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="formerreport",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at__isnull", True)),
                fields=("org", "year"),
                name="reports_former_once_a_year",
            ),
        ),
        migrations.AddConstraint(
            model_name="formerfigure",
            constraint=models.UniqueConstraint(fields=("org", "report", "figure"), name="reports_former_figure_once"),
        ),
        migrations.AddConstraint(
            model_name="issuedfile",
            constraint=models.UniqueConstraint(fields=("org", "matter", "name"), name="reports_issued_file_once"),
        ),
        migrations.AddIndex(
            model_name="issuedreport",
            index=models.Index(fields=["org", "matter"], name="reports_iss_org_id_d6cd37_idx"),
        ),
        migrations.AddConstraint(
            model_name="reporttemplate",
            constraint=models.UniqueConstraint(fields=("org", "in_force"), name="reports_template_once_a_day"),
        ),
        migrations.AddConstraint(
            model_name="reporttemplate",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__isnull", True), ("until__gt", models.F("in_force")), _connector="OR"),
                name="reports_template_ends_later",
            ),
        ),
        migrations.AddIndex(
            model_name="reportversion",
            index=models.Index(fields=["org", "matter"], name="reports_rep_org_id_422e17_idx"),
        ),
        migrations.AddConstraint(
            model_name="saving",
            constraint=models.UniqueConstraint(fields=("org", "matter", "seq"), name="reports_saving_once"),
        ),
        yifa.engine.journal.append_only.AppendOnly(table="reports_saving"),
        yifa.engine.journal.append_only.AppendOnly(table="reports_issuedfile"),
    ]
