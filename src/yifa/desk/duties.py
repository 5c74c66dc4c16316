"""职责清单: what is owed of whom this year, what has met it quarter by quarter, and what would meet what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.figures.asking import Span, orgs_of
from yifa.desk.figures.values import rows_address
from yifa.desk.ledger import may_register
from yifa.desk.pdf import answer, shows_pdf
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures.duties import QUARTERS, Met, Standing, list_of, standings
from yifa.engine.figures.periods import Period
from yifa.engine.ledgers.columns import ledger_of_model
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.registry import forms_of_bulletin
from yifa.engine.prints.subjects import MonthSubject
from yifa.law.duties import FIRST_RESPONSIBLE, HOLDERS, DutyList

YEARS = 4
"""So many years are offered, this one first."""

PAPERS = "duties"
"""The bulletin of which the paper form is a sheet."""


@dataclass(frozen=True)
class Way:
    """What meets a duty: what it is called, how many there are and where; where more are entered, if the reader may."""

    name: str
    count: int
    rows: str
    enters: str


@dataclass(frozen=True)
class Cell:
    """A quarter's count; ``rows`` is empty where it is made of several figures or of nothing."""

    count: int
    rows: str
    is_ahead: bool


@dataclass(frozen=True)
class Row:
    """A duty as the page shows it."""

    standing: Standing
    quarters: Sequence[Cell]
    ways: Sequence[Way]


@dataclass(frozen=True)
class Sheet:
    """The duties of one holder."""

    holder: str
    name: str
    rows: Sequence[Row]

    @property
    def open(self) -> int:
        """How many are not met."""
        return sum(not row.standing.is_met for row in self.rows)


@for_case_readers
@require_safe
def duties(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The list of the year that the address names, or of this one."""
    span = year_asked(request, reader)
    year = span.period.first.year
    known = list_of(reader.org, year)
    context = {
        "reader": reader,
        "span": span,
        "year": year,
        "years": years_offered(reader, span),
        "known": known,
        "sheets": list(_sheets(known, reader, span)) if known else [],
        "heads": FIRST_RESPONSIBLE,
        "form": _form(),
        "quarters": QUARTERS,
    }
    return render(request, "desk/duties.html", context)


@shows_pdf
@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def duties_print(request: WorkRequest, reader: Reader) -> HttpResponseBase:
    """The list on paper as of the year's last month that has begun; sent, it is printed and kept."""
    span = year_asked(request, reader)
    last = min(span.period.last, reader.today)
    subject = MonthSubject(reader.org, Period.month(last.year, last.month), reader.today)
    back = f"{reverse('desk_duties')}?year={last.year}"
    return answer(request, reader, _form(), lambda *_: subject, {"back": back, "back_to": "职责清单"})


def unmet(reader: Reader) -> int | None:
    """How many duties of this year's list no record meets yet; None: there is no list."""
    known = list_of(reader.org, reader.today.year)
    if known is None:
        return None
    return sum(not one.is_met for one in standings(known, orgs_of(reader), reader.today.year, reader.today))


def _form() -> Form:
    return forms_of_bulletin(PAPERS)[0]


def year_asked(request: WorkRequest, reader: Reader) -> Span:
    """The year that the address names, this one where it names none that is offered."""
    written = request.GET.get("year", "")
    asked = int(written) if written.isascii() and written.isdecimal() and len(written) == 4 else reader.today.year
    year = asked if reader.today.year - YEARS < asked <= reader.today.year else reader.today.year
    return Span(Period.year(year), reader.today, reader.today)


def years_offered(reader: Reader, span: Span) -> list[tuple[int, bool]]:
    """The years that are offered, this one first, and which of them is shown."""
    return [(year, year == span.period.first.year) for year in range(reader.today.year, reader.today.year - YEARS, -1)]


def _sheets(known: DutyList, reader: Reader, span: Span) -> Iterator[Sheet]:
    found = standings(known, orgs_of(reader), span.period.first.year, span.as_of)
    for holder, name in HOLDERS.items():
        own = [one for one in found if one.duty.holder == holder]
        if own:
            yield Sheet(holder, name, [_row(one, reader, span) for one in own])


def _row(one: Standing, reader: Reader, span: Span) -> Row:
    ways = [_way(met, reader, span) for met in one.met_by]
    return Row(one, [_cell(one, quarter, span) for quarter in QUARTERS], ways)


def _cell(one: Standing, quarter: int, span: Span) -> Cell:
    days = Period.quarter(span.period.first.year, quarter)
    counted = [met for met in one.met_by if met.quarters[quarter - 1]]
    rows = _rows(counted[0], span.within(days)) if len(counted) == 1 else ""
    return Cell(one.quarters[quarter - 1], rows, days.first > span.today)


def _way(met: Met, reader: Reader, span: Span) -> Way:
    ledger = ledger_of_model(met.figure.model)
    words = f"{met.figure.name}（{met.part}）" if met.part else met.figure.name
    enters = ""
    if ledger is not None and may_register(ledger, reader) and not span.is_over:
        field = {} if not met.source.by else {met.figure.dims[met.source.by]: met.source.key}
        enters = _entering(ledger, field)
    return Way(words, met.count, _rows(met, span), enters)


def _entering(ledger: Ledger, field: dict[str, str]) -> str:
    """Where something more is entered: the form with the field filled in, of matters their list."""
    if not ledger.register:
        return reverse("desk_ledger", args=[ledger.id])
    return f"{reverse('desk_register', args=[ledger.id])}?{urlencode(field)}"


def _rows(met: Met, span: Span) -> str:
    return rows_address(met.figure, span, [(met.source.by, met.source.key)] if met.source.by else ())
