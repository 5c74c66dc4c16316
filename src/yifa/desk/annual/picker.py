"""插入数据: every figure with today's value and last year's, and the tokens that tell it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.opening import opened
from yifa.desk.figures.breakdowns import names_of
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures import registry
from yifa.engine.figures.declarations import Figure, Rate
from yifa.engine.figures.telling import told as shown
from yifa.engine.figures.villages import Villages
from yifa.engine.narrative.facts import Facts, break_down
from yifa.engine.narrative.rounding import offers
from yifa.engine.narrative.telling import COMPARED, told
from yifa.engine.narrative.tokens import FORMATS, BadToken, Reference, Token
from yifa.engine.store.tenancy import org_scope
from yifa.reports.models import FilledNumber
from yifa.reports.report import Report
from yifa.reports.year_before import value_before

_EXACT: Final = tuple((way, "") for way in FORMATS if way not in ("over", "near"))

_NAMES: Final = {
    "count": "数量",
    "number": "仅数字",
    "rate": "比率",
    "money": "金额",
    "met": "分子",
    "of": "分母",
    "change": "增减",
    "none": "没有",
    "all": "全部",
    "up": "上升",
    "down": "下降",
    "same": "持平",
    "over": "约数",
    "near": "约数",
}


_NO_VILLAGES: Final = Villages({}, frozenset(), {})


@dataclass(frozen=True)
class Way:
    """A token, and what it says today."""

    name: str
    words: str
    token: str


@dataclass(frozen=True)
class Choice:
    """A figure or a part of it: its values, and the ways in which it can be told."""

    name: str
    now: str
    before: str
    ways: tuple[Way, ...]
    figure: str = ""
    """The figure whose parts can be asked for."""


@for_case_readers
@require_safe
def picker(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """All figures that have the words in their names, or the parts of one."""
    report = opened(reader, year)
    asked, words = request.GET.get("figure", ""), request.GET.get("q", "").strip()[:50]
    told = report.report(reader.today)
    facts = told.facts
    figures = {one.id: one for one in registry.all_figures()}
    chosen = figures.get(asked)
    areas = {area.label: str(area.verbose_name) for area in registry.areas()}
    matching = (one for one in figures.values() if any(words in said for said in _said_of(one, areas)))
    choices = _parts(told, chosen) if chosen else [_whole(one, facts) for one in matching]
    context = {
        "reader": reader,
        "stored": report,
        "words": words,
        "figure": chosen,
        "choices": choices,
        "filled": FilledNumber.objects.select_related("by").filter(org=reader.org, matter=report.matter),
    }
    return render(request, "desk/annual/picker.html", context)


def _said_of(figure: Figure, areas: dict[str, str]) -> tuple[str, ...]:
    """The words by which a figure is found: its name, its definition, the area of work."""
    return figure.name, figure.definition, areas.get(figure.area, "")


def _whole(figure: Figure, facts: Facts) -> Choice:
    now, before = facts.now[figure.id].total, value_before(facts, figure.id)
    ways = _ways(Reference(figure.id), facts, is_compared=before.shown is not None)
    return Choice(figure.name, shown(figure, now), shown(figure, before), ways, figure.id if figure.dims else "")


def _parts(report: Report, figure: Figure) -> list[Choice]:
    """Each part of each breakdown, by its name."""
    wanted = [(figure.id, by) for by in figure.dims]
    with org_scope(*report.orgs):
        facts = replace(report.facts, broken_down=break_down(report.orgs, report.facts.span, wanted))
        found = []
        for by in figure.dims:
            keys = [key for key in facts.parts(figure.id, by) if isinstance(key, str) and key]
            names = names_of(figure, by, keys, _NO_VILLAGES)
            for key in keys:
                of = Reference(figure.id, by, [key])
                value = shown(figure, facts.value(of, facts.span))
                found.append(Choice(f"{figure.name}：{names[key]}", value, "", _ways(of, facts)))
    return found


def _rounded(of: Reference, facts: Facts) -> list[tuple[str, str]]:
    """The ways of telling it as a round number; none where there is no number."""
    number = facts.value(of, facts.span).shown
    is_rate = isinstance(registry.figure(of.figure), Rate)
    told_so = offers(number, is_rate=is_rate) if number is not None else []
    return [(way, word) for way, _, word in (one.partition("=") for one in told_so)]


def _ways(of: Reference, facts: Facts, *, is_compared: bool = True) -> tuple[Way, ...]:
    """:param is_compared: whether there is anything of the year before to compare with."""
    found = []
    is_money = registry.figure(of.figure).unit == "元"
    for way, word in (*_EXACT, *_rounded(of, facts)):
        if way == ("count" if is_money else "money") or (way in COMPARED and not is_compared):
            continue
        token = Token(of, facts.span.period.written, way, word)
        try:
            found.append(Way(_NAMES[way], told(token, facts), str(token)))
        except BadToken:
            continue
    return tuple(found)
