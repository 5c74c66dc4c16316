"""The tables of services."""

import django.core.validators
import django.db.models.deletion
from django.db import migrations, models

import yifa.engine.registers.month_field
from yifa.engine.store.first_migration import FirstMigration


class Migration(FirstMigration):
    dependencies = [
        ("orgs", "0001_initial"),
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="ServiceItem",
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
                        help_text="承诺有变的，先在原条目补记停办日期，再登记变更后的一条，实施日期与之相同",
                        null=True,
                        verbose_name="实施日期",
                    ),
                ),
                ("name", models.CharField(max_length=150, verbose_name="事项名称")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("licence", "行政许可"),
                            ("confirmation", "行政确认"),
                            ("payment", "行政给付"),
                            ("public", "公共服务"),
                            ("other", "其他事项"),
                        ],
                        max_length=16,
                        verbose_name="事项类别",
                    ),
                ),
                (
                    "promised_days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="当场办结的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999个工作日，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="承诺时限（工作日）",
                    ),
                ),
                (
                    "materials",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="不用提交材料的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999件，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="申请材料件数",
                    ),
                ),
                ("online", models.BooleanField(default=False, verbose_name="可网上办理")),
                (
                    "statutory_days",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="法律、法规没有规定时限的不填",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999个工作日，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="法定时限（工作日）",
                    ),
                ),
                (
                    "steps",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999个，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="办理环节数",
                    ),
                ),
                (
                    "trips",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="办成一件事最多跑几次，不用到场的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="到场次数",
                    ),
                ),
                ("in_villages", models.BooleanField(default=False, verbose_name="村（社区）可代办")),
                (
                    "basis",
                    models.CharField(
                        blank=True,
                        help_text="法律、法规、规章或者文件的名称和条款",
                        max_length=300,
                        verbose_name="办理依据",
                    ),
                ),
                (
                    "conditions",
                    models.TextField(blank=True, help_text="谁可以办、什么情况下可以办", verbose_name="办理条件"),
                ),
                (
                    "material_list",
                    models.TextField(
                        blank=True, help_text="一行一件，写明原件或者复印件、份数", verbose_name="申请材料"
                    ),
                ),
                ("flow", models.TextField(blank=True, help_text="一行一个环节", verbose_name="办理流程")),
                (
                    "until",
                    models.DateField(
                        blank=True,
                        help_text="自该日起不再办理，或者由变更后的条目代替",
                        null=True,
                        verbose_name="停办日期",
                    ),
                ),
                (
                    "days_saved",
                    models.PositiveSmallIntegerField(
                        blank=True, editable=False, null=True, verbose_name="承诺比法定少的工作日"
                    ),
                ),
                (
                    "materials_cut",
                    models.PositiveSmallIntegerField(
                        blank=True, editable=False, null=True, verbose_name="比原来少的材料"
                    ),
                ),
                (
                    "steps_cut",
                    models.PositiveSmallIntegerField(
                        blank=True, editable=False, null=True, verbose_name="比原来少的环节"
                    ),
                ),
                (
                    "trips_cut",
                    models.PositiveSmallIntegerField(
                        blank=True, editable=False, null=True, verbose_name="比原来少的到场次数"
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
                        help_text="变更已有事项的，选择原来的条目；先在原条目补记停办日期",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.serviceitem",
                        verbose_name="变更的是哪一条",
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
                "verbose_name": "便民服务事项",
                "verbose_name_plural": "便民服务事项",
            },
        ),
        migrations.CreateModel(
            name="ServicePoint",
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
                        choices=[
                            ("hall", "便民服务中心"),
                            ("window", "服务窗口"),
                            ("village", "村（社区）便民服务点"),
                            ("complaint", "投诉窗口"),
                            ("contact", "企业法律联络点"),
                        ],
                        max_length=12,
                        verbose_name="类别",
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="如社会事务窗口、东溪村便民服务点", max_length=100, verbose_name="名称"),
                ),
                (
                    "keeper",
                    models.CharField(
                        help_text="哪个办、站、所或者村（社区）负责", max_length=100, verbose_name="负责单位"
                    ),
                ),
                (
                    "rated",
                    models.BooleanField(
                        default=False, help_text="设有评价器、评价二维码或者评价表", verbose_name="开通好差评"
                    ),
                ),
                (
                    "departments",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="便民服务中心、综合窗口填写：集中了几个部门的事项",
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "没有整合的不填"),
                            django.core.validators.MaxValueValidator(
                                99, "不能超过99个，请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="整合部门数",
                    ),
                ),
                ("where", models.CharField(blank=True, max_length=100, verbose_name="地址")),
                (
                    "hours",
                    models.CharField(
                        blank=True, help_text="如工作日8:30—17:30，赶集日不休", max_length=100, verbose_name="开放时间"
                    ),
                ),
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
                "verbose_name": "便民服务场所和窗口",
                "verbose_name_plural": "便民服务场所和窗口",
            },
        ),
        migrations.CreateModel(
            name="ServiceMonth",
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
                        blank=True,
                        help_text="过完的月份才能报；一个窗口一月一份；按事项填的，一个事项一份",
                        null=True,
                        verbose_name="月份",
                    ),
                ),
                (
                    "received",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="当月受理的，没有的填0",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999件，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="受理件数",
                    ),
                ),
                (
                    "handled",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="当月办结的，含以前受理的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999件，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="办结件数",
                    ),
                ),
                (
                    "on_time",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="办结的当中，在承诺时限以内的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999件，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="按期办结件数",
                    ),
                ),
                (
                    "on_the_spot",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="办结的当中，当场办成的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999件，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="当场办结件数",
                    ),
                ),
                (
                    "online",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="受理的当中，从网上提出的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999件，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="网上办理件数",
                    ),
                ),
                (
                    "visitors",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="含咨询",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="接待群众人次",
                    ),
                ),
                (
                    "rated",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="群众作了评价的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999件，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="评价件数",
                    ),
                ),
                (
                    "rated_good",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="评价的当中，满意以上的",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                99999, "不能超过99999件，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="好评件数",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        help_text="按事项填报的选择；不选是整个窗口的合计",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.serviceitem",
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
                    "window",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.servicepoint",
                        verbose_name="窗口、服务点",
                    ),
                ),
            ],
            options={
                "verbose_name": "便民服务月报",
                "verbose_name_plural": "便民服务月报",
            },
        ),
        migrations.AddField(
            model_name="serviceitem",
            name="window",
            field=models.ForeignKey(
                db_index=False,
                help_text="先在便民服务场所台账中登记窗口",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="services.servicepoint",
                verbose_name="办理窗口",
            ),
        ),
        migrations.CreateModel(
            name="PointCheck",
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
                        choices=[("good", "正常开放"), ("partly", "开放不正常"), ("shut", "停止服务")],
                        max_length=8,
                        verbose_name="状态",
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        blank=True,
                        help_text="开放不正常、停止服务的，写明情况",
                        max_length=200,
                        verbose_name="检查情况",
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
                    "point",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.servicepoint",
                        verbose_name="场所、窗口",
                    ),
                ),
            ],
            options={
                "verbose_name": "便民服务点检查",
                "verbose_name_plural": "便民服务点检查",
            },
        ),
        migrations.CreateModel(
            name="Visit",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("households", "走访农户"),
                            ("companies", "走访企业"),
                            ("meeting", "村民会议、院坝会"),
                        ],
                        max_length=12,
                        verbose_name="走访方式",
                    ),
                ),
                (
                    "visited",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1, "走访数应当大于0"),
                            django.core.validators.MaxValueValidator(
                                9999, "不能超过9999户（家、人），请核对是否多写了数位或者写错了单位"
                            ),
                        ],
                        verbose_name="走访户（家）数、到会人数",
                    ),
                ),
                (
                    "topic",
                    models.CharField(
                        help_text="如听取人居环境整治意见；不写户主、企业负责人姓名",
                        max_length=150,
                        verbose_name="走访主题",
                    ),
                ),
                (
                    "opinions",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="没有的填0；需要以后答复、转办的，逐件在意见台账登记",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999件，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="收集意见数",
                    ),
                ),
                (
                    "materials",
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
                    "took_part",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                999, "不能超过999人次，请核对是否多写了数位或者写错了单位"
                            )
                        ],
                        verbose_name="参加走访人次",
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
                "verbose_name": "走访",
                "verbose_name_plural": "走访",
            },
        ),
        migrations.CreateModel(
            name="Opinion",
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
                    "kind",
                    models.CharField(
                        choices=[("people", "群众意见"), ("company", "企业诉求")], max_length=8, verbose_name="类别"
                    ),
                ),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("works", "道路、水电等设施"),
                            ("surroundings", "环境卫生"),
                            ("livelihood", "社会保障和民生"),
                            ("land", "土地和生产"),
                            ("affairs", "村务和干部作风"),
                            ("business", "用工、融资和审批"),
                            ("other", "其他"),
                        ],
                        max_length=16,
                        verbose_name="领域",
                    ),
                ),
                (
                    "what",
                    models.CharField(
                        help_text="只写事情，不写姓名、住址、电话", max_length=300, verbose_name="意见内容"
                    ),
                ),
                ("answered_on", models.DateField(blank=True, null=True, verbose_name="答复日期")),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[("resolved", "已经解决"), ("explained", "解释说明")],
                        max_length=12,
                        verbose_name="答复结果",
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        blank=True, help_text="办了什么、怎样解释；不写姓名", max_length=300, verbose_name="怎样答复"
                    ),
                ),
                ("referred_on", models.DateField(blank=True, null=True, verbose_name="转办日期")),
                ("referred_to", models.CharField(blank=True, max_length=100, verbose_name="转办单位")),
                (
                    "course",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("office", "交其他单位办理"),
                            ("dispute", "属于纠纷，另行登记化解"),
                            ("petition", "属于信访事项，另行登记办理"),
                        ],
                        max_length=8,
                        verbose_name="转办方式",
                    ),
                ),
                ("answer_by", models.DateField(blank=True, editable=False, null=True, verbose_name="应答复日期")),
                ("closed_on", models.DateField(blank=True, editable=False, null=True, verbose_name="答复或者转办日期")),
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
                    "visit",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="services.visit",
                        verbose_name="哪次走访",
                    ),
                ),
            ],
            options={
                "verbose_name": "意见诉求",
                "verbose_name_plural": "意见诉求",
            },
        ),
        migrations.AddIndex(
            model_name="servicepoint",
            index=models.Index(fields=["org", "opened_on"], name="services_point_opened"),
        ),
        migrations.AddIndex(
            model_name="servicemonth",
            index=models.Index(fields=["org", "dated_on"], name="services_month_dated"),
        ),
        migrations.AddIndex(
            model_name="serviceitem",
            index=models.Index(fields=["org", "since"], name="services_item_since"),
        ),
        migrations.AddIndex(
            model_name="pointcheck",
            index=models.Index(fields=["org", "dated_on"], name="services_check_dated"),
        ),
        migrations.AddIndex(
            model_name="visit",
            index=models.Index(fields=["org", "dated_on"], name="services_visit_dated"),
        ),
        migrations.AddIndex(
            model_name="opinion",
            index=models.Index(fields=["org", "raised_on"], name="services_opinion_raised"),
        ),
    ]
