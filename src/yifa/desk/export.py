"""导出: exactly the rows and columns that the ledger shows, as a workbook or as CSV. The journal keeps who took it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.ledger import readable_ledger
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.plain_list import write_plain_list
from yifa.engine.exchange.workbook import Heading, write_list
from yifa.engine.journal.recording import append
from yifa.engine.ledgers.asking import conditions_in_words, read_query, shown
from yifa.engine.ledgers.columns import Bound
from yifa.engine.ledgers.rows import Rows
from yifa.engine.ledgers.source import rows_of
from yifa.engine.store.transactions import write_transaction

SLICE = 500


@for_case_readers
@require_safe
def export(request: WorkRequest, reader: Reader, id: str) -> HttpResponseBase:
    """The selection that the address names, all its rows in the order that the page shows; ``as=csv`` for programs that
    read no workbooks, such as the county's portal."""
    ledger = readable_ledger(reader, id)
    asked = read_query(ledger, request.GET)
    rows = rows_of(ledger, reader)
    columns = shown(ledger, asked)
    ending = "csv" if request.GET.get("as") == "csv" else "xlsx"
    file = tempfile.NamedTemporaryFile(suffix=f".{ending}")  # noqa: SIM115  # the response closes it
    said = f"{reader.org.name}　{conditions_in_words(ledger, asked)}　导出于{reader.today:%Y-%m-%d}"
    headings = [Heading(column.name, _kind(column), column.column.total) for column in columns]
    lines = _lines(rows, columns, rows.in_order(asked))
    if ending == "csv":
        count = write_plain_list(Path(file.name), headings, lines)
    else:
        count = write_list(Path(file.name), ledger.name, said, headings, lines)
    with write_transaction():
        append(
            reader.org,
            "export",
            f"ledger:{ledger.id}",
            {"person": reader.person.pk, "query": request.GET.urlencode()[:500], "rows": count},
        )
    name = f"{reader.org.name}{ledger.name}{reader.today:%Y%m%d}.{ending}"
    return FileResponse(file, as_attachment=True, filename=name)


def _kind(column: Bound) -> str:
    if column.is_month:
        return "month"
    if column.id == "due" or column.is_date:
        return "day"
    if column.is_year:
        return "year"
    if not column.is_number:
        return "text"
    return "money" if column.field.get_internal_type() == "DecimalField" else "number"


def _lines(rows: Rows, columns: list[Bound], order: Sequence[int]) -> Iterator[list[Any]]:
    """In slices, so that a ledger of any length is never in memory as a whole."""
    for start in range(0, len(order), SLICE):
        slice = rows.whole(order[start : start + SLICE])
        records, titles = rows.records(slice), rows.titles(slice)
        for row in slice:
            yield [rows.value(column, row, records[row.pk], titles) for column in columns]
