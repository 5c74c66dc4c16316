"""The tables of service."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models import Line, Party
from yifa.engine.vault.fields import EncryptedTextField


class Method(models.TextChoices):
    """送达方式 (民事诉讼法 art. 88–95, which 行政处罚法 art. 61 refers to)."""

    DIRECT = "direct", "直接送达"
    LEFT = "left", "留置送达"
    ENTRUSTED = "entrusted", "委托送达"
    MAIL = "mail", "邮寄送达"
    FORWARDED = "forwarded", "转交送达"
    ELECTRONIC = "electronic", "电子送达"
    ANNOUNCEMENT = "announcement", "公告送达"


class Service(Line):
    """送达回证: one document served on one party, how and on which day. A failed attempt has no ``served_on``."""

    document = models.CharField("文书", max_length=48)
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="受送达人"
    )
    method = models.CharField("送达方式", max_length=16, choices=Method.choices)
    tried_on = models.DateField("送达日期")
    served_on = models.DateField("签收（视为送达）日期", null=True, blank=True)
    received_by = models.CharField("签收人", max_length=100, blank=True)
    remark = models.CharField(
        "备注", max_length=200, blank=True, help_text="拒收的，写明情况和见证人；公告的，写明原因和经过"
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "送达回证"
        verbose_name_plural = "送达回证"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(served_on__isnull=True) | models.Q(served_on__gte=models.F("tried_on")),
                name="service_service_after_attempt",
            ),
        ]


class ElectronicConsent(Line):
    """电子送达确认书: a party agreed to be served by fax, e-mail or the like, and to which address."""

    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="受送达人"
    )
    signed_on = models.DateField("签订日期")
    address = EncryptedTextField("电子送达地址")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "电子送达确认书"
        verbose_name_plural = "电子送达确认书"
