"""Which villages their advisers served, month by month, and the hours done against those promised.

A month is asked of a village where a contract of the village held on some day of it. Months still to come are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Count, Sum

from yifa.areas.advisers.models import AdviserContract, AdviserService
from yifa.engine.figures.periods import Period
from yifa.engine.figures.villages import Villages, villages_of
from yifa.engine.orgs.models import Org
from yifa.law.months import last_day_of, month_after

_NOTHING = Decimal(0)


@dataclass(frozen=True)
class Served:
    """How often and how long a village was served in a month, and how long it was to be; ``promised`` None: no contract
    held."""

    times: int = 0
    hours: Decimal = _NOTHING
    promised: Decimal | None = None

    @property
    def is_gap(self) -> bool:
        """Whether a contract held and nothing was done."""
        return self.promised is not None and not self.times


@dataclass(frozen=True)
class Serving:
    """The months of a period, and each village in each of them."""

    villages: Villages
    months: Sequence[date]
    cells: Mapping[tuple[int, date], Served]

    def cell(self, village: int, month: date) -> Served:
        """One village in one month."""
        return self.cells.get((village, month), Served())

    def of(self, village: int) -> Served:
        """A village over all the months; promised is what those with a contract come to."""
        cells = [self.cell(village, month) for month in self.months]
        owed = [cell.promised for cell in cells if cell.promised is not None]
        return Served(
            sum(cell.times for cell in cells),
            sum((cell.hours for cell in cells), _NOTHING),
            sum(owed, _NOTHING) if owed else None,
        )

    def gaps(self, village: int) -> list[date]:
        """The months in which a contract held and nothing was done."""
        return [month for month in self.months if self.cell(village, month).is_gap]

    @property
    def contracted(self) -> list[int]:
        """The villages of which a contract held, in the order of their codes."""
        held = {village for (village, _), cell in self.cells.items() if cell.promised is not None}
        return [village for village in self.villages.names if village in held]

    @property
    def with_gaps(self) -> list[int]:
        """Those of them with months in which nothing was done."""
        return [village for village in self.contracted if self.gaps(village)]

    @property
    def short(self) -> list[int]:
        """Those of which fewer hours were done than promised."""
        return [village for village in self.contracted if self._is_short(village)]

    def _is_short(self, village: int) -> bool:
        whole = self.of(village)
        return whole.promised is not None and whole.hours < whole.promised


def serving(orgs: Sequence[Org], period: Period, as_of: date) -> Serving:
    """The period as far as it is known on the day; in three queries."""
    villages = villages_of(orgs, period, as_of)
    months = list(_months(period.first, min(period.last, as_of)))
    done = _done(orgs, period, as_of)
    owed = _promised(orgs, months)
    cells = {key: Served(*done.get(key, (0, _NOTHING)), owed.get(key)) for key in sorted(done.keys() | owed.keys())}
    return Serving(villages, months, cells)


def promised(orgs: Sequence[Org], period: Period, as_of: date) -> dict[int, Decimal]:
    """The hours promised to each village in the months of the period that are over."""
    found: dict[int, Decimal] = defaultdict(Decimal)
    over = [month for month in _months(period.first, min(period.last, as_of)) if last_day_of(month) <= as_of]
    for (village, _), hours in _promised(orgs, over).items():
        found[village] += hours
    return dict(found)


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = month_after(month)


def _done(orgs: Sequence[Org], period: Period, as_of: date) -> dict[tuple[int, date], tuple[int, Decimal]]:
    rows = AdviserService.objects.filter(
        org__in=orgs, voided=False, served__isnull=False, served_on__range=(period.first, min(period.last, as_of))
    )
    found = rows.order_by().values_list("served", "month").annotate(Count("pk"), Sum("hours"))
    return {(village, month): (times, hours) for village, month, times, hours in found}


def _promised(orgs: Sequence[Org], months: Sequence[date]) -> dict[tuple[int, date], Decimal]:
    """The hours promised for each month; of two contracts in one month those of the later."""
    found: dict[tuple[int, date], Decimal] = {}
    rows = AdviserContract.objects.filter(org__in=orgs, voided=False, village__isnull=False).order_by("begins_on", "pk")
    for village, begins, over, hours in rows.values_list("village", "begins_on", "over_on", "monthly_hours"):
        for month in months:
            if begins <= last_day_of(month) and over is not None and over > month:
                found[village, month] = hours or _NOTHING
    return found
