"""What a leader must know today: what is late in their organisation, which open matters want an eye kept on them, and
how the month is going."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from yifa.desk.access import Reader
from yifa.desk.figures.asking import Span, orgs_of
from yifa.desk.figures.values import Line, lines
from yifa.engine.figures import registry as figures
from yifa.engine.figures.bulletins import Bulletin, bulletins_of
from yifa.engine.figures.periods import Period
from yifa.engine.ledgers.declarations import Ledger
from yifa.engine.ledgers.registry import ledgers
from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter, Record
from yifa.engine.matters.titles import masked_titles

SHOWN = 8
AT_THE_HEAD = 5


@dataclass(frozen=True)
class Noted:
    """An open matter that a leader should know of; ``since`` the day of what makes it so, or until when it was owed."""

    matter: Matter
    title: str
    why: str
    since: date


@dataclass(frozen=True)
class Book:
    """A ledger, with how many of its open matters are late."""

    ledger: Ledger
    count: int


@dataclass(frozen=True)
class Overview:
    """A leader's part of the page."""

    late: Sequence[Noted]
    late_by_ledger: Sequence[Book]
    watched: Sequence[Noted]
    month: Span
    figures: Sequence[Line]
    bulletins: Sequence[Bulletin]
    last_month: str
    """The month that is over, as addresses write it."""


def overview(reader: Reader) -> Overview:
    """Of the organisation's matters that the reader may read."""
    month = Period.month(reader.today.year, reader.today.month)
    span = Span(month, reader.today, reader.today)
    before = month.day_before().first
    return Overview(
        _late(reader),
        [Book(known, count) for known in ledgers() if (count := reader.late.get(known.procedure, 0))],
        _watched(reader),
        span,
        _figures(reader, span),
        [bulletin for config in figures.areas() for bulletin in bulletins_of(config.label)],
        Period.month(before.year, before.month).written,
    )


def _late(reader: Reader) -> list[Noted]:
    """Those that are late for longest."""
    found = list(_roots(reader).filter(next_due_on__lt=reader.today).order_by("next_due_on", "pk")[:SHOWN])
    titles = masked_titles(found)
    return [Noted(one, titles[one.pk], "", one.next_due_on) for one in found if one.next_due_on]


def _watched(reader: Reader) -> list[Noted]:
    """Open matters in whose record a day stands that the area wants to be watched, the latest first."""
    found: list[tuple[Matter, str, date]] = []
    for model in dict.fromkeys(map(registry.record_model, registry.procedures())):
        for column, why in model.watched.items():
            records: QuerySet[Record] = model.objects.filter(**{f"{column}__isnull": False})
            behind = records.filter(matter__in=_roots(reader).values("pk")).order_by(f"-{column}")
            rows = behind.select_related("matter__village", "matter__handler")[:SHOWN]
            found += [(row.matter, why, getattr(row, column)) for row in rows]
    found.sort(key=lambda one: one[2], reverse=True)
    titles = masked_titles([matter for matter, _, _ in found])
    return [Noted(matter, titles[matter.pk], why, since) for matter, why, since in found[:SHOWN]]


def _figures(reader: Reader, span: Span) -> list[Line]:
    """The first figure of the first sections of each area."""
    heads = [section.figures[0] for config in figures.areas() for section in figures.sections_of(config.label)]
    wanted = heads[:AT_THE_HEAD]
    told = lines(wanted, orgs_of(reader), span)
    return [told[figure.id] for figure in wanted]


def _open(reader: Reader) -> QuerySet[Matter]:
    return reader.matters().filter(voided=False, ended=False).select_related("village", "handler", "parent")


def _roots(reader: Reader) -> QuerySet[Matter]:
    return _open(reader).filter(parent__isnull=True)
