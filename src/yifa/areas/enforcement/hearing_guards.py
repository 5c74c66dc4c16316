"""What the Administrative Penalty Law demands of a hearing (art. 64)."""

from __future__ import annotations

from yifa.law.citation import XZCFF
from yifa.law.facts import Facts
from yifa.law.guards import guard

PARTY = "party"


@guard("听证应由指定的主持人主持", law=XZCFF["64(四)"], reads=("field:host",))
def by_appointed_host(facts: Facts) -> bool:
    """Who presides was appointed for it."""
    return bool(facts.record.host_id == facts.actor_id)


@guard("不公开举行听证的，应当写明涉及的国家秘密、商业秘密或者个人隐私", law=XZCFF["64(三)"], reads=("field:in_private",))
def grounds_for_privacy(facts: Facts) -> bool:
    """A hearing is public unless a secret or privacy is at stake."""
    return not facts.record.in_private or bool(facts.record.in_private_because)


@guard("笔录应当由当事人或者其代理人核对后签字；拒绝签字的，由主持人注明", law=XZCFF["64(八)"], reads=("line:HearingVoice",))
def party_signed_or_refusal_noted(facts: Facts) -> bool:
    """The party signs what was taken down, or the host notes the refusal."""
    signed = any(voice.side == PARTY and voice.signed_on is not None for voice in facts.added("HearingVoice"))
    return signed or bool(facts.record.refused_to_sign)
