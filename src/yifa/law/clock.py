"""时钟: from a limit and the day on which it starts, the day on which it falls due; and why it is that day.

:func:`due` gives the date and :func:`explain` every day of its count. What ``due`` is depends on the limit's kind:

- deadline, bar: the last day;
- minimum: the first day on which the next step is allowed, the day after so many full days;
- before-event: the last day to act before the event, whose day is the start and is not counted;
- fixed date: the last permitted day in the year after the start's;
- hours: the moment, or with only a date given the day so many times 24 hours later;
- quota, threshold, duty without a number: none.

The rules are those of 民法典第201至203条 and 民事诉讼法第85条: the day of the start is not counted; a term in months or
years ends on the matching day, or at the month's end where there is none; a deadline in days, months or years whose
last day is a rest day ends on the next working day. Only that final day moves. All times are Asia/Shanghai.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from yifa.law.calendar import Calendar, check_date, default_calendar
from yifa.law.limits import ClockKind, Limit, Term, Unit

_ONE_DAY = timedelta(days=1)
_FORWARD = (ClockKind.DEADLINE, ClockKind.MINIMUM, ClockKind.BAR)
_ADJUSTABLE = (ClockKind.DEADLINE, ClockKind.MINIMUM)


class PauseNotAllowed(ValueError):
    """The clock may not be paused on that ground: the limit does not list it and no county source was given."""


class ExtensionNotAllowed(ValueError):
    """The limit may not be extended, not in that unit, or not by so much."""


@dataclass(frozen=True)
class Pause:
    """中止: the clock stands still from ``first`` through ``last`` (None: it still does) and counts on the day after.

    ``ground`` is the id of one of the limit's pause grounds, or a county's own ground, which needs its ``source``.
    """

    first: date
    last: date | None
    ground: str
    source: str = ""

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise ValueError(f"中止的最后一日{self.last}早于第一日{self.first}，请核对")

    def covers(self, day: date) -> bool:
        """Whether the clock stands still on the day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Due:
    """When a clock falls due. ``on`` is None while it is paused, and for what has no date; ``at`` is given for hours.

    ``provisional`` (暂定): a day of a year whose holidays are not announced was counted.
    """

    on: date | None
    at: datetime | None = None
    provisional: bool = False
    paused: bool = False


@dataclass(frozen=True)
class DayStep:
    """One day of the count: whether it counted, and why in Chinese."""

    date: date
    counted: bool
    why: str


@dataclass(frozen=True)
class Explanation:
    """为什么是这一天: a due date with every day of its count, in the order of counting."""

    limit: Limit
    kind: ClockKind
    start: date | datetime
    due: Due
    provisional: bool
    days: tuple[DayStep, ...]


def due(
    limit: Limit,
    start: date | datetime,
    *,
    pauses: Iterable[Pause] = (),
    extension: Term | None = None,
    calendar: Calendar | None = None,
) -> Due:
    """When the limit falls due that starts on (for before-event: whose event is on) ``start``.

    A pause stops the count from its first day through its last: terms in days, months and years grow by the paused
    days, terms in working days by the paused working days. Overlapping pauses count once, a pause outside the running
    term not at all; one without an end leaves the clock paused. An extension lengthens the term.

    Raises PauseNotAllowed, ExtensionNotAllowed, and DateOutOfCalendar for dates outside 1990 to 2099.
    """
    return _reckon(limit, start, tuple(pauses), extension, calendar or default_calendar()).due


def explain(
    limit: Limit,
    start: date | datetime,
    *,
    pauses: Iterable[Pause] = (),
    extension: Term | None = None,
    calendar: Calendar | None = None,
) -> Explanation:
    """Why :func:`due` gives its date: same arguments, same refusals, same date; and every day, counted or not."""
    calendar = calendar or default_calendar()
    pauses = tuple(pauses)
    reckoned = _reckon(limit, start, pauses, extension, calendar)
    steps = _steps(limit, start, pauses, reckoned, calendar)
    return Explanation(limit, limit.kind, start, reckoned.due, reckoned.due.provisional, tuple(steps))


@dataclass(frozen=True)
class _Reckoned:
    """The due date and how the count came to it.

    ``ends`` is the last counted day, ``matching`` the same before pauses, ``stopped`` the day on which the clock came
    to stand still for good: a pause without end, or one that passes into it.
    """

    due: Due
    term: Term | None = None
    ends: date | None = None
    matching: date | None = None
    stopped: date | None = None


_Interval: TypeAlias = tuple[date, date | None]


def _reckon(
    limit: Limit, start: date | datetime, pauses: Sequence[Pause], extension: Term | None, calendar: Calendar
) -> _Reckoned:
    day = _day(start)
    check_date(day)
    _check_pauses(limit, pauses)
    term = _lengthened(limit, extension)
    if limit.kind is ClockKind.FIXED_DATE and limit.fixed_date is not None:
        last = date(day.year + 1, *limit.fixed_date) - (_ONE_DAY if limit.fixed_before else timedelta())
        check_date(last)
        return _Reckoned(Due(last))
    if term is None or limit.kind in (ClockKind.QUOTA, ClockKind.THRESHOLD, ClockKind.DUTY):
        return _Reckoned(Due(None))
    if limit.kind is ClockKind.HOURS:
        return _Reckoned(_after_hours(start, term), term)
    if limit.kind is ClockKind.BEFORE_EVENT:
        last = _matching_day(day, term, calendar, sign=-1)
        check_date(last)
        return _Reckoned(Due(last, provisional=calendar.provisional(last, day - _ONE_DAY)), term, last)
    return _forward(limit, day, term, _merged(pauses), calendar)


def _forward(limit: Limit, start: date, term: Term, pauses: Sequence[_Interval], calendar: Calendar) -> _Reckoned:
    matching = _matching_day(start, term, calendar)
    ends, stopped = _past_pauses(start, term, matching, pauses, calendar)
    if ends is not None:
        check_date(ends)
    last = ends
    if last is not None and limit.rolls:
        last, stopped = _off_rest_days(last, pauses, calendar)
    if last is None or ends is None:
        return _Reckoned(Due(None, paused=True), term, ends, matching, stopped)
    provisional = calendar.provisional(start + _ONE_DAY, last)
    on = last + _ONE_DAY if limit.kind is ClockKind.MINIMUM else last
    check_date(on)
    return _Reckoned(Due(on, provisional=provisional), term, ends, matching)


def _matching_day(start: date, term: Term, calendar: Calendar, sign: int = 1) -> date:
    """The term's last day when nothing pauses it: n (working) days on, or the matching day of the n-th month."""
    if term.unit is Unit.WORKDAY:
        return calendar.add_working_days(start, sign * term.n)
    if term.unit is Unit.DAY:
        return start + timedelta(days=sign * term.n)
    months = start.year * 12 + start.month - 1 + sign * term.n * (12 if term.unit is Unit.YEAR else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(start.day, _days_in(year, month + 1)))


def _days_in(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - _ONE_DAY).day


def _past_pauses(
    start: date, term: Term, ends: date, pauses: Sequence[_Interval], calendar: Calendar
) -> tuple[date | None, date | None]:
    """The last counted day when paused days don't count; or None and the day on which the clock stopped for good."""
    n = term.n
    for first, last in pauses:
        if first > ends:
            break
        first = max(first, start + _ONE_DAY)
        if last is None:
            return None, first
        if last < first:
            continue
        if term.unit is Unit.WORKDAY:
            n += calendar.working_days_between(first - _ONE_DAY, last)
            ends = calendar.add_working_days(start, n)
        else:
            ends += last - first + _ONE_DAY
    return ends, None


def _off_rest_days(day: date, pauses: Sequence[_Interval], calendar: Calendar) -> tuple[date | None, date | None]:
    """The first working day from ``day`` on on which the clock does not stand still; or None and the day it stopped.

    The term still runs while its last day moves, so a pause that begins meanwhile holds it up.
    """
    last = calendar.next_working_day(day)
    for paused_from, paused_to in pauses:
        if day < paused_from <= last:
            if paused_to is None:
                return None, paused_from
            if paused_to >= last:
                last = calendar.next_working_day(paused_to + _ONE_DAY)
    return last, None


def _after_hours(start: date | datetime, term: Term) -> Due:
    if not isinstance(start, datetime):
        on = start + timedelta(days=-(-term.n // 24))
        check_date(on)
        return Due(on)
    at = _in_shanghai(start) + timedelta(hours=term.n)
    check_date(at.date())
    return Due(at.date(), at)


def _day(start: date | datetime) -> date:
    return _in_shanghai(start).date() if isinstance(start, datetime) else start


def _in_shanghai(moment: datetime) -> datetime:
    """The moment in China's time; one without a zone is meant so already."""
    from zoneinfo import ZoneInfo  # only moments need it, and the command line starts without

    zone = ZoneInfo("Asia/Shanghai")
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def _check_pauses(limit: Limit, pauses: Iterable[Pause]) -> None:
    listed = {ground.ground for ground in limit.pauses}
    for pause in pauses:
        if pause.ground in listed or (pause.source and limit.kind in _ADJUSTABLE):
            continue
        if limit.kind not in _ADJUSTABLE:
            what = f"{limit.kind.chinese}不能中止"
        elif limit.pauses:
            what = f"可以中止的情形只有：{'、'.join(f'{ground.name}（{ground.ground}）' for ground in limit.pauses)}"
        else:
            what = "法律没有规定可以中止的情形"
        raise PauseNotAllowed(
            f"“{limit.name}”（{limit.cited}）不能以“{pause.ground}”为由中止：{what}；地方另有规定的，请写明其文件依据"
        )


def _lengthened(limit: Limit, extension: Term | None) -> Term | None:
    """The limit's term with its extension; refused where the limit knows none, or none so long."""
    term = limit.term
    if extension is None:
        return term
    if term is None or limit.kind not in (*_ADJUSTABLE, ClockKind.HOURS) or not (limit.extended_by or limit.local):
        raise ExtensionNotAllowed(f"“{limit.name}”（{limit.cited}）没有可以延长的规定，请按{limit.value}办理")
    if extension.unit is not term.unit:
        raise ExtensionNotAllowed(f"“{limit.name}”的期限是{term}，延长也须以同一单位计算，不能延长{extension}")
    if limit.extension is not None and extension.n > limit.extension.n:
        raise ExtensionNotAllowed(f"“{limit.name}”（{limit.cited}）最多可以延长{limit.extension}，不能延长{extension}")
    return Term(term.n + extension.n, term.unit)


def _merged(pauses: Iterable[Pause]) -> list[_Interval]:
    """The pauses by date, those that overlap or touch made one."""
    found: list[_Interval] = []
    for pause in sorted(pauses, key=lambda pause: pause.first):
        if found:
            first, last = found[-1]
            if last is None:
                break
            if pause.first <= last + _ONE_DAY:
                found[-1] = (first, None if pause.last is None else max(last, pause.last))
                continue
        found.append((pause.first, pause.last))
    return found


def _steps(
    limit: Limit, start: date | datetime, pauses: Sequence[Pause], reckoned: _Reckoned, calendar: Calendar
) -> Iterator[DayStep]:
    day = _day(start)
    if limit.kind is ClockKind.FIXED_DATE and reckoned.due.on is not None:
        yield DayStep(reckoned.due.on, False, f"规定日期为次年{limit.value}" + "，最迟为前一日" * limit.fixed_before)
    elif limit.kind is ClockKind.HOURS and reckoned.due.on is not None:
        yield DayStep(day, False, f"自{_in_shanghai(start):%H时%M分}起算" if isinstance(start, datetime) else "起算日")
        yield DayStep(reckoned.due.on, True, f"满{reckoned.term}")
    elif limit.kind is ClockKind.BEFORE_EVENT and reckoned.term is not None and reckoned.ends is not None:
        yield DayStep(day, False, "事件当日，不计入")
        yield from _backward_steps(day, reckoned.ends, reckoned.term, calendar)
    elif limit.kind in _FORWARD and reckoned.term is not None:
        yield DayStep(day, False, "起算当日，不计入")
        yield from _forward_steps(limit, day, pauses, reckoned, reckoned.term, calendar)


def _backward_steps(event: date, ends: date, term: Term, calendar: Calendar) -> Iterator[DayStep]:
    counted = 0
    day = event
    while day > ends:
        day -= _ONE_DAY
        counts = term.unit is not Unit.WORKDAY or calendar.is_working_day(day)
        counted += counts
        yield _step(day, counted if counts else None, term, calendar, "倒数")


def _forward_steps(
    limit: Limit, start: date, pauses: Sequence[Pause], reckoned: _Reckoned, term: Term, calendar: Calendar
) -> Iterator[DayStep]:
    names = {ground.ground: ground.name for ground in limit.pauses}
    endless_first = sorted(pauses, key=lambda pause: (pause.last is not None, pause.first))

    def paused(day: date) -> str | None:
        ground = next((pause.ground for pause in endless_first if pause.covers(day)), None)
        return None if ground is None else f"中止（{names.get(ground, ground)}）"

    stopped = reckoned.stopped and max(reckoned.stopped, endless_first[0].first)
    until = stopped or reckoned.due.on or start
    counted = 0
    day = start
    while day < until:
        day += _ONE_DAY
        if day == stopped:
            yield DayStep(day, False, f"自此{paused(day)}，尚未恢复")
        elif reckoned.ends is not None and day > reckoned.ends:
            yield DayStep(day, False, _after_the_end(limit, day, day == until, paused(day), calendar))
        elif (pausing := paused(day)) is not None:
            yield DayStep(day, False, pausing)
        else:
            counts = term.unit is not Unit.WORKDAY or calendar.is_working_day(day)
            counted += counts
            step = _step(day, counted if counts else None, term, calendar)
            note = _closing_note(limit, start, day, reckoned, term, calendar)
            yield DayStep(day, step.counted, step.why + note)


def _step(day: date, number: int | None, term: Term, calendar: Calendar, prefix: str = "") -> DayStep:
    """A day that counts as the ``number``-th, or (None) does not count because it rests."""
    said = calendar.why(day)
    tentative = "" if calendar.announced(day.year) else "（暂定）"
    if number is None:
        return DayStep(day, False, said + tentative)
    if term.unit is not Unit.WORKDAY:
        return DayStep(day, True, f"{prefix}第{number}日{tentative}")
    make_up = "" if said == "工作日" else f"（{said}）"
    return DayStep(day, True, f"{prefix}第{number}个工作日{make_up}{tentative}")


def _closing_note(limit: Limit, start: date, day: date, reckoned: _Reckoned, term: Term, calendar: Calendar) -> str:
    """What is said of the day on which the term is full."""
    note = ""
    if term.unit in (Unit.MONTH, Unit.YEAR) and day == reckoned.matching:
        note += f"，满{term}" + (f"（当月没有{start.day}日，以月末为准）" if day.day != start.day else "")
    if day == reckoned.ends and limit.rolls and not calendar.is_working_day(day):
        note += f"；最后一日是{calendar.why(day)}，顺延"
    return note


def _after_the_end(limit: Limit, day: date, is_due: bool, paused: str | None, calendar: Calendar) -> str:
    """What is said of a day after the term is full: the last day moves over it, or comes to rest on it."""
    if limit.kind is ClockKind.MINIMUM:
        return "期间已满，自此日起可以进行下一步"
    tentative = "" if calendar.announced(day.year) else "（暂定）"
    if is_due:
        return f"最后一日顺延至此{tentative}"
    return f"{paused or calendar.why(day)}，顺延{tentative}"
