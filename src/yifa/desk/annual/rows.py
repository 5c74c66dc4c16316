"""Where the rows behind a number of a report are listed, and where a record that it names is opened."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from yifa.desk.figures.asking import Span
from yifa.engine.narrative.tokens import Mention
from yifa.reports.evidence import Counted


def rows_behind(counted: Counted, today: date) -> str:
    """The page that lists the rows; of a part with several keys that of the figure, which has its breakdowns."""
    span = Span(counted.span.period, counted.span.as_of, today)
    if len(counted.of.keys) > 1:
        return reverse("desk_figures") + span.query(area=counted.figure.area, figure=counted.figure.id)
    parts = [(counted.of.by, key) for key in counted.of.keys]
    return reverse("desk_figure_rows", args=[counted.figure.id]) + span.query(parts)


def opens(mention: Mention) -> str:
    """The page of the record; who may not read it does not find it there."""
    return reverse("desk_matter" if mention.kind == "matter" else "desk_entry", args=[mention.id])
