"""What every test may ask for, and what happens to a test whose browser or server is missing."""

from __future__ import annotations

import shutil
from pathlib import Path

import hypothesis
import pytest
import pytest_django
from django.db import connection

from tests import migrated
from tests.append_only import let_flush_through
from tests.missing import not_run
from tests.standing_world import standing_world
from tests.world import World

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


def _database_file() -> Path | None:
    """The file of the tests' database, where they run on SQLite."""
    return Path(connection.creation._get_test_db_name()) if connection.vendor == "sqlite" else None


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest, django_db_modify_db_settings: None) -> bool:
    """Begin with the migrated database that an earlier run kept, if there is one."""
    file = _database_file()
    if file is None or request.config.getvalue("create_db"):
        return bool(request.config.getvalue("reuse_db"))
    return migrated.copy_to(file) or bool(request.config.getvalue("reuse_db"))


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_keepdb: bool, django_db_blocker: pytest_django.DjangoDbBlocker
) -> None:
    """Keep what was just migrated."""
    file = _database_file()
    if file is not None and not django_db_keepdb:
        with django_db_blocker.unblock():
            connection.close()
            migrated.keep(file)


@pytest.fixture
def world(db: None) -> World:
    """The small fixed world of ``tests/world.py`` in an empty database."""
    return standing_world()
