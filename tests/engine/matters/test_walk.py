"""Random acts by random people over all procedures: nothing breaks, and together the walks come far."""

from __future__ import annotations

from datetime import date

import pytest

from tests.engine.matters.mediating import mediating, registered
from tests.world import World
from yifa.engine.matters.models import ClockRow, ClockState, Matter
from yifa.engine.matters.walk.looking import breaches
from yifa.engine.matters.walk.walker import Walk

pytestmark = pytest.mark.django_db

FAR = {
    "dispute": {("mediation", "settled"), ("administrative_mediation", "mediating"), ("court_mediation", "settled")},
    "penalty_ordinary": {("penalty_ordinary", "investigated"), ("evidence_registration", "asked")},
    "major_decision": {
        ("major_decision", "drafting"),
        ("public_participation", "collected"),
        ("expert_review", "inviting"),
    },
}
"""States behind demands that no act meets at the first try, by the procedure in which a few hundred acts lead there."""


MOST_WALKS = 20
"""Walks are random: what three of them don't reach, some more do."""


def walked(far: set[tuple[str, str]], **options: str) -> set[tuple[str, str]]:
    """Walk until all of these states were reached, at the most so many times; the states that were not."""
    reached: set[tuple[str, str]] = set()
    refused: set[str] = set()
    for seed in range(1, MOST_WALKS + 1):
        walk = Walk(seed, **options)
        told = walk.run(steps=300)
        assert told["breaches"] == []
        assert told["tried"] >= 300
        assert told["done"] + sum(told["refused_by"].values()) >= told["tried"]
        refused |= set(told["refused_by"])
        reached |= walk.novelty.reached
        if reached >= far:
            break
    assert refused & {"role", "required"}
    return far - reached


@pytest.mark.usefixtures("world")
def test_walks_over_all_procedures_find_no_breach() -> None:
    assert walked({("dispute", "handling"), ("penalty_ordinary", "filed"), ("major_decision", "suggested")}) == set()


@pytest.mark.usefixtures("world")
@pytest.mark.parametrize("procedure", FAR)
def test_walks_over_one_procedure_come_far(procedure: str) -> None:
    assert walked(FAR[procedure], only=procedure) == set()


class TestLooking:
    """What the walk looks for is found where it stands."""

    def test_at_a_sound_matter(self, world: World) -> None:
        assert breaches(registered(world).matter.pk) == []

    def test_at_a_state_that_no_act_led_to(self, world: World) -> None:
        course = registered(world)
        Matter.objects.filter(pk=course.matter.pk).update(state="settled")
        assert any("与最后一步的状态registered不符" in said for said in breaches(course.matter.pk))

    def test_at_a_clock_that_ends_on_another_day(self, world: World) -> None:
        course = mediating(world)
        clocks = ClockRow.objects.filter(matter=course.matter, state=ClockState.RUNNING)
        assert clocks.exists()
        clocks.update(due_on=date(2031, 1, 1))
        assert any("与重新计算的" in said for said in breaches(course.matter.pk))
