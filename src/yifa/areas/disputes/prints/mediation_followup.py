"""人民调解回访记录 (A11): how the agreement is performed, and how content each party is (人民调解法 art. 31)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import FollowUp as FollowUpLine
from yifa.areas.disputes.models import Performance
from yifa.areas.disputes.prints.case import Case
from yifa.areas.disputes.prints.choices import SATISFACTION, Options
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF


@frozen
class FollowUp:
    """Whom the committee asked, when and how, and what it found."""

    number: str = ""
    party: str = ""
    why: str = ""
    by: str = ""
    visited_on: str = ""
    performed: str = ""
    situation: str = ""
    satisfaction: str = ""
    satisfactions: Options = SATISFACTION
    hidden_danger: str = ""
    measures: str = ""
    visitor: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> FollowUp:
        """One follow-up; without a line, the next one."""
        case = Case(subject)
        line = subject.line if isinstance(subject.line, FollowUpLine) else None
        if line is None:
            return cls(number=case.number, party=case.names, why=_why(case))
        done = [one for one in case.lines(Performance) if one.performed_on <= line.visited_on]
        performed = "all" if done and all(one.in_full for one in done) else "part" if done else ""
        return cls(
            number=case.number,
            party=plain(line.party.name),
            why=_why(case),
            by=line.by,
            visited_on=day(line.visited_on),
            performed=performed,
            situation=plain(line.situation),
            satisfaction=line.satisfaction,
            hidden_danger=plain(line.hidden_danger),
            measures=plain(line.measures),
            visitor=plain(line.entry.actor.name),
        )


def _why(case: Case) -> str:
    return f"{case.title}调解协议的履行"


FORM = Form(
    "mediation_followup",
    ("mediation", "administrative_mediation"),
    FollowUp,
    needs=(
        Need("party", "当事人", RMTJF["31(2)"]),
        Need("visited_on", "回访时间", RMTJF["31(2)"], by_pen=True),
        Need("situation", "履行情况", RMTJF["31(2)"], by_pen=True),
    ),
    each="FollowUp",
)
