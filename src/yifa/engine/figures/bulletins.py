"""通报: the figures of a month by village as one table with its text; nothing in it is typed.

An area declares its bulletins in ``BULLETINS`` (module ``bulletins`` of its folder), as it does its figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from attrs import frozen

from yifa.engine.figures.computing import Result
from yifa.engine.figures.declarations import Figure
from yifa.engine.figures.periods import Period
from yifa.engine.figures.tally import Tally, Value
from yifa.engine.figures.villages import OWN, Villages
from yifa.engine.orgs.models import Org
from yifa.law.citation import Basis


@dataclass(frozen=True)
class Column:
    """A figure as a column. ``name`` is what the paper calls it; ``group`` stands above several columns.

    ``part`` narrows the figure to a part of it (``{"kind": "land"}``); ``days`` are those for which it is asked, where
    they are not the month's: what was open before it.
    """

    name: str
    figure: Figure
    group: str = ""
    part: Mapping[str, str] = field(default_factory=dict)
    days: Period | None = None


@dataclass(frozen=True)
class Line:
    """A village's values, one a column; ``village`` None: what is of the whole organisation."""

    village: int | None
    name: str
    values: Sequence[Value]


@dataclass(frozen=True)
class Told:
    """A bulletin for a month: the table, its foot (as long as a line) and the text.

    ``is_recorded``: whether anything of the month is recorded; without it the zeros claim what nobody knows.
    """

    columns: Sequence[Column]
    lines: Sequence[Line]
    total: Sequence[Value]
    paragraphs: Sequence[str]
    is_recorded: bool = True


def lines_of(results: Sequence[Result], villages: Villages) -> list[Line]:
    """The lines of figures computed by village: each village that existed or has anything, then what is of none."""
    cells = [(result, villages.values(result)) for result in results]
    keys = [key for key in villages.names if any(key in values for _, values in cells)]
    return [
        Line(key, OWN if key is None else villages.names[key], [_value(key, *cell) for cell in cells])
        for key in (*keys, None)
    ]


def _value(village: int | None, result: Result, values: Mapping[int | None, Value]) -> Value:
    return values.get(village, result.figure.value(Tally()))


Teller: TypeAlias = Callable[[Sequence[Org], Period, date], Told]
"""Tells a bulletin of organisations for a month as of a day, within their scope."""


@frozen(kw_only=True)
class Bulletin:
    """月通报: what it is called, on which basis, and who tells it."""

    id: str
    name: str
    area: str
    law: Basis
    tell: Teller


class UnknownBulletin(LookupError):
    """No area declared a bulletin of this id."""


_bulletins: dict[str, Bulletin] = {}


def register(*declared: Bulletin) -> None:
    """Take in an area's bulletins; called when the area's app starts."""
    _bulletins.update({bulletin.id: bulletin for bulletin in declared})


def bulletins_of(area: str) -> list[Bulletin]:
    """The area's bulletins, as declared."""
    return [bulletin for bulletin in _bulletins.values() if bulletin.area == area]


def bulletin(id: str) -> Bulletin:
    """The bulletin of that id. :raises UnknownBulletin: there is none."""
    try:
        return _bulletins[id]
    except KeyError:
        raise UnknownBulletin(f"没有编号为“{id}”的通报；现有：{'、'.join(_bulletins) or '无'}") from None
