"""The rows of a ledger: which answer a question, in what order, and what stands in their cells.

What is alike for matters and entries stands here; ``matter_rows`` and ``entry_rows`` say what differs.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar, Protocol

from django.db.models import Exists, OuterRef, Q, QuerySet

from yifa.engine.ledgers.asking import MOST_WORDS, WARNING_DAYS, Asked
from yifa.engine.ledgers.columns import Bound, bound, record_of
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.models import Person, Place
from yifa.engine.registers.models import Entry

PAGE = 50
COUNTED = 10_000
"""Totals are counted up to so many rows; beyond that on request."""


class LedgerReader(Protocol):
    """Who asks: what they may read, for which organisations, and when."""

    @property
    def person(self) -> Person: ...
    @property
    def orgs(self) -> tuple[int, ...]: ...
    @property
    def readable(self) -> Q: ...
    @property
    def readable_entries(self) -> Q: ...
    @property
    def today(self) -> date: ...


@dataclass(frozen=True)
class Totals:
    """What the foot says: how many rows (``capped``: at least so many), the sums of the columns that add up, and how
    many rows are late."""

    count: int
    capped: bool
    sums: Mapping[str, Any]
    late: int


@dataclass(frozen=True)
class Answer:
    """What was asked for: one page of the rows, whether there are more, and what the foot says of all of them."""

    rows: list[Any]
    more: bool
    totals: Totals


class Rows(ABC):
    """A ledger's rows. A row's record has the typed columns."""

    base: ClassVar[type[Matter] | type[Entry]]
    """What a row is."""

    shown_with: ClassVar[tuple[str, ...]]
    """The rows beside it that its cells need."""

    record_key: ClassVar[str]
    """The record's column that points at its row."""

    dated_by: ClassVar[str]
    """The row's column by which periods are asked for."""

    def __init__(self, ledger: Ledger, reader: LedgerReader) -> None:
        self.ledger, self.reader = ledger, reader
        self.record: Any = record_of(ledger)
        self.columns = bound(ledger)

    def found(self, asked: Asked, *, few: bool = False) -> QuerySet[Any]:
        """The rows that answer, in no order, of those that the reader may read. ``few``: all of them will be looked
        at, and not only the first of an order."""
        rows = self._readable().filter(self._asked(asked))
        if asked.villages:
            places = Place.objects.filter(Q(pk__in=asked.villages) | Q(parent__in=asked.villages))
            rows = rows.filter(village__in=list(places.values_list("pk", flat=True)))
        rows = rows.filter(**self._span(asked))
        if not asked.choices and not asked.terms:
            return rows
        chosen = self.record.objects.filter(self._wanted(asked))
        if (few and asked.since is not None) or any(stands != "none" for stands in asked.terms.values()):
            # The record repeats the day, so that one index has the choices of a span; another has the terms that run.
            return rows.filter(pk__in=chosen.values(self.record_key))
        # Not by IN, which would find the records of all years before the first row is looked at.
        return rows.filter(Exists(chosen.filter(**{self.record_key: OuterRef("pk")})))

    def _wanted(self, asked: Asked) -> Q:
        """The choices, terms and days that are asked for, as conditions on a record."""
        wanted = Q(**self._span(asked)) & Q(**{f"{name}__in": codes for name, codes in asked.choices.items()})
        for column in self.columns:
            if column.id in asked.terms:
                wanted &= self._term(column, asked.terms[column.id])
        return wanted

    def _term(self, column: Bound, stands: str) -> Q:
        """Terms to the day of that column which stand so today."""
        name, today = column.id, self.reader.today
        ends = [f"{end}__isnull" for end in column.column.until]
        if stands == "none":
            ended = Q(**{f"{name}__isnull": True})
            for end in ends:
                ended |= Q(**{end: False})
            return ended
        runs = Q(**{f"{name}__isnull": False}, **dict.fromkeys(ends, True))
        if stands == "late":
            return runs & Q(**{f"{name}__lt": today})
        last = Q(**{f"{name}__lte": today + timedelta(days=WARNING_DAYS)}) if stands == "soon" else Q()
        return runs & Q(**{f"{name}__gte": today}) & last

    def _span(self, asked: Asked) -> dict[str, Any]:
        """The days that are asked for, as conditions."""
        spans = (("gte", asked.since), ("lte", asked.until))
        return {f"{self.dated_by}__{span}": day for span, day in spans if day is not None}

    def records(self, rows: Sequence[Any]) -> dict[int, Any]:
        """The records behind these rows, by the row's id. One query, whatever their number."""
        keys = [column.field.name for column in self.columns if column.of_record and column.field.is_relation]
        found = self.record.objects.filter(pk__in=[row.pk for row in rows])
        if keys:
            found = found.select_related(*keys)
        return {record.pk: record for record in found}

    def words(self, column: Bound) -> list[str]:
        """The words that stand in a column, each once, for a filter to offer; of very many the first."""
        readable = self.record.objects.filter(self.reader.readable, org__in=self.reader.orgs, voided=False)
        told = readable.exclude(**{column.id: ""}).order_by(column.id).values_list(column.id, flat=True)
        return list(told.distinct()[:MOST_WORDS])

    @property
    def added(self) -> list[str]:
        """The columns of the record that the foot adds up."""
        return [column.id for column in self.columns if column.column.total and column.of_record]

    def value(self, column: Bound, row: Any, record: Any, titles: Mapping[int, str]) -> Any:
        """What stands in a cell: a text, day, number or None."""
        return titles[row.pk] if column.id == "title" else column.value(row, record)

    def mark(self, row: Any) -> str:
        """The shape before the state: ``run``, ``done`` or nothing."""
        return ""

    @abstractmethod
    def in_order(self, asked: Asked) -> Sequence[int]:
        """The ids of all rows that answer, in the order asked for."""

    def whole(self, keys: Sequence[int]) -> list[Any]:
        """These rows in this order, with what their cells need."""
        rows: Any = self.base.objects
        found = rows.select_related(*self.shown_with).in_bulk(keys)
        return [found[key] for key in keys]

    @abstractmethod
    def answer(self, asked: Asked) -> Answer:
        """One page of the rows in the order asked for, with the totals of all."""

    @abstractmethod
    def titles(self, rows: Sequence[Any]) -> dict[int, str]:
        """What the rows are called, as a list may say it."""

    @abstractmethod
    def _readable(self) -> QuerySet[Any]: ...

    @abstractmethod
    def _asked(self, asked: Asked) -> Q:
        """The conditions that only this kind of row knows."""


def cut(page: Sequence[Any]) -> tuple[list[Any], bool]:
    """A page and whether there is more, from one row more than a page."""
    return list(page[:PAGE]), len(page) > PAGE
