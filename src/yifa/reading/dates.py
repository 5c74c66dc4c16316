"""Dates (日期) written in digits or in Chinese: 2024年2月6日, 二〇二四年二月六日."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from yifa.reading.numerals import NotANumeral, value

_CH: Final = "[〇零○一二三四五六七八九十]"
_DATE: Final = re.compile(
    rf"(?P<year>(?:19|20)\d\d|[一二][〇零○九]{_CH}{{2}})\s?年\s?(?P<month>\d{{1,2}}|{_CH}{{1,2}})\s?月\s?"
    rf"(?P<day>\d{{1,2}}|{_CH}{{1,3}})\s?[日号]"
    r"|(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"
)
_YEAR: Final = re.compile(rf"((?:19|20)\d\d|[一二][〇零○九]{_CH}{{2}})\s?年")


def first_date(text: str) -> date | None:
    """The first date of a text that is a day of the calendar."""
    for found in _DATE.finditer(text):
        parts = [part for part in found.groups() if part]
        try:
            year, month, day = (int(value(part.replace("○", "〇"))) for part in parts)
            return date(year, month, day)
        except (NotANumeral, ValueError):
            continue
    return None


def first_year(text: str) -> int | None:
    """The first year that a text names."""
    found = _YEAR.search(text)
    return int(value(found[1].replace("○", "〇"))) if found else None
