"""Demands are shown before a step is tried: each says what must be so, never what is amiss."""

from __future__ import annotations

import re

import pytest

from yifa.law.discovery import declared_procedures
from yifa.law.guards import Guard

DEMANDS = {guard.demand: guard for known in declared_procedures() for act in known.acts for guard in act.guards}


@pytest.mark.parametrize("guard", DEMANDS.values(), ids=lambda guard: guard.id)
def test_a_demand_says_what_must_be_so(guard: Guard) -> None:
    says = f"“{guard.demand}” reads as if it had failed already; say what must be so"
    assert not re.search(r"^(没有|尚未)|尚未办结|未到|正在组织，", guard.demand), says
