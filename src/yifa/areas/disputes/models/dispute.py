"""矛盾纠纷: the dispute itself, whichever routes it takes."""

from __future__ import annotations

from django.db import models

from yifa.areas.disputes.models.ending import ended_because, routes_told
from yifa.areas.disputes.models.sweep import Sweep
from yifa.engine.matters.models import Line, Record
from yifa.engine.numbers.bounds import MOST_YUAN, at_most


class Source(models.TextChoices):
    """纠纷来源."""

    APPLICATION = "application", "当事人申请"
    OWN_MOTION = "own_motion", "主动调解"
    COURT = "court", "人民法院告知、移送"
    POLICE = "police", "公安机关告知、移送"
    PETITION = "petition", "信访转入"
    HOTLINE = "hotline", "12345热线转入"
    PUBLIC_OPINION = "public_opinion", "民意平台转入"
    GRID = "grid", "网格上报"
    SWEEP = "sweep", "集中排查"
    OTHER = "other", "其他单位移送"


FROM_UNITS = (
    Source.COURT, Source.POLICE, Source.PETITION, Source.HOTLINE, Source.PUBLIC_OPINION, Source.GRID, Source.OTHER,
)  # fmt: skip
"""Where it came from wants to be told what became of it."""


class DisputeKind(models.TextChoices):
    """纠纷类型: the national list of the mediation return."""

    FAMILY = "family", "婚姻家庭"
    NEIGHBOUR = "neighbour", "邻里"
    HOMESTEAD = "homestead", "房屋宅基地"
    CONTRACT = "contract", "合同"
    BUSINESS = "business", "生产经营"
    DAMAGES = "damages", "损害赔偿"
    LABOUR = "labour", "劳动争议"
    EXPROPRIATION = "expropriation", "征地拆迁"
    LAND = "land", "山林土地"
    ENVIRONMENT = "environment", "环境污染"
    TRAFFIC = "traffic", "道路交通"
    PROPERTY = "property", "物业管理"
    MEDICAL = "medical", "医疗"
    CONSUMER = "consumer", "消费"
    OTHER = "other", "其他"


class Level(models.TextChoices):
    """纠纷层级: at which level it is handled."""

    VILLAGE = "village", "村级"
    TOWNSHIP = "township", "镇级"
    COUNTY = "county", "县级"


class Settlement(models.TextChoices):
    """路线之外的和解: how it was settled outside the routes that are run here."""

    BY_THEMSELVES = "by_themselves", "自行和解"
    BY_SUPERIOR = "by_superior", "上级调解达成协议"


class Dispute(Record):
    """矛盾纠纷: one quarrel from its registration to the archive, whichever routes of mediation it takes.

    The routes are child matters; what they come to stands here, written by their acts, because figures read this table
    alone. Of two routes one after the other, the last word counts; ``taken_up_on`` keeps the first.
    """

    source = models.CharField(
        "纠纷来源",
        max_length=16,
        choices=Source.choices,
        help_text="当事人申请的附申请书；单位移送、告知的，办结后反馈来源单位",
    )
    kind = models.CharField(
        "纠纷类型", max_length=16, choices=DisputeKind.choices, help_text="按全国人民调解统计的分类选择"
    )
    sweep = models.ForeignKey(
        Sweep,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="disputes",
        db_index=False,
        limit_choices_to={"outcome": "found"},
        verbose_name="所属排查",
        help_text="排查中发现的，选择那次排查",
    )
    summary = models.TextField(
        "纠纷简要情况", max_length=4000, help_text="何时、何地、因何事争执，各方怎么说；与纠纷无关的个人信息不写"
    )
    level = models.CharField(
        "纠纷层级", max_length=12, choices=Level.choices, blank=True, help_text="由哪一级调处：村、镇、县"
    )
    is_complex = models.BooleanField(
        "疑难复杂", default=False, help_text="涉及人多、时间长、多次调解不成的，按本地标准认定"
    )
    requests = models.TextField(
        "申请事项", blank=True, help_text="申请人希望怎样解决，逐项写明；不填的，申请书只是草稿"
    )
    people_involved = models.PositiveIntegerField(
        "涉及人数",
        null=True,
        blank=True,
        validators=[at_most(99_999, "人")],
        help_text="连同家属等实际牵涉的人数",
    )
    households_involved = models.PositiveIntegerField(
        "涉及户数",
        null=True,
        blank=True,
        validators=[at_most(99_999, "户")],
        help_text="涉及几户；一户几口人只算一户",
    )
    amount_involved = models.DecimalField(
        "涉及金额（元）",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[at_most(MOST_YUAN, "元")],
        help_text="各方争执的标的，不是协议金额；单位是元，不是万元",
    )

    taken_up_on = models.DateField("首次转入调解日期", null=True, blank=True)
    people_started_on = models.DateField("转入人民调解日期", null=True, blank=True)
    administrative_started_on = models.DateField("转入行政调解日期", null=True, blank=True)
    court_started_on = models.DateField("委派、委托法院调解日期", null=True, blank=True)
    danger_met_on = models.DateField("防止激化日期", null=True, blank=True)
    escalated_to = models.CharField("上报单位", max_length=100, blank=True, help_text="请哪个单位出面调解")
    escalated_on = models.DateField("上报上级调解日期", null=True, blank=True)
    guided_to_court_on = models.DateField("引导诉讼日期", null=True, blank=True)

    accepted_on = models.DateField("调解受理日期", null=True, blank=True)
    settled_on = models.DateField("调解达成协议日期", null=True, blank=True)
    people_settled_on = models.DateField("人民调解达成协议日期", null=True, blank=True)
    administrative_settled_on = models.DateField("行政调解达成协议日期", null=True, blank=True)
    court_settled_on = models.DateField("法院调解达成协议日期", null=True, blank=True)
    written_on = models.DateField("达成书面协议日期", null=True, blank=True)
    oral_on = models.DateField("达成口头协议日期", null=True, blank=True)
    effective_on = models.DateField("协议生效日期", null=True, blank=True)
    amount_agreed = models.DecimalField("协议金额（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    perform_by = models.DateField("履行期限", null=True, blank=True)
    confirmed_on = models.DateField("法院确认日期", null=True, blank=True)
    failed_on = models.DateField("调解未成日期", null=True, blank=True)
    litigated_on = models.DateField("协议争议转入诉讼日期", null=True, blank=True)
    last_follow_up_on = models.DateField("最近回访日期", null=True, blank=True)
    performed_on = models.DateField("履行完毕日期", null=True, blank=True)

    settled_how = models.CharField(
        "和解方式",
        max_length=16,
        choices=Settlement.choices,
        blank=True,
        help_text="没有经过这里登记的调解途径而了结的",
    )
    settlement_terms = models.TextField("和解内容", blank=True, help_text="各方怎样和解的")
    own_settled_on = models.DateField("和解日期", null=True, blank=True)
    resolved_on = models.DateField("化解日期", null=True, blank=True)
    unresolved_on = models.DateField("未化解终结日期", null=True, blank=True)
    turned_away_on = models.DateField("不予受理日期", null=True, blank=True)
    referred_to = models.CharField("接收单位", max_length=100, blank=True, help_text="移送给哪个有权处理的单位")
    referred_on = models.DateField("移送日期", null=True, blank=True)
    ended_on = models.DateField("调处终结日期", null=True, blank=True)
    ended_because = ended_because("终结原因")
    routes_told = routes_told()
    reported_back = models.TextField(
        "向来源单位反馈的内容", blank=True, help_text="受理、调处和结果，以何种方式反馈给谁"
    )
    reported_back_on = models.DateField("反馈来源单位日期", null=True, blank=True)
    reopened_on = models.DateField("恢复调处日期", null=True, blank=True)
    reopened_because = models.TextField("恢复调处原因", blank=True, help_text="因何恢复，如一方反悔、协议争议起诉")
    dossier_number = models.CharField("卷号", max_length=60, blank=True, help_text="本机关案卷目录中的编号")
    retention = models.CharField(
        "保管期限",
        max_length=20,
        blank=True,
        help_text="照本机关经档案主管部门审查同意的保管期限表写，如10年、30年、永久",
    )
    archived_on = models.DateField("归档日期", null=True, blank=True)

    watched = {"danger_met_on": "有激化可能"}

    class Meta:
        verbose_name = "矛盾纠纷"
        verbose_name_plural = "矛盾纠纷"
        indexes = [
            # The ledger's filters by what stands in the record read this alone.
            models.Index(
                fields=["org", "opened_on", "kind", "source", "level", "matter"], name="disputes_dispute_opened"
            ),
            # Of all years, where a large organisation asks for some kinds or sources.
            models.Index(fields=["org", "kind", "opened_on", "matter"], name="disputes_dispute_kind"),
            models.Index(fields=["org", "source", "opened_on", "matter"], name="disputes_dispute_source"),
            # What parties still owe each other under an agreement: that alone.
            models.Index(
                fields=["org", "perform_by", "matter"],
                condition=models.Q(perform_by__isnull=False, performed_on__isnull=True, litigated_on__isnull=True),
                name="disputes_dispute_perform",
            ),
            models.Index(
                fields=["org", "sweep"], condition=models.Q(sweep__isnull=False), name="disputes_dispute_sweep"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}纠纷"


class DangerReport(Line):
    """激化的预防、报告: a dispute that may grow worse is met by measures (人民调解法 art. 25).

    One that may become a public-security or criminal case is also reported, at once.
    """

    danger = models.TextField("激化情形", help_text="谁、可能做什么、因何而起")
    measures = models.TextField("预防措施", help_text="当场做了什么、谁盯着")
    may_become_case = models.BooleanField(
        "可能引起治安案件、刑事案件",
        default=False,
        help_text="可能引起治安案件、刑事案件的，应当及时报告公安机关或者有关部门（《人民调解法》第25条）",
    )
    reported_on = models.DateField("报告日期", null=True, blank=True, help_text="可能引起案件的必填")
    reported_to = models.CharField("报告单位", max_length=100, blank=True, help_text="如派出所")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "激化的预防、报告"
        verbose_name_plural = "激化的预防、报告"
