"""The stages of a penalty case, each as a fixture: tests begin where their step begins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.areas.enforcement import penalty_case as case
from tests.course import Course
from tests.world import World
from yifa.engine.store.tenancy import org_scope


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


@pytest.fixture
def clue(world: World) -> Course:
    """A clue of 3 January 2025."""
    return case.register(world)


@pytest.fixture
def filed(world: World) -> Course:
    """Filed on 6 January."""
    return case.file_case(world)


@pytest.fixture
def investigated(filed: Course, world: World) -> Course:
    """Concluded on 10 January."""
    return case.conclude(filed, world)


@pytest.fixture
def notified(investigated: Course, world: World) -> Course:
    """Both parties were told on 13 January, without a right to a hearing."""
    return case.notify(investigated, world)


@pytest.fixture
def hearing_right(investigated: Course, world: World) -> Course:
    """Both parties were told on 13 January of their right to a hearing."""
    return case.notify(investigated, world, **case.notice(investigated, document="hearing_right_notice"))


@pytest.fixture
def decided(notified: Course, world: World) -> Course:
    """Both were fined 2,000 yuan on 20 January."""
    notified.act("decide_penalty", world.leader, case.DECIDED, **case.decision(notified))
    return notified


@pytest.fixture
def in_force(decided: Course, world: World) -> Course:
    """The decision was served on both on 20 January."""
    return case.serve(decided, world)
