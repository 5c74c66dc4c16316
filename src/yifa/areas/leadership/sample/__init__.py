"""Three years of leadership of a sample township: who led, what was studied, planned, ordered, reported, issued and
spent. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.leadership.sample.assessment import appraise, hold_to_account
from yifa.areas.leadership.sample.duties import do_duties
from yifa.areas.leadership.sample.equipment import equip
from yifa.areas.leadership.sample.foundations import lay_foundations
from yifa.areas.leadership.sample.leaders import lead
from yifa.areas.leadership.sample.plans import plan
from yifa.areas.leadership.sample.undertakings import undertake
from yifa.engine.orgs.models import Org, Person
from yifa.engine.sample_book import Book

WORKBOOKS: tuple[tuple[str, str], ...] = ()
"""No ledger of this area was kept by hand before."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many entries and tasks there are.

    Runs in the organisation's scope and the caller's transaction. ``with_workbooks`` changes nothing: there are none.
    """
    book = Book(org, people["clerk"], today)
    lead(book, people)
    do_duties(book)
    tasks = plan(book, people)
    undertake(book, people)
    appraise(book)
    equip(book)
    confidential = Book(org, people["leader"], today)
    hold_to_account(confidential)
    lay_foundations(book, people)
    return book.count + confidential.count + tasks
