"""Which matters a person reads, of those in scope, and who handles them."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from yifa.engine.orgs.authority import reads_cases
from yifa.engine.orgs.models import Post
from yifa.law.roles import ADMIN, ADVISER, AUDITOR, GRID_WORKER, PUBLIC, REVIEWER, ROLES, SUPERVISOR

_NOT_HANDLING = frozenset(role.code for role in (ADMIN, AUDITOR, GRID_WORKER, PUBLIC, SUPERVISOR))
HANDLING = frozenset(ROLES) - _NOT_HANDLING
"""The roles that handle matters."""
_EXAMINING = frozenset(role.code for role in (REVIEWER, ADVISER))


def reading_places(posts: Iterable[Post]) -> frozenset[str] | None:
    """The codes of the places to which these posts bind their holder's reading; None: the whole organisation."""
    reading = [post for post in posts if reads_cases(frozenset([post.role]))]
    if any(post.place is None for post in reading):
        return None
    return frozenset(post.place.code for post in reading if post.place is not None)


def in_places(places: frozenset[str] | None) -> Q:
    """The condition that a row with a ``village`` lies in one of these places, or in a part of one; None: anywhere."""
    if places is None:
        return Q()
    return Q(village__code__in=places) | Q(village__parent__code__in=places)


def readable(posts: Iterable[Post]) -> Q:
    """The condition that a matter or an entry may be read by whoever holds these posts.

    As for acting (``yifa.engine.orgs.authority``): a post for one village counts for that village and its parts, and
    not for a matter of the whole unit. A holder without a role that reads cases reads nothing.
    """
    return in_places(reading_places(posts))


def handles(roles: frozenset[str]) -> bool:
    """Whether any of these roles handles matters: corrects, hands over."""
    return bool(roles - _NOT_HANDLING)


def sees_personal(roles: frozenset[str], *, is_handler: bool) -> bool:
    """Whether a holder of these roles may see personal data in full, with a reason.

    Who reviews or advises examines papers and needs no telephone number, unless the matter was handed over to them.
    """
    return handles(roles if is_handler else roles - _EXAMINING)
