"""行政调解: what the government records of a mediation that it leads itself."""

from __future__ import annotations

from django.db import models

from yifa.areas.disputes.models.agreement import MediatedRecord
from yifa.areas.disputes.models.party_key import about_party
from yifa.engine.matters.models import Line
from yifa.engine.orgs.models import Person


class AdministrativeMediation(MediatedRecord):
    """行政调解: a dispute that the government mediates as far as its duties touch it. No national law orders it."""

    unit = models.CharField("承办机构", max_length=100, blank=True)
    application = models.TextField("申请行政调解的事项", blank=True)
    applied_on = models.DateField("申请日期", null=True, blank=True)

    search_fields = ("application", "terms")

    class Meta:
        verbose_name = "行政调解"
        verbose_name_plural = "行政调解"


class MediationWish(Line):
    """行政调解意愿: whether a party agrees that the government mediates. The last word of each counts."""

    party = about_party()
    agrees = models.BooleanField("同意行政调解")
    stated_on = models.DateField("表示日期")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "行政调解意愿"
        verbose_name_plural = "行政调解意愿"


class AdministrativeMediator(Line):
    """行政调解人员: one of the government's staff who leads the mediation."""

    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="行政调解人员"
    )

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "行政调解人员"
        verbose_name_plural = "行政调解人员"
