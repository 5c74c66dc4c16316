"""Roles (数据性质): whether a figure counts, rates, recurs, sets a standard, is said of each, lasts or scores."""

from __future__ import annotations

import re
from typing import Final

from yifa.reading.indicators import unit_class
from yifa.reading.reading import Qualifier, Role
from yifa.reading.units import DURATIONS

_PERIOD: Final = "个?(?:月|季度?|年度?|周|星期|天|日)|半年|半个月|半月|旬|[一两二三四五六]个?(?:月|季度?|年|周|天)"
_EVERY: Final = re.compile(
    rf"每(?P<period>{_PERIOD})[^，。；\n]{{0,40}}\Z"
    r"|(?P<once>[一两半]个?(?:月|季度?|年|周|天))(?:至少|不少于)?\Z"
    r"|(?P<by>[月季年周日])均[^，。；\n\d]{0,10}\Z"
)
_PER: Final = re.compile(r"(?:/|／|每)(月|年|季度?|周|天|日)")
_PERIOD_NAMES: Final = {"季": "季度", "年度": "年", "星期": "周"}

_MAY_BE_EACH: Final = frozenset("每各均")
_NOT_EACH: Final = "类|项|种|村|级|乡|单位|部门|地|界|方|行|科|办|站|所|有关|司法|族|社区|镇"
_EACH: Final = re.compile(
    r"(?:每(?!年|月|天|日|周|季|半|两|当|逢|一年|一月)[^，。；\d\n]{1,14}"
    rf"|各(?!{_NOT_EACH})[^，。；\d\n]{{0,10}}|人均|户均|平均每[^，。；\d]{{1,8}})\Z"
)
_STANDARD: Final = re.compile(
    r"(?:最低标准|标准|要求|合格线|分数线|及格|力争|目标|须|必须|应当|不得)[^，。；\n]{0,16}\Z"
)
_MAY_BE_DETACHED: Final = frozenset("至不最起没未")
_DETACHED_LEAST: Final = re.compile(r"(?:至少|不少于|不低于|最少|起码)[^，。；\d]{1,10}\Z")
_DETACHED_MOST: Final = re.compile(r"(?:没有超过|没超过|未超过|不超过|不高于|至多|最多)[^，。；\d]{1,12}\Z")
_EXCEPT: Final = re.compile(r"除(?!了)[^，。；]{0,12}\Z")
_WHOLE_BEFORE: Final = re.compile(r"(?:全部|全体|所有|均[达为在有到]?)\Z")
_WHOLE_BEHIND: Final = re.compile(r"[^，。；：、\d\n]{0,12}?(?:全部|均(?!衡)|全都|悉数|全体)")

_RECURRING: Final = frozenset(("event", "people", "lesson", "case", "thing"))


def period_of_frequency(unit: str, clause: str, behind: str) -> str:
    """The period in which something recurs, from the clause up to the number or behind the unit; else empty."""
    if unit_class(unit) not in _RECURRING:
        return ""
    every = None
    if "每" in clause:
        # The nearest first: 村每周、乡每半月排查一次.
        every = _EVERY.match(clause, clause.rfind("每"))
    if every is None and ("每" in clause or "均" in clause or clause[-1:] in "月季度年周天于少"):
        every = _EVERY.search(clause)
    if every is None:
        per = _PER.match(behind)
        return per[1] if per is not None else ""
    period = (every["period"] or every["once"] or every["by"]).removeprefix("个")
    if every["once"] and period[0] == "一":
        period = period[1:].removeprefix("个")
    return _PERIOD_NAMES.get(period, period)


def role(unit: str, value: float, qualifier: Qualifier, clause: str, *, planned: bool) -> Role:
    """What a figure in that unit is, by the clause up to its number; ``planned``: it stands among next year's plans."""
    kind = unit_class(unit)
    standard = bool(_STANDARD.search(clause))
    if kind == "score":
        return "threshold" if standard or qualifier == "at_least" else "score"
    if standard:
        return "threshold"
    if kind == "rate":
        return "rate"
    if kind == "lesson" or unit in DURATIONS:
        return "duration"
    if value == 0:
        return "zero"
    if not _MAY_BE_EACH.isdisjoint(clause) and _EACH.search(clause):
        return "each"
    return "threshold" if planned else "count"


def qualifier_in_clause(unit: str, value: float, role: Role, clause: str, behind: str) -> Qualifier:
    """How a figure without qualifier of its own is meant: all of them, at least so many, or exactly."""
    detached = not _MAY_BE_DETACHED.isdisjoint(clause)
    if detached and _DETACHED_MOST.search(clause):
        return "at_most"
    if unit_class(unit) == "rate":
        return "all" if value == 100 and unit == "%" else "exact"
    if detached and _DETACHED_LEAST.search(clause):
        return "at_least"
    if "除" in clause and _EXCEPT.search(clause):
        return "exact"
    if role in ("count", "each") and (_WHOLE_BEFORE.search(clause) or _WHOLE_BEHIND.match(behind)):
        return "all"
    return "exact"
