"""The files that a report is issued as."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Final

from yifa.reports.manifest import in_json
from yifa.reports.render.page import page
from yifa.reports.render.pdf import pdf
from yifa.reports.render.word import word
from yifa.reports.report import Report

FILES: Final = frozenset({"report.docx", "report.pdf", "report.html", "manifest.json"})


def files_of(report: Report) -> dict[str, bytes]:
    """Their content by their names. :raises PressError: the PDF could not be typeset."""
    with ThreadPoolExecutor(1) as beside:
        # The press is a process of its own: the others are made while it typesets.
        typeset = beside.submit(pdf, report)
        made = {
            "report.docx": word(report),
            "report.html": page(report).encode(),
            "manifest.json": in_json(report).encode(),
        }
        return made | {"report.pdf": typeset.result()}
