"""绩效考核评分表 (G20): all lines of a unit and year, and what they add up to. Offices and villages alone."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from yifa.areas.leadership.models import AppraisalScore, sheet_of
from yifa.engine.figures import registry as figures
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, plain
from yifa.law.wording import short_number


@frozen
class Line:
    """One indicator."""

    indicator: str = ""
    points: str = ""
    standard: str = ""
    self_score: str = ""
    score: str = ""
    basis: str = ""
    reason: str = ""


@frozen
class ScoreSheet:
    """The lines of one unit and year with their sums."""

    year: str = ""
    kind: str = ""
    unit: str = ""
    reviewed_on: str = ""
    rows: tuple[Line, ...] = ()
    points: str = ""
    self_score: str = ""
    score: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> ScoreSheet:
        """The sheet to which the entry's line belongs."""
        line = record_of(subject, AppraisalScore)
        lines = sheet_of(line)
        return cls(
            year=str(line.year),
            kind=str(line.get_kind_display()),
            unit=plain(line.unit),
            reviewed_on=day(max((one.reviewed_on for one in lines if one.reviewed_on), default=None)),
            rows=tuple(map(_line, lines)),
            points=_sum(one.points for one in lines),
            self_score=_sum(one.self_score for one in lines),
            score=_sum(one.score for one in lines),
        )


def _line(row: AppraisalScore) -> Line:
    rests_on = f"系统数字：{figures.figure(row.figure).name}" if row.rests_on_a_figure() else ""
    return Line(
        plain(row.indicator),
        _number(row.points),
        plain(row.standard),
        _number(row.self_score),
        _number(row.score),
        "\n".join(filter(None, (plain(row.basis), rests_on))),
        plain(row.reason),
    )


def _sum(numbers: Iterable[Decimal | None]) -> str:
    known = [number for number in numbers if number is not None]
    return _number(sum(known, Decimal(0))) if known else ""


def _number(number: Decimal | None) -> str:
    return "" if number is None else short_number(number)


FORM = Form("appraisal", (), ScoreSheet, register="appraisal_scores")
