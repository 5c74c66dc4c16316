"""Where the law was not kept."""

from __future__ import annotations

from django.db import models

from yifa.engine.matters.models.entry import ActEntry
from yifa.engine.matters.models.matter import Matter
from yifa.engine.store.tenancy import TenantModel


class Finding(TenantModel):
    """问题: a demand of the law that an adopted matter, or one that was corrected, does not show to be met.

    Kept with the matter, hidden never.
    """

    matter = models.ForeignKey(
        Matter, on_delete=models.PROTECT, related_name="findings", db_index=False, verbose_name="事项"
    )
    entry = models.ForeignKey(
        ActEntry, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="录入步骤"
    )
    rule = models.CharField("规则", max_length=64)
    message = models.CharField("问题", max_length=300)
    law = models.CharField("依据", max_length=200, blank=True)

    class Meta:
        verbose_name = "问题"
        verbose_name_plural = "问题"
        indexes = [models.Index(fields=["org", "matter"], name="matters_finding_of")]

    def __str__(self) -> str:
        return self.message
