"""Certificates: what a person is qualified for."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import F, Q

from yifa.engine.orgs.models.person import Person


class CertificateKind(models.TextChoices):
    """证件类别."""

    ENFORCEMENT = "enforcement", "行政执法证"
    LEGAL_PROFESSION = "legal_profession", "国家统一法律职业资格证书"
    LAWYER = "lawyer", "律师执业证"
    MEDIATOR = "mediator", "人民调解员证"


class Certificate(models.Model):
    """资格证件: a person's qualification, its number, what it covers and until when.

    Shared by all tenants, because it is the person's. A person without a valid certificate may not enforce
    (行政处罚法 art. 42; 行政执法监督条例 art. 10, 17); legality review of major decisions asks for the legal-profession
    qualification of those who do it for the first time (行政处罚法 art. 58).
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="certificates", verbose_name="持证人")
    kind = models.CharField("证件类别", max_length=24, choices=CertificateKind.choices)
    number = models.CharField("证件号码", max_length=64)
    issuer = models.CharField("发证机关", max_length=100)
    covers = models.CharField("执业（执法）范围", max_length=200, blank=True)
    issued_on = models.DateField("发证日期")
    expires_on = models.DateField("有效期至", null=True, blank=True, help_text="有效期的最后一日；长期有效的留空")
    revoked_on = models.DateField("注销日期", null=True, blank=True, help_text="自该日起失效")
    revoked_for = models.CharField("注销原因", max_length=200, blank=True)

    class Meta:
        verbose_name = "资格证件"
        verbose_name_plural = "资格证件"
        constraints = [
            models.UniqueConstraint(fields=["kind", "number"], name="orgs_certificate_number_once"),
            models.CheckConstraint(
                condition=Q(expires_on__isnull=True) | Q(expires_on__gte=F("issued_on")),
                name="orgs_certificate_expires_after_issue",
            ),
            models.CheckConstraint(
                condition=Q(revoked_on__isnull=True) | Q(revoked_on__gte=F("issued_on")),
                name="orgs_certificate_revoked_after_issue",
            ),
        ]
        indexes = [models.Index(fields=["person", "kind"], name="orgs_certificate_of_person")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    def valid_on(self, day: datetime.date) -> bool:
        """Whether the certificate is valid on this day: the day of expiry counts, the day of revocation does not."""
        return (
            self.issued_on <= day
            and (self.expires_on is None or day <= self.expires_on)
            and (self.revoked_on is None or day < self.revoked_on)
        )
