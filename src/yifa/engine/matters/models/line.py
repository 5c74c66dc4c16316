"""What repeats inside a matter."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import ClassVar, Self

from django.db import models

from yifa.engine.matters.offered import Offers
from yifa.engine.store.tenancy import TenantModel
from yifa.law.roles import Role


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

    offered: ClassVar[Mapping[str, Offers]] = {}
    """What forms offer for a column."""

    goes_with: ClassVar[Mapping[str, str]] = {}
    """Columns that are asked only together with another: why one is replaced, where there is one to be replaced."""

    gives_to: ClassVar[tuple[Role, ...]] = ()
    """The roles among whose holders such lines give out matters: what one was given is not the others' to do."""

    @classmethod
    def at_work(cls, roots: Collection[int]) -> Iterable[tuple[int, int]]:
        """To whom such lines have given the open matters under these roots: a root's id with a person's."""
        return ()

    @classmethod
    def as_guards_read(cls, rows: models.QuerySet[Self]) -> models.QuerySet[Self]:
        """The rows with what guards need of them besides: a model says so, so that they are read at one go."""
        return rows

    @property
    def answers(self) -> int | None:
        """The id of the line that this one answers (a payment an instalment, a disposal a registration), if any."""
        return None
