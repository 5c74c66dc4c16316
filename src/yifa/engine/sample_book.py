"""The books that the sample is entered in, line by line, as far as the days have come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.orgs.models.place import PlaceKind
from yifa.engine.registers import registry
from yifa.engine.registers.entering import complete, create
from yifa.engine.registers.models import EntryRecord
from yifa.engine.sample import day_of
from yifa.law.calendar import default_calendar


class Book:
    """Enters what has come to pass by today; what lies ahead is left out."""

    def __init__(self, org: Org, by: Person, today: date) -> None:
        self.org, self.by, self.today = org, by, today
        self.count = 0
        self.kept: dict[tuple[str, date], EntryRecord] = {}
        """What was entered, by register and day; of several of one day the last."""
        self.villages = {
            place.name: place for place in Place.objects.filter(org=org, kind=PlaceKind.VILLAGE).order_by("code")
        }

    def day(self, written: str) -> date:
        """``-1.3.5`` is 5 March of last year, ``0.3.5`` of this one."""
        return day_of(written, self.today)

    def keep(self, register: str, told: dict[str, Any], *later: dict[str, Any], village: str = "") -> None:
        """Enter a fact and fill in, one after another, what came to pass later."""
        declared = registry.get(register)
        if told[declared.dated_by] > self.today:
            return
        place = self.villages[village] if village else None
        entered = create(register, org=self.org, actor=self.by, village=place, data=told)
        entry = entered.entry
        self.kept[register, told[declared.dated_by]] = entered.record
        self.count += 1
        for values in later:
            if all(not isinstance(value, date) or value <= self.today for value in values.values()):
                complete(entry, values, actor=self.by)


def working_day(day: date) -> date:
    """That day, or the next on which offices work."""
    return default_calendar().next_working_day(day)


def months_over(today: date) -> list[date]:
    """The first days of the months that are over, since the beginning of last year."""
    months = [date(year, month, 1) for year in (today.year - 1, today.year) for month in range(1, 13)]
    return [month for month in months if month < today.replace(day=1)]


def rows(table: str) -> Iterator[list[str]]:
    """The lines of a table, each by its cells."""
    for line in table.strip().splitlines():
        yield line.split("|")
