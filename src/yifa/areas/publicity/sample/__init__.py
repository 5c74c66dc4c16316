"""Two years of publicity of a sample township: what was planned, done and posted, by whom and where, and whom it did
not reach. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.publicity.sample.activities import act
from yifa.areas.publicity.sample.means import keep_means
from yifa.areas.publicity.sample.plans import plan
from yifa.engine.orgs.models import Org, Person
from yifa.engine.sample_book import Book

WORKBOOKS: tuple[tuple[str, str], ...] = ()
"""No ledger of this area was kept by hand before."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many entries there are.

    Runs in the organisation's scope and the caller's transaction. ``with_workbooks`` changes nothing: there are none.
    """
    book = Book(org, people["clerk"], today)
    tasks = plan(book)
    act(book, tasks)
    keep_means(book)
    return book.count
