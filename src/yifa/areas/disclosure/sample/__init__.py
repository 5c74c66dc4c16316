"""Two years of publication of a sample township: its catalogue and what was published under it, what the villages
posted, and what their supervision committees asked. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.disclosure.sample.items import publish
from yifa.areas.disclosure.sample.villages import post
from yifa.engine.orgs.models import Org, Person
from yifa.engine.sample_book import Book

WORKBOOKS: tuple[tuple[str, str], ...] = ()
"""No ledger of this area was kept by hand before."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many entries and matters there
    are.

    Runs in the organisation's scope and the caller's transaction. ``with_workbooks`` changes nothing: there are none.
    """
    book = Book(org, people["clerk"], today)
    published = publish(book, people)
    post(book)
    return book.count + published
