"""The checks on annotated documents, given the annotated claims."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from yifa.reading.checks import find_checks
from yifa.reading.reading import Claim, Outline

GOLD = Path(__file__).parents[3] / "../shared/data/reports/gold.jsonl"
SCORED = {"sum", "rate", "difference", "duplicate"}
LEAST = 0.9


def test_checks_of_the_annotated_documents() -> None:
    if not GOLD.exists():
        pytest.skip(f"annotated documents are not here: {GOLD}")
    right = found = wanted = 0
    for line in GOLD.read_text("utf8").splitlines():
        document: dict[str, Any] = json.loads(line)
        claims = [Claim(**{field: claim[field] for field in Claim._fields}) for claim in document["claims"]]
        checks = find_checks(document["text"], Outline("", "", None, "", "", ()), claims)
        got = {(c.kind, frozenset(c.claims), c.holds) for c in checks if c.kind in SCORED}
        want = {(c["kind"], frozenset(c["claims"]), c["holds"]) for c in document["checks"] if c["kind"] in SCORED}
        right, found, wanted = right + len(got & want), found + len(got), wanted + len(want)
    assert right / wanted >= LEAST, "recall"
    assert right / found >= LEAST, "precision"
