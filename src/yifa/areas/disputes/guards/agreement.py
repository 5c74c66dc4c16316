"""What is demanded of an agreement, from the signatures to its performance."""

from __future__ import annotations

from decimal import Decimal

from yifa.areas.disputes.guards.parties import every_party
from yifa.law.citation import RMTJF, XFTL
from yifa.law.facts import Facts
from yifa.law.guards import guard
from yifa.law.wording import short_number

COMMITTEE_SEAL = "committee_seal"
GOVERNMENT_SEAL = "government_seal"
PARTY_SIGNATURE = "party"
MEDIATOR_SIGNATURE = "mediator"


@guard(
    "协议书须有各方当事人和调解员签名并加盖调解委员会印章，并上传签章后的扫描件",
    law=RMTJF["29(2)"],
    reads=("line:Signature", "file:signed_agreement"),
)
def signed_and_sealed(facts: Facts) -> bool | str:
    """A written agreement takes effect by the signatures and the seal on it, which the scan shows."""
    return _signed_and_sealed(facts, "人民调解员", COMMITTEE_SEAL, "人民调解委员会印章")


@guard(
    "协议书须有各方当事人和调解人员签名并加盖行政机关印章，并上传签章后的扫描件",
    law=XFTL["37(1)"],
    reads=("line:Signature", "file:signed_agreement"),
)
def signed_and_sealed_by_government(facts: Facts) -> bool | str:
    """What the government mediated bears its own seal, never a committee's."""
    return _signed_and_sealed(facts, "行政调解人员", GOVERNMENT_SEAL, "行政机关印章")


def _signed_and_sealed(facts: Facts, mediator: str, seal: str, seal_in_words: str) -> bool | str:
    signatures = facts.added("Signature")
    parties = {signature.party_id for signature in signatures if signature.kind == PARTY_SIGNATURE}
    kinds = {signature.kind for signature in signatures}
    if (unsigned := every_party(facts, parties, "{}尚未签名、盖章或者按指印")) is not True:
        return unsigned
    if MEDIATOR_SIGNATURE not in kinds:
        return f"{mediator}尚未签名"
    if seal not in kinds:
        return f"尚未加盖{seal_in_words}"
    return True if facts.files("signed_agreement") else "请上传签名盖章后的协议书扫描件"


@guard("签名、盖章日期不得早于首次调解", law=RMTJF["29(2)"], reads=("line:Signature", "line:Session"))
def signed_after_mediation(facts: Facts) -> bool:
    """Nobody signs what has not been mediated."""
    first = min((session.held_on for session in facts.fresh("Session")), default=facts.happened_on)
    return all(signature.signed_on >= first for signature in facts.added("Signature"))


@guard(
    "协议书宜写明纠纷事实、协议内容、履行方式和期限",
    law=RMTJF["29(1)"],
    reads=("field:facts_found", "field:terms", "field:manner", "field:perform_by"),
)
def agreement_contents(facts: Facts) -> bool | str:
    """What the law lets a written agreement say; a recommendation, not a condition."""
    contents = {"facts_found": "纠纷的主要事实", "manner": "履行方式", "perform_by": "履行期限"}
    lacking = [name for field, name in contents.items() if not getattr(facts.record, field)]
    return f"协议书宜写明：{'、'.join(lacking)}" if lacking else True


@guard("各方按协议应当履行的，须已全部履行", law=RMTJF["31(1)"], reads=("line:Performance",))
def performed_in_full(facts: Facts) -> bool | str:
    """Of every party it is recorded that it did all that it owes; also of one that owes nothing, since nobody but a
    reader of the terms can tell which that is."""
    in_full = {performance.party_id for performance in facts.fresh("Performance") if performance.in_full}
    return every_party(facts, in_full, "{}尚未登记全部履行；按协议没有义务的，也在“记录履行”中写明“无须履行”")


@guard("履行金额不宜超过协议金额", law=RMTJF["31(1)"], reads=("line:Performance", "field:amount_agreed"))
def paid_no_more_than_agreed(facts: Facts) -> bool | str:
    """More than was agreed is mostly a slip of the pen, or an instalment entered twice."""
    agreed = facts.record.amount_agreed
    paid = sum((one.amount for one in facts.fresh("Performance") if one.amount is not None), Decimal(0))
    if agreed is None or paid <= agreed or not any(one.amount for one in facts.added("Performance")):
        return True
    return f"已登记履行金额共{short_number(paid)}元，超过协议金额{short_number(agreed)}元，请核对"


@guard("协议书应当由当事人各执一份", law=RMTJF["29(2)"], reads=("line:AgreementCopy", "field:written_on"))
def every_party_has_a_copy(facts: Facts) -> bool | str:
    """Of a written agreement; what was agreed orally stands in the mediator's record."""
    if facts.record.written_on is None:
        return True
    return every_party(facts, {copy.party_id for copy in facts.fresh("AgreementCopy")}, "协议书尚未交付{}")


@guard("结案前宜回访各方当事人，询问满意程度", law=RMTJF["31(2)"], reads=("line:FollowUp",))
def every_party_followed_up(facts: Facts) -> bool | str:
    """Performance is watched, and each party asked; how is not fixed by law."""
    return every_party(facts, {visit.party_id for visit in facts.fresh("FollowUp")}, "结案前宜回访{}")
