"""A migrated SQLite database, kept from run to run, so that not every run applies every migration anew.

It is kept under the digest of whatever made it; ``make migrations-check`` applies the migrations themselves.
``--create-db`` does without it.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from pathlib import Path

import django

ROOT = Path(__file__).parents[1]
KEPT = ROOT / ".pytest_cache" / "migrated"


def template() -> Path:
    """Where a database made by today's migrations lies, or would lie."""
    digest = hashlib.sha256(f"{django.get_version()} {sqlite3.sqlite_version}".encode())
    made_by = [path for folder in ("src", "tests") for path in (ROOT / folder).rglob("migrations/*.py")]
    made_by += [*(ROOT / "src/yifa/engine/store").glob("*.py"), ROOT / "src/yifa/engine/journal/append_only.py"]
    for path in sorted(made_by):
        digest.update(path.read_bytes())
    return KEPT / f"{digest.hexdigest()[:16]}.sqlite3"


def copy_to(database: Path) -> bool:
    """Put the kept database there; False: none is kept."""
    database.parent.mkdir(parents=True, exist_ok=True)
    try:
        with (
            sqlite3.connect(f"{template().as_uri()}?mode=ro", uri=True) as source,
            sqlite3.connect(database) as target,
        ):
            source.backup(target)
    except sqlite3.OperationalError:
        return False
    return True


def keep(database: Path) -> None:
    """Keep this freshly migrated database, and nothing that older migrations made."""
    kept = template()
    kept.parent.mkdir(parents=True, exist_ok=True)
    half = kept.with_suffix(f".{os.getpid()}")
    with sqlite3.connect(database) as source, sqlite3.connect(half) as target:
        source.backup(target)
    for old in kept.parent.glob("*.sqlite3"):
        old.unlink(missing_ok=True)
    half.rename(kept)
