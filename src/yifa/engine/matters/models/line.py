"""What repeats inside a matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models

from yifa.engine.matters.offered import Holders, NamesIn
from yifa.engine.store.tenancy import TenantModel


class Line(TenantModel):
    """明细: a session, a piece of evidence, an attempt at service, an instalment. Each kind has its own concrete model.

    Append-only: a correction voids the line and adds another. A line may be about one party.
    """

    matter = models.ForeignKey(
        "matters.Matter", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="事项"
    )
    entry = models.ForeignKey(
        "matters.ActEntry", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="录入步骤"
    )
    void_entry = models.ForeignKey(
        "matters.ActEntry",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name="作废步骤",
    )

    class Meta:
        abstract = True
        ordering = ["id"]
        indexes = [models.Index(fields=["org", "matter"])]

    ahead: tuple[str, ...] = ()
    """Date fields that may lie in the future (a day by which something is due); all others are of what happened."""

    of_some: ClassVar[bool] = False
    """Whether it is said of some of the parties alone, so that a form ticks nobody beforehand."""

    offered: ClassVar[Mapping[str, Holders | NamesIn]] = {}
    """What forms offer for a column."""

    @classmethod
    def as_guards_read(cls, rows: models.QuerySet[Self]) -> models.QuerySet[Self]:
        """The rows with what guards need of them besides: a model says so, so that they are read at one go."""
        return rows

    @property
    def answers(self) -> int | None:
        """The id of the line that this one answers (a payment an instalment, a disposal a registration), if any."""
        return None
