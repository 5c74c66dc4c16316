"""人民调解受理登记表 (A2): the committee takes a dispute up, asked or on its own motion (人民调解法 art. 17)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.prints.case import Case
from yifa.areas.disputes.prints.choices import SOURCES, Options
from yifa.areas.disputes.prints.party_box import TWO_SIDES, PartyBox
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF


@frozen
class Intake:
    """When, of what kind, from where, who, about what, by whom mediated."""

    body: str = ""
    number: str = ""
    accepted_on: str = ""
    kind: str = ""
    source: str = ""
    sources: Options = SOURCES
    parties: tuple[PartyBox, ...] = TWO_SIDES
    one_side: str = ""
    other_side: str = ""
    summary: str = ""
    mediators: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Intake:
        """As accepted."""
        case = Case(subject)
        return cls(
            body=case.body,
            number=case.number,
            accepted_on=day(case.route.accepted_on),
            kind=case.dispute.get_kind_display() + "纠纷",
            source=case.dispute.source,
            parties=case.parties,
            one_side=case.applicants,
            other_side=case.others,
            summary=plain(case.dispute.summary),
            mediators=case.mediators_in_words,
        )


FORM = Form(
    "mediation_intake",
    ("mediation",),
    Intake,
    needs=(
        Need("parties", "双方当事人", RMTJF[17]),
        Need("summary", "纠纷简要情况", RMTJF[17, 27], by_pen=True),
        Need("accepted_on", "受理时间", RMTJF[17, 27], by_pen=True),
        Need("mediators", "调解员", RMTJF[19], by_pen=True),
    ),
)
