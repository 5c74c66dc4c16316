"""人民调解申请书 (A1): a party asks for mediation (人民调解法 art. 17)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.prints.case import Case
from yifa.areas.disputes.prints.party_box import TWO_SIDES, PartyBox
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF


@frozen
class Application:
    """Who asks, against whom, about what, and for what."""

    body: str = ""
    number: str = ""
    parties: tuple[PartyBox, ...] = TWO_SIDES
    summary: str = ""
    requests: str = ""
    applied_on: str = ""
    attached: bool = False

    @classmethod
    def of(cls, subject: MatterSubject) -> Application:
        """As registered."""
        case = Case(subject)
        return cls(
            body=case.body,
            number=case.number,
            parties=case.parties,
            summary=plain(case.dispute.summary),
            requests=plain(case.dispute.requests),
            applied_on=day(case.root.opened_on),
        )


FORM = Form(
    "mediation_application",
    ("dispute",),
    Application,
    needs=(
        Need("parties", "双方当事人", RMTJF[17]),
        Need("summary", "纠纷简要情况", RMTJF[17], by_pen=True),
        Need("requests", "申请事项", RMTJF[17], by_pen=True),
    ),
)
