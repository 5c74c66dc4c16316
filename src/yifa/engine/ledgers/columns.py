"""What stands in a ledger's cells: values of the row or of its record, as an office writes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db import models

from yifa.engine.ledgers.declarations import OF_ENTRY, OF_MATTER, Column, Ledger
from yifa.engine.ledgers.registry import ledgers
from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter, Record
from yifa.engine.registers import registry as registers
from yifa.engine.registers.models import Entry, EntryRecord
from yifa.engine.registers.month_field import MonthField
from yifa.law.wording import day_in_words, month_in_words

_NAMES = {
    "due": "下一期限",
    "village": "村",
    "state": "状态",
    "title": "名称",
    "opened_on": "登记",
    "handler": "经办",
    "dated_on": "日期",
    "entered_by": "录入",
}


@dataclass(frozen=True)
class Bound:
    """A declared column with the field that fills it; ``field`` is None for ``state`` and ``due``."""

    column: Column
    field: Any
    of_record: bool
    is_month: bool = False
    """Whether its days stand for their months."""

    @property
    def id(self) -> str:
        return self.column.id

    @property
    def name(self) -> str:
        """Its heading."""
        return self.column.name or (_NAMES.get(self.id, "") if not self.of_record else "") or self.field.verbose_name

    @property
    def is_number(self) -> bool:
        """Whether it is written flush right."""
        return self.of_record and isinstance(self.field, models.IntegerField | models.DecimalField)

    @property
    def is_year(self) -> bool:
        """Whether its numbers are years, which have no separators."""
        if not isinstance(self.field, models.IntegerField):
            return False
        return self.field.name == "year" or self.field.name.endswith("_year")

    @property
    def is_date(self) -> bool:
        return isinstance(self.field, models.DateField)

    @cached_property
    def choices(self) -> list[tuple[str, str]]:
        """What may stand there, where that is fixed."""
        return [] if self.field is None else [(str(code), str(name)) for code, name in self.field.flatchoices]

    def in_scale(self, total: Any) -> Any:
        """A sum of its values with as many decimals as they have; SQLite adds up without."""
        places = getattr(self.field, "decimal_places", None)
        return total if places is None else Decimal(total).quantize(Decimal(1).scaleb(-places))

    def value(self, row: Matter | Entry, record: Record | EntryRecord) -> Any:
        """The plain value: a text, day, number or None. For ``state`` and ``due`` ask the matter."""
        holder = record if self.of_record else row
        if isinstance(self.field, models.ForeignKey):
            related = getattr(holder, self.field.name)
            return None if related is None else str(related)
        if self.choices:
            return getattr(holder, f"get_{self.field.name}_display")() or None
        value = getattr(holder, self.field.attname)
        return None if value == "" else value

    def in_words(self, value: Any, this_year: int) -> str:
        """What stands in a cell of this column: a month without its day, a year without separators."""
        if self.is_month and isinstance(value, date):
            return month_in_words(value)
        if self.is_year and value is not None:
            return str(value)
        return in_words(value, this_year)


_bound: dict[str, tuple[Ledger, list[Bound]]] = {}


def bound(ledger: Ledger) -> list[Bound]:
    """The ledger's columns in order, each with its field. Found once for each ledger that is declared."""
    known = _bound.get(ledger.id)
    if known is None or known[0] is not ledger:
        known = _bound[ledger.id] = (ledger, _bind(ledger))
    return known[1]


def _bind(ledger: Ledger) -> list[Bound]:
    record = record_of(ledger)
    base: type[models.Model] = Matter if ledger.procedure else Entry
    common = OF_MATTER if ledger.procedure else OF_ENTRY
    found = []
    for column in ledger.columns:
        if column.id in common:
            field = None if column.id in ("state", "due") else base._meta.get_field(column.id)
            is_month = column.id == "dated_on" and registers.is_of_months(registers.get(ledger.register))
            found.append(Bound(column, field, of_record=False, is_month=is_month))
        else:
            field = record._meta.get_field(column.id)
            found.append(Bound(column, field, of_record=True, is_month=isinstance(field, MonthField)))
    return found


def record_of(ledger: Ledger) -> type[Record] | type[EntryRecord]:
    """The model of the records behind the ledger; of a procedure, in its newest version."""
    if ledger.register:
        return registers.record_model(registers.get(ledger.register))
    versions = [known for known in registry.procedures() if known.id == ledger.procedure]
    return registry.record_model(versions[-1])


def ledger_of_model(model: type[models.Model]) -> Ledger | None:
    """The ledger whose records the model holds, if any."""
    return next((ledger for ledger in ledgers() if record_of(ledger) is model), None)


def in_words(value: Any, this_year: int) -> str:
    """A value as a cell shows it: 11月2日 in this year, else with the year; 15,000; a dash for nothing."""
    if value is None:
        return "—"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return day_in_words(value, this_year)
    if isinstance(value, Decimal):
        places = min(2, max(0, -int(value.as_tuple().exponent)))
        return f"{value:,.{places}f}".removesuffix(".00").removesuffix(".0")
    if isinstance(value, int):
        return f"{value:,}"
    return str(value)
