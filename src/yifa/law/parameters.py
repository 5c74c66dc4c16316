"""地方参数: a county's own value for a limit, from a day on, with the document that sets it. It may only tighten.

Tighter means: a deadline shorter, a minimum and a count-back longer, a fixed date earlier, a threshold lower, a minimum
quota higher and a cap lower. A duty to which the law gives no number may be given one. A limit that is local or was not
verified has no floor, but needs its document. What the law gives to a party, and a bar, are no county's to change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from yifa.law.limits import ClockKind, Limit, MonthDay, Term, Unit

Value: TypeAlias = Term | MonthDay | int
"""What an overlay sets: a term, a day of the year, or a quota's amount."""


class OverlayLoosens(ValueError):
    """The county's value would be laxer than the law's, or can't be shown to be at least as strict."""


class OverlayNeedsSource(ValueError):
    """The limit is local or unverified: a value for it needs the document that sets it."""


@dataclass(frozen=True)
class Overlay:
    """地方参数: which organisation sets which limit to what, from which day on, by which document."""

    org_code: str
    limit_id: str
    value: Value
    in_force: date
    source_document: str = ""


def check_overlay(limit: Limit, value: Value, source_document: str = "") -> None:
    """Refuse a value that loosens the limit (OverlayLoosens) or lacks its document (OverlayNeedsSource).

    TypeError when the value is of another sort than the limit's: a term for a quota, say.
    """
    _check_sort(limit, value)
    if _has_no_floor(limit):
        if not source_document:
            raise OverlayNeedsSource(
                f"“{limit.name}”（{limit.id}）没有经核实的全国规定，设定地方值必须注明依据文件的名称和文号"
            )
        return
    if limit.of_party or limit.kind is ClockKind.BAR:
        raise OverlayLoosens(f"“{limit.name}”（{limit.cited}）关系当事人的法定权利，地方不得改动")
    if not _at_least_as_strict(limit, value):
        raise OverlayLoosens(
            f"“{limit.name}”（{limit.cited}）规定为{limit.value}，地方值{_in_words(limit, value)}"
            f"放宽了要求；地方参数只能从严：{STRICTER[limit.kind]}"
        )


def effective_limit(limit: Limit, overlays: Iterable[Overlay], day: date) -> Limit:
    """The limit as it holds on the day for one organisation, given its own overlays and those of the levels above it.

    Of each organisation the newest overlay in force counts, and of several organisations' the strictest; where the
    limit has no floor, the newest. LimitNotInForce when the limit itself had no value on that day.
    """
    result = limit.on(day)
    newest: dict[str, Overlay] = {}
    for overlay in sorted(overlays, key=lambda overlay: overlay.in_force):
        if overlay.limit_id == limit.id and overlay.in_force <= day:
            newest[overlay.org_code] = overlay
    for overlay in sorted(newest.values(), key=lambda overlay: overlay.in_force):
        check_overlay(limit.on(day), overlay.value, overlay.source_document)
        if _has_no_floor(limit) or _at_least_as_strict(result, overlay.value):
            result = _with_value(result, overlay)
    return result


STRICTER = {
    ClockKind.DEADLINE: "期限更短",
    ClockKind.HOURS: "期限更短",
    ClockKind.MINIMUM: "期间更长",
    ClockKind.BEFORE_EVENT: "提前更多",
    ClockKind.FIXED_DATE: "日期更早",
    ClockKind.THRESHOLD: "界限更低",
    ClockKind.QUOTA: "下限更高、上限更低",
    ClockKind.DUTY: "为义务定出期限",
}
"""What is stricter, by the limit's kind."""


def _has_no_floor(limit: Limit) -> bool:
    return limit.local or not limit.verified


def _check_sort(limit: Limit, value: Value) -> None:
    wanted: type = {ClockKind.QUOTA: int, ClockKind.FIXED_DATE: MonthDay}.get(limit.kind, Term)
    if not isinstance(value, wanted) or isinstance(value, bool):
        expected = {int: "数量", MonthDay: "月、日", Term: "期限长度"}[wanted]
        raise TypeError(f"“{limit.name}”（{limit.id}）的地方值应当是{expected}，给出的是{value!r}")


def _at_least_as_strict(limit: Limit, value: Value) -> bool:
    if isinstance(value, MonthDay):
        return limit.fixed_date is not None and value <= limit.fixed_date
    if isinstance(value, int):
        return limit.quota is not None and (
            value <= limit.quota.amount if limit.quota.cap else value >= limit.quota.amount
        )
    if limit.term is None:
        return limit.kind is ClockKind.DUTY
    if limit.kind in (ClockKind.MINIMUM, ClockKind.BEFORE_EVENT):
        return _surely_no_longer(limit.term, value)
    return _surely_no_longer(value, limit.term)


def _surely_no_longer(first: Term, second: Term) -> bool:
    """Whether the first term can never end after the second, whenever both start.

    Terms in different units are compared by the fewest and the most calendar days that they can last.
    """
    if first.unit is second.unit:
        return first.n <= second.n
    return _most_days(first) <= _fewest_days(second)


def _fewest_days(term: Term) -> float:
    return {
        Unit.HOUR: term.n / 24,
        Unit.DAY: term.n,
        Unit.WORKDAY: term.n,
        Unit.MONTH: term.n * 28,
        Unit.YEAR: term.n * 365,
    }[term.unit]


def _most_days(term: Term) -> float:
    return {
        Unit.HOUR: term.n / 24,
        Unit.DAY: term.n,
        # Weekends at most, plus both long holidays of a year for each started 200 working days.
        Unit.WORKDAY: term.n + 2 * -(-term.n // 5) + 20 * -(-term.n // 200),
        Unit.MONTH: term.n * 31,
        Unit.YEAR: term.n * 366,
    }[term.unit]


def _in_words(limit: Limit, value: Value) -> str:
    return f"{value}{limit.quota.unit}" if limit.quota is not None else str(value)


def _with_value(limit: Limit, overlay: Overlay) -> Limit:
    value = overlay.value
    source = overlay.source_document or limit.source
    if isinstance(value, MonthDay):
        return replace(limit, fixed_date=value, source=source)
    if isinstance(value, int):
        return replace(limit, quota=replace(limit.quota, amount=value) if limit.quota else None, source=source)
    if limit.kind is ClockKind.DUTY:
        kind = ClockKind.HOURS if value.unit is Unit.HOUR else ClockKind.DEADLINE
        return replace(limit, kind=kind, term=value, rolls=kind is ClockKind.DEADLINE, source=source)
    return replace(limit, term=value, source=source)
