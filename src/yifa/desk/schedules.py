"""逐村情况: villages by months or quarters of a year, with what each had and where nothing was.

One page for every schedule that an area declares.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.duties import year_asked, years_offered
from yifa.desk.figures.asking import Parts, Span, orgs_of
from yifa.desk.figures.values import rows_address
from yifa.desk.ledger import may_register, readable_ledger
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures.computing import VILLAGE
from yifa.engine.figures.periods import Period
from yifa.engine.figures.schedules import Held, Kept, UnknownSchedule, kept, schedule
from yifa.engine.figures.telling import number_in_words
from yifa.engine.figures.villages import OWN
from yifa.engine.ledgers.declarations import Ledger


@dataclass(frozen=True)
class Cell:
    """One village in one term."""

    held: Held
    rows: str = ""
    enters: str = ""
    """Where what lacks is entered, for whoever may."""
    is_gap: bool = False
    is_ahead: bool = False
    name: str = ""
    """Of the term, for those who hear the page."""

    @property
    def measured(self) -> str:
        """How much, where it is measured."""
        return number_in_words(self.held.measured)


@dataclass(frozen=True)
class Line:
    """A village with a cell for each term and the year's sum; ``promised`` None: nothing was."""

    name: str
    cells: Sequence[Cell]
    total: Cell
    promised: Decimal | None

    @property
    def is_short(self) -> bool:
        """Whether less was given so far than promised so far."""
        return self.promised is not None and self.total.held.measured < self.promised

    @property
    def gaps(self) -> str:
        """The terms without anything: 3月、5月."""
        return "、".join(cell.name for cell in self.cells if cell.is_gap)

    @property
    def promised_told(self) -> str:
        """What was promised, in figures."""
        return "" if self.promised is None else number_in_words(self.promised)


@for_case_readers
@require_safe
def village_schedule(request: WorkRequest, reader: Reader, id: str) -> HttpResponse:
    """The schedule over the year that the address names, or this one."""
    try:
        declared = schedule(id)
    except UnknownSchedule as error:
        raise Http404(str(error)) from None
    ledger = readable_ledger(reader, declared.enters)
    span = year_asked(request, reader)
    found = kept(declared, orgs_of(reader), span.period.first.year, span.as_of)
    lines = list(_lines(found, ledger, reader, span))
    context = {
        "reader": reader,
        "ledger": ledger,
        "schedule": declared,
        "span": span,
        "years": years_offered(reader, span),
        "terms": [declared.called(term) for term in found.terms],
        "lines": lines,
        "lacking": [line for line in lines if line.gaps],
        "short": [line for line in lines if line.is_short],
        "is_promised": declared.promised is not None,
        "is_kept": found.since is not None,
        "foot": [_foot(found, term) for term in found.terms],
    }
    return render(request, "desk/village_schedule.html", context)


def _lines(found: Kept, ledger: Ledger, reader: Reader, span: Span) -> Iterator[Line]:
    may, near = may_register(ledger, reader), reader.near
    for village in found.shown:
        own = near is None or village in near
        yield _line(found, village, found.villages.names[village], span, may and own)
    if found.owed is None and any(place is None and term in found.terms for place, term in found.cells):
        yield _line(found, None, OWN, span, False)


def _line(found: Kept, village: int | None, name: str, span: Span, may: bool) -> Line:
    cells = [_cell(found, village, term, span, may) for term in found.terms]
    held = found.total(village)
    total = Cell(held, _rows(found, village, span) if held.count else "")
    return Line(name, cells, total, None if village is None else found.promised.get(village))


def _cell(found: Kept, village: int | None, term: Period, span: Span, may: bool) -> Cell:
    held, name = found.cell(village, term), found.schedule.called(term)
    if held.count:
        days = Period(term.first, min(term.last, span.as_of))
        return Cell(held, _rows(found, village, span.within(days)), name=name)
    if village is None or not found.lacks(village, term):
        return Cell(held, is_ahead=term.first > span.as_of, name=name)
    address = reverse("desk_register", args=[found.schedule.enters])
    has_begun = term.first <= span.as_of
    enters = f"{address}?{urlencode(found.schedule.begun(village, term))}" if may and has_begun else ""
    return Cell(held, "", enters, found.is_gap(village, term), not has_begun, name)


def _rows(found: Kept, village: int | None, span: Span) -> str:
    parts: Parts = [(VILLAGE, "" if village is None else str(village)), *found.schedule.part.items()]
    return rows_address(found.schedule.figure, span, parts)


def _foot(found: Kept, term: Period) -> str:
    """So many of the villages that stand had something: 18/20."""
    owing = [village for village in found.villages.names if found.owes(village, term)]
    if term.first > found.as_of or not owing:
        return ""
    return f"{sum(1 for village in owing if found.cell(village, term).count)}/{len(owing)}"
