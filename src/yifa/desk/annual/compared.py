"""各年对照: every figure, one year beside the other: as the reports say it, or else as the records count it today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.figures.asking import Span, orgs_of
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures import registry
from yifa.engine.figures.computing import compute
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.periods import Period
from yifa.engine.figures.recorded import areas_recorded
from yifa.engine.figures.tally import Value
from yifa.engine.figures.telling import NOTHING, bare, number_in_words, share_in_words
from yifa.reports.editing.stored import stored_report
from yifa.reports.former.standing import former_report, stated_values
from yifa.reports.issuing.kept import kept_manifest
from yifa.reports.report import EARLIEST

SHOWN: Final = 4
"""Years beside one another."""


@dataclass(frozen=True)
class Column:
    """A year: where its numbers come from, with the page of it."""

    year: int
    origin: str
    href: str


@dataclass(frozen=True)
class Cell:
    """A number as it is told; the page with its rows where the records count it, ``origin`` where a report says it."""

    told: str
    href: str = ""
    origin: str = ""


@for_case_readers
@require_safe
def compared(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The last years, and the figures of each area by section; figures of which no year knows anything are left out."""
    years = [year for year in range(reader.today.year, reader.today.year - SHOWN, -1) if year >= EARLIEST]
    found = {year: _year(reader, year) for year in years}
    sections = [
        (str(area.verbose_name), section.name, rows)
        for area in registry.areas()
        for section in registry.sections_of(area.label)
        if (rows := list(_rows(section.figures, [cells for _, cells in found.values()])))
    ]
    columns = [column for column, _ in found.values()]
    return render(request, "desk/annual/compared.html", {"reader": reader, "columns": columns, "sections": sections})


def _rows(figures: Iterable[Figure], years: list[dict[str, Cell]]) -> Iterator[tuple[Figure, list[Cell]]]:
    for figure in figures:
        cells = [year.get(figure.id, Cell(NOTHING)) for year in years]
        if any(cell.told not in ("0", NOTHING) for cell in cells):
            yield figure, cells


def _year(reader: Reader, year: int) -> tuple[Column, dict[str, Cell]]:
    """What was issued, then what a report from elsewhere says, then what the records count today."""
    report = stored_report(reader.org, year)
    manifest = kept_manifest(report.matter) if report is not None else None
    own_page = reverse("desk_annual_report", args=[year])
    if manifest is not None:
        figures = {figure.id for figure in registry.all_figures()}
        said = {one["id"]: _cell_issued(one, reader) for one in manifest["figures"] if one["id"] in figures}
        return Column(year, f"据印发的报告（{manifest['number']}）", own_page), said
    counted = _counted(reader, year)
    former = former_report(reader.org, year)
    if former is None:
        so_far = "，年度未完" if year == reader.today.year else ""
        return Column(year, f"按今天的记录{so_far}" if counted else "没有记录", own_page), counted
    stated = {id: Cell(bare(value), origin=former.called) for id, value in stated_values(former).items()}
    return Column(year, "标“＊”的据往年报告", reverse("desk_annual_former", args=[year])), counted | stated


def _cell_issued(said: dict[str, Any], reader: Reader) -> Cell:
    """What the issued report says, with the way to the rows as of its day."""
    if said["value"] is None:
        return Cell(NOTHING)
    asked = Span(Period.parse(said["period"]), date.fromisoformat(said["as_of"]), reader.today)
    href = reverse("desk_figure_rows", args=[said["id"]]) + asked.query([]) if said["count"] else ""
    in_words = number_in_words if said["denominator"] is None else share_in_words
    return Cell(in_words(_exact(said["value"])), href)


def _exact(value: float) -> int | Decimal:
    return value if isinstance(value, int) else Decimal(str(value))


def _counted(reader: Reader, year: int) -> dict[str, Cell]:
    """As of today; of the areas that have records of the year."""
    period = Period.year(year)
    results = compute(registry.all_figures(), orgs_of(reader), period, reader.today)
    known = areas_recorded(results.values())
    asked = Span(period, reader.today, reader.today)
    return {
        id: _cell(result.figure, result.total, asked) for id, result in results.items() if result.figure.area in known
    }


def _cell(figure: Figure, value: Value, asked: Span) -> Cell:
    href = reverse("desk_figure_rows", args=[figure.id]) + asked.query([]) if value.rows else ""
    return Cell(bare(value), href)
