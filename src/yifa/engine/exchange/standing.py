"""Which rows of a workbook say what an entry says that stands already, however it was entered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models

from yifa.engine.exchange.rows import ReadRow
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters import data as entered
from yifa.engine.orgs.models import Org
from yifa.engine.registers import registry
from yifa.engine.registers.models import EntryRecord


@dataclass
class KnownEntry:
    """A row that an entry stands for, which was not imported from such a row."""

    sheet: str
    row: int
    entry: int
    title: str


def standing_entries(
    ledger: Ledger, rows: Sequence[ReadRow], columns: frozenset[str], org: Org, batch: int
) -> dict[str, EntryRecord]:
    """Digest → the standing entry of the same day and village that has all values of the row, and nothing in those of
    its ``columns`` that the row leaves empty. What this very batch brought is not looked at. One query.

    Where the ledger itself does not show the village (it follows from a committee or an office), no sheet needs to.
    """
    declared = registry.get(ledger.register)
    shows_village = any(column.id == "village" for column in ledger.columns)
    model = registry.record_model(declared)
    asked = [row for row in rows if not row.problems]
    days = {row.data.get(declared.dated_by) for row in asked}
    dated = models.Q(dated_on__in=[day for day in days if day is not None])
    if None in days:
        dated |= models.Q(dated_on__isnull=True)
    own = {*declared.fields, *declared.optional, *declared.later} & columns
    held: dict[tuple[date | None, int | None], list[EntryRecord]] = defaultdict(list)
    standing = model.objects.filter(dated, models.Q(entry__batch__isnull=True) | ~models.Q(entry__batch=batch))
    for record in standing.filter(org=org, voided=False).order_by("pk") if asked else ():
        held[record.dated_on, record.village_id if shows_village else None].append(record)
    found = {}
    for row in asked:
        village = row.village.pk if row.village and shows_village else None
        same = _same_as(row.data, own, model, held.get((row.data.get(declared.dated_by), village), []))
        if same is not None:
            found[row.digest] = same
    return found


def _same_as(
    data: Mapping[str, Any], columns: set[str], model: type[EntryRecord], among: Sequence[EntryRecord]
) -> EntryRecord | None:
    """The first of these entries that holds just what the row says."""
    if not among:
        return None
    given = [column for column in data if data[column] is not None]
    values, _ = entered.clean(model, [], given, {column: data[column] for column in given})
    if len(values) < len(given):
        return None
    for column in columns - set(given):
        values[column] = entered.nothing_in(model, column)
    return next((record for record in among if _holds(record, values)), None)


def _holds(record: EntryRecord, values: Mapping[str, Any]) -> bool:
    return all(
        getattr(record, name + "_id" if isinstance(value, models.Model) else name) == _key(value)
        for name, value in values.items()
    )


def _key(value: Any) -> Any:
    return value.pk if isinstance(value, models.Model) else value
