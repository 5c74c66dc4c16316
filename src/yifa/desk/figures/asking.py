"""Which days are meant: what the address of a page with figures says of its period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias
from urllib.parse import urlencode

from yifa.desk.access import Reader
from yifa.engine.figures.periods import Period, PeriodError, a_year_before
from yifa.engine.orgs.models import Org
from yifa.ui.templatetags.office import day

EARLIEST = 1949

Parts: TypeAlias = Iterable[tuple[str, str]]
"""Which part of a figure is meant: dimension and key, for each dimension that narrows it."""


@dataclass(frozen=True)
class Span:
    """A period as of a day: what is counted, and up to when."""

    period: Period
    as_of: date
    today: date

    @property
    def before(self) -> Span:
        """上年同期: the same days of the year before, as of the same day of that year."""
        return Span(self.period.a_year_before(), a_year_before(self.as_of), self.today)

    @property
    def is_over(self) -> bool:
        """Whether all its days have come by the day as of which is counted."""
        return self.as_of >= self.period.last

    def __str__(self) -> str:
        """2025年; 2026年，截至11月22日."""
        if self.as_of == self.period.last or (self.is_over and self.as_of == self.today):
            return str(self.period)
        return f"{self.period}，截至{day(self.as_of, self.period.last.year)}"

    @property
    def before_told(self) -> str:
        """上年同期 in words: of a period that is over and seen from today the days alone; both are seen whole."""
        seen_whole = self.is_over and self.as_of == self.today
        return str(self.before.period if seen_whole else self.before)

    def query(self, parts: Parts = (), **more: str) -> str:
        """The question mark and what follows: this period, the part of a figure, and more."""
        as_of = {} if self.as_of == self.today else {"as_of": self.as_of.isoformat()}
        part = [pair for by, key in parts for pair in (("by", by), ("key", key))]
        return "?" + urlencode([*{"period": self.period.written, **as_of}.items(), *part, *more.items()])

    def within(self, period: Period) -> Span:
        """Another period as of the same day."""
        return Span(period, self.as_of, self.today)


def orgs_of(reader: Reader) -> list[Org]:
    """Whose rows are counted: the reader's organisation with its predecessors. One query."""
    return list(Org.objects.filter(pk__in=reader.orgs).order_by("code"))


def asked_span(query: Mapping[str, str], today: date) -> tuple[Span, str]:
    """The period that an address asks for, and what is wrong with it; then this year stands in its place."""
    this_year = Span(Period.year(today.year), today, today)
    try:
        period = _period(query) or this_year.period
        as_of = date.fromisoformat(query["as_of"]) if query.get("as_of") else today
    except PeriodError as problem:
        return this_year, str(problem)
    except ValueError:
        return this_year, f"截止日期“{query.get('as_of', '')[:20]}”无法识别；请写作 {today}"
    if period.first.year < EARLIEST:
        return this_year, f"统计期间不能早于{EARLIEST}年"
    if as_of > today:
        return this_year, f"截止日期{day(as_of)}晚于今天，届时才能统计"
    if period.first > as_of:
        return this_year, f"{period}在{day(as_of)}还没有开始"
    return Span(period, as_of, today), ""


def offered(today: date) -> list[tuple[str, str]]:
    """Periods that are asked for most, with how each is written."""
    this_month = Period.month(today.year, today.month)
    last = this_month.first - timedelta(days=1)
    periods = {
        "今年以来": Period.year(today.year),
        "本月": this_month,
        "上月": Period.month(last.year, last.month),
        "去年": Period.year(today.year - 1),
        f"{today.year - 2}年": Period.year(today.year - 2),
    }
    return [(name, period.written) for name, period in periods.items()]


def _period(query: Mapping[str, str]) -> Period | None:
    first, last = query.get("from", ""), query.get("to", "")
    if first or last:
        if not (first and last):
            raise PeriodError("请同时填写统计期间的起日和止日")
        return Period.parse(f"{first}..{last}")
    written = query.get("period", "")
    return Period.parse(written) if written else None
