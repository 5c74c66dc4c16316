"""What the leading group's office is reminded of: plans not looked at by midyear, heads who have yet to report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from yifa.areas.leadership.models import AnnualPlan, LawReport
from yifa.engine.reminders import MOST, Asking, Reminded, Reminder
from yifa.law.citation import DCGD
from yifa.law.roles import CLERK, REVIEWER

MIDYEAR = (7, 1)


def plans_unchecked(asking: Asking) -> Iterator[Reminded]:
    """The plans of this year that nobody looked at when half of it was over, and those of the last without an end."""
    year = asking.today.year
    plans = AnnualPlan.objects.filter(org__in=asking.orgs, voided=False, concluded_on__isnull=True)
    for plan in plans.filter(year=year - 1).order_by("pk")[:MOST]:
        yield Reminded(f"{plan.name}没有年底总结", "leadership.plans", date(year, 1, 1), plan.pk)
    midyear = date(year, *MIDYEAR)
    if asking.today >= midyear:
        for plan in plans.filter(year=year, checked_on__isnull=True).order_by("pk")[:MOST]:
            yield Reminded(f"{plan.name}没有年中检查", "leadership.plans", midyear, plan.pk)


def reports_outstanding(asking: Asking) -> Iterator[Reminded]:
    """How many who stand in the list of the year have not reported how they met their duties, once it draws to its
    end."""
    since = date(asking.today.year, 12, 1)
    listed = LawReport.objects.filter(org__in=asking.orgs, voided=False, reported_on__isnull=True)
    for year in (asking.today.year - 1, asking.today.year):
        open_ = listed.filter(year=year).count()
        if open_ and (year < asking.today.year or asking.today >= since):
            told = f"{year}年度述法名单中有{open_}人没有述法"
            yield Reminded(told, "leadership.law_reports", date(year, 12, 31), asked={"from": f"{year}-01-01"})


REMINDERS = (
    Reminder(
        id="leadership.plans_unchecked",
        name="计划检查总结",
        to=(CLERK, REVIEWER),
        law=DCGD.whole,
        tell=plans_unchecked,
    ),
    Reminder(
        id="leadership.reports_outstanding",
        name="述法",
        to=(CLERK, REVIEWER),
        law=DCGD["25(三)"],
        tell=reports_outstanding,
    ),
)
