"""年度报告: the report of a year as the records tell it today; each number leads to its rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import quote

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.figures.asking import Span
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.telling import told
from yifa.engine.narrative.tokens import Reference
from yifa.reports.drafting import EMPTY
from yifa.reports.evidence import Counted
from yifa.reports.imprint import plain_imprint
from yifa.reports.outline import CAUSES, OUTLINE
from yifa.reports.render.pdf import pdf
from yifa.reports.render.word import word
from yifa.reports.report import EARLIEST, Block, CannotBuild, Report, drafted

FILES: Final[dict[str, tuple[str, Callable[[Report], bytes]]]] = {
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word),
    "pdf": ("application/pdf", pdf),
}
"""Ending → media type, and who sets the report so."""


@dataclass(frozen=True)
class Piece:
    """Words of a paragraph; a number with where its rows are listed, and what it counts."""

    words: str
    href: str = ""
    title: str = ""


@dataclass(frozen=True)
class Shown:
    """A paragraph or heading of the page; ``is_empty``: it says that nothing is recorded."""

    block: Block
    anchor: str
    pieces: tuple[Piece, ...]
    is_empty: bool


@for_case_readers
@require_safe
def annual(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The report of a year, last year's unless another is asked for."""
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else reader.today.year - 1
    context = {
        "reader": reader,
        "year": year,
        "years": range(reader.today.year, max(reader.today.year - 4, EARLIEST), -1),
    }
    try:
        report = _drafted(reader, year)
    except CannotBuild as refusal:
        return render(request, "desk/annual.html", {**context, "refusal": str(refusal)})
    blocks = [_shown(report, place, block, reader.today) for place, block in enumerate(report.blocks)]
    return render(
        request,
        "desk/annual.html",
        {
            **context,
            "report": report,
            "frame": report.imprint,
            "blocks": blocks,
            "outline": [shown for shown in blocks if shown.block.level in (1, 2)],
            "unsaid": [
                (one.name, told(one, report.facts.now[one.id].total), _rows(_whole(report, one), reader.today))
                for one in report.unsaid
            ],
            "unrecorded": _names(report),
        },
    )


@for_case_readers
@require_safe
def annual_file(request: WorkRequest, reader: Reader, year: int, ending: str) -> HttpResponseBase:
    """The report of a year as a file."""
    try:
        report = _drafted(reader, year)
    except CannotBuild as refusal:
        raise Http404(str(refusal)) from None
    media_type, made = FILES[ending]
    answer = HttpResponse(made(report), content_type=media_type)
    name = quote(f"{''.join(report.imprint.title)}（草稿）.{ending}", safe="")
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _drafted(reader: Reader, year: int) -> Report:
    frame = plain_imprint(reader.org, year, reader.today)
    return drafted(reader.org, year, reader.today, frame, today=reader.today)


def _shown(report: Report, place: int, block: Block, today: date) -> Shown:
    pieces = []
    for run in block.runs:
        sources = report.sources(run.token) if run.token else []
        counted = "；".join(
            f"{one.span.period}{one.figure.name}{told(one.figure, report.value(one))}" for one in sources
        )
        pieces.append(Piece(run.words, _rows(sources[0], today) if sources else "", counted))
    return Shown(block, f"p{place}", tuple(pieces), block.rule.startswith(EMPTY))


def _whole(report: Report, figure: Figure) -> Counted:
    return Counted(Reference(figure.id), report.facts.span)


def _rows(counted: Counted, today: date) -> str:
    """The page that lists the rows; of a part with several keys that of the figure, which has its breakdowns."""
    span = Span(counted.span.period, counted.span.as_of, today)
    if len(counted.of.keys) > 1:
        return reverse("desk_figures") + span.query(area=counted.figure.area, figure=counted.figure.id)
    parts = [(counted.of.by, key) for key in counted.of.keys]
    return reverse("desk_figure_rows", args=[counted.figure.id]) + span.query(parts)


def _names(report: Report) -> list[str]:
    """The parts and sub-sections of which nothing is recorded, by their headings."""
    names = {part.key: part.heading for part in OUTLINE}
    names |= {topic.key: topic.heading for part in OUTLINE for topic in part.topics} | {CAUSES.key: CAUSES.heading}
    return [names[key].format(next=report.year + 1) for key in report.unrecorded]
