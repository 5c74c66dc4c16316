"""各年度: the reports side by side, with how far each has come and what was issued."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.reports.models import AnnualReport, IssuedFile
from yifa.reports.procedure import ANNUAL_REPORT
from yifa.reports.report import EARLIEST

_SHOWN = 4


@dataclass(frozen=True)
class Year:
    """A year with its report, if one was begun."""

    year: int
    record: AnnualReport | None
    state: str
    files: tuple[IssuedFile, ...]


@for_case_readers
@require_safe
def years(request: WorkRequest, reader: Reader) -> HttpResponse:
    """Every year that has a report, and the last ones."""
    asked = request.GET.get("year", "")
    if asked.isascii() and asked.isdigit() and len(asked) == 4:
        return redirect("desk_annual_report", int(asked))
    records = {
        record.year: record
        for record in AnnualReport.objects.select_related("matter").filter(
            org=reader.org, matter__in=reader.matters(), voided=False, ended_because="", year__isnull=False
        )
    }
    files: dict[int, list[IssuedFile]] = {}
    for file in IssuedFile.objects.filter(org=reader.org, matter__in=[one.matter_id for one in records.values()]):
        files.setdefault(file.matter_id, []).append(file)
    recent = range(reader.today.year, max(reader.today.year - _SHOWN, EARLIEST), -1)
    rows = [_year(year, records.get(year), files) for year in sorted({*recent, *records}, reverse=True)]
    return render(request, "desk/annual/years.html", {"reader": reader, "years": rows})


def _year(year: int, record: AnnualReport | None, files: dict[int, list[IssuedFile]]) -> Year:
    if record is None:
        return Year(year, None, "", ())
    state = ANNUAL_REPORT.state(record.matter.state).name
    return Year(year, record, state, tuple(sorted(files.get(record.matter_id, ()), key=lambda file: file.place)))
