"""The limit that holds for an organisation on a day, and the calendar with the notices that were entered."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from yifa.engine.orgs.hierarchy import above
from yifa.engine.orgs.models import Org
from yifa.engine.parameters.models import HolidayNotice, Parameter
from yifa.engine.store.tenancy import every_org
from yifa.law.calendar import Calendar, YearNotice, default_calendar
from yifa.law.limits import Limit, MonthDay, Term, Unit, limit
from yifa.law.parameters import Overlay, OverlayLoosens, Value, check_overlay, effective_limit


def limit_for(org: Org, id: str, day: date, proposed: Parameter | None = None) -> Limit:
    """The limit in force on a day, tightened by what the organisation or one above it has set.

    ``proposed`` counts as if it were set already: so one sees beforehand what it would do.
    """
    with every_org("a county's parameter holds for the townships beneath it"):
        rows = list(Parameter.objects.filter(limit=id).select_related("org"))
    if proposed is not None and proposed.limit == id:
        rows.append(proposed)
    if not rows:
        return limit(id).on(day)
    reach = {org.pk, *(higher.pk for higher in above(org, day))}
    overlays = [
        Overlay(row.org.code, id, overlay_value(row), row.in_force, row.source) for row in rows if row.org_id in reach
    ]
    return effective_limit(limit(id), overlays, day)


def set_for(org: Org, on: date) -> dict[str, list[Parameter]]:
    """What an organisation and those above it have set: limit → parameters, the earliest first. Two queries."""
    reach = [org.pk, *(higher.pk for higher in above(org, on))]
    found: dict[str, list[Parameter]] = {}
    with every_org("a county's parameter holds for the townships beneath it"):
        rows = Parameter.objects.filter(org__in=reach).select_related("org", "set_by").order_by("in_force", "pk")
        for row in rows:
            found.setdefault(row.limit, []).append(row)
    return found


def may_be_set(known: Limit) -> bool:
    """Whether an organisation may have a value of its own for a limit: at least the same as the law's would do."""
    same: Value = known.fixed_date or (known.quota.amount if known.quota else known.term or Term(1, Unit.DAY))
    try:
        check_overlay(known, same, known.source or known.law)
    except (OverlayLoosens, TypeError):
        return False
    return True


def overlay_value(row: Parameter) -> Value:
    """What a parameter sets: a day of the year, a term or a quota's amount."""
    if row.month_day:
        month, day = row.month_day.split("-")
        return MonthDay(int(month), int(day))
    number = row.number or 0
    return Term(number, Unit(row.unit)) if row.unit else number


def current_calendar(proposed: HolidayNotice | None = None) -> Calendar:
    """The product's table of working days with every notice that an administrator entered since.

    ``proposed`` counts as if it were entered already.
    """
    notices = HolidayNotice.objects.order_by("year").values_list("year", "number", "rest_days", "work_days")
    calendar = _calendar(tuple(notices))
    return calendar if proposed is None else calendar.with_notice(year_notice(proposed))


def year_notice(notice: HolidayNotice) -> YearNotice:
    """A notice that was entered, as the calendar reads it."""
    return YearNotice(notice.year, notice.number, _days(notice.rest_days), _days(notice.work_days))


@lru_cache(maxsize=4)
def _calendar(notices: tuple[tuple[int, str, str, str], ...]) -> Calendar:
    calendar = default_calendar()
    for year, number, rest, work in notices:
        calendar = calendar.with_notice(YearNotice(year, number, _days(rest), _days(work)))
    return calendar


def _days(text: str) -> tuple[date, ...]:
    return tuple(date.fromisoformat(word) for word in text.split())
