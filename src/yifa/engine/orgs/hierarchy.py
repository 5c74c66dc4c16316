"""机关隶属与承继: who stands above whom on a day, and who took over whose work."""

from __future__ import annotations

import datetime

from yifa.engine.orgs.models import Org, in_force_on
from yifa.engine.orgs.models.org_edge import Relation

# UNION, not UNION ALL: a node that is reached twice ends the walk, so that even damaged data can't make it endless.
_WALK_DOWN = """
WITH RECURSIVE reached(id) AS (
    SELECT CAST(%s AS bigint)
    UNION
    SELECT edge.child_id FROM orgs_orgedge edge JOIN reached ON edge.parent_id = reached.id
    WHERE edge.relation IN (%s, %s) AND edge.in_force <= %s AND (edge.until IS NULL OR edge.until > %s)
)
SELECT org.* FROM orgs_org org JOIN reached ON reached.id = org.id ORDER BY org.code
"""
_WALK_UP = """
WITH RECURSIVE reached(id) AS (
    SELECT CAST(%s AS bigint)
    UNION
    SELECT edge.parent_id FROM orgs_orgedge edge JOIN reached ON edge.child_id = reached.id
    WHERE edge.relation IN (%s, %s) AND edge.in_force <= %s AND (edge.until IS NULL OR edge.until > %s)
)
SELECT org.* FROM orgs_org org JOIN reached ON reached.id = org.id ORDER BY org.code
"""


def parent_on(org: Org, day: datetime.date) -> Org | None:
    """The organisation directly above on this day, or None at the top. One query."""
    return Org.objects.filter(
        in_force_on(day, "edges_down__"), edges_down__child=org, edges_down__relation=Relation.HIERARCHY
    ).first()


def above(org: Org, day: datetime.date) -> list[Org]:
    """All organisations above on this day, without ``org`` itself, by code. One query."""
    return [found for found in _walk(_WALK_UP, org, day, Relation.HIERARCHY) if found != org]


def below(org: Org, day: datetime.date) -> list[Org]:
    """All organisations beneath on this day at any depth, without ``org`` itself, by code. One query."""
    return [found for found in _walk(_WALK_DOWN, org, day, Relation.HIERARCHY) if found != org]


def scope_of(org: Org, day: datetime.date) -> list[Org]:
    """The organisation and all whose work it has taken over by this day, by code: whose rows are its own. One query."""
    return _walk(_WALK_DOWN, org, day, Relation.SUCCESSOR)


def scope_with_below(org: Org, day: datetime.date) -> list[Org]:
    """The organisation, all beneath it on this day, and the predecessors of each, by code. One query."""
    return _walk(_WALK_DOWN, org, day, Relation.HIERARCHY, Relation.SUCCESSOR)


def answering_for(org: Org, day: datetime.date) -> list[Org]:
    """Whose posts count for this organisation's matters: itself, or after its merger those that took over its work."""
    if org.closed_on is None or day < org.closed_on:
        return [org]
    return [found for found in _walk(_WALK_UP, org, day, Relation.SUCCESSOR) if found.exists_on(day)]


def _walk(sql: str, org: Org, day: datetime.date, *relations: Relation) -> list[Org]:
    either = (relations[0].value, relations[-1].value)
    return list(Org.objects.raw(sql, [org.pk, *either, day, day]))
