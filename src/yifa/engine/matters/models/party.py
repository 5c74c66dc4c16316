"""The people and bodies whom a matter concerns."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models.line import Line
from yifa.engine.numbers.identity import validate_identity
from yifa.engine.numbers.telephone import validate_telephone
from yifa.engine.vault.fields import EncryptedTextField


class PartyKind(models.TextChoices):
    """当事人类型."""

    NATURAL = "natural", "自然人"
    BUSINESS = "business", "个体工商户"
    LEGAL = "legal", "法人"
    OTHER = "other", "其他组织"


class PartySide(models.TextChoices):
    """当事人地位."""

    APPLICANT = "applicant", "申请人"
    RESPONDENT = "respondent", "被申请人"
    OFFENDER = "offender", "当事人"
    THIRD = "third", "第三人"
    AFFECTED = "affected", "利害关系人"


class Party(Line):
    """当事人: a person or body whom the matter concerns, kept only as far as the procedure needs.

    Identity number, telephone and address are encrypted and never indexed; what is due from or to this party (service,
    payment, consent) are lines that point here.
    """

    side = models.CharField("地位", max_length=12, choices=PartySide.choices, help_text="按在本事项中的地位选择")
    kind = models.CharField(
        "类型",
        max_length=12,
        choices=PartyKind.choices,
        default=PartyKind.NATURAL,
        help_text="村民小组、合伙等没有法人资格的选其他组织",
    )
    name = models.CharField("姓名（名称）", max_length=100, help_text="证件、执照上的全称")
    identity_number = EncryptedTextField(
        "证件号码（统一社会信用代码）",
        blank=True,
        default="",
        validators=[validate_identity],
        help_text="居民身份证18位；单位填统一社会信用代码；其他证件先写证件名称",
    )
    telephone = EncryptedTextField(
        "联系电话",
        blank=True,
        default="",
        validators=[validate_telephone],
        help_text="手机号码，或者带区号的固定电话",
    )
    address = EncryptedTextField("住址（住所）", blank=True, default="", help_text="送达文书、回访找得到的地址")
    representative = models.CharField(
        "法定代表人（代理人）",
        max_length=100,
        blank=True,
        help_text="单位填负责人；未成年人填监护人；委托他人的填代理人",
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "当事人"
        verbose_name_plural = "当事人"

    def __str__(self) -> str:
        return self.name
