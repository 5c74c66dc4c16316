"""Migrates an empty database forward, all the way back, and forward again: no migration may be a one-way street."""

from __future__ import annotations

import os
import sys
import tempfile

import django
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def main() -> int:
    """Run over the database of DATABASE_URL, or over a temporary SQLite file; the exit code."""
    with tempfile.TemporaryDirectory(prefix="yifa-migrations-") as folder:
        os.environ["YIFA_VAR"] = folder
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yifa.config.settings")
        django.setup()
        if connection.introspection.table_names():
            print("check_migrations: the database is not empty; name an empty one in DATABASE_URL", file=sys.stderr)
            return 1
        latest = MigrationExecutor(connection).loader.graph.leaf_nodes()
        _migrate(latest)
        tables = set(connection.introspection.table_names())
        _migrate([(app, None) for app, _ in latest])
        left = set(connection.introspection.table_names()) - {"django_migrations"}
        if left:
            print(f"check_migrations: going back leaves {', '.join(sorted(left))}", file=sys.stderr)
            return 1
        _migrate(latest)
        if set(connection.introspection.table_names()) != tables:
            print("check_migrations: going forward again makes other tables than before", file=sys.stderr)
            return 1
        print(f"check_migrations: {len(tables)} tables forth, back and forth on {connection.vendor}")
        connection.close()
    return 0


def _migrate(targets: list[tuple[str, str | None]]) -> None:
    MigrationExecutor(connection).migrate(targets)


if __name__ == "__main__":
    sys.exit(main())
