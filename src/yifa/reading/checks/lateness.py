"""逾期: signed after the day by which the report must be submitted, or published after the day for publication.

Source: 法治政府建设与责任落实督察工作规定, art. 24: up before 1 March, public before 1 April.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from yifa.reading.checks.period_covered import day_of
from yifa.reading.reading import Check, Outline

_PUBLISHED: Final = re.compile(
    r"(?:发布|公开|公布|刊发|发文|成文)(?:日期|时间)\s*[:：]?\s*(?P<year>20\d\d)\s*[-年/.]\s*(?P<month>\d{1,2})\s*[-月/.]\s*(?P<day>\d{1,2})"
)
NEVER_LATE_BEFORE: Final = (2, 1)
"""Month and day before which no report is late, so that the law need not be looked up."""

HEAD_AND_FOOT: Final = 2000
"""How much of either end of the text is searched for a day of publication, in characters."""


def find_lateness(text: str, outline: Outline) -> Iterator[Check]:
    """A report that was signed or published too late. Nothing where the year reported on is unknown."""
    if outline.year is None or not 1900 < outline.year < 2200:
        return
    yield from _late(day_of(outline.signed_on), outline.year, "rol_report_township", "落款日期", "报送")
    yield from _late(_published_on(text), outline.year, "rol_report_publish", "发布日期", "公开")


def _late(day: date | None, year: int, limit_id: str, said: str, duty: str) -> Iterator[Check]:
    if day is None or day < date(year + 1, *NEVER_LATE_BEFORE):
        return
    from yifa.law.limits import limit

    due = limit(limit_id)
    if due.fixed_date is None or day < date(year + 1, due.fixed_date.month, due.fixed_date.day):
        return
    yield Check(
        "late",
        (),
        False,
        f"{said}为{day.isoformat()}，{year}年度报告应于{year + 1}年{due.value}{duty}（{due.cited}），已逾期。",
    )


def _published_on(text: str) -> date | None:
    for stretch in (text[:HEAD_AND_FOOT], text[-HEAD_AND_FOOT:]):
        found = _PUBLISHED.search(stretch) if "日期" in stretch or "时间" in stretch else None
        if found and not found.group().startswith("成文"):
            return day_of(f"{found['year']}-{int(found['month']):02d}-{int(found['day']):02d}")
    return None
