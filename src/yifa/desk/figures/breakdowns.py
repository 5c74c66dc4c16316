"""A figure by month, by village and by what else it is declared to be broken down by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import BooleanField, ForeignKey

from yifa.desk.figures.asking import Span
from yifa.desk.figures.values import Compared, Line, Told, rows_address
from yifa.engine.figures.computing import MONTH, VILLAGE, Key, compute, dimension_column
from yifa.engine.figures.conditions import column
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.tally import Tally, Value
from yifa.engine.figures.villages import OWN, Villages
from yifa.engine.orgs.models import Org
from yifa.law.wording import month_in_words

UNKNOWN = "未登记"


@dataclass(frozen=True)
class Breakdown:
    """A figure in its parts."""

    by: str
    name: str
    rows: Sequence[Compared]
    total: Compared | None
    """None where the parts do not make the whole: what is open at the ends of months, shares, means."""

    @property
    def is_in_time(self) -> bool:
        """Months stand side by side; everything else lies one below the other, the largest first."""
        return self.by == MONTH


def breakdowns(figure: Figure, orgs: Sequence[Org], span: Span, villages: Villages, whole: Line) -> list[Breakdown]:
    """All of them; by month only where the period touches several, by village where it is told of one. Two scans each:
    this period, the year before."""
    months = [month for month in span.period.months() if month.first <= span.as_of]
    wanted = [*([MONTH] if len(months) > 1 else []), *([VILLAGE] if figure.by_village else []), *figure.dims]
    return [_breakdown(figure, orgs, span, by, villages, whole) for by in wanted]


def cells(figure: Figure, orgs: Sequence[Org], span: Span, by: str, villages: Villages) -> dict[Key, Value]:
    """The figure's value for each part. One scan."""
    result = compute([figure], orgs, span.period, span.as_of, by=by)[figure.id]
    return villages.values(result) if by == VILLAGE else dict(result.cells)


def names_of(figure: Figure, by: str, keys: Iterable[Key], villages: Villages) -> dict[Key, str]:
    """What the parts are called."""
    wanted = [key for key in keys if key is not None]
    if by == VILLAGE:
        known: dict[Any, Any] = dict(villages.names)
    else:
        field = column(figure.model, dimension_column(figure, by))[0]
        if isinstance(field, ForeignKey):
            known = field.related_model._default_manager.in_bulk(wanted)
        elif isinstance(field, BooleanField):
            known = {True: "是", False: "否"}
        else:
            known = dict(field.flatchoices)
    nowhere = OWN if by == VILLAGE else UNKNOWN
    return {None: nowhere} | {key: str(known.get(key, key)) if key != "" else UNKNOWN for key in wanted}


def written(key: Key) -> str:
    """A part's key as an address holds it; empty for what is not known."""
    return "" if key is None else str(key)


def key_of(figure: Figure, by: str, text: str, villages: Villages) -> Key:
    """The part that an address means. :raises LookupError: there is no such part."""
    if by != VILLAGE and by not in figure.dims:
        raise LookupError(f"“{figure.name}”不能按“{by[:20]}”分组")
    if by == VILLAGE:
        dimension_column(figure, by)
        if not text:
            return None
        key: Key = next((village for village in villages.names if str(village) == text), None)
    else:
        field = column(figure.model, dimension_column(figure, by))[0]
        if not text:
            return None if field.null else ""
        if field.flatchoices:
            key = next((choice for choice, _ in field.flatchoices if str(choice) == text), None)
        else:
            try:
                key = field.to_python(text)
            except ValidationError:
                key = None
    if key is None:
        raise LookupError(f"“{figure.name}”没有这一组：{text[:20]}")
    return key


def _breakdown(figure: Figure, orgs: Sequence[Org], span: Span, by: str, villages: Villages, whole: Line) -> Breakdown:
    now, before = cells(figure, orgs, span, by, villages), cells(figure, orgs, span.before, by, villages)
    rows = _months(figure, span, now, before) if by == MONTH else _parts(figure, span, by, now, before, villages)
    adds_up = figure.additive and not (by == MONTH and figure.kind == "stock")
    return Breakdown(by, _heading(figure, by), rows, whole if adds_up else None)


def _months(figure: Figure, span: Span, now: dict[Key, Value], before: dict[Key, Value]) -> list[Compared]:
    is_one_year = span.period.first.year == span.period.last.year
    return [
        Compared(
            f"{month.first.month}月" if is_one_year else month_in_words(month.first),
            Told(value, rows_address(figure, span.within(month))),
            Told(earlier, rows_address(figure, span.before.within(earlier_month))),
        )
        for (month, value), (earlier_month, earlier) in zip(now.items(), before.items(), strict=False)
    ]


def _parts(
    figure: Figure, span: Span, by: str, now: dict[Key, Value], before: dict[Key, Value], villages: Villages
) -> list[Compared]:
    """The largest first; what is not known last, and only where there is some of it."""
    nothing = figure.value(Tally())
    keys = [key for key in {**now, **before} if written(key) or now.get(key, nothing).rows]
    labels = names_of(figure, by, keys, villages)
    rows = [
        Compared(
            labels[key],
            Told(now.get(key, nothing), rows_address(figure, span, [(by, written(key))])),
            Told(before.get(key, nothing), rows_address(figure, span.before, [(by, written(key))])),
        )
        for key in keys
    ]
    return sorted(rows, key=lambda row: (row.label == UNKNOWN, -(row.now.value.shown or 0)))


def _heading(figure: Figure, by: str) -> str:
    if by in (MONTH, VILLAGE):
        return {MONTH: "按月", VILLAGE: "按村"}[by]
    return f"按{column(figure.model, dimension_column(figure, by))[0].verbose_name}"
