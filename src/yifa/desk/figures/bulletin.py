"""月通报: one month by village, as it is sent out; each number opens its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.figures.asking import Span, orgs_of
from yifa.desk.figures.exporting import workbook
from yifa.desk.figures.values import Told as ToldValue
from yifa.desk.figures.values import rows_address
from yifa.desk.pdf import answer, shows_pdf
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.workbook import Heading
from yifa.engine.figures.bulletins import Bulletin, Column, Told, UnknownBulletin
from yifa.engine.figures.bulletins import bulletin as declared
from yifa.engine.figures.computing import VILLAGE
from yifa.engine.figures.periods import Period, PeriodError
from yifa.engine.figures.tally import Value
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.registry import forms_of_bulletin
from yifa.engine.prints.subjects import MonthSubject
from yifa.law.months import month_before


@dataclass(frozen=True)
class Row:
    """A line of the table as the page shows it."""

    name: str
    cells: Sequence[ToldValue]


@dataclass(frozen=True)
class Head:
    """A heading over one column, or over several that belong together."""

    name: str
    columns: Sequence[Column]

    @property
    def is_group(self) -> bool:
        return bool(self.name)


@for_case_readers
@require_safe
def bulletin(request: WorkRequest, reader: Reader, id: str) -> HttpResponse:
    """The month that the address names, or the last one that is over; what is no such month leads to the nearest."""
    written, nearest = request.GET.get("month", ""), _nearest(request.GET.get("month", ""), reader.today)
    if written and written != nearest.written:
        messages.warning(request, f"“{written}”不是可以通报的月份，下面是{nearest}；其他月份用“上月”“下月”选择")
        return redirect(f"{reverse('desk_bulletin', args=[id])}?month={nearest.written}")
    known, span, told = _asked(request, reader, id)
    month = span.period
    next_month = _month(month.last + timedelta(days=1))
    context = {
        "reader": reader,
        "bulletin": known,
        "span": span,
        "month": month,
        "heads": [Head(name, list(columns)) for name, columns in groupby(told.columns, lambda column: column.group)],
        "grouped": [column for column in told.columns if column.group],
        "rows": [
            Row(line.name, _cells(told.columns, line.values, span, {VILLAGE: line.village})) for line in told.lines
        ],
        "total": Row("合计", _cells(told.columns, told.total, span, {})),
        "is_recorded": told.is_recorded,
        "form": _form_of(known) if told.is_recorded else None,
        "paragraphs": told.paragraphs,
        "previous": _month(month.first - timedelta(days=1)).written,
        "next": next_month.written if next_month.first <= reader.today else "",
        "back": reverse("desk_figures") + span.query(area=known.area),
    }
    return render(request, "desk/figures_bulletin.html", context)


@for_case_readers
@require_safe
def bulletin_export(request: WorkRequest, reader: Reader, id: str) -> HttpResponseBase:
    """The table as a workbook."""
    known, span, told = _asked(request, reader, id)
    headings = [Heading("村（社区）"), *(Heading(column.name, "number") for column in told.columns)]
    said = f"{reader.org.name}　{span}　导出于{reader.today:%Y-%m-%d}"
    name = f"{known.name}{span.period.written}"
    return workbook(reader, name, said, headings, _lines(told), f"bulletin:{known.id}", span)


@shows_pdf
@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def bulletin_print(request: WorkRequest, reader: Reader, id: str) -> HttpResponseBase:
    """The month on paper, to be looked at; sent, it is printed and kept."""
    known, month = _month_asked(request, reader, id)
    form = _form_of(known)
    if form is None:
        raise Http404(f"“{known.name}”没有纸质样式")
    back = f"{reverse('desk_bulletin', args=[id])}?month={month.written}"
    subject = MonthSubject(reader.org, month, reader.today)
    return answer(request, reader, form, lambda *_: subject, {"back": back, "back_to": known.name})


def _form_of(known: Bulletin) -> Form | None:
    return next(iter(forms_of_bulletin(known.id)), None)


def _asked(request: WorkRequest, reader: Reader, id: str) -> tuple[Bulletin, Span, Told]:
    """:raises Http404: as for the month."""
    known, month = _month_asked(request, reader, id)
    span = Span(month, reader.today, reader.today)
    return known, span, known.tell(orgs_of(reader), month, reader.today)


def _month_asked(request: WorkRequest, reader: Reader, id: str) -> tuple[Bulletin, Period]:
    """:raises Http404: there is no such bulletin or month, or it has not begun."""
    written = request.GET.get("month", "")
    try:
        known = declared(id)
        month = Period.parse(written) if written else _last_month(reader.today)
    except (UnknownBulletin, PeriodError) as error:
        raise Http404(str(error)) from None
    if month != _month(month.first) or month.first > reader.today:
        raise Http404(f"“{written}”不是已经开始的月份；请写作 {reader.today:%Y-%m}")
    return known, month


def _cells(
    columns: Sequence[Column], values: Sequence[Value], span: Span, where: dict[str, int | None]
) -> list[ToldValue]:
    return [ToldValue(value, _address(column, span, where)) for column, value in zip(columns, values, strict=True)]


def _address(column: Column, span: Span, where: dict[str, int | None]) -> str:
    """Where a cell's rows are listed."""
    parts: dict[str, str] = {by: "" if key is None else str(key) for by, key in where.items()} | dict(column.part)
    return rows_address(column.figure, span.within(column.days or span.period), list(parts.items()))


def _lines(told: Told) -> Iterator[list[Any]]:
    """As plain values: a rate in per cent with its counts."""
    for name, values in (*((line.name, line.values) for line in told.lines), ("合计", told.total)):
        yield [name, *(_plain(value) for value in values)]


def _plain(value: Value) -> Any:
    if value.denominator is None:
        return value.shown
    return None if value.shown is None else f"{value.shown}%（{value.numerator}/{value.denominator}）"


def _nearest(written: str, today: date) -> Period:
    """The month of what was asked for, at the latest the present one; the last one that is over of what says none."""
    try:
        return _month(min(Period.parse(written).last, today))
    except PeriodError:
        return _last_month(today)


def _month(day: date) -> Period:
    return Period.month(day.year, day.month)


def _last_month(today: date) -> Period:
    return _month(month_before(today))
