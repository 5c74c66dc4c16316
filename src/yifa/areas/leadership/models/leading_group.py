"""法治政府建设领导小组及办公室: who sits on which seat from when until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.db.models import Q, QuerySet

from yifa.engine.orgs.models import Org
from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.siblings import holding


class Seat(models.TextChoices):
    """组内职务."""

    HEAD = "head", "组长"
    DEPUTY = "deputy", "副组长"
    MEMBER = "member", "成员"
    DIRECTOR = "director", "办公室主任"
    LIAISON = "liaison", "联络员"


SINGLE_SEATS = (Seat.DIRECTOR,)
"""Seats on which one person sits at a time. Of 组长 there may be two, 双组长."""

_ORDER = {seat.value: place for place, seat in enumerate(Seat)}


class GroupSeat(EntryRecord):
    """领导小组成员: one person on one seat for a time. Whoever is replaced leaves; his row stays."""

    since = models.DateField("任职日期", null=True, blank=True, help_text="文件印发的日期")
    seat = models.CharField("组内职务", max_length=12, choices=Seat.choices)
    name = models.CharField("姓名", max_length=50)
    post = models.CharField("职务", max_length=60, help_text="在本单位的职务，如乡党委书记")
    unit = models.CharField("单位", max_length=60, blank=True, help_text="成员单位，如综合执法办、派出所")
    document = models.CharField("依据文件", max_length=100, help_text="成立或者调整领导小组的文件名称和文号")
    until = models.DateField("卸任日期", null=True, blank=True, help_text="调整文件印发的日期，自该日起不再担任")

    search_fields = ("post", "unit", "document")

    class Meta:
        verbose_name = "领导小组成员"
        verbose_name_plural = "领导小组成员"
        indexes = [models.Index(fields=["org", "since"], name="leadership_seat_since")]

    def __str__(self) -> str:
        return f"{self.name}（{self.get_seat_display()}）"

    def seat_is_taken(self) -> GroupSeat | None:
        """Who sits meanwhile where only one may, or the same person on the same seat."""
        rows = holding(self, "since", "until").filter(seat=self.seat)
        return (rows if self.seat in SINGLE_SEATS else rows.filter(name=self.name, post=self.post)).first()


@dataclass(frozen=True)
class Version:
    """领导小组的一次组成: who sat from a day on, until somebody came or left."""

    number: int
    day: date
    document: str
    """By which those who came sit there; empty where people only left."""
    seated: list[GroupSeat]
    came: list[GroupSeat]
    left: list[GroupSeat]


def versions_of(org: Org) -> list[Version]:
    """Every composition of the leading group, the first one first."""
    rows = list(GroupSeat.objects.filter(org=org, voided=False, since__isnull=False).order_by("since", "pk"))
    days = sorted({day for row in rows for day in (row.since, row.until) if day is not None})
    return [_version(number, day, rows) for number, day in enumerate(days, 1)]


def _version(number: int, day: date, rows: list[GroupSeat]) -> Version:
    came = [row for row in rows if row.since == day]
    seated = [row for row in rows if row.since and row.since <= day and (row.until is None or row.until > day)]
    document = "；".join(dict.fromkeys(row.document for row in came))
    return Version(
        number, day, document, _by_seat(seated), _by_seat(came), _by_seat(row for row in rows if row.until == day)
    )


def _by_seat(rows: Iterable[GroupSeat]) -> list[GroupSeat]:
    return sorted(rows, key=lambda row: _ORDER[row.seat])


def seated_on(org: Org, day: date) -> list[GroupSeat]:
    """Who sat in the leading group and its office on a day, by seat, then by how long."""
    rows: QuerySet[GroupSeat] = GroupSeat.objects.filter(org=org, voided=False, since__lte=day)
    seated = rows.filter(Q(until__isnull=True) | Q(until__gt=day)).order_by("since", "pk")
    return _by_seat(seated)
