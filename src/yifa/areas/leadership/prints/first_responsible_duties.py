"""第一责任人职责履职清单表 (G13): a sheet for each of the two heads, each duty with what met it by a month's end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from yifa.engine.figures.countable import countable
from yifa.engine.figures.drilling import records
from yifa.engine.figures.duties import Met, Standing, list_of, standings
from yifa.engine.figures.periods import Period
from yifa.engine.matters.models import Matter
from yifa.engine.matters.titles import masked_titles
from yifa.engine.orgs.hierarchy import scope_of
from yifa.engine.orgs.models import Org
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.subjects import MonthSubject
from yifa.engine.prints.words import day, plain
from yifa.engine.registers.seeing import kept_register
from yifa.law.duties import FIRST_RESPONSIBLE, HOLDERS

MOST = 4
"""So many records of a duty are named; the page lists them all."""


@frozen
class Row:
    """A duty: its number, what it is, what it rests on, what was done, how often, and whether that meets it."""

    number: str = ""
    duty: str = ""
    law: str = ""
    done: tuple[str, ...] = ()
    count: str = ""
    met: str = ""


@frozen
class Sheet:
    """The duties of one head."""

    holder: str = ""
    rows: tuple[Row, ...] = ()


@frozen
class FirstResponsibleDuties:
    """The year's list up to the end of a month."""

    body: str = ""
    year: str = ""
    until: str = ""
    source: str = ""
    sheets: tuple[Sheet, ...] = tuple(Sheet(HOLDERS[holder]) for holder in FIRST_RESPONSIBLE)

    @classmethod
    def of(cls, subject: MonthSubject) -> FirstResponsibleDuties:
        """As counted on the day, of what had come to pass by the month's end."""
        year, as_of = subject.month.first.year, min(subject.month.last, subject.today)
        known = list_of(subject.org, year)
        if known is None:
            return cls(body=plain(subject.org.name), year=str(year))
        orgs = scope_of(subject.org, subject.today)
        found = standings(known, orgs, year, as_of)

        def sheet(holder: str) -> Sheet:
            own = [one for one in found if one.duty.holder == holder]
            return Sheet(HOLDERS[holder], tuple(_row(at, one, orgs, year, as_of) for at, one in enumerate(own, 1)))

        return cls(
            body=plain(subject.org.name),
            year=str(year),
            until=day(as_of),
            source=f"{known.name}。{known.source}。",
            sheets=tuple(sheet(holder) for holder in FIRST_RESPONSIBLE),
        )


def _row(at: int, one: Standing, orgs: Sequence[Org], year: int, as_of: date) -> Row:
    named = [told for met in one.met_by if met.count for told in _named(met, orgs, year, as_of)]
    latest = sorted(named, reverse=True)[:MOST]
    return Row(
        str(at),
        one.duty.name,
        one.duty.law,
        (
            *(f"{day(when)[5:]}　{title}" for when, title in latest),
            *([f"等共{one.count}项"] if one.count > MOST else []),
        ),
        str(one.count),
        "已履行" if one.is_met else "未履行",
    )


def _named(met: Met, orgs: Sequence[Org], year: int, as_of: date) -> list[tuple[date, str]]:
    """The latest records that meet a duty, by day and title; people's names in matters are masked, and of a register
    that few may see nothing is named."""
    if kept_register(met.figure.model) is not None:
        return []
    part = {met.source.by: met.source.key} if met.source.by else {}
    rows = records(met.figure, orgs, Period.year(year), as_of, part).reverse()[:MOST]
    how, at = countable(met.figure.model), met.figure.dates[0]
    shown = [(getattr(row, at), how.shown(row)) for row in rows]
    masked = masked_titles([thing for _, thing in shown if isinstance(thing, Matter)])
    return [(when, plain(masked[thing.pk] if isinstance(thing, Matter) else thing.title)) for when, thing in shown]


FORM = Form("first_responsible_duties", (), FirstResponsibleDuties, bulletin="duties")
