"""Periods (时期): the stretch of time that a figure is of: a year, months of it, or the years of a plan.

Written ``2023``, ``2022-04``, ``2021-01..2021-11`` or ``2011..2015``; empty where the text names none.
"""

from __future__ import annotations

import re
from typing import Final

from yifa.reading.numerals import NotANumeral, value

_N: Final = r"\d{1,2}|[一二三四五六七八九十]{1,2}"
_YEARS: Final = re.compile(r"((?:19|20)\d\d)年?(?:[-－—–~至到]{1,2})((?:19|20)\d\d)年")
_YEAR: Final = re.compile(r"((?:19|20)\d\d)年")
_UNTIL: Final = re.compile(rf"(?:截至|截止|截止到|至)(?:目前)?(?:(?:19|20)\d\d年)?({_N})月")
_MONTHS: Final = re.compile(rf"({_N})月?(?:[-－—–~至到]{{1,2}})({_N})月")
_MONTH: Final = re.compile(rf"(?<![\d个])({_N})月份")
_QUARTER: Final = re.compile(r"第?([一二三四1-4])季度")
_HALF: Final = re.compile(r"(上|下)半年")
_PLAN: Final = re.compile(r"[“\"]?([一二三四五六七八九])五[”\"]?普法(?:期间|以来|工作|规划)?")
_LAST_YEARS: Final = re.compile(r"近([二两三四五六七八九十]|\d{1,2})年")

_FIRST_PLAN: Final = 1986
"""The first five-year plan of legal education (一五普法) began in that year."""


def period(sentence: str, year: int | None) -> str:
    """The period that a sentence names, or the year of the report where it names none."""
    says_year = "年" in sentence
    years = _YEARS.search(sentence) if says_year else None
    if years is not None:
        return f"{years[1]}..{years[2]}"
    plan = _PLAN.search(sentence) if "普法" in sentence else None
    if plan is not None:
        first = _FIRST_PLAN + 5 * (int(value(plan[1])) - 1)
        return f"{first}..{first + 4}"
    named = _YEAR.search(sentence) if says_year else None
    of_year = int(named[1]) if named else year
    if of_year is None:
        return ""
    last_years = _LAST_YEARS.search(sentence) if says_year else None
    if last_years is not None:
        return f"{of_year - int(value(last_years[1])) + 1}..{of_year}"
    return _within(sentence, of_year) if says_year or "月" in sentence or "季" in sentence else str(of_year)


def _within(sentence: str, year: int) -> str:
    """The months of the year that the sentence names, or the year."""
    months = _MONTHS.search(sentence)
    until = _UNTIL.search(sentence)
    if months is not None and not (until and until.start() <= months.start()):
        first, last = _month(months[1]), _month(months[2])
    elif until is not None:
        first, last = 1, _month(until[1])
    elif (month := _MONTH.search(sentence)) is not None:
        first = last = _month(month[1])
    elif (quarter := _QUARTER.search(sentence)) is not None:
        last = 3 * int(value(quarter[1]))
        first = last - 2
    elif (half := _HALF.search(sentence)) is not None:
        first, last = (1, 6) if half[1] == "上" else (7, 12)
    else:
        return str(year)
    if not 1 <= first <= last <= 12:
        return str(year)
    return f"{year}-{first:02}" if first == last else f"{year}-{first:02}..{year}-{last:02}"


def _month(numeral: str) -> int:
    try:
        return int(value(numeral))
    except NotANumeral:
        return 0
