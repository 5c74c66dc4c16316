"""What every test may ask for, and what happens to a test whose browser or server is missing."""

from __future__ import annotations

import shutil

import hypothesis
import pytest
from django.db import connection

from tests.append_only import let_flush_through
from tests.missing import not_run
from tests.world import World, make_world

# How long an example takes says something about the machine, not about the product.
hypothesis.settings.register_profile("yifa", deadline=None)
hypothesis.settings.load_profile("yifa")

let_flush_through()

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip loudly what can't run here. With ``CI=true`` a missing browser fails the test instead."""
    if item.get_closest_marker("browser") and CHROMIUM is None:
        not_run("Chromium is missing: apt-get install -y chromium")
    if item.get_closest_marker("postgres") and connection.vendor != "postgresql":
        # No failure in CI: .ci/run starts PostgreSQL, or fails, and runs every test on it as well.
        pytest.skip(f"NOT RUN on {connection.vendor}, for PostgreSQL only: make test-postgres")


@pytest.fixture
def world(db: None) -> World:
    """The small fixed world of ``tests/world.py`` in an empty database."""
    return make_world()
