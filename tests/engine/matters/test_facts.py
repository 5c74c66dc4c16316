"""What guards see is the matter on the day of the act: what is entered late rests on nothing that followed."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.decisions.deciding import draft, drafted, suggested
from tests.course import Course
from tests.world import World
from yifa.areas.decisions.models import Decision, Expert
from yifa.engine.matters import registry
from yifa.engine.matters.facts import RowFacts

pytestmark = pytest.mark.django_db


def facts_on(course: Course, world: World, day: date) -> RowFacts:
    """A major decision as guards would see it on a day."""
    matter = course.fresh()
    procedure = registry.procedure(matter.procedure, matter.version)
    return RowFacts(matter, procedure, course.record(Decision), world.clerk, day)


def test_a_child_that_ended_later_was_still_open(world: World) -> None:
    course = drafted(world)
    course.act("open_expert_review", world.clerk)
    review, asked_on = course.child("expert_review"), course.day
    review.act("invite_expert", world.clerk, Expert={"name": "省农科院", "field": "农业"})
    expert = Expert.objects.get(matter_id=review.matter.pk)
    spoken = {"expert": expert, "content": "可行", "written": False}
    review.act("record_opinion", world.clerk, ExpertOpinion=spoken)
    ended_on = review.later(10)
    review.act("conclude", world.clerk, ended_on, conclusion="可行", adoption="采纳")
    assert [child.ended for child in facts_on(course, world, ended_on).children("expert_review")] == [True]
    assert [child.ended for child in facts_on(course, world, asked_on).children("expert_review")] == [False]


def test_an_act_that_happened_later_had_not_been_done(world: World) -> None:
    course = suggested(world)
    began = course.day
    course.act("study", world.clerk, study="可行")
    course.act("start", world.leader, lead_unit="乡规划建设办公室")
    draft(course, world, course.later(5))
    assert len(facts_on(course, world, course.day).acts("draft")) == 1
    assert not facts_on(course, world, began).acts("draft")
    course.refused("open_expert_review", world.clerk, "done_draft", day=began)
    course.act("open_expert_review", world.clerk)


def test_what_a_field_held_is_known_of_the_act_that_writes_it_alone(world: World) -> None:
    course = suggested(world)
    matter = course.fresh()
    procedure = registry.procedure(matter.procedure, matter.version)
    stood = {"study": "不可行"}
    facts = RowFacts(matter, procedure, course.record(Decision), world.clerk, course.day, stood=stood)
    assert facts.before("study") == "不可行"
    assert facts.before("lead_unit") is None
