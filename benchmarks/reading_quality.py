"""How well figures are found in annotated reports: ours, a careful regular expression, recognizers-text.

    .venv/bin/python benchmarks/reading_quality.py [PYTHON]

PYTHON is an interpreter that has recognizers-text (``pip install recognizers-text-number-with-unit 'emoji<2'``);
without it that peer is left out. The annotated reports and the program that scores lie beside the project, in
``../shared``; where they don't, nothing is measured and the benchmark says so.

On all documents, and on those in natural prose alone, which are too few to say anything of checks. The peers are given
more than they bring: both know our units, and neither is charged for the indicators and checks that it lacks.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
GOLD = SHARED / "data" / "reports" / "gold.jsonl"
SCORER = SHARED / "tools" / "score_reading.py"
PEERS = Path(__file__).with_name("_peers_reading.py")

OURS = [sys.executable, "-m", "yifa.cli", "report", "read", "--json"]
LIMITS = {
    "claim F1": 0.98,
    "unit": 0.99,
    "qualifier": 0.97,
    "indicator": 0.90,
    "checks: recall": 0.90,
    "checks: precision": 0.90,
}

LABELS = ("unit", "qualifier", "indicator")
MEASURES = {"all documents": (*LABELS, "checks: recall", "checks: precision"), "natural prose": LABELS}


def main(arguments: list[str]) -> int:
    """Measure, print."""
    missing = [str(path) for path in (GOLD, SCORER) if not path.exists()]
    if missing:
        print(f"NOT RUN, missing: {', '.join(missing)}", file=sys.stderr)
        print("[]")
        return 0
    lines = GOLD.read_text("utf-8").splitlines()
    prose = [line for line in lines if json.loads(line)["text_kind"] == "original"]
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for named, chosen in (("all documents", lines), ("natural prose", prose)):
            gold = Path(folder) / "gold.jsonl"
            gold.write_text("\n".join(chosen) + "\n", "utf-8")
            ours = score(gold, "--", *OURS)
            peers = {"a regular expression": peer_score(gold, sys.executable, "expression")}
            if arguments:
                peers["recognizers-text"] = peer_score(gold, arguments[0], "recognizers")
            else:
                print("recognizers-text left out: no interpreter that has it was named", file=sys.stderr)
            results += [result(named, ours, name, peer) for name, peer in peers.items()]
            results += [limit(named, ours, measure) for measure in MEASURES[named]]
    print(json.dumps(results, ensure_ascii=False))
    return 0 if all(row["ok"] for row in results) else 1


def peer_score(gold: Path, python: str, peer: str) -> dict[str, float]:
    """The peer's score, and on standard error how long it took."""
    predictions = gold.with_name("predictions.jsonl")
    started = time.perf_counter()
    run = subprocess.run(
        [python, "-W", "ignore", str(PEERS), peer, str(gold)], stdout=subprocess.PIPE, text=True, check=True
    )
    print(f"{peer}: {time.perf_counter() - started:.1f} s", file=sys.stderr)
    predictions.write_text(run.stdout, "utf-8")
    return score(gold, "--predictions", str(predictions))


def score(gold: Path, *arguments: str) -> dict[str, float]:
    """What the scorer prints, by name."""
    run = subprocess.run(
        [sys.executable, str(SCORER), str(gold), *arguments], stdout=subprocess.PIPE, text=True, check=True
    )
    found = dict(re.findall(r"(unit|qualifier|indicator|claim F1|checks: recall) ([\d.]+)", run.stdout))
    found["checks: precision"] = re.findall(r"checks: recall [\d.]+ precision ([\d.]+)", run.stdout)[0]
    return {name: float(number) for name, number in found.items()}


def result(documents: str, ours: dict[str, float], name: str, peer: dict[str, float]) -> dict[str, Any]:
    """One row: F1 of the figures found, beside a peer's."""
    wanted = LIMITS["claim F1"]
    return {
        "name": f"figures found, F1, {documents}; peer: {name}",
        "ours": ours["claim F1"],
        "peer": peer["claim F1"],
        "ratio": round(ours["claim F1"] / max(peer["claim F1"], 0.0001), 2),
        "limit": f"at least {wanted}, and better",
        "ok": ours["claim F1"] >= wanted and ours["claim F1"] > peer["claim F1"],
    }


def limit(documents: str, ours: dict[str, float], measure: str) -> dict[str, Any]:
    """One row: a measure that no peer has."""
    return {
        "name": f"{measure}, share right, {documents}",
        "ours": ours[measure],
        "peer": None,
        "ratio": None,
        "limit": f"at least {LIMITS[measure]}",
        "ok": ours[measure] >= LIMITS[measure],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
