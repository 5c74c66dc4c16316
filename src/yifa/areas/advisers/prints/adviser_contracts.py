"""法律顾问合同台账: the contracts of the township and its villages that hold in the year of one of them."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from yifa.areas.advisers.models import AdviserContract
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain
from yifa.law.wording import short_number


@frozen
class Row:
    """One contract."""

    place: str = ""
    lawyer: str = ""
    licence: str = ""
    unit: str = ""
    begins_on: str = ""
    ends_on: str = ""
    hours: str = ""
    fee: str = ""
    remark: str = ""


@frozen
class Contracts:
    """The list, the township first, then the villages in their order."""

    body: str = ""
    year: str = ""
    as_of: str = ""
    rows: tuple[Row, ...] = ()
    count: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Contracts:
        """Those that hold on some day of the year in which the contract begins."""
        year = record_of(subject, AdviserContract).begins_on.year
        held = AdviserContract.objects.filter(
            org=subject.org, voided=False, begins_on__lte=date(year, 12, 31), over_on__gt=date(year, 1, 1)
        )
        contracts = sorted(
            held.select_related("lawyer", "village"),
            key=lambda one: (one.village.code if one.village else "", one.begins_on, one.pk),
        )
        return cls(
            body=subject.org.name,
            year=f"{year}年",
            as_of=day(subject.today),
            rows=tuple(_row(one) for one in contracts),
            count=str(len(contracts)),
        )


def _row(one: AdviserContract) -> Row:
    ended = f"{dotted(one.ended_on)}提前终止：{plain(one.ended_because)}" if one.ended_on else ""
    return Row(
        str(one.village or "本级"),
        plain(one.lawyer.name),
        plain(one.lawyer.licence),
        plain(one.lawyer.unit),
        dotted(one.begins_on),
        dotted(one.ends_on),
        f"{one.get_per_display()}{short_number(one.hours)}小时",
        short_number(one.fee),
        ended,
    )


FORM = Form("adviser_contracts", (), Contracts, register="adviser_contracts")
