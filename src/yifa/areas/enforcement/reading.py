"""How guards read a penalty case: who is to be punished, who investigates, what was served, what is owed and paid."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from yifa.areas.enforcement.documents import (
    AFTER_SUIT,
    FINE,
    LITIGATION,
    OFFENDER,
    RECONSIDERATION,
    SERVICE,
    UNSOUGHT,
)
from yifa.law.clock import due
from yifa.law.facts import Facts
from yifa.law.limits import limit

NOTHING = Decimal(0)


def offenders(facts: Facts) -> list[Any]:
    """The parties who are to be punished."""
    return [party for party in facts.parties if party.side == OFFENDER]


def lacking(facts: Facts, ids: Collection[int], said: str) -> bool | str:
    """True when every offender is among the ids; else who is not, in the words given."""
    names = [party.name for party in offenders(facts) if party.pk not in ids]
    return said.format("、".join(names)) if names else True


def serving(facts: Facts) -> set[int]:
    """The officers who are on the case now: not replaced, and not found to have to withdraw."""
    return serving_among(facts.lines("CaseOfficer"), facts.lines("AvoidanceDecision"))


def serving_among(officers: Sequence[Any], decisions: Iterable[Any]) -> set[int]:
    """Those of the case's officers who still serve, given what was decided on requests for withdrawal."""
    replaced = {line.replaces_id for line in officers}
    withdrawn = {line.request.officer_id for line in decisions if line.granted}
    return {line.person_id for line in officers if line.pk not in replaced} - withdrawn


def ever_on_the_case(lines: Iterable[Any]) -> set[int]:
    """Everybody who was an officer on the case, the replaced ones included."""
    return {line.person_id for line in lines}


def concluded(facts: Facts) -> int:
    """The entry by which the investigation was last concluded: what came before it belongs to an earlier round."""
    entries = facts.acts("conclude_investigation")
    return entries[-1].pk if entries else 0


def this_round(facts: Facts, lines: Iterable[Any]) -> list[Any]:
    """The lines that were added since the investigation was last concluded."""
    since = concluded(facts)
    return [line for line in lines if line.pk > since]


def served(facts: Facts, *documents: str) -> list[Any]:
    """The services of these documents that succeeded."""
    return [line for line in facts.lines(SERVICE) if line.document in documents and line.served_on]


def parties_of(lines: Iterable[Any]) -> set[int]:
    """The parties that the lines are about."""
    return {line.party_id for line in lines}


def of_party(lines: Iterable[Any], party: int) -> list[Any]:
    """Those of the lines that are about the party."""
    return [line for line in lines if line.party_id == party]


def decision_served_on(facts: Facts, party: int) -> date | None:
    """The day on which the party received the decision, or None."""
    days = [line.served_on for line in served(facts, "decision") if line.party_id == party]
    return min(days, default=None)


def standing(facts: Facts) -> list[Any]:
    """The sanctions as they stand: those that a change replaced are left out."""
    sanctions = facts.lines("Sanction")
    replaced = {line.replaces_id for line in sanctions}
    return [line for line in sanctions if line.pk not in replaced]


def total(lines: Iterable[Any]) -> Decimal:
    """The sum of their amounts."""
    return sum((line.amount or NOTHING for line in lines), NOTHING)


def fined(facts: Facts, party: int) -> Decimal:
    """What the party is fined, without surcharge."""
    return total(line for line in of_party(standing(facts), party) if line.kind == FINE)


def surcharged(facts: Facts, party: int) -> Decimal:
    """What was added to the party's fine."""
    return total(of_party(facts.lines("Surcharge"), party))


def paid(facts: Facts, party: int) -> Decimal:
    """What the party has paid."""
    return total(of_party(facts.lines("Payment"), party))


def owed(facts: Facts, party: int) -> Decimal:
    """What the party has still to pay of fine and surcharge."""
    return fined(facts, party) + surcharged(facts, party) - paid(facts, party)


def not_performed(facts: Facts, party: int) -> list[str]:
    """What the party has still to do under the decision, in words."""
    performed = {line.sanction_id for line in facts.lines("Performance")}
    found = [
        f"“{line.get_kind_display()}”尚未履行"
        for line in of_party(standing(facts), party)
        if line.kind not in (FINE, "warning") and line.pk not in performed
    ]
    due_money = owed(facts, party)
    return [f"尚有{due_money}元未缴纳", *found] if due_money > 0 else found


def payable_until(facts: Facts, party: int) -> date | None:
    """The last day on which the party pays in time: of the instalments where they were granted, else fifteen days from
    service. None before service."""
    instalments = of_party(facts.lines("Instalment"), party)
    if instalments:
        return min((line.due_on for line in instalments if not is_paid(facts, line)), default=last_day(instalments))
    received = decision_served_on(facts, party)
    return due(limit("penalty_fine_payment"), received).on if received else None


def is_paid(facts: Facts, instalment: Any) -> bool:
    """Whether the payments for the instalment reach its sum."""
    return total(line for line in facts.lines("Payment") if line.instalment_id == instalment.pk) >= instalment.amount


def last_day(instalments: Sequence[Any]) -> date:
    """The end of a deferral: the day on which the last instalment is due."""
    return max(line.due_on for line in instalments)


def remedy_lapses_on(facts: Facts, party: int) -> date | None:
    """The last day for suing: fifteen days from receipt of the decision on reconsideration (行政诉讼法 art. 45).

    Else six months from receipt of the penalty (art. 46), longer than the sixty days for reconsideration; None before.
    """
    received = decision_served_on(facts, party)
    if received is None:
        return None
    if answered := answers(facts, party, RECONSIDERATION):
        return due(limit("litigation_sue_after_reconsideration"), answered[-1].received_on).on
    return due(limit("litigation_sue_direct"), received).on


def answers(facts: Facts, party: int, kind: str) -> list[Any]:
    """How the party's remedies of that kind ended, oldest first, but for those that it withdrew."""
    return [
        line
        for line in of_party(facts.lines("RemedyOutcome"), party)
        if line.remedy.kind == kind and line.outcome != "withdrawn"
    ]


def enforceable_from(facts: Facts, party: int) -> tuple[str, date | None]:
    """On which ground the court may be asked against the party, and from which day the term for asking it is counted.

    After a suit from the day by which the judgment was to be performed, or else was received; without one from the end
    of the term for suing. Where a deferral was granted and ends later, from its end (行政处罚法 art. 72).
    """
    instalments = of_party(facts.lines("Instalment"), party)
    deferred = [last_day(instalments)] if instalments else []
    if judged := answers(facts, party, LITIGATION):
        return AFTER_SUIT, max([judged[-1].perform_until or judged[-1].received_on, *deferred])
    days = [remedy_lapses_on(facts, party), *deferred, *(end for _, end in remedies(facts, party))]
    return UNSOUGHT, max((day for day in days if day is not None), default=None)


def remedies(facts: Facts, party: int) -> list[tuple[date, date | None]]:
    """From when to when review or litigation of the party ran; None: still does."""
    ended = {line.remedy_id: line.concluded_on for line in facts.lines("RemedyOutcome")}
    return [(line.accepted_on, ended.get(line.pk)) for line in of_party(facts.lines("RemedySought"), party)]
