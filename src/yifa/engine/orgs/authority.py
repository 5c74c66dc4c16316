"""谁在哪一天有什么权限: posts and roles of a person as of a day.

Every answer is for the day that is asked about, so that an act of last year is judged by last year's posts. After a
merger the posts in the successor count for the predecessor's matters.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from yifa.engine.orgs.hierarchy import above, answering_for, scope_of, scope_with_below
from yifa.engine.orgs.models import Org, OrgEdge, Person, Place, Post, in_force_on
from yifa.engine.orgs.models.org_edge import Relation
from yifa.engine.orgs.models.post import Headship, Reach
from yifa.engine.store.tenancy import every_org, org_scope
from yifa.law.roles import ADMIN, PUBLIC


def posts_on(person: Person, day: datetime.date) -> list[Post]:
    """The posts that a person holds on this day in all organisations, with ``org`` and ``place`` loaded. One query.

    Each says in ``org_took_over`` whether its organisation has predecessors whose rows are its own.
    """
    taken_over = OrgEdge.objects.filter(in_force_on(day), parent=OuterRef("org"), relation=Relation.SUCCESSOR)
    with every_org("a person's posts say which organisations' rows the person may see"):
        return list(
            Post.objects.filter(in_force_on(day), person=person)
            .annotate(org_took_over=Exists(taken_over))
            .select_related("org", "place")
            .order_by("org__code", "id")
        )


def case_staff_on(org: Org, day: datetime.date) -> QuerySet[Person]:
    """The persons who hold a post in an organisation on this day and have to do with matters, by name: who only
    administers people and organisations has not."""
    return _holding(org, day, ~Q(role__in=[ADMIN.code, PUBLIC.code]))


def holders_on(org: Org, day: datetime.date, roles: Iterable[str], place: Place | None = None) -> QuerySet[Person]:
    """The persons who may act in one of these roles on a matter of ``org`` that belongs to ``place``, by name."""
    return _holding(org, day, Q(role__in=list(roles)) & _reaching(place))


def roles_in(person: Person, org: Org, day: datetime.date) -> frozenset[str]:
    """The codes of all roles that a person holds in an organisation on this day, also those for one village only."""
    return frozenset(_posts_in(org, day, person=person, fetch="role"))


def holds(person: Person, role: str, org: Org, day: datetime.date, place: Place | None = None) -> bool:
    """Whether a person may act in this role on a matter of ``org`` that belongs to ``place`` on this day.

    A post for the whole unit always counts; a post for one village counts for that village, its groups and grids, and
    not for a matter of the whole unit (``place`` None).
    """
    return bool(_posts_in(org, day, _reaching(place), person=person, role=role, fetch="role"))


def is_head(person: Person, org: Org, day: datetime.date) -> bool:
    """Whether a person is the head of the government (行政首长) on this day, who alone decides in its name."""
    return bool(_posts_in(org, day, person=person, headship=Headship.GOVERNMENT, fetch="role"))


def is_first_responsible(person: Person, org: Org, day: datetime.date) -> bool:
    """Whether a person is one of the two who answer first for rule of law (第一责任人): party secretary or head."""
    return any(_posts_in(org, day, person=person, fetch="headship"))


def administers(person: Person, org: Org, day: datetime.date) -> bool:
    """Whether a person is an administrator of the organisation, or of one above it, on this day."""
    return any(holds(person, ADMIN.code, level, day) for level in [org, *above(org, day)])


def administrators_on(org: Org, day: datetime.date) -> QuerySet[Person]:
    """Whoever administers the organisation on this day, as ``administers`` says of one person."""
    held: set[int] = set()
    for level in [org, *above(org, day)]:
        orgs = answering_for(level, day)
        with org_scope(*orgs):
            posts = Post.objects.filter(in_force_on(day), _reaching(None), org__in=orgs, role=ADMIN.code)
            held |= set(posts.values_list("person", flat=True))
    return Person.objects.filter(pk__in=held)


def workplaces(person: Person, day: datetime.date, role: str | None = None) -> list[Org]:
    """The organisations in which a person holds a post (in this role) on this day or will later, by code."""
    with every_org("a person's posts say where the person works"):
        posts = Post.objects.filter(Q(until__isnull=True) | Q(until__gt=day), person=person)
        posts = posts.filter(role=role) if role else posts
        ids = set(posts.values_list("org", flat=True))
    return list(Org.objects.filter(pk__in=ids).order_by("code"))


def visible_orgs(person: Person, day: datetime.date) -> list[Org]:
    """The organisations whose rows a person may see on this day, by code: for ``org_scope(*visible_orgs(...))``.

    What of the rows may be read is the role's affair: an administrator sees no case content (``reads_cases``).
    """
    return opened_by(posts_on(person, day), day)


def opened_by(posts: list[Post], day: datetime.date) -> list[Org]:
    """The organisations whose rows these posts (of ``posts_on``) open on this day, by code. One query for each
    organisation that took over another, or whose post sees what is beneath.

    Each post opens its own organisation with the predecessors; one whose reach is the unit and below opens all beneath.
    """
    reach: dict[Org, bool] = {}
    for post in posts:
        reach[post.org] = reach.get(post.org, False) or post.reach == Reach.UNIT_AND_BELOW
    own = {post.org: own_orgs(post, day) for post in posts}
    seen = {found for org, wide in reach.items() for found in (scope_with_below(org, day) if wide else own[org])}
    return sorted(seen, key=lambda org: org.code)


def own_orgs(post: Post, day: datetime.date) -> list[Org]:
    """The organisation of a post (of ``posts_on``) and all whose work it has taken over, by code."""
    return scope_of(post.org, day) if vars(post)["org_took_over"] else [post.org]


def reads_cases(roles: frozenset[str]) -> bool:
    """Whether any of these roles reads the content of matters; administration of people and organisations alone does
    not.
    """
    return bool(roles - {ADMIN.code, PUBLIC.code})


def _holding(org: Org, day: datetime.date, condition: Q) -> QuerySet[Person]:
    orgs = answering_for(org, day)
    with org_scope(*orgs):
        posts = Post.objects.filter(in_force_on(day), condition, org__in=orgs)
        return Person.objects.filter(pk__in=posts.values("person")).order_by("name", "id")


def _posts_in(org: Org, day: datetime.date, *conditions: Q, fetch: str, **equal: object) -> list[str]:
    orgs = answering_for(org, day)
    with org_scope(*orgs):
        posts: QuerySet[Post] = Post.objects.filter(in_force_on(day), *conditions, org__in=orgs, **equal)
        return list(posts.values_list(fetch, flat=True))


@dataclass(frozen=True)
class Capacities:
    """In which roles a person may act on a matter, and whether as the head of the government."""

    roles: frozenset[str]
    is_head: bool


def capacities(person: Person, org: Org, day: datetime.date, place: Place | None = None) -> Capacities:
    """All roles in which a person may act on a matter of ``org`` that belongs to ``place`` on this day, at one go."""
    orgs = answering_for(org, day)
    with org_scope(*orgs):
        rows = list(
            Post.objects.filter(in_force_on(day), _reaching(place), org__in=orgs, person=person).values_list(
                "role", "headship"
            )
        )
    return Capacities(frozenset(role for role, _ in rows), Headship.GOVERNMENT in (headship for _, headship in rows))


def capacities_among(posts: Iterable[Post], org: Org, day: datetime.date, place: Place | None = None) -> Capacities:
    """The same from all the posts that the person holds on this day, which were read already."""
    orgs = {found.pk for found in answering_for(org, day)}
    codes = {place.code, *([place.parent.code] if place.parent else [])} if place else set()
    reaching = [post for post in posts if post.org_id in orgs and (post.place is None or post.place.code in codes)]
    return Capacities(
        frozenset(post.role for post in reaching), Headship.GOVERNMENT in (post.headship for post in reaching)
    )


def _reaching(place: Place | None) -> Q:
    """Posts for the whole unit, and those for the place or the village that it lies in.

    By code: a village keeps its code when it is renamed or passes to another township.
    """
    if place is None:
        return Q(place__isnull=True)
    return Q(place__isnull=True) | Q(place__code__in=[place.code, *([place.parent.code] if place.parent else [])])
