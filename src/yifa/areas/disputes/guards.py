"""What the People's Mediation Law demands of a mediation, beyond order and time."""

from __future__ import annotations

from yifa.law.citation import RMTJF
from yifa.law.facts import Facts
from yifa.law.guards import guard
from yifa.law.roles import MEDIATOR

COMMITTEE_SEAL = "committee_seal"
PARTY_SIGNATURE = "party"
MEDIATOR_SIGNATURE = "mediator"


@guard("应当登记双方当事人", law=RMTJF[17, 29], reads=("line:matters.Party",))
def both_sides_known(facts: Facts) -> bool:
    """A dispute has two sides at least."""
    return len({party.side for party in facts.parties}) >= 2


@guard("当事人一方明确拒绝调解的，不得调解", law=RMTJF[17, "23(二)"], reads=("line:Refusal",))
def no_party_refused(facts: Facts) -> bool | str:
    """Mediation is voluntary: one clear refusal ends it."""
    refusals = facts.lines("Refusal")
    if not refusals:
        return True
    return f"{refusals[-1].party.name}已明确拒绝调解，不得调解"


@guard("所指定或者选定的调解员应当是在任的人民调解员", law=RMTJF[13, 19], reads=("line:AssignedMediator",))
def mediators_in_office(facts: Facts) -> bool | str:
    """Only members of the committee, or people whom it engaged, mediate."""
    for assigned in facts.added("AssignedMediator"):
        if not facts.holds_role(assigned.person_id, MEDIATOR.code):
            return f"{assigned.person.name}在当日不是在任的人民调解员"
    return True


@guard("应由本纠纷指定或者选定的调解员办理", law=RMTJF[19], reads=("line:AssignedMediator",))
def by_assigned_mediator(facts: Facts) -> bool:
    """Who mediates was assigned by the committee or chosen by the parties, and has not been replaced since."""
    replaced = {assigned.replaces_id for assigned in facts.lines("AssignedMediator")}
    serving = {assigned.person_id for assigned in facts.lines("AssignedMediator") if assigned.pk not in replaced}
    return facts.actor_id in serving


@guard("调解前应当告知各方当事人权利义务", law=RMTJF[23, 24], reads=("line:RightsNotice",))
def every_party_told_its_rights(facts: Facts) -> bool | str:
    """Each party knows that it may choose, refuse and stop before the first sitting."""
    return _every_party(facts, {notice.party_id for notice in facts.lines("RightsNotice")}, "尚未告知{}的权利义务")


@guard("邀请有关人员参与调解，应当征得各方当事人同意", law=RMTJF[20], reads=("line:ParticipantConsent",))
def every_party_consents_to_participant(facts: Facts) -> bool | str:
    """Relatives, neighbours and experts help only with the parties' consent."""
    return _every_party(facts, {consent.party_id for consent in facts.added("ParticipantConsent")}, "{}尚未同意邀请该人参与")


@guard("协议书须有各方当事人和调解员签名并加盖调解委员会印章，并上传签章后的扫描件", law=RMTJF["29(2)"],
       reads=("line:Signature", "file:signed_agreement"))  # fmt: skip
def signed_and_sealed(facts: Facts) -> bool | str:
    """A written agreement takes effect by the signatures and the seal on it, which the scan shows."""
    signatures = facts.lines("Signature")
    parties = {signature.party_id for signature in signatures if signature.kind == PARTY_SIGNATURE}
    kinds = {signature.kind for signature in signatures}
    if (unsigned := _every_party(facts, parties, "{}尚未签名、盖章或者按指印")) is not True:
        return unsigned
    if MEDIATOR_SIGNATURE not in kinds:
        return "人民调解员尚未签名"
    if COMMITTEE_SEAL not in kinds:
        return "尚未加盖人民调解委员会印章"
    return True if facts.files("signed_agreement") else "请上传签名盖章后的协议书扫描件"


@guard("签名、盖章日期不得早于首次调解，也不得晚于本步骤日期", law=RMTJF["29(2)"], reads=("line:Signature", "line:Session"))
def signed_after_mediation(facts: Facts) -> bool:
    """Nobody signs what has not been mediated."""
    sessions = [session.held_on for session in facts.lines("Session")]
    return all(
        min(sessions, default=facts.happened_on) <= signature.signed_on <= facts.happened_on
        for signature in facts.lines("Signature")
    )


@guard("协议书宜写明纠纷事实、协议内容、履行方式和期限", law=RMTJF["29(1)"], reads=("field:terms", "field:manner", "field:perform_by"))
def agreement_contents(facts: Facts) -> bool | str:
    """What the law lets a written agreement say; a recommendation, not a condition."""
    lacking = [
        name
        for field, name in (("facts_found", "纠纷的主要事实"), ("terms", "协议内容"), ("manner", "履行方式"), ("perform_by", "履行期限"))
        if not getattr(facts.record, field)
    ]
    return f"协议书宜写明：{'、'.join(lacking)}" if lacking else True


@guard("申请司法确认应当由双方当事人共同提出", law=RMTJF["33(1)"], reads=("line:ConfirmationApplicant",))
def both_parties_apply(facts: Facts) -> bool | str:
    """One side alone can't ask the court to confirm."""
    return _every_party(facts, {applicant.party_id for applicant in facts.added("ConfirmationApplicant")}, "{}未共同申请")


@guard("协议尚未全部履行", law=RMTJF[31], reads=("line:Performance",))
def performed_in_full(facts: Facts) -> bool | str:
    """The agreement binds; the committee watches that it is performed."""
    done = {performance.party_id for performance in facts.lines("Performance") if performance.in_full}
    owing = {performance.party_id for performance in facts.lines("Performance")} - done
    return bool(done) and not owing


def _every_party(facts: Facts, ids: set[int], lacking: str) -> bool | str:
    names = [party.name for party in facts.parties if party.pk not in ids]
    return lacking.format("、".join(names)) if names else True
