"""Random paragraphs of customary sentences: the checks are found, and the neighbours' figures raise no false alarm."""

from __future__ import annotations

from random import Random

from tests.reading.checks.composed import paragraph
from tests.reading.checks.marked import unmarked
from yifa.reading.checks import find_checks
from yifa.reading.reading import Outline

PARAGRAPHS = 300
ARITHMETIC = {"sum", "rate", "difference", "duplicate"}
LEAST = 0.98


def test_composed_paragraphs_are_checked_rightly() -> None:
    right = found = wanted = 0
    for seed in range(PARAGRAPHS):
        composed = paragraph(Random(seed))
        text, claims = unmarked(composed.text)
        checks = find_checks(text, Outline("", "", None, "", "", ()), claims)
        got = {(c.kind, frozenset(c.claims), str(c.holds).lower()) for c in checks if c.kind in ARITHMETIC}
        want = {(kind, frozenset(places), holds) for kind, places, holds in composed.checks}
        right, found, wanted = right + len(got & want), found + len(got), wanted + len(want)
    assert wanted > 2 * PARAGRAPHS
    assert right / wanted >= LEAST, "recall"
    assert right / found >= LEAST, "precision"
