"""调解协议: what is agreed, signed, handed out, performed and asked about afterwards, whoever mediated."""

from __future__ import annotations

from django.db import models

from yifa.areas.disputes.guards.agreement import (
    COMMITTEE_SEAL,
    GOVERNMENT_SEAL,
    MEDIATOR_SIGNATURE,
    PARTY_SIGNATURE,
)
from yifa.areas.disputes.models.ending import ended_because, routes_told
from yifa.areas.disputes.models.party_key import about_party
from yifa.engine.matters.models import Line, Party, Record
from yifa.engine.numbers.bounds import MOST_YUAN, at_most


class MediatedRecord(Record):
    """What the record of a mediation holds that is run here: acceptance, agreement, performance, end."""

    accepted_on = models.DateField("受理日期", null=True, blank=True)
    facts_found = models.TextField(
        "纠纷主要事实和责任", blank=True, help_text="纠纷的主要事实、争议事项和各方责任（《人民调解法》第29条）"
    )
    terms = models.TextField("协议内容", blank=True, help_text="一、二、……逐条写明各方做什么；不得损害他人权益")
    manner = models.CharField("履行方式", max_length=200, blank=True, help_text="当场履行、分期付款、限期搬离等")
    perform_by = models.DateField("履行期限", null=True, blank=True, help_text="最后一项履行完毕的日子")
    amount_agreed = models.DecimalField(
        "协议金额（元）",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[at_most(MOST_YUAN, "元")],
        help_text="各项给付的合计；单位是元，不是万元",
    )
    settled_on = models.DateField("达成协议日期", null=True, blank=True)
    written_on = models.DateField("达成书面协议日期", null=True, blank=True)
    effective_on = models.DateField("协议生效日期", null=True, blank=True)
    litigated_on = models.DateField("转入诉讼日期", null=True, blank=True)
    last_follow_up_on = models.DateField("最近回访日期", null=True, blank=True)
    performed_on = models.DateField("履行完毕日期", null=True, blank=True)
    ended_on = models.DateField("终结日期", null=True, blank=True)
    ended_because = ended_because("终止原因")
    routes_told = routes_told()

    class Meta:
        abstract = True


class Signature(Line):
    """签名盖章: who signed or sealed the agreement on which day; the last of these days is the day of effect."""

    kind = models.CharField(
        "签章类别",
        max_length=16,
        choices=[
            (PARTY_SIGNATURE, "当事人签名、盖章或者按指印"),
            (MEDIATOR_SIGNATURE, "调解员签名"),
            (COMMITTEE_SEAL, "调解委员会印章"),
            (GOVERNMENT_SEAL, "行政机关印章"),
        ],
        help_text="协议书自各方签名、调解员签名并盖章之日起生效（《人民调解法》第29条）",
    )
    party = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="当事人",
        help_text="当事人签章的，选择是哪一方；调解员签名和印章不选",
    )
    signed_on = models.DateField("签章日期", help_text="纸上写的日期，不是上传的日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "签名盖章"
        verbose_name_plural = "签名盖章"


class AgreementCopy(Line):
    """协议书交付: a party received its copy of the written agreement; the committee keeps one (art. 29)."""

    party = about_party()
    given_on = models.DateField("交付日期", help_text="当事人收到的日期；各执一份（《人民调解法》第29条）")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "协议书交付"
        verbose_name_plural = "协议书交付"


class Performance(Line):
    """履行情况: what a party did of what it owes under the agreement (人民调解法 art. 31)."""

    party = about_party("履行人")
    performed_on = models.DateField("履行日期", help_text="实际交付、付款、搬离的日期")
    in_full = models.BooleanField(
        "已全部履行", default=False, help_text="这一方按协议该做的已经全部做完，或者没有要做的；每一方都登记了才能结案"
    )
    content = models.CharField("履行内容", max_length=300, help_text="履行了协议的哪一项；按协议没有义务的写“无须履行”")
    amount = models.DecimalField(
        "履行金额（元）",
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[at_most(MOST_YUAN, "元")],
        help_text="这一次付的；分期付款的一期登记一次",
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "履行情况"
        verbose_name_plural = "履行情况"


class Satisfaction(models.TextChoices):
    """满意程度: what a party said when asked; whoever will not say is counted neither way."""

    SATISFIED = "satisfied", "满意"
    FAIR = "fair", "基本满意"
    UNSATISFIED = "unsatisfied", "不满意"
    NO_ANSWER = "no_answer", "不愿评价"


class FollowUp(Line):
    """回访记录: whom the committee asked after the agreement, what had been performed, how content the party was."""

    party = about_party("被回访人", help_text="逐个当事人回访，一人一条")
    visited_on = models.DateField("回访日期", help_text="见到本人或者通话的日期")
    by = models.CharField("回访方式", max_length=8, choices=[("visit", "上门"), ("phone", "电话")])
    situation = models.TextField("履行情况", help_text="协议各项履行到哪一步，有无新的争执")
    satisfaction = models.CharField(
        "满意程度",
        max_length=12,
        choices=Satisfaction.choices,
        help_text="由当事人本人说，不代答；不愿说的选“不愿评价”",
    )
    hidden_danger = models.TextField("隐患", blank=True, help_text="有无反悔、再起争执的苗头")
    measures = models.TextField(
        "采取的措施", blank=True, help_text="发现不履行或者苗头时做了什么（《人民调解法》第31条）"
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "回访记录"
        verbose_name_plural = "回访记录"
