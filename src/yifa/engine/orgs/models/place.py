"""Places inside an organisation's area."""

from __future__ import annotations

from django.db import models

from yifa.engine.orgs.models.dated import Dated
from yifa.engine.store.tenancy import TenantModel


class PlaceKind(models.TextChoices):
    """地点类别: a village or residents' community, a villagers' group in it, or a grid."""

    VILLAGE = "village", "村"
    COMMUNITY = "community", "社区"
    GROUP = "group", "村（居）民小组"
    GRID = "grid", "网格"


VILLAGE_KINDS = (PlaceKind.VILLAGE, PlaceKind.COMMUNITY)
"""The kinds that lie in no other place and have a committee of their own."""


class Place(TenantModel, Dated):
    """村（社区）、小组与网格: a part of the township's area, for the time in which it exists.

    A village that is merged or renamed ends, and a new one begins. Groups and grids lie in a village or community.
    """

    kind = models.CharField("类别", max_length=16, choices=PlaceKind.choices)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="所属村（社区）",
    )
    name = models.CharField("名称", max_length=100)
    code = models.CharField("代码", max_length=32, help_text="统计用区划代码或自编代码")

    class Meta(Dated.Meta):
        verbose_name = "村（社区）、网格"
        verbose_name_plural = "村（社区）、网格"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["org", "code", "in_force"], name="orgs_place_code_once"),
        ]
        indexes = [models.Index(fields=["org", "parent"], name="orgs_place_parts")]

    def __str__(self) -> str:
        return self.name

    @property
    def around(self) -> Place:
        """The village or community in which it lies; itself where it is one."""
        return self if self.parent is None else self.parent
