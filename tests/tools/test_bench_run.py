"""The runner of the benchmarks believes only what is well said."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

RUNNER = Path(__file__).resolve().parents[2] / "benchmarks" / "run.py"
GOOD = {"name": "acts/s", "ours": 1234, "peer": 617.0, "ratio": 2.0, "limit": "at least 100/s", "ok": True}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "run.py").write_bytes(RUNNER.read_bytes())
    return tmp_path


def bench(folder: Path, *names: str, **programs: str) -> tuple[int, str]:
    for name, program in programs.items():
        (folder / f"{name}.py").write_text(program)
    run = subprocess.run([sys.executable, str(folder / "run.py"), *names], capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


def says(value: object) -> str:
    return f"print('some words before'); print({json.dumps(value)!r})"


def test_results_stand_in_a_table(folder: Path) -> None:
    code, said = bench(folder, one=says(GOOD), two=says([GOOD, GOOD | {"peer": None, "ratio": None}]))
    assert code == 0
    assert said.count("1,234") == 3
    assert "3 reached, 0 missed" in said


def test_a_missed_limit_fails(folder: Path) -> None:
    code, said = bench(folder, one=says(GOOD), slow=says(GOOD | {"ok": False}) + "; raise SystemExit(1)")
    assert code == 1
    assert "1 reached, 1 missed" in said


@pytest.mark.parametrize(
    ("program", "why"),
    [
        ("raise SystemExit(3)", "ended with code 3"),
        ("", "ended with code 0"),
        ("print('no result')", "the last line is not JSON"),
        ("print('{\"name\": 1}')", "the last line lacks one of"),
    ],
)
def test_a_benchmark_that_says_nothing_usable_fails(folder: Path, program: str, why: str) -> None:
    code, said = bench(folder, broken=program)
    assert code == 1
    assert why in said


def test_helpers_are_no_benchmarks_and_an_unknown_name_is_refused(folder: Path) -> None:
    assert bench(folder, _shared="raise SystemExit(9)", one=says(GOOD))[0] == 0
    code, said = bench(folder, "two")
    assert code == 1
    assert "there is no benchmark two; there are: one" in said
