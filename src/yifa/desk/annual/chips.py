"""What an editor shows of a token: its words, what it counts, how it is defined, where its rows are listed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from yifa.desk.annual.rows import opens, rows_behind
from yifa.engine.figures.registry import UnknownFigure
from yifa.engine.figures.tally import Value
from yifa.engine.figures.telling import told as shown
from yifa.engine.narrative.telling import told
from yifa.engine.narrative.tokens import BadToken, Filled, Mention, Piece, Reference, Token, stretches
from yifa.reports.evidence import Counted
from yifa.reports.models import FilledNumber
from yifa.reports.report import BROKEN, Report
from yifa.reports.text import Text
from yifa.reports.year_before import value_before

Chip = dict[str, Any]


def chips(text: Text, built: Report, filled: Iterable[FilledNumber], today: date) -> dict[str, Chip]:
    """Each token of a text, as it is written, with what is shown of it."""
    by_hand = {one.key: one for one in filled}
    found: dict[str, Chip] = {}
    for paragraph in text:
        for stretch in stretches(paragraph.text):
            if not isinstance(stretch.piece, str):
                written = paragraph.text[stretch.start : stretch.end]
                found[written] = found.get(written) or _chip(stretch.piece, built, by_hand, today)
    return found


def _chip(piece: Piece | BadToken, built: Report, by_hand: dict[str, FilledNumber], today: date) -> Chip:
    try:
        if isinstance(piece, BadToken):
            raise piece
        words = told(piece, built.facts, built.filled)
    except (BadToken, UnknownFigure) as problem:
        return {"words": BROKEN, "problem": str(problem).strip("'")}
    if isinstance(piece, Filled):
        one = by_hand[piece.key]
        return {"words": words, "name": "人工填报", "about": one.says, "lines": [f"依据：{one.evidence}", one.by.name]}
    if isinstance(piece, Mention):
        return {"words": words, "name": "所述记录", "opens": opens(piece)}
    return {"words": words, **_of_figure(piece, built, today)}


def _of_figure(token: Token, built: Report, today: date) -> Chip:
    counted = built.sources(token)[0]
    values = [(counted, built.value(counted)), *_before(token, built)]
    return {
        "name": counted.figure.name,
        "about": counted.figure.definition,
        "lines": [f"{one.span.period}：{shown(one.figure, value)}" for one, value in values],
        "rows": rows_behind(counted, today),
    }


def _before(token: Token, built: Report) -> list[tuple[Counted, Value]]:
    """The same of the year before; a part of a figure is known of the year alone."""
    span = built.facts.span
    if token.of.by or token.period != span.period.written:
        return []
    before = Counted(Reference(token.of.figure), span.before)
    return [(before, value_before(built.facts, token.of.figure))]
