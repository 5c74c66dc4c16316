"""A dispute between two neighbours and its mediation as the material of tests: any real procedures would do."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.course import Course
from tests.world import World
from yifa.engine.orgs.models import Person

DAY = date(2025, 3, 5)
PARTIES = [
    {"side": "applicant", "name": "赵甲一", "telephone": "13800000001", "identity_number": "330199200001010017"},
    {"side": "respondent", "name": "钱乙二", "address": "东溪村十二号"},
]
FACTS: dict[str, Any] = {
    "source": "application",
    "kind": "neighbour",
    "summary": "因排水沟走向发生争执",
    "Party": PARTIES,
}
ACCEPTANCE: dict[str, Any] = {"committee": "清溪乡人民调解委员会"}
SITTING: dict[str, Any] = {
    "held_on": DAY, "place": "乡调解室", "present": "双方", "content": "双方陈述", "outcome": "again",
}  # fmt: skip


def disputed(world: World, **otherwise: Any) -> Course:
    """A registered dispute."""
    return Course.begin("dispute", world.township, world.mediator, DAY, "邻里纠纷", **(FACTS | otherwise))


def sent_to_mediation(dispute: Course, by: Person) -> Course:
    """The mediation of a dispute, as the child matter that has just begun."""
    dispute.act("start_people", by)
    return dispute.child("mediation")


def registered(world: World, **otherwise: Any) -> Course:
    """A mediation that waits to be accepted."""
    return sent_to_mediation(disputed(world, **otherwise), world.mediator)


def mediating(world: World) -> Course:
    """Accepted, the mediator assigned, both parties told their rights: sittings may be held."""
    course = registered(world)
    course.act("accept", world.mediator, AssignedMediator={"person": world.mediator}, **ACCEPTANCE)
    course.act(
        "tell_rights", world.mediator, RightsNotice=[{"party": party, "told_on": DAY} for party in course.parties()]
    )
    return course


def accepting(world: World) -> dict[str, Any]:
    """What is filled in to accept it."""
    return ACCEPTANCE | {"AssignedMediator": {"person": world.mediator}}
