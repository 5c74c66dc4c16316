"""个人学法档案、学时登记表 (G4): one person's year, line by line, with the sums by form, exams and certificate."""

from __future__ import annotations

from collections import defaultdict

from attrs import frozen

from yifa.areas.study.archive import certificates_of, results_of_year
from yifa.areas.study.models import Hours, Qualification, StudyRecord, total
from yifa.areas.study.prints.numbers import number
from yifa.engine.prints.declarations import Form
from yifa.engine.prints.of_entry import record_of
from yifa.engine.prints.subjects import EntrySubject
from yifa.engine.prints.words import day, dotted, plain


@frozen
class Line:
    """One thing that was studied."""

    on: str = ""
    content: str = ""
    way: str = ""
    hours: str = ""
    proof: str = ""


@frozen
class Mark:
    """One exam."""

    on: str = ""
    exam: str = ""
    score: str = ""
    outcome: str = ""


@frozen
class PersonalRecord:
    """The year of one person."""

    name: str = ""
    unit: str = ""
    category: str = ""
    year: str = ""
    until: str = ""
    wanted: str = ""
    hours: str = ""
    training_wanted: str = ""
    training_hours: str = ""
    rows: tuple[Line, ...] = ()
    by_form: str = ""
    marks: tuple[Mark, ...] = ()
    certificate: str = ""
    statement: str = ""
    remark: str = ""

    @classmethod
    def of(cls, subject: EntrySubject) -> PersonalRecord:
        """As the record of attendance, self-study and exams has it now."""
        record = record_of(subject, StudyRecord)
        learner, lines = record.learner, record.lines()
        by_form: defaultdict[str, Hours] = defaultdict(Hours)
        for line in lines:
            by_form[line.way.partition("（")[0]] += line.hours
        hours = total(lines)
        return cls(
            name=plain(learner.name),
            unit=" ".join(filter(None, (plain(learner.unit), plain(learner.post)))),
            category=str(learner.get_category_display()),
            year=str(record.year or ""),
            until=day(record.added_up_on),
            wanted=number(record.wanted),
            hours=number(hours.all),
            training_wanted=number(record.training_wanted),
            training_hours=number(hours.training),
            rows=tuple(
                Line(dotted(one.on), plain(one.content), one.way, number(one.hours.all), plain(one.proof))
                for one in lines
            ),
            by_form="，".join(f"{way}{number(sum_.all)}学时" for way, sum_ in by_form.items()),
            marks=tuple(_marks(record)),
            certificate=_certificate(record),
            statement=plain(record.statement),
            remark=plain(record.remark),
        )


def _marks(record: StudyRecord) -> list[Mark]:
    if record.added_up_on is None:
        return []
    return [
        Mark(dotted(row.taken_on), plain(row.exam.name), number(row.score), str(row.get_outcome_display()))
        for row in results_of_year(record.learner, record.added_up_on)
    ]


def _certificate(record: StudyRecord) -> str:
    held = next((one for one in certificates_of(record.learner) if one.kind == Qualification.ENFORCEMENT), None)
    if held is None:
        return ""
    ends = f"有效期至{day(held.expires_on)}" if held.expires_on else "长期有效"
    return f"{plain(held.number)}，{f'{day(held.revoked_on)}注销' if held.revoked_on else ends}"


FORM = Form("study_record", (), PersonalRecord, register="study_records")
