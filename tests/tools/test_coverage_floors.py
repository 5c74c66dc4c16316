"""The ratchet: coverage of a file rises or stays."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "coverage_floors.py"


class Ratchet:
    """The tool on a report and a list of its own."""

    def __init__(self, folder: Path) -> None:
        self.report, self.floors = folder / "coverage.json", folder / "floors.txt"
        self.floors.write_text("")

    def reached(self, **percents: float) -> None:
        files = {name: {"summary": {"percent_covered": percent}} for name, percent in percents.items()}
        self.report.write_text(json.dumps({"files": files}))

    def run(self, what: str) -> tuple[int, str]:
        command = [sys.executable, str(TOOL), what, "--report", str(self.report), "--floors", str(self.floors)]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        return run.returncode, run.stdout + run.stderr

    def listed(self) -> list[str]:
        return [line for line in self.floors.read_text().splitlines() if not line.startswith("#")]


@pytest.fixture
def ratchet(tmp_path: Path) -> Ratchet:
    return Ratchet(tmp_path)


def test_a_file_below_its_floor_is_refused(ratchet: Ratchet) -> None:
    ratchet.floors.write_text("half 50\n")
    ratchet.reached(half=49.9)
    code, said = ratchet.run("check")
    assert code == 1
    assert "half: 49 % covered, its floor is 50 %" in said


def test_a_file_without_a_floor_must_be_whole(ratchet: Ratchet) -> None:
    ratchet.reached(new=99.99, whole=100)
    code, said = ratchet.run("check")
    assert code == 1
    assert "new: 99 % covered, and it has no floor" in said
    assert "whole" not in said.replace("wholly", "")


def test_what_reaches_its_floor_passes_and_is_told_how_to_raise_it(ratchet: Ratchet) -> None:
    ratchet.floors.write_text("# a comment\nhalf 50\n")
    ratchet.reached(half=50.4, whole=100)
    assert ratchet.run("check") == (0, "coverage: 2 files, none below its floor. \n")
    ratchet.reached(half=70, whole=100)
    assert ratchet.run("check")[1].endswith("1 floors may rise: `make ratchet`.\n")


def test_raising_never_lowers_and_forgets_what_is_whole_or_gone(ratchet: Ratchet) -> None:
    ratchet.floors.write_text("fallen 60\ngone 10\nrisen 50\nwhole 90\n")
    ratchet.reached(fallen=55, risen=61.7, whole=100, new=20)
    assert ratchet.run("raise")[0] == 0
    assert ratchet.listed() == ["fallen 60", "risen 61"]


def test_admitting_lists_new_files_and_leaves_floors_alone(ratchet: Ratchet) -> None:
    ratchet.floors.write_text("old 60\n")
    ratchet.reached(old=40, new=20.5, whole=100)
    assert ratchet.run("admit")[0] == 0
    assert ratchet.listed() == ["new 20", "old 60"]


@pytest.mark.parametrize("line", ["no-number", "file 101", "file 100", "file -3", "file 12.5"])
def test_a_line_that_is_no_floor_is_refused_with_its_place(ratchet: Ratchet, line: str) -> None:
    ratchet.floors.write_text(f"# head\n{line}\n")
    ratchet.reached(file=100)
    code, said = ratchet.run("check")
    assert code == 1
    assert f"floors.txt:2: {line!r} is not a path and a whole number below 100" in said


def test_without_a_measured_run_it_says_what_to_do(ratchet: Ratchet) -> None:
    code, said = ratchet.run("check")
    assert code == 1
    assert "run `make coverage` first" in said
