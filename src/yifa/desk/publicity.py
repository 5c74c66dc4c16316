"""普法日历、普法覆盖: what was planned and done for each theme day of a year, and whom activities reached, village by
village and group by group. Two pages that no declaration makes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yifa.areas.publicity.figures.activities import ACTIVITIES, ON_THEME_DAYS
from yifa.areas.publicity.ledger import ACTIVITIES as BOOK
from yifa.areas.publicity.models import Audience, PublicityActivity, PublicityTask
from yifa.areas.publicity.reaching import OF_GROUPS, Coverage, Reached, coverage
from yifa.desk.access import Reader, for_case_readers
from yifa.desk.duties import year_asked, years_offered
from yifa.desk.figures.asking import Parts, Span, asked_span, offered, orgs_of
from yifa.desk.figures.values import rows_address
from yifa.desk.ledger import may_register
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures.computing import VILLAGE
from yifa.engine.figures.villages import OWN
from yifa.law.theme_days import ThemeDay, theme_days

MOST_TASKS: Final = 6
"""So many tasks of one theme day are listed; the ledger has them all."""


@dataclass(frozen=True)
class Kept:
    """A theme day of the year: its days, the tasks planned for it, and what was done."""

    theme: ThemeDay
    first: date
    last: date
    planned: Sequence[PublicityTask]
    held: Reached
    rows: str
    enters: str
    """Where an activity for it is entered; empty for who may not, and before it comes."""
    today: date

    @property
    def standing(self) -> str:
        """``done``, ``missed`` where it is over without anything, ``now`` while it runs, else ``ahead``."""
        if self.held.activities:
            return "done"
        if self.last < self.today:
            return "missed"
        return "now" if self.first <= self.today else "ahead"


@dataclass(frozen=True)
class Cell:
    """A number of activities with the people they reached, and where they are listed."""

    reached: Reached
    rows: str = ""


@dataclass(frozen=True)
class Line:
    """A village, or what was for the whole township, with a cell for each group and the sum of all."""

    name: str
    cells: Sequence[Cell]
    total: Cell
    enters: str = ""
    """Where an activity there is entered, of a village that nothing reached."""


@for_case_readers
@require_safe
def publicity_calendar(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The theme days of the year that the address names, or of this one, in their order."""
    span = year_asked(request, reader)
    kept = list(_kept(reader, span))
    context = {
        "reader": reader,
        "ledger": BOOK,
        "span": span,
        "year": span.period.first.year,
        "years": years_offered(reader, span),
        "kept": kept,
        "counts": Counter(one.standing for one in kept),
    }
    return render(request, "desk/publicity_calendar.html", context)


@for_case_readers
@require_safe
def publicity_coverage(request: WorkRequest, reader: Reader) -> HttpResponse:
    """Villages by groups over the period that the address names, or this year; empty cells were never reached."""
    span, problem = asked_span(request.GET, reader.today)
    found = coverage(orgs_of(reader), span.period, span.as_of)
    context = {
        "reader": reader,
        "ledger": BOOK,
        "span": span,
        "problem": problem,
        "periods": [(name, written, written == span.period.written) for name, written in offered(reader.today)],
        "audiences": list(Audience),
        "lines": list(_lines(reader, found, span)),
        "foot": [_cell(found.of_audience(one.value), span, [("audience", one.value)]) for one in Audience],
        "total": _cell(found.total, span),
        "unreached": [found.villages.names[village] for village in found.unreached],
        "unreached_groups": [str(one.label) for one in found.unreached_groups],
        "of_groups": OF_GROUPS,
    }
    return render(request, "desk/publicity_coverage.html", context)


def _kept(reader: Reader, span: Span) -> Iterator[Kept]:
    year, until = span.period.first.year, min(span.period.last, span.as_of)
    tasks = PublicityTask.objects.filter(org__in=reader.orgs, voided=False, due_on__year=year).exclude(theme_day="")
    planned = list(tasks.filter(cancelled_on__isnull=True).order_by("due_on", "pk"))
    activities = PublicityActivity.objects.filter(
        org__in=reader.orgs, voided=False, held_on__range=(span.period.first, until)
    )
    told = list(activities.exclude(theme_day="").values_list("theme_day", "attended"))
    may = may_register(BOOK, reader)
    for theme in theme_days():
        first, last = theme.in_year(year)
        own = [people or 0 for code, people in told if code == theme.code]
        yield Kept(
            theme,
            first,
            last,
            [task for task in planned if task.theme_day == theme.code][:MOST_TASKS],
            Reached(len(own), sum(own)),
            rows_address(ON_THEME_DAYS, span, [("theme_day", theme.code)]),
            _entering({"theme_day": theme.code}) if may and first <= reader.today else "",
            reader.today,
        )


def _lines(reader: Reader, found: Coverage, span: Span) -> Iterator[Line]:
    may, near = may_register(BOOK, reader), reader.near
    held = {place for place, _ in found.cells}
    for village, name in found.villages.names.items():
        if village in found.villages.standing or village in held:
            theirs = may and (near is None or village in near)
            enters = _entering({"village": str(village)}) if theirs and village not in held else ""
            yield _line(found, span, village, name, enters)
    if None in held:
        yield _line(found, span, None, OWN, "")


def _line(found: Coverage, span: Span, village: int | None, name: str, enters: str) -> Line:
    part = (VILLAGE, "" if village is None else str(village))
    cells = [_cell(found.cell(village, one.value), span, [part, ("audience", one.value)]) for one in Audience]
    return Line(name, cells, _cell(found.of_village(village), span, [part]), enters)


def _cell(reached: Reached, span: Span, parts: Parts = ()) -> Cell:
    return Cell(reached, rows_address(ACTIVITIES, span, parts) if reached.activities else "")


def _entering(known: dict[str, str]) -> str:
    return f"{reverse('desk_register', args=[BOOK.id])}?{urlencode(known)}"
