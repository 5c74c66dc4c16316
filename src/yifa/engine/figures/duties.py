"""职责履行: the duties of a year's list beside the records that meet them, counted by figures of whatever area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from yifa.engine.figures import registry
from yifa.engine.figures.computing import MONTH, compute
from yifa.engine.figures.conditions import column
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.periods import Period
from yifa.engine.orgs.models import Org
from yifa.law.duties import Duty, DutyList, Source, duty_choices, list_for, lists

QUARTERS = (1, 2, 3, 4)
DUTY = "duty"
"""The dimension by which the figure of entered records is broken down."""


def known_lists() -> tuple[DutyList, ...]:
    """The lists of the product and those of the installation (``DUTY_LISTS``)."""
    return lists(settings.DUTY_LISTS)


def known_duties() -> list[tuple[str, str]]:
    """Every duty of every list as a choice."""
    return duty_choices(known_lists())


def list_of(org: Org, year: int) -> DutyList | None:
    """The list under which an organisation works in a year."""
    return list_for(org.code, year, known_lists())


@dataclass(frozen=True)
class Met:
    """What meets a duty, and how many of it were counted in each quarter."""

    figure: Figure
    source: Source
    quarters: Sequence[int]

    @property
    def count(self) -> int:
        return sum(self.quarters)

    @property
    def is_entered(self) -> bool:
        """Whether these are entries made for the duty itself."""
        return self.source.by == DUTY

    @property
    def part(self) -> str:
        """Which part of the figure it is: 党委书记; nothing where it is the whole, or what was entered for the duty."""
        if not self.source.by or self.is_entered:
            return ""
        found, _ = column(self.figure.model, self.figure.dims[self.source.by])
        return str(dict(found.flatchoices)[self.source.key])


@dataclass(frozen=True)
class Standing:
    """How a duty stands: by quarter how many records meet it, and what was counted."""

    duty: Duty
    met_by: Sequence[Met]

    @property
    def quarters(self) -> list[int]:
        return [sum(counts) for counts in zip(*(met.quarters for met in self.met_by), strict=True)] or [0] * len(
            QUARTERS
        )

    @property
    def count(self) -> int:
        return sum(met.count for met in self.met_by)

    @property
    def is_met(self) -> bool:
        return self.count >= self.duty.at_least


def standings(known: DutyList, orgs: Sequence[Org], year: int, as_of: date) -> list[Standing]:
    """Every duty of the list for a year as of a day, over the organisations together.

    One scan for each table and dimension that the list names, however many duties it has.
    """
    sources = {duty.code: sources_of(known, duty) for duty in known.duties}
    counted = _counted([source for found in sources.values() for source in found], orgs, Period.year(year), as_of)
    return [
        Standing(duty, [Met(registry.figure(one.figure), one, counted[one]) for one in sources[duty.code]])
        for duty in known.duties
    ]


def sources_of(known: DutyList, duty: Duty) -> list[Source]:
    """What meets a duty, and what is entered for it itself."""
    return [*duty.met_by, *([Source(known.recorded_by, DUTY, duty.code)] if known.recorded_by else [])]


def _counted(
    sources: Iterable[Source], orgs: Sequence[Org], year: Period, as_of: date
) -> Mapping[Source, Sequence[int]]:
    """For each source how many rows its figure counted, by quarter."""
    by_dim: dict[str, list[Source]] = defaultdict(list)
    for source in dict.fromkeys(sources):
        by_dim[source.by].append(source)
    found: dict[Source, list[int]] = {}
    for by, asked in by_dim.items():
        figures = [registry.figure(id) for id in dict.fromkeys(source.figure for source in asked)]
        results = compute(figures, orgs, year, as_of, by=(MONTH, by) if by else (MONTH,))
        for source in asked:
            quarters = [0] * len(QUARTERS)
            for key, tally in results[source.figure].tallies.items():
                month, part = key if by else (key, "")
                if part == source.key:
                    quarters[(month.first.month - 1) // 3] += tally.rows
            found[source] = quarters
    return found
