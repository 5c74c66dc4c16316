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
    ("penalty_ordinary", "investigated"),
    ("evidence_registration", "asked"),
    ("major_decision", "drafting"),
    ("public_participation", "collected"),
    ("expert_review", "inviting"),
}
"""States behind demands that no act meets at the first try; how far a few hundred acts lead at the least."""


MOST_WALKS = 8
"""Walks are random: what three of them don't reach, some more do."""


def walked(far: set[tuple[str, str]], **options: str) -> set[tuple[str, str]]:
    """Walk until all of these states were reached, at the most so many times; the states that were not."""
    reached: set[tuple[str, str]] = set()
    for seed in range(1, MOST_WALKS + 1):
        walk = Walk(seed, **options)
        told = walk.run(steps=300)
        assert told["breaches"] == []
        assert told["tried"] >= 300
        assert told["done"] + sum(told["refused_by"].values()) >= told["tried"]
        assert told["refused_by"]
        reached |= walk.novelty.reached
        if reached >= far:
            break
    return far - reached


@pytest.mark.usefixtures("world")
def test_walks_find_no_breach_and_come_far() -> None:
    assert walked(FAR) == set()


@pytest.mark.usefixtures("world")
def test_walks_over_disputes_alone_come_to_an_agreement() -> None:
    far = {("mediation", "settled"), ("administrative_mediation", "mediating"), ("court_mediation", "settled")}
    assert walked(far, only="dispute") == set()


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
