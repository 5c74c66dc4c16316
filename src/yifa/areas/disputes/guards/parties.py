"""What is asked of each party, whatever it is."""

from __future__ import annotations

from collections.abc import Iterable

from yifa.law.facts import Facts


def every_party(facts: Facts, ids: Iterable[int], lacking: str) -> bool | str:
    """Whether every party of the dispute is among the ids; else who lacks, put into ``lacking``."""
    if not facts.parties:
        return "没有登记当事人"
    known = set(ids)
    names = [party.name for party in facts.parties if party.pk not in known]
    return lacking.format("、".join(names)) if names else True
