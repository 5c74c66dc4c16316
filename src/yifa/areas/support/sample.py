"""The monthly returns of a sample township, last year's and this one's: small numbers and many zeros. All invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from yifa.areas.support.models import Service
from yifa.engine.orgs.models import Org, Person
from yifa.engine.sample_book import Book, months_over

WORKBOOKS: tuple[tuple[str, str], ...] = ()
"""No ledger of this area was kept by hand before."""

_HELPED = {
    Service.RESETTLEMENT: (1, 0, 2, 0, 1, 0, 0, 1, 0, 2, 0, 1, 3, 0, 1),
    Service.CORRECTION: (0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 2, 1, 0),
    Service.REHABILITATION: (0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0),
    Service.MENTAL: (2, 1, 1, 0, 2, 1, 0, 1, 2, 1, 0, 1, 3, 1, 0),
}
"""How many are helped in each village, in the order of the villages."""

_MEETS_IN = (3, 6, 9, 12)
"""The months in which there is a session where somebody is helped."""


def load(org: Org, people: Mapping[str, Person], today: date, *, with_workbooks: bool = False) -> int:
    """Enter it all in an organisation whose people are those of the sample; gives how many entries there are.

    Runs in the organisation's scope and the caller's transaction. ``with_workbooks`` changes nothing: there are none.
    """
    book = Book(org, people["clerk"], today)
    months = months_over(today)
    for month in months:
        for place, village in enumerate(book.villages):
            if month == months[-1] and place == len(book.villages) - 1:
                continue  # the last village is late with last month
            for service in Service:
                book.keep("support_returns", _told(service, place, month), village=village)
    return book.count


def _told(service: Service, place: int, month: date) -> dict[str, object]:
    numbers = _HELPED[service]
    helped = numbers[place % len(numbers)]
    came = (month.month + place) % 11 == 0
    return {
        "month": month,
        "service": service.value,
        "helped": helped,
        "visits": helped * (2 if month.month % 2 else 1),
        "sessions": 1 if helped and month.month in _MEETS_IN and service is not Service.MENTAL else 0,
        "relieved": 1 if helped and came else 0,
        "helpers": 1 if helped else 0,
    }
