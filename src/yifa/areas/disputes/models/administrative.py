"""行政调解: what the government records of a mediation that it leads itself."""

from __future__ import annotations

from django.db import models

from yifa.areas.disputes.guards.administrative import STAFF
from yifa.areas.disputes.models.agreement import MediatedRecord
from yifa.areas.disputes.models.party_key import about_party
from yifa.engine.matters.models import Line
from yifa.engine.matters.offered import Holders
from yifa.engine.orgs.models import Person


class AdministrativeMediation(MediatedRecord):
    """行政调解: a dispute that the government mediates as far as its duties touch it. No national law orders it."""

    unit = models.CharField("承办机构", max_length=100, blank=True, help_text="承办的内设机构或者派出机构，如司法所")
    application = models.TextField(
        "申请行政调解的事项", blank=True, help_text="谁申请、要求解决什么；由机关提出的写明原因"
    )
    applied_on = models.DateField("申请日期", null=True, blank=True)

    class Meta:
        verbose_name = "行政调解"
        verbose_name_plural = "行政调解"


class MediationWish(Line):
    """行政调解意愿: whether a party agrees that the government mediates. The last word of each counts."""

    party = about_party()
    agrees = models.BooleanField("同意行政调解", help_text="有一方不同意的，不进行行政调解")
    stated_on = models.DateField("表示日期", help_text="以当事人最后一次表示为准")

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "行政调解意愿"
        verbose_name_plural = "行政调解意愿"


class AdministrativeMediator(Line):
    """行政调解人员: one of the government's staff who leads the mediation."""

    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        verbose_name="行政调解人员",
        help_text="本机关在职人员；与纠纷有利害关系的应当回避",
    )

    offered = {"person": Holders(STAFF)}

    class Meta(Line.Meta):
        abstract = False
        verbose_name = "行政调解人员"
        verbose_name_plural = "行政调解人员"
