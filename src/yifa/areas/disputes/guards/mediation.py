"""What the People's Mediation Law demands of a mediation, beyond order and time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from yifa.areas.disputes.guards.parties import every_party
from yifa.law.citation import MSSSF, RMTJF
from yifa.law.facts import Facts
from yifa.law.guards import attached, guard, recorded
from yifa.law.roles import CLERK, MEDIATOR

# --- 受理 ----------------------------------------------------------------------------------------------------


@guard("所指定或者选定的调解员应当是在任的人民调解员", law=RMTJF[13, 19], reads=("line:AssignedMediator",))
def mediators_in_office(facts: Facts) -> bool | str:
    """Only members of the committee, or people whom it engaged, mediate: by their post here, or by its register."""
    for assigned in facts.added("AssignedMediator"):
        known = facts.holds_role(assigned.person_id, MEDIATOR.code) or assigned.serves_on(facts.happened_on)
        if not known:
            return f"{assigned.person.name}在当日不是在任的人民调解员，请先在人民调解员台账登记任期"
    return True


@guard("更换调解员，应当写明被更换的调解员和原因", law=RMTJF[19, "23(一)"], reads=("line:AssignedMediator",))
def replacement_is_explained(facts: Facts) -> bool:
    """Whoever comes in another's place does so for a reason; whoever joins the others replaces nobody."""
    return all(not assigned.replaces_id or assigned.reason for assigned in facts.added("AssignedMediator"))


# --- 调解 ----------------------------------------------------------------------------------------------------


@guard("应由本纠纷指定或者选定的调解员办理", law=RMTJF[19], reads=("line:AssignedMediator",))
def by_assigned_mediator(facts: Facts) -> bool | str:
    """Who mediates was assigned by the committee or chosen by the parties, and has not been replaced since; so says the
    record. Who enters it is another matter: for a mediator who has no post here, and so can't, any other mediator or
    the clerk of the committee does."""
    if _may_enter_for(facts.lines("AssignedMediator"), facts.actor_id):
        return True
    return "由本纠纷的调解员本人办理；调解员没有本机关职务的，可以由他人代为录入"


def _may_enter_for(assigned: Sequence[Any], person_id: int) -> bool:
    """Whether the person is one of those who serve still, or one of these can't enter anything."""
    replaced = {one.replaces_id for one in assigned}
    serving = [one for one in assigned if one.pk not in replaced]
    return person_id in {one.person_id for one in serving} or not all(one.has_post for one in serving)


@guard(
    "应由本纠纷的调解员办理，或者由调解委员会的经办人记录",
    law=RMTJF[19, "23(二)"],
    reads=("line:AssignedMediator",),
)
def by_assigned_mediator_or_clerk(facts: Facts) -> bool:
    """What the parties are told and say for themselves (that they want another mediator, more time, an end) must not
    hang on one person: the clerk of the committee records it as well. Other mediators keep out; nobody puts themselves
    in a colleague's place."""
    if facts.holds_role(facts.actor_id, CLERK.code):
        return True
    added = facts.added("AssignedMediator")
    before = [assigned for assigned in facts.lines("AssignedMediator") if assigned not in added]
    return _may_enter_for(before, facts.actor_id)


@guard(
    "调解前应当告知各方当事人权利义务", law=RMTJF[23, 24], reads=("line:RightsNotice", "line:Session"), foreseen=True
)
def every_party_told_its_rights(facts: Facts) -> bool | str:
    """Each party knows, before it sits down, that it may choose, refuse and stop."""
    first = min((session.held_on for session in facts.added("Session")), default=facts.happened_on)
    told = {notice.party_id for notice in facts.lines("RightsNotice") if notice.told_on <= first}
    return every_party(facts, told, "尚未告知{}的权利义务")


@guard("调解日期不得早于受理日期", law=RMTJF[17, 27], reads=("line:Session", "field:accepted_on"))
def sitting_after_acceptance(facts: Facts) -> bool:
    """What was not yet taken up was not mediated."""
    accepted = facts.record.accepted_on
    return accepted is None or all(session.held_on >= accepted for session in facts.added("Session"))


@guard("当事人要求不公开的，不得公开调解", law=RMTJF["23(三)"], reads=("line:RightsNotice", "line:Session"))
def open_only_as_all_wish(facts: Facts) -> bool | str:
    """Whether others may listen is for the parties to say; the last word of each counts."""
    if not any(session.is_open for session in facts.added("Session")):
        return True
    wishes = {notice.party_id: notice.open_session for notice in facts.lines("RightsNotice")}
    return every_party(facts, {party for party, wish in wishes.items() if wish}, "{}没有要求公开调解")


@guard("邀请有关人员参与调解，应当征得各方当事人同意", law=RMTJF["20(1)"], reads=("line:ParticipantConsent",))
def every_party_consents_to_participant(facts: Facts) -> bool | str:
    """Relatives, neighbours and experts help only with the parties' consent."""
    return every_party(facts, {consent.party_id for consent in facts.added("ParticipantConsent")}, "{}尚未同意邀请")


@guard("延长调解期限，应当由各方当事人同意", law=RMTJF["3(一)"], reads=("line:ExtensionConsent",))
def every_party_consents_to_extension(facts: Facts) -> bool | str:
    """Each extension needs consents of its own."""
    extended = max((done.happened_on for done in facts.acts("extend") if done.happened_on), default=None)
    consents = facts.fresh("ExtensionConsent")
    agreed = {consent.party_id for consent in consents if extended is None or consent.consented_on > extended}
    return every_party(facts, agreed, "{}尚未同意延长调解期限")


SITS_AGAIN = ("Session", "outcome", "again")
"""The sitting ended with another one to come."""

MEDIATED = recorded("Session", "达成协议前应当有调解记录", fresh=True, law=RMTJF[22, 27])
TRIED = recorded("Session", "调解不成的，应当有调解记录", fresh=True, law=RMTJF[27])

# --- 司法确认 ------------------------------------------------------------------------------------------------


@guard("申请司法确认应当由双方当事人共同提出", law=RMTJF["33(1)"], reads=("line:ConfirmationApplicant",))
def both_parties_apply(facts: Facts) -> bool | str:
    """One side alone can't ask the court to confirm."""
    applicants = {applicant.party_id for applicant in facts.added("ConfirmationApplicant")}
    return every_party(facts, applicants, "{}未共同申请")


APPLICATION_ATTACHED = attached(
    "confirmation_application", "请上传双方签名的司法确认申请书", law=RMTJF["33(1)"] + MSSSF[205]
)


@guard(
    "人民法院应当还没有就本协议作出裁定，一份协议只裁定一次",
    law=MSSSF[206],
    reads=("act:record_confirmed", "act:record_not_confirmed"),
)
def no_ruling_before(facts: Facts) -> bool:
    """The court rules once on one agreement."""
    return not facts.acts("record_confirmed") and not facts.acts("record_not_confirmed")


_APPLICATION = (
    "act:apply_confirmation",
    "act:withdraw_application",
    "act:record_confirmed",
    "act:record_not_confirmed",
)


@guard("已申请司法确认、还没有结果的，不重复申请", law=MSSSF[205, 206], reads=_APPLICATION)
def no_application_before(facts: Facts) -> bool:
    """The court examines one application on one agreement; one that was withdrawn is no more."""
    return not _awaits_ruling(facts)


@guard(
    "已申请司法确认的，应当先记录法院裁定；当事人撤回申请的，记录撤回",
    law=RMTJF["33(1)"] + MSSSF[206],
    reads=_APPLICATION,
)
def no_ruling_awaited(facts: Facts) -> bool:
    """What the court was asked is answered first: its ruling belongs to the record, and nothing is added to one that
    is closed. Performance may go on meanwhile."""
    return not _awaits_ruling(facts)


@guard("应当有还没有裁定的司法确认申请", law=MSSSF["13(2)", 205], reads=_APPLICATION)
def application_stands(facts: Facts) -> bool:
    """What was never asked, or is answered, is not withdrawn."""
    return _awaits_ruling(facts)


def _awaits_ruling(facts: Facts) -> bool:
    applied, withdrawn, *rulings = (len(facts.acts(one.removeprefix("act:"))) for one in _APPLICATION)
    return applied > withdrawn and not any(rulings)


@guard("应当已申请司法确认，裁定日期不得早于申请日期", law=RMTJF["33(1)"], reads=("field:confirmation_applied_on",))
def applied_before(facts: Facts) -> bool:
    """The court confirms what it was asked to."""
    applied = facts.record.confirmation_applied_on
    return applied is not None and applied <= facts.happened_on


@guard(
    "重新调解应当由各方当事人同意；经法院确认的协议不再调解",
    law=RMTJF["3(一)", "33(3)"],
    reads=("line:AmendmentConsent", "field:confirmed_on"),
)
def all_wish_to_mediate_again(facts: Facts) -> bool | str:
    """Whether or not the court refused to confirm it, an agreement is changed only as all who made it wish."""
    if facts.record.confirmed_on is not None:
        return "协议已经法院确认，一方不履行的，应当申请强制执行"
    return every_party(facts, {consent.party_id for consent in facts.added("AmendmentConsent")}, "{}未同意重新调解")


@guard("主事项已按化解办理的，应当先在主事项恢复调处", law=RMTJF["3(一)"])
def dispute_in_hand(facts: Facts) -> bool:
    """What was told as resolved is not mediated again unless it is taken up again."""
    return facts.parent is None or facts.parent.resolved_on is None


@guard(
    "经法院确认的协议，一方不履行的，应当申请强制执行，不再起诉",
    law=RMTJF["33(2)"] + MSSSF[206],
    reads=("field:confirmed_on",),
)
def not_confirmed_by_court(facts: Facts) -> bool:
    """What the court confirmed is enforced, not tried."""
    return facts.record.confirmed_on is None


@guard("只有经法院确认的协议可以申请强制执行", law=RMTJF["33(2)"] + MSSSF[206], reads=("field:confirmed_on",))
def confirmed_by_court(facts: Facts) -> bool:
    """Without the court's confirmation the agreement binds, but can't be enforced."""
    return facts.record.confirmed_on is not None
