"""Two years of legal advisers of a sample township: contracts, monthly visits with their gaps, opinions, stations and
who sat there. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.advisers.sample.contracts import sign
from yifa.areas.advisers.sample.services import serve
from yifa.areas.advisers.sample.stations import sit
from yifa.engine.orgs.models import Org, Person
from yifa.engine.sample_book import Book

WORKBOOKS: tuple[tuple[str, str], ...] = ()
"""No ledger of this area was kept by hand before."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many entries there are.

    Runs in the organisation's scope and the caller's transaction. ``with_workbooks`` changes nothing: there are none.
    """
    book = Book(org, people["clerk"], today)
    lawyers = sign(book)
    serve(book, lawyers)
    sit(book, lawyers)
    return book.count
