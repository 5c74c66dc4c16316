"""人民调解口头协议登记表 (A8): what the parties agreed without a paper of their own (人民调解法 art. 28, 30)."""

from __future__ import annotations

from attrs import frozen

from yifa.areas.disputes.models import Mediation, Performance
from yifa.areas.disputes.prints.case import Case, mediated
from yifa.areas.disputes.prints.party_box import TWO_PARTIES, PartyBox
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import RMTJF


@frozen
class OralAgreement:
    """Who agreed, when, on what, to be done how; what the mediator writes down takes the place of a paper."""

    body: str = ""
    number: str = ""
    parties: tuple[PartyBox, ...] = TWO_PARTIES
    kind: str = ""
    agreed_on: str = ""
    facts: str = ""
    terms: str = ""
    manner: str = ""
    performance: str = ""
    mediators: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> OralAgreement:
        """As agreed."""
        case = Case(subject)
        agreed = mediated(case)
        oral_on = agreed.oral_on if isinstance(agreed, Mediation) else None
        by = f"{day(agreed.perform_by)}前" if agreed.perform_by else ""
        at_once = any(one.performed_on == oral_on and one.in_full for one in case.lines(Performance))
        return cls(
            body=case.body,
            number=case.number,
            parties=case.parties,
            kind=case.dispute.get_kind_display() + "纠纷",
            agreed_on=day(oral_on),
            facts=plain(agreed.facts_found) or plain(case.dispute.summary),
            terms=plain(agreed.terms) if oral_on else "",
            manner="；".join(part for part in (plain(agreed.manner), by) if part),
            performance=("at_once" if at_once else "later") if oral_on else "",
            mediators=case.mediators_in_words,
        )


FORM = Form(
    "mediation_oral_agreement",
    ("mediation",),
    OralAgreement,
    needs=(
        Need("parties", "当事人", RMTJF[30]),
        Need("agreed_on", "达成口头协议的日期", RMTJF[30], by_pen=True),
        Need("terms", "口头协议的内容", RMTJF[28, 30], by_pen=True),
    ),
    after=("meet",),
    signed_by=("settle_orally",),
)
