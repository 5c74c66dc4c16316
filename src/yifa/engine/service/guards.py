"""What procedures demand of the service of a document."""

from __future__ import annotations

from yifa.law.citation import XZCFF, Basis
from yifa.law.facts import Facts
from yifa.law.guards import Guard, guard

LINE = "service.Service"
ELECTRONIC_CONSENT = "electronic_service_consent"


def served_on_each(document: str, demand: str, *, law: Basis) -> Guard:
    """Every party of the matter was served with the document."""

    def check(facts: Facts) -> bool | str:
        served = {service.party_id for service in facts.lines(LINE, document=document) if service.served_on}
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


@guard("电子送达须有当事人签订的确认书", law=XZCFF["61(2)"], reads=(f"line:{LINE}", f"file:{ELECTRONIC_CONSENT}"))
def electronic_only_with_consent(facts: Facts) -> bool:
    """Fax, e-mail and the like need the party's signed confirmation first."""
    electronic = any(service.method == "electronic" for service in facts.added(LINE))
    return not electronic or facts.files(ELECTRONIC_CONSENT) > 0
