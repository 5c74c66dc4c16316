"""A report that people write, as tests need it: the sample's township, its people, and the report on 2025."""

from __future__ import annotations

from datetime import date

from tests.course import Course, attach_scan
from yifa.engine.orgs.models import Org, Person
from yifa.reports.drafting import EMPTY
from yifa.reports.editing import changes
from yifa.reports.editing.drafting_again import begin
from yifa.reports.editing.saving import save
from yifa.reports.editing.stored import Stored, stored_report
from yifa.reports.issuing.signing_off import submit

TODAY = date(2026, 6, 10)


def person(name: str) -> Person:
    """Somebody of the sample, by name."""
    return Person.objects.get(name=name)


def clerk() -> Person:
    """周小禾, who writes the report."""
    return person("周小禾")


def other_clerk() -> Person:
    """何青禾, who writes at the same report."""
    return person("何青禾")


def reviewer() -> Person:
    """陈明法, who reviews it."""
    return person("陈明法")


def leader() -> Person:
    """林振邦, who signs it."""
    return person("林振邦")


def begun(township: Org) -> Stored:
    """The report on 2025, begun."""
    return begin(township, 2025, actor=clerk(), today=TODAY)


def again(report: Stored) -> Stored:
    """The same as it is stored now."""
    found = stored_report(report.record.org, report.record.year)
    assert found is not None
    return found


def completed(report: Stored) -> Stored:
    """With words where the records say nothing, so that nothing must be settled any more."""
    text = report.text
    for one in report.text:
        if one.rule.startswith(EMPTY):
            text = changes.write(text, one.rule, "本项工作按计划推进，无需要说明的其他情况。")
    return save(report, text, by=clerk(), today=TODAY)


def signed(report: Stored) -> Stored:
    """Completed, reviewed, deliberated on and signed."""
    found = submit(completed(report), actor=clerk(), today=TODAY)
    course = Course(found.matter, TODAY)
    course.act("review", reviewer(), review_opinion="数据有据，同意")
    attach_scan(course, "minutes", clerk())
    meeting = {"held_on": TODAY, "body": "党委会", "topic": "审议年度报告", "conclusion": "同意"}
    course.act("deliberate", clerk(), Deliberation=[meeting])
    course.act("sign", leader())
    return again(found)
