"""The working-day calendar: against chinesecalendar day by day, against lunardate, and by hand without a notice."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunardate import LunarDate

from yifa.law.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    Calendar,
    DateOutOfCalendar,
    NoticeError,
    YearNotice,
    default_calendar,
    statutory_days,
)

DAY = timedelta(days=1)
days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
inner_days = st.dates(date(1995, 1, 1), date(2090, 12, 31))


@pytest.fixture
def calendar() -> Calendar:
    return default_calendar()


def notice_2027(**changes: tuple[date, ...]) -> YearNotice:
    """A made-up notice for 2027: the statutory days rest, 4 January too, and Sunday 10 January is worked for it."""
    written = {"rest": (*statutory_days(2027), date(2027, 1, 4)), "work": (date(2027, 1, 10),)} | changes
    return YearNotice(2027, "国办发明电〔2026〕0号", **written)


def every_day(first: date, last: date) -> list[date]:
    return [date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1)]


def test_every_announced_day_is_as_chinesecalendar_says(calendar: Calendar) -> None:
    years = [notice.year for notice in calendar.notices]
    assert years == list(range(2004, max(chinese_calendar.holidays).year + 1))
    differing = [
        day
        for day in every_day(date(years[0], 1, 1), date(years[-1], 12, 31))
        if calendar.is_working_day(day) is not chinese_calendar.is_workday(day)
    ]
    assert differing == []


def test_the_notices_on_file_hold_together(calendar: Calendar) -> None:
    for notice in calendar.notices:
        notice.check()


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2025, 9, 28), "国庆节调休上班"),
        (date(2025, 10, 1), "国庆节放假"),
        (date(2025, 10, 6), "中秋节放假"),
        (date(2025, 10, 9), "工作日"),
        (date(2025, 10, 18), "周六"),
        (date(2025, 10, 19), "周日"),
        (date(2027, 2, 5), "春节（法定假日）"),
        (date(2015, 9, 3), "抗战胜利70周年纪念日放假"),
    ],
)
def test_it_says_why_a_day_is_worked_or_rests(calendar: Calendar, day: date, why: str) -> None:
    assert calendar.why(day) == why


def test_in_a_year_without_notice_weekends_and_the_13_statutory_days_rest(calendar: Calendar) -> None:
    assert not calendar.announced(2027)
    resting = {
        date(2027, 1, 1), date(2027, 2, 5), date(2027, 2, 6), date(2027, 2, 7), date(2027, 2, 8), date(2027, 4, 5),
        date(2027, 5, 1), date(2027, 5, 2), date(2027, 6, 9), date(2027, 9, 15),
        date(2027, 10, 1), date(2027, 10, 2), date(2027, 10, 3),
    }  # fmt: skip
    assert set(statutory_days(2027)) == resting
    for day in every_day(date(2027, 1, 1), date(2027, 12, 31)):
        assert calendar.is_working_day(day) is (day.weekday() < 5 and day not in resting), day


@pytest.mark.parametrize("year", range(FIRST_YEAR, LAST_YEAR + 1))
def test_moving_festivals_are_where_the_lunar_calendar_puts_them(year: int) -> None:
    named: dict[str, list[date]] = {}
    for day, name in statutory_days(year).items():
        named.setdefault(name, []).append(day)
    new_year = LunarDate(year, 1, 1).to_solar_date()
    # 中秋节 may fall on a day of 国庆节, and 国庆节 keeps it then.
    mid_autumn = LunarDate(year, 8, 15).to_solar_date()
    assert named["春节"] == [new_year - DAY, new_year, new_year + DAY, new_year + 2 * DAY]
    assert named["端午节"] == [LunarDate(year, 5, 5).to_solar_date()]
    assert mid_autumn in statutory_days(year)
    (qingming,) = named["清明节"]
    assert (qingming, "清明") in chinese_calendar.get_solar_terms(date(year, 4, 1), date(year, 4, 30))
    assert qingming in (date(year, 4, 4), date(year, 4, 5), date(year, 4, 6))


def test_a_notice_gives_a_new_calendar_and_leaves_the_old_one(calendar: Calendar) -> None:
    announced = calendar.with_notice(notice_2027())
    assert announced.announced(2027)
    assert announced.is_working_day(date(2027, 1, 10))
    assert announced.why(date(2027, 1, 10)) == "元旦调休上班"
    assert announced.why(date(2027, 1, 4)) == "元旦放假"
    assert not announced.is_working_day(date(2027, 1, 4))
    assert not calendar.announced(2027)
    assert calendar.is_working_day(date(2027, 1, 4))
    assert announced.add_working_days(date(2026, 12, 31), 1) == date(2027, 1, 5)
    assert calendar.add_working_days(date(2026, 12, 31), 1) == date(2027, 1, 4)


def test_a_second_notice_for_a_year_replaces_the_first(calendar: Calendar) -> None:
    first = calendar.with_notice(notice_2027())
    second = first.with_notice(notice_2027(rest=tuple(statutory_days(2027)), work=()))
    assert second.is_working_day(date(2027, 1, 4))
    assert not second.is_working_day(date(2027, 1, 10))


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"work": (date(2027, 1, 11),)}, "只能是周六、周日"),
        ({"work": (date(2027, 1, 15),)}, "（周五）列为调休上班"),
        ({"work": (date(2028, 1, 9),)}, "不在该年之内"),
        ({"rest": (*statutory_days(2027), date(2027, 1, 1))}, "重复"),
        ({"rest": (*statutory_days(2027), date(2027, 1, 10))}, "重复"),
        ({"rest": tuple(statutory_days(2027))[:-1]}, "漏列国庆节"),
    ],
)
def test_a_notice_that_cannot_be_right_is_refused(
    calendar: Calendar, changes: dict[str, tuple[date, ...]], says: str
) -> None:
    with pytest.raises(NoticeError, match=says):
        calendar.with_notice(notice_2027(**changes))


def test_a_notice_for_a_year_outside_the_calendar_is_refused(calendar: Calendar) -> None:
    with pytest.raises(DateOutOfCalendar, match="2100年"):
        calendar.with_notice(YearNotice(2100, "", (date(2100, 1, 1),)))


@pytest.mark.parametrize("day", [date(1989, 12, 31), date(2100, 1, 1)])
def test_a_date_outside_the_calendar_is_refused_with_what_to_do(calendar: Calendar, day: date) -> None:
    for ask in (calendar.is_working_day, calendar.why, calendar.next_working_day):
        with pytest.raises(DateOutOfCalendar, match="请核对"):
            ask(day)
    with pytest.raises(DateOutOfCalendar, match="请核对"):
        calendar.add_working_days(day, 1)


@pytest.mark.parametrize(("day", "n"), [(date(2099, 12, 1), 50), (date(1990, 1, 20), -50)])
def test_counting_out_of_the_calendar_is_refused(calendar: Calendar, day: date, n: int) -> None:
    with pytest.raises(DateOutOfCalendar):
        calendar.add_working_days(day, n)


@pytest.mark.parametrize(
    ("day", "n", "expected"),
    [
        (date(2025, 9, 27), 1, date(2025, 9, 28)),  # a Sunday that is worked for 国庆节
        (date(2025, 9, 30), 3, date(2025, 10, 11)),  # 9, 10 and the make-up Saturday 11
        (date(2025, 9, 30), 4, date(2025, 10, 13)),
        (date(2025, 10, 9), -1, date(2025, 9, 30)),
        (date(2025, 10, 4), -2, date(2025, 9, 29)),  # from a rest day, backwards
        (date(2025, 10, 4), 0, date(2025, 10, 4)),
        (date(2025, 1, 24), 7, date(2025, 2, 10)),  # 春节: 26 January and 8 February are worked
    ],
)
def test_adding_working_days(calendar: Calendar, day: date, n: int, expected: date) -> None:
    assert calendar.add_working_days(day, n) == expected


@given(day=inner_days, n=st.integers(1, 400))
def test_adding_goes_to_a_working_day_with_so_many_on_the_way(day: date, n: int) -> None:
    calendar = default_calendar()
    reached = calendar.add_working_days(day, n)
    assert calendar.is_working_day(reached)
    assert sum(calendar.is_working_day(other) for other in every_day(day + DAY, reached)) == n
    assert calendar.working_days_between(day, reached) == n
    assert calendar.working_days_between(reached, day) == -n


@given(day=inner_days, n=st.integers(1, 400))
def test_subtracting_goes_to_a_working_day_with_so_many_on_the_way(day: date, n: int) -> None:
    calendar = default_calendar()
    reached = calendar.add_working_days(day, -n)
    assert calendar.is_working_day(reached)
    assert sum(calendar.is_working_day(other) for other in every_day(reached, day - DAY)) == n


@given(day=inner_days)
def test_the_next_working_day_is_the_day_itself_or_the_first_one_after(day: date) -> None:
    calendar = default_calendar()
    found = calendar.next_working_day(day)
    assert calendar.is_working_day(found)
    assert not any(calendar.is_working_day(other) for other in every_day(day, found - DAY))


def test_provisional_is_asked_of_every_year_on_the_way(calendar: Calendar) -> None:
    assert not calendar.provisional(date(2025, 1, 1), date(2026, 12, 31))
    assert calendar.provisional(date(2026, 12, 31), date(2027, 1, 1))
    assert calendar.provisional(date(2003, 12, 31), date(2004, 1, 1))


def test_no_weekday_of_the_calendar_is_out_of_step(calendar: Calendar) -> None:
    """The table begins on a Monday; far from any notice, plain weeks show it."""
    for first, second in pairwise(every_day(date(2098, 7, 1), date(2098, 7, 31))):
        assert calendar.is_working_day(first) is (first.weekday() < 5)
        assert second - first == DAY
