"""A database of its own for a walk: made in a temporary folder before Django starts, gone afterwards."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any


def walk_on_scratch_database(steps: int, seed: int) -> dict[str, Any]:
    """Make the database, load the sample organisation, walk, and tell what happened. Django must not have started."""
    with tempfile.TemporaryDirectory(prefix="yifa-walk-") as folder:
        os.environ["YIFA_VAR"] = folder
        os.environ["DATABASE_URL"] = f"sqlite:///{Path(folder) / 'walk.sqlite3'}"
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yifa.config.settings")
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connection

        from yifa.engine.matters.walk.walker import Walk
        from yifa.engine.orgs.sample import load_sample

        call_command("migrate", verbosity=0)
        with connection.cursor() as cursor:
            # The walk is thrown away: it need not survive a power cut.
            cursor.execute("PRAGMA synchronous=OFF")
        load_sample()
        return Walk(seed).run(steps)
