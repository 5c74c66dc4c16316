"""Who sees which entries: where a register says it (``seen_by``), those roles alone; of what is entered for one
village, those who read that village.

Every door asks here, so that what one keeps shut no other opens.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Model, Q

from yifa.engine.matters.reading import in_places, readable, reading_places
from yifa.engine.orgs.models import Post
from yifa.engine.registers import registry
from yifa.law.procedure import Register


def readable_entries(posts: Iterable[Post]) -> Q:
    """The condition that an entry may be read by whoever holds these posts, in the organisations in scope.

    As ``yifa.engine.matters.reading.readable`` has it; an entry of a register that not everybody sees, by a post alone
    that sees it.
    """
    held, kept = list(posts), _kept()
    found = readable(held) & ~Q(register__in=[register.id for register in kept])
    for register in kept:
        seeing = [post for post in held if register.is_seen_in({post.role})]
        if seeing:
            found |= Q(register=register.id) & in_places(reading_places(seeing))
    return found


def unseen_registers(posts: Iterable[Post]) -> frozenset[str] | None:
    """The registers of which somebody sees nothing who holds these posts and reads the whole organisation. None where
    that does not tell what may be read: some register is seen for single villages alone."""
    held, unseen = list(posts), set()
    for register in _kept():
        seeing = [post for post in held if register.is_seen_in({post.role})]
        if not seeing:
            unseen.add(register.id)
        elif reading_places(seeing) is not None:
            return None
    return frozenset(unseen)


def kept_register(model: type[Model]) -> Register | None:
    """The register that holds entries of this model, where not everybody sees them."""
    return next((register for register in _kept() if registry.record_model(register) is model), None)


def seers(register: Register) -> str:
    """Who sees its entries, in words."""
    return "、".join(role.name for role in register.seen_by)


def _kept() -> list[Any]:
    return [register for register in registry.all_registers() if register.seen_by]
