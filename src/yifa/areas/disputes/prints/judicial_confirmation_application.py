"""司法确认申请书 (A10) and 调解组织证明 (A10b): both ask the court (人民调解法 art. 33; 民事诉讼法 art. 205)."""

from __future__ import annotations

from attrs import field, frozen

from yifa.areas.disputes.prints.case import Case, mediated
from yifa.areas.disputes.prints.party_box import PartyBox
from yifa.areas.disputes.prints.terms import confirmation_term
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain
from yifa.law.citation import MSSSF, RMTJF


@frozen
class Confirmation:
    """Who asks which court to confirm which agreement."""

    body: str = ""
    number: str = ""
    parties: tuple[PartyBox, ...] = (PartyBox(role="申请人"), PartyBox(role="申请人"))
    names: str = ""
    kind: str = ""
    facts: str = ""
    terms: str = ""
    agreed_on: str = ""
    effective_on: str = ""
    court: str = ""
    applied_on: str = ""
    mediators: str = ""
    confirm_within: str = field(factory=confirmation_term)

    @classmethod
    def of(cls, subject: MatterSubject) -> Confirmation:
        """As agreed in writing."""
        case = Case(subject)
        agreed = mediated(case)
        return cls(
            body=case.body,
            number=case.number,
            parties=case.parties,
            names=case.names,
            kind=case.dispute.get_kind_display(),
            facts=plain(agreed.facts_found) or plain(case.dispute.summary),
            terms=plain(agreed.terms),
            agreed_on=day(agreed.settled_on),
            effective_on=day(agreed.effective_on),
            court=plain(case.route.court),
            applied_on=day(case.route.confirmation_applied_on),
            mediators=case.mediators_in_words,
        )


_LAW = RMTJF["33(1)"] + MSSSF[205]

FORM = Form(
    "judicial_confirmation_application",
    ("mediation",),
    Confirmation,
    needs=(
        Need("parties", "共同申请的双方当事人", _LAW),
        Need("number", "调解协议的编号", _LAW, by_pen=True),
        Need("agreed_on", "调解协议的日期", _LAW),
        Need("court", "有管辖权的人民法院", _LAW, by_pen=True),
    ),
)
PROOF = Form(
    "judicial_confirmation_proof",
    ("mediation",),
    Confirmation,
    needs=(
        Need("names", "当事人", _LAW),
        Need("agreed_on", "调解协议的日期", _LAW),
    ),
    after=("settle_in_writing", "settle_orally"),
)
