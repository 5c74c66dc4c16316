"""What holds from one day to another."""

from __future__ import annotations

import datetime

from django.db import models
from django.db.models import F, Q


class Dated(models.Model):
    """A fact that holds from ``in_force`` on; ``until`` is the first day on which it holds no more (None: open)."""

    in_force = models.DateField("起始日期")
    until = models.DateField("终止日期", null=True, blank=True, help_text="自该日起不再有效；长期有效的留空")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("in_force")),
                name="%(app_label)s_%(class)s_ends_after_start",
            )
        ]

    def holds_on(self, day: datetime.date) -> bool:
        """Whether the fact holds on this day."""
        return self.in_force <= day and (self.until is None or day < self.until)

    def overlaps(self, start: datetime.date, end: datetime.date | None) -> bool:
        """Whether the fact holds on any day from ``start`` up to, not including, ``end`` (None: for ever)."""
        return (end is None or self.in_force < end) and (self.until is None or start < self.until)


def in_force_on(day: datetime.date, prefix: str = "") -> Q:
    """The condition that a dated row, or the one reached by ``prefix`` (such as ``"post__"``), holds on this day."""
    return Q(**{f"{prefix}in_force__lte": day}) & (
        Q(**{f"{prefix}until__isnull": True}) | Q(**{f"{prefix}until__gt": day})
    )
