"""Starting `yifa law explain`: from the call to the last line of its answer.

    .venv/bin/python benchmarks/law_start.py

The peer is the interpreter that does nothing, ``python -c pass``, on the same machine in turn with ours.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time

ROUNDS = 15
LIMIT_SECONDS = 0.3
EXPLAIN = ["-m", "yifa.cli", "law", "explain", "penalty_decision", "--from", "2025-09-28", "--json"]
LIST = ["-m", "yifa.cli", "law", "limits", "--json"]


def main() -> int:
    """Measure, print."""
    times: dict[str, list[float]] = {"explain": [], "limits": [], "pass": []}
    for _ in range(ROUNDS):
        times["explain"].append(seconds(EXPLAIN))
        times["limits"].append(seconds(LIST))
        times["pass"].append(seconds(["-c", "pass"]))
    bare = statistics.median(times["pass"])
    results = [result(name, statistics.median(times[name]), bare) for name in ("explain", "limits")]
    print(json.dumps(results, ensure_ascii=False))
    return 0 if all(row["ok"] for row in results) else 1


def seconds(arguments: list[str]) -> float:
    """How long one run takes, from start to end."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - started


def result(command: str, ours: float, bare: float) -> dict[str, object]:
    """One row for one command."""
    return {
        "name": f"yifa law {command}, s, median; peer: python -c pass",
        "ours": round(ours, 3),
        "peer": round(bare, 3),
        "ratio": round(ours / bare, 1),
        "limit": f"{LIMIT_SECONDS} s",
        "ok": ours <= LIMIT_SECONDS,
    }


if __name__ == "__main__":
    sys.exit(main())
