"""The files that a report is issued as."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from yifa.reports.attachments.attached import attached_to
from yifa.reports.attachments.parts import Attachment
from yifa.reports.manifest import in_json
from yifa.reports.render.page import page
from yifa.reports.render.pdf import pdf
from yifa.reports.render.word import word
from yifa.reports.report import Report

FILES: Final = frozenset({"report.docx", "report.pdf", "report.html", "manifest.json"})


def files_of(report: Report) -> dict[str, bytes]:
    """Their content by their names. :raises PressError: the PDF could not be typeset."""
    return documents_of(report, attached_to(report)) | {"manifest.json": in_json(report).encode()}


def documents_of(report: Report, attached: Sequence[Attachment]) -> dict[str, bytes]:
    """Those that people read. :raises PressError: the PDF could not be typeset."""
    with ThreadPoolExecutor(1) as beside:
        # The press is a process of its own: the others are made while it typesets.
        typeset = beside.submit(pdf, report, attached)
        made = {
            "report.html": page(report, attached).encode(),
            "report.docx": word(report, attached),
        }
        return made | {"report.pdf": typeset.result()}
