"""数字: the figures of one area for a period, what contradicts what, and one of them in its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.figures.asking import Span, asked_span, offered, orgs_of
from yifa.desk.figures.breakdowns import breakdowns
from yifa.desk.figures.checking import checked
from yifa.desk.figures.exporting import workbook
from yifa.desk.figures.values import Line, lines
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.workbook import Heading
from yifa.engine.figures import registry
from yifa.engine.figures.bulletins import bulletins_of
from yifa.engine.figures.countable import countable
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.telling import sort_of
from yifa.engine.figures.villages import villages_of
from yifa.engine.orgs.models import Org

AT_THE_HEAD = 5


@dataclass(frozen=True)
class Group:
    """A section of figures as the page lists them."""

    name: str
    lines: Sequence[Line]


@for_case_readers
@require_safe
def figures(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The area that the address names, or the first one."""
    span, problem = asked_span(request.GET.dict(), reader.today)
    areas = registry.areas()
    area = _area(request.GET.get("area", ""))
    orgs = orgs_of(reader)
    groups = _groups(area, orgs, span)
    told = {line.figure.id: line for group in groups for line in group.lines}
    chosen = told.get(request.GET.get("figure", ""), groups[0].lines[0])
    checks = checked(area, orgs, span, told)
    villages = villages_of(orgs, span.period, span.as_of)
    context = {
        "reader": reader,
        "span": span,
        "problem": problem,
        "areas": [(config.verbose_name, span.query(area=config.label), config.label == area) for config in areas],
        "area": area,
        "area_name": next(config.verbose_name for config in areas if config.label == area),
        "offered": [(name, written, written == span.period.written) for name, written in offered(reader.today)],
        "heads": [group.lines[0] for group in groups][:AT_THE_HEAD],
        "groups": groups,
        "chosen": chosen,
        "breakdowns": breakdowns(chosen.figure, orgs, span, villages, chosen),
        "failing": [check for check in checks if check.problems],
        "holding": [check for check in checks if not check.problems],
        "is_empty": not any(_is_work(line) for line in told.values()),
        "query": span.query(area=area),
        "bulletins": bulletins_of(area),
    }
    return render(request, "desk/figures.html", context)


@for_case_readers
@require_safe
def figures_export(request: WorkRequest, reader: Reader) -> HttpResponseBase:
    """The area's figures as a workbook: values, counts, definitions."""
    span, problem = asked_span(request.GET.dict(), reader.today)
    if problem:
        raise Http404(problem)
    area = _area(request.GET.get("area", ""))
    groups = _groups(area, orgs_of(reader), span)
    name = f"{next(config.verbose_name for config in registry.areas() if config.label == area)}统计"
    headings = [
        *(Heading(one) for one in ("类别", "指标", "单位")),
        *(Heading(one, "number") for one in ("本期", "分子", "分母", "上年同期", "上年分子", "上年分母")),
        *(Heading(one) for one in ("增减", "统计方式", "定义", "依据", "编号")),
    ]
    said = f"{reader.org.name}　{span}　导出于{reader.today:%Y-%m-%d}"
    return workbook(reader, name, said, headings, _rows(groups), f"figures:{area}", span)


def _is_work(line: Line) -> bool:
    """Whether something was counted that was registered; a township has its grids before it has done anything."""
    registered = countable(line.figure.model).shown_by
    return bool(registered and (line.now.value.rows or line.before.value.rows))


def _area(id: str) -> str:
    """The area of that id, or the first one with figures. :raises Http404: no area has any."""
    known = [config.label for config in registry.areas()]
    if not known:
        raise Http404("各工作领域都没有统计指标")
    return id if id in known else known[0]


def _groups(area: str, orgs: Sequence[Org], span: Span) -> list[Group]:
    sections = registry.sections_of(area)
    wanted: dict[str, Figure] = {figure.id: figure for section in sections for figure in section.figures}
    told = lines(wanted.values(), orgs, span)
    return [Group(section.name, [told[figure.id] for figure in section.figures]) for section in sections]


def _rows(groups: Sequence[Group]) -> Iterator[list[Any]]:
    for group in groups:
        for line in group.lines:
            now, before = line.now.value, line.before.value
            yield [
                group.name,
                line.figure.name,
                line.figure.unit,
                f"{line.now.number}%" if line.now.counts and now.shown is not None else now.shown,
                now.numerator,
                now.denominator,
                f"{line.before.number}%" if line.before.counts and before.shown is not None else before.shown,
                before.numerator,
                before.denominator,
                line.change,
                sort_of(line.figure),
                line.figure.definition,
                str(line.figure.law or "习惯口径"),
                line.figure.id,
            ]
