"""人民调解协议书 (A7) and 行政调解协议书: what the parties agree (人民调解法 art. 28, 29; 信访工作条例 art. 37)."""

from __future__ import annotations

from attrs import field, frozen

from yifa.areas.disputes.guards.agreement import COMMITTEE_SEAL, GOVERNMENT_SEAL, MEDIATOR_SIGNATURE
from yifa.areas.disputes.prints.case import Case, mediated
from yifa.areas.disputes.prints.party_box import TWO_PARTIES, PartyBox
from yifa.areas.disputes.prints.terms import confirmation_term
from yifa.engine.prints.declarations import Form, Need
from yifa.engine.prints.subjects import MatterSubject
from yifa.engine.prints.words import day, plain, sum_in_words
from yifa.law.citation import RMTJF, XFTL


@frozen
class Agreement:
    """Who, about what, agreed on what, to be done how and by when."""

    body: str = ""
    mediator_word: str = "人民调解员"
    by_committee: bool = True
    number: str = ""
    parties: tuple[PartyBox, ...] = TWO_PARTIES
    facts: str = ""
    terms: str = ""
    amount: str = ""
    manner: str = ""
    perform_by: str = ""
    copies: str = ""
    confirm_within: str = field(factory=confirmation_term)
    mediators: tuple[str, ...] = ("",)
    signed: dict[str, str] = field(factory=dict)
    mediator_signed: str = ""
    sealed: str = ""

    @classmethod
    def of(cls, subject: MatterSubject) -> Agreement:
        """As agreed. Before that, the facts are those of the registration and the terms are for the pen."""
        case = Case(subject)
        agreed = mediated(case)
        return cls(
            body=case.body,
            number=case.number,
            parties=case.parties,
            facts=plain(agreed.facts_found) or plain(case.dispute.summary),
            terms=plain(agreed.terms),
            amount=sum_in_words(agreed.amount_agreed),
            manner=plain(agreed.manner),
            perform_by=day(agreed.perform_by),
            copies=str(len(case.parties) + 1),
            mediators=case.mediators or ("",),
            signed=case.party_signed(),
            mediator_signed=case.signed(MEDIATOR_SIGNATURE),
            sealed=case.signed(GOVERNMENT_SEAL if case.is_administrative else COMMITTEE_SEAL),
        )


@frozen
class AdministrativeAgreement(Agreement):
    """The same before the government: its seal, and no word of the committee."""

    mediator_word: str = "行政调解人员"
    by_committee: bool = False


FORM = Form(
    "mediation_agreement",
    ("mediation",),
    Agreement,
    needs=(
        Need("parties", "当事人的基本情况", RMTJF["29(1)"]),
        Need("facts", "纠纷的主要事实、争议事项和各方当事人的责任", RMTJF["29(1)"], by_pen=True),
        Need("terms", "当事人达成调解协议的内容", RMTJF["29(1)"], by_pen=True),
        Need("manner", "履行的方式", RMTJF["29(1)"], by_pen=True),
        Need("perform_by", "履行的期限", RMTJF["29(1)"], by_pen=True),
    ),
    after=("meet",),
    signed_by=("settle_in_writing",),
)
ADMINISTRATIVE = Form(
    "admin_mediation_agreement",
    ("administrative_mediation",),
    AdministrativeAgreement,
    needs=(
        Need("parties", "当事人的基本情况", XFTL["37(1)"]),
        Need("facts", "纠纷的主要事实、争议事项", XFTL["37(1)"], by_pen=True),
        Need("terms", "协议的内容", XFTL["37(1)"], by_pen=True),
    ),
    template="mediation_agreement",
    after=("meet",),
    signed_by=("settle",),
)
