"""A correction tells how it was; where that reveals that the law was not kept, a finding stays with the matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course
from tests.world import World
from yifa.areas.enforcement.models import Intended, Ruling, Sanction
from yifa.engine.matters.act import Done
from yifa.engine.matters.general import correct, correct_line
from yifa.engine.matters.models import Finding, Line
from yifa.engine.service.models import Service
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


@pytest.fixture
def decided(world: World) -> Course:
    """A fine of 2,000 yuan on each of two parties, decided on 20 January 2025."""
    course = case.notify(case.conclude(case.file_case(world), world), world)
    course.act("decide_penalty", world.leader, case.DECIDED, **case.decision(course))
    return course


def test_a_decided_fine_is_not_raised_unseen(decided: Course, world: World) -> None:
    sanction = _first(decided, Sanction)
    done = _correct_line(decided, sanction, {"amount": 9000}, world)
    assert "超出事先告知的内容" in done.warnings[0]
    finding = Finding.objects.get(matter=decided.matter)
    assert (finding.rule, finding.entry) == ("not_more_than_told", done.entry)
    assert "《行政处罚法》" in finding.law


def test_a_ruling_moved_to_another_party_leaves_one_without(decided: Course, world: World) -> None:
    first, second = decided.parties()
    line = Ruling.objects.get(matter_id=decided.matter.pk, party=first)
    _correct_line(decided, line, {"party": second}, world)
    assert "every_party_ruled_upon" in _findings(decided)


def test_a_notice_dated_back_before_the_investigation_shows(decided: Course, world: World) -> None:
    _correct_line(decided, _first(decided, Service), {"tried_on": date(2025, 1, 9)}, world, world.officer)
    assert _findings(decided) == {"told_after_investigation"}


def test_a_slip_of_the_pen_reveals_nothing(decided: Course, world: World) -> None:
    _correct_line(decided, _first(decided, Intended), {"content": "罚款二千元"}, world, world.officer)
    _correct_line(decided, _first(decided, Ruling), {"violation": "倾倒建筑垃圾6立方米"}, world)
    _correct_line(decided, _first(decided, Sanction), {"amount": 1800}, world)
    assert _findings(decided) == set()


def test_a_fact_declared_late_shows_that_a_step_was_left_out(decided: Course, world: World) -> None:
    values = {"complex_or_major": True}
    correct(decided.matter, values, actor=world.officer, happened_on=case.DECIDED, reason="漏填")
    assert _findings(decided) == {"deliberated_where_due"}


def test_an_act_that_was_prescribed_when_found_shows(decided: Course, world: World) -> None:
    values = {"violation_ended_on": date(2021, 1, 1)}
    correct(decided.matter, values, actor=world.officer, happened_on=case.DECIDED, reason="日期误填")
    assert _findings(decided) == {"not_prescribed"}


def _first(course: Course, model: Any) -> Any:
    return model.objects.filter(matter_id=course.matter.pk).order_by("id").first()


def _correct_line(course: Course, line: Line, values: dict[str, Any], world: World, by: Any = None) -> Done:
    return correct_line(course.matter, line, values, actor=by or world.leader, happened_on=case.DECIDED, reason="误填")


def _findings(course: Course) -> set[str]:
    return set(Finding.objects.filter(matter=course.matter).values_list("rule", flat=True))
