"""一个导入文件: being tried, to be confirmed, being taken in; left and come back to at any time."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from yifa.desk.importing.access import Importer, for_importers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.bringing import give_up, layout_kept, outcome_kept
from yifa.engine.exchange.models import BroughtFile, Stage
from yifa.engine.exchange.work import is_worked_on, start_taking, start_trying, was_interrupted
from yifa.engine.ledgers.registry import ledger as find_ledger

_WORKING = (Stage.TRYING, Stage.IMPORTING)


@for_importers
@require_safe
def brought_file(request: WorkRequest, importer: Importer, pk: int) -> HttpResponse:
    """The step at which the file is."""
    brought = importer.file(pk)
    if brought.stage in _WORKING:
        return _progress(request, importer, brought)
    where = _after(brought)
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(headers={"HX-Redirect": where or reverse("desk_import_file", args=[pk])})
    if where:
        return redirect(where)
    layout = layout_kept(brought)
    context = {
        "reader": importer.reader,
        "ledger": find_ledger(brought.ledger),
        "file": brought,
        "outcome": outcome_kept(brought),
        "sheets": [sheet for sheet in layout.sheets if not sheet.why],
        "again": importer.batches().filter(file_name=brought.file_name, ledger=brought.ledger).first(),
    }
    return render(request, "desk/importing/preview.html", context)


@for_importers
@require_POST
def confirm(request: WorkRequest, importer: Importer, pk: int) -> HttpResponse:
    """Take it in, or go on with what was interrupted."""
    brought = importer.file(pk)
    if brought.stage == Stage.TRYING and was_interrupted(brought):
        start_trying(brought)
    elif brought.stage in (Stage.TRIED, Stage.IMPORTING):
        start_taking(brought)
    elif brought.stage != Stage.TRYING:
        messages.error(request, "还不能导入：请先核对列名，看过试读的结果再确认")
    return redirect("desk_import_file", pk)


@for_importers
@require_POST
def discard(request: WorkRequest, importer: Importer, pk: int) -> HttpResponse:
    """Forget the file, unless somebody is at it."""
    brought = importer.file(pk)
    if is_worked_on(brought):
        messages.error(request, "正在读取，暂时不能放弃；请等这一步结束")
        return redirect("desk_import_file", pk)
    give_up(brought)
    messages.success(request, f"“{brought.file_name}”已从系统中删除，已经导入的内容不受影响")
    return redirect("desk_imports")


def _after(brought: BroughtFile) -> str:
    """Where one goes on with a file that is neither worked on nor to be confirmed."""
    if brought.stage == Stage.DONE:
        return reverse("desk_import_batch", args=[brought.batch_id])
    return "" if brought.stage == Stage.TRIED else reverse("desk_import_columns", args=[brought.pk])


def _progress(request: WorkRequest, importer: Importer, brought: BroughtFile) -> HttpResponse:
    context = {
        "reader": importer.reader,
        "ledger": find_ledger(brought.ledger),
        "file": brought,
        "is_interrupted": was_interrupted(brought),
        "is_trial": brought.stage == Stage.TRYING,
    }
    part = request.headers.get("HX-Request") == "true"
    return render(request, f"desk/importing/progress{'_part' if part else ''}.html", context)
