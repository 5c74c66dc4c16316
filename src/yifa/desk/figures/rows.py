"""A figure's rows: exactly those that were counted, of which those are listed that the reader may read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, DecimalField, IntegerField, QuerySet, When
from django.db.models import Value as Constant
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.figures.asking import Span, asked_span, orgs_of
from yifa.desk.figures.breakdowns import key_of, names_of
from yifa.desk.figures.exporting import workbook
from yifa.desk.figures.values import Told
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.workbook import Heading
from yifa.engine.figures import registry
from yifa.engine.figures.computing import VILLAGE, Key, compute
from yifa.engine.figures.conditions import column
from yifa.engine.figures.countable import countable
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.drilling import records
from yifa.engine.figures.showing import tells_rows
from yifa.engine.figures.tally import Tally, Value
from yifa.engine.figures.telling import sort_of
from yifa.engine.figures.villages import Villages, villages_of
from yifa.engine.matters import registry as procedures
from yifa.engine.matters.models import Matter
from yifa.engine.matters.titles import Names, names_in
from yifa.engine.orgs.models import Org
from yifa.engine.registers.models import Entry
from yifa.engine.registers.month_field import MonthField
from yifa.engine.registers.seeing import kept_register, seers

PAGE = 50
SLICE = 500
PARTS = {"met": "计入分子", "unmet": "未计入分子"}


@dataclass(frozen=True)
class Asked:
    """A figure, or a part of it, over a span: its value and the rows that it counted."""

    figure: Figure
    span: Span
    label: str
    """Which part: a village, a kind; nothing for the whole."""
    parts: Sequence[tuple[str, str]]
    """The same as an address holds it."""
    value: Value
    counted: QuerySet[Any]


@dataclass(frozen=True)
class Row:
    """One row that was counted, as lists show it."""

    title: str
    href: str
    number: str
    village: str
    dated_on: date | None
    is_of_month: bool
    """Whether that day stands for its month."""
    state: str
    mark: str
    """``run``, ``done`` or nothing: the shape before the state."""
    in_numerator: bool | None
    measured: Any


@for_case_readers
@require_safe
def figure_rows(request: WorkRequest, reader: Reader, id: str) -> HttpResponse:
    """The rows behind a figure or a part of it, newest first; what the reader may not read is counted alone."""
    asked = _asked(request, reader, id)
    part = request.GET.get("part", "") if request.GET.get("part") in PARTS else ""
    readable = _readable(asked, reader)
    shown = readable.filter(in_numerator=part == "met") if part else readable
    place = request.GET.get("page", "1")
    number = max(int(place), 1) if place.isascii() and place.isdecimal() and len(place) < 9 else 1
    found = list(_newest(asked.figure, shown)[(number - 1) * PAGE : number * PAGE + 1])
    here = asked.span.query(asked.parts)
    context = {
        "reader": reader,
        "asked": asked,
        "figure": asked.figure,
        "span": asked.span,
        "value": Told(asked.value, ""),
        "sort": sort_of(asked.figure),
        "measure": _measure(asked.figure),
        "rows": _shown(asked.figure, found[:PAGE]),
        "hidden": asked.value.rows - readable.count(),
        "tells_rows": tells_rows(asked.figure, reader.roles),
        "seers": _seers(asked.figure, reader),
        "parts": [
            ("全部", here, not part),
            *((name, asked.span.query(asked.parts, part=code), code == part) for code, name in PARTS.items()),
        ],
        "back": reverse("desk_figures") + asked.span.query(area=asked.figure.area, figure=asked.figure.id),
        "query": here,
        "first": (number - 1) * PAGE + 1,
        "last": (number - 1) * PAGE + len(found[:PAGE]),
        "previous": _page(asked, part, number - 1) if number > 1 else "",
        "next": _page(asked, part, number + 1) if len(found) > PAGE else "",
    }
    return render(request, "desk/figure_rows.html", context)


@for_case_readers
@require_safe
def figure_rows_export(request: WorkRequest, reader: Reader, id: str) -> HttpResponseBase:
    """The rows that the reader may read, all of them, as a workbook."""
    asked = _asked(request, reader, id)
    readable = _readable(asked, reader)
    measure, is_rate = _measure(asked.figure), asked.value.denominator is not None
    headings = [
        *(Heading(name) for name in ("编号", "名称", "村", "状态")),
        Heading("月份", "month") if _is_of_months(asked.figure) else Heading("日期", "day"),
        *([Heading("计入分子")] if is_rate else []),
        *([Heading(measure, _number_kind(asked.figure), total=asked.figure.additive)] if measure else []),
    ]
    hidden = asked.value.rows - readable.count()
    left_out = f"另有{hidden}行" if tells_rows(asked.figure, reader.roles) else "逐条记录"
    said = f"{reader.org.name}　{asked.span}　{asked.figure.definition}" + (
        f"　{left_out}不在{reader.person.name}的查阅范围，未列出" if hidden else ""
    )
    name = f"{asked.label}{asked.figure.name}明细"
    rows = _lines(asked.figure, _newest(asked.figure, readable), is_rate=is_rate, with_measure=bool(measure))
    return workbook(reader, name, said, headings, rows, f"figure:{asked.figure.id}", asked.span)


def _asked(request: WorkRequest, reader: Reader, id: str) -> Asked:
    """:raises Http404: there is no such figure, period or part."""
    span, problem = asked_span(request.GET.dict(), reader.today)
    if problem:
        raise Http404(problem)
    try:
        figure = registry.figure(id)
    except registry.UnknownFigure as unknown:
        raise Http404(str(unknown)) from None
    parts = list(zip(request.GET.getlist("by"), request.GET.getlist("key"), strict=False))
    return _part(figure, orgs_of(reader), span, parts)


def _part(figure: Figure, orgs: Sequence[Org], span: Span, parts: Sequence[tuple[str, str]]) -> Asked:
    """A figure, or a part of it, with its value and rows. :raises Http404: there is no such part."""
    villages = villages_of(orgs, span.period, span.as_of)
    try:
        keys = {by: key_of(figure, by, written, villages) for by, written in parts}
    except LookupError as unknown:
        raise Http404(str(unknown)) from None
    label = "".join(names_of(figure, by, [key], villages)[key] for by, key in keys.items())
    result = compute([figure], orgs, span.period, span.as_of, by=list(keys) or None)[figure.id]
    rows = records(figure, orgs, span.period, span.as_of, {by: key for by, key in keys.items() if by != VILLAGE})
    if not keys:
        return Asked(figure, span, "", (), result.total, rows)
    meant = {by: _meant(by, key, villages) for by, key in keys.items()}
    tally = sum(
        (tally for found, tally in result.tallies.items() if _lies(found, meant)),
        Tally(),
    )
    if VILLAGE in keys:
        column = countable(figure.model).village
        rows = rows.filter(**({f"{column}__in": meant[VILLAGE]} if keys[VILLAGE] else {f"{column}__isnull": True}))
    return Asked(figure, span, label, parts, figure.value(tally), rows)


def _meant(by: str, key: Key, villages: Villages) -> list[Key]:
    """The keys that make up a part: a village is made up of its places."""
    return [*villages.places(key)] if by == VILLAGE and key is not None else [key]


def _lies(found: Key, meant: Mapping[str, list[Key]]) -> bool:
    """Whether a cell's key is one of those meant, in every dimension."""
    keys = found if len(meant) > 1 else (found,)
    return all(key in wanted for key, wanted in zip(keys, meant.values(), strict=True))


def _readable(asked: Asked, reader: Reader) -> QuerySet[Any]:
    """Those of the rows that the reader may read, by the matter or entry behind them."""
    how = countable(asked.figure.model)
    if how.shown_by == "entry":
        if not reader.readable and not kept_register(asked.figure.model):
            return asked.counted
        return asked.counted.filter(entry__in=Entry.objects.filter(reader.readable_entries))
    if not reader.readable or not how.shown_by:
        return asked.counted
    return asked.counted.filter(matter__in=Matter.objects.filter(reader.readable))


def _seers(figure: Figure, reader: Reader) -> str:
    """Who sees the rows, where the reader is none of them."""
    register = kept_register(figure.model)
    return "" if register is None or register.is_seen_in(reader.roles) else seers(register)


def _newest(figure: Figure, rows: QuerySet[Any]) -> QuerySet[Any]:
    """Newest first; where amounts are added up, those that add something stand before those that add nothing."""
    by = countable(figure.model).shown_by
    beside = [f"{by}__village", *([f"{by}__parent"] if by == "matter" else [])] if by else []
    found = rows.select_related(*([by, *beside] if by else []))
    if figure.measure is None:
        return found.order_by(f"-{figure.dates[0]}", "-pk")
    adds = Case(When(measured__gt=0, then=Constant(0)), default=Constant(1), output_field=IntegerField())
    return found.order_by(adds, f"-{figure.dates[0]}", "-pk")


def _shown(figure: Figure, rows: Sequence[Any]) -> list[Row]:
    behind = [(row, countable(figure.model).shown(row)) for row in rows]
    names = names_in([one for _, one in behind if isinstance(one, Matter)])
    return [_row(figure, row, one, names) for row, one in behind]


def _row(figure: Figure, row: Any, behind: Any, names: dict[int, Names]) -> Row:
    title, href, number, state, mark = str(behind), "", "", "", ""
    if isinstance(behind, Matter):
        title = names[behind.pk].masked(behind.title)
        href = reverse("desk_matter", args=[behind.parent_id or behind.pk])
        number = behind.number or (behind.parent.number if behind.parent else "") or ""
        declared = procedures.procedure(behind.procedure, behind.version).state(behind.state)
        state, mark = declared.name, "done" if declared.ends else "run" if behind.entries > 1 else ""
    elif isinstance(behind, Entry):
        href = reverse("desk_entry", args=[behind.pk])
    village = getattr(behind, "village", None)
    return Row(
        title=title,
        href=href,
        number=number,
        village=str(village or ""),
        dated_on=getattr(row, figure.dates[0]),
        is_of_month=_is_of_months(figure),
        state=state,
        mark=mark,
        in_numerator=row.in_numerator,
        measured=row.measured,
    )


def _is_of_months(figure: Figure) -> bool:
    return isinstance(column(figure.model, figure.dates[0])[0], MonthField)


def _measure(figure: Figure) -> str:
    """What the figure adds up, with its unit; nothing where rows are counted."""
    if figure.added is None:
        return ""
    name = column(figure.model, figure.measure)[0].verbose_name if figure.measure else "天数"
    return f"{name}（{figure.unit}）" if figure.measure else str(name)


def _number_kind(figure: Figure) -> str:
    field = column(figure.model, figure.measure)[0] if figure.measure else None
    return "money" if isinstance(field, DecimalField) else "number"


def _lines(figure: Figure, rows: QuerySet[Any], *, is_rate: bool, with_measure: bool) -> Iterator[list[Any]]:
    """In slices, so that no list is ever in memory as a whole."""
    start = 0
    while found := list(rows[start : start + SLICE]):
        for row in _shown(figure, found):
            met = [("是" if row.in_numerator else "否")] if is_rate else []
            measured = [row.measured] if with_measure else []
            yield [row.number, row.title, row.village, row.state, row.dated_on, *met, *measured]
        start += SLICE


def _page(asked: Asked, part: str, number: int) -> str:
    more = {"part": part} if part else {}
    return asked.span.query(asked.parts, **more, page=str(number))
