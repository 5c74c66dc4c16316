"""What the law demands of a hearing (行政处罚法 art. 64)."""

from __future__ import annotations

from collections import defaultdict

from yifa.areas.enforcement.reading import ever_on_the_case, parties_of
from yifa.law.citation import XZCFF
from yifa.law.facts import Facts
from yifa.law.guards import guard

INVESTIGATOR = "investigator"
OF_PARTY = ("party", "agent")


@guard("听证应当由非本案调查人员主持", law=XZCFF["64(四)"], reads=("field:host", "parent_line:CaseOfficer"))
def host_did_not_investigate(facts: Facts) -> bool:
    """Nobody who is or was on the case presides, whether or not he entered an act."""
    return facts.record.host_id not in ever_on_the_case(facts.parent_lines("CaseOfficer"))


@guard("听证应由指定的主持人主持", law=XZCFF["64(四)"], reads=("field:host",))
def by_appointed_host(facts: Facts) -> bool:
    """Who presides was appointed for it."""
    return bool(facts.record.host_id == facts.actor_id)


@guard("回避申请所指的人员应当是本次听证的主持人", law=XZCFF["64(四)"], reads=("line:AvoidanceRequest", "field:host"))
def asked_of_the_host(facts: Facts) -> bool:
    """A request in the hearing concerns who presides; that of officers is asked in the case."""
    return all(line.officer_id == facts.record.host_id for line in facts.added("AvoidanceRequest"))


@guard(
    "当事人申请主持人回避的，应当先作出决定；应当回避的，另行指定主持人",
    law=XZCFF["64(四)"],
    reads=("line:AvoidanceRequest", "line:AvoidanceDecision", "field:host"),
)
def host_need_not_withdraw(facts: Facts) -> bool:
    """Nobody presides against whom a request is open or was granted."""
    granted = {line.request_id: line.granted for line in facts.lines("AvoidanceDecision")}
    requests = [line for line in facts.lines("AvoidanceRequest") if line.officer_id == facts.record.host_id]
    return all(granted.get(line.pk, True) is False for line in requests)


@guard(
    "所有要求听证的当事人都撤回的，方可终止听证",
    law=XZCFF["63(1)"],
    reads=("parent_line:HearingRequest", "line:HearingWithdrawal"),
)
def every_requester_withdrew(facts: Facts) -> bool | str:
    """One party's withdrawal does not take the hearing from another that joined."""
    withdrew = parties_of(facts.lines("HearingWithdrawal"))
    still = {line.party.name for line in facts.parent_lines("HearingRequest") if line.party_id not in withdrew}
    return f"{'、'.join(sorted(still))}仍要求听证" if still else True


@guard(
    "不公开举行听证的，应当写明涉及的国家秘密、商业秘密或者个人隐私", law=XZCFF["64(三)"], reads=("field:in_private",)
)
def grounds_for_privacy(facts: Facts) -> bool:
    """A hearing is public unless a secret or privacy is at stake."""
    return not facts.record.in_private or bool(facts.record.in_private_because)


@guard("应当在通知的日期举行听证；改期的，应当重新通知", law=XZCFF["64(二)"], reads=("field:hearing_on",))
def on_the_day_told(facts: Facts) -> bool:
    """Who was told a day a week ahead can rely on it."""
    return bool(facts.record.hearing_on == facts.happened_on)


@guard("听证日期应当已到，才能认定当事人拒不出席", law=XZCFF["64(六)"], reads=("field:hearing_on",))
def hearing_day_came(facts: Facts) -> bool:
    """Nobody is absent before the day."""
    return facts.record.hearing_on is not None and facts.record.hearing_on <= facts.happened_on


@guard(
    "调查人员应当提出事实、证据和建议，当事人应当有机会申辩和质证", law=XZCFF["64(七)"], reads=("line:HearingVoice",)
)
def both_sides_spoke(facts: Facts) -> bool:
    """Those who investigated and a party or its agent were heard."""
    sides = {voice.side for voice in facts.added("HearingVoice")}
    return INVESTIGATOR in sides and bool(sides & set(OF_PARTY))


@guard("每一当事人可以委托一至二人代理", law=XZCFF["64(五)"], reads=("line:HearingVoice",))
def at_most_two_agents(facts: Facts) -> bool:
    """Not more than two agents spoke for the same party."""
    agents: dict[int | None, set[str]] = defaultdict(set)
    for voice in facts.added("HearingVoice"):
        if voice.side == "agent":
            agents[voice.party_id].add(voice.speaker)
    return all(len(names) <= 2 for names in agents.values())


@guard(
    "笔录应当由当事人或者其代理人核对后签字；拒绝签字的，由主持人注明",
    law=XZCFF["64(八)"],
    reads=("line:HearingVoice",),
)
def party_signed_or_refusal_noted(facts: Facts) -> bool:
    """Each party that spoke, itself or through an agent, signed what was taken down, or the host noted the refusal."""
    spoke = {voice.party_id for voice in facts.added("HearingVoice") if voice.side in OF_PARTY}
    signed = {voice.party_id for voice in facts.added("HearingVoice") if voice.side in OF_PARTY and voice.signed_on}
    return (bool(spoke) and spoke <= signed) or bool(facts.record.refused_to_sign)
