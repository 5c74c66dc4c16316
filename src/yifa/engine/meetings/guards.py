"""What the law demands of a collective deliberation."""

from __future__ import annotations

from yifa.law.citation import ZDJC, Basis
from yifa.law.facts import Facts
from yifa.law.guards import Guard, guard

DELIBERATION = "meetings.Deliberation"
VOICE = "meetings.Voice"


@guard("行政首长应当最后发表意见", law=ZDJC["30(2)"], reads=(f"line:{VOICE}",))
def head_speaks_last(facts: Facts) -> bool | str:
    """Who decides hears all others first."""
    voices = sorted(facts.added(VOICE), key=lambda voice: voice.turn)
    if len({voice.turn for voice in voices}) < len(voices):
        return "发言顺序不得重复"
    return bool(voices) and facts.is_head(voices[-1].person_id)


@guard("会议组成人员应当充分发表意见", law=ZDJC["30(2)"], reads=(f"line:{VOICE}",))
def several_spoke(facts: Facts) -> bool:
    """A deliberation of one is none."""
    return len({voice.person_id for voice in facts.added(VOICE)}) >= 2


def deliberated(demand: str, *, law: Basis) -> Guard:
    """A deliberation was held and recorded."""
    return Guard("deliberated", demand, lambda facts: bool(facts.lines(DELIBERATION)), law, (f"line:{DELIBERATION}",))
