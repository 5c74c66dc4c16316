"""节假日安排: which years are known, which day rests or is worked, and the form for the notice of the next year."""

from __future__ import annotations

import re
from calendar import Calendar as Weeks
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from yifa.desk.access import Reader
from yifa.desk.effects import carry_out, effect
from yifa.desk.organisation.access import for_organisers
from yifa.desk.organisation.filling import day_field, sent, text_field
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.parameters.limits import current_calendar, year_notice
from yifa.engine.parameters.models import HolidayNotice
from yifa.engine.parameters.setting import ParameterError, enter_notice, may_enter_notices, propose_notice
from yifa.law.calendar import FIRST_YEAR, LAST_YEAR, Calendar, YearNotice, default_calendar, statutory_days

HOLIDAYS = ("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节")
AHEAD = 2
_WRITTEN = re.compile(r"(?:(\d{4})\s*[年./-]\s*)?(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?")
_BETWEEN = re.compile(r"[\s、，,；;]*")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")


@dataclass(frozen=True)
class Day:
    """A day as the calendar shows it: ``rest`` (by the notice), ``statutory``, ``work`` (make-up), ``end`` of the
    week or nothing; why; and whether it is today.
    """

    day: date
    mark: str
    why: str
    is_today: bool


@dataclass(frozen=True)
class Month:
    """One month in whole weeks from Monday on; None stands for days of its neighbours."""

    number: int
    weeks: tuple[tuple[Day | None, ...], ...]


@dataclass(frozen=True)
class Year:
    """A year with where its days come from."""

    year: int
    standing: str
    """``product``, ``entered`` or ``provisional``."""
    notice: HolidayNotice | None
    is_here: bool


@for_organisers
@require_safe
def holidays(request: WorkRequest, reader: Reader) -> HttpResponse:
    """The years that are known and the days of one."""
    calendar = current_calendar()
    entered = {notice.year: notice for notice in HolidayNotice.objects.select_related("entered_by")}
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdigit() and len(asked) == 4 and FIRST_YEAR <= int(asked) <= LAST_YEAR else None
    year = year or reader.today.year
    known = next((notice for notice in calendar.notices if notice.year == year), None)
    context = {
        "reader": reader,
        "year": year,
        "years": list(_years(reader, entered, year)),
        "here": _year(year, entered, year),
        "number": known.number if known else "",
        "months": [_month(year, number, calendar, reader.today) for number in range(1, 13)],
        "worked": sum(calendar.is_working_day(day) for day in _days_of(year)),
        "made_up": len(known.work) if known else 0,
        "next": _next_year(reader.today),
        "may_enter": may_enter_notices(reader.org, reader.person, reader.today),
    }
    return render(request, "desk/holidays.html", context)


def _years(reader: Reader, entered: dict[int, HolidayNotice], here: int) -> Iterator[Year]:
    """From the year before last through the second year ahead, and the one that is looked at."""
    around = {*range(reader.today.year - 2, reader.today.year + AHEAD + 1), *entered, here}
    for year in sorted(around & set(range(FIRST_YEAR, LAST_YEAR + 1))):
        yield _year(year, entered, here)


def _year(year: int, entered: dict[int, HolidayNotice], here: int) -> Year:
    notice = entered.get(year)
    standing = "entered" if notice else "product" if default_calendar().announced(year) else "provisional"
    return Year(year, standing, notice, year == here)


def _next_year(today: date) -> int:
    """The first year, this one or later, whose notice is not known."""
    calendar = current_calendar()
    return next((year for year in range(today.year, LAST_YEAR + 1) if not calendar.announced(year)), LAST_YEAR)


def _days_of(year: int) -> Iterator[date]:
    day = date(year, 1, 1)
    while day.year == year:
        yield day
        day += timedelta(days=1)


def _month(year: int, number: int, calendar: Calendar, today: date) -> Month:
    weeks = Weeks().monthdatescalendar(year, number)
    return Month(
        number,
        tuple(tuple(_day(day, calendar, today) if day.month == number else None for day in week) for week in weeks),
    )


def _day(day: date, calendar: Calendar, today: date) -> Day:
    is_weekend = day.weekday() >= 5
    why = calendar.why(day)
    if calendar.is_working_day(day):
        mark = "work" if is_weekend else ""
    elif day in statutory_days(day.year):
        mark = "statutory"
    else:
        mark = "end" if is_weekend and "放假" not in why else "rest"
    return Day(day, mark, why if mark else "", day == today)


class NoticeForm(forms.Form):
    """放假通知: its number, and for each holiday the days that rest and the weekend days that are worked instead.

    Where one was ``entered`` already it is corrected: its days stand there, and the reason is asked for.
    """

    def __init__(self, data: Any, year: int, entered: HolidayNotice | None) -> None:
        super().__init__(data)
        self.year = year
        self.fields["number"] = text_field("文号", 60, help_text=f"如“国办发明电〔{year - 1}〕7号”")
        for position, name in enumerate(HOLIDAYS):
            days = [day for day, holiday in statutory_days(year).items() if holiday == name]
            self.fields[f"first{position}"] = day_field(f"{name}放假自")
            self.fields[f"last{position}"] = day_field(f"{name}放假至")
            self.fields[f"work{position}"] = text_field(
                f"{name}调休上班日", 100, required=False, help_text="如“2月14日、2月28日”"
            )
            self.initial[f"first{position}"], self.initial[f"last{position}"] = days[0], days[-1]
        if entered is not None:
            self.fields["reason"] = text_field(
                "更正的理由", 200, help_text="如“漏录2月28日调休上班”；随更正前的内容一并留存"
            )
            self._show(year_notice(entered))

    def _show(self, entered: YearNotice) -> None:
        """What was entered, each day at the holiday that it is nearest to."""
        self.initial["number"] = entered.number
        worked: dict[int, list[date]] = {}
        for position in range(len(HOLIDAYS)):
            for name, step in (("first", -1), ("last", 1)):
                day = self.initial[f"{name}{position}"]
                while day + timedelta(days=step) in entered.rest:
                    day += timedelta(days=step)
                self.initial[f"{name}{position}"] = day
        for day in entered.work:
            nearest = min(range(len(HOLIDAYS)), key=lambda position: abs((self.initial[f"first{position}"] - day).days))
            worked.setdefault(nearest, []).append(day)
        for position, days in worked.items():
            self.initial[f"work{position}"] = "、".join(f"{day.month}月{day.day}日" for day in days)

    @property
    def rows(self) -> list[tuple[str, str, Any, Any, Any]]:
        """Each holiday with its statutory days and its three fields."""
        told: dict[str, list[str]] = {}
        for day, name in statutory_days(self.year).items():
            told.setdefault(name, []).append(f"{day.month}月{day.day}日")
        return [
            (name, "、".join(told[name]), self[f"first{n}"], self[f"last{n}"], self[f"work{n}"])
            for n, name in enumerate(HOLIDAYS)
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse a holiday that ends before it begins, lasts too long, and days that can't be read."""
        cleaned: dict[str, Any] = super().clean() or {}
        rest: set[date] = set()
        work: list[date] = []
        for position, name in enumerate(HOLIDAYS):
            first, last = cleaned.get(f"first{position}"), cleaned.get(f"last{position}")
            if first and last:
                if not 0 <= (last - first).days < 15:
                    self.add_error(f"last{position}", f"{name}放假应有1至15天，请核对起止日期")
                else:
                    rest |= {first + timedelta(days=n) for n in range((last - first).days + 1)}
            try:
                work += read_days(cleaned.get(f"work{position}", ""), self.year)
            except ValueError as error:
                self.add_error(f"work{position}", str(error))
        # 中秋节 may fall into the days of 国庆节: a day of both rests once.
        return cleaned | {"rest": sorted(rest), "work": sorted(work)}


def read_days(text: str, year: int) -> list[date]:
    """The days that somebody typed: 2月14日、2月28日, 2/14, 2026-12-31; the year where none is written.

    :raises ValueError: which part is no day.
    """
    days: list[date] = []
    rest = _IN_BRACKETS.sub("", text).strip()
    while rest:
        found = _WRITTEN.match(rest)
        if found is None:
            raise ValueError(f"“{rest[:12]}”不是日期，请写成“2月14日、2月28日”")
        written, month, day = found.groups()
        try:
            days.append(date(int(written or year), int(month), int(day)))
        except ValueError:
            raise ValueError(f"没有“{found[0].strip()}”这一天，请核对") from None
        rest = rest[found.end() :]
        rest = rest[_BETWEEN.match(rest).end() :]  # type: ignore[union-attr]  # it matches nothing at least
    return days


@for_organisers
@require_http_methods(["GET", "HEAD", "POST"])
def notice(request: WorkRequest, reader: Reader, year: int) -> HttpResponse:
    """The form for the notice of a year, or to correct the one that was entered. Sent, it shows what would happen; sent
    again, the notice is entered."""
    if not may_enter_notices(reader.org, reader.person, reader.today):
        raise PermissionDenied("放假安排由最高一级机关的系统管理员录入")
    if not FIRST_YEAR <= year <= LAST_YEAR or default_calendar().announced(year):
        raise Http404(f"{year}年的放假安排随本系统提供，或者不在工作日历之内")
    entered = HolidayNotice.objects.filter(year=year).first()
    form = NoticeForm(sent(request), year, entered)
    refusal, shown, proposed, is_stale = "", None, None, False
    if form.is_bound and form.is_valid():
        try:
            proposed = _proposed(reader, form)
            shown = effect(proposed, reader.today)
            if "confirm" in request.POST and request.POST.get("seen") == shown.digest:
                return _enter(request, reader, form)
            is_stale = "confirm" in request.POST
        except ParameterError as error:
            refusal = str(error)
    context = {
        "reader": reader,
        "year": year,
        "verb": "更正" if entered else "录入",
        "form": form,
        "refusal": refusal,
        "effect": shown,
        "is_stale": is_stale,
        "months": _preview_months(proposed, year, reader.today) if shown else [],
    }
    is_refused = form.is_bound and shown is None
    return render(request, "desk/holiday_notice.html", context, status=422 if is_refused else 200)


def _preview_months(proposed: HolidayNotice | None, year: int, today: date) -> list[Month]:
    calendar = current_calendar(proposed)
    return [_month(year, number, calendar, today) for number in range(1, 13)]


def _proposed(reader: Reader, form: NoticeForm) -> HolidayNotice:
    return propose_notice(**_filled_in(form), org=reader.org, by=reader.person)


def _enter(request: WorkRequest, reader: Reader, form: NoticeForm) -> HttpResponse:
    saved = enter_notice(**_filled_in(form), org=reader.org, by=reader.person)
    changed, is_done = carry_out(saved)
    messages.success(
        request, f"{form.year}年放假安排已录入。重算期限{changed}项" + ("" if is_done else "，其余由后台继续重算")
    )
    return redirect(f"{reverse('desk_holidays')}?year={form.year}")


def _filled_in(form: NoticeForm) -> dict[str, Any]:
    cleaned = form.cleaned_data
    return {
        "year": form.year,
        "number": cleaned["number"],
        "rest_days": cleaned["rest"],
        "work_days": cleaned["work"],
        "reason": cleaned.get("reason", ""),
    }
