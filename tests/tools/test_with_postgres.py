"""A PostgreSQL that lives as long as one command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.missing import not_run

TOOL = Path(__file__).resolve().parents[2] / "tools" / "with-postgres"
LOOK = """
import os, sys, psycopg
with psycopg.connect(os.environ["DATABASE_URL"]) as connection:
    print(os.environ["DATABASE_URL"])
    print(*connection.execute("SELECT current_setting('server_encoding'), datcollate FROM pg_database "
                              "WHERE datname = current_database()").fetchone())
sys.exit(7)
"""


@pytest.fixture(autouse=True)
def server() -> None:
    if not list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        not_run("PostgreSQL's server is missing: apt-get install -y postgresql")


def test_the_command_gets_an_utf8_database_and_its_code_is_handed_on_and_nothing_stays() -> None:
    run = subprocess.run([str(TOOL), sys.executable, "-c", LOOK], capture_output=True, text=True, check=False)
    assert run.returncode == 7, run.stderr
    address, kind = run.stdout.splitlines()
    assert kind == "UTF8 C.UTF-8"
    with pytest.raises(psycopg.OperationalError, match="refused"):
        psycopg.connect(address)
