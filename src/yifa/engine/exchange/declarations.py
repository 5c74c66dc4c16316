"""The words in which an area says how its hand-kept ledgers are read, beyond what its models and ledgers declare.

The columns that a ledger can take in follow from its procedure or register, with their names and choices. What only the
area knows is said here: what else offices call a column, which other words stand for a choice, which columns exist on
paper alone, and how the cells of a row tell where the matter stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, TypeAlias

from attrs import field as declared
from attrs import frozen

from yifa.engine.exchange.cells import BadCell


class Kind(Enum):
    """What stands in a column's cells."""

    TEXT = "文字"
    NAME = "姓名"
    NAMES = "几个姓名"
    DAY = "日期"
    MONTH = "月份"
    NUMBER = "整数"
    MONEY = "金额"
    FLAG = "是否"
    CHOICE = "选项"
    VILLAGE = "村（社区）"
    STAFF = "本机关人员"
    PLACE = "网格、小组"
    ENTRY = "台账条目"


def _split(given: str) -> tuple[str, ...]:
    return tuple(given.split())


@frozen
class Heard:
    """A column as ledgers on paper have it.

    ``names``: what else it is called, parted by spaces, as in all that follows. ``instead``: what is taken for it where
    no column of its own stands there. ``words``: a choice's code → other words for it. ``kind`` is given where the
    column exists on paper alone (``result``, ``parties``), with its ``name`` and, of a choice, the words for each
    code, the first being how it is called; the area's ``read`` makes of it what the record holds. ``says`` explains
    it in the template. ``above``: where no column tells the entry of another register, the sheet's name or title does.
    ``beside``: the column that exists on paper alone and tells entries apart that are called alike (a person's unit).
    """

    column: str
    names: tuple[str, ...] = declared(converter=_split, default="")
    instead: tuple[str, ...] = declared(converter=_split, default="", kw_only=True)
    words: Mapping[str, str] = declared(factory=dict, kw_only=True)
    kind: Kind | None = declared(default=None, kw_only=True)
    name: str = declared(default="", kw_only=True)
    says: str = declared(default="", kw_only=True)
    personal: bool = declared(default=False, kw_only=True)
    above: bool = declared(default=False, kw_only=True)
    beside: str = declared(default="", kw_only=True)

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """(code, how it is called) of a choice that exists on paper alone."""
        return tuple((code, words.split()[0]) for code, words in self.words.items())

    @property
    def codes(self) -> tuple[tuple[str, str], ...]:
        """(word, code) of each word."""
        return tuple((word, code) for code, words in self.words.items() for word in words.split())


LONGEST_TITLE = 60
"""A cell with more characters is no name but a text."""


def first_sentence(text: str) -> str:
    """What a text is called: its first sentence, as far as a name goes."""
    return re.split(r"[。；;\n]", text)[0][:LONGEST_TITLE]


@dataclass
class Reading:
    """One row on its way in: the values by column, which columns the ledger has, and what the area makes of them.

    ``read`` changes ``values`` to what the record's fields hold, sets ``state`` and ``title`` and adds lines under
    their names; it says with ``wrong`` what of the row can't be taken, and with ``note`` what it could not keep.
    """

    values: dict[str, Any]
    present: frozenset[str]
    today: date
    state: str | None = None
    title: str | None = None
    notes: list[tuple[str, str]] = field(default_factory=list)
    problems: list[tuple[str, BadCell]] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    """Field of the record → the column that filled it, where it is not its own."""

    def fill(self, name: str, *columns: str) -> None:
        """Where a field has no value, give it that of the first of these columns that has one."""
        if self.values.get(name) is not None:
            return
        for column in columns:
            if self.values.get(column) is not None:
                self.values[name] = self.values[column]
                self.sources[name] = self.sources.get(column, column)
                return

    def shorten_title(self) -> None:
        """Where what stands in the title's cell is longer than a name, its first sentence is the title."""
        title = str(self.values.get("title", ""))
        if len(title) > LONGEST_TITLE:
            self.values["title"] = first_sentence(title)

    def wrong(self, column: str, rule: str, message: str, todo: str) -> None:
        """Refuse the row because of this column's cell."""
        self.problems.append((column, BadCell(rule, message, todo)))

    def note(self, column: str, message: str) -> None:
        """Tell what of this column's cell was not kept, or how it was taken."""
        self.notes.append((column, message))


Read: TypeAlias = Callable[[Reading], None]


def _heard(given: Iterable[Heard]) -> tuple[Heard, ...]:
    return tuple(given)


@frozen(kw_only=True)
class Across:
    """That a ledger is also kept with persons down and days across. ``by``: the column of the persons; each mark
    fills ``mark``, the heading above it ``day``, or ``entry`` where it is a name. ``marks``: what a mark looks like, by
    which a column is known whose heading is no day."""

    by: str
    day: str
    entry: str
    mark: str
    marks: str


@frozen(kw_only=True)
class Intake:
    """How the ledger of that id is read. ``template``: the columns of its template, in order; ``example``: what the
    example row there holds, and the first row of the filled one; ``further``: what of it is otherwise in each further
    row. ``after``: the ledgers whose filled ones must be there before, beside those of which its rows name entries."""

    ledger: str = declared(kw_only=False)
    columns: tuple[Heard, ...] = declared(converter=_heard, default=())
    read: Read | None = None
    template: tuple[str, ...] = declared(converter=_split, default="")
    example: Mapping[str, str] = declared(factory=dict)
    further: tuple[Mapping[str, str], ...] = ()
    after: tuple[str, ...] = declared(converter=_split, default="")
    across: Across | None = None

    def heard(self, column: str) -> Heard | None:
        """What is said of that column."""
        return next((one for one in self.columns if one.column == column), None)
