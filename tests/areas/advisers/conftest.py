"""Tests of legal advisers in 清溪乡."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.world import World
from yifa.engine.store.tenancy import org_scope


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield
