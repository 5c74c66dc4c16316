"""Declarations are found by their place, without Django."""

from __future__ import annotations

import subprocess
import sys

from attrs import evolve

from tests.law.small_procedures import small
from yifa.law.discovery import declared_procedures, newest
from yifa.law.procedure import since


def test_finds_areas_and_the_engine_in_the_order_of_ids() -> None:
    ids = [procedure.id for procedure in declared_procedures()]
    assert {"dispute", "legal_review", "major_decision", "mediation", "penalty_ordinary", "publication"} <= set(ids)
    assert ids == sorted(ids)


def test_no_two_declare_the_same_version() -> None:
    versions = [(procedure.id, procedure.version) for procedure in declared_procedures()]
    assert len(set(versions)) == len(versions)


def test_the_newest_is_the_one_in_force_last() -> None:
    first, second = small(), evolve(small(), version="2", in_force=since(2026, 1, 1))
    assert newest([second, first])["small"] is second


def test_reads_no_django() -> None:
    code = (
        "import sys; from yifa.law.discovery import declared_procedures; "
        "assert declared_procedures(); assert 'django' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
