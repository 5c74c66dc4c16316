"""人民调解调查记录 (A5): what somebody said when facts were looked into (人民调解法 art. 22, 27)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import Inquiry as InquiryLine
from yifa.areas.disputes.prints.case import Case
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF


@frozen
class Inquiry:
    """When and where, who was asked by whom, and what was said."""

    body: str = ""
    number: str = ""
    case: str = ""
    held_on: str = ""
    place: str = ""
    asked: str = ""
    mediators: str = ""
    content: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Inquiry:
        """One inquiry; without a line, the next one, with its head filled in."""
        case = Case(subject)
        line = subject.line if isinstance(subject.line, InquiryLine) else None
        return cls(
            body=case.body,
            number=case.number,
            case=case.title,
            mediators=case.mediators_in_words,
            held_on=day(line.held_on) if line else "",
            place=plain(line.place) if line else "",
            asked=plain(line.asked) if line else "",
            content=plain(line.content) if line else "",
        )


FORM = Form(
    "mediation_inquiry",
    ("mediation",),
    Inquiry,
    needs=(
        Need("held_on", "调查时间", RMTJF[27], by_pen=True),
        Need("asked", "被调查人", RMTJF[27], by_pen=True),
        Need("content", "调查情况", RMTJF[22, 27], by_pen=True),
    ),
    each="Inquiry",
)
