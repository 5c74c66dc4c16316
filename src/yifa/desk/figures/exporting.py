"""导出: a list of figures or of their rows as a workbook. The journal keeps who took what."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.http import FileResponse

from yifa.desk.access import Reader
from yifa.desk.figures.asking import Span
from yifa.engine.exchange.workbook import Heading, write_list
from yifa.engine.journal.recording import append
from yifa.engine.store.transactions import write_transaction


def workbook(
    reader: Reader,
    name: str,
    said: str,
    headings: Sequence[Heading],
    rows: Iterator[list[Any]],
    subject: str,
    span: Span,
) -> FileResponse:
    """The rows as a file to take along. ``said`` stands under the title, ``subject`` in the journal."""
    file = tempfile.NamedTemporaryFile(suffix=".xlsx")  # noqa: SIM115  # the response closes it
    count = write_list(Path(file.name), name, said, headings, rows)
    with write_transaction():
        append(reader.org, "export", subject, {"person": reader.person.pk, "query": span.query(), "rows": count})
    return FileResponse(file, as_attachment=True, filename=f"{reader.org.name}{name}{span.as_of:%Y%m%d}.xlsx")
