"""Every demand that the declarations of disputes make has a test in which it refuses."""

from __future__ import annotations

from pathlib import Path

from tests.refusals import rules_of, rules_refused_in
from yifa.areas.disputes.procedure import PROCEDURES

AT_OPENING = {"both_sides_known"}
"""An opening that is refused leaves no matter behind on which to say so; its tests catch ``Refused`` themselves."""


def test_every_demand_is_seen_to_refuse() -> None:
    assert rules_of(*PROCEDURES) == rules_refused_in(Path(__file__).parent) & rules_of(*PROCEDURES) | AT_OPENING
