"""Selections that a person keeps."""

from __future__ import annotations

from django.db import models

from yifa.engine.store.tenancy import TenantModel


class SavedView(TenantModel):
    """自存视图: filters, order and columns of a ledger under a name of one's own."""

    person = models.ForeignKey(
        "orgs.Person", on_delete=models.CASCADE, related_name="+", db_index=False, verbose_name="本人"
    )
    ledger = models.CharField("台账", max_length=48)
    name = models.CharField("名称", max_length=20)
    query = models.CharField("条件", max_length=1000, blank=True)

    class Meta:
        verbose_name = "自存视图"
        verbose_name_plural = "自存视图"
        constraints = [
            models.UniqueConstraint(fields=["org", "person", "ledger", "name"], name="ledgers_savedview_name_once")
        ]

    def __str__(self) -> str:
        return self.name
