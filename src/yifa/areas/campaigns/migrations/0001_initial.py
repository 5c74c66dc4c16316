"""The tables of campaigns."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.numbers.telephone
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("matters", "0001_initial"),
        ("orgs", "0001_initial"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Campaign",
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
                    "begun_on",
                    models.DateField(
                        blank=True, help_text="按方案确定的，可以是以后的日期", null=True, verbose_name="开始日期"
                    ),
                ),
                ("until", models.DateField(help_text="方案确定的最后日期", verbose_name="计划结束日期")),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("safety", "安全生产"),
                            ("fire", "消防"),
                            ("environment", "生态环保"),
                            ("food", "食品药品"),
                            ("traffic", "道路交通"),
                            ("clutter", "“六乱”整治"),
                            ("gas", "燃气"),
                            ("housing", "自建房"),
                            ("forest", "森林防火"),
                            ("flood", "防汛和地质灾害"),
                            ("gangs", "扫黑除恶"),
                            ("fraud", "反电信网络诈骗"),
                            ("elderly", "打击整治养老诈骗"),
                            ("minors", "未成年人保护"),
                            ("schools", "校园及周边"),
                            ("other", "其他领域"),
                        ],
                        max_length=12,
                        verbose_name="整治领域",
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="如“九小”场所消防安全专项整治", max_length=150, verbose_name="名称"),
                ),
                ("unit", models.CharField(help_text="办、站、所的名称", max_length=100, verbose_name="牵头单位")),
                ("leader", models.CharField(blank=True, max_length=50, verbose_name="责任领导")),
                (
                    "document",
                    models.CharField(
                        blank=True,
                        help_text="上级部署或者本级方案的文号",
                        max_length=150,
                        verbose_name="依据、方案文号",
                    ),
                ),
                ("ended_on", models.DateField(blank=True, null=True, verbose_name="结束日期")),
                (
                    "conclusion",
                    models.TextField(
                        blank=True, help_text="做到了什么、还有什么没有解决、今后怎样长效管理", verbose_name="总结"
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
                "verbose_name": "专项整治",
                "verbose_name_plural": "专项整治",
            },
        ),
        migrations.CreateModel(
            name="DutyShift",
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
                    "arranged_on",
                    models.DateField(blank=True, help_text="编制值班表的日期", null=True, verbose_name="排班日期"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("routine", "日常值班"),
                            ("holiday", "节假日值班"),
                            ("flood", "汛期值班"),
                            ("fire", "防火期值班"),
                            ("alert", "应急响应值守"),
                        ],
                        default="routine",
                        max_length=8,
                        verbose_name="值班类别",
                    ),
                ),
                ("since", models.DateField(verbose_name="值班开始")),
                ("until", models.DateField(help_text="只有一天的，与开始相同", verbose_name="值班结束")),
                ("leader", models.CharField(max_length=50, verbose_name="带班领导")),
                (
                    "staff",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="每天在岗的人数，含带班领导",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "值班人数应当大于0"),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999人，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="值班人数",
                    ),
                ),
                (
                    "staff_names",
                    models.CharField(
                        blank=True, help_text="工作人员姓名，用顿号分开", max_length=200, verbose_name="值班人员"
                    ),
                ),
                (
                    "telephone",
                    models.CharField(
                        blank=True,
                        help_text="办公室的值班电话",
                        max_length=40,
                        validators=[yifa.engine.numbers.telephone.validate_telephone],
                        verbose_name="值班电话",
                    ),
                ),
                (
                    "incidents",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="值班结束以后补记；没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999起，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="处置突发情况数",
                    ),
                ),
                (
                    "handled",
                    models.CharField(
                        blank=True, help_text="何事、怎样处置、向谁报告", max_length=300, verbose_name="处置情况"
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
                "verbose_name": "应急值班",
                "verbose_name_plural": "应急值班",
            },
        ),
        migrations.CreateModel(
            name="EmergencyPlan",
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
                            ("general", "总体（综合）"),
                            ("fire", "火灾"),
                            ("forest", "森林火灾"),
                            ("flood", "防汛防台抗旱"),
                            ("geology", "地质灾害"),
                            ("safety", "生产安全事故"),
                            ("traffic", "道路交通事故"),
                            ("food", "食品安全"),
                            ("health", "公共卫生"),
                            ("mass", "群体性事件"),
                            ("pollution", "环境污染"),
                            ("ice", "低温雨雪冰冻"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="事件类别",
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="如清溪乡森林火灾应急预案", max_length=150, verbose_name="预案名称"),
                ),
                ("number", models.CharField(blank=True, max_length=60, verbose_name="文号")),
                (
                    "ended_on",
                    models.DateField(
                        blank=True, help_text="不再修订、直接废止的填写", null=True, verbose_name="废止日期"
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
                        help_text="修订的，选择原预案；原预案自印发之日起不再执行",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="campaigns.emergencyplan",
                        verbose_name="所修订的预案",
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
                "verbose_name": "应急预案",
                "verbose_name_plural": "应急预案",
            },
        ),
        migrations.CreateModel(
            name="EmergencyDrill",
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
                ("held_on", models.DateField(blank=True, null=True, verbose_name="演练日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("general", "总体（综合）"),
                            ("fire", "火灾"),
                            ("forest", "森林火灾"),
                            ("flood", "防汛防台抗旱"),
                            ("geology", "地质灾害"),
                            ("safety", "生产安全事故"),
                            ("traffic", "道路交通事故"),
                            ("food", "食品安全"),
                            ("health", "公共卫生"),
                            ("mass", "群体性事件"),
                            ("pollution", "环境污染"),
                            ("ice", "低温雨雪冰冻"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="事件类别",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        help_text="如山洪转移、校园疏散、森林火灾扑救", max_length=200, verbose_name="演练内容"
                    ),
                ),
                (
                    "people",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "参演人数应当大于0"),
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999人次，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="参演人数",
                    ),
                ),
                ("place", models.CharField(blank=True, max_length=100, verbose_name="演练地点")),
                (
                    "units",
                    models.CharField(blank=True, help_text="几家之间用顿号", max_length=200, verbose_name="参加单位"),
                ),
                (
                    "evaluation",
                    models.TextField(
                        blank=True, help_text="哪些环节有效、暴露什么不足、怎样改进预案", verbose_name="演练评估"
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
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="campaigns.emergencyplan",
                        verbose_name="所依据的预案",
                    ),
                ),
            ],
            options={
                "verbose_name": "应急演练",
                "verbose_name_plural": "应急演练",
            },
        ),
        migrations.CreateModel(
            name="InspectionRound",
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
                    "checked_on",
                    models.DateField(
                        blank=True, help_text="一天一行；几个组同日检查的可以合记", null=True, verbose_name="检查日期"
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("safety", "安全生产"),
                            ("fire", "消防"),
                            ("environment", "生态环保"),
                            ("food", "食品药品"),
                            ("traffic", "道路交通"),
                            ("clutter", "“六乱”整治"),
                            ("gas", "燃气"),
                            ("housing", "自建房"),
                            ("forest", "森林防火"),
                            ("flood", "防汛和地质灾害"),
                            ("gangs", "扫黑除恶"),
                            ("fraud", "反电信网络诈骗"),
                            ("elderly", "打击整治养老诈骗"),
                            ("minors", "未成年人保护"),
                            ("schools", "校园及周边"),
                            ("other", "其他领域"),
                        ],
                        max_length=12,
                        verbose_name="检查领域",
                    ),
                ),
                (
                    "people",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="含村干部、网格员和部门联合检查的人员",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "出动人次应当大于0"),
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999人次，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="出动人次",
                    ),
                ),
                (
                    "places",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="企业以外的场所、住户、点位；没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999处，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="检查场所（点位）数",
                    ),
                ),
                (
                    "enterprises",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="企业、个体经营单位；没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999家，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="检查企业数",
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        help_text="查了什么、发现什么；没有发现问题的写明", max_length=300, verbose_name="检查情况"
                    ),
                ),
                (
                    "teams",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99个，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="检查组数",
                    ),
                ),
                (
                    "units",
                    models.CharField(blank=True, help_text="几家之间用顿号", max_length=200, verbose_name="参加单位"),
                ),
                (
                    "fixed_at_once",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="当场改好的只填数；需要限期整改的逐条登记隐患",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999处，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="当场整改隐患数",
                    ),
                ),
                (
                    "closed",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="有权机关依法决定的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999家，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="关闭取缔企业数",
                    ),
                ),
                (
                    "suspended",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="有权机关依法决定的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999家，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="停产停业整顿企业数",
                    ),
                ),
                (
                    "cleared",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999处，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="清理乱堆乱放处数",
                    ),
                ),
                (
                    "clues",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="涉诈、涉黑涉恶等线索只记条数，不记人员",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999条，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="移交线索数",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="日常排查的不选",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="campaigns.campaign",
                        verbose_name="所属专项整治",
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
                "verbose_name": "排查检查",
                "verbose_name_plural": "排查检查",
            },
        ),
        migrations.CreateModel(
            name="Patrol",
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
                ("patrolled_on", models.DateField(blank=True, null=True, verbose_name="巡查日期")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("river", "河长巡河"),
                            ("forest", "森林巡护"),
                            ("joint", "联防巡逻"),
                            ("fire", "防火巡查"),
                            ("geology", "地质灾害点巡查"),
                            ("road", "道路交通劝导"),
                            ("water", "防溺水巡查"),
                            ("other", "其他巡查"),
                        ],
                        max_length=8,
                        verbose_name="巡查类别",
                    ),
                ),
                (
                    "people",
                    models.PositiveIntegerField(
                        blank=True,
                        default=1,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "巡查人数应当大于0"),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999人次，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="巡查人数",
                    ),
                ),
                (
                    "finding",
                    models.CharField(
                        choices=[
                            ("none", "未发现问题"),
                            ("settled", "发现问题，当场处理"),
                            ("hazard", "发现隐患，需要整改"),
                        ],
                        max_length=8,
                        verbose_name="巡查结果",
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        blank=True,
                        help_text="什么地方、什么问题、怎样处理；不写个人姓名",
                        max_length=300,
                        verbose_name="发现的问题和处理",
                    ),
                ),
                ("route", models.CharField(blank=True, max_length=100, verbose_name="巡查路线、地点")),
                (
                    "length",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=6,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(0, "里程不能小于0"),
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999公里，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="巡查里程（公里）",
                    ),
                ),
                (
                    "places",
                    models.PositiveIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999处，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="查看点位数",
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
                "verbose_name": "日常巡查",
                "verbose_name_plural": "日常巡查",
            },
        ),
        migrations.CreateModel(
            name="Hazard",
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
                            ("round", "排查检查"),
                            ("patrol", "日常巡查"),
                            ("reported", "群众反映"),
                            ("superior", "上级交办"),
                            ("other", "其他"),
                        ],
                        max_length=12,
                        verbose_name="隐患来源",
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("safety", "安全生产"),
                            ("fire", "消防"),
                            ("environment", "生态环保"),
                            ("food", "食品药品"),
                            ("traffic", "道路交通"),
                            ("clutter", "“六乱”整治"),
                            ("gas", "燃气"),
                            ("housing", "自建房"),
                            ("forest", "森林防火"),
                            ("flood", "防汛和地质灾害"),
                            ("gangs", "扫黑除恶"),
                            ("fraud", "反电信网络诈骗"),
                            ("elderly", "打击整治养老诈骗"),
                            ("minors", "未成年人保护"),
                            ("schools", "校园及周边"),
                            ("other", "其他领域"),
                        ],
                        max_length=12,
                        verbose_name="领域",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        help_text="企业、店铺、路段、水域的名称，不写个人姓名",
                        max_length=100,
                        verbose_name="场所（点位）名称",
                    ),
                ),
                (
                    "place_kind",
                    models.CharField(
                        choices=[
                            ("company", "企业、作坊"),
                            ("shop", "商铺、“九小”场所"),
                            ("catering", "餐饮单位、食堂"),
                            ("public", "人员密集场所"),
                            ("school", "学校、幼儿园"),
                            ("care", "养老机构"),
                            ("site", "建筑工地"),
                            ("house", "自建房、出租房"),
                            ("road", "道路、桥梁"),
                            ("water", "河道、山塘、水库"),
                            ("forest", "林区、坟山"),
                            ("slope", "边坡、地质灾害点"),
                            ("other", "其他场所"),
                        ],
                        max_length=12,
                        verbose_name="场所类型",
                    ),
                ),
                ("what", models.TextField(help_text="什么部位、什么隐患、可能有什么后果", verbose_name="隐患内容")),
                (
                    "grade",
                    models.CharField(
                        choices=[("general", "一般隐患"), ("major", "重大隐患")], max_length=8, verbose_name="隐患等级"
                    ),
                ),
                (
                    "measure",
                    models.TextField(
                        blank=True, help_text="怎样改、改到什么程度、整改期间怎样防范", verbose_name="整改措施和要求"
                    ),
                ),
                (
                    "responsible",
                    models.CharField(
                        blank=True, help_text="场所的经营、管理单位或者村", max_length=100, verbose_name="整改责任单位"
                    ),
                ),
                (
                    "leader",
                    models.CharField(blank=True, help_text="重大隐患必填", max_length=50, verbose_name="督办领导"),
                ),
                (
                    "due_on",
                    models.DateField(blank=True, help_text="最后完成整改的日期", null=True, verbose_name="整改时限"),
                ),
                ("ordered_on", models.DateField(blank=True, null=True, verbose_name="通知整改日期")),
                ("postponed_because", models.TextField(blank=True, verbose_name="延期理由")),
                ("postponed_on", models.DateField(blank=True, null=True, verbose_name="最近延期日期")),
                ("result", models.TextField(blank=True, help_text="做了什么、现在怎样", verbose_name="整改情况")),
                ("put_right_on", models.DateField(blank=True, null=True, verbose_name="整改完成日期")),
                (
                    "returned_because",
                    models.TextField(blank=True, help_text="哪里没有改到位、还要做什么", verbose_name="退回理由"),
                ),
                ("returned_on", models.DateField(blank=True, null=True, verbose_name="最近退回日期")),
                ("rechecked_on", models.DateField(blank=True, null=True, verbose_name="首次复查日期")),
                (
                    "rechecked_how",
                    models.TextField(blank=True, help_text="怎样复查的，结论是什么", verbose_name="复查意见"),
                ),
                ("removed_on", models.DateField(blank=True, null=True, verbose_name="销号日期")),
                (
                    "referred_to",
                    models.CharField(
                        blank=True, help_text="有执法权的机关，如县应急管理局", max_length=100, verbose_name="移送单位"
                    ),
                ),
                (
                    "referred_what",
                    models.TextField(
                        blank=True, help_text="拒不整改、逾期不改或者涉嫌违法的事实", verbose_name="移送的线索"
                    ),
                ),
                ("referred_on", models.DateField(blank=True, null=True, verbose_name="移送日期")),
                ("referral_result", models.TextField(blank=True, verbose_name="移送处理结果")),
                ("referral_result_on", models.DateField(blank=True, null=True, verbose_name="收到处理结果日期")),
                (
                    "reported_to",
                    models.CharField(
                        blank=True, help_text="如县安委办、县消安委", max_length=100, verbose_name="报告单位"
                    ),
                ),
                ("reported_on", models.DateField(blank=True, null=True, verbose_name="向上报告日期")),
                (
                    "handed_over_because",
                    models.TextField(blank=True, help_text="为什么不属于本级整改，由谁接手", verbose_name="移交理由"),
                ),
                ("handed_over_on", models.DateField(blank=True, null=True, verbose_name="移交日期")),
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
                    "round",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="campaigns.inspectionround",
                        verbose_name="发现隐患的排查",
                    ),
                ),
                (
                    "patrol",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="campaigns.patrol",
                        verbose_name="发现隐患的巡查",
                    ),
                ),
            ],
            options={
                "verbose_name": "隐患",
                "verbose_name_plural": "隐患",
            },
        ),
        migrations.AddIndex(
            model_name="campaign",
            index=models.Index(fields=["org", "dated_on"], name="campaigns_campaign_dated"),
        ),
        migrations.AddIndex(
            model_name="campaign",
            index=models.Index(fields=["org", "ended_on"], name="campaigns_campaign_ended"),
        ),
        migrations.AddIndex(
            model_name="dutyshift",
            index=models.Index(fields=["org", "dated_on"], name="campaigns_duty_dated"),
        ),
        migrations.AddIndex(
            model_name="dutyshift",
            index=models.Index(fields=["org", "since"], name="campaigns_duty_since"),
        ),
        migrations.AddIndex(
            model_name="emergencyplan",
            index=models.Index(fields=["org", "dated_on"], name="campaigns_plan_dated"),
        ),
        migrations.AddIndex(
            model_name="emergencyplan",
            index=models.Index(fields=["org", "replaces"], name="campaigns_plan_replaces"),
        ),
        migrations.AddIndex(
            model_name="emergencydrill",
            index=models.Index(fields=["org", "dated_on"], name="campaigns_drill_dated"),
        ),
        migrations.AddIndex(
            model_name="inspectionround",
            index=models.Index(fields=["org", "dated_on"], name="campaigns_round_dated"),
        ),
        migrations.AddIndex(
            model_name="inspectionround",
            index=models.Index(fields=["org", "campaign"], name="campaigns_round_campaign"),
        ),
        migrations.AddIndex(
            model_name="patrol",
            index=models.Index(fields=["org", "dated_on"], name="campaigns_patrol_dated"),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(fields=["org", "opened_on"], name="campaigns_hazard_opened"),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(fields=["org", "due_on"], name="campaigns_hazard_due"),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(fields=["org", "removed_on"], name="campaigns_hazard_removed"),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(fields=["org", "round"], name="campaigns_hazard_round"),
        ),
        migrations.AddIndex(
            model_name="hazard",
            index=models.Index(fields=["org", "patrol"], name="campaigns_hazard_patrol"),
        ),
    ]
