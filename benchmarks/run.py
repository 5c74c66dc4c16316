"""Runs the benchmarks beside this file, one after another, and prints what they measured.

A benchmark is a program: ``.venv/bin/python benchmarks/NAME.py``. Its last line is JSON, one object or a list of them:
``{"name", "ours", "peer", "ratio", "limit", "ok"}``. ``ours`` and ``peer`` say their unit in ``name``; ``peer`` and
``ratio`` are null where there is nothing to compare with; ``limit`` says in words what had to be reached.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
FIELDS = ("name", "ours", "peer", "ratio", "limit", "ok")


def benchmarks(names: list[str]) -> list[Path]:
    """The programs of these names, or all."""
    found = {path.stem: path for path in sorted(FOLDER.glob("*.py")) if path.stem != "run" and path.stem[0] != "_"}
    unknown = [name for name in names if name not in found]
    if unknown:
        sys.exit(f"bench: there is no benchmark {', '.join(unknown)}; there are: {', '.join(found) or 'none'}")
    return [found[name] for name in names] if names else list(found.values())


def measure(path: Path) -> list[dict[str, Any]]:
    """Run one; a run that fails or says nothing gives one result that is not ok."""
    run = subprocess.run([sys.executable, str(path)], stdout=subprocess.PIPE, text=True, check=False)
    lines = run.stdout.strip().splitlines()
    if run.returncode not in (0, 1) or not lines:
        return [_failure(path, f"ended with code {run.returncode}")]
    try:
        results = json.loads(lines[-1])
    except json.JSONDecodeError:
        return [_failure(path, "the last line is not JSON")]
    results = results if isinstance(results, list) else [results]
    if not all(isinstance(result, dict) and set(FIELDS) <= set(result) for result in results):
        return [_failure(path, f"the last line lacks one of {', '.join(FIELDS)}")]
    return results


def _failure(path: Path, why: str) -> dict[str, Any]:
    return {"name": path.stem, "ours": None, "peer": None, "ratio": None, "limit": why, "ok": False}


def main(names: list[str]) -> int:
    """Run and print; 1 when one result is not ok."""
    chosen = benchmarks(names)
    results = []
    for path in chosen:
        started = time.monotonic()
        print(f"bench: {path.stem} ...", end=" ", file=sys.stderr, flush=True)
        results += measure(path)
        print(f"{time.monotonic() - started:.0f} s", file=sys.stderr)
    print(_table(results))
    missed = sum(not result["ok"] for result in results)
    print(f"{len(results) - missed} reached, {missed} missed")
    return 1 if missed else 0


def _table(results: list[dict[str, Any]]) -> str:
    rows = [FIELDS, *(tuple(_cell(result[field]) for field in FIELDS) for result in results)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(FIELDS))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "NO"
    if isinstance(value, float):
        return f"{value:,.3g}" if abs(value) < 100 else f"{value:,.0f}"
    return "-" if value is None else f"{value:,}" if isinstance(value, int) else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
