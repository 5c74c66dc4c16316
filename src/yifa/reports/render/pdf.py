"""The report as PDF/A-2a and PDF/UA-1: typeset by the press, tagged, with bookmarks and its typefaces embedded."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any, Final

from yifa.engine.prints.press import PressError, press
from yifa.engine.prints.words import day
from yifa.reports.attachments.attached import attached_to
from yifa.reports.attachments.parts import Attachment, Chart, Table
from yifa.reports.report import Report

STANDARDS: Final = ("a-2a", "ua-1")
"""ISO 19005-2 level A, to be kept for good and read aloud; ISO 14289-1."""

_OF_NO_MEANING: Final = frozenset({"Co", "Cn", "Cs", "Cc"})
"""Categories of characters that are private, not assigned, halves or controls."""

_TEMPLATE: Final = "reports/render/annual_report.typ"


def pdf(report: Report, attachments: Sequence[Attachment] | None = None) -> bytes:
    """The report typeset; the same report gives the same bytes.

    :param attachments: what is attached, where it was made already. :raises PressError: it could not be typeset.
    """
    _refuse_characters(report)
    frame = report.imprint
    attached = attached_to(report) if attachments is None else attachments
    given = {
        "title": frame.title,
        "letterhead": frame.letterhead,
        "number": frame.number,
        "approvers": frame.approvers,
        "to": frame.to,
        "blocks": [{"level": block.level, "words": block.words} for block in report.blocks],
        "attachments": [
            {"name": one.name, "about": one.about, "parts": [_part(part) for part in one.parts]} for one in attached
        ],
        "signatories": frame.signatories,
        "date": day(frame.dated),
        "note": frame.note,
        "copies": frame.copies,
        "printed_by": frame.printed_by,
    }
    made_at = int(datetime.combine(frame.dated, time(), UTC).timestamp())
    return press().typeset(_TEMPLATE, given, made_at, STANDARDS)


def _refuse_characters(report: Report) -> None:
    """Characters that each typeface draws as it likes can't be kept for good. :raises PressError: there is one."""
    for block in report.blocks:
        for character in block.words:
            if unicodedata.category(character) in _OF_NO_MEANING:
                raise PressError(
                    f"“{block.words[:20]}”一段中的字符“{character}”（U+{ord(character):04X}）不是规范编码的字，"
                    "不能制成可长期保存的 PDF。请改用规范汉字"
                )


def _part(part: Table | Chart) -> dict[str, Any]:
    if isinstance(part, Chart):
        drawing = part.drawing
        drawn = {"name": part.name, "svg": drawing.svg, "width": drawing.width, "told": drawing.told}
        return drawn | _part(part.table)
    return {
        "columns": [{"name": one.name, "width": one.width, "side": one.side} for one in part.columns],
        "rows": [{"level": row.level, "cells": row.cells} for row in part.rows],
    }
