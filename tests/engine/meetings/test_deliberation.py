"""Deliberation: who spoke in which turn is kept, dissent with its reason; where the law says so, the head is last."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course
from tests.world import World
from yifa.engine.meetings.guards import head_speaks_last, several_spoke
from yifa.engine.meetings.models import Voice
from yifa.engine.store.tenancy import org_scope

HEAD = 1


@pytest.mark.django_db
def test_keeps_every_voice_in_its_turn(world: World) -> None:
    with org_scope(world.township):
        course: Course = case.notify(case.conclude(case.file_case(world), world), world)
        given = case.deliberation(world, case.TOLD)
        given["Voice"][0] |= {"stance": "dissent", "opinion": "建议从轻"}
        course.act("deliberate", world.leader, **given)
        voices = Voice.objects.filter(matter_id=course.matter.pk).order_by("turn")
        assert [(voice.person, voice.stance, voice.opinion) for voice in voices] == [
            (world.second_leader, "dissent", "建议从轻"), (world.leader, "agree", "同意"),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("turns", "unmet"),
    [
        ([(1, 2), (2, HEAD)], None),
        ([(1, HEAD), (2, 2)], "行政首长应当最后发表意见"),
        ([(1, 2), (1, HEAD)], "发言顺序不得重复"),
        ([], "行政首长应当最后发表意见"),
    ],
)
def test_head_speaks_last(turns: list[tuple[int, int]], unmet: str | None) -> None:
    assert head_speaks_last.unmet(_meeting(turns)) == unmet


def test_one_alone_does_not_deliberate() -> None:
    assert several_spoke.unmet(_meeting([(1, HEAD), (2, HEAD)])) is not None
    assert several_spoke.unmet(_meeting([(1, 2), (2, HEAD)])) is None


def _meeting(turns: list[tuple[int, int]]) -> Any:
    voices = [SimpleNamespace(turn=turn, person_id=person) for turn, person in turns]
    return SimpleNamespace(added=lambda name: voices, lines=lambda name: voices, is_head=lambda person: person == HEAD)
