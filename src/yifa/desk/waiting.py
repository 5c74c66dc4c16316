"""等我决定、审核的: matters whose next step only a leader or only a reviewer can do, whether or not a term runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import F, Q

from yifa.desk.access import Reader
from yifa.desk.matter import run_of
from yifa.engine.matters import registry
from yifa.engine.matters.models import Matter
from yifa.engine.matters.titles import masked_titles
from yifa.law.procedure import Act, Procedure
from yifa.law.roles import LEADER, REVIEWER, Role

LOOKED_AT = 24
"""So many matters are asked whether they wait for such a step."""

DECIDING = (LEADER, REVIEWER)
"""Those for whom work of others waits: they do not carry matters on themselves."""


@dataclass(frozen=True)
class Waiting:
    """A matter whose next step is for the reader's kind alone."""

    matter: Matter
    root: Matter
    title: str
    act: Act


def decides(reader: Reader) -> bool:
    """Whether work of others waits for the reader."""
    return reader.is_one_of(DECIDING)


def waiting(reader: Reader) -> Iterator[Waiting]:
    """The most urgent first. Asked of each is what its page asks, so that nothing is named that can't be done yet."""
    own = frozenset(role for role in DECIDING if role.code in reader.roles)
    places = Q(pk__in=[])
    for procedure in registry.procedures():
        if states := _states_of(procedure, own):
            places |= Q(procedure=procedure.id, version=procedure.version, state__in=states)
    matters = reader.matters().filter(places, voided=False, ended=False).select_related("village", "handler", "parent")
    for one in matters.order_by(F("next_due_on").asc(nulls_last=True), "pk")[:LOOKED_AT]:
        family = reader.family(one.pk)
        run = run_of(next(member for member in family.members if member.pk == one.pk), family, reader)
        first = next((choice.act for choice in run.permitted if choice.act.id == run.first), None)
        if first is not None and _is_for(first, own):
            yield Waiting(one, family.root, masked_titles([family.root])[family.root.pk], first)


def _states_of(procedure: Procedure, own: frozenset[Role]) -> frozenset[str]:
    """The states in which a step of the usual course is for these alone."""
    acts = [procedure.act(id) for id in procedure.course]
    return frozenset(state.id for act in acts if _is_for(act, own) for state in act.frm)


def _is_for(act: Act, own: frozenset[Role]) -> bool:
    return own.issuperset(act.by)
