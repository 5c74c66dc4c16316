"""No demand of this area's procedures goes without a test in which it refuses."""

from __future__ import annotations

from pathlib import Path

from tests.refusals import rules_of, rules_refused_in
from yifa.areas.enforcement.procedure import PROCEDURES


def test_every_rule_of_the_area_refuses_somewhere() -> None:
    assert rules_of(*PROCEDURES) - rules_refused_in(Path(__file__).parent) == set()


def test_the_area_has_rules_to_be_tested() -> None:
    assert {"two_officers_on_the_case", "handle_review_decide", "not_before_demand_wait"} <= rules_of(*PROCEDURES)
