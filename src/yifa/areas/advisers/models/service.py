"""服务日志、法律意见、年度评价: what advisers did, what they advised, and how the villages found it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q, Sum

from yifa.areas.advisers.models.contract import AdviserContract
from yifa.areas.advisers.models.keys import lawyer_key, served_key
from yifa.engine.numbers.bounds import at_most
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import others


class Manner(models.TextChoices):
    """服务方式."""

    VISIT = "visit", "到场"
    PHONE = "phone", "电话"
    WECHAT = "wechat", "微信"
    VIDEO = "video", "视频"


class ServiceKind(models.TextChoices):
    """服务类型."""

    CONSULTATION = "consultation", "法律咨询"
    REVIEW = "review", "审查合同、村规民约"
    LECTURE = "lecture", "法治讲座"
    MEDIATION = "mediation", "参与调解"
    DRAFTING = "drafting", "代书"
    RECEPTION = "reception", "接待群众"
    POST = "post", "推送信息"
    OPINION = "opinion", "出具法律意见"
    OTHER = "other", "其他服务"


class AdviserService(EntryRecord):
    """法律顾问服务日志: one service in a village, or for the township. Who was advised stands nowhere.

    ``served`` is the village around the place, ``month`` and ``year`` those of the day, ``mediated`` how many disputes
    the adviser helped to mediate: all follow from what was entered.
    """

    served_on = models.DateField("服务日期", null=True, blank=True)
    lawyer = lawyer_key()
    manner = models.CharField("服务方式", max_length=8, choices=Manner.choices, default=Manner.VISIT)
    kind = models.CharField("服务类型", max_length=16, choices=ServiceKind.choices)
    hours = models.DecimalField(
        "服务时长（小时）",
        max_digits=4,
        decimal_places=1,
        validators=[MinValueValidator(Decimal("0.1"), "服务时长应当大于0"), at_most(24, "小时")],
        help_text="半小时填0.5",
    )
    content = models.CharField("服务内容", max_length=300, help_text="做了什么；不写咨询人、当事人姓名")
    people = models.PositiveIntegerField(
        "服务人次", null=True, blank=True, validators=[at_most(9_999, "人次")], help_text="没有的填0"
    )
    disputes = models.PositiveSmallIntegerField(
        "参与调解件数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "没有参与调解的不填"), at_most(99, "件")],
        help_text="参与调解的填写；不填的按1件计",
    )
    documents = models.PositiveSmallIntegerField(
        "审查、起草件数",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "没有审查、起草的不填"), at_most(999, "件")],
        help_text="审查的合同、村规民约，代书的文书",
    )
    served = served_key()
    month = models.DateField("服务月份", null=True, blank=True, editable=False)
    year = models.PositiveSmallIntegerField("服务年度", null=True, blank=True, editable=False)
    mediated = models.PositiveSmallIntegerField("调解件数", null=True, blank=True, editable=False)

    search_fields = ("content",)
    own_day = ("served_on",)

    class Meta:
        verbose_name = "法律顾问服务日志"
        verbose_name_plural = "法律顾问服务日志"
        indexes = [
            models.Index(fields=["org", "dated_on"], name="advisers_service_dated"),
            models.Index(fields=["served", "dated_on"], name="advisers_service_served"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}：{self.content}"

    def derived(self) -> dict[str, Any]:
        """The village, the month and the year, and the disputes mediated."""
        return {
            "served": self.village and self.village.around,
            "month": self.dated_on.replace(day=1) if self.dated_on else None,
            "year": self.dated_on.year if self.dated_on else None,
            "mediated": (self.disputes or 1) if self.kind == ServiceKind.MEDIATION else None,
        }

    def hours_besides(self) -> Decimal:
        """How many hours of the same lawyer and day are entered besides, wherever."""
        same = others(self).filter(lawyer=self.lawyer, dated_on=self.dated_on)
        return same.aggregate(all=Sum("hours"))["all"] or Decimal(0)

    def is_by_contract(self) -> bool:
        """Whether a contract of the village it was done in, or of the township, held with the lawyer on that day."""
        contracts = AdviserContract.objects.filter(
            Q(lawyer=self.lawyer) | Q(second_lawyer=self.lawyer),
            Q(village=self.served) | Q(village=None),
            org=self.org,
            voided=False,
            begins_on__lte=self.dated_on,
            over_on__gt=self.dated_on,
        )
        return contracts.exists()

    def is_logged_twice(self) -> bool:
        """Whether the same was entered of the same lawyer, village and day already."""
        same = {"lawyer": self.lawyer, "village": self.village, "kind": self.kind, "content": self.content}
        return self.dated_on is not None and others(self).filter(**same, dated_on=self.dated_on).exists()


class Subject(models.TextChoices):
    """法律意见的事项类别."""

    CONTRACT = "contract", "合同协议"
    DOCUMENT = "document", "规范性文件"
    DECISION = "decision", "行政决策"
    ENFORCEMENT = "enforcement", "行政执法"
    PETITION = "petition", "信访事项"
    OTHER = "other", "其他事项"


class Adoption(models.TextChoices):
    """采纳情况."""

    ADOPTED = "adopted", "采纳"
    PARTLY = "partly", "部分采纳"
    REJECTED = "rejected", "未采纳"


class LegalOpinion(EntryRecord):
    """法律意见: what an adviser held of something that the township or a village was about to do, and whether it was
    followed."""

    given_on = models.DateField("出具日期", null=True, blank=True)
    lawyer = lawyer_key()
    kind = models.CharField("事项类别", max_length=16, choices=Subject.choices)
    subject = models.CharField("事项名称", max_length=200, help_text="合同、文件、决策的名称；不写当事人姓名")
    unit = models.CharField("送交单位", max_length=100, help_text="哪个办、站、所或者村（社区）请出的意见")
    opinion = models.TextField("意见要点")
    asked_on = models.DateField("送交日期", null=True, blank=True)
    answered_on = models.DateField("回复日期", null=True, blank=True, help_text="承办单位决定是否采纳的日期")
    adoption = models.CharField("采纳情况", max_length=8, choices=Adoption.choices, blank=True)
    why_not = models.CharField("不采纳的理由", max_length=300, blank=True)

    search_fields = ("subject", "unit", "opinion")

    class Meta:
        verbose_name = "法律意见"
        verbose_name_plural = "法律意见"
        indexes = [models.Index(fields=["org", "dated_on"], name="advisers_opinion_dated")]

    def __str__(self) -> str:
        return f"法律意见：{self.subject}"


class Level(models.TextChoices):
    """评价等次."""

    EXCELLENT = "excellent", "优秀"
    GOOD = "good", "称职"
    FAIR = "fair", "基本称职"
    POOR = "poor", "不称职"


class AdviserAppraisal(EntryRecord):
    """法律顾问年度评价: what a village says of its adviser's year as a whole; nobody else is appraised here."""

    appraised_on = models.DateField("评价日期", null=True, blank=True)
    lawyer = lawyer_key()
    year = models.PositiveSmallIntegerField(
        "评价年度", validators=[MinValueValidator(2000, "请填写四位年份"), at_most(2100, "年")]
    )
    level = models.CharField("评价等次", max_length=12, choices=Level.choices)
    score = models.PositiveSmallIntegerField("得分", null=True, blank=True, validators=[at_most(100, "分")])
    remark = models.CharField("评语", max_length=300, blank=True, help_text="做得好的、还要改进的")

    search_fields = ("remark",)

    class Meta:
        verbose_name = "法律顾问年度评价"
        verbose_name_plural = "法律顾问年度评价"
        indexes = [models.Index(fields=["org", "dated_on"], name="advisers_appraisal_dated")]

    def __str__(self) -> str:
        return f"{self.village or ''}{self.year}年度评价：{self.lawyer.name}{self.get_level_display()}"

    def is_appraised_twice(self) -> bool:
        """Whether the village said of that adviser's year already."""
        return others(self).filter(village=self.village, lawyer=self.lawyer, year=self.year).exists()
