"""主动公开信息: one piece of information, from the day on which it was formed until it hangs out, or is kept back."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models

from yifa.areas.disclosure.addresses import is_other_address
from yifa.areas.disclosure.models.column import Carrier, DisclosureColumn
from yifa.engine.matters.models import Record


class ItemKind(models.TextChoices):
    """信息类别."""

    DOCUMENT = "document", "政策文件"
    INTERPRETATION = "interpretation", "政策解读"
    BUDGET = "budget", "财政预决算"
    PROJECT = "project", "重大项目和公共资源"
    BENEFIT = "benefit", "惠民补贴和救助"
    LAND = "land", "土地和征收"
    ENFORCEMENT = "enforcement", "行政执法公示"
    DECISION = "decision", "重大决策意见征集"
    NOTICE = "notice", "通知公告"
    REPORT = "report", "计划总结和年度报告"
    OTHER = "other", "其他信息"


class Ground(models.TextChoices):
    """不予公开的法定情形 (政府信息公开条例 arts. 14, 15)."""

    SECRET = "secret", "国家秘密"
    FORBIDDEN = "forbidden", "法律、行政法规禁止公开"
    SECURITY = "security", "可能危及国家安全、公共安全、经济安全、社会稳定"
    THIRD_PARTY = "third_party", "涉及商业秘密、个人隐私"
    OTHER = "other", "其他法定情形"


def validate_address(text: str) -> None:
    """A validator of what is a place or a page, and nothing else that a browser would open.

    :raises ValidationError: what is wrong and what to do.
    """
    if is_other_address(text):
        raise ValidationError("网址应当以http://或者https://开头，请从浏览器的地址栏复制；不是网址的，写明哪一处")


class DisclosureItem(Record):
    """主动公开信息: what is to be published under a column; ``published_on`` is when it was last put out,
    ``first_published_on`` when it first was. What it says stands where it is published, not here."""

    column = models.ForeignKey(
        DisclosureColumn,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="公开栏目",
        help_text="先在公开目录中登记栏目",
    )
    kind = models.CharField("信息类别", max_length=16, choices=ItemKind.choices)
    document_number = models.CharField("文号", max_length=60, blank=True)
    office = models.CharField("形成单位", max_length=100, help_text="制作、保存这条信息的办、站、所")
    formed_on = models.DateField("形成日期", null=True, blank=True, help_text="印发、签发或者获取的日期")
    reviewed_on = models.DateField("保密审查日期", null=True, blank=True)
    review_opinion = models.CharField(
        "审查意见", max_length=200, blank=True, help_text="如不涉及国家秘密和个人隐私，同意公开"
    )
    ground = models.CharField("不予公开的情形", max_length=12, choices=Ground.choices, blank=True)
    withheld_what = models.CharField(
        "不公开的内容和理由", max_length=300, blank=True, help_text="哪一部分、为什么；不写当事人信息"
    )
    withheld_on = models.DateField("不予公开决定日期", null=True, blank=True)
    carrier = models.CharField("实际公开渠道", max_length=8, choices=Carrier.choices, blank=True)
    address = models.CharField(
        "网址、位置",
        max_length=300,
        blank=True,
        validators=[validate_address],
        help_text="在网站、新媒体公开的填网址，在公开栏公开的填哪一处",
    )
    first_published_on = models.DateField("首次公开日期", null=True, blank=True)
    published_on = models.DateField("公开日期", null=True, blank=True)
    changed_on = models.DateField("变更日期", null=True, blank=True, help_text="信息内容变更的日期")
    changed_what = models.CharField("变更内容", max_length=200, blank=True)
    revised_on = models.DateField("最近更新日期", null=True, blank=True)
    withdrawn_because = models.CharField("撤下原因", max_length=200, blank=True, help_text="如已废止、内容有误")
    withdrawn_on = models.DateField("撤下日期", null=True, blank=True)

    named = "所公开信息的标题，如某某乡农村道路日常养护办法"

    class Meta:
        verbose_name = "主动公开信息"
        verbose_name_plural = "主动公开信息"
        indexes = [
            models.Index(fields=["org", "formed_on"], name="disclosure_item_formed"),
            models.Index(fields=["org", "first_published_on"], name="disclosure_item_first"),
            models.Index(fields=["org", "published_on"], name="disclosure_item_published"),
        ]

    def __str__(self) -> str:
        """What its matter is called; before there is one, its kind."""
        return str(self.matter) if self.matter_id else str(self.get_kind_display())
