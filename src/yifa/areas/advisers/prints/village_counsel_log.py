"""一村一法律顾问服务日志 (G10): the month of the service in its village, with the month's sum, for both to sign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from attrs import frozen

from yifa.areas.advisers.models import AdviserService
from yifa.areas.advisers.serving import promised
from yifa.engine.figures.periods import Period
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import dotted, plain
from yifa.law.wording import month_in_words, short_number


@frozen
class Row:
    """One service."""

    on: str = ""
    manner: str = ""
    kind: str = ""
    content: str = ""
    hours: str = ""
    people: str = ""


@frozen
class Log:
    """The sheet of one lawyer, village and month."""

    place: str = ""
    month: str = ""
    lawyer: str = ""
    licence: str = ""
    unit: str = ""
    rows: tuple[Row, ...] = ()
    times: str = ""
    hours: str = ""
    people: str = ""
    promised: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Log:
        """All that the same lawyer did for the same village, or for the township, in the month of the entry."""
        one = record_of(subject, AdviserService)
        rows = AdviserService.objects.filter(
            org=one.org, voided=False, lawyer=one.lawyer, served=one.served, month=one.month
        )
        log = list(rows.order_by("dated_on", "pk"))
        month = one.month or subject.today
        return cls(
            place=str(one.served or subject.org.name),
            month=month_in_words(month) if one.month else "",
            lawyer=plain(one.lawyer.name),
            licence=plain(one.lawyer.licence),
            unit=plain(one.lawyer.unit),
            rows=tuple(_row(row) for row in log),
            times=str(len(log)),
            hours=short_number(sum((row.hours for row in log), Decimal(0))),
            people=str(sum(row.people or 0 for row in log)),
            promised=_promised(one, month, log),
        )


def _row(one: AdviserService) -> Row:
    return Row(
        dotted(one.served_on),
        str(one.get_manner_display()),
        str(one.get_kind_display()),
        plain(one.content),
        short_number(one.hours),
        str(one.people or ""),
    )


def _promised(one: AdviserService, month: date, log: Sequence[AdviserService]) -> str:
    """The hours promised to the village for the month, where a contract says them."""
    if one.served_id is None or not log:
        return ""
    whole = Period.month(month.year, month.month)
    found = promised([one.org], whole, whole.last).get(one.served_id)
    return short_number(found) if found is not None else ""


FORM = Form("village_counsel_log", (), Log, register="adviser_services")
