"""The tables of publicity."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import yifa.law.theme_days
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("orgs", "0001_initial"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="LawLiterate",
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
                ("since", models.DateField(blank=True, null=True, verbose_name="认定（登记）日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("literate", "法律明白人"), ("volunteer", "普法志愿者")],
                        max_length=12,
                        verbose_name="人员类别",
                    ),
                ),
                ("name", models.CharField(max_length=50, verbose_name="姓名")),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("cadre", "村（社区）干部"),
                            ("party_member", "党员"),
                            ("mediator", "人民调解员"),
                            ("grid_worker", "网格员"),
                            ("group_leader", "村民小组长、楼栋长"),
                            ("veteran", "退役军人"),
                            ("graduate", "大学生村官、返乡青年"),
                            ("respected", "乡贤、退休教师和干部"),
                            ("producer", "种养、经营能手"),
                            ("other", "其他群众"),
                        ],
                        max_length=16,
                        verbose_name="身份",
                    ),
                ),
                (
                    "number",
                    models.CharField(
                        blank=True, help_text="法律明白人证上的编号；没有的不填", max_length=40, verbose_name="证号"
                    ),
                ),
                (
                    "until",
                    models.DateField(blank=True, help_text="自该日起不再担任", null=True, verbose_name="退出日期"),
                ),
                (
                    "left_because",
                    models.CharField(
                        blank=True, help_text="如外出务工、考核不合格", max_length=100, verbose_name="退出原因"
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
                "verbose_name": "法律明白人、普法志愿者",
                "verbose_name_plural": "法律明白人、普法志愿者",
            },
        ),
        migrations.CreateModel(
            name="LiterateTraining",
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
                ("held_on", models.DateField(blank=True, null=True, verbose_name="培训日期")),
                ("topic", models.CharField(max_length=200, verbose_name="培训内容")),
                (
                    "trainer",
                    models.CharField(help_text="如司法所、村法律顾问", max_length=100, verbose_name="授课单位、人员"),
                ),
                (
                    "attendance",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "参训人次应当大于0"),
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人次，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="参训人次",
                    ),
                ),
                (
                    "tested",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="培训后考核的填写",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="参加考核人数",
                    ),
                ),
                (
                    "passed",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="考核合格人数",
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
                "verbose_name": "法律明白人培训",
                "verbose_name_plural": "法律明白人培训",
            },
        ),
        migrations.CreateModel(
            name="LiterateWork",
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
                ("done_on", models.DateField(blank=True, null=True, verbose_name="工作日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("publicity", "宣传法律"),
                            ("mediation", "参与调解"),
                            ("guidance", "引导法律服务"),
                            ("opinion", "反映社情民意"),
                            ("other", "其他工作"),
                        ],
                        max_length=12,
                        verbose_name="工作类型",
                    ),
                ),
                (
                    "what",
                    models.CharField(help_text="做了什么；不写当事人姓名", max_length=200, verbose_name="工作内容"),
                ),
                (
                    "served",
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
                    "worker",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="publicity.lawliterate",
                        verbose_name="法律明白人、志愿者",
                    ),
                ),
            ],
            options={
                "verbose_name": "法律明白人工作日志",
                "verbose_name_plural": "法律明白人工作日志",
            },
        ),
        migrations.CreateModel(
            name="Material",
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
                ("given_on", models.DateField(blank=True, null=True, verbose_name="发放日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("book", "读本、手册"),
                            ("leaflet", "传单、折页"),
                            ("poster", "海报、挂图"),
                            ("gift", "宣传用品"),
                            ("other", "其他资料"),
                        ],
                        max_length=12,
                        verbose_name="资料种类",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="资料名称")),
                (
                    "copies",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="活动现场发放的登记在活动中，这里不再重复",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "份数应当大于0"),
                            django.core.validators.MaxValueValidator(
                                999999, "不能超过999999份，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="份数",
                    ),
                ),
                (
                    "given_to",
                    models.CharField(help_text="哪个村、学校、企业领取", max_length=100, verbose_name="领取单位"),
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
                "verbose_name": "普法资料发放",
                "verbose_name_plural": "普法资料发放",
            },
        ),
        migrations.CreateModel(
            name="PublicityPlace",
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
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="建成日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("square", "法治广场（公园）"),
                            ("corridor", "法治长廊"),
                            ("column", "法治宣传栏"),
                            ("screen", "电子显示屏"),
                            ("wall", "墙体标语和广告牌"),
                            ("library", "法律图书角"),
                            ("school", "法治教育基地"),
                            ("other", "其他阵地"),
                        ],
                        max_length=12,
                        verbose_name="阵地类别",
                    ),
                ),
                ("name", models.CharField(help_text="如东溪村法治广场", max_length=100, verbose_name="名称")),
                ("where", models.CharField(blank=True, max_length=100, verbose_name="位置")),
                ("keeper", models.CharField(help_text="谁负责更新、维护", max_length=100, verbose_name="管护单位")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="停用日期")),
                ("closed_because", models.CharField(blank=True, max_length=100, verbose_name="停用原因")),
                (
                    "standing",
                    models.CharField(
                        choices=[("in_use", "在用"), ("closed", "已停用")],
                        default="in_use",
                        editable=False,
                        max_length=8,
                        verbose_name="使用情况",
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
                "verbose_name": "法治宣传阵地",
                "verbose_name_plural": "法治宣传阵地",
            },
        ),
        migrations.CreateModel(
            name="PlaceCheck",
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
                (
                    "state",
                    models.CharField(
                        choices=[("good", "完好"), ("worn", "陈旧，需更新"), ("broken", "损坏，需维修")],
                        help_text="检查、维护以后的状态",
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                (
                    "issues",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="宣传栏、显示屏更换内容的，填更换了几期",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "没有更换的不填"),
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99期，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="更换期数",
                    ),
                ),
                ("what", models.CharField(blank=True, max_length=200, verbose_name="检查维护情况")),
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
                    "place",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="publicity.publicityplace",
                        verbose_name="阵地",
                    ),
                ),
            ],
            options={
                "verbose_name": "阵地维护记录",
                "verbose_name_plural": "阵地维护记录",
            },
        ),
        migrations.CreateModel(
            name="PublicityPlan",
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
                        choices=[("five_years", "五年规划"), ("yearly", "年度计划")],
                        max_length=12,
                        verbose_name="计划类别",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="如2026年普法依法治理工作要点、第九个五年普法规划",
                        max_length=150,
                        verbose_name="名称",
                    ),
                ),
                ("first_year", models.PositiveSmallIntegerField(verbose_name="起始年度")),
                (
                    "last_year",
                    models.PositiveSmallIntegerField(help_text="年度计划与起始年度相同", verbose_name="终止年度"),
                ),
                ("number", models.CharField(blank=True, max_length=40, verbose_name="文号")),
                (
                    "checked_on",
                    models.DateField(
                        blank=True,
                        help_text="规划的中期评估；年度计划的年中检查",
                        null=True,
                        verbose_name="中期检查日期",
                    ),
                ),
                (
                    "situation",
                    models.TextField(blank=True, help_text="总体进度、存在问题、下步措施", verbose_name="中期检查情况"),
                ),
                ("concluded_on", models.DateField(blank=True, null=True, verbose_name="总结验收日期")),
                (
                    "conclusion",
                    models.TextField(
                        blank=True, help_text="完成了什么、没有完成什么、为什么", verbose_name="总结验收情况"
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
                "verbose_name": "普法规划、年度计划",
                "verbose_name_plural": "普法规划、年度计划",
            },
        ),
        migrations.CreateModel(
            name="PublicityPost",
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
                ("posted_on", models.DateField(blank=True, null=True, verbose_name="发布日期")),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("wechat_group", "微信群"),
                            ("wechat_account", "微信公众号"),
                            ("video", "短视频平台"),
                            ("site", "门户网站"),
                            ("other", "其他渠道"),
                        ],
                        max_length=16,
                        verbose_name="发布渠道",
                    ),
                ),
                (
                    "account",
                    models.CharField(help_text="如清溪发布、东溪村村务群", max_length=100, verbose_name="账号、群名"),
                ),
                ("headline", models.CharField(max_length=200, verbose_name="标题")),
                (
                    "link",
                    models.URLField(
                        blank=True, help_text="公众号、网站的填写；群里发的不填", max_length=300, verbose_name="链接"
                    ),
                ),
                (
                    "reads",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="发布一段时间后补记",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999999, "不能超过99999999次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="阅读（播放）量",
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
                "verbose_name": "新媒体普法",
                "verbose_name_plural": "新媒体普法",
            },
        ),
        migrations.CreateModel(
            name="PublicityTask",
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
                ("set_on", models.DateField(blank=True, null=True, verbose_name="下达日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[("duty", "谁执法谁普法清单"), ("item", "计划项目")],
                        max_length=8,
                        verbose_name="任务来源",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        help_text="办、站、所或者村（社区）的名称", max_length=100, verbose_name="责任单位"
                    ),
                ),
                (
                    "law",
                    models.CharField(
                        help_text="要宣传的法律、法规，几部之间用顿号", max_length=200, verbose_name="重点法律"
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("residents", "村（居）民"),
                            ("minors", "青少年"),
                            ("women", "妇女"),
                            ("elderly", "老年人"),
                            ("disabled", "残疾人"),
                            ("workers", "企业职工和务工人员"),
                            ("village_cadres", "村（社区）干部"),
                            ("cadres", "机关干部"),
                            ("other", "其他对象"),
                        ],
                        max_length=16,
                        verbose_name="重点对象",
                    ),
                ),
                (
                    "content",
                    models.CharField(
                        help_text="开展什么活动，如到村小学讲一堂法治课", max_length=200, verbose_name="任务内容"
                    ),
                ),
                ("due_on", models.DateField(help_text="最迟哪一天完成", verbose_name="完成时限")),
                (
                    "theme_day",
                    models.CharField(
                        blank=True,
                        choices=yifa.law.theme_days.theme_day_choices,
                        max_length=24,
                        verbose_name="普法节点",
                    ),
                ),
                ("cancelled_on", models.DateField(blank=True, null=True, verbose_name="取消日期")),
                ("cancelled_because", models.CharField(blank=True, max_length=200, verbose_name="取消原因")),
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
                        help_text="计划项目选择是哪一份计划的；先在普法计划台账中登记",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="publicity.publicityplan",
                        verbose_name="所属计划",
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
                "verbose_name": "普法任务",
                "verbose_name_plural": "普法任务",
            },
        ),
        migrations.CreateModel(
            name="PublicityActivity",
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
                    models.DateField(blank=True, help_text="跨几天的，填第一天", null=True, verbose_name="活动日期"),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("lecture", "法治讲座"),
                            ("stand", "设点咨询"),
                            ("class", "法治课"),
                            ("visit", "入户走访"),
                            ("show", "文艺演出"),
                            ("broadcast", "广播（大喇叭）"),
                            ("screen", "电子显示屏"),
                            ("banner", "横幅展板"),
                            ("leaflet", "发放资料"),
                            ("contest", "知识竞赛"),
                            ("other", "其他形式"),
                        ],
                        help_text="有几种的，选主要的一种",
                        max_length=12,
                        verbose_name="活动形式",
                    ),
                ),
                (
                    "topic",
                    models.CharField(help_text="如民法典进村、防范电信诈骗", max_length=200, verbose_name="活动主题"),
                ),
                (
                    "venue",
                    models.CharField(
                        choices=[
                            ("village", "进乡村"),
                            ("community", "进社区"),
                            ("school", "进学校"),
                            ("company", "进企业"),
                            ("office", "进机关"),
                            ("unit", "进单位"),
                            ("market", "进集市"),
                            ("network", "进网络"),
                            ("other", "其他场所"),
                        ],
                        default="village",
                        max_length=12,
                        verbose_name="场所类型",
                    ),
                ),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("residents", "村（居）民"),
                            ("minors", "青少年"),
                            ("women", "妇女"),
                            ("elderly", "老年人"),
                            ("disabled", "残疾人"),
                            ("workers", "企业职工和务工人员"),
                            ("village_cadres", "村（社区）干部"),
                            ("cadres", "机关干部"),
                            ("other", "其他对象"),
                        ],
                        max_length=16,
                        verbose_name="受众对象",
                    ),
                ),
                (
                    "attended",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="到场或者走访到的人数",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="受众人数",
                    ),
                ),
                (
                    "theme_day",
                    models.CharField(
                        blank=True,
                        choices=yifa.law.theme_days.theme_day_choices,
                        help_text="为某个节点开展的，选择该节点",
                        max_length=24,
                        verbose_name="普法节点",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True, help_text="如村文化广场、清溪中学", max_length=100, verbose_name="活动地点"
                    ),
                ),
                ("organiser", models.CharField(blank=True, max_length=100, verbose_name="主办单位")),
                (
                    "co_organisers",
                    models.CharField(
                        blank=True,
                        help_text="几家联合开展的只登记一次，其他单位写在这里",
                        max_length=200,
                        verbose_name="协办单位",
                    ),
                ),
                (
                    "laws",
                    models.CharField(blank=True, help_text="几部之间用顿号", max_length=200, verbose_name="宣传的法律"),
                ),
                (
                    "leaflets",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999份，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="发放资料份数",
                    ),
                ),
                (
                    "banners",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999条（张），请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="横幅、海报、展板数",
                    ),
                ),
                (
                    "consulted",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="解答咨询数",
                    ),
                ),
                (
                    "households",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="入户走访的填写",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999户，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="走访户数",
                    ),
                ),
                (
                    "class_hours",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="法治课、讲座的填写",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999课时，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="课时数",
                    ),
                ),
                ("process", models.TextField(blank=True, verbose_name="活动过程")),
                (
                    "effect",
                    models.TextField(blank=True, help_text="群众反映、媒体报道、后续要做的", verbose_name="活动效果"),
                ),
                ("year", models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name="年度")),
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
                        verbose_name="覆盖的村（社区）",
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
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="完成责任清单、计划中哪一项任务的，选择该项；选了即核销",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="publicity.publicitytask",
                        verbose_name="完成的任务",
                    ),
                ),
            ],
            options={
                "verbose_name": "法治宣传活动",
                "verbose_name_plural": "法治宣传活动",
            },
        ),
        migrations.CreateModel(
            name="CaseExplanation",
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
                ("explained_on", models.DateField(blank=True, null=True, verbose_name="释法日期")),
                ("unit", models.CharField(help_text="办案、办事的站所", max_length=100, verbose_name="释法单位")),
                (
                    "occasion",
                    models.CharField(
                        choices=[
                            ("inspection", "执法检查"),
                            ("penalty", "处罚办案"),
                            ("mediation", "调解纠纷"),
                            ("petition", "接访办信"),
                            ("service", "窗口办事"),
                            ("other", "其他场合"),
                        ],
                        max_length=12,
                        verbose_name="释法场合",
                    ),
                ),
                ("law", models.CharField(help_text="法律名称和条文", max_length=200, verbose_name="讲解的法律")),
                (
                    "people",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "受教育人数应当大于0"),
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="受教育人数",
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        blank=True,
                        help_text="讲了什么、效果如何；不写当事人姓名",
                        max_length=300,
                        verbose_name="释法情况",
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
                    "task",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="完成责任清单、计划中哪一项任务的，选择该项；选了即核销",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="publicity.publicitytask",
                        verbose_name="完成的任务",
                    ),
                ),
            ],
            options={
                "verbose_name": "以案释法",
                "verbose_name_plural": "以案释法",
            },
        ),
        migrations.CreateModel(
            name="PublicityTeam",
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
                ("founded_on", models.DateField(blank=True, null=True, verbose_name="组建日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("lecturers", "普法讲师团"),
                            ("volunteers", "普法志愿服务队"),
                            ("squad", "村（社区）普法小分队"),
                            ("troupe", "法治文艺队"),
                            ("other", "其他队伍"),
                        ],
                        max_length=12,
                        verbose_name="队伍类别",
                    ),
                ),
                ("name", models.CharField(max_length=100, verbose_name="队伍名称")),
                (
                    "members",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="人数变了的，补记撤销日期，自该日起另登记一条",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "队员人数应当大于0"),
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="队员人数",
                    ),
                ),
                ("dissolved_on", models.DateField(blank=True, null=True, verbose_name="撤销日期")),
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
                "verbose_name": "普法队伍",
                "verbose_name_plural": "普法队伍",
            },
        ),
        migrations.AddIndex(
            model_name="lawliterate",
            index=models.Index(fields=["org", "since"], name="publicity_literate_since"),
        ),
        migrations.AddIndex(
            model_name="literatetraining",
            index=models.Index(fields=["org", "dated_on"], name="publicity_training_dated"),
        ),
        migrations.AddIndex(
            model_name="literatework",
            index=models.Index(fields=["org", "dated_on"], name="publicity_work_dated"),
        ),
        migrations.AddIndex(
            model_name="material",
            index=models.Index(fields=["org", "dated_on"], name="publicity_material_dated"),
        ),
        migrations.AddIndex(
            model_name="publicityplace",
            index=models.Index(fields=["org", "opened_on"], name="publicity_place_opened"),
        ),
        migrations.AddIndex(
            model_name="placecheck",
            index=models.Index(fields=["org", "dated_on"], name="publicity_check_dated"),
        ),
        migrations.AddIndex(
            model_name="publicityplan",
            index=models.Index(fields=["org", "dated_on"], name="publicity_plan_dated"),
        ),
        migrations.AddIndex(
            model_name="publicitypost",
            index=models.Index(fields=["org", "dated_on"], name="publicity_post_dated"),
        ),
        migrations.AddIndex(
            model_name="publicitytask",
            index=models.Index(fields=["org", "dated_on"], name="publicity_task_dated"),
        ),
        migrations.AddIndex(
            model_name="publicitytask",
            index=models.Index(fields=["org", "due_on"], name="publicity_task_due"),
        ),
        migrations.AddIndex(
            model_name="publicityactivity",
            index=models.Index(fields=["org", "dated_on"], name="publicity_activity_dated"),
        ),
        migrations.AddIndex(
            model_name="caseexplanation",
            index=models.Index(fields=["org", "dated_on"], name="publicity_explain_dated"),
        ),
        migrations.AddIndex(
            model_name="publicityteam",
            index=models.Index(fields=["org", "founded_on"], name="publicity_team_founded"),
        ),
    ]
