"""述法报告: the draft of what one of the two heads reports of his own work, each number leading to its rows."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.files import draft_as
from yifa.desk.annual.reading import told_on_page
from yifa.desk.duties import year_asked
from yifa.engine.accounts.workplace import WorkRequest
from yifa.law.duties import FIRST_RESPONSIBLE, HOLDERS
from yifa.reports.law_statement import statement
from yifa.reports.report import CannotBuild, Report


@for_case_readers
@require_safe
def law_statement(request: WorkRequest, reader: Reader, holder: str) -> HttpResponse:
    """The draft as the records tell it today; a year without records says so."""
    year = year_asked(request, reader).period.first.year
    context = {"reader": reader, "year": year, "holder": holder, "holder_name": _named(holder)}
    try:
        built = statement(reader.org, year, holder, today=reader.today)
    except CannotBuild as refusal:
        return render(request, "desk/law_statement.html", {**context, "refusal": str(refusal)})
    return render(request, "desk/law_statement.html", {**context, **told_on_page(built, reader.today)})


@for_case_readers
@require_safe
def law_statement_file(request: WorkRequest, reader: Reader, holder: str, ending: str) -> HttpResponse:
    """The draft as a file, to be written on with one's own words."""
    _named(holder)
    try:
        built: Report = statement(reader.org, year_asked(request, reader).period.first.year, holder, today=reader.today)
    except CannotBuild as refusal:
        raise Http404(str(refusal)) from None
    return draft_as(built, ending, ())


def _named(holder: str) -> str:
    """党委书记、乡镇长. :raises Http404: nobody else is first responsible."""
    if holder not in FIRST_RESPONSIBLE:
        raise Http404("只有党政主要负责人的述法报告由系统起草")
    return HOLDERS[holder]
