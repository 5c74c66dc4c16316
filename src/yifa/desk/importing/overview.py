"""导入: which files are under way, and what was brought in before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from yifa.desk.importing.access import Importer, for_importers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.models import BroughtFile, ImportBatch, Stage
from yifa.engine.exchange.work import was_interrupted
from yifa.engine.ledgers.registry import ledgers

PAGE = 50


@for_importers
@require_safe
def imports(request: WorkRequest, importer: Importer) -> HttpResponse:
    """The ledgers to choose from, files that wait for somebody, and the batches."""
    page = page_of(request.GET.get("page", ""))
    first = (page - 1) * PAGE
    batches = list(importer.batches()[first : first + PAGE + 1])
    context = {
        "reader": importer.reader,
        "ledgers": importer.ledgers,
        "files": _named((file, was_interrupted(file)) for file in importer.files().exclude(stage=Stage.DONE)),
        "batches": _named((batch, was_interrupted(batch)) for batch in batches[:PAGE]),
        "page": page,
        "more": len(batches) > PAGE,
    }
    return render(request, "desk/importing/overview.html", context)


def _named(rows: Iterable[tuple[BroughtFile | ImportBatch, bool]]) -> list[tuple[Any, str, bool]]:
    """Each with the name of its ledger, and whether its work was interrupted."""
    names = {ledger.id: ledger.name for ledger in ledgers()}
    return [(row, names.get(row.ledger, row.ledger), interrupted) for row, interrupted in rows]


def page_of(asked: str) -> int:
    """The page that an address asks for."""
    return max(int(asked), 1) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
