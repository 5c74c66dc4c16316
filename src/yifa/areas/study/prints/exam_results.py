"""学法考试成绩册 (G3): everybody who should sit an exam, with the score; rates with both their counts."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.study.models import GOOD_ENOUGH, SAT, Exam, ExamResult, results_of
from yifa.areas.study.prints.numbers import number, share
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain


@frozen
class Row:
    """One person."""

    name: str = ""
    unit: str = ""
    category: str = ""
    score: str = ""
    outcome: str = ""
    again: str = ""
    remark: str = ""


@frozen
class MarkSheet:
    """The marks of one exam."""

    exam: str = ""
    days: str = ""
    manner: str = ""
    pass_mark: str = ""
    due: str = ""
    sat: str = ""
    participation: str = ""
    pass_rate: str = ""
    rows: tuple[Row, ...] = ()
    counted_on: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> MarkSheet:
        """The sheet to which the entry's result belongs; whoever has no result yet stands there without."""
        exam = record_of(subject, ExamResult).exam
        results = {row.learner_id: row for row in results_of(exam.pk).select_related("learner")}
        again = _made_up(exam)
        sat = sum(row.outcome in SAT for row in results.values())
        passed = sum(row.outcome in GOOD_ENOUGH for row in results.values())
        known = [_row(row, again.get(key)) for key, row in results.items()]
        lacking = [_unknown(learner.name, learner.unit, learner.get_category_display()) for learner in exam.lacking()]
        return cls(
            exam=plain(exam.name),
            days=_days(exam),
            manner=str(exam.get_manner_display()),
            pass_mark=number(exam.pass_mark),
            due=str(len(results) + len(lacking)),
            sat=str(sat),
            participation=share(sat, len(results) + len(lacking)),
            pass_rate=share(passed, sat),
            rows=(*known, *lacking),
            counted_on=day(exam.counted_on),
        )


def _days(exam: Exam) -> str:
    one = exam.begins_on is None or exam.begins_on == exam.until
    return day(exam.until) if one else f"{dotted(exam.begins_on)}—{dotted(exam.until)}"


def _made_up(exam: Exam) -> dict[int, ExamResult]:
    rows = ExamResult.objects.filter(org=exam.org, exam__make_up_of=exam, voided=False, exam__voided=False)
    return {row.learner_id: row for row in rows.order_by("dated_on", "pk")}


def _row(row: ExamResult, again: ExamResult | None) -> Row:
    return Row(
        plain(row.learner.name),
        plain(row.learner.unit),
        str(row.learner.get_category_display()),
        number(row.score),
        str(row.get_outcome_display()),
        "" if again is None else f"{number(again.score)}{again.get_outcome_display()}",
        plain(row.remark),
    )


def _unknown(name: str, unit: str, category: object) -> Row:
    return Row(plain(name), plain(unit), str(category), remark="没有登记成绩")


FORM = Form("exam_results", (), MarkSheet, register="exam_results")
