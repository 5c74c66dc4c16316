"""导入一本台账: what may be brought, the template, and the file that is handed over."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.importing.access import Importer, for_importers
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange import registry as intakes
from yifa.engine.exchange.bringing import NotThisLedger, bring
from yifa.engine.exchange.reading_process import LARGEST_FILE, MOST_ROWS
from yifa.engine.exchange.sheets import UnreadableWorkbook
from yifa.engine.exchange.targets import targets_of, template_columns
from yifa.engine.exchange.templates import named_before, write_filled, write_template
from yifa.engine.files.errors import FileRefusedError
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.orgs.models import Org


@for_importers
@require_http_methods(["GET", "HEAD", "POST"])
def bring_ledger(request: WorkRequest, importer: Importer, id: str) -> HttpResponse:
    """The page on which a workbook is handed over; why it can't be read is said here."""
    ledger = importer.ledger(id)
    refusal, likely = "", None
    if request.method == "POST":
        uploaded: Any = request.FILES.get("file")
        try:
            if uploaded is None:
                raise FileRefusedError("没有选择文件。请选择台账的工作簿：.xlsx、.xls、.et、.ods或者.csv")
            brought = bring(ledger, uploaded, org=importer.reader.org, actor=importer.reader.person)
            return redirect("desk_import_columns", brought.pk)
        except NotThisLedger as error:
            refusal = str(error)
            likely = next((known for known in importer.ledgers if known.id == error.likely), None)
        except (FileRefusedError, UnreadableWorkbook) as error:
            refusal = str(error)
    targets = targets_of(ledger)
    columns = template_columns(ledger, targets, intakes.intake(ledger.id))
    context = {
        "reader": importer.reader,
        "ledger": ledger,
        "refusal": refusal,
        "likely": likely,
        "needed": [column for column in columns if column.required],
        "columns": columns,
        "ledgers": importer.ledgers,
        "before": named_before(ledger),
        "megabytes": LARGEST_FILE // 1024**2,
        "most_rows": MOST_ROWS // 10_000,
    }
    return render(request, "desk/importing/bring.html", context, status=422 if refusal else 200)


@for_importers
@require_safe
def template(request: WorkRequest, importer: Importer, id: str) -> HttpResponseBase:
    """An empty workbook of the ledger, with lists to choose from."""
    return _given_out(importer, importer.ledger(id), "模板", write_template)


@for_importers
@require_safe
def filled(request: WorkRequest, importer: Importer, id: str) -> HttpResponseBase:
    """A workbook of the ledger with a few invented rows, to try the import with."""
    return _given_out(importer, importer.ledger(id), "示例", write_filled)


def _given_out(
    importer: Importer, ledger: Ledger, what: str, write: Callable[[Ledger, Org, Path], None]
) -> FileResponse:
    file = tempfile.NamedTemporaryFile(suffix=".xlsx")  # noqa: SIM115  # the response closes it
    write(ledger, importer.reader.org, Path(file.name))
    return FileResponse(file, as_attachment=True, filename=f"{ledger.name}{what}.xlsx")
