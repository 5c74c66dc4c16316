"""The people and bodies whom a matter concerns."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models.line import Line
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

    side = models.CharField("地位", max_length=12, choices=PartySide.choices)
    kind = models.CharField("类型", max_length=12, choices=PartyKind.choices, default=PartyKind.NATURAL)
    name = models.CharField("姓名（名称）", max_length=100)
    identity_number = EncryptedTextField("证件号码（统一社会信用代码）", blank=True, default="")
    telephone = EncryptedTextField("联系电话", blank=True, default="")
    address = EncryptedTextField("住址（住所）", blank=True, default="")
    representative = models.CharField("法定代表人（代理人）", max_length=100, blank=True)

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "当事人"
        verbose_name_plural = "当事人"

    def __str__(self) -> str:
        return self.name
