"""Which columns of the catalogue were fed when: the last publication, how many there were, what is empty or stale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Q

from yifa.areas.disclosure.models import DisclosureColumn, DisclosureItem
from yifa.engine.orgs.models import Org


@dataclass(frozen=True)
class Fed:
    """A column in use, with what was published in it by a day."""

    column: DisclosureColumn
    standing: int
    """How many pieces of information hang there now."""
    this_year: int
    """How many were first published there this year."""
    fed_on: date | None
    as_of: date

    @property
    def is_empty(self) -> bool:
        """Whether nothing hangs there."""
        return not self.standing

    @property
    def is_stale(self) -> bool:
        """Whether it lacks something by its own frequency."""
        return self.column.is_stale(self.fed_on, self.as_of)


def fed(orgs: Iterable[Org], as_of: date) -> list[Fed]:
    """The columns in use on the day: special ones first, then by name. Two queries."""
    orgs = list(orgs)
    in_use = DisclosureColumn.objects.filter(Q(until=None) | Q(until__gt=as_of), org__in=orgs, voided=False)
    published = DisclosureItem.objects.filter(org__in=orgs, voided=False, first_published_on__lte=as_of)
    counted = published.values("column").annotate(
        standing=Count("pk", filter=Q(withdrawn_on=None) | Q(withdrawn_on__gt=as_of)),
        this_year=Count("pk", filter=Q(first_published_on__year=as_of.year)),
        first=Max("first_published_on"),
        last=Max("published_on", filter=Q(published_on__lte=as_of)),
    )
    known: dict[int, dict[str, Any]] = {row["column"]: dict(row) for row in counted}
    found = []
    for column in in_use.filter(Q(since=None) | Q(since__lte=as_of)):
        row = known.get(column.pk, {})
        last = row.get("last") or row.get("first")
        found.append(Fed(column, row.get("standing", 0), row.get("this_year", 0), last, as_of))
    return sorted(found, key=lambda one: (not one.column.special, one.column.name))
