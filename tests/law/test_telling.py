"""A declaration told as plain data: always the same, and differently as soon as law or course differ."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from tests.law.small_procedures import ANSWER, APART, ASK, ASKED, HEAR, IN_TIME, small
from yifa.law.citation import RMTJF
from yifa.law.discovery import declared_procedures
from yifa.law.facts import fact
from yifa.law.guards import done
from yifa.law.limits import limit
from yifa.law.procedure import Carry, Certified, Lapse, Owner, Period, Transition, after, each
from yifa.law.roles import LEADER
from yifa.law.telling import told


def test_is_what_json_knows() -> None:
    for procedure in declared_procedures():
        assert json.loads(json.dumps(told(procedure), ensure_ascii=False)) == told(procedure)


def test_has_what_readers_were_promised() -> None:
    said = told(small())
    assert {"id", "name", "version", "area", "states", "acts", "clocks"} <= said.keys()
    promised = {"id", "name", "from", "to", "roles", "guards", "clocks_started", "clocks_met"}
    assert all(promised <= act.keys() for act in said["acts"])
    assert {"id", "limit", "kind", "owed_by", "starts", "met_by"} <= said["clocks"][0].keys()
    opening = said["acts"][0]
    assert (opening["from"], opening["to"], opening["clocks_started"]) == ([], "asked", ["in_time"])
    assert (opening["law"], opening["article"]) == ("人民调解法", "17")


def test_does_not_depend_on_the_run() -> None:
    """Sets and hashes have another order in another process."""
    told_there = {
        subprocess.run(
            [sys.executable, "-m", "yifa.cli", "law", "procedures", "--json"],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True, timeout=60,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(told_there) == 1
    assert json.loads(told_there.pop())["procedures"]


def test_what_certificates_gates_and_separations_demand_stands_among_the_guards() -> None:
    gate = evolve(
        IN_TIME, id="gate", limit=limit("normdoc_public_comment_local"), lapse=Lapse.NEXT_ALLOWED, gates=("answer",)
    )
    acts = [ASK, HEAR, evolve(ANSWER, certified=Certified("enforcement", RMTJF[19]))]
    (answer,) = [act for act in told(small(acts=acts, clocks=[gate]))["acts"] if act["id"] == "answer"]
    assert [guard["id"] for guard in answer["guards"]] == ["certified_enforcement", "apart", "not_before_gate"]


CHANGES: dict[str, dict[str, Any]] = {
    "in force": {"in_force": Period(date(2012, 1, 1))},
    "in force until": {"in_force": Period(date(2011, 1, 1), date(2030, 1, 1))},
    "transition": {"transition": Transition(Carry.KEEP, RMTJF[35])},
    "carried otherwise": {"transition": Transition(Carry.APPLY_TO_OPEN, RMTJF[35])},
    "a child": {"child_of": "parent"},
    "no separation": {"separations": []},
    "another separation": {"separations": [evolve(APART, law=RMTJF[14])]},
    "role": {"acts": [ASK, evolve(HEAR, by=(LEADER,)), ANSWER]},
    "from": {"acts": [ASK, HEAR, evolve(ANSWER, frm=(ASKED,))]},
    "article": {"acts": [ASK, evolve(HEAR, law=RMTJF[22]), ANSWER]},
    "guard": {"acts": [ASK, HEAR, evolve(ANSWER, guards=(done("hear", "应当听取", law=RMTJF[21]),))]},
    "warning": {"acts": [ASK, HEAR, evolve(ANSWER, warns=(done("hear", "应当听取", law=RMTJF[21]),))]},
    "field": {"acts": [evolve(ASK, fields=()), HEAR, ANSWER]},
    "optional": {"acts": [evolve(ASK, optional=("more",)), HEAR, ANSWER]},
    "stamp": {"acts": [ASK, evolve(HEAR, stamps=("heard_on",)), ANSWER]},
    "latest": {"acts": [evolve(ASK, latest=(("said_on", ("Voice", "said_on")),)), HEAR, ANSWER]},
    "clears": {"acts": [ASK, evolve(HEAR, clears=("topic",)), ANSWER]},
    "anew": {"acts": [ASK, evolve(HEAR, anew=True), ANSWER]},
    "line": {"acts": [evolve(ASK, adds=()), HEAR, ANSWER]},
    "may add": {"acts": [ASK, evolve(HEAR, may_add=("Voice",)), ANSWER]},
    "file": {"acts": [ASK, evolve(HEAR, files=()), ANSWER]},
    "child": {"acts": [ASK, evolve(HEAR, opens_child="hearing"), ANSWER]},
    "report": {"acts": [ASK, HEAR, evolve(ANSWER, reports=(("answered_on", None),))]},
    "print": {"acts": [ASK, HEAR, evolve(ANSWER, prints=("answer",))]},
    "limit": {"clocks": [evolve(IN_TIME, limit=limit("mediation_followup_local"))]},
    "start": {"clocks": [evolve(IN_TIME, starts=after("hear"))]},
    "start by line": {"clocks": [evolve(IN_TIME, starts=each("Voice", "said_on"))]},
    "start by some lines": {"clocks": [evolve(IN_TIME, starts=each("Voice", "said_on", kind="oral"))]},
    "met": {"clocks": [evolve(IN_TIME, met_by=("hear", "answer"))]},
    "owed by": {"clocks": [evolve(IN_TIME, owed_by=Owner.PARTY)]},
    "lapse": {"clocks": [evolve(IN_TIME, lapse=Lapse.RIGHT_LOST)]},
    "when": {"clocks": [evolve(IN_TIME, when=fact("topic"))]},
    "when not": {"clocks": [evolve(IN_TIME, when=~fact("topic"))]},
    "when one of some": {"clocks": [evolve(IN_TIME, when=fact("topic", "水"))]},
    "extended by": {"clocks": [evolve(IN_TIME, extended_by=())]},
    "extension needs": {"clocks": [evolve(IN_TIME, extension_needs=(done("hear", "应当听取", law=RMTJF[21]),))]},
}


@pytest.mark.parametrize("changed", CHANGES.values(), ids=CHANGES.keys())
def test_what_differs_is_told_differently(changed: dict[str, Any]) -> None:
    others = [told(small(**other)) for other in CHANGES.values() if other is not changed]
    assert told(small(**changed)) not in [told(small()), *others]
