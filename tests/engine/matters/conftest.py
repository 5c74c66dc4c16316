"""Tests of matters work in 清溪乡 and know the test procedure."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.engine.matters.quarrelling import FIRST, SECOND, THIRD
from tests.world import World
from yifa.engine.matters import registry
from yifa.engine.store.tenancy import org_scope


@pytest.fixture(autouse=True)
def scope(world: World) -> Iterator[None]:
    """Tests work in 清溪乡."""
    with org_scope(world.township):
        yield


@pytest.fixture
def quarrels(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test procedure in its three versions."""
    monkeypatch.setitem(registry._versions, "test_quarrel", [FIRST, SECOND, THIRD])


@pytest.fixture
def old_quarrels(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test procedure as long as it has one version."""
    monkeypatch.setitem(registry._versions, "test_quarrel", [FIRST])
