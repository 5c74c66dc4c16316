"""Two years of study in a sample township: its roster, sessions, exams and certificates. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.study.sample.exams import bank, certificates, exams
from yifa.areas.study.sample.people import people as roster
from yifa.areas.study.sample.sessions import add_up, self_study, sessions
from yifa.engine.orgs.models import Org, Person
from yifa.engine.sample_book import Book

WORKBOOKS: tuple[tuple[str, str], ...] = ()
"""No ledger of this area was kept by hand before."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many entries there are.

    Runs in the organisation's scope and the caller's transaction. ``with_workbooks`` changes nothing: there are none.
    """
    book = Book(org, people["clerk"], today)
    roster(book)
    sessions(book)
    self_study(book)
    add_up(book)
    bank(book)
    exams(book)
    certificates(book)
    return book.count
