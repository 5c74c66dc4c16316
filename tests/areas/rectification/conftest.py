"""Tests of rectification work in 清溪乡."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.areas.rectification.keeping import assigned, found, planned
from tests.course import Course
from tests.world import World
from yifa.engine.store.tenancy import org_scope


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


@pytest.fixture
def problem(world: World) -> Course:
    """A problem, found on 5 March 2025."""
    return found(world)


@pytest.fixture
def rectifying(problem: Course, world: World) -> Course:
    """The same with a measure that is due by 30 June."""
    assigned(problem, world)
    planned(problem, world)
    return problem
