"""Two years of campaigns of a sample township, with what they found and what was prepared for emergencies. All of it is
invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.campaigns.sample.checking import check
from yifa.areas.campaigns.sample.emergency import prepare
from yifa.areas.campaigns.sample.hazards import find_hazards
from yifa.engine.orgs.models import Org, Person
from yifa.engine.sample_book import Book

WORKBOOKS: tuple[tuple[str, str], ...] = ()
"""No ledger of this area was kept by hand before."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many entries and hazards.

    Runs in the organisation's scope and the caller's transaction. ``with_workbooks`` changes nothing: there are none.
    """
    book = Book(org, people["clerk"], today)
    check(book)
    prepare(book)
    return book.count + find_hazards(book, people)
