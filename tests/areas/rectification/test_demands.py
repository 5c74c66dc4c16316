"""Every demand that the declarations of rectification make has a test in which it refuses."""

from __future__ import annotations

from pathlib import Path

from tests.refusals import rules_of, rules_refused_in
from yifa.areas.rectification.procedure import PROCEDURES


def test_every_demand_is_seen_to_refuse() -> None:
    assert rules_of(*PROCEDURES) <= rules_refused_in(Path(__file__).parent)
