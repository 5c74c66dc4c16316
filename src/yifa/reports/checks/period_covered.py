"""数据期间: whether the title, the day of the document and what is counted belong to the year reported on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from yifa.engine.prints.words import day
from yifa.reports.checks.finding import Finding, Severity
from yifa.reports.report import Report

TITLE, NOT_OVER, DATED_EARLIER = "title_of_other_year", "year_not_covered", "dated_before_counting"

_YEAR: Final = re.compile(r"(?:19|20)\d\d(?=年)")


def find_period_problems(report: Report) -> Iterator[Finding]:
    """What is counted must be the whole year of the title (督察工作规定 art. 24: the year before)."""
    span, frame, year = report.facts.span, report.imprint, str(report.year)
    title = "".join(frame.title)
    named = _YEAR.findall(title)
    if named != [year]:
        says = f"写的是{'、'.join(named)}年" if named else "没有写明年度"
        message = f"标题“{title}”{says}，数据却是{year}年的。请改正标题中的年度"
        yield Finding(kind=TITLE, severity=Severity.MUST, message=message, identity=(title, year))
    if not span.is_over:
        message = (
            f"数据统计截至{day(span.as_of)}，没有覆盖{year}年全年，不能作为{year}年度的报告。"
            f"请在{year}年终了以后按{year}年12月31日以后的日期重新统计"
        )
        yield Finding(kind=NOT_OVER, severity=Severity.MUST, message=message, identity=(year, span.as_of.isoformat()))
    if frame.dated < span.as_of:
        message = f"成文日期{day(frame.dated)}早于统计截止日{day(span.as_of)}。请改正其中一个日期"
        identity = (frame.dated.isoformat(), span.as_of.isoformat())
        yield Finding(kind=DATED_EARLIER, severity=Severity.SHOULD, message=message, identity=identity)
