"""工作日历: which days are worked, by the yearly notices of the State Council.

A notice says which days rest and which weekend days are worked instead (调休).
A year without a notice is provisional (暂定): Saturdays, Sundays and the 13 statutory days of 全国年节及纪念日放假办法
(2024) rest, and no weekend is worked. The calendar holds 1990 to 2099. Counting goes through tables that are built
once per calendar, when first needed; :meth:`Calendar.with_notice` gives a new calendar with a further year.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, compress
from pathlib import Path
from typing import Any, NoReturn

FIRST_YEAR, LAST_YEAR = 1990, 2099
_FIRST_DAY, _LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
_BASE = _FIRST_DAY.toordinal()
_LENGTH = _LAST_DAY.toordinal() - _BASE + 1
_WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
_DATA = Path(__file__).parent / "calendar_data"
_ONE_DAY = timedelta(days=1)
_STATUTORY_13_SINCE = 2025


class DateOutOfCalendar(ValueError):
    """A date, or the result of counting, lies outside the years that the calendar holds."""


class NoticeError(ValueError):
    """A holiday notice that can't be right: which day, and what is wrong with it."""


@dataclass(frozen=True)
class YearNotice:
    """放假通知: the State Council's notice on one year: the days that rest, weekends included, and weekend days worked.

    ``number`` is its document number, empty where not known. ``names`` says for which holiday a day rests or is worked;
    a day without a name takes that of the nearest statutory day.
    """

    year: int
    number: str
    rest: tuple[date, ...]
    work: tuple[date, ...] = ()
    names: tuple[tuple[date, str], ...] = ()

    def check(self) -> None:
        """NoticeError when a day lies outside the year, is said twice, or a make-up day is no weekend day.

        From 2025 on every one of the 13 statutory days must rest.
        """
        for day in (*self.rest, *self.work):
            if day.year != self.year and (day.year, day.month) != (self.year - 1, 12):
                raise NoticeError(f"{self.year}年放假通知含有{day}，不在该年之内，请核对年份")
        seen: set[date] = set()
        for day in (*self.rest, *self.work):
            if day in seen:
                raise NoticeError(f"{self.year}年放假通知重复列出{day}，每一天只能放假或者上班一次，请核对")
            seen.add(day)
        for day in self.work:
            if day.weekday() < 5:
                weekday = _WEEKDAYS[day.weekday()]
                raise NoticeError(f"{self.year}年放假通知把{day}（{weekday}）列为调休上班，调休上班只能是周六、周日")
        if self.year >= _STATUTORY_13_SINCE:
            for day, name in statutory_days(self.year).items():
                if day not in self.rest:
                    raise NoticeError(f"{self.year}年放假通知漏列{name}的法定假日{day}，请补全")

    def said(self) -> dict[date, str]:
        """What there is to say of each day: 国庆节放假, 春节调休上班."""
        names = dict(self.names)
        return {
            day: f"{names.get(day) or self._nearest(day)}{what}"
            for days, what in ((self.rest, "放假"), (self.work, "调休上班"))
            for day in days
        }

    def _nearest(self, day: date) -> str:
        statutory = statutory_days(self.year)
        return statutory[min(statutory, key=lambda other: abs((other - day).days))]


class Calendar:
    """The working days of 1990 to 2099 under the notices that are known. Never changes once made."""

    def __init__(self, notices: Iterable[YearNotice] = ()) -> None:
        self._notices: Mapping[int, YearNotice] = {notice.year: notice for notice in notices}
        self._built: _Table | None = None

    @property
    def notices(self) -> tuple[YearNotice, ...]:
        """The notices that this calendar follows, by year."""
        return tuple(self._notices[year] for year in sorted(self._notices))

    def with_notice(self, notice: YearNotice) -> Calendar:
        """This calendar with the notice of a further year, or with another notice for a year that it had.

        NoticeError when the notice can't be right; DateOutOfCalendar when its year is not 1990 to 2099.
        """
        if not FIRST_YEAR <= notice.year <= LAST_YEAR:
            _out_of_range(f"{notice.year}年")
        notice.check()
        return Calendar({**self._notices, notice.year: notice}.values())

    def announced(self, year: int) -> bool:
        """Whether the notice for that year is known; else what is counted in it is provisional."""
        return year in self._notices

    def provisional(self, first: date, last: date) -> bool:
        """Whether a day from ``first`` through ``last`` lies in a year that is not announced."""
        return any(year not in self._notices for year in range(first.year, last.year + 1))

    def is_working_day(self, day: date) -> bool:
        """Whether the day is worked."""
        return bool(self._table.worked[_index(day)])

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after ``day`` (before it when n is negative); ``day`` itself when n is 0.

        The day itself never counts. DateOutOfCalendar when the count leaves the calendar.
        """
        table = self._built or self._table
        index = day.toordinal() - _BASE
        if 0 <= index < _LENGTH:
            if n > 0:
                position = table.through[index] + n - 1
            elif n < 0:
                position = table.through[index] - table.worked[index] + n
            else:
                return day
            if 0 <= position < len(table.days):
                return table.days[position]
        return _out_of_range(f"{day}起算{n}个工作日")

    def working_days_between(self, after: date, through: date) -> int:
        """How many working days lie after the first date, through the second; negative when it is the earlier one."""
        table = self._table
        return table.through[_index(through)] - table.through[_index(after)]

    def next_working_day(self, day: date) -> date:
        """The day itself when it is worked, else the first working day after it."""
        return day if self.is_working_day(day) else self.add_working_days(day, 1)

    def why(self, day: date) -> str:
        """Why the day is worked or rests, in Chinese: 工作日, 周六, 国庆节放假, 春节调休上班, 端午节（法定假日）."""
        _index(day)
        said = self._table.said.get(day)
        if said is not None:
            return said
        return "工作日" if day.weekday() < 5 else _WEEKDAYS[day.weekday()]

    @property
    def _table(self) -> _Table:
        if self._built is None:
            self._built = _Table(self._notices)
        return self._built


class _Table:
    """Every day of the calendar, counted once.

    ``worked[i]`` is 1 for a working day, ``through[i]`` the number of working days up to and with day i, ``days`` the
    working days one after another, ``said`` what there is to say of a day that is not an ordinary one.
    """

    __slots__ = ("days", "said", "through", "worked")

    def __init__(self, notices: Mapping[int, YearNotice]) -> None:
        # The first day of the calendar is a Monday.
        worked = bytearray((b"\1\1\1\1\1\0\0" * (_LENGTH // 7 + 1))[:_LENGTH])
        said: dict[date, str] = {}
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            if year not in notices:
                for day, name in statutory_days(year).items():
                    worked[day.toordinal() - _BASE] = 0
                    said[day] = f"{name}（法定假日）"
        for notice in notices.values():
            for day in notice.rest:
                worked[_index(day)] = 0
            for day in notice.work:
                worked[_index(day)] = 1
            said.update(notice.said())
        self.worked = worked
        self.said = said
        self.through = list(accumulate(worked))
        self.days = list(map(date.fromordinal, compress(range(_BASE, _BASE + _LENGTH), worked)))


@cache
def default_calendar() -> Calendar:
    """The calendar with every notice that comes with this release."""
    with (_DATA / "notices.toml").open("rb") as file:
        return Calendar(_notice(int(year), written) for year, written in tomllib.load(file).items())


@cache
def statutory_days(year: int) -> dict[date, str]:
    """The 13 statutory days of a year by 全国年节及纪念日放假办法 (2024), and of which holiday each is."""
    spring, qingming, duanwu, mid_autumn = (
        date(year, int(text[:2]), int(text[2:])) for text in _festivals()[str(year)].split()
    )
    return {
        date(year, 1, 1): "元旦",
        spring - _ONE_DAY: "春节",
        spring: "春节",
        spring + _ONE_DAY: "春节",
        spring + 2 * _ONE_DAY: "春节",
        qingming: "清明节",
        date(year, 5, 1): "劳动节",
        date(year, 5, 2): "劳动节",
        duanwu: "端午节",
        mid_autumn: "中秋节",
        date(year, 10, 1): "国庆节",
        date(year, 10, 2): "国庆节",
        date(year, 10, 3): "国庆节",
    }


@cache
def _festivals() -> dict[str, str]:
    with (_DATA / "festivals.toml").open("rb") as file:
        return tomllib.load(file)


def _notice(year: int, written: dict[str, Any]) -> YearNotice:
    rest: list[date] = []
    work: list[date] = []
    names: list[tuple[date, str]] = []
    for holiday in written["holidays"]:
        resting, worked = _days(holiday["rest"]), _days(holiday.get("work", ""))
        rest += resting
        work += worked
        names += ((day, holiday["name"]) for day in (*resting, *worked))
    return YearNotice(year, written.get("number", ""), tuple(rest), tuple(work), tuple(names))


def _days(spans: str) -> tuple[date, ...]:
    """The days that ``2025-01-28..2025-02-04 2025-02-08`` names."""
    days: list[date] = []
    for span in spans.split():
        first, _, last = span.partition("..")
        start, end = date.fromisoformat(first), date.fromisoformat(last or first)
        days += map(date.fromordinal, range(start.toordinal(), end.toordinal() + 1))
    return tuple(days)


def check_date(day: date) -> None:
    """DateOutOfCalendar, saying what to do, when the day lies outside the calendar."""
    _index(day)


def _index(day: date) -> int:
    index = day.toordinal() - _BASE
    if not 0 <= index < _LENGTH:
        _out_of_range(str(day))
    return index


def _out_of_range(what: str) -> NoReturn:
    raise DateOutOfCalendar(f"{what}超出工作日历范围（{FIRST_YEAR}年至{LAST_YEAR}年），请核对日期是否录入有误")
