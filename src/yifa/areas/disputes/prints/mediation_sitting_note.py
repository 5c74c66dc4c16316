"""人民调解记录 (A6) and 行政调解笔录: one sitting (人民调解法 art. 22, 27)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import Participant, Session
from yifa.areas.disputes.prints.case import Case
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF, XFTL


@frozen
class Sitting:
    """When and where, who was there, what each side said, how it ended."""

    body: str = ""
    mediator_word: str = "人民调解员"
    number: str = ""
    case: str = ""
    ordinal: str = ""
    held_on: str = ""
    place: str = ""
    openness: str = ""
    parties: str = ""
    present: str = ""
    participants: str = ""
    mediators: str = ""
    content: str = ""
    outcome: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Sitting:
        """One sitting; without a line, the next one, with its head filled in."""
        case = Case(subject)
        line = subject.line if isinstance(subject.line, Session) else None
        sittings = case.sessions
        number = [one.pk for one in sittings].index(line.pk) + 1 if line else len(sittings) + 1
        invited = [] if case.is_administrative else case.lines(Participant)
        return cls(
            body=case.body,
            number=case.number,
            case=case.title,
            ordinal=f"第{number}次" if max(len(sittings), number) > 1 else "",
            held_on=day(line.held_on) if line else "",
            place=plain(line.place) if line else "",
            openness=("open" if line.is_open else "closed") if line else "",
            parties=case.names,
            present=plain(line.present) if line else "",
            participants="、".join(f"{plain(one.name)}（{plain(one.relation)}）" for one in invited),
            mediators=case.mediators_in_words,
            content=plain(line.content) if line else "",
            outcome=line.outcome if line else "",
        )


@frozen
class AdministrativeSitting(Sitting):
    """The same, led by the government's staff."""

    mediator_word: str = "行政调解人员"


def _needs(administrative: bool) -> tuple[Need, ...]:
    law = XFTL["37(1)"] if administrative else RMTJF[22, 27]
    return (
        Need("held_on", "调解时间", law, by_pen=True),
        Need("parties", "当事人", law),
        Need("mediators", "调解人员", law, by_pen=True),
        Need("content", "调解情况", law, by_pen=True),
        Need("outcome", "调解结果", law, by_pen=True),
    )


FORM = Form("mediation_sitting_note", ("mediation",), Sitting, needs=_needs(administrative=False), each="Session")
ADMINISTRATIVE = Form(
    "admin_mediation_sitting_note",
    ("administrative_mediation",),
    AdministrativeSitting,
    needs=_needs(administrative=True),
    each="Session",
    template="mediation_sitting_note",
)
