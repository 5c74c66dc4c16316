"""Posts: who may do what, where, from when to when."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from yifa.engine.orgs.models.dated import Dated
from yifa.engine.orgs.models.person import Person
from yifa.engine.orgs.models.place import Place
from yifa.engine.store.tenancy import TenantModel
from yifa.law.roles import ROLES


class Reach(models.TextChoices):
    """管辖范围: one village, the whole organisation, or the organisation and all beneath it."""

    PLACE = "place", "本村（社区）"
    UNIT = "unit", "本单位"
    UNIT_AND_BELOW = "unit_and_below", "本单位及下级"


class Headship(models.TextChoices):
    """正职（第一责任人）: of the government or of the party committee. Only the former decides as 行政首长."""

    GOVERNMENT = "government", "行政首长"
    PARTY = "party", "党委书记"


class Post(TenantModel, Dated):
    """职务: a person holds a role in an organisation from one day to another.

    Given and ended by ``yifa.engine.orgs.appointments`` alone. A post is never changed backwards: whoever asks what a
    person was entitled to on a past day reads it here.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="人员")
    role = models.CharField(
        "角色", max_length=16, choices=[(role.code, role.name) for role in ROLES.values() if role.code != "public"]
    )
    title = models.CharField("职务名称", max_length=50)
    headship = models.CharField("正职", max_length=12, choices=Headship.choices, blank=True)
    place = models.ForeignKey(
        Place,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="所在村（社区）",
    )
    reach = models.CharField("管辖范围", max_length=16, choices=Reach.choices, default=Reach.UNIT)
    appointed_by = models.CharField("任职文件", max_length=200, blank=True, help_text="任命或聘任文件的名称与文号")
    ended_by = models.CharField("免职文件", max_length=200, blank=True)

    class Meta(Dated.Meta):
        verbose_name = "职务"
        verbose_name_plural = "职务"
        constraints = [
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(reach=Reach.PLACE, place__isnull=False) | (~Q(reach=Reach.PLACE) & Q(place__isnull=True)),
                name="orgs_post_reach_names_its_place",
            ),
        ]
        indexes = [
            models.Index(fields=["org", "person", "in_force"], name="orgs_post_of_person"),
            models.Index(fields=["org", "role", "in_force"], name="orgs_post_of_role"),
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.title}"
