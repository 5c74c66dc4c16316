"""What is known of a year when its report is written: every figure, the same of the year before, and breakdowns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from yifa.engine.figures import registry
from yifa.engine.figures.computing import Key, Result, compute
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.periods import Period, a_year_before
from yifa.engine.figures.recorded import without_empty_zeros
from yifa.engine.figures.tally import Tally, Value
from yifa.engine.narrative.tokens import BadToken, Reference
from yifa.engine.orgs.models import Org


@dataclass(frozen=True)
class Span:
    """A period as of a day."""

    period: Period
    as_of: date

    @property
    def before(self) -> Span:
        """上年同期: as of the same day of that year, so that both years are seen from as far."""
        return Span(self.period.a_year_before(), a_year_before(self.as_of))

    @property
    def is_over(self) -> bool:
        """Whether all its days have come."""
        return self.as_of >= self.period.last


@dataclass(frozen=True)
class Facts:
    """The figures of an organisation for a span and for the one a year before; breakdowns for the span alone."""

    span: Span
    now: Mapping[str, Result]
    before: Mapping[str, Result]
    broken_down: Mapping[tuple[str, str], Result]
    stated: Mapping[str, Value] = field(default_factory=dict)
    """Figures of the year before by what a document says, in the place of the records."""
    orgs: Sequence[Org] = ()
    """Whose records they are counted from."""

    def span_of(self, period: str) -> Span:
        """Which days a token means, and as of when. :raises BadToken: neither this year nor the one before."""
        for span in (self.span, self.span.before):
            if span.period.written == period:
                return span
        raise BadToken(f"期间“{period}”不是本报告的年度，也不是上年")

    def value(self, of: Reference, span: Span) -> Value:
        """A figure's value, or that of a part of it.

        :raises UnknownFigure: there is no such figure. :raises BadToken: no such breakdown was asked for.
        """
        figure = registry.figure(of.figure)
        if not of.by:
            return self.now[figure.id].total if span == self.span else self.value_before(figure.id)
        result = self.broken_down.get((figure.id, of.by))
        if result is None or span != self.span:
            raise BadToken(f"“{figure.name}”没有按“{of.by}”分组的{span.period}数据")
        return figure.value(sum((result.tallies.get(key, Tally()) for key in _as_counted(of.keys)), Tally()))

    def value_before(self, figure: str) -> Value:
        """A figure's value of the year before."""
        return self.stated.get(figure) or self.before[figure].total

    def parts(self, figure: str, by: str) -> Mapping[Key, Tally]:
        """What was counted under each key of a dimension; a key that is empty was not recorded."""
        return self.broken_down[figure, by].tallies


def _as_counted(keys: Sequence[str]) -> list[Key]:
    """An unrecorded key is an empty text in one table and null in another."""
    return [counted for key in keys for counted in ((key,) if key else ("", None))]


def gather(
    orgs: Iterable[Org],
    span: Span,
    breakdowns: Iterable[tuple[str, str]],
    stated: Mapping[str, Value] | None = None,
) -> Facts:
    """All figures in one scan of each table and year, with one more of a table for each way of breaking down.

    :param breakdowns: (figure's id, dimension). :param stated: figures of the year before that a document says.
    :raises OutOfScope: an organisation is not in scope.
    """
    asked, figures = list(orgs), registry.all_figures()
    broken_down = break_down(asked, span, breakdowns)
    now = compute(figures, asked, span.period, span.as_of)
    before = without_empty_zeros(compute(figures, asked, span.before.period, span.before.as_of))
    return Facts(span, now, before, broken_down, stated or {}, asked)


def break_down(orgs: Sequence[Org], span: Span, breakdowns: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Result]:
    """Figures broken down, a scan of a table for each dimension. :param breakdowns: (figure's id, dimension)."""
    by_dimension: dict[str, list[Figure]] = defaultdict(list)
    for id, by in dict.fromkeys(breakdowns):
        by_dimension[by].append(registry.figure(id))
    return {
        (id, by): result
        for by, wanted in by_dimension.items()
        for id, result in compute(wanted, orgs, span.period, span.as_of, by=by).items()
    }
