"""What the law demands of prior notice, the right to speak and to a hearing (行政处罚法 art. 44, 45, 62–65)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from yifa.areas.enforcement.documents import (
    HEARING_RIGHT_NOTICE,
    OFFENDER,
    PRIOR_NOTICES,
    REVOCATION,
    SERVICE,
    STOPPAGE,
)
from yifa.areas.enforcement.reading import (
    NOTHING,
    concluded,
    lacking,
    of_party,
    offenders,
    parties_of,
    served,
    this_round,
)
from yifa.law.citation import XZCFF
from yifa.law.facts import Facts
from yifa.law.guards import guard


@guard("本步骤送达的是事先告知书", law=XZCFF[44], reads=(f"line:{SERVICE}",))
def serves_prior_notice(facts: Facts) -> bool:
    """With or without the right to a hearing, and no other document."""
    return all(line.document in PRIOR_NOTICES for line in facts.added(SERVICE))


@guard("事先告知应当在调查终结之后", law=XZCFF[44, 57], reads=("field:investigated_on", f"line:{SERVICE}"))
def told_after_investigation(facts: Facts) -> bool:
    """What is intended can be told only when it is known."""
    since = facts.record.investigated_on
    return since is not None and all(line.tried_on >= since for line in facts.added(SERVICE))


@guard("应当告知拟作出的处罚内容", law=XZCFF[44], reads=("line:Intended", f"line:{SERVICE}"))
def told_what_is_intended(facts: Facts) -> bool | str:
    """The notice to each party says which penalty is intended, and for money how much."""
    intended = this_round(facts, facts.lines("Intended"))
    told = [line.party for line in facts.added(SERVICE) if line.party.side == OFFENDER]
    unsaid = [party.name for party in told if not of_party(intended, party.pk)]
    if unsaid:
        return f"尚未写明拟对{'、'.join(unsaid)}作出的处罚"
    if any(line.kind == "fine" and line.amount is None for line in facts.added("Intended")):
        return "拟处罚款的，应当写明数额"
    return all(line.party.side == OFFENDER for line in facts.added("Intended")) or "只能对当事人拟作处罚"


@guard(
    "拟作出较重处罚的，应当告知要求听证的权利，送达载明听证权利的告知书",
    law=XZCFF["63(1)"],
    reads=("line:Intended", f"line:{SERVICE}"),
)
def hearing_right_told_where_due(facts: Facts) -> bool:
    """Revocation, closure and the like always; money from the amount on that the province fixes."""
    weighty = {
        line.party_id
        for line in this_round(facts, facts.lines("Intended"))
        if line.kind in (REVOCATION, STOPPAGE) or line.weighty
    }
    return all(line.document == HEARING_RIGHT_NOTICE for line in facts.added(SERVICE) if line.party_id in weighty)


@guard("应当给当事人留出陈述、申辩的时间", law=XZCFF["45(1)", 62], reads=("field:speak_until", f"line:{SERVICE}"))
def time_to_speak(facts: Facts) -> bool:
    """The last day for speaking lies after the day on which the notice was received."""
    until = facts.record.speak_until
    return all(until > line.served_on for line in facts.added(SERVICE) if line.served_on)


@guard(
    "不得因当事人陈述、申辩而给予更重的处罚；没有新的证据，不得加重原告知的处罚",
    law=XZCFF["45(2)"],
    reads=("line:Intended", "line:Statement", "line:HearingRequest", "line:Evidence", "act:conclude_investigation"),
)
def not_heavier_for_speaking(facts: Facts) -> bool | str:
    """Who spoke is told no heavier penalty anew, unless the renewed investigation brought evidence."""
    rounds = [entry.pk for entry in facts.acts("conclude_investigation")]
    if len(rounds) < 2 or any(line.pk > rounds[-2] for line in facts.lines("Evidence")):
        return True
    spoke = parties_of([*facts.lines("Statement"), *facts.lines("HearingRequest")])
    intended = facts.lines("Intended")
    before = [line for line in intended if rounds[-2] < line.pk < rounds[-1]]
    return _no_more(facts, spoke, this_round(facts, intended), before, "重于原告知的处罚")


@guard("应当事先告知每一当事人", law=XZCFF[44, 62], reads=(f"line:{SERVICE}",))
def every_party_notified(facts: Facts) -> bool | str:
    """Content, facts, reasons, basis and rights are told to each party before the decision, of this investigation."""
    since = facts.record.investigated_on
    notices = this_round(facts, served(facts, *PRIOR_NOTICES))
    told = parties_of(line for line in notices if since is not None and line.tried_on >= since)
    return lacking(facts, told, "尚未向{}送达事先告知书")


@guard("陈述、申辩的期限未满", law=XZCFF["45(1)", 62], reads=("field:speak_until", "line:Statement", "line:Waiver"))
def had_time_to_speak(facts: Facts) -> bool:
    """Each party spoke, waived, or let the time pass that the notice gave."""
    until = facts.record.speak_until
    if until is not None and facts.happened_on > until:
        return True
    answered = parties_of(this_round(facts, [*facts.lines("Statement"), *facts.lines("Waiver")]))
    return {party.pk for party in offenders(facts)} <= answered


@guard("当事人的陈述、申辩应当复核", law=XZCFF["45(1)", 62], reads=("line:Statement", "line:StatementReview"))
def statements_reviewed(facts: Facts) -> bool | str:
    """Each statement is examined, and taken up where it holds."""
    reviewed = {review.statement_id for review in facts.lines("StatementReview")}
    waiting = [statement.party.name for statement in facts.lines("Statement") if statement.pk not in reviewed]
    return f"{'、'.join(waiting)}的陈述、申辩尚未复核" if waiting else True


@guard("尚在当事人可以要求听证的期限内", law=XZCFF["64(一)"], reads=(f"line:{SERVICE}",))
def hearing_term_over(facts: Facts) -> bool:
    """Who may still ask for a hearing is not decided upon."""
    return not facts.still_running("hearing_request")


@guard("已有听证正在组织的，请办理“并入听证”", law=XZCFF["63(1)"], reads=("child:penalty_hearing",))
def no_hearing_open(facts: Facts) -> bool:
    """One hearing serves all who ask while it is open."""
    return all(hearing.ended for hearing in facts.children("penalty_hearing"))


@guard("应当有正在组织的听证；没有的，请办理“当事人要求听证”", law=XZCFF["63(1)"], reads=("child:penalty_hearing",))
def a_hearing_is_open(facts: Facts) -> bool:
    """Another party joins a hearing that has not ended."""
    return any(not hearing.ended for hearing in facts.children("penalty_hearing"))


@guard(
    "当事人依法要求听证的，应当组织听证", law=XZCFF["63(1)", 65], reads=("child:penalty_hearing", "line:HearingRequest")
)
def hearing_concluded(facts: Facts) -> bool | str:
    """A hearing that was asked for has been held, withdrawn or forfeited; one that was called off serves nothing."""
    asked = this_round(facts, facts.lines("HearingRequest"))
    since = concluded(facts)
    hearings = [
        hearing
        for hearing in facts.children("penalty_hearing")
        if hearing.record.pk > since and hearing.state != "moot"
    ]
    if any(not hearing.ended for hearing in hearings):
        return "听证尚未结束，应当根据听证笔录作出决定"
    return bool(hearings) or not asked


@guard(
    "决定的处罚不得超出事先告知的内容，需要加重的应当重新告知",
    law=XZCFF[44, "45(2)", 62],
    reads=("line:Sanction", "line:Intended"),
)
def not_more_than_told(facts: Facts) -> bool | str:
    """No kind of penalty that was not told, no sum above the one that was."""
    told = this_round(facts, facts.lines("Intended"))
    return _no_more(facts, parties_of(facts.added("Sanction")), facts.added("Sanction"), told, "超出事先告知的内容")


def _no_more(facts: Facts, parties: set[int], now: Iterable[Any], before: Iterable[Any], said: str) -> bool | str:
    names, most = {party.pk: party.name for party in facts.parties}, _sums(before)
    for (party, kind), amount in _sums(now).items():
        if party in parties and ((party, kind) not in most or amount > most[party, kind]):
            return f"对{names.get(party)}的“{kind}”{f'{amount}元' if amount else ''}{said}"
    return True


def _sums(lines: Iterable[Any]) -> dict[tuple[int, str], Decimal]:
    """Party and kind of penalty (in words) → sum in yuan."""
    sums: dict[tuple[int, str], Decimal] = defaultdict(lambda: NOTHING)
    for line in lines:
        sums[line.party_id, line.get_kind_display()] += line.amount or NOTHING
    return sums
