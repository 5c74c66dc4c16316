"""SQLite knows how many rows share a key once it was told to look."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.world import World
from yifa.engine.store.statistics import refresh_statistics

pytestmark = pytest.mark.django_db


def test_tells_the_planner_how_many_rows_there_are(world: World) -> None:
    if connection.vendor != "sqlite":
        pytest.skip(f"NOT RUN on {connection.vendor}: it keeps its own statistics")
    refresh_statistics()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'orgs_org'")
        assert cursor.fetchone()[0] > 0
