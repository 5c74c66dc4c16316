"""The registers that the areas have declared. The engine asks here and never imports an area."""

from __future__ import annotations

from difflib import get_close_matches

from django.apps import apps

from yifa.engine.registers.models import EntryRecord
from yifa.engine.registers.month_field import MonthField
from yifa.law.procedure import Register

_registers: dict[str, Register] = {}
_repeated: list[str] = []


class UnknownRegister(LookupError):
    """No area declared a register of this id."""


def register(*declared: Register) -> None:
    """Take in an area's registers; called when the area's app starts."""
    _repeated.extend(item.id for item in declared if _registers.setdefault(item.id, item) is not item)


def all_registers() -> list[Register]:
    """Every register, in the order of the ids."""
    return [_registers[id] for id in sorted(_registers)]


def get(id: str) -> Register:
    """The register of that id. :raises UnknownRegister: there is none; the message names those that come close."""
    if id not in _registers:
        near = "、".join(get_close_matches(id, _registers, n=3)) or "无相近的台账"
        raise UnknownRegister(f"没有编号为“{id}”的台账；相近的有：{near}")
    return _registers[id]


def record_model(declared: Register) -> type[EntryRecord]:
    """The model of the register's entries.

    :raises LookupError: there is none. :raises TypeError: it is no EntryRecord.
    """
    model = apps.get_model(declared.area, declared.entry)
    if not issubclass(model, EntryRecord):
        raise TypeError(f"{declared.id}: {declared.entry}不是台账条目（EntryRecord）")
    return model


def is_of_months(declared: Register) -> bool:
    """Whether its entries are dated by a month, and not by a day."""
    return isinstance(record_model(declared)._meta.get_field(declared.dated_by), MonthField)


def declared_twice() -> list[str]:
    """The ids under which more than one register was declared; the first one holds."""
    return list(_repeated)
