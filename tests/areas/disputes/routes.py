"""Routes of a dispute run to their end, for tests of what comes of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.course import Course
from tests.engine.matters.mediating import SITTING, accepting, sent_to_mediation
from tests.world import World


def refused_route(dispute: Course, world: World, day: date) -> Course:
    """People's mediation that one side refused."""
    dispute.day = day
    mediation = sent_to_mediation(dispute, world.mediator)
    refusal = {"party": dispute.parties()[1], "refused_on": day}
    mediation.act("record_refusal", world.mediator, Refusal=refusal, routes_told="可以起诉")
    return mediation


def settled_route(dispute: Course, world: World, **agreed: Any) -> Course:
    """People's mediation that ended in an oral agreement on the day."""
    mediation = sent_to_mediation(dispute, world.mediator)
    mediation.act("accept", world.mediator, **accepting(world))
    told = [{"party": party, "told_on": dispute.day} for party in dispute.parties()]
    mediation.act("tell_rights", world.mediator, RightsNotice=told)
    mediation.act("meet", world.mediator, Session=SITTING | {"held_on": dispute.day})
    mediation.act("settle_orally", world.mediator, terms="水沟改道", **agreed)
    return mediation


def all_done(mediation: Course) -> list[dict[str, Any]]:
    """Of each party, that it did all that it owes."""
    done = {"performed_on": mediation.day, "content": "完工", "in_full": True}
    return [{"party": party, **done} for party in mediation.parties()]


def performed(mediation: Course, world: World) -> None:
    """What was agreed is done."""
    mediation.act("record_performance", world.mediator, Performance=all_done(mediation))
    mediation.act("close", world.mediator)
