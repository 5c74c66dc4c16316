"""The rows of a ledger: which answer a question, in what order, and what stands in their cells.

What is alike for matters and entries stands here; ``matter_rows`` and ``entry_rows`` say what differs.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Protocol

from django.db.models import Exists, OuterRef, Q, QuerySet, Sum

from yifa.engine.ledgers.asking import Asked
from yifa.engine.ledgers.columns import Bound, bound, record_of
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.orgs.models import Person, Place

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
    def today(self) -> date: ...


@dataclass(frozen=True)
class Totals:
    """What the foot says: how many rows (``capped``: at least so many), the sums of the columns that add up, and how
    many rows are late."""

    count: int
    capped: bool
    sums: Mapping[str, Any]
    late: int


class Rows(ABC):
    """A ledger's rows. A row's record has the typed columns."""

    record_key: ClassVar[str]
    """The record's column that points at its row."""

    dated_by: ClassVar[str]
    """The row's column by which periods are asked for."""

    def __init__(self, ledger: Ledger, reader: LedgerReader) -> None:
        self.ledger, self.reader = ledger, reader
        self.record: Any = record_of(ledger)
        self.columns = bound(ledger)

    def found(self, asked: Asked) -> QuerySet[Any]:
        """The rows that answer, in no order, of those that the reader may read."""
        rows = self._readable().filter(self._asked(asked))
        if asked.villages:
            places = Place.objects.filter(Q(pk__in=asked.villages) | Q(parent__in=asked.villages))
            rows = rows.filter(village__in=list(places.values_list("pk", flat=True)))
        rows = rows.filter(**{f"{self.dated_by}__{span}": day for span, day in self._span(asked).items()})
        if asked.choices:
            wanted: dict[str, Any] = {f"{name}__in": codes for name, codes in asked.choices.items()}
            # Said of the record as well, which repeats the day: so its index is read in that span alone.
            wanted |= {f"{self.dated_by}__{span}": day for span, day in self._span(asked).items()}
            # Not by IN, which would find all records that answer, of many years, before the first row is listed.
            rows = rows.filter(Exists(self.record.objects.filter(**{self.record_key: OuterRef("pk")}, **wanted)))
        return rows

    def _span(self, asked: Asked) -> dict[str, date]:
        """The days that are asked for, by how they compare."""
        return {span: day for span, day in (("gte", asked.since), ("lte", asked.until)) if day is not None}

    def records(self, rows: Sequence[Any]) -> dict[int, Any]:
        """The records behind these rows, by the row's id. One query, whatever their number."""
        keys = [column.field.name for column in self.columns if column.of_record and column.field.is_relation]
        found = self.record.objects.filter(pk__in=[row.pk for row in rows])
        return {record.pk: record for record in found.select_related(*keys)} if keys else {r.pk: r for r in found}

    def totals(self, found: QuerySet[Any], asked: Asked) -> Totals:
        """Count and add up all that was asked for, not only the page."""
        count, late = self._counted(found)
        if asked.everything and count > COUNTED:
            count = found.count()
        capped = not asked.everything and count > COUNTED
        added = [column.id for column in self.columns if column.column.total and column.of_record]
        sums: dict[str, Any] = {}
        if added and not capped:
            behind = self.record.objects.filter(pk__in=found.values("pk"))
            sums = behind.aggregate(**{name: Sum(name) for name in added})
        return Totals(min(count, COUNTED) if capped else count, capped, sums, late)

    def value(self, column: Bound, row: Any, record: Any, titles: Mapping[int, str]) -> Any:
        """What stands in a cell: a text, day, number or None."""
        return titles[row.pk] if column.id == "title" else column.value(row, record)

    def mark(self, row: Any) -> str:
        """The shape before the state: ``run``, ``done`` or nothing."""
        return ""

    @abstractmethod
    def newest(self, found: QuerySet[Any]) -> QuerySet[Any]:
        """The rows in the order of a workbook, with what their cells need."""

    @abstractmethod
    def page(self, found: QuerySet[Any], asked: Asked) -> tuple[list[Any], bool]:
        """One page of the rows in the order asked for, and whether there are more."""

    @abstractmethod
    def titles(self, rows: Sequence[Any]) -> dict[int, str]:
        """What the rows are called, as a list may say it."""

    @abstractmethod
    def _readable(self) -> QuerySet[Any]: ...

    @abstractmethod
    def _asked(self, asked: Asked) -> Q:
        """The conditions that only this kind of row knows."""

    def _counted(self, found: QuerySet[Any]) -> tuple[int, int]:
        """How many rows there are, and how many of them are late, each up to one more than is counted."""
        return found[: COUNTED + 1].count(), 0


def cut(page: list[Any]) -> tuple[list[Any], bool]:
    """A page and whether there is more, from one row more than a page."""
    return page[:PAGE], len(page) > PAGE
