"""法院调解: what is known here of a mediation under the court."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models import Record


class CourtManner(models.TextChoices):
    """法院调解的方式: on whose call the court's mediation came about."""

    APPOINTED = "appointed", "委派调解（立案前）"
    ENTRUSTED = "entrusted", "委托调解（立案后）"
    INVITED = "invited", "特邀调解"


class CourtMediation(Record):
    """法院调解: a mediation that a court leads or has led for it. It is not run here: only who, when and with what
    result is recorded."""

    manner = models.CharField("调解方式", max_length=12, choices=CourtManner.choices, blank=True)
    court = models.CharField("人民法院", max_length=100, blank=True)
    mediator = models.CharField("调解员（调解组织）", max_length=100, blank=True)
    accepted_on = models.DateField("法院登记日期", null=True, blank=True)
    terms = models.TextField("协议内容", blank=True)
    document_number = models.CharField("调解书（裁定书）文号", max_length=60, blank=True)
    settled_on = models.DateField("达成协议日期", null=True, blank=True)
    ended_on = models.DateField("终结日期", null=True, blank=True)
    ended_because = models.TextField("未成原因", blank=True)

    search_fields = ("court", "terms")

    class Meta:
        verbose_name = "法院调解"
        verbose_name_plural = "法院调解"
