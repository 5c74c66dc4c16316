"""Figures: what is declared, its value, and the rows that were counted."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404
from ninja import Query, Router, Schema

from yifa.api.access import ApiRequest
from yifa.api.errors import NotPermitted, answers
from yifa.api.schemas import (
    CellOut,
    Day,
    FigureId,
    FigureOut,
    Figures,
    FigureValue,
    Limit,
    PathId,
    RowOut,
    Rows,
    ValueOut,
    Word,
    Year,
)
from yifa.api.telling import decimal_text, page
from yifa.engine.figures import registry
from yifa.engine.figures.computing import compute
from yifa.engine.figures.countable import countable
from yifa.engine.figures.declarations import Figure, Flow, Stock
from yifa.engine.figures.drilling import records
from yifa.engine.figures.periods import Period
from yifa.engine.figures.showing import tells_rows
from yifa.engine.figures.tally import Value
from yifa.engine.matters.models import Matter
from yifa.engine.matters.refusals import refuse
from yifa.engine.matters.titles import Names, names_in
from yifa.engine.registers.seeing import kept_register, seers

router = Router(tags=["指标"])


class Asked(Schema):
    """Which days, as of which day. ``period``: ``2025``, ``2025-H1``, ``2025-Q3``, ``2025-06``, ``…-01..…-02``."""

    year: Year | None = None
    period: str | None = None
    as_of: Day | None = None

    def span(self, today: date) -> Period:
        """The period asked for; this year where nothing was. :raises Refused: two different ones were."""
        if not self.period:
            return Period.year(self.year or today.year)
        period = Period.parse(self.period)
        if self.year is not None and period != Period.year(self.year):
            raise refuse(
                "invalid", f"year（{self.year}）与 period（{self.period}）不一致", where="period", todo="请只写其一"
            )
        return period

    def day(self, today: date) -> date:
        """As of which day; today where none was named. :raises Refused: it has not come."""
        if self.as_of is not None and self.as_of > today:
            raise refuse(
                "not_in_future", f"截止日期{self.as_of}晚于今天", where="as_of", todo="请填写今天或者以前的日期"
            )
        return self.as_of or today


class AskedValue(Asked):
    """And by what it is broken down: ``month``, ``village``, ``org`` or a dimension that the figure names."""

    by: Word | None = None


class AskedRows(Asked):
    """And which page: rows whose id is greater than ``after``."""

    after: PathId | None = None
    limit: Limit = 50


@router.get("", response=answers(Figures), url_name="figures", summary="指标目录")
def listing(request: ApiRequest) -> Figures:
    """Every figure with its definition, legal or customary."""
    return Figures(
        figures=[
            FigureOut(
                id=one.id,
                name=one.name,
                unit=one.unit,
                definition=one.definition,
                law=str(one.law or ""),
                kind=_kind(one),
                additive=one.additive,
                dims=list(one.dims),
            )
            for one in registry.all_figures()
        ]
    )


@router.get("/{id}", response=answers(FigureValue), url_name="figure", summary="指标数值")
def value(request: ApiRequest, id: FigureId, asked: Query[AskedValue]) -> FigureValue:
    """The figure's value for the organisation with its predecessors. Counts alone: every role may ask."""
    access = request.auth
    declared = _declared(id)
    period, as_of = asked.span(access.today), asked.day(access.today)
    result = compute([declared], access.orgs, period, as_of, asked.by)[declared.id]
    told = tells_rows(declared, access.roles)
    return FigureValue(
        figure=declared.id,
        unit=declared.unit,
        first=period.first,
        last=period.last,
        as_of=as_of,
        cells=[CellOut(key=_key(key), **_value(cell, told=told)) for key, cell in result.cells.items()],
        **_value(result.total, told=told),
    )


@router.get("/{id}/rows", response=answers(Rows), url_name="figure_rows", summary="指标的明细")
def rows(request: ApiRequest, id: FigureId, asked: Query[AskedRows]) -> Rows:
    """Exactly the rows that were counted, by the same condition. Needs a post for the whole organisation."""
    access = request.auth
    access.require_cases()
    if access.villages is not None:
        raise NotPermitted(f"{access.person.name}只在本村任职，不能查看全单位的明细")
    declared = _declared(id)
    register = kept_register(declared.model)
    if register is not None and not register.is_seen_in(access.roles):
        raise NotPermitted(f"“{declared.name}”的条目只由{seers(register)}查看；数值见 /figures/{declared.id}")
    found = records(declared, access.orgs, asked.span(access.today), asked.day(access.today))
    if asked.after is not None:
        found = found.filter(pk__gt=int(asked.after))
    shown, more = page(found.order_by("pk")[: asked.limit + 1], asked.limit)
    behind = [(row, countable(declared.model).shown(row)) for row in shown]
    names = names_in([one for _, one in behind if isinstance(one, Matter)])
    return Rows(
        rows=[
            RowOut(
                id=str(one.pk),
                title=names.get(one.pk, Names()).masked(str(one)),
                dated_on=getattr(row, declared.dates[0]),
                measured=decimal_text(row.measured),
                in_numerator=row.in_numerator,
            )
            for row, one in behind
        ],
        next=str(shown[-1].pk) if more else None,
    )


def _declared(id: str) -> Figure:
    try:
        return registry.figure(id)
    except registry.UnknownFigure as unknown:
        raise Http404(str(unknown)) from None


def _kind(figure: Figure) -> str:
    if isinstance(figure, Flow):
        return "flow"
    return "stock" if isinstance(figure, Stock) else "rate"


def _value(value: Value, *, told: bool) -> dict[str, Any]:
    is_rate = value.denominator is not None
    shown = value.percent() if is_rate else value.value
    return ValueOut(
        value=decimal_text(shown),
        rows=value.rows if told else None,
        numerator=value.numerator,
        denominator=value.denominator,
    ).model_dump()


def _key(key: Any) -> str | None:
    """What a cell is for: a month by its first day, anything else by its id or code."""
    if key is None:
        return None
    return key.first.strftime("%Y-%m") if isinstance(key, Period) else str(key)
