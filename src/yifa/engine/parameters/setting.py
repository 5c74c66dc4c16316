"""The doors by which parameters and holiday notices come in: checked against the law, journaled, never overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from yifa.engine.journal.recording import append
from yifa.engine.orgs.authority import administers
from yifa.engine.orgs.models import Org, Person
from yifa.engine.parameters.models import HolidayNotice, Parameter
from yifa.engine.store.transactions import write_transaction
from yifa.law.calendar import NoticeError, YearNotice, default_calendar
from yifa.law.limits import MonthDay, Term, limit
from yifa.law.parameters import OverlayLoosens, OverlayNeedsSource, Value, check_overlay


class ParameterError(ValueError):
    """A parameter or notice that can't be entered: what is wrong, by which rule, what to do."""


def set_parameter(org: Org, limit_id: str, value: Value, *, in_force: date, source: str, by: Person) -> Parameter:
    """Set an organisation's own value of a limit from a day on.

    :raises ParameterError: the value loosens the law, lacks its document, is not later than one already set, or the
        person administers nothing here.
    """
    if not administers(by, org, timezone.localdate()):
        raise ParameterError(f"{by.name}不是{org.name}的系统管理员，不能设定参数。请由管理员办理")
    if not source.strip():
        raise ParameterError("请填写设定参数所依据的文件名称和文号")
    try:
        check_overlay(limit(limit_id).on(in_force), value, source)
    except (OverlayLoosens, OverlayNeedsSource) as error:
        raise ParameterError(str(error)) from None
    with write_transaction():
        if Parameter.objects.filter(org=org, limit=limit_id, in_force__gte=in_force).exists():
            raise ParameterError("已有同日或者更晚施行的参数；新参数的施行日期应当晚于已有参数，历史不得改写")
        parameter = Parameter.objects.create(
            org=org, limit=limit_id, in_force=in_force, source=source.strip(), set_by=by, **_columns(value)
        )
        body = {"limit": limit_id, "value": str(parameter), "source": parameter.source, "by": by.pk}
        append(org, "parameter", f"limit:{limit_id}", body)
    return parameter


def _columns(value: Value) -> dict[str, object]:
    if isinstance(value, Term):
        return {"number": value.n, "unit": value.unit.value}
    if isinstance(value, MonthDay):
        return {"month_day": f"{value.month:02}-{value.day:02}"}
    return {"number": value}


def enter_notice(
    year: int, number: str, rest_days: Sequence[date], work_days: Sequence[date], *, org: Org, by: Person
) -> HolidayNotice:
    """Enter the State Council's holiday notice for a year that the product does not know yet.

    Open clocks that count a day of that year are dated anew by ``yifa.engine.matters.redating``.

    :raises ParameterError: the year is announced already, a day lies outside it, or a make-up day is no rest day.
    """
    if not administers(by, org, timezone.localdate()):
        raise ParameterError(f"{by.name}不是{org.name}的系统管理员，不能录入放假通知。请由管理员办理")
    if default_calendar().announced(year) or HolidayNotice.objects.filter(year=year).exists():
        raise ParameterError(f"{year}年的放假安排已经录入，不能重复录入")
    if not number.strip():
        raise ParameterError("请填写通知的文号")
    try:
        YearNotice(year, number.strip(), tuple(sorted(rest_days)), tuple(sorted(work_days))).check()
    except NoticeError as error:
        raise ParameterError(str(error)) from None
    with write_transaction():
        notice = HolidayNotice.objects.create(
            year=year,
            number=number.strip(),
            rest_days=_listed(rest_days),
            work_days=_listed(work_days),
            entered_by=by,
            entered_at=timezone.now(),
        )
        body = {"number": notice.number, "rest": notice.rest_days, "work": notice.work_days, "by": by.pk}
        append(org, "parameter", f"holidays:{year}", body)
    return notice


def _listed(days: Sequence[date]) -> str:
    return " ".join(day.isoformat() for day in sorted(set(days)))
