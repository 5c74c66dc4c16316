"""From a figure to its rows: exactly those that were counted, by the same condition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django.db.models import BooleanField, Case, Count, Q, QuerySet, When
from django.db.models import Value as Constant

from yifa.engine.figures.computing import MONTH, UnknownDimension, dimension_column, standing_rows
from yifa.engine.figures.countable import countable
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.periods import Period
from yifa.engine.figures.scope import narrowed_to
from yifa.engine.matters.models import Provenance
from yifa.engine.orgs.models import Org


def records(
    figure: Figure, orgs: Iterable[Org], period: Period, as_of: date, cell: Mapping[str, Any] | None = None
) -> QuerySet[Any]:
    """The rows that the figure counted, oldest first; lazy, so that a page of them is read alone.

    Each row has ``in_numerator`` (of a rate; None for other figures) and ``measured`` (what it adds to a sum, None when
    the ledger does not know; 1 where rows are counted).

    :param cell: narrows to a cell of a breakdown: ``{"village": id, "kind": "family"}``. For a cell of an organisation
        or of a month ask for that organisation or that month as the period.
    :raises OutOfScope: an organisation is not in scope. :raises UnknownDimension: there is no such breakdown.
    """
    how = countable(figure.model)
    rows = _counted(figure, list(orgs), period, as_of, cell or {})
    met = figure.in_numerator(period, as_of)
    return (
        (rows.select_related(how.shown_by) if how.shown_by else rows)
        .annotate(
            in_numerator=Constant(None, BooleanField()) if met is None else _whether(met),
            measured=Constant(1) if figure.added is None else figure.added,
        )
        .order_by(figure.dates[0], "pk")
    )


@dataclass(frozen=True)
class AdoptedShare:
    """How many of the rows that a figure counted came in from ledgers kept elsewhere."""

    adopted: int
    rows: int

    @property
    def share(self) -> Fraction | None:
        """As a fraction of one; None when nothing was counted."""
        return Fraction(self.adopted, self.rows) if self.rows else None


def adopted_share(figure: Figure, orgs: Iterable[Org], period: Period, as_of: date) -> AdoptedShare:
    """How many of the figure's rows were adopted. One query, which joins what the figure itself does without."""
    rows, provenance = _counted(figure, list(orgs), period, as_of, {}), countable(figure.model).provenance
    if not provenance:
        return AdoptedShare(0, rows.count())
    from_ledgers = Q(**{provenance: Provenance.ADOPTED})
    counts = rows.aggregate(adopted=Count(Constant(1), filter=from_ledgers), rows=Count("*"))
    return AdoptedShare(counts["adopted"], counts["rows"])


def _counted(figure: Figure, orgs: list[Org], period: Period, as_of: date, cell: Mapping[str, Any]) -> QuerySet[Any]:
    if MONTH in cell:
        raise UnknownDimension("按月查看明细时，请以该月为统计期间")
    narrowed = Q(**{dimension_column(figure, name): value for name, value in cell.items() if value is not None})
    for name, value in cell.items():
        if value is None:
            narrowed &= Q(**{f"{dimension_column(figure, name)}__isnull": True})
    with narrowed_to(orgs):
        return standing_rows(figure.model).filter(figure.counted(period, as_of), narrowed)


def _whether(condition: Q) -> Case:
    """True or false, never null: a condition on an unknown date does not hold."""
    return Case(When(condition, then=Constant(True)), default=Constant(False), output_field=BooleanField())
