"""What names an entry of a register: the matters that came of it with where they stand, the entries that hang on it,
and where another such matter is opened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse

from yifa.desk.access import Reader
from yifa.desk.ledger import may_register
from yifa.engine.ledgers.columns import bound, ledger_of_model
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter, Record
from yifa.engine.matters.titles import masked_titles
from yifa.engine.registers.models import Entry, EntryRecord

SHOWN = 20
"""So many rows that point here are listed; the ledger shows the rest."""


@dataclass(frozen=True)
class Row:
    """A matter or an entry that names this one: where it leads, what it is called, where it stands."""

    href: str
    title: str
    says: tuple[str, ...] = ()
    """What a card of its ledger's board says of it."""
    state: str = ""
    mark: str = ""
    """``run``, ``done`` or nothing: the shape before the state."""
    due: date | None = None
    on: date | None = None
    """The day on which it ended; of an entry, the day that dates it."""


@dataclass(frozen=True)
class Pointing:
    """Rows of one kind that name this entry: disputes found in a sweep, tasks of a plan."""

    name: str
    rows: list[Row]
    count: int
    ended: int | None = None
    """How many of them have ended; entries of a register don't end."""
    opens: str = ""
    """Where another one is opened that names this entry."""
    thing: str = ""


def pointing_at(reader: Reader, entry: Entry, record: EntryRecord) -> list[Pointing]:
    """Kind by kind; also a kind of which there is none yet where the reader may open one from here."""
    found = (_of_kind(reader, entry, record, model, column) for model, column in _columns_pointing_at(type(record)))
    return [one for one in found if one.count or one.opens]


@cache
def _columns_pointing_at(record: type[EntryRecord]) -> tuple[tuple[type[Record] | type[EntryRecord], str], ...]:
    """The models, with their columns, whose rows may name a row of this one."""
    return tuple(
        (model, column.name)
        for model in apps.get_models()
        if issubclass(model, Record | EntryRecord)
        for column in model._meta.concrete_fields
        if isinstance(column, models.ForeignKey) and column.related_model is record
    )


def _of_kind(
    reader: Reader, entry: Entry, record: EntryRecord, model: type[Record] | type[EntryRecord], column: str
) -> Pointing:
    rows: Any = model
    found = rows.objects.filter(reader.readable, org__in=reader.orgs, voided=False, **{column: record})
    name = str(model._meta.verbose_name)
    if not issubclass(model, Record):
        found = found.filter(entry__in=Entry.objects.filter(reader.readable_entries, org__in=reader.orgs))
        count = found.count()
        return Pointing(name, list(_entries(found)) if count else [], count)
    ledger = ledger_of_model(model)
    counted = found.aggregate(count=Count("pk"), ended=Count("pk", filter=Q(matter__ended=True)))
    opens = _opened_at(reader, entry, model, column, ledger) if record.leads_on() else ""
    listed = list(_matters(reader, found, ledger)) if counted["count"] else []
    return Pointing(name, listed, counted["count"], counted["ended"], opens, ledger.thing if ledger else name)


def _entries(found: models.QuerySet[Any]) -> Iterator[Row]:
    for row in found.select_related("entry").order_by(F("dated_on").desc(nulls_last=True), "pk")[:SHOWN]:
        yield Row(reverse("desk_entry", args=[row.entry_id]), row.entry.title, on=row.dated_on)


def _matters(reader: Reader, found: models.QuerySet[Any], ledger: Ledger | None) -> Iterator[Row]:
    """Those that are under way first, what is due soonest before the others."""
    beneath = [column for column in bound(ledger) if column.id in ledger.board] if ledger else []
    keys = [column.field.name for column in beneath if isinstance(column.field, models.ForeignKey)]
    ordered = found.order_by("matter__ended", F("matter__next_due_on").asc(nulls_last=True), "pk")
    records = list(ordered.select_related("matter", *keys)[:SHOWN])
    titles = masked_titles([record.matter for record in records])
    for record in records:
        matter: Matter = record.matter
        state = registry.procedure(matter.procedure, matter.version).state(matter.state)
        said = [(column, value) for column in beneath if (value := column.value(matter, record)) is not None]
        yield Row(
            reverse("desk_matter", args=[matter.pk]),
            titles[matter.pk],
            tuple(column.in_words(value, reader.today.year) for column, value in said),
            state.name,
            "done" if state.ends else "run" if matter.entries > 1 else "",
            matter.next_due_on,
            matter.closed_on,
        )


def _opened_at(reader: Reader, entry: Entry, model: type[Record], column: str, ledger: Ledger | None) -> str:
    """The form of a new matter with this entry filled in, where the model says so and the reader may open one."""
    if ledger is None or column not in model.begins_with or entry.voided:
        return ""
    if not may_register(ledger, reader):
        return ""
    filled = {column: entry.pk, **model.begins_with[column]}
    return f"{reverse('desk_register', args=[ledger.id])}?{urlencode(filled)}"
