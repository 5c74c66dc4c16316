"""The report as PDF: typeset by the press, with bookmarks and its typefaces embedded."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Final

from yifa.engine.prints.press import press
from yifa.engine.prints.words import day
from yifa.reports.report import Report

_TEMPLATE: Final = "reports/render/annual_report.typ"


def pdf(report: Report) -> bytes:
    """The report typeset; the same report gives the same bytes. :raises PressError: it could not be typeset."""
    frame = report.imprint
    given = {
        "title": frame.title,
        "letterhead": "".join((*frame.letterhead, "文件")) if frame.letterhead else "",
        "number": frame.number,
        "approved_by": frame.approved_by,
        "to": frame.to,
        "blocks": [{"level": block.level, "words": block.words} for block in report.blocks],
        "signatory": frame.signatory,
        "date": day(frame.dated),
        "copies": frame.copies,
        "printed_by": frame.printed_by,
    }
    return press().typeset(_TEMPLATE, given, int(datetime.combine(frame.dated, time(), UTC).timestamp()))
