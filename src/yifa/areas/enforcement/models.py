"""The tables of enforcement."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models

from yifa.areas.enforcement.documents import (
    AFTER_SUIT,
    FINE,
    INQUIRY,
    LITIGATION,
    MONITORING,
    ON_SPOT,
    RECONSIDERATION,
    REVOCATION,
    SCENE,
    STOPPAGE,
    UNSOUGHT,
    WARNING,
)
from yifa.engine.matters.models import Line, Party, Record
from yifa.engine.orgs.models import Dated, Person
from yifa.engine.store.tenancy import TenantModel


class Power(TenantModel, Dated):
    """执法权责事项: a power that the township has, by which decision, from when to when (行政处罚法 art. 20, 24).

    Handed down by the province and exercised in its own name, or entrusted and exercised in the delegator's.
    """

    code = models.CharField("事项编码", max_length=40)
    name = models.CharField("事项名称", max_length=200)
    basis = models.CharField("法律依据", max_length=300)
    granted_by = models.CharField("赋权（委托）文件", max_length=200)
    delegator = models.CharField("委托机关", max_length=100, blank=True, help_text="委托执法的填写；赋权的留空")

    class Meta(Dated.Meta):
        verbose_name = "执法权责事项"
        verbose_name_plural = "执法权责事项"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["org", "code", "in_force"], name="enforcement_power_once_a_day"),
        ]

    def __str__(self) -> str:
        return self.name


_CENT = MinValueValidator(Decimal("0.01"), "数额应当大于零")


def _person(name: str, **options: Any) -> models.ForeignKey[Person, Person]:
    return models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name=name, **options
    )


def _party(name: str = "当事人", **options: Any) -> models.ForeignKey[Party, Party]:
    return models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name=name, **options
    )


def _line(to: type[Line] | str, name: str, **options: Any) -> models.ForeignKey[Line, Line]:
    return models.ForeignKey(
        to, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name=name, **options
    )


def _yuan(name: str, **options: Any) -> models.DecimalField[Decimal, Decimal]:
    return models.DecimalField(name, max_digits=14, decimal_places=2, validators=[_CENT], **options)


class ClueSource(models.TextChoices):
    """线索来源."""

    INSPECTION = "inspection", "检查发现"
    COMPLAINT = "complaint", "投诉举报"
    HANDED = "handed", "其他机关移送"
    RETURNED = "returned", "司法机关移送（退回）"
    ASSIGNED = "assigned", "上级交办"
    GRID = "grid", "网格上报"
    OTHER = "other", "其他"


class NoPenaltyGround(models.TextChoices):
    """不予处罚的情形 (行政处罚法 art. 30, 31, 33, 36)."""

    MINOR = "minor", "违法行为轻微并及时改正，没有造成危害后果"
    FIRST = "first", "初次违法且危害后果轻微并及时改正"
    NO_FAULT = "no_fault", "当事人有证据足以证明没有主观过错"
    UNDER_AGE = "under_age", "不满十四周岁"
    INCAPABLE = "incapable", "不能辨认或者不能控制自己行为"
    PRESCRIBED = "prescribed", "超过追究时效"


class Undoing(models.TextChoices):
    """处罚决定的撤销 (行政处罚法 art. 48, 75)."""

    REVOKED = "revoked", "撤销"
    UNLAWFUL = "unlawful", "确认违法"
    VOID = "void", "确认无效"


class PenaltyCase(Record):
    """行政处罚案件（普通程序）: from the clue to the performance of the decision (行政处罚法 art. 54–73)."""

    source = models.CharField("线索来源", max_length=12, choices=ClueSource.choices)
    alleged = models.TextField("涉嫌违法事实")
    violation_ended_on = models.DateField(
        "违法行为发生（终了）日期", null=True, blank=True, help_text="仍在继续的，填发现线索的日期"
    )
    found_on = models.DateField(
        "发现日期", null=True, blank=True, help_text="举报后查实的，填举报日期；其他机关移送的，填该机关发现的日期"
    )
    harms_life_or_finance = models.BooleanField("涉及公民生命健康安全、金融安全且有危害后果", default=False)
    power = models.ForeignKey(
        Power,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="权责事项",
    )
    cause = models.CharField("案由", max_length=200, blank=True)
    place = models.CharField("违法行为发生地", max_length=200, blank=True)
    filed_on = models.DateField("立案日期", null=True, blank=True)
    facts_found = models.TextField("查明的事实", blank=True)
    proposal = models.TextField("处理意见", blank=True)
    discretion = models.TextField("裁量基准及理由", blank=True)
    complex_or_major = models.BooleanField("情节复杂或者重大违法行为", default=False)
    public_interest = models.BooleanField("涉及重大公共利益", default=False)
    complicated = models.BooleanField("案情疑难复杂、涉及多个法律关系", default=False)
    review_by_statute = models.BooleanField("法律、法规规定应当法制审核", default=False)
    of_social_influence = models.BooleanField("具有一定社会影响", default=False)
    investigated_on = models.DateField("调查终结日期", null=True, blank=True)
    returned_because = models.TextField("退回原因", blank=True)
    intended_because = models.TextField("拟处罚的事实、理由和依据", blank=True)
    notified_on = models.DateField("事先告知日期", null=True, blank=True)
    speak_until = models.DateField("陈述、申辩截止日期", null=True, blank=True)
    heard_on = models.DateField("听证日期", null=True, blank=True)
    decision_number = models.CharField("决定书文号", max_length=60, blank=True)
    decision_basis = models.TextField("处罚依据", blank=True)
    decided_on = models.DateField("决定日期", null=True, blank=True)
    no_penalty_ground = models.CharField("不予处罚的情形", max_length=16, choices=NoPenaltyGround.choices, blank=True)
    education = models.TextField("教育情况", blank=True)
    closed_because = models.TextField("不予立案、移送、不予处罚的理由", blank=True)
    handed_to = models.CharField("移送机关", max_length=100, blank=True)
    publicity_opened_on = models.DateField("启动公开日期", null=True, blank=True)
    changed_on = models.DateField("变更日期", null=True, blank=True)
    changed_because = models.TextField("变更理由", blank=True)
    undoing = models.CharField("撤销方式", max_length=12, choices=Undoing.choices, blank=True)
    revoked_on = models.DateField("撤销日期", null=True, blank=True)
    revoked_because = models.TextField("撤销理由", blank=True)
    referral_report = models.TextField("移送涉嫌犯罪案件的报告", blank=True)
    referral_reported_on = models.DateField("报请移送日期", null=True, blank=True)
    referral_denied_because = models.TextField("不批准移送的理由", blank=True)
    referred_on = models.DateField("决定移送司法机关日期", null=True, blank=True)
    taken_back_on = models.DateField("司法机关退回日期", null=True, blank=True)
    dossier_number = models.CharField("卷号", max_length=60, blank=True)
    archived_on = models.DateField("归档日期", null=True, blank=True)

    class Meta:
        verbose_name = "行政处罚案件"
        verbose_name_plural = "行政处罚案件"
        indexes = [
            models.Index(fields=["org", "filed_on"], name="enforcement_case_filed"),
            models.Index(fields=["org", "decided_on"], name="enforcement_case_decided"),
        ]


class CaseOfficer(Line):
    """办案人员: an officer on the case; ``replaces`` the one who withdrew (行政处罚法 art. 42, 43)."""

    person = _person("执法人员")
    replaces = _line("self", "替换", null=True, blank=True)
    reason = models.CharField("回避、更换原因", max_length=200, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "办案人员"
        verbose_name_plural = "办案人员"


class AvoidanceRequest(Line):
    """回避申请: a party asks that an officer, or the host of its hearing, withdraw (行政处罚法 art. 43, 64)."""

    party = _party("申请人")
    officer = _person("被申请回避的人员")
    asked_on = models.DateField("申请日期")
    reason = models.TextField("理由")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "回避申请"
        verbose_name_plural = "回避申请"


class AvoidanceDecision(Line):
    """回避决定: what the head decided on a request (行政处罚法 art. 43)."""

    request = _line(AvoidanceRequest, "回避申请")
    granted = models.BooleanField("准许", default=False)
    reason = models.TextField("理由")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "回避决定"
        verbose_name_plural = "回避决定"

    @property
    def answers(self) -> int | None:
        return self.request_id


class EvidenceKind(models.TextChoices):
    """证据种类 (行政处罚法 art. 46)."""

    DOCUMENT = "document", "书证"
    OBJECT = "object", "物证"
    AUDIOVISUAL = "audiovisual", "视听资料"
    ELECTRONIC = "electronic", "电子数据"
    WITNESS = "witness", "证人证言"
    STATEMENT = "statement", "当事人的陈述"
    EXPERT = "expert", "鉴定意见"
    SCENE = "scene", "勘验笔录、现场笔录"


class Evidence(Line):
    """证据: one piece, of which kind, how, where and by which two officers collected (行政处罚法 art. 46, 55)."""

    kind = models.CharField("证据种类", max_length=16, choices=EvidenceKind.choices)
    name = models.CharField("证据名称", max_length=200)
    method = models.CharField(
        "取证方式", max_length=16,
        choices=[(INQUIRY, "询问"), (SCENE, "现场检查、勘验"), ("sampling", "抽样取证"), ("obtaining", "调取"),
                 ("appraisal", "鉴定"), (MONITORING, "电子技术监控"), ("submitted", "当事人提供")],
    )  # fmt: skip
    collected_on = models.DateField("取证日期")
    place = models.CharField("取证地点", max_length=200, blank=True)
    officer_1 = _person("执法人员一")
    officer_2 = _person("执法人员二")
    certificates_shown = models.CharField("出示证件情况", max_length=200, blank=True)
    proves = models.TextField("证明内容", blank=True)
    reviewed_on = models.DateField("监控记录审核日期", null=True, blank=True)
    device_review = models.CharField(
        "监控设备情况", max_length=200, blank=True, help_text="设备的法制和技术审核、设置地点的公布"
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "证据"
        verbose_name_plural = "证据"


class CorrectionOrder(Line):
    """责令改正: what the party was ordered to put right and by when (行政处罚法 art. 28)."""

    party = _party()
    ordered_on = models.DateField("责令日期")
    content = models.TextField("改正内容")
    by_when = models.DateField("改正期限", null=True, blank=True)

    ahead = ("by_when",)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "责令改正"
        verbose_name_plural = "责令改正"


class CorrectionCheck(Line):
    """整改复查: whether what was ordered was put right (行政处罚法 art. 28, 33)."""

    order = _line(CorrectionOrder, "责令改正")
    checked_on = models.DateField("复查日期")
    corrected = models.BooleanField("已改正", default=False)
    result = models.TextField("复查情况")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "整改复查"
        verbose_name_plural = "整改复查"

    @property
    def answers(self) -> int | None:
        return self.order_id


class SanctionKind(models.TextChoices):
    """处罚种类 (行政处罚法 art. 9), told apart where art. 63 gives a right to a hearing."""

    WARNING = WARNING, "警告、通报批评"
    FINE = FINE, "罚款"
    CONFISCATION = "confiscation", "没收违法所得、没收非法财物"
    SUSPENSION = "suspension", "暂扣许可证件"
    REVOCATION = REVOCATION, "降低资质等级、吊销许可证件"
    RESTRICTION = "restriction", "限制开展生产经营活动"
    STOPPAGE = STOPPAGE, "责令停产停业、责令关闭、限制从业"
    OTHER = "other", "其他"


class Intended(Line):
    """拟作出的处罚: what a party was told it would be punished with (行政处罚法 art. 44)."""

    party = _party()
    kind = models.CharField("处罚种类", max_length=16, choices=SanctionKind.choices)
    amount = _yuan("数额（元）", null=True, blank=True)
    content = models.CharField("处罚内容", max_length=300, blank=True)
    weighty = models.BooleanField(
        "达到听证标准", default=False, help_text="较大数额罚款、没收，其他较重的处罚；标准由省规定"
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "拟作出的处罚"
        verbose_name_plural = "拟作出的处罚"


class Statement(Line):
    """陈述、申辩: what a party put forward (行政处罚法 art. 45)."""

    party = _party()
    made_on = models.DateField("提出日期")
    content = models.TextField("陈述、申辩内容")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "陈述、申辩"
        verbose_name_plural = "陈述、申辩"


class StatementReview(Line):
    """陈述申辩复核: whether a statement holds and was taken up, and why (行政处罚法 art. 45)."""

    statement = _line(Statement, "陈述、申辩")
    taken_up = models.BooleanField("采纳", default=False)
    reason = models.TextField("复核意见")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "陈述申辩复核"
        verbose_name_plural = "陈述申辩复核"

    @property
    def answers(self) -> int | None:
        return self.statement_id


class Waiver(Line):
    """放弃陈述、申辩: a party's plain declaration (行政处罚法 art. 62)."""

    party = _party()
    waived_on = models.DateField("声明日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "放弃陈述、申辩"
        verbose_name_plural = "放弃陈述、申辩"


class HearingWaiver(Line):
    """放弃听证: a party's plain declaration that it asks for no hearing (行政处罚法 art. 63)."""

    party = _party()
    waived_on = models.DateField("声明日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "放弃听证"
        verbose_name_plural = "放弃听证"


class HearingRequest(Line):
    """听证要求: a party that asked for a hearing in time (行政处罚法 art. 64)."""

    party = _party("要求人")
    content = models.TextField("要求内容", blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "听证要求"
        verbose_name_plural = "听证要求"


class Ruling(Line):
    """对当事人的决定: the decision as it concerns one party; it is served on each (行政处罚法 art. 28, 59, 61)."""

    party = _party()
    announced_on = models.DateField("宣告日期")
    present = models.BooleanField("宣告时在场", default=False)
    violation = models.TextField("认定的违法事实和证据")
    correction = models.TextField("责令改正的内容", help_text="已经改正的，写明改正情况")
    performance = models.TextField("履行方式和期限")
    remedies = models.TextField("救济途径和期限")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "对当事人的决定"
        verbose_name_plural = "对当事人的决定"


class Sanction(Line):
    """处罚: one kind of penalty on one party; money in yuan. ``replaces`` the sanction that it changes."""

    party = _party()
    kind = models.CharField("处罚种类", max_length=16, choices=SanctionKind.choices)
    amount = _yuan("数额（元）", null=True, blank=True)
    content = models.CharField("处罚内容", max_length=300, blank=True)
    replaces = _line("self", "所变更的处罚", null=True, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "处罚"
        verbose_name_plural = "处罚"


class Instalment(Line):
    """暂缓、分期缴纳: a sum that a party may pay by a later day (行政处罚法 art. 66)."""

    party = _party()
    due_on = models.DateField("缴纳期限")
    amount = _yuan("数额（元）")

    ahead = ("due_on",)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "分期缴纳"
        verbose_name_plural = "分期缴纳"


class Payment(Line):
    """缴款: what a party paid, when, how and on which receipt (行政处罚法 art. 67–70)."""

    party = _party("缴款人")
    paid_on = models.DateField("缴款日期")
    amount = _yuan("数额（元）")
    method = models.CharField(
        "缴款方式",
        max_length=12,
        choices=[("bank", "指定银行"), ("electronic", "电子支付系统"), (ON_SPOT, "当场收缴")],
    )
    ashore_on = models.DateField("抵岸日期", null=True, blank=True, help_text="在水上当场收缴的填写")
    receipt = models.CharField("票据号", max_length=60, blank=True)
    on_spot_because = models.CharField("当场收缴的情形及当事人的要求", max_length=200, blank=True)
    instalment = _line(Instalment, "所缴分期", null=True, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "缴款"
        verbose_name_plural = "缴款"

    @property
    def answers(self) -> int | None:
        return self.instalment_id


class CashHandover(Line):
    """当场收缴罚款交机关: an officer hands in what he took (行政处罚法 art. 71)."""

    payment = _line(Payment, "当场收缴的罚款")
    handed_on = models.DateField("交至机关日期")
    received_by = models.CharField("接收人", max_length=100)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "当场收缴罚款交机关"
        verbose_name_plural = "当场收缴罚款交机关"

    @property
    def answers(self) -> int | None:
        return self.payment_id


class CashDeposit(Line):
    """当场收缴罚款缴银行: the authority pays it in (行政处罚法 art. 71)."""

    handover = _line(CashHandover, "交至机关的罚款")
    paid_in_on = models.DateField("缴付银行日期")
    slip = models.CharField("缴款凭证号", max_length=60)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "当场收缴罚款缴银行"
        verbose_name_plural = "当场收缴罚款缴银行"

    @property
    def answers(self) -> int | None:
        return self.handover_id


class Performance(Line):
    """履行: a sanction other than a fine that was carried out (行政处罚法 art. 66, 74)."""

    sanction = _line(Sanction, "处罚")
    performed_on = models.DateField("履行日期")
    content = models.TextField("履行情况")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "履行"
        verbose_name_plural = "履行"


class RemedySought(Line):
    """复议、诉讼: a party's remedy, from the day on which it was accepted (行政处罚法 art. 73)."""

    party = _party()
    kind = models.CharField(
        "救济方式", max_length=16, choices=[(RECONSIDERATION, "行政复议"), (LITIGATION, "行政诉讼")]
    )
    accepted_on = models.DateField("受理日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "复议、诉讼"
        verbose_name_plural = "复议、诉讼"


class RemedyOutcome(Line):
    """复议、诉讼结果: how a remedy ended, when, and when the party received the decision (行政诉讼法 art. 45, 95)."""

    remedy: models.ForeignKey[RemedySought, RemedySought] = models.ForeignKey(
        RemedySought, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="复议、诉讼"
    )
    concluded_on = models.DateField("审结日期")
    received_on = models.DateField("当事人收到文书日期")
    perform_until = models.DateField("文书规定的履行期限", null=True, blank=True)
    outcome = models.CharField(
        "结果",
        max_length=16,
        choices=[
            ("upheld", "维持、驳回"),
            ("changed", "变更"),
            ("mediated", "调解"),
            ("undone", "撤销、确认违法或者无效"),
            ("withdrawn", "撤回"),
        ],
    )

    ahead = ("perform_until",)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "复议、诉讼结果"
        verbose_name_plural = "复议、诉讼结果"

    @property
    def party_id(self) -> int:
        """Whose remedy ended."""
        return self.remedy.party_id

    @property
    def answers(self) -> int | None:
        return self.remedy_id


class Surcharge(Line):
    """加处罚款: three per cent of the fine for each day of delay, at most the fine (行政处罚法 art. 72)."""

    party = _party()
    first = models.DateField("起")
    last = models.DateField("止")
    amount = _yuan("数额（元）")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "加处罚款"
        verbose_name_plural = "加处罚款"


class Nonperformance(Line):
    """逾期不履行: on which ground the court may be asked, and from which day the term for asking it is counted.

    Three months where no suit was brought (行政强制法 art. 53), two years after a judgment (行政诉讼法 art. 95).
    """

    party = _party()
    ground = models.CharField(
        "情形", max_length=12, default=UNSOUGHT,
        choices=[(UNSOUGHT, "法定期限内不申请复议或者不起诉，又不履行"), (AFTER_SUIT, "诉讼审结后不履行")],
    )  # fmt: skip
    counted_from = models.DateField(
        "申请期限起算日",
        help_text="起诉期限届满日，批准暂缓、分期缴纳且结束更晚的为其结束日；经诉讼的，为裁判文书规定的履行期限或者送达日",
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "逾期不履行"
        verbose_name_plural = "逾期不履行"


class CourtApplication(Line):
    """强制执行申请: against which party, to which court (行政强制法 art. 53, 54)."""

    party = _party("被执行人")
    court = models.CharField("管辖法院", max_length=100)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "强制执行申请"
        verbose_name_plural = "强制执行申请"


class CourtRuling(Line):
    """法院裁定: what the court ruled on the application (行政强制法 art. 56–58)."""

    party = _party("被执行人")
    ruled_on = models.DateField("裁定日期")
    received_on = models.DateField("收到裁定日期")
    outcome = models.CharField(
        "裁定结果",
        max_length=16,
        choices=[("granted", "准予执行"), ("refused", "不予执行"), ("not_accepted", "不予受理")],
    )
    reason = models.TextField("理由", blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "法院裁定"
        verbose_name_plural = "法院裁定"


class CourtObjection(Line):
    """对不予受理、不予执行的异议: review of the ruling by the next higher court (行政强制法 art. 56, 58)."""

    ruling = _line(CourtRuling, "有异议的裁定")
    court = models.CharField("上一级人民法院", max_length=100)
    reason = models.TextField("异议理由")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "对法院裁定的异议"
        verbose_name_plural = "对法院裁定的异议"

    @property
    def answers(self) -> int | None:
        return self.ruling_id


class Enforcement(Line):
    """强制执行完毕: the court has enforced against the party."""

    party = _party("被执行人")
    enforced_on = models.DateField("执行完毕日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "强制执行完毕"
        verbose_name_plural = "强制执行完毕"


class EnforcementEnd(Line):
    """终结执行: nothing more is to be had from the party, and why (行政强制法 art. 40)."""

    party = _party("被执行人")
    ended_on = models.DateField("终结日期")
    ground = models.CharField(
        "终结情形", max_length=16,
        choices=[("died", "公民死亡，无遗产可供执行，又无义务承受人"),
                 ("dissolved", "组织终止，无财产可供执行，又无义务承受人"), ("object_lost", "执行标的灭失"),
                 ("undone", "据以执行的决定被撤销"), ("other", "其他需要终结执行的情形")],
    )  # fmt: skip
    reason = models.TextField("情况说明")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "终结执行"
        verbose_name_plural = "终结执行"


class PenaltyHearing(Record):
    """行政处罚听证: who presided, when notice was given, what came of it (行政处罚法 art. 63–65)."""

    requested_on = models.DateField("要求听证日期", null=True, blank=True)
    host = _person("主持人", null=True, blank=True)
    notice_on = models.DateField("通知日期", null=True, blank=True)
    hearing_on = models.DateField("听证日期", null=True, blank=True)
    place = models.CharField("听证地点", max_length=200, blank=True)
    in_private = models.BooleanField("不公开举行", default=False)
    in_private_because = models.CharField("不公开的理由", max_length=200, blank=True)
    held_on = models.DateField("举行日期", null=True, blank=True)
    report = models.TextField("听证意见", blank=True)
    refused_to_sign = models.TextField("拒绝签字情况", blank=True)
    ended_because = models.TextField("终止、撤回原因", blank=True)

    class Meta:
        verbose_name = "行政处罚听证"
        verbose_name_plural = "行政处罚听证"


class HearingWithdrawal(Line):
    """撤回听证要求: a party that asked for the hearing wants it no longer."""

    party = _party("撤回人")
    withdrawn_on = models.DateField("撤回日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "撤回听证要求"
        verbose_name_plural = "撤回听证要求"


class HearingVoice(Line):
    """听证发言: what was said for the investigation and for a party, and when the record was signed."""

    side = models.CharField(
        "身份",
        max_length=12,
        choices=[("investigator", "调查人员"), ("party", "当事人"), ("agent", "代理人"), ("other", "其他")],
    )
    party = _party("所属当事人", null=True, blank=True)
    speaker = models.CharField("发言人", max_length=100)
    content = models.TextField("陈述、申辩、质证内容")
    signed_on = models.DateField("签字日期", null=True, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "听证发言"
        verbose_name_plural = "听证发言"


class EvidenceRegistration(Record):
    """先行登记保存: who approved it, what was kept, what became of it in seven working days (行政处罚法 art. 56)."""

    approved_on = models.DateField("批准日期", null=True, blank=True)
    denied_because = models.TextField("不予批准的理由", blank=True)
    officer_1 = _person("执法人员一", null=True, blank=True)
    officer_2 = _person("执法人员二", null=True, blank=True)
    place = models.CharField("保存地点", max_length=200, blank=True)
    keeper = models.CharField("保管人", max_length=100, blank=True)
    registered_on = models.DateField("登记保存日期", null=True, blank=True)
    disposed_on = models.DateField("处理决定日期", null=True, blank=True)

    class Meta:
        verbose_name = "先行登记保存"
        verbose_name_plural = "先行登记保存"


class RegisteredItem(Line):
    """登记保存的物品: one thing on the list."""

    name = models.CharField("名称", max_length=200)
    specification = models.CharField("规格型号", max_length=200, blank=True)
    quantity = models.DecimalField("数量", max_digits=12, decimal_places=2, validators=[_CENT])
    unit = models.CharField("单位", max_length=12)
    condition = models.CharField("状况", max_length=200, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "登记保存的物品"
        verbose_name_plural = "登记保存的物品"


class ItemDisposal(Line):
    """处理决定: what becomes of one kept thing."""

    item = _line(RegisteredItem, "物品")
    decision = models.CharField(
        "处理决定", max_length=16,
        choices=[("evidence", "作为证据保全"), ("appraisal", "送交鉴定"), ("seizure", "依法查封、扣押"),
                 ("handed", "移送"), ("released", "解除登记保存")],
    )  # fmt: skip
    reason = models.CharField("理由", max_length=200, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "处理决定"
        verbose_name_plural = "处理决定"

    @property
    def answers(self) -> int | None:
        return self.item_id
