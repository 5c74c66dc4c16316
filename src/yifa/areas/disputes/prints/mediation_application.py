"""人民调解申请书 (A1): a party asks for mediation (人民调解法 art. 17)."""

from __future__ import annotations

from datetime import date
from typing import Self

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

    by_committee: bool = True
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
        return cls.told(case, case.dispute.requests, case.root.opened_on)

    @classmethod
    def told(cls, case: Case, requests: str, applied_on: date | None) -> Self:
        """Of the dispute, with what was asked for and when."""
        return cls(
            body=case.body,
            number=case.number,
            parties=case.parties,
            summary=plain(case.dispute.summary),
            requests=plain(requests),
            applied_on=day(applied_on),
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
