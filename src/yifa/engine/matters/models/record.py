"""What an area knows about its matters, in typed columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django_scopes import ScopedManager

from yifa.engine.matters.offered import Offers


class Record(models.Model):
    """办理记录: the typed columns of one kind of matter. Each procedure has its own concrete model.

    Carries ``org`` and ``village`` and the procedure's dates, so that figures read one table. Written through ``act()``
    and ``adopt()`` alone. Search finds every text in it but personal values.
    """

    matter = models.OneToOneField(
        "matters.Matter",
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="%(app_label)s_%(class)s",
        verbose_name="事项",
    )
    org = models.ForeignKey(
        "orgs.Org", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="所属机关"
    )
    village = models.ForeignKey(
        "orgs.Place",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="村（社区）",
    )
    opened_on = models.DateField("登记日期", null=True, blank=True)
    closed_on = models.DateField("办结日期", null=True, blank=True)
    voided = models.BooleanField("已作废", default=False)

    objects = ScopedManager(org="org")

    watched: ClassVar[Mapping[str, str]] = {}
    """Dates that a leader is told of while the matter is open, with what they mean."""

    offered: ClassVar[Mapping[str, Offers]] = {}
    """What forms offer for a column."""

    begins_with: ClassVar[Mapping[str, Mapping[str, str]]] = {}
    """Column that names an entry of a register → what else a new matter begins with that is opened from that entry's
    page; only for such columns the page offers to open one."""

    named: ClassVar[str] = ""
    """What the name of a new matter should be, where neither its parties nor its fields tell: it is then asked for."""

    class Meta:
        abstract = True
