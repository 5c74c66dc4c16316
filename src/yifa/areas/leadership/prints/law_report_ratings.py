"""述法评议表: how those present rate a report, without their names."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.leadership.models import LawReport
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain

_ASPECTS = (
    "学法用法、带头守法",
    "依法决策、依法办事",
    "支持和监督严格规范执法",
    "依法化解矛盾纠纷",
    "推动法治宣传教育",
    "整改督察、考核指出的问题",
    "总体评价",
)


@frozen
class Ratings:
    """Whose report is rated, and in what."""

    year: str = ""
    name: str = ""
    post: str = ""
    held_on: str = ""
    aspects: tuple[str, ...] = _ASPECTS

    @classmethod
    def of(cls, subject: EntrySubject) -> Ratings:
        """For one person of the year's list."""
        report = record_of(subject, LawReport)
        return cls(str(report.year), plain(report.name), plain(report.post), day(report.reported_on))


FORM = Form("law_report_ratings", (), Ratings, register="law_reports")
