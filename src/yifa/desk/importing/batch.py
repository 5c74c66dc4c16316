"""一次导入: what became of the rows, which came in as what, those that went back, and taking it all back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count
from django.http import FileResponse, Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.importing.access import Importer, for_importers
from yifa.desk.importing.overview import PAGE, page_of
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.bringing import outcome_kept, returned_of
from yifa.engine.exchange.models import BatchState, BroughtFile, ImportBatch, ImportedRow, Outcome, Stage
from yifa.engine.exchange.undoing import foresee, left_by
from yifa.engine.exchange.work import is_worked_on, start_undoing, was_interrupted
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledger as find_ledger
from yifa.engine.matters.models import Finding, Matter
from yifa.engine.matters.titles import masked_titles
from yifa.engine.registers.models import Entry

LISTED = 200
"""So many of the rows that stay are listed; the number says how many there are."""


@dataclass(frozen=True)
class Came:
    """A row that came in: what it is called, where it leads, and how many findings it has."""

    row: ImportedRow
    title: str
    findings: int


class UndoForm(forms.Form):
    """撤销导入."""

    reason = forms.CharField(
        label="撤销原因",
        max_length=200,
        error_messages={"required": "请写明为什么撤销，如“选错了年度的文件”"},
        widget=forms.Textarea({"rows": 2, "class": "form-control"}),
        help_text="写入每一件的经过",
    )


@for_importers
@require_safe
def batch(request: WorkRequest, importer: Importer, pk: int) -> HttpResponse:
    """What an import did."""
    found = importer.batch(pk)
    ledger, brought = find_ledger(found.ledger), _file_of(importer, found)
    if request.headers.get("HX-Request") == "true" and found.state != BatchState.UNDOING:
        return HttpResponse(headers={"HX-Refresh": "true"})
    page = page_of(request.GET.get("page", ""))
    rows = ImportedRow.objects.filter(org=found.org, batch=found, outcome__in=[Outcome.TAKEN, Outcome.LEFT])
    shown = list(rows.order_by("sheet", "row")[(page - 1) * PAGE : page * PAGE + 1])
    is_done = brought is not None and brought.stage == Stage.DONE
    context = {
        "reader": importer.reader,
        "ledger": ledger,
        "leads_to": _leads_to(ledger),
        "batch": found,
        "file": brought,
        "outcome": outcome_kept(brought) if brought is not None and is_done else None,
        "has_returned": brought is not None and returned_of(brought) is not None,
        "rows": _came(ledger, shown[:PAGE], found),
        "page": page,
        "more": len(shown) > PAGE,
        "left": left_by(found)[:LISTED] if found.state == BatchState.UNDONE else [],
        "remaining": _remaining(found),
        "is_interrupted": was_interrupted(found),
        "may_undo": _may_be_undone(found, brought),
    }
    part = request.headers.get("HX-Request") == "true"
    return render(request, f"desk/importing/{'undoing_part' if part else 'batch'}.html", context)


@for_importers
@require_safe
def returned(request: WorkRequest, importer: Importer, pk: int) -> HttpResponseBase:
    """The rows that went back, as a workbook with the errors in red."""
    found = importer.batch(pk)
    brought = _file_of(importer, found)
    path = returned_of(brought) if brought is not None and brought.stage == Stage.DONE else None
    if path is None:
        raise Http404("没有退回的表格：全部行都已导入，或者保存期已过")
    name = f"{found.file_name.rpartition('.')[0]}-未导入.xlsx"
    return FileResponse(path.open("rb"), as_attachment=True, filename=name)


@for_importers
@require_http_methods(["GET", "HEAD", "POST"])
def undo_batch(request: WorkRequest, importer: Importer, pk: int) -> HttpResponse:
    """What would be voided and what stays, before somebody says why it is taken back."""
    found = importer.batch(pk)
    if not _may_be_undone(found, _file_of(importer, found)):
        messages.error(request, "这次导入已经撤销，或者正在办理，现在不能撤销")
        return redirect("desk_import_batch", pk)
    form = UndoForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        start_undoing(found, actor=importer.reader.person, reason=form.cleaned_data["reason"])
        return redirect("desk_import_batch", pk)
    ledger, foreseen = find_ledger(found.ledger), foresee(found)
    context = {
        "reader": importer.reader,
        "ledger": ledger,
        "leads_to": _leads_to(ledger),
        "batch": found,
        "form": form,
        "voided": foreseen.voided,
        "left_count": len(foreseen.left),
        "left": foreseen.left[:LISTED],
    }
    return render(request, "desk/importing/undo.html", context, status=422 if form.is_bound else 200)


def _file_of(importer: Importer, found: ImportBatch) -> BroughtFile | None:
    """The file by which it came in; None where it came by the command line, or the file was given up."""
    return importer.files().filter(batch=found).first()


def _may_be_undone(found: ImportBatch, brought: BroughtFile | None) -> bool:
    if found.state == BatchState.UNDONE or is_worked_on(found):
        return False
    return brought is None or not is_worked_on(brought)


def _remaining(found: ImportBatch) -> int:
    """How many rows are still to be taken back."""
    if found.state != BatchState.UNDOING:
        return 0
    return ImportedRow.objects.filter(org=found.org, batch=found, outcome=Outcome.TAKEN).count()


def _leads_to(ledger: Ledger) -> str:
    return "desk_matter" if ledger.procedure else "desk_entry"


def _came(ledger: Ledger, rows: list[ImportedRow], found: ImportBatch) -> list[Came]:
    keys = [row.subject for row in rows if row.subject is not None]
    titles: dict[int, str]
    findings: dict[int, int] = {}
    if ledger.procedure:
        titles = masked_titles(list(Matter.objects.filter(org=found.org, pk__in=keys)))
        counted: Any = Finding.objects.filter(org=found.org, matter__in=keys).order_by().values_list("matter")
        findings = dict(counted.annotate(Count("pk")))
    else:
        titles = dict(Entry.objects.filter(org=found.org, pk__in=keys).values_list("pk", "title"))
    return [Came(row, titles.get(row.subject or 0, ""), findings.get(row.subject or 0, 0)) for row in rows]
