"""导出: exactly the rows and columns that the ledger shows, as a workbook. The journal keeps who took what."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.db.models import QuerySet
from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from yifa.desk.access import Reader, for_case_readers
from yifa.desk.ledger import declared_ledger
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.exchange.workbook import Heading, write_list
from yifa.engine.journal.recording import append
from yifa.engine.ledgers.asking import conditions_in_words, read_query, records_of, rows, shown
from yifa.engine.ledgers.columns import Bound
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter
from yifa.engine.matters.titles import masked_titles
from yifa.engine.store.transactions import write_transaction

SLICE = 500


@for_case_readers
@require_safe
def export(request: WorkRequest, reader: Reader, id: str) -> HttpResponseBase:
    """The selection that the address names, all its rows, newest first."""
    ledger = declared_ledger(id)
    asked = read_query(ledger, request.GET)
    found = rows(ledger, asked, reader.readable, reader.orgs, reader.person, reader.today)
    columns = shown(ledger, asked)
    file = tempfile.NamedTemporaryFile(suffix=".xlsx")  # noqa: SIM115  # the response closes it
    said = f"{reader.org.name}　{conditions_in_words(ledger, asked)}　导出于{reader.today:%Y-%m-%d}"
    headings = [Heading(column.name, _kind(column), column.column.total) for column in columns]
    count = write_list(Path(file.name), ledger.name, said, headings, _rows(ledger, columns, found))
    with write_transaction():
        append(
            reader.org,
            "export",
            f"ledger:{ledger.id}",
            {"person": reader.person.pk, "query": request.GET.urlencode()[:500], "rows": count},
        )
    name = f"{reader.org.name}{ledger.name}{reader.today:%Y%m%d}.xlsx"
    return FileResponse(file, as_attachment=True, filename=name)


def _kind(column: Bound) -> str:
    if column.id == "due" or column.is_date:
        return "day"
    if not column.is_number:
        return "text"
    return "money" if column.field.get_internal_type() == "DecimalField" else "number"


def _rows(ledger: Ledger, columns: Sequence[Bound], found: QuerySet[Matter]) -> Iterator[list[Any]]:
    """In slices, so that a ledger of any length is never in memory as a whole."""
    ordered = found.select_related("village", "handler").order_by("-opened_on", "-pk")
    start = 0
    while matters := list(ordered[start : start + SLICE]):
        records, titles = records_of(ledger, matters), masked_titles(matters)
        for matter in matters:
            yield [_value(column, matter, records[matter.pk], titles) for column in columns]
        start += SLICE


def _value(column: Bound, matter: Matter, record: Any, titles: dict[int, str]) -> Any:
    if column.id == "state":
        return registry.procedure(matter.procedure, matter.version).state(matter.state).name
    if column.id == "due":
        return matter.next_due_on
    if column.id == "title":
        return titles[matter.pk]
    return column.value(matter, record)
