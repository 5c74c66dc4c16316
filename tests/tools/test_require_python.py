"""A machine that lacks something is told the one command that brings it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "require-python"


def require(python: Path | str) -> tuple[int, str]:
    run = subprocess.run([str(TOOL), str(python)], capture_output=True, text=True, check=False)
    return run.returncode, run.stderr


@pytest.fixture
def interpreter(tmp_path: Path) -> Path:
    return tmp_path / "python3"


def pretend(path: Path, script: str) -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def test_this_interpreter_will_do() -> None:
    assert require("python3") == (0, "")


def test_without_python_the_packages_are_named(interpreter: Path) -> None:
    code, said = require(interpreter)
    assert code == 1
    assert "apt-get install -y python3 python3-venv" in said


def test_an_old_python_is_refused(interpreter: Path) -> None:
    code, said = require(pretend(interpreter, 'case "$1" in -V) echo Python 3.9.2;; *) exit 1;; esac'))
    assert code == 1
    assert "is Python 3.9.2, and 3.11 or newer is needed" in said


def test_without_venv_the_one_command_is_printed(interpreter: Path) -> None:
    code, said = require(pretend(interpreter, 'case "$2" in *ensurepip*) exit 1;; esac'))
    assert code == 1
    assert said.splitlines()[-1].endswith("apt-get install -y python3-venv")
