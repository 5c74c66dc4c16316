"""看板: the rows of a ledger as cards, in a column for each state of their procedure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F
from django.http import QueryDict
from django.urls import reverse

from yifa.desk.access import Reader
from yifa.engine.ledgers.asking import Asked, states_of
from yifa.engine.ledgers.columns import in_words
from yifa.engine.ledgers.rows import Rows
from yifa.engine.matters.models import Matter

CARDS = 30
"""So many stand in a column; the list has them all."""

AS, BOARD = "as", "board"
"""The part of the address that asks for the board."""


@dataclass(frozen=True)
class Card:
    """A matter: where it leads, its title, what its ledger says of it beneath, until when something is owed."""

    href: str
    number: str
    title: str
    says: tuple[str, ...]
    due: date | None
    due_says: str


@dataclass(frozen=True)
class Lane:
    """A column: the state, how many matters stand in it, the first of them, and where all of them are listed."""

    name: str
    count: int
    cards: Sequence[Card]
    rest: int
    list_href: str


def lanes_of(rows: Rows, asked: Asked, reader: Reader, query: QueryDict) -> list[Lane]:
    """The columns of the board in the order of the procedure, within what is asked for: what is due first stands first,
    of what has ended the newest."""
    return [_lane(id, name, rows, asked, reader, query) for id, name in states_of(rows.ledger)]


def _lane(id: str, name: str, rows: Rows, asked: Asked, reader: Reader, query: QueryDict) -> Lane:
    found = rows.found(asked, few=True).filter(state=id)
    count = found.count()
    ordered = found.order_by(F("next_due_on").asc(nulls_last=True), F("closed_on").desc(nulls_last=True), "-opened_on")
    page: list[Matter] = rows.whole(list(ordered.values_list("pk", flat=True)[:CARDS]))
    records, titles = rows.records(page), rows.titles(page)
    beneath = [column for column in rows.columns if column.id in rows.ledger.board]
    cards = [
        Card(
            reverse("desk_matter", args=[row.pk]),
            row.number or "",
            titles[row.pk],
            tuple(
                column.in_words(value, reader.today.year)
                for column in beneath
                if (value := rows.value(column, row, records[row.pk], titles)) is not None
            ),
            row.next_due_on,
            in_words(row.next_due_on, reader.today.year),
        )
        for row in page
    ]
    listed = query.copy()
    listed.pop(AS, None)
    listed["state"] = id
    return Lane(name, count, cards, count - len(cards), f"?{listed.urlencode()}")
