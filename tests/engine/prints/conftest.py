"""Tests work in 清溪乡."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.world import World
from yifa.engine.store.tenancy import org_scope


@pytest.fixture(autouse=True)
def scope(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever uses the world works in 清溪乡."""
    if "world" not in request.fixturenames:
        yield
        return
    world: World = request.getfixturevalue("world")
    with org_scope(world.township):
        yield
