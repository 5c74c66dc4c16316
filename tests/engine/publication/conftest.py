"""A decided penalty whose publication was opened."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course
from tests.world import World
from yifa.engine.store.tenancy import org_scope


@pytest.fixture(autouse=True)
def scope(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests with a world work in 清溪乡."""
    if "world" not in request.fixturenames:
        yield
        return
    with org_scope(request.getfixturevalue("world").township):
        yield


@pytest.fixture
def publication(world: World) -> Course:
    """The publication of a penalty of 20 January, waiting for its text."""
    course = case.notify(case.conclude(case.file_case(world), world), world)
    course.act("decide_penalty", world.leader, case.DECIDED, **case.decision(course))
    course.act("publish_decision", world.clerk)
    return course.child("publication")
