"""The rows of a ledger as HTML. Fifty rows of ten cells are most of the page, and a template would take ten times as
long over them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from yifa.engine.ledgers.columns import Bound
from yifa.engine.search import Piece
from yifa.ui.templatetags.office import days_left, urgency


@dataclass(frozen=True)
class Row:
    """A matter or an entry as a row: where it leads, until when something is owed, what stands in its cells."""

    href: str
    due: date | None
    mark: str
    """``run``, ``done`` or nothing: the shape before the state."""
    texts: tuple[str, ...]
    where: tuple[Piece, ...] = ()
    """Where the words that were looked for stand."""


def rows_as_html(rows: Iterable[Row], columns: list[Bound], today: date) -> list[SafeString]:
    """Each row as a ``tr``, its cells in the order of the columns."""
    leading = _leading(columns)
    opened = [_opened(column, leading) for column in columns]
    return [_row(row, columns, opened, leading, today) for row in rows]


def _leading(columns: list[Bound]) -> str:
    """The column that leads to the row's page: its title, or else what stands first."""
    ids = [column.id for column in columns]
    return "title" if "title" in ids else next((id for id in ids if id not in ("state", "due")), "")


def _row(row: Row, columns: list[Bound], opened: list[str], leading: str, today: date) -> SafeString:
    cells = [
        f"{start}{_content(column, row, escape(text), leading, today)}</td>"
        for column, start, text in zip(columns, opened, row.texts, strict=True)
    ]
    urgent = urgency(row.due, today)
    return mark_safe(f'<tr class="{f"is-{urgent}" if urgent else ""}">{"".join(cells)}</tr>')  # noqa: S308  # escaped


def _opened(column: Bound, leading: str) -> str:
    """The start of a column's cells."""
    kind = "t" if column.id == leading else "num" if column.is_number else "no" if column.id == "number" else ""
    return f'<td class="{kind}" data-col="{escape(column.id)}" data-label="{escape(column.name)}">'


def _content(column: Bound, row: Row, text: str, leading: str, today: date) -> str:
    if column.id == leading:
        return f'<a href="{escape(row.href)}">{text}</a>{_where(row)}'
    if column.id == "state":
        return f'<span class="y-st {row.mark}">{text}</span>'
    if column.id == "due" and row.due is not None:
        return f'<div class="dd"><span>{text}</span><em>{days_left(row.due, today)}</em></div>'
    return text


def _where(row: Row) -> str:
    if not row.where:
        return ""
    pieces = (f"<mark>{escape(one.text)}</mark>" if one.is_hit else escape(one.text) for one in row.where)
    return f'<p class="where">{"".join(pieces)}</p>'
