"""往年报告: the report of a former year from elsewhere is attached, and its figures are confirmed one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.files import given_out
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.figures.declarations import Figure
from yifa.engine.files.storing import open_kept
from yifa.engine.matters.refusals import Reason, Refused, placed, refuse
from yifa.reports.editing.saving import WRITERS
from yifa.reports.former.attaching import attach, withdraw
from yifa.reports.former.confirming import Candidate, candidates, confirm
from yifa.reports.former.standing import former_report
from yifa.reports.models import FormerFigure, FormerReport


@dataclass(frozen=True)
class Asked:
    """A figure with the places that seem to tell it, and the one that was confirmed."""

    figure: Figure
    offered: tuple[Candidate, ...]
    confirmed: FormerFigure | None

    @property
    def chosen(self) -> str:
        """The key of the place that was confirmed; empty where none was."""
        return next((one.key for one in self.offered if self.confirmed and one.claim.start == self.confirmed.start), "")


@for_case_readers
@require_http_methods(["GET", "HEAD", "POST"])
def former(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """What is attached to a year, and what it tells."""
    may_write = reader.is_one_of(WRITERS)
    refusal: tuple[Reason, ...] = ()
    if request.method == "POST":
        if not may_write:
            raise PermissionDenied("往年报告由经办人附入和确认")
        try:
            _do(request, reader, year)
        except Refused as refused:
            refusal = placed(refused)
        else:
            return redirect("desk_annual_former", year)
    report = former_report(reader.org, year)
    context = {
        "reader": reader,
        "year": year,
        "report": report,
        "asked": list(_asked(report)) if report is not None else [],
        "may_write": may_write,
        "page": {"refusal": refusal},
    }
    return render(request, "desk/annual/former.html", context, status=422 if refusal else 200)


def _do(request: WorkRequest, reader: Reader, year: int) -> None:
    """:raises Refused: as the door that is asked for."""
    who: dict[str, Any] = {"by": reader.person, "today": reader.today}
    if request.POST.get("do") == "attach":
        file = request.FILES.get("file")
        if file is None:
            raise refuse("no_file", "没有选择文件", where="file", todo="可以是 .docx、.doc、.wps、.pdf、.txt、网页")
        attach(reader.org, year, file, **who)
        messages.success(request, "已附入。请逐项核对读出的数据，确认了的才作上年数使用")
        return
    report = former_report(reader.org, year)
    if report is None:
        raise refuse("not_attached", f"{year}年度没有附入的报告", todo="请刷新页面")
    if request.POST.get("do") == "withdraw":
        withdraw(report, reason=request.POST.get("reason", ""), **who)
        messages.success(request, "已撤下")
        return
    keys = {one.figure.id: request.POST[one.figure.id] for one in _asked(report) if one.figure.id in request.POST}
    confirmed = confirm(report, keys, **who)
    messages.success(request, f"已保存：确认了{len(confirmed)}项")


def _asked(report: FormerReport) -> Iterator[Asked]:
    rows = FormerFigure.objects.select_related("confirmed_by").filter(org=report.org, report=report)
    confirmed = {row.figure: row for row in rows}
    by_figure: dict[str, list[Candidate]] = {}
    for one in candidates(report):
        by_figure.setdefault(one.figure.id, []).append(one)
    for id, offered in by_figure.items():
        yield Asked(offered[0].figure, tuple(offered), confirmed.get(id))


@for_case_readers
@require_safe
def former_file(request: WorkRequest, reader: Reader, year: int) -> HttpResponseBase:
    """The file as it was attached, checked against its digest."""
    report = former_report(reader.org, year)
    if report is None:
        raise Http404("没有附入的报告")
    return given_out(request, lambda: open_kept(report.path, report.sha256, f"往年报告“{report.name}”"), report.name)
