"""What was changed past the doors departs from the history, and is named."""

from __future__ import annotations

from typing import Any

import pytest

from tests.course import Course
from tests.engine.matters.mediating import DAY, SITTING, mediating
from tests.world import World
from yifa.areas.disputes.models import Dispute, Mediation, Session
from yifa.cli import main
from yifa.engine.matters.conformity import departures
from yifa.engine.matters.general import correct, split
from yifa.engine.matters.models import Matter, Party

pytestmark = pytest.mark.django_db


@pytest.fixture
def sat(world: World) -> Course:
    """The mediation of a dispute, with a sitting; a corrected field of the dispute, and another split off from it."""
    course = mediating(world)
    course.act("meet", world.mediator, Session=SITTING)
    dispute = course.parent().matter
    correct(dispute, {"people_involved": 4}, actor=world.mediator, happened_on=DAY, reason="核对")
    corrected = {"title": "排水纠纷", "village": world.west_village}
    correct(dispute, corrected, actor=world.mediator, happened_on=DAY, reason="填错")
    split(dispute, "分出的纠纷", actor=world.mediator, happened_on=DAY, reason="另案")
    return course


def found(world: World) -> list[str]:
    return list(departures(world.township))


def test_what_the_doors_wrote_agrees(world: World, sat: Course) -> None:
    assert found(world) == []


@pytest.mark.parametrize(
    ("model", "key", "values", "says"),
    [
        (Mediation, "matter_id", {"committee": "改过的委员会"}, "调解委员会"),
        (Mediation, "matter_id", {"accepted_on": "2025-01-01"}, "受理日期"),
        (Mediation, "matter_id", {"settled_on": "2025-03-06"}, "历史中没有填写过"),
        (Session, "matter_id", {"content": "改过的笔录"}, "与历史不符"),
        (Party, "matter_id", {"name": "改过的姓名"}, "与历史不符"),
        (Matter, "pk", {"state": "closed"}, "与历史最后一步"),
        (Matter, "pk", {"entries": 3}, "记载有3步"),
    ],
)
def test_a_row_that_was_changed_is_named(
    world: World, sat: Course, model: Any, key: str, values: dict[str, Any], says: str
) -> None:
    of = sat.matter.parent_id if model is Party else sat.matter.pk
    model.objects.filter(**{key: of}).update(**values)
    assert any(says in line for line in found(world)), found(world)


@pytest.mark.parametrize("of", ["dispute", "record", "mediation"])
def test_a_village_that_was_changed_in_one_place_is_named(world: World, sat: Course, of: str) -> None:
    parent = sat.matter.parent_id
    rows = {
        "dispute": Matter.objects.filter(pk=parent),
        "record": Dispute.objects.filter(matter_id=parent),
        "mediation": Matter.objects.filter(pk=sat.matter.pk),
    }
    rows[of].update(village=world.east_village)
    assert any("村（社区）" in line for line in found(world))


def test_a_title_that_was_changed_past_the_correction_is_named(world: World, sat: Course) -> None:
    Matter.objects.filter(pk=sat.matter.parent_id).update(title="改过的名称")
    assert any("“事项名称”为改过的名称，历史中为排水纠纷" in line for line in found(world))


def test_a_line_that_was_deleted_is_missed(world: World, sat: Course) -> None:
    Session.objects.filter(matter_id=sat.matter.pk).delete()
    assert ["不见了" in line for line in found(world)] == [True]


def test_the_command_tells_and_ends_with_one(world: World, sat: Course, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matters", "verify"]) == 0
    Mediation.objects.filter(matter_id=sat.matter.pk).update(committee="改过")
    assert main(["matters", "verify", "--org", world.township.code]) == 1
    assert "调解委员会" in capsys.readouterr().out
