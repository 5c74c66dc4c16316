"""What is demanded of a mediation that the government leads: everybody's consent, and people who may lead it."""

from __future__ import annotations

from yifa.areas.disputes.guards.parties import every_party
from yifa.law.citation import XFTL
from yifa.law.facts import Facts
from yifa.law.guards import guard
from yifa.law.roles import CLERK, LEADER, OFFICER

STAFF = (CLERK, OFFICER, LEADER)
"""Who of the government leads such a mediation: no mediator of a committee."""


@guard("行政调解应当由各方当事人同意", law=XFTL["37(1)"], reads=("line:MediationWish",))
def every_party_agrees(facts: Facts) -> bool | str:
    """Nobody is made to be mediated; the last word of each counts."""
    wishes = {wish.party_id: wish.agrees for wish in facts.lines("MediationWish")}
    return every_party(facts, {party for party, agrees in wishes.items() if agrees}, "{}尚未同意行政调解")


@guard("行政调解人员应当是本机关在任人员", law=XFTL["37(1)"], reads=("line:AdministrativeMediator",))
def administrative_mediators_in_office(facts: Facts) -> bool | str:
    """Who leads it holds a post of the government on that day."""
    for assigned in facts.added("AdministrativeMediator"):
        if not any(facts.holds_role(assigned.person_id, role.code) for role in STAFF):
            return f"{assigned.person.name}在当日不是本机关在任人员"
    return True


@guard("应由本纠纷的行政调解人员办理", law=XFTL["37(1)"], reads=("line:AdministrativeMediator",))
def by_administrative_mediator(facts: Facts) -> bool:
    """Who leads it is known to the parties."""
    return facts.actor_id in {assigned.person_id for assigned in facts.lines("AdministrativeMediator")}
