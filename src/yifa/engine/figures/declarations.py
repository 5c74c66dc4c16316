"""The words in which a figure is declared, next to the models that it counts.

A figure is a *flow* (an event's date lies in the period), a *stock* (open on a day), a *rate* (of those, how many) or a
*mean* (of those, how long or how many).
It is computed as of a day: what happened later has not happened yet, so that next year's work does not change last
year's figure. A row whose date is not known is never counted. Late entries and corrections count at once; what was
known on a past day is kept by the frozen report alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, ClassVar

from attrs import field, frozen
from django.apps import apps
from django.db.models import Exists, F, Model, OuterRef, Q, QuerySet
from django.db.models.lookups import LessThanOrEqual

from yifa.engine.figures.conditions import DaysBetween, as_known_on, not_yet
from yifa.engine.figures.countable import countable
from yifa.engine.figures.periods import Period
from yifa.engine.figures.tally import Tally, Value
from yifa.law.citation import Basis


def texts(given: Iterable[str]) -> tuple[str, ...]:
    """Several texts, however they were written down."""
    return tuple(given)


@frozen(kw_only=True, eq=False)
class Figure:
    """What every figure says of itself. ``law`` None: the definition is customary, not laid down.

    ``where`` says what a row is; whether something has happened is asked with ``happened`` (``conditions``). ``dims``
    names the columns by which the figure is broken down, beside organisation, village and month, which all have.
    ``indicators`` are the indicators of annual reports that it answers. ``kind``: ``flow``, ``stock`` or ``cohort``.
    ``by_village`` False: it is told of the whole organisation alone, because in one village so few are counted that
    they could be known by it.
    """

    kind: ClassVar[str]

    id: str = field(kw_only=False)
    name: str = field(kw_only=False)
    unit: str
    of: type[Model] | str
    definition: str
    law: Basis | None = None
    where: Q | None = None
    dims: Mapping[str, str] = field(factory=dict)
    indicators: tuple[str, ...] = field(converter=texts, default=())
    by_village: bool = True

    @property
    def area(self) -> str:
        """The area that declares it: what its id begins with."""
        return self.id.partition(".")[0]

    @property
    def model(self) -> type[Model]:
        """The model whose rows are counted."""
        return apps.get_model(self.of) if isinstance(self.of, str) else self.of

    @property
    def dates(self) -> tuple[str, ...]:
        """The date fields that place a row in time."""
        raise NotImplementedError

    @property
    def dated_by(self) -> str | None:
        """The field whose date must lie in the period; None where older rows count too."""
        return self.dates[0]

    @property
    def additive(self) -> bool:
        """Whether the values of several organisations sum up."""
        raise NotImplementedError

    @property
    def measure(self) -> str | None:
        """The column that is summed up; None where rows are counted."""
        return None

    @property
    def added(self) -> F | DaysBetween | None:
        """What is summed up over the rows; None where they are counted."""
        return None if self.measure is None else F(self.measure)

    def counted(self, period: Period, as_of: date) -> Q:
        """The condition under which a row is counted."""
        when = self._when(period, as_of)
        return when if self.where is None else when & as_known_on(self.where, self._seen_on(period, as_of))

    def in_numerator(self, period: Period, as_of: date) -> Q | None:
        """The condition under which a counted row is in a rate's numerator; None for what is no rate."""
        return None

    def value(self, tally: Tally, *, orgs: int = 1) -> Value:
        """The value that a tally over so many organisations makes."""
        amount = tally.rows if self.added is None else tally.amount
        return Value(amount if self.additive or orgs == 1 else None, tally.rows)

    def _when(self, period: Period, as_of: date) -> Q:
        raise NotImplementedError

    def _seen_on(self, period: Period, as_of: date) -> date:
        """The day on which ``where`` and ``met`` ask what has happened."""
        return as_of

    def __str__(self) -> str:
        return self.name


def _open_on(since: str, until: str, day: date) -> Q:
    begun = Q(**{f"{since}__lte": day})
    return begun & not_yet(until, day)


def _between(name: str, period: Period, as_of: date) -> Q:
    return Q(**{f"{name}__range": (period.first, min(period.last, as_of))})


@frozen(kw_only=True, eq=False)
class Flow(Figure):
    """A count of events in the period, or the sum of what they measure.

    ``additive`` False: the same thing may be counted by several organisations, so that their sum is no figure.
    ``once_by``: rows of one organisation that agree in these columns tell of the same thing, of which the first by date
    is counted: units of which an appraisal has many lines.
    """

    kind: ClassVar[str] = "flow"

    at: str
    measure: str | None = None
    additive: bool = True
    once_by: tuple[str, ...] = field(converter=texts, default=())

    @property
    def dates(self) -> tuple[str, ...]:
        return (self.at,)

    def _when(self, period: Period, as_of: date) -> Q:
        when = _between(self.at, period, as_of)
        return when & ~Q(Exists(self._told_before(as_of))) if self.once_by else when

    def _told_before(self, as_of: date) -> QuerySet[Any]:
        """The rows that told of the same thing before a row did."""
        before = Q(**{f"{self.at}__lt": OuterRef(self.at)}) | Q(
            **{self.at: OuterRef(self.at), "pk__lt": OuterRef("pk")}
        )
        same = Q(**{name: OuterRef(name) for name in ("org", *self.once_by)})
        rows = self.model._default_manager.filter(countable(self.model).standing, before, same)
        return rows if self.where is None else rows.filter(as_known_on(self.where, as_of))


class _OfLastDay:
    """What is told of the rows that are open on the last day of the period, by when they began and ended."""

    __slots__ = ()

    since: str
    until: str

    @property
    def dates(self) -> tuple[str, ...]:
        return (self.since, self.until)

    @property
    def dated_by(self) -> None:
        return None

    def _when(self, period: Period, as_of: date) -> Q:
        return _open_on(self.since, self.until, self._seen_on(period, as_of))

    def _seen_on(self, period: Period, as_of: date) -> date:
        return min(period.last, as_of)


@frozen(kw_only=True, eq=False)
class Stock(_OfLastDay, Figure):
    """What was open on the last day of the period, or on the day as of which it is computed if that is earlier.

    Open on a day: begun on or before it and not ended, or ended later. What ends on a day is not open on it.
    """

    kind: ClassVar[str] = "stock"

    since: str
    until: str
    measure: str | None = None
    additive: bool = True


@frozen(kw_only=True, eq=False)
class Rate(Figure):
    """A share with both its counts. Rates of several organisations are never added: their counts are."""

    unit: str = "%"

    @property
    def additive(self) -> bool:
        return False

    def value(self, tally: Tally, *, orgs: int = 1) -> Value:
        """The exact share; None, and neither 0 nor 1, of nothing."""
        share = Fraction(tally.met, tally.rows) if tally.rows else None
        return Value(share, tally.rows, numerator=tally.met, denominator=tally.rows)


@frozen(kw_only=True, eq=False)
class CohortRate(Rate):
    """Of those whose ``cohort`` date lies in the period, the share whose ``met`` date had come by the day.

    ``within_days``: and had come no later than so many days after the cohort date.
    """

    kind: ClassVar[str] = "cohort"

    cohort: str
    met: str
    within_days: int | None = None

    @property
    def dates(self) -> tuple[str, ...]:
        return (self.cohort, self.met)

    def _when(self, period: Period, as_of: date) -> Q:
        return _between(self.cohort, period, as_of)

    def in_numerator(self, period: Period, as_of: date) -> Q:
        met = Q(**{f"{self.met}__lte": as_of})
        if self.within_days is None:
            return met
        return met & Q(LessThanOrEqual(DaysBetween(self.cohort, self.met), self.within_days))


@frozen(kw_only=True, eq=False)
class FlowRate(Rate):
    """Of the events in the period, the share that meets a condition: agreements among the disputes concluded."""

    kind: ClassVar[str] = "flow"

    at: str
    met: Q

    @property
    def dates(self) -> tuple[str, ...]:
        return (self.at,)

    def _when(self, period: Period, as_of: date) -> Q:
        return _between(self.at, period, as_of)

    def in_numerator(self, period: Period, as_of: date) -> Q:
        return as_known_on(self.met, as_of)


@frozen(kw_only=True, eq=False)
class StockRate(_OfLastDay, Rate):
    """Of what is open on the last day of the period (as ``Stock`` has it), the share that meets a condition on it."""

    kind: ClassVar[str] = "stock"

    since: str
    until: str
    met: Q

    def in_numerator(self, period: Period, as_of: date) -> Q:
        return as_known_on(self.met, self._seen_on(period, as_of))


@frozen(kw_only=True, eq=False)
class _Mean(Figure):
    """A mean over rows, to a tenth, half up; no rows have no mean.

    Means of several organisations are never added: their sums and rows are.
    """

    kind: ClassVar[str] = "flow"

    at: str

    @property
    def additive(self) -> bool:
        return False

    def value(self, tally: Tally, *, orgs: int = 1) -> Value:
        """The mean over all rows, of however many organisations."""
        if not tally.rows:
            return Value(None, 0)
        mean = (Decimal(tally.amount) / tally.rows).quantize(Decimal("0.1"), ROUND_HALF_UP)
        return Value(mean, tally.rows)


@frozen(kw_only=True, eq=False)
class Mean(_Mean):
    """平均: of the events in the period, the mean of what they measure. Rows that don't know it are not counted."""

    measure: str

    @property
    def dates(self) -> tuple[str, ...]:
        return (self.at,)

    def _when(self, period: Period, as_of: date) -> Q:
        return _between(self.at, period, as_of) & Q(**{f"{self.measure}__isnull": False})


@frozen(kw_only=True, eq=False)
class MeanDays(_Mean):
    """平均用时: of the events in the period, the mean number of days since another date of the same row.

    Rows that don't know the earlier date are not counted.
    """

    unit: str = "天"
    since: str

    @property
    def dates(self) -> tuple[str, ...]:
        return (self.at, self.since)

    @property
    def added(self) -> DaysBetween:
        return DaysBetween(self.since, self.at)

    def _when(self, period: Period, as_of: date) -> Q:
        return _between(self.at, period, as_of) & Q(**{f"{self.since}__lte": as_of})


def _figures(given: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(given)


@frozen(eq=False)
class Section:
    """一组指标: figures that are told together, under a heading. The first one speaks for the section."""

    name: str
    figures: tuple[Figure, ...] = field(converter=_figures)

    @property
    def area(self) -> str:
        """The area whose figures they are."""
        return self.figures[0].area
