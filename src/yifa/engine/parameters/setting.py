"""The doors by which parameters and holiday notices come in: checked against the law, journaled, never overwritten.

What is proposed is checked like what is set and written nowhere, so that its effect can be seen before
(``yifa.engine.matters.redating.preview``). Once set, open clocks are dated anew by the same module.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from yifa.engine.journal.recording import append
from yifa.engine.orgs.authority import administers
from yifa.engine.orgs.hierarchy import parent_on
from yifa.engine.orgs.models import Org, Person
from yifa.engine.parameters.models import HolidayNotice, Parameter
from yifa.engine.store.tenancy import org_scope
from yifa.engine.store.transactions import write_transaction
from yifa.law.calendar import FIRST_YEAR, LAST_YEAR, NoticeError, YearNotice, default_calendar
from yifa.law.limits import LimitNotInForce, MonthDay, Term, Unit, UnknownLimit, limit
from yifa.law.parameters import OverlayLoosens, OverlayNeedsSource, Value, check_overlay

LONGEST = {Unit.HOUR: 8760, Unit.DAY: 18250, Unit.WORKDAY: 12000, Unit.MONTH: 600, Unit.YEAR: 50}
"""No term is longer than fifty years, so that no count leaves the calendar by a slip of the pen."""
LARGEST_QUOTA = 1_000_000
"""The largest amount of a quota."""
_PLAIN_YEAR = 2025


class ParameterError(ValueError):
    """A parameter or notice that can't be entered: what is wrong, by which rule, what to do."""


def propose_parameter(org: Org, limit_id: str, value: Value, *, in_force: date, source: str, by: Person) -> Parameter:
    """What ``set_parameter`` would set, checked and not saved.

    :raises ParameterError: there is no such limit on that day, the value loosens the law, is no value for it or lacks
        its document, it is not later than one already set, or the person administers nothing here.
    """
    if not administers(by, org, timezone.localdate()):
        raise ParameterError(f"{by.name}不是{org.name}的系统管理员，不能设定参数。请由管理员办理")
    document = _one_line(source, "设定参数所依据的文件名称和文号", 200)
    _check_magnitude(value)
    try:
        check_overlay(limit(limit_id).on(in_force), value, document)
    except (OverlayLoosens, OverlayNeedsSource, UnknownLimit, LimitNotInForce, TypeError) as error:
        raise ParameterError(str(error)) from None
    _refuse_earlier(org, limit_id, in_force)
    return Parameter(org=org, limit=limit_id, in_force=in_force, source=document, set_by=by, **_columns(value))


def set_parameter(org: Org, limit_id: str, value: Value, *, in_force: date, source: str, by: Person) -> Parameter:
    """Set an organisation's own value of a limit from a day on; refusals as of ``propose_parameter``.

    Open clocks that have started since that day are dated anew by ``yifa.engine.matters.redating``.
    """
    parameter = propose_parameter(org, limit_id, value, in_force=in_force, source=source, by=by)
    try:
        with write_transaction():
            _refuse_earlier(org, limit_id, in_force)
            parameter.save(force_insert=True)
            body = {"limit": limit_id, "value": str(parameter), "source": parameter.source, "by": by.pk}
            append(org, "parameter", f"limit:{limit_id}", body)
    except IntegrityError:
        # PostgreSQL lets two set it at once.
        _refuse_earlier(org, limit_id, in_force)
        raise
    return parameter


def _refuse_earlier(org: Org, limit_id: str, in_force: date) -> None:
    with org_scope(org):
        if Parameter.objects.filter(org=org, limit=limit_id, in_force__gte=in_force).exists():
            raise ParameterError("已有同日或者更晚施行的参数；新参数的施行日期应当晚于已有参数，历史不得改写")


def _one_line(text: str, what: str, longest: int) -> str:
    line = text.strip()
    if not line:
        raise ParameterError(f"请填写{what}")
    if len(line) > longest or not line.isprintable():
        raise ParameterError(f"{what}应为不超过{longest}个字的一行文字")
    return line


def _check_magnitude(value: Value) -> None:
    if isinstance(value, Term) and value.n > LONGEST[value.unit]:
        raise ParameterError(f"期限{value}过长，最长为{Term(LONGEST[value.unit], value.unit)}。请核对数值和单位")
    if isinstance(value, MonthDay):
        try:
            # A day of every year: 29 February is none.
            date(_PLAIN_YEAR, value.month, value.day)
        except ValueError:
            raise ParameterError(f"不是每年都有{value}，请另定日期") from None
    if isinstance(value, int) and not 0 < value <= LARGEST_QUOTA:
        raise ParameterError(f"数量应在1至{LARGEST_QUOTA}之间，给出的是{value}")


def _columns(value: Value) -> dict[str, object]:
    if isinstance(value, Term):
        return {"number": value.n, "unit": value.unit.value}
    if isinstance(value, MonthDay):
        return {"month_day": f"{value.month:02}-{value.day:02}"}
    return {"number": value}


def may_enter_notices(org: Org, by: Person, on: date) -> bool:
    """Whether a person enters holiday notices for an organisation: an administrator of one that has none above it,
    for the calendar is one for the whole installation.
    """
    return parent_on(org, on) is None and administers(by, org, on)


def propose_notice(
    year: int,
    number: str,
    rest_days: Sequence[date],
    work_days: Sequence[date],
    *,
    org: Org,
    by: Person,
    reason: str = "",
) -> HolidayNotice:
    """What ``enter_notice`` would enter, checked and not saved.

    :raises ParameterError: the person is no administrator at the top, the year is in the product's own table or not in
        the calendar, it is entered already and no reason is given to correct it, the notice has no number, a day lies
        outside the year or is named twice, a make-up day is no rest day, or a statutory day is missing.
    """
    if not may_enter_notices(org, by, timezone.localdate()):
        raise ParameterError(
            f"{by.name}不是最高一级机关的系统管理员，不能录入放假通知：工作日历由全平台共用。请由最高一级机关的系统管理员办理"
        )
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ParameterError(f"工作日历为{FIRST_YEAR}年至{LAST_YEAR}年，没有{year}年。请核对年度")
    if default_calendar().announced(year):
        raise ParameterError(f"{year}年的放假安排随本系统提供，不用录入")
    entered = HolidayNotice.objects.filter(year=year).first()
    if entered is not None:
        if not reason.strip():
            raise ParameterError(f"{year}年的放假安排已经录入。录错的可以更正，请写明更正的理由")
        _one_line(reason, "更正的理由", 200)
    line = _one_line(number, "通知的文号", 60)
    try:
        YearNotice(year, line, tuple(sorted(rest_days)), tuple(sorted(work_days))).check()
    except NoticeError as error:
        raise ParameterError(str(error)) from None
    return HolidayNotice(
        pk=None if entered is None else entered.pk,
        year=year,
        number=line,
        rest_days=_listed(rest_days),
        work_days=_listed(work_days),
        entered_by=by,
        entered_at=timezone.now(),
    )


def enter_notice(
    year: int,
    number: str,
    rest_days: Sequence[date],
    work_days: Sequence[date],
    *,
    org: Org,
    by: Person,
    reason: str = "",
) -> HolidayNotice:
    """Enter the State Council's holiday notice for a year that the product does not know yet, or correct what was
    entered wrongly; the journal of ``org`` keeps what stood there and why it was changed. Refusals are those of
    ``propose_notice``.

    Open clocks that count a day of that year are dated anew by ``yifa.engine.matters.redating``.
    """
    with write_transaction():
        # Asked within the transaction, so that of two who enter it at the same time one corrects or is refused.
        notice = propose_notice(year, number, rest_days, work_days, org=org, by=by, reason=reason)
        before = HolidayNotice.objects.filter(pk=notice.pk).first()
        body = _told(notice)
        if before is not None:
            body |= {"before": _told(before), "reason": reason.strip()}
        try:
            with transaction.atomic():
                notice.save(force_insert=before is None, force_update=before is not None)
        except IntegrityError:
            raise ParameterError(f"{year}年的放假安排刚由他人录入，请刷新后核对") from None
        append(org, "parameter", f"holidays:{year}", body)
    return notice


def _told(notice: HolidayNotice) -> dict[str, Any]:
    """As the journal keeps it."""
    by = notice.entered_by_id
    return {"number": notice.number, "rest": notice.rest_days, "work": notice.work_days, "by": by}


def _listed(days: Sequence[date]) -> str:
    return " ".join(day.isoformat() for day in sorted(days))
