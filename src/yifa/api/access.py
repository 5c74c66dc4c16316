"""Who asks, and what of the organisation's rows may be read: the token's person and posts, in the token's organisation.

A program sees exactly the rows of the token's organisation and of those whose work it took over, not of those beneath
it. Within them a person whose posts are all for one village reads that village's matters. A person without a role that
reads cases (an administrator) gets no case content at all: such requests are refused whatever they ask for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils.timezone import localdate
from ninja.security import HttpBearer

from yifa.api.errors import NotPermitted
from yifa.api.models import ApiToken
from yifa.api.tokens import find_token, mark_used
from yifa.engine.accounts.models import User
from yifa.engine.matters.models import Matter
from yifa.engine.matters.reading import in_places, reading_places
from yifa.engine.matters.refusals import refuse
from yifa.engine.orgs.authority import posts_on, reads_cases
from yifa.engine.orgs.hierarchy import scope_of
from yifa.engine.orgs.models import Org, Person, Place
from yifa.engine.registers.seeing import readable_entries
from yifa.engine.store.tenancy import org_scope


@dataclass(frozen=True)
class Access:
    """What a token opens today."""

    token: ApiToken
    org: Org
    orgs: tuple[Org, ...]
    """The organisation and those whose work it has taken over."""
    person: Person
    roles: frozenset[str]
    readable_entries: Q
    """The condition that an entry may be read."""
    villages: frozenset[str] | None
    """Codes of the places to which the person's reading is bound; None: the whole organisation."""
    today: date

    def matters(self) -> QuerySet[Matter]:
        """The matters that the person may read."""
        self.require_cases()
        rows = Matter.objects.select_related("org", "village", "handler").filter(org__in=self.orgs)
        return rows.filter(self.in_villages())

    def matter(self, id: str) -> Matter:
        """The matter with this id; what may not be read is not found."""
        found = self.matters().select_related("parent").filter(pk=int(id)).first()
        if found is None:
            raise Http404("没有找到该事项")
        return found

    def in_villages(self) -> Q:
        """The condition that a row with a ``village`` lies where the person may read."""
        return in_places(self.villages)

    def village(self, id: str | None) -> Place | None:
        """The organisation's own place with this id."""
        if id is None:
            return None
        found = Place.objects.select_related("parent").filter(org=self.org, pk=int(id)).first()
        if found is None:
            raise refuse("village", f"{self.org.name}没有所选的村（社区）", where="village", todo="请重新选择")
        return found

    def require_cases(self) -> None:
        """Refuse whoever reads no cases."""
        if not reads_cases(self.roles):
            raise NotPermitted(f"{self.person.name}在{self.org.name}的职务不接触办件内容")


class ApiRequest(HttpRequest):
    """A request with a good token."""

    auth: Access


class TokenAuth(HttpBearer):
    """``Authorization: Bearer <token>``. A token is void without a post of its person in its organisation, and when all
    accounts of its person are closed; who never had one may hold a token all the same."""

    def authenticate(self, request: HttpRequest, token: str) -> Access | None:
        """What the token opens; None when it opens nothing."""
        today = localdate()
        found = find_token(token, today)
        if found is None:
            return None
        posts = [post for post in posts_on(found.person, today) if post.org_id == found.org_id]
        if not posts or _is_shut_out(found.person):
            return None
        mark_used(found, today)
        return Access(
            token=found,
            org=found.org,
            orgs=tuple(scope_of(found.org, today)),
            person=found.person,
            roles=frozenset(post.role for post in posts),
            readable_entries=readable_entries(posts),
            villages=reading_places(posts),
            today=today,
        )


def _is_shut_out(person: Person) -> bool:
    accounts = User.objects.filter(person=person).values_list("is_active", flat=True)
    return bool(accounts) and not any(accounts)


def in_scope(view: Callable[..., Any]) -> Callable[..., Any]:
    """Run an endpoint within the rows that its token opens."""

    @wraps(view)
    def scoped(request: ApiRequest, *args: Any, **kwargs: Any) -> Any:
        with org_scope(*request.auth.orgs):
            return view(request, *args, **kwargs)

    return scoped
