"""提醒: what an area asks people to remember though no clock of a procedure runs: a certificate that expires, a village
that handed in no return, a session of the plan that was not held.

An area declares in ``REMINDERS`` (module ``reminders`` of its folder) whom it reminds, and a function that asks its own
tables what there is to remember that day. Today shows it. Nothing is stored: it goes when what it asks for is entered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias, TypeVar

from attrs import frozen
from django.db.models import Model, Q, QuerySet

from yifa.engine.orgs.models import Org, Person
from yifa.law.citation import Basis
from yifa.law.roles import GRID_WORKER, Role

Row = TypeVar("Row", bound=Model)

MOST = 5
"""So many of one kind are told singly: who has more to do looks into the ledger."""


@dataclass(frozen=True)
class Asking:
    """Who asks what there is to remember. ``near`` are the ids of the places to which the posts bind; None: the whole
    organisation."""

    org: Org
    orgs: Sequence[Org]
    """The organisation and its predecessors."""
    person: Person
    roles: frozenset[str]
    today: date
    near: Sequence[int] | None = None

    def theirs(self, rows: QuerySet[Row], place: str = "village") -> QuerySet[Row]:
        """Those of the rows whose place is one to which the posts bind, or lies in one."""
        if self.near is None:
            return rows
        return rows.filter(Q(**{f"{place}__in": self.near}) | Q(**{f"{place}__parent__in": self.near}))


@dataclass(frozen=True)
class Reminded:
    """One thing to remember. ``text`` says what, in a few words without the day.

    The link beside it opens the entry; without one, the form of a new entry in ``ledger`` with ``begins`` filled in
    (column → value); without that, the ledger itself with ``asked`` as its filters.
    """

    text: str
    ledger: str
    """The id of the ledger in which it is seen to; who does not see that ledger is not reminded."""
    due: date | None = None
    """By when; None: at once."""
    entry: int | None = None
    begins: Mapping[str, str] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
    page: str = ""
    """The name of the address of a page that shows it better than the ledger, to everybody who is reminded."""


Teller: TypeAlias = Callable[[Asking], Iterable[Reminded]]
"""What there is to remember; asked within the scope of the organisation, in few queries: Today asks all of them."""


@frozen(kw_only=True)
class Reminder:
    """提醒: what is told, to which roles, on which basis."""

    id: str
    name: str
    """What stands before the text: 证件到期."""
    to: tuple[Role, ...]
    law: Basis
    tell: Teller
    by_villages: bool = False
    """Whether it concerns who holds a post for a village alone, too. What grid workers are told does so anyhow."""

    def concerns(self, asking: Asking) -> bool:
        """Whether whoever asks is one of those to remind."""
        reaches = asking.near is None or self.by_villages or GRID_WORKER in self.to
        return reaches and any(role.code in asking.roles for role in self.to)


_reminders: dict[str, Reminder] = {}


def register(*declared: Reminder) -> None:
    """Take in an area's reminders; called when the area's app starts."""
    _reminders.update({reminder.id: reminder for reminder in declared})


def reminded(asking: Asking) -> Iterator[tuple[Reminder, Reminded]]:
    """What is to be remembered by somebody of these roles, as told by the areas."""
    for reminder in _reminders.values():
        if reminder.concerns(asking):
            for one in reminder.tell(asking):
                yield reminder, one
