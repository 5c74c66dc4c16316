"""核对列名: which column of the file means which of the ledger, as it was understood and as a person decides."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from yifa.desk.importing.access import Importer, for_importers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.bringing import layout_kept, match
from yifa.engine.exchange.headings import IGNORED
from yifa.engine.exchange.layout import Column, Layout, missing_columns
from yifa.engine.exchange.models import Stage
from yifa.engine.exchange.targets import targets_of
from yifa.engine.exchange.work import start_trying
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledger as find_ledger

CHANGEABLE = (Stage.MATCHING, Stage.TRIED, Stage.FAILED)


@dataclass(frozen=True)
class Offered:
    """A column of the file with what it may mean."""

    name: str
    column: Column
    options: tuple[tuple[str, str, bool], ...]
    """(id, name, whether it is chosen) of each column of the ledger."""

    @property
    def is_open(self) -> bool:
        """Whether it means nothing yet."""
        return not self.column.is_serial and self.column.chosen in ("", IGNORED)


@for_importers
@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: WorkRequest, importer: Importer, pk: int) -> HttpResponse:
    """Sheets, headings and columns; sent, the file is read again so, and tried where nothing clashes."""
    brought = importer.file(pk)
    if brought.stage not in CHANGEABLE:
        return redirect("desk_import_file", pk)
    ledger = find_ledger(brought.ledger)
    layout = layout_kept(brought)
    refusal = ""
    if request.method == "POST":
        refusal = _refusal(request, layout)
        if not refusal:
            layout = match(brought, _chosen(request, ledger, layout), with_hidden="hidden" in request.POST)
            if layout.is_readable and not layout.clashes:
                start_trying(brought)
                return redirect("desk_import_file", pk)
            refusal = "两列对应了同一项" if layout.clashes else "这样没有一张表可以读取"
    needed, above, others = missing_columns(ledger, layout)
    context = {
        "reader": importer.reader,
        "ledger": ledger,
        "file": brought,
        "layout": layout,
        "offered": _offered(ledger, layout),
        "needed": needed,
        "above": above,
        "others": others,
        "refusal": refusal,
        "likely": next((known for known in importer.ledgers if known.id == layout.likely), None),
    }
    if request.method == "GET" and brought.says:
        messages.error(request, brought.says)
    return render(request, "desk/importing/columns.html", context, status=422 if refusal else 200)


def _refusal(request: WorkRequest, layout: Layout) -> str:
    """Why what was sent is no decision about this file's columns."""
    if layout.columns and "c0" not in request.POST:
        return "没有收到列名的对应，请重新选择后继续"
    return ""


def _chosen(request: WorkRequest, ledger: Ledger, layout: Layout) -> dict[str, str]:
    """Heading → column's id or ``-``, as it was sent; what is no column is not read."""
    known = targets_of(ledger)
    decided = {}
    for place, column in enumerate(layout.columns):
        sent = request.POST.get(f"c{place}", "")
        if not column.is_serial:
            decided[column.heading] = sent if sent in known else IGNORED
    return decided


def _offered(ledger: Ledger, layout: Layout) -> list[Offered]:
    targets = targets_of(ledger)
    return [
        Offered(f"c{place}", column, tuple((id, one.name, id == column.chosen) for id, one in targets.items()))
        for place, column in enumerate(layout.columns)
    ]
