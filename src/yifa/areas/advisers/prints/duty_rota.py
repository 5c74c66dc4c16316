"""律师值班表: the turns of the month at a station, to be posted there."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.advisers.models import DutyTurn
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import plain
from yifa.law.wording import month_in_words

_WEEKDAYS = "一二三四五六日"


@frozen
class Row:
    """One turn."""

    on: str = ""
    weekday: str = ""
    shift: str = ""
    times: str = ""
    lawyer: str = ""
    unit: str = ""


@frozen
class Rota:
    """The month of a station, without what became of its turns."""

    station: str = ""
    where: str = ""
    month: str = ""
    rows: tuple[Row, ...] = ()

    @classmethod
    def of(cls, subject: EntrySubject) -> Rota:
        """The turns of the station in the month of the entry's day."""
        one = record_of(subject, DutyTurn)
        turns = DutyTurn.objects.filter(
            org=one.org, voided=False, station=one.station, duty_on__year=one.duty_on.year,
            duty_on__month=one.duty_on.month,
        )  # fmt: skip
        return cls(
            station=plain(one.station.name),
            where=plain(one.station.where),
            month=month_in_words(one.duty_on),
            rows=tuple(_row(turn) for turn in turns.select_related("lawyer").order_by("duty_on", "pk")),
        )


def _row(turn: DutyTurn) -> Row:
    return Row(
        f"{turn.duty_on.month}月{turn.duty_on.day}日",
        f"星期{_WEEKDAYS[turn.duty_on.weekday()]}",
        str(turn.get_shift_display()),
        plain(turn.times),
        plain(turn.lawyer.name),
        plain(turn.lawyer.unit),
    )


FORM = Form("duty_rota", (), Rota, register="duty_rota")
