"""Tokens with which programs sign in."""

from __future__ import annotations

from django.db import models

from yifa.engine.orgs.models import Dated
from yifa.engine.store.tenancy import TenantModel


class ApiToken(TenantModel, Dated):
    """接口令牌: lets a program act in one organisation as one person, whose posts decide what it may do.

    Of the secret only its digest is kept. Given and revoked by ``yifa.api.tokens`` alone; ``revoked_on`` is the day on
    which it was taken back, ``until`` the day from which it would have been void anyway.
    """

    person = models.ForeignKey(
        "orgs.Person", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="人员"
    )
    name = models.CharField("用途", max_length=100)
    secret_digest = models.CharField("密钥摘要", max_length=64)
    revoked_on = models.DateField("撤销日期", null=True, blank=True)
    last_used_on = models.DateField("最近使用日期", null=True, blank=True)

    class Meta(Dated.Meta):
        verbose_name = "接口令牌"
        verbose_name_plural = "接口令牌"
        indexes = [models.Index(fields=["org", "person"], name="api_apitoken_of_person")]

    def __str__(self) -> str:
        return self.name
