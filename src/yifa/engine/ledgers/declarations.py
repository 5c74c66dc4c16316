"""The words in which an area declares its ledger: columns, views, and what an empty one teaches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import field, frozen

from yifa.law.citation import Basis
from yifa.law.procedure import DeclarationError

OF_MATTER: Final = ("number", "opened_on", "title", "village", "handler", "state", "closed_on", "due")
"""Columns that every ledger of matters may name; all others are fields of the record. ``due``: what is owed next, and
when."""

OF_ENTRY: Final = ("dated_on", "title", "village", "entered_by")
"""Columns that every ledger of a register may name; all others are fields of the entry's record."""


def _ids(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(given)


@frozen
class Column:
    """One column. ``name`` is what the paper ledger calls it, where that is not how the field is called.

    ``total``: the foot adds it up. ``shown``: whether it stands there before anybody chose columns. ``unit`` stands
    behind the total. ``until``: days of the record that end a term which runs to the day of this column; the ledger can
    be asked for the terms that have passed or will. ``asked``: the ledger can be asked for the words that stand there,
    such as the names of offices; of a fixed choice it always can.
    """

    id: str
    name: str = ""
    total: bool = field(default=False, kw_only=True)
    unit: str = field(default="", kw_only=True)
    shown: bool = field(default=True, kw_only=True)
    until: tuple[str, ...] = field(default=(), converter=_ids, kw_only=True)
    asked: bool = field(default=False, kw_only=True)


@frozen
class View:
    """A selection that everybody has at the top of the ledger: filters by their names, as in the address.

    ``{year}`` and ``{last_year}`` stand for this year and the one before.
    """

    id: str
    name: str
    where: Mapping[str, str] = field(factory=dict)


def _columns(given: Iterable[Column]) -> tuple[Column, ...]:
    return tuple(given)


def _views(given: Iterable[View]) -> tuple[View, ...]:
    return tuple(given)


@frozen(kw_only=True)
class Ledger:
    """台账: the matters of one procedure, or the entries of one register, as a list.

    Exactly one of ``procedure`` and ``register`` is named. ``thing`` is what one row is called (纠纷), ``says`` the
    sentence beside the title, ``teaches`` what stands there while the ledger is empty, ``icon`` its sign in the
    navigation. ``board``: the columns that a card shows beneath its title where the ledger can be seen as a board too,
    a column for each state of its procedure; empty: it can't.
    """

    id: str = field(kw_only=False)
    name: str = field(kw_only=False)
    area: str
    procedure: str = ""
    register: str = ""
    thing: str
    says: str
    teaches: str
    law: Basis
    icon: str
    columns: tuple[Column, ...] = field(converter=_columns)
    views: tuple[View, ...] = field(converter=_views, default=())
    board: tuple[str, ...] = field(converter=_ids, default=())

    def __attrs_post_init__(self) -> None:
        if bool(self.procedure) == bool(self.register):
            raise DeclarationError(f"{self.id}: a ledger lists one procedure or one register; name exactly one of them")
        if self.board and not self.procedure:
            raise DeclarationError(f"{self.id}: entries of a register have no states; a board needs a procedure")
        if unknown := set(self.board) - {column.id for column in self.columns}:
            raise DeclarationError(
                f"{self.id}: its cards show {', '.join(sorted(unknown))}, which is none of its columns"
            )

    def column(self, id: str) -> Column:
        """The column of that id; KeyError when there is none."""
        for column in self.columns:
            if column.id == id:
                return column
        raise KeyError(id)
