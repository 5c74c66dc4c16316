"""应急值班表: the shifts of a kind that begin in the month of the one that is printed, as the roster is posted."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.campaigns.models import DutyShift
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain
from yifa.law.wording import month_in_words


@frozen
class Row:
    """One shift."""

    days: str = ""
    leader: str = ""
    staff_names: str = ""
    staff: str = ""


@frozen
class Roster:
    """The shifts of the month, in their order."""

    body: str = ""
    kind: str = ""
    month: str = ""
    telephone: str = ""
    rows: tuple[Row, ...] = ()
    arranged_on: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> Roster:
        """All shifts of the same kind whose first day lies in the same month."""
        one = record_of(subject, DutyShift)
        found = DutyShift.objects.filter(
            org=one.org, voided=False, kind=one.kind, since__year=one.since.year, since__month=one.since.month
        )
        return cls(
            body=subject.org.name,
            kind=str(one.get_kind_display()),
            month=month_in_words(one.since),
            telephone=plain(one.telephone),
            rows=tuple(_row(shift) for shift in found.order_by("since", "pk")),
            arranged_on=day(one.arranged_on),
        )


def _row(one: DutyShift) -> Row:
    days = dotted(one.since) if one.since == one.until else f"{dotted(one.since)}—{dotted(one.until)}"
    return Row(days, plain(one.leader), plain(one.staff_names), "" if one.staff is None else str(one.staff))


FORM = Form("duty_roster", (), Roster, register="emergency_duty")
