"""A procedure told as plain data: what `yifa law procedures --json` prints and what golden files hold."""

from __future__ import annotations

from typing import Any, NamedTuple

from yifa.law.citation import Basis
from yifa.law.facts import Fact
from yifa.law.limits import Limit
from yifa.law.procedure import NEW, Act, Clock, Procedure


def told(procedure: Procedure) -> dict[str, Any]:
    """The whole declaration in JSON's own types; two declarations that differ in law or course are told differently."""
    return {
        "id": procedure.id,
        "name": procedure.name,
        "version": procedure.version,
        "area": procedure.area,
        "in_force": procedure.in_force.since.isoformat(),
        "until": procedure.in_force.until.isoformat() if procedure.in_force.until else None,
        "child_of": list(procedure.child_of),
        "transition": _transition(procedure),
        "states": [{"id": state.id, "name": state.name, "ends": state.ends} for state in procedure.states],
        "acts": [_act(procedure, act) for act in procedure.acts],
        "clocks": [_clock(clock) for clock in procedure.clocks],
        "separations": [
            {
                "id": separation.id,
                "duties": {duty: list(acts) for duty, acts in separation.duties.items()},
                **_basis(separation.law),
            }
            for separation in procedure.separations
        ],
        # Told only where there is any, as below.
        **({"only": {name: list(codes) for name, codes in procedure.only.items()}} if procedure.only else {}),
        **({"of_the_unit": True} if procedure.of_the_unit else {}),
    }


def _transition(procedure: Procedure) -> dict[str, Any] | None:
    if procedure.transition is None:
        return None
    carried = procedure.transition
    return {"carry": carried.carry.value, "states": dict(carried.states), **_basis(carried.law)}


def _act(procedure: Procedure, act: Act) -> dict[str, Any]:
    return {
        "id": act.id,
        "name": act.name,
        "from": [state.id for state in act.frm if state is not NEW],
        "to": act.to.id if hasattr(act.to, "id") else None,
        "roles": [role.code for role in act.by],
        **_basis(act.law),
        "fields": list(act.fields),
        "optional": list(act.optional),
        "stamps": list(act.stamps),
        "latest": {name: f"{line}.{of}" for name, (line, of) in act.latest},
        "clears": list(act.clears),
        "anew": act.anew,
        "adds": list(act.adds),
        "may_add": list(act.may_add),
        "files": list(act.files),
        "opens_child": act.opens_child,
        "reports": dict(act.reports),
        "guards": [
            {"id": found.id, "demand": found.demand, **_basis(found.law)} for found in conditions(procedure, act)
        ],
        "warns": [{"id": guard.id, "demand": guard.demand, **_basis(guard.law)} for guard in act.warns],
        "clocks_started": [clock.id for clock in procedure.clocks_started_by(act)],
        "clocks_met": [clock.id for clock in procedure.clocks_met_by(act)],
        "prints": list(act.prints),
        # Told only where there are any: the files of versions released before the word was known stay as they are.
        **({"stamps_first": list(act.stamps_first)} if act.stamps_first else {}),
        **({"service": act.service.id} if act.service else {}),
    }


class Condition(NamedTuple):
    """What an act must pass: the rule's id, the demand in Chinese, and the law or the limit on which it rests."""

    id: str
    demand: str
    law: Basis | Limit


def conditions(procedure: Procedure, act: Act) -> list[Condition]:
    """The guards that are written at the act, and those to which its certificate, gates and separations amount."""
    found = [Condition(guard.id, guard.demand, guard.law) for guard in act.guards]
    if act.certified is not None:
        found.append(Condition(act.certified.id, "应当持有有效的资格证件", act.certified.law))
    found += [Condition(apart.id, apart.demand, apart.law) for apart in procedure.separations_on(act.id)]
    found += [
        Condition(f"not_before_{clock.id}", f"“{clock.name}”应当届满", clock.limit)
        for clock in procedure.gates_on(act)
        if isinstance(clock.limit, Limit)  # a date that was agreed gates nothing
    ]
    return found


def _clock(clock: Clock) -> dict[str, Any]:
    return {
        "id": clock.id,
        "name": clock.name,
        "limit": clock.limit.id,
        "kind": clock.limit.kind.value,
        "owed_by": clock.owed_by.value,
        "lapse": clock.lapse.value,
        "starts": str(clock.starts),
        "starts_where": {name: str(value) for name, value in clock.starts.where},
        "met_by": list(clock.met_by),
        "gates": list(clock.gates),
        "when": None if clock.when is None else _fact(clock.when),
        "extended_by": [role.code for role in clock.extended_by],
        "extension_needs": [guard.id for guard in clock.extension_needs],
        **({"outlasts": True} if clock.outlasts else {}),
    }


def _fact(fact: Fact) -> str:
    values = "" if fact.is_in is None else f" in {', '.join(map(str, fact.is_in))}"
    return f"{'not ' if fact.negated else ''}{fact.field}{values}"


def _basis(law: Basis | Limit) -> dict[str, str]:
    """Which law and which articles; of several statutes, each in its place, parted by a semicolon."""
    if isinstance(law, Limit):
        return {"law": law.law, "article": law.article}
    citations = law.citations
    return {
        "law": "；".join(citation.statute.title for citation in citations),
        "article": "；".join(", ".join(citation.articles) for citation in citations),
    }
