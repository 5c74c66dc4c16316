"""Who is reading: what every page of the desk knows of its reader before it asks for anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import render

from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.matters.models import Matter
from yifa.engine.matters.reading import readable
from yifa.engine.orgs.authority import posts_on, reads_cases
from yifa.engine.orgs.hierarchy import scope_of
from yifa.engine.orgs.models import Org, Person

P = ParamSpec("P")


@dataclass(frozen=True)
class Reader:
    """A person at work for one organisation today: what they may read of its matters."""

    person: Person
    org: Org
    orgs: tuple[int, ...]
    """The organisation and its predecessors."""
    roles: frozenset[str]
    today: date
    readable: Q

    @property
    def reads_cases(self) -> bool:
        return reads_cases(self.roles)

    def matters(self) -> QuerySet[Matter]:
        """The matters that the person may read."""
        return Matter.objects.filter(self.readable, org__in=self.orgs)

    def matter(self, pk: int) -> Matter:
        """One of them with what its page shows of it. :raises Http404: there is none, or it is not theirs to read."""
        found = self.matters().select_related("org", "village", "handler", "parent").filter(pk=pk).first()
        if found is None:
            raise Http404("没有找到该事项")
        return found


def reader_of(request: WorkRequest) -> Reader | None:
    """The reader behind a request; None for a person without a post. Made once a request."""
    known: Reader | None = getattr(request, "_reader", None)
    if known is not None or request.person is None or request.org is None:
        return known
    posts = [post for post in posts_on(request.person, request.today) if post.org_id == request.org.pk]
    reader = Reader(
        request.person,
        request.org,
        tuple(org.pk for org in scope_of(request.org, request.today)),
        request.roles,
        request.today,
        readable(posts),
    )
    request._reader = reader  # type: ignore[attr-defined]  # kept for the rest of the request
    return reader


def for_staff(
    view: Callable[Concatenate[WorkRequest, Reader, P], HttpResponseBase],
) -> Callable[Concatenate[WorkRequest, P], Any]:
    """A page for whoever holds a post; others are told whom to ask."""

    @login_required
    @wraps(view)
    def guarded(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        reader = reader_of(request)
        if reader is None:
            return render(request, "desk/no_post.html")
        return view(request, reader, *args, **kwargs)

    return guarded


def for_case_readers(
    view: Callable[Concatenate[WorkRequest, Reader, P], HttpResponseBase],
) -> Callable[Concatenate[WorkRequest, P], Any]:
    """A page with case content: an administrator of people and organisations does not see it."""

    @for_staff
    @wraps(view)
    def guarded(request: WorkRequest, reader: Reader, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not reader.reads_cases:
            raise PermissionDenied("您的职务不接触办件内容")
        return view(request, reader, *args, **kwargs)

    return guarded
