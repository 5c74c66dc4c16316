"""网格与责任区: who answers for which grid, from when to when."""

from __future__ import annotations

from typing import Any

from django.db import models

from yifa.engine.numbers.bounds import at_most
from yifa.engine.orgs.models import Person, Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.registers.models import EntryRecord


def grid_key(name: str, *, help_text: str = "", optional: bool = True) -> models.ForeignKey[Any, Any]:
    """The grid that an entry is about."""
    return models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=optional,
        blank=optional,
        related_name="+",
        db_index=False,
        limit_choices_to={"kind": PlaceKind.GRID},
        verbose_name=name,
        help_text=help_text,
    )


class GridDutyKind(models.TextChoices):
    """责任人类别."""

    FULL_TIME = "full_time", "专职网格员"
    PART_TIME = "part_time", "兼职网格员"
    CADRE = "cadre", "包片村干部"
    PARTY_MEMBER = "party_member", "联户党员"
    LEADER = "leader", "包村领导"


GRID_STAFF = (GridDutyKind.FULL_TIME, GridDutyKind.PART_TIME)
"""Who is a 网格员."""


class GridDuty(EntryRecord):
    """网格责任人: somebody answers for a grid. The grid itself is a place, with dates of its own."""

    since = models.DateField("任职日期", null=True, blank=True, help_text="从哪天起负责本网格；换人的另登记一条")
    grid = grid_key("网格", optional=False, help_text="先在“单位与人员”中设好的网格")
    kind = models.CharField(
        "责任人类别", max_length=16, choices=GridDutyKind.choices, help_text="一人兼几种的，分别登记"
    )
    name = models.CharField("姓名", max_length=50, help_text="身份证上的姓名")
    person = models.ForeignKey(
        Person,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="本机关人员",
        help_text="在本系统中有职务的，选择本人",
    )
    households = models.PositiveIntegerField(
        "联系户数",
        null=True,
        blank=True,
        validators=[at_most(9_999, "户")],
        help_text="由这一责任人联系的户数，不是网格的总户数",
    )
    ended_on = models.DateField("卸任日期", null=True, blank=True, help_text="自该日起不再负责本网格")

    search_fields = ("name",)

    class Meta:
        verbose_name = "网格责任人"
        verbose_name_plural = "网格责任人"
        indexes = [models.Index(fields=["org", "since"], name="disputes_gridduty_since")]

    def __str__(self) -> str:
        return f"{self.grid}{self.get_kind_display()}{self.name}"
