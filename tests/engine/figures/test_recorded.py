"""A zero is told where something was recorded, and nothing where nothing was."""

from __future__ import annotations

from yifa.areas.disputes.figures.course import ACCEPTED, PENDING
from yifa.areas.leadership.figures import FIGURES
from yifa.engine.figures.computing import Result
from yifa.engine.figures.recorded import UNKNOWN, areas_recorded, without_empty_zeros
from yifa.engine.figures.tally import Value

MEETINGS = next(figure for section in FIGURES for figure in section.figures if figure.id == "leadership.meetings")


def counted(accepted: int, pending: int, meetings: int) -> dict[str, Result]:
    rows = {ACCEPTED: accepted, PENDING: pending, MEETINGS: meetings}
    return {figure.id: Result(figure, Value(count, count)) for figure, count in rows.items()}


def test_a_zero_stands_where_its_area_has_records() -> None:
    assert without_empty_zeros(counted(3, 0, 0))[PENDING.id].total == Value(0, 0)


def test_a_zero_of_an_area_without_records_is_no_value() -> None:
    known = without_empty_zeros(counted(3, 0, 0))
    assert known[MEETINGS.id].total == UNKNOWN
    assert known[MEETINGS.id].total.shown is None


def test_what_is_open_alone_makes_no_record_of_the_days_but_stays_counted() -> None:
    results = counted(0, 2, 0)
    assert areas_recorded(results.values()) == frozenset()
    known = without_empty_zeros(results)
    assert (known[PENDING.id].total, known[ACCEPTED.id].total) == (Value(2, 2), UNKNOWN)
