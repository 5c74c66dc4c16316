"""A penalty case that was sent for review."""

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
def penalty(world: World) -> Course:
    """A penalty case of which both parties were told."""
    return case.notify(case.conclude(case.file_case(world), world), world)


@pytest.fixture
def review(penalty: Course, world: World) -> Course:
    """Its review, taken up."""
    child = case.review(penalty, world, case.TOLD, ends=False)
    child.act("take_up", world.reviewer)
    return child
