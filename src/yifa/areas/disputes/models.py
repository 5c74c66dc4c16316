"""The tables of disputes."""

from __future__ import annotations

from django.db import models

from yifa.areas.disputes.guards import COMMITTEE_SEAL, MEDIATOR_SIGNATURE, PARTY_SIGNATURE
from yifa.engine.matters.models import Line, Party, Record
from yifa.engine.orgs.models import Person


class Source(models.TextChoices):
    """纠纷来源."""

    APPLICATION = "application", "当事人申请"
    OWN_MOTION = "own_motion", "主动调解"
    COURT = "court", "人民法院告知、移送"
    POLICE = "police", "公安机关告知、移送"
    PETITION = "petition", "信访转入"
    HOTLINE = "hotline", "12345热线转入"
    GRID = "grid", "网格排查"
    OTHER = "other", "其他单位移送"


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


class Mediation(Record):
    """人民调解: a dispute that a people's mediation committee takes up, from its registration to the performance of
    what was agreed (人民调解法)."""

    source = models.CharField("纠纷来源", max_length=16, choices=Source.choices)
    kind = models.CharField("纠纷类型", max_length=16, choices=DisputeKind.choices)
    summary = models.TextField("纠纷简要情况")
    requests = models.TextField("申请事项", blank=True)
    people_involved = models.PositiveIntegerField("涉及人数", null=True, blank=True)
    amount_involved = models.DecimalField("涉及金额（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    committee = models.CharField("调解委员会", max_length=100, blank=True)
    accepted_on = models.DateField("受理日期", null=True, blank=True)
    facts_found = models.TextField("纠纷主要事实和责任", blank=True)
    terms = models.TextField("协议内容", blank=True)
    manner = models.CharField("履行方式", max_length=200, blank=True)
    perform_by = models.DateField("履行期限", null=True, blank=True)
    amount_agreed = models.DecimalField("协议金额（元）", max_digits=14, decimal_places=2, null=True, blank=True)
    settled_on = models.DateField("达成协议日期", null=True, blank=True)
    written_on = models.DateField("达成书面协议日期", null=True, blank=True)
    oral_on = models.DateField("达成口头协议日期", null=True, blank=True)
    effective_on = models.DateField("协议生效日期", null=True, blank=True)
    court = models.CharField("管辖法院", max_length=100, blank=True)
    confirmation_applied_on = models.DateField("申请司法确认日期", null=True, blank=True)
    confirmed_on = models.DateField("法院确认日期", null=True, blank=True)
    not_confirmed_on = models.DateField("法院不予确认日期", null=True, blank=True)
    enforcement_applied_on = models.DateField("申请强制执行日期", null=True, blank=True)
    ruling_number = models.CharField("裁定书文号", max_length=60, blank=True)
    reopened_on = models.DateField("重新调解日期", null=True, blank=True)
    reopened_because = models.TextField("重新调解原因", blank=True)
    last_follow_up_on = models.DateField("最近回访日期", null=True, blank=True)
    performed_on = models.DateField("履行完毕日期", null=True, blank=True)
    ended_on = models.DateField("终结日期", null=True, blank=True)
    ended_because = models.TextField("终止原因", blank=True)
    routes_told = models.TextField("已告知的仲裁、行政、司法途径", blank=True)
    dossier_number = models.CharField("卷号", max_length=60, blank=True)
    archived_on = models.DateField("归档日期", null=True, blank=True)

    search_fields = ("summary", "requests", "terms")

    class Meta:
        verbose_name = "人民调解"
        verbose_name_plural = "人民调解"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(written_on__isnull=True) | models.Q(effective_on__isnull=False),
                name="disputes_mediation_written_takes_effect",
            ),
        ]
        indexes = [
            models.Index(fields=["org", "accepted_on"], name="disputes_mediation_accepted"),
            models.Index(fields=["org", "opened_on"], name="disputes_mediation_opened"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}纠纷"


def _party(name: str = "当事人") -> models.ForeignKey[Party, Party]:
    """The party that a line is about."""
    return models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name=name)


class Refusal(Line):
    """拒绝或者要求终止调解: what a party declared, on which day (人民调解法 art. 17, 23)."""

    party = _party()
    refused_on = models.DateField("表示日期")
    words = models.TextField("表示内容", blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "拒绝调解"
        verbose_name_plural = "拒绝调解"


class AssignedMediator(Line):
    """调解员: assigned by the committee or chosen by the parties; ``replaces`` the one in whose place this one came."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="调解员"
    )
    chosen_by = models.CharField(
        "产生方式", max_length=12, choices=[("committee", "委员会指定"), ("parties", "当事人选择")], default="committee"
    )
    replaces = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name="替换"
    )
    reason = models.CharField("更换原因", max_length=200, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "调解员"
        verbose_name_plural = "调解员"


class RightsNotice(Line):
    """权利义务告知: one party, told before the first sitting (人民调解法 art. 23, 24)."""

    party = _party()
    told_on = models.DateField("告知日期")
    open_session = models.BooleanField("是否同意公开调解", default=False)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "权利义务告知"
        verbose_name_plural = "权利义务告知"


class Inquiry(Line):
    """调查记录: whom the mediator asked, where, and what was learned (人民调解法 art. 22, 27)."""

    held_on = models.DateField("调查日期")
    place = models.CharField("地点", max_length=100)
    asked = models.CharField("被调查人", max_length=100)
    content = models.TextField("调查情况")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "调查记录"
        verbose_name_plural = "调查记录"


class Participant(Line):
    """参与调解人: a relative, neighbour, colleague or expert who helps with the parties' consent (art. 20)."""

    name = models.CharField("姓名（单位）", max_length=100)
    relation = models.CharField("身份", max_length=100)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "参与调解人"
        verbose_name_plural = "参与调解人"


class ParticipantConsent(Line):
    """同意邀请: one party's consent to those who were invited."""

    party = _party()
    consented_on = models.DateField("同意日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "同意邀请"
        verbose_name_plural = "同意邀请"


class ExtensionConsent(Line):
    """同意延长调解期限: one party's consent that mediating goes on after the time that the local rule gives."""

    party = _party()
    consented_on = models.DateField("同意日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "同意延长调解期限"
        verbose_name_plural = "同意延长调解期限"


class Session(Line):
    """调解记录: one sitting, what each side said, what was proposed, how it ended (人民调解法 art. 22, 27)."""

    held_on = models.DateField("调解日期")
    place = models.CharField("地点", max_length=100)
    is_open = models.BooleanField("公开调解", default=False)
    present = models.CharField("到场人员", max_length=300)
    content = models.TextField("调解情况")
    outcome = models.CharField(
        "调解结果", max_length=12, choices=[("agreed", "达成协议"), ("not_agreed", "未达成"), ("again", "另行调解")]
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "调解记录"
        verbose_name_plural = "调解记录"


class DangerReport(Line):
    """激化的预防、报告: a dispute that may grow worse is met by measures (人民调解法 art. 25).

    One that may become a public-security or criminal case is also reported, at once.
    """

    danger = models.TextField("激化情形")
    measures = models.TextField("预防措施")
    may_become_case = models.BooleanField("可能引起治安案件、刑事案件", default=False)
    reported_on = models.DateField("报告日期", null=True, blank=True)
    reported_to = models.CharField("报告单位", max_length=100, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "激化的预防、报告"
        verbose_name_plural = "激化的预防、报告"


class Signature(Line):
    """签名盖章: who signed or sealed the agreement on which day; the last of these days is the day of effect."""

    kind = models.CharField(
        "签章类别",
        max_length=16,
        choices=[
            (PARTY_SIGNATURE, "当事人签名、盖章或者按指印"),
            (MEDIATOR_SIGNATURE, "调解员签名"),
            (COMMITTEE_SEAL, "调解委员会印章"),
        ],
    )
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False, verbose_name="当事人"
    )
    signed_on = models.DateField("签章日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "签名盖章"
        verbose_name_plural = "签名盖章"


class AgreementCopy(Line):
    """协议书交付: a party received its copy of the written agreement; the committee keeps one (art. 29)."""

    party = _party()
    given_on = models.DateField("交付日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "协议书交付"
        verbose_name_plural = "协议书交付"


class AmendmentConsent(Line):
    """同意变更协议: one party's consent to mediate the agreement anew (art. 2, 3, 33)."""

    party = _party()
    consented_on = models.DateField("同意日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "同意变更协议"
        verbose_name_plural = "同意变更协议"


class ConfirmationApplicant(Line):
    """司法确认申请人: one of the parties who ask the court together (人民调解法 art. 33)."""

    party = _party()

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "司法确认申请人"
        verbose_name_plural = "司法确认申请人"


class Performance(Line):
    """履行情况: what a party did of what it owes under the agreement (人民调解法 art. 31)."""

    party = _party("履行人")
    performed_on = models.DateField("履行日期")
    in_full = models.BooleanField("已全部履行", default=False)
    content = models.CharField("履行内容", max_length=300)
    amount = models.DecimalField("履行金额（元）", max_digits=14, decimal_places=2, null=True, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "履行情况"
        verbose_name_plural = "履行情况"


class FollowUp(Line):
    """回访记录: whom the committee asked after the agreement, what had been performed, how content the party was."""

    party = _party("被回访人")
    visited_on = models.DateField("回访日期")
    by = models.CharField("回访方式", max_length=8, choices=[("visit", "上门"), ("phone", "电话")])
    situation = models.TextField("履行情况")
    satisfaction = models.CharField(
        "满意程度", max_length=12, blank=True,
        choices=[("satisfied", "满意"), ("fair", "基本满意"), ("unsatisfied", "不满意")],
    )  # fmt: skip
    hidden_danger = models.TextField("隐患", blank=True)
    measures = models.TextField("采取的措施", blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "回访记录"
        verbose_name_plural = "回访记录"
