"""The files of a report: as it reads now, and the frozen ones of an issued report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final
from urllib.parse import quote

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.annual.opening import begun, opened
from yifa.desk.files import given_out
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.files.storing import open_kept
from yifa.reports.attachments.parts import Attachment
from yifa.reports.imprint import plain_imprint
from yifa.reports.models import IssuedFile
from yifa.reports.render.pdf import pdf
from yifa.reports.render.word import word
from yifa.reports.report import CannotBuild, Report, drafted

FILES: Final[dict[str, tuple[str, Callable[[Report, Sequence[Attachment] | None], bytes]]]] = {
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word),
    "pdf": ("application/pdf", pdf),
}
"""Ending → media type, and who sets the report so."""


@for_case_readers
@require_safe
def draft_file(request: WorkRequest, reader: Reader, year: int, ending: str) -> HttpResponseBase:
    """The report of a year as a file: as it was written so far, otherwise as the records tell it."""
    try:
        stored = begun(reader, year)
        report = stored.report(reader.today) if stored is not None else preview(reader, year)
    except CannotBuild as refusal:
        raise Http404(str(refusal)) from None
    return draft_as(report, ending)


def draft_as(report: Report, ending: str, attachments: Sequence[Attachment] | None = None) -> HttpResponse:
    """What is drafted as a file to be taken away, with these attachments or, where none are named, the usual ones."""
    media_type, made = FILES[ending]
    answer = HttpResponse(made(report, attachments), content_type=media_type)
    name = quote(f"{''.join(report.imprint.title)}（草稿）.{ending}", safe="")
    answer.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def preview(reader: Reader, year: int) -> Report:
    """What the records say today. :raises CannotBuild: nothing of the year is recorded."""
    return drafted(reader.org, year, reader.today, plain_imprint(reader.org, year, reader.today), today=reader.today)


@for_case_readers
@require_safe
def issued_file(request: WorkRequest, reader: Reader, year: int, pk: int) -> HttpResponseBase:
    """A file of an issued report as it was issued, checked against its digest."""
    report = opened(reader, year)
    kept = IssuedFile.objects.filter(org=reader.org, matter=report.matter, pk=pk).first()
    if kept is None:
        raise Http404("没有找到该文件")
    name = f"{''.join(report.frame(reader.today).title)}-{kept.name}"
    return given_out(request, lambda: open_kept(kept.path, kept.sha256, f"印发文件“{kept.name}”", since="印发"), name)
