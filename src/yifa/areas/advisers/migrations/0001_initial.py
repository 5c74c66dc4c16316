"""The tables of legal advisers."""

from decimal import Decimal

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("orgs", "0001_initial"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Lawyer",
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
                ("since", models.DateField(blank=True, null=True, verbose_name="入册日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("lawyer", "律师"),
                            ("government", "公职律师"),
                            ("legal_worker", "基层法律服务工作者"),
                        ],
                        max_length=16,
                        verbose_name="人员类别",
                    ),
                ),
                ("name", models.CharField(max_length=50, verbose_name="姓名")),
                (
                    "licence",
                    models.CharField(
                        help_text="律师、公职律师、法律服务工作者执业证上的号码", max_length=40, verbose_name="执业证号"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        help_text="律师事务所、法律服务所；公职律师填所在单位", max_length=100, verbose_name="执业机构"
                    ),
                ),
                (
                    "until",
                    models.DateField(blank=True, help_text="自该日起不再担任", null=True, verbose_name="离册日期"),
                ),
                (
                    "left_because",
                    models.CharField(blank=True, help_text="如合同期满、转所", max_length=100, verbose_name="离册原因"),
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
                "verbose_name": "法律顾问",
                "verbose_name_plural": "法律顾问",
            },
        ),
        migrations.CreateModel(
            name="AdviserService",
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
                ("served_on", models.DateField(blank=True, null=True, verbose_name="服务日期")),
                (
                    "manner",
                    models.CharField(
                        choices=[("visit", "到场"), ("phone", "电话"), ("wechat", "微信"), ("video", "视频")],
                        default="visit",
                        max_length=8,
                        verbose_name="服务方式",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("consultation", "法律咨询"),
                            ("review", "审查合同、村规民约"),
                            ("lecture", "法治讲座"),
                            ("mediation", "参与调解"),
                            ("drafting", "代书"),
                            ("reception", "接待群众"),
                            ("post", "推送信息"),
                            ("opinion", "出具法律意见"),
                            ("other", "其他服务"),
                        ],
                        max_length=16,
                        verbose_name="服务类型",
                    ),
                ),
                (
                    "hours",
                    models.DecimalField(
                        decimal_places=1,
                        help_text="半小时填0.5",
                        max_digits=4,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.1"), "服务时长应当大于0"),
                            django.core.validators.MaxValueValidator(
                                24, "不能超过24小时，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="服务时长（小时）",
                    ),
                ),
                (
                    "content",
                    models.CharField(
                        help_text="做了什么；不写咨询人、当事人姓名", max_length=300, verbose_name="服务内容"
                    ),
                ),
                (
                    "people",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="服务人次",
                    ),
                ),
                (
                    "disputes",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="参与调解的填写；不填的按1件计",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "没有参与调解的不填"),
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99件，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="参与调解件数",
                    ),
                ),
                (
                    "documents",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="审查的合同、村规民约，代书的文书",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "没有审查、起草的不填"),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999件，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="审查、起草件数",
                    ),
                ),
                ("month", models.DateField(blank=True, editable=False, null=True, verbose_name="服务月份")),
                (
                    "year",
                    models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name="服务年度"),
                ),
                (
                    "mediated",
                    models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name="调解件数"),
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
                    "served",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="orgs.place",
                        verbose_name="服务的村（社区）",
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
                    "lawyer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="advisers.lawyer",
                        verbose_name="法律顾问",
                    ),
                ),
            ],
            options={
                "verbose_name": "法律顾问服务日志",
                "verbose_name_plural": "法律顾问服务日志",
            },
        ),
        migrations.CreateModel(
            name="AdviserContract",
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
                ("begins_on", models.DateField(verbose_name="服务起始日期")),
                ("ends_on", models.DateField(help_text="合同写明的最后一天", verbose_name="服务终止日期")),
                (
                    "hours",
                    models.DecimalField(
                        decimal_places=1,
                        max_digits=6,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0.5"), "约定服务时长不少于0.5小时"),
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999小时，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="约定服务时长（小时）",
                    ),
                ),
                (
                    "per",
                    models.CharField(
                        choices=[("month", "每月"), ("quarter", "每季度"), ("year", "每年")],
                        default="month",
                        max_length=8,
                        verbose_name="时长周期",
                    ),
                ),
                (
                    "fee",
                    models.DecimalField(
                        decimal_places=2,
                        help_text="整个合同期的费用；公益服务、公职律师填0",
                        max_digits=12,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("0"), "服务费不能小于0"),
                            django.core.validators.MaxValueValidator(
                                1000000000, "不能超过1000000000元，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="服务费（元）",
                    ),
                ),
                (
                    "signer",
                    models.CharField(
                        blank=True, help_text="代表乡镇、村签字的人的职务和姓名", max_length=50, verbose_name="签订人"
                    ),
                ),
                (
                    "ended_on",
                    models.DateField(
                        blank=True, help_text="自该日起不再履行；到期终止的不填", null=True, verbose_name="提前终止日期"
                    ),
                ),
                ("ended_because", models.CharField(blank=True, max_length=100, verbose_name="提前终止原因")),
                ("over_on", models.DateField(blank=True, editable=False, null=True, verbose_name="合同失效日期")),
                (
                    "monthly_hours",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        editable=False,
                        max_digits=6,
                        null=True,
                        verbose_name="每月约定时长（小时）",
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
                    "lawyer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="advisers.lawyer",
                        verbose_name="法律顾问",
                    ),
                ),
                (
                    "second_lawyer",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="advisers.lawyer",
                        verbose_name="另一名法律顾问",
                    ),
                ),
            ],
            options={
                "verbose_name": "法律顾问合同",
                "verbose_name_plural": "法律顾问合同",
            },
        ),
        migrations.CreateModel(
            name="AdviserAppraisal",
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
                ("appraised_on", models.DateField(blank=True, null=True, verbose_name="评价日期")),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(2000, "请填写四位年份"),
                            django.core.validators.MaxValueValidator(
                                2100, "不能超过2100年，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="评价年度",
                    ),
                ),
                (
                    "level",
                    models.CharField(
                        choices=[("excellent", "优秀"), ("good", "称职"), ("fair", "基本称职"), ("poor", "不称职")],
                        max_length=12,
                        verbose_name="评价等次",
                    ),
                ),
                (
                    "score",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                100, "不能超过100分，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="得分",
                    ),
                ),
                (
                    "remark",
                    models.CharField(blank=True, help_text="做得好的、还要改进的", max_length=300, verbose_name="评语"),
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
                    "lawyer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="advisers.lawyer",
                        verbose_name="法律顾问",
                    ),
                ),
            ],
            options={
                "verbose_name": "法律顾问年度评价",
                "verbose_name_plural": "法律顾问年度评价",
            },
        ),
        migrations.CreateModel(
            name="LegalExpert",
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
                ("since", models.DateField(blank=True, null=True, verbose_name="入库日期")),
                ("name", models.CharField(max_length=50, verbose_name="姓名")),
                ("unit", models.CharField(max_length=100, verbose_name="工作单位")),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("administrative", "行政法"),
                            ("civil", "民商法"),
                            ("criminal", "刑法"),
                            ("land", "土地和农业农村"),
                            ("environment", "自然资源和生态环境"),
                            ("procedure", "诉讼和仲裁"),
                            ("other", "其他领域"),
                        ],
                        max_length=16,
                        verbose_name="专业领域",
                    ),
                ),
                ("rank", models.CharField(blank=True, max_length=60, verbose_name="职称、职务")),
                (
                    "until",
                    models.DateField(
                        blank=True, help_text="自该日起不再是专家库成员", null=True, verbose_name="出库日期"
                    ),
                ),
                ("left_because", models.CharField(blank=True, max_length=100, verbose_name="出库原因")),
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
                "verbose_name": "法治专家",
                "verbose_name_plural": "法治专家",
            },
        ),
        migrations.CreateModel(
            name="LegalOpinion",
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
                ("given_on", models.DateField(blank=True, null=True, verbose_name="出具日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("contract", "合同协议"),
                            ("document", "规范性文件"),
                            ("decision", "行政决策"),
                            ("enforcement", "行政执法"),
                            ("petition", "信访事项"),
                            ("other", "其他事项"),
                        ],
                        max_length=16,
                        verbose_name="事项类别",
                    ),
                ),
                (
                    "subject",
                    models.CharField(
                        help_text="合同、文件、决策的名称；不写当事人姓名", max_length=200, verbose_name="事项名称"
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        help_text="哪个办、站、所或者村（社区）请出的意见", max_length=100, verbose_name="送交单位"
                    ),
                ),
                ("opinion", models.TextField(verbose_name="意见要点")),
                ("asked_on", models.DateField(blank=True, null=True, verbose_name="送交日期")),
                (
                    "answered_on",
                    models.DateField(
                        blank=True, help_text="承办单位决定是否采纳的日期", null=True, verbose_name="回复日期"
                    ),
                ),
                (
                    "adoption",
                    models.CharField(
                        blank=True,
                        choices=[("adopted", "采纳"), ("partly", "部分采纳"), ("rejected", "未采纳")],
                        max_length=8,
                        verbose_name="采纳情况",
                    ),
                ),
                ("why_not", models.CharField(blank=True, max_length=300, verbose_name="不采纳的理由")),
                (
                    "lawyer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="advisers.lawyer",
                        verbose_name="法律顾问",
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
                "verbose_name": "法律意见",
                "verbose_name_plural": "法律意见",
            },
        ),
        migrations.CreateModel(
            name="ServiceStation",
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
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="启用日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("station", "乡镇（街道）公共法律服务站"), ("room", "村（社区）公共法律服务室")],
                        max_length=8,
                        verbose_name="类别",
                    ),
                ),
                ("name", models.CharField(help_text="如东溪村公共法律服务室", max_length=100, verbose_name="名称")),
                ("keeper", models.CharField(max_length=100, verbose_name="管理单位")),
                (
                    "condition",
                    models.CharField(
                        choices=[("sound", "规范达标"), ("basic", "基本达标"), ("wanting", "有待完善")],
                        max_length=8,
                        verbose_name="规范化状态",
                    ),
                ),
                (
                    "equipment",
                    models.CharField(
                        blank=True,
                        help_text="如自助机、视频咨询设备、法律图书、公示牌",
                        max_length=200,
                        verbose_name="配备设施",
                    ),
                ),
                ("where", models.CharField(blank=True, max_length=100, verbose_name="位置")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="停用日期")),
                ("closed_because", models.CharField(blank=True, max_length=100, verbose_name="停用原因")),
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
                "verbose_name": "公共法律服务站（室）",
                "verbose_name_plural": "公共法律服务站（室）",
            },
        ),
        migrations.CreateModel(
            name="DutyTurn",
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
                ("set_on", models.DateField(blank=True, null=True, verbose_name="排班日期")),
                ("duty_on", models.DateField(help_text="可以是以后的日期", verbose_name="值班日期")),
                (
                    "shift",
                    models.CharField(
                        choices=[("morning", "上午"), ("afternoon", "下午"), ("day", "全天")],
                        max_length=12,
                        verbose_name="值班时段",
                    ),
                ),
                (
                    "times",
                    models.CharField(blank=True, help_text="如9:00—11:30", max_length=40, verbose_name="具体时间"),
                ),
                (
                    "came",
                    models.CharField(
                        blank=True,
                        choices=[("came", "到岗"), ("replaced", "由他人替班"), ("absent", "未到岗")],
                        help_text="值班以后补记",
                        max_length=12,
                        verbose_name="到岗情况",
                    ),
                ),
                ("remark", models.CharField(blank=True, max_length=100, verbose_name="未到岗、替班说明")),
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
                    "lawyer",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="advisers.lawyer",
                        verbose_name="值班律师",
                    ),
                ),
                (
                    "station",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="advisers.servicestation",
                        verbose_name="公共法律服务站（室）",
                    ),
                ),
            ],
            options={
                "verbose_name": "律师值班",
                "verbose_name_plural": "律师值班",
            },
        ),
        migrations.CreateModel(
            name="StationConsultation",
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
                    "counted_on",
                    models.DateField(
                        blank=True, help_text="按月统计的，填当月最后一天", null=True, verbose_name="统计日期"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("family", "婚姻家庭"),
                            ("land", "土地山林"),
                            ("labour", "劳动工资"),
                            ("debt", "合同债务"),
                            ("injury", "人身损害"),
                            ("neighbours", "邻里相邻"),
                            ("welfare", "社会保障"),
                            ("aid", "法律援助引导"),
                            ("other", "其他事项"),
                        ],
                        max_length=12,
                        verbose_name="咨询事项",
                    ),
                ),
                (
                    "people",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "没有咨询的不登记"),
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人次，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="咨询人次",
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
                    "station",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="advisers.servicestation",
                        verbose_name="公共法律服务站（室）",
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
                "verbose_name": "站（室）咨询",
                "verbose_name_plural": "站（室）咨询",
            },
        ),
        migrations.AddIndex(
            model_name="lawyer",
            index=models.Index(fields=["org", "since"], name="advisers_lawyer_since"),
        ),
        migrations.AddIndex(
            model_name="adviserservice",
            index=models.Index(fields=["org", "dated_on"], name="advisers_service_dated"),
        ),
        migrations.AddIndex(
            model_name="adviserservice",
            index=models.Index(fields=["served", "dated_on"], name="advisers_service_served"),
        ),
        migrations.AddIndex(
            model_name="advisercontract",
            index=models.Index(fields=["org", "dated_on"], name="advisers_contract_dated"),
        ),
        migrations.AddIndex(
            model_name="advisercontract",
            index=models.Index(fields=["org", "begins_on"], name="advisers_contract_begins"),
        ),
        migrations.AddIndex(
            model_name="adviserappraisal",
            index=models.Index(fields=["org", "dated_on"], name="advisers_appraisal_dated"),
        ),
        migrations.AddIndex(
            model_name="legalexpert",
            index=models.Index(fields=["org", "since"], name="advisers_expert_since"),
        ),
        migrations.AddIndex(
            model_name="legalopinion",
            index=models.Index(fields=["org", "dated_on"], name="advisers_opinion_dated"),
        ),
        migrations.AddIndex(
            model_name="servicestation",
            index=models.Index(fields=["org", "opened_on"], name="advisers_station_opened"),
        ),
        migrations.AddIndex(
            model_name="dutyturn",
            index=models.Index(fields=["org", "duty_on"], name="advisers_turn_duty_on"),
        ),
        migrations.AddIndex(
            model_name="stationconsultation",
            index=models.Index(fields=["org", "dated_on"], name="advisers_consult_dated"),
        ),
    ]
