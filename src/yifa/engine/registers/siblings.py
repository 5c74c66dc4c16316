"""The other entries of an entry's register."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Q, QuerySet

from yifa.engine.registers.models import EntryRecord

Record = TypeVar("Record", bound=EntryRecord)


def others(record: Record) -> QuerySet[Record]:
    """The standing entries of the same register and organisation, without the entry itself."""
    return type(record).objects.filter(org=record.org, voided=False).exclude(pk=record.pk)


def holding(record: Record, since: str, until: str) -> QuerySet[Record]:
    """The others that hold on some day on which the entry holds, by the columns in which they begin and end."""
    begun, ended = getattr(record, since), getattr(record, until)
    rows = others(record).filter(Q(**{f"{until}__isnull": True}) | Q(**{f"{until}__gt": begun}))
    return rows if ended is None else rows.filter(**{f"{since}__lt": ended})
