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

    manner = models.CharField(
        "调解方式", max_length=12, choices=CourtManner.choices, blank=True, help_text="立案前委派，立案后委托"
    )
    court = models.CharField("人民法院", max_length=100, blank=True, help_text="受理的人民法院全称")
    mediator = models.CharField(
        "调解员（调解组织）", max_length=100, blank=True, help_text="法院特邀的调解员或者调解组织"
    )
    accepted_on = models.DateField("法院登记日期", null=True, blank=True)
    terms = models.TextField("协议内容", blank=True, help_text="照调解书或者协议的要点写")
    document_number = models.CharField(
        "调解书（裁定书）文号", max_length=60, blank=True, help_text="照文书上的写，如（2026）×0102民调12号"
    )
    settled_on = models.DateField("达成协议日期", null=True, blank=True)
    ended_on = models.DateField("终结日期", null=True, blank=True)
    ended_because = models.TextField("未成原因", blank=True, help_text="照法院告知的写")

    class Meta:
        verbose_name = "法院调解"
        verbose_name_plural = "法院调解"
