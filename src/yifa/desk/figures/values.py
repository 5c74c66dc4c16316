"""A figure's value as a page shows it: in words, beside the year before, with the way to its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse

from yifa.desk.figures.asking import Parts, Span
from yifa.engine.figures.computing import compute
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.recorded import without_empty_zeros
from yifa.engine.figures.tally import Value
from yifa.engine.figures.telling import bare, change, sort_of
from yifa.engine.orgs.models import Org


@dataclass(frozen=True)
class Told:
    """A value: its number and, of a rate, the two counts; the address of its rows."""

    value: Value
    href: str

    @property
    def number(self) -> str:
        return bare(self.value)

    @property
    def counts(self) -> str:
        """121/131; nothing where the figure is no rate, or one of nothing."""
        return "" if not self.value.denominator else f"{self.value.numerator}/{self.value.denominator}"

    @property
    def drawn(self) -> str:
        """The number as a chart takes it; nothing where there is none."""
        return "" if self.value.shown is None else str(self.value.shown)


@dataclass(frozen=True)
class Compared:
    """A figure or a part of it in this period and in the one a year before."""

    label: str
    now: Told
    before: Told

    @property
    def change(self) -> str:
        return change(self.now.value, self.before.value)


@dataclass(frozen=True)
class Line(Compared):
    """A figure as a row of the page."""

    figure: Figure
    chosen: str
    """The address at which this figure is the one broken down."""

    @property
    def sort(self) -> str:
        return sort_of(self.figure)


def rows_address(figure: Figure, span: Span, parts: Parts = ()) -> str:
    """Where the rows of a figure, or of a part of it, are listed."""
    return reverse("desk_figure_rows", args=[figure.id]) + span.query(parts)


def lines(figures: Iterable[Figure], orgs: Sequence[Org], span: Span) -> dict[str, Line]:
    """The figures of an area by their ids, in one scan of each table for this period and one for the year before."""
    wanted = list(figures)
    now = compute(wanted, orgs, span.period, span.as_of)
    before = without_empty_zeros(compute(wanted, orgs, span.before.period, span.before.as_of))
    return {
        figure.id: Line(
            figure.name,
            Told(now[figure.id].total, rows_address(figure, span)),
            Told(before[figure.id].total, rows_address(figure, span.before)),
            figure,
            span.query(area=figure.area, figure=figure.id) + "#spread",
        )
        for figure in wanted
    }
