"""How matters belong together."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models.entry import ActEntry
from yifa.engine.matters.models.matter import Matter
from yifa.engine.store.tenancy import TenantModel


class LinkKind(models.TextChoices):
    """关联方式."""

    RELATED = "related", "相关"
    JOINED = "joined", "并案"
    SPLIT = "split", "分案"


class Link(TenantModel):
    """事项关联: one matter belongs to another, was joined into it or was split from it."""

    matter = models.ForeignKey(
        Matter, on_delete=models.PROTECT, related_name="links", db_index=False, verbose_name="事项"
    )
    other = models.ForeignKey(
        Matter, on_delete=models.PROTECT, related_name="linked_from", db_index=False, verbose_name="关联事项"
    )
    kind = models.CharField("关联方式", max_length=8, choices=LinkKind.choices)
    entry = models.ForeignKey(
        ActEntry, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="录入步骤"
    )

    class Meta:
        verbose_name = "事项关联"
        verbose_name_plural = "事项关联"
        constraints = [
            models.UniqueConstraint(fields=["org", "matter", "other", "kind"], name="matters_link_once"),
        ]
        indexes = [models.Index(fields=["org", "other"], name="matters_link_to")]

    def __str__(self) -> str:
        return f"{self.matter_id} {self.kind} {self.other_id}"
