"""Whom activities reached: village by village and group by group, so that who was never reached is seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from yifa.areas.publicity.figures.activities import ACTIVITIES, ATTENDED
from yifa.areas.publicity.models import Audience
from yifa.engine.figures.computing import VILLAGE, Result, compute
from yifa.engine.figures.periods import Period
from yifa.engine.figures.villages import Villages, villages_of
from yifa.engine.orgs.models import Org

OF_GROUPS = tuple(audience for audience in Audience if audience is not Audience.OTHER)
"""The groups that a township should reach; whoever else was there is no group."""


@dataclass(frozen=True)
class Reached:
    """How many activities there were, and how many people they reached."""

    activities: int = 0
    people: int = 0


@dataclass(frozen=True)
class Coverage:
    """The activities of a period by village (None: for the whole township) and audience; empty cells are left out."""

    villages: Villages
    cells: Mapping[tuple[int | None, str], Reached]

    def cell(self, village: int | None, audience: str) -> Reached:
        """One village and group."""
        return self.cells.get((village, audience), Reached())

    def of_village(self, village: int | None) -> Reached:
        """One village, whoever was spoken to."""
        return _sum(one for (place, _), one in self.cells.items() if place == village)

    def of_audience(self, audience: str) -> Reached:
        """One group, wherever it was."""
        return _sum(one for (_, group), one in self.cells.items() if group == audience)

    @property
    def total(self) -> Reached:
        """All of it."""
        return _sum(self.cells.values())

    @property
    def unreached(self) -> list[int]:
        """The villages in which there was nothing, in the order of their codes."""
        held = {place for place, _ in self.cells}
        return [place for place in self.villages.names if place in self.villages.standing and place not in held]

    @property
    def unreached_groups(self) -> list[Audience]:
        """The groups to whom nothing was addressed."""
        held = {group for _, group in self.cells}
        return [audience for audience in OF_GROUPS if audience.value not in held]


def coverage(orgs: Sequence[Org], period: Period, as_of: date) -> Coverage:
    """The period as far as it is known on the day; in few queries."""
    villages = villages_of(orgs, period, as_of)
    results = compute([ACTIVITIES, ATTENDED], orgs, period, as_of, by=(VILLAGE, "audience"))
    held, people = (_gathered(villages, results[figure.id]) for figure in (ACTIVITIES, ATTENDED))
    return Coverage(villages, {key: Reached(count, people.get(key, 0)) for key, count in held.items()})


def _gathered(villages: Villages, result: Result) -> dict[tuple[int | None, str], int]:
    found: dict[tuple[int | None, str], int] = defaultdict(int)
    for (place, audience), value in result.cells.items():
        found[villages.around.get(place, place), audience] += int(value.value or 0)
    return found


def _sum(given: Iterable[Reached]) -> Reached:
    cells = list(given)
    return Reached(sum(one.activities for one in cells), sum(one.people for one in cells))
