"""By village: what was counted in a village's groups and grids is the village's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from yifa.engine.figures.computing import Key, Result
from yifa.engine.figures.periods import Period
from yifa.engine.figures.tally import Tally, Value
from yifa.engine.orgs.models import Org, Place
from yifa.engine.orgs.models.place import VILLAGE_KINDS

OWN: Final = "乡镇（街道）本级"
"""What a bulletin calls that which lies in no village."""


@dataclass(frozen=True)
class Villages:
    """The villages and communities of organisations, and which of them each place lies in."""

    names: Mapping[int, str]
    """By id, in the order of the codes."""
    standing: frozenset[int]
    """Those that existed at some time of the period."""
    around: Mapping[int, int]
    """A place's id → its village's."""
    days: Mapping[int, tuple[date, date | None]] = field(default_factory=dict)
    """A village's id → from which day it stands, and until which."""

    def stood_on(self, village: int, day: date) -> bool:
        """Whether the village existed on the day."""
        since, until = self.days.get(village, (date.max, None))
        return since <= day and (until is None or until > day)

    def values(self, result: Result) -> dict[int | None, Value]:
        """A figure computed by village, with the places in each taken together; None: of the whole organisation.

        Every village that existed has a value, zero or not; another one where something was counted.
        """
        known: dict[int | None, Tally] = {village: Tally() for village in self.names if village in self.standing}
        counted = self.gathered(result.tallies.items())
        return {village: result.figure.value(tally) for village, tally in (known | counted).items()}

    def gathered(self, by_place: Iterable[tuple[Key, Tally]]) -> dict[int | None, Tally]:
        """What was counted place by place, by village; None: of the whole organisation."""
        found: dict[int | None, Tally] = defaultdict(Tally)
        for place, tally in by_place:
            found[self.around.get(place, place)] += tally
        return dict(found)

    def places(self, village: int) -> list[int]:
        """The ids of the places that make up a village."""
        return [place for place, around in self.around.items() if around == village]


def villages_of(orgs: Iterable[Org], period: Period, as_of: date) -> Villages:
    """The villages of the organisations, and which of them existed in the period. One query."""
    places = list(Place.objects.filter(org__in=list(orgs)).order_by("code", "in_force"))
    known = {place.pk for place in places}
    around = {
        place.pk: place.parent_id if place.parent_id is not None and place.parent_id in known else place.pk
        for place in places
    }
    villages = [place for place in places if place.kind in VILLAGE_KINDS]
    last = min(period.last, as_of)
    standing = frozenset(
        place.pk for place in villages if place.in_force <= last and (place.until is None or place.until > period.first)
    )
    days = {place.pk: (place.in_force, place.until) for place in villages}
    return Villages({place.pk: place.name for place in places}, standing, around, days)
