"""What the law demands before a court enforces a penalty, and what follows its ruling.

行政强制法 art. 53–58 where no suit was brought; 行政诉讼法 art. 95 for a judgment; 行政复议法 art. 78 after
reconsideration.
"""

from __future__ import annotations

from typing import Any

from yifa.areas.enforcement.documents import AFTER_SUIT, DEMAND, LITIGATION, RECONSIDERATION, SERVICE
from yifa.areas.enforcement.performance_guards import owes
from yifa.areas.enforcement.reading import (
    answers,
    enforceable_from,
    not_performed,
    of_party,
    parties_of,
    remedies,
    remedy_lapses_on,
    served,
)
from yifa.law.citation import XZCFF, XZQZF, XZSSF
from yifa.law.facts import Facts, RunningClock
from yifa.law.guards import guard

# --- remedies ---------------------------------------------------------------------------------------------------------


def asked_for_reconsideration(facts: Facts, clock: RunningClock) -> bool:
    """Whether the party asked for reconsideration."""
    return any(line.kind == RECONSIDERATION for line in of_party(facts.lines("RemedySought"), clock.party or 0))


def sued(facts: Facts, clock: RunningClock) -> bool:
    """Whether the party went to court."""
    return any(line.kind == LITIGATION for line in of_party(facts.lines("RemedySought"), clock.party or 0))


def may_still_sue(facts: Facts, outcome: Any) -> bool:
    """Whether the decision on reconsideration leaves the party fifteen days for suing; a withdrawal does not."""
    return outcome.remedy.kind == RECONSIDERATION and outcome.outcome != "withdrawn"


# --- asking the court -------------------------------------------------------------------------------------------------


@guard(
    "当事人逾期不寻求救济又不履行，或者诉讼审结后仍不履行的，方可申请强制执行",
    law=XZQZF[53] + XZSSF[95],
    reads=("line:Nonperformance", "line:RemedySought", "line:RemedyOutcome"),
)
def remedies_are_over(facts: Facts) -> bool | str:
    """No remedy runs or can be sought any more; the decision stands, is ours to enforce and is not performed."""
    for line in facts.added("Nonperformance"):
        if (why_not := _not_yet(facts, line.party_id)) is not None:
            return f"{line.party.name}{why_not}"
    return True


def _not_yet(facts: Facts, party: int) -> str | None:
    last = remedy_lapses_on(facts, party)
    if last is None:
        return "尚未收到决定书"
    if any(end is None for _, end in remedies(facts, party)):
        return "的复议或者诉讼尚未审结"
    reconsidered, judged = answers(facts, party, RECONSIDERATION), answers(facts, party, LITIGATION)
    if any(line.outcome == "undone" for line in (*reconsidered, *judged)):
        return "的处罚已被撤销、确认违法或者无效，不得申请强制执行"
    if not judged and facts.happened_on <= last:
        return f"可以起诉至{last}"
    if not judged and reconsidered and reconsidered[-1].outcome in ("changed", "mediated"):
        return "的处罚经复议变更、调解的，由复议机关强制执行或者申请强制执行（行政复议法第78条）"
    return None if owes(facts, party, facts.happened_on) else "没有逾期未履行的义务"


@guard(
    "申请强制执行的期限应当自法定日期起算",
    law=XZQZF[53] + XZCFF["72(2)"] + XZSSF[95],
    reads=("line:Nonperformance", "line:Instalment", "line:RemedyOutcome"),
)
def counted_from_the_right_day(facts: Facts) -> bool | str:
    """The ground, and the day on which the term begins, follow from what was served, deferred and judged."""
    for line in facts.added("Nonperformance"):
        ground, right = enforceable_from(facts, line.party_id)
        if line.ground != ground:
            return f"{line.party.name}{'已经诉讼审结' if ground == AFTER_SUIT else '没有经过诉讼审结'}，请改选情形"
        if line.counted_from != right:
            return f"{line.party.name}的申请期限应自{right}起算"
    return True


@guard(
    "申请前应当催告，催告书送达后当事人仍未履行",
    law=XZQZF[54],
    reads=(f"line:{SERVICE}", "line:CourtApplication", "line:Nonperformance"),
)
def demanded_in_vain(facts: Facts) -> bool | str:
    """The court is asked only against who still owes and was served with a demand; a judgment needs none."""
    demanded = parties_of([*served(facts, DEMAND), *facts.lines("Nonperformance", ground=AFTER_SUIT)])
    for line in facts.added("CourtApplication"):
        if line.party_id not in demanded:
            return f"催告书尚未送达{line.party.name}"
        if not not_performed(facts, line.party_id):
            return f"{line.party.name}已经履行，不得申请强制执行"
    return True


@guard("应当先认定当事人逾期不履行", law=XZQZF[53], reads=("line:Nonperformance", "line:CourtApplication"))
def nonperformance_found(facts: Facts) -> bool:
    """Each party against whom the court is asked let its remedies lapse; none has sought one since."""
    found = parties_of(facts.lines("Nonperformance"))
    parties = parties_of(facts.added("CourtApplication"))
    return parties <= found and not any(end is None for party in parties for _, end in remedies(facts, party))


# --- the ruling -------------------------------------------------------------------------------------------------------


@guard("人民法院裁定准予执行的，方可登记执行完毕", law=XZQZF[57], reads=("line:CourtRuling", "line:Enforcement"))
def court_granted(facts: Facts) -> bool:
    """Only what the court granted is enforced."""
    granted = parties_of(line for line in facts.lines("CourtRuling") if line.outcome == "granted")
    return parties_of(facts.added("Enforcement")) <= granted


@guard("应当已对该当事人申请人民法院强制执行", law=XZQZF[53], reads=("line:CourtApplication", "line:CourtRuling"))
def court_was_asked(facts: Facts) -> bool:
    """A court rules on what it was asked."""
    return parties_of(facts.added("CourtRuling")) <= parties_of(facts.lines("CourtApplication"))


@guard(
    "只有对不予受理、不予执行的裁定，可以向上一级人民法院申请复议",
    law=XZQZF["56(2)", "58(3)"],
    reads=("line:CourtObjection", "line:CourtRuling"),
)
def objects_to_a_refusal(facts: Facts) -> bool:
    """What the court granted is enforced."""
    return all(line.ruling.outcome != "granted" for line in facts.added("CourtObjection"))


def may_be_objected_to(facts: Facts, ruling: Any) -> bool:
    """Whether the ruling refuses, and is not already the higher court's on an objection of ours."""
    objected = any(line.ruling.party_id == ruling.party_id for line in facts.lines("CourtObjection"))
    return ruling.outcome != "granted" and not objected
