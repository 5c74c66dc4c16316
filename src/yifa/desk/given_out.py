"""Whose work a matter is, where one of several holders of a role was given it: one's own, or a colleague's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from yifa.desk.access import Reader
from yifa.engine.matters import registry
from yifa.engine.matters.models import Line, Matter
from yifa.engine.orgs.authority import holders_on

Roles = frozenset[str]


def given_to_others(roots: Collection[Matter], reader: Reader) -> dict[int, Roles]:
    """By the root's id, the codes of those of the reader's roles in which it is colleagues' work and not theirs.

    Who handles a matter does it in every role. A matter that was given to nobody is the handler's, if that is a
    colleague in the same role, and otherwise everybody's.
    """
    others = [root for root in roots if root.handler_id != reader.person.pk]
    found: dict[int, Roles] = defaultdict(frozenset)
    for line in _giving() if others else ():
        roles = reader.roles & {role.code for role in line.gives_to}
        if not roles:
            continue
        given: dict[int, set[int]] = defaultdict(set)
        for root_id, person in line.at_work([root.pk for root in others]):
            given[root_id].add(person)
        colleagues = set(holders_on(reader.org, reader.today, roles).values_list("pk", flat=True))
        for root in others:
            whose = given[root.pk] or {root.handler_id} & colleagues
            if whose and reader.person.pk not in whose:
                found[root.pk] |= roles
    return found


def _giving() -> Iterable[type[Line]]:
    """The kinds of lines by which matters are given out."""
    lines = (line for procedure in registry.procedures() for line in registry.line_models(procedure).values())
    return dict.fromkeys(line for line in lines if line.gives_to)
