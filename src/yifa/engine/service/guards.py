"""What procedures demand of the service of a document."""

from __future__ import annotations

from datetime import timedelta

from yifa.law.citation import MSSSF, XZCFF, Basis
from yifa.law.clock import due
from yifa.law.facts import Facts
from yifa.law.guards import Guard, attached, guard
from yifa.law.limits import limit

LINE = "service.Service"
CONSENT = "service.ElectronicConsent"
SIGNED_CONSENT = attached(
    "electronic_service_consent", "请上传当事人签订的电子送达确认书", law=XZCFF["61(2)"] + MSSSF["90(1)"]
)


def served_on_each(document: str, demand: str, *, law: Basis, anew: bool = False) -> Guard:
    """Every party of the matter was served with the document; with ``anew``, by this very act."""

    def check(facts: Facts) -> bool | str:
        lines = facts.added(LINE) if anew else facts.lines(LINE)
        served = {line.party_id for line in lines if line.document == document and line.served_on}
        lacking = [party.name for party in facts.parties if party.pk not in served]
        return f"{demand}：{'、'.join(lacking)}尚未送达" if lacking else True

    return Guard(f"served_{document}", demand, check, law, (f"line:{LINE}",))


def only(document: str, demand: str, *, law: Basis) -> Guard:
    """The act serves this document and no other."""
    return Guard(
        f"serves_{document}",
        demand,
        lambda facts: all(service.document == document for service in facts.added(LINE)),
        law,
        (f"line:{LINE}",),
    )


@guard("签收日期不得早于送达日期", law=MSSSF["87(2)"], reads=(f"line:{LINE}",))
def received_after_sending(facts: Facts) -> bool:
    """Nothing is received before it is sent."""
    return all(line.served_on is None or line.served_on >= line.tried_on for line in facts.added(LINE))


@guard("电子送达须有该当事人事先签订的确认书", law=XZCFF["61(2)"] + MSSSF["90(1)"], reads=(f"line:{LINE}",))
def electronic_only_with_consent(facts: Facts) -> bool:
    """Fax, e-mail and the like need the party's own signed confirmation first."""
    if not any(service.method == "electronic" for service in facts.added(LINE)):
        return True
    signed = (*facts.lines(CONSENT), *facts.parent_lines(CONSENT))
    consents = [(consent.party_id, consent.signed_on) for consent in signed]
    return all(
        any(party == service.party_id and signed_on <= service.tried_on for party, signed_on in consents)
        for service in facts.added(LINE)
        if service.method == "electronic"
    )


@guard("公告送达的，自发出公告之日起经过法定期间，方视为送达", law=MSSSF[95], reads=(f"line:{LINE}",))
def announcement_ran_its_term(facts: Facts) -> bool | str:
    """What was announced is deemed served only when the term is full."""
    for service in facts.added(LINE):
        if service.method == "announcement" and service.served_on is not None:
            next_allowed = due(limit("service_by_announcement").on(service.tried_on), service.tried_on).on
            if next_allowed is not None and service.served_on < next_allowed - timedelta(days=1):
                return f"公告送达的，{next_allowed - timedelta(days=1)}期满方视为送达"
    return True


@guard("留置送达的，应当写明拒收情况和见证人或者拍照、录像情况", law=MSSSF[89], reads=(f"line:{LINE}",))
def refusal_was_witnessed(facts: Facts) -> bool:
    """A document left behind counts as served where the refusal is on record."""
    return all(service.remark for service in facts.added(LINE) if service.method == "left" and service.served_on)


@guard("公告送达的，应当在案卷中记明原因和经过", law=MSSSF["95(2)"], reads=(f"line:{LINE}",))
def announcement_is_explained(facts: Facts) -> bool:
    """Only whom no other way reaches is served by announcement, and the file says why."""
    return all(service.remark for service in facts.added(LINE) if service.method == "announcement")


PROPER_SERVICE = (
    received_after_sending,
    electronic_only_with_consent,
    announcement_is_explained,
    announcement_ran_its_term,
    refusal_was_witnessed,
)
"""What is demanded whenever a document is served."""
