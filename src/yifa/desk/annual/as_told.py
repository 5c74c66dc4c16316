"""The words of an older version as they would be read today: tokens told, and marked where they can't be told."""

from __future__ import annotations

from yifa.engine.figures.registry import UnknownFigure
from yifa.engine.narrative.telling import told
from yifa.engine.narrative.tokens import BadToken, Piece, stretches
from yifa.reports.report import BROKEN, Report


def as_told(text: str, report: Report) -> str:
    """A paragraph's canonical text in words, by the figures of the report as it is now."""
    return "".join(_words(stretch.piece, report) for stretch in stretches(text))


def _words(piece: str | Piece | BadToken, report: Report) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, BadToken):
        return BROKEN
    try:
        return told(piece, report.facts, report.filled)
    except (BadToken, UnknownFigure):
        return BROKEN
