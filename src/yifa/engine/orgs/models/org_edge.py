"""Dated relations between organisations."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from yifa.engine.orgs.models.dated import Dated
from yifa.engine.orgs.models.org import Org


class Relation(models.TextChoices):
    """机关关系: above and below, or the organisation that took over another's work."""

    HIERARCHY = "hierarchy", "隶属"
    SUCCESSOR = "successor", "承继"


class OrgEdge(Dated):
    """机关隶属与承继: from a day on, the parent stands above the child, or has taken over the child's work.

    Written by ``yifa.engine.orgs.hierarchy`` alone, which keeps it free of cycles and of two parents at a time.
    """

    child = models.ForeignKey(Org, on_delete=models.PROTECT, related_name="edges_up", verbose_name="下级或被承继机关")
    parent = models.ForeignKey(Org, on_delete=models.PROTECT, related_name="edges_down", verbose_name="上级或承继机关")
    relation = models.CharField("关系", max_length=16, choices=Relation.choices)

    class Meta(Dated.Meta):
        verbose_name = "机关关系"
        verbose_name_plural = "机关关系"
        constraints = [
            *Dated.Meta.constraints,
            models.UniqueConstraint(fields=["child", "relation", "in_force"], name="orgs_orgedge_one_parent_a_day"),
            models.CheckConstraint(condition=~Q(child=F("parent")), name="orgs_orgedge_not_to_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.child} → {self.parent}（{self.get_relation_display()}，自{self.in_force}）"
