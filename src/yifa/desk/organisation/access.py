"""Whose organisation is looked at, and whether it may be changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.http.response import HttpResponseBase

from yifa.desk.access import Reader, for_staff
from yifa.engine.accounts.workplace import WorkRequest
from yifa.engine.orgs.authority import opened_by, posts_on
from yifa.engine.orgs.hierarchy import scope_with_below
from yifa.engine.orgs.models import Org, Person, Post
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import ADMIN, SUPERVISOR

P = ParamSpec("P")


@dataclass(frozen=True)
class Office:
    """An organisation as somebody looks at it who administers or supervises it."""

    reader: Reader
    org: Org
    reach: tuple[Org, ...]
    """All organisations that this person may look at so."""

    @property
    def may_change(self) -> bool:
        """An administrator changes; a supervisor reads."""
        return ADMIN.code in self.reader.roles

    def person(self, pk: int) -> Person:
        """Somebody who holds or held a post here. :raises Http404: there is nobody."""
        held = Post.objects.filter(org=self.org, person=pk).select_related("person").first()
        if held is None:
            raise Http404("没有找到该人员")
        return held.person


def for_organisers(
    view: Callable[Concatenate[WorkRequest, Reader, P], HttpResponseBase],
) -> Callable[Concatenate[WorkRequest, P], Any]:
    """A page for administrators and supervisors."""

    @for_staff
    @wraps(view)
    def guarded(request: WorkRequest, reader: Reader, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not reader.roles & {ADMIN.code, SUPERVISOR.code}:
            raise PermissionDenied("单位与设置由系统管理员办理")
        return view(request, reader, *args, **kwargs)

    return guarded


def of_office(
    view: Callable[Concatenate[WorkRequest, Office, P], HttpResponseBase],
) -> Callable[..., Any]:
    """A page about one organisation in the reader's reach, by its id; without one, their own. Runs in its scope."""

    @for_organisers
    @wraps(view)
    def opened(
        request: WorkRequest, reader: Reader, org: int | None = None, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponseBase:
        reach = _reach(reader)
        found = next((known for known in reach if known.pk == (org or reader.org.pk)), None)
        if found is None:
            raise Http404("没有找到该单位")
        with org_scope(found):
            return view(request, Office(reader, found, reach), *args, **kwargs)

    return opened


def changing(
    view: Callable[Concatenate[WorkRequest, Office, P], HttpResponseBase],
) -> Callable[Concatenate[WorkRequest, Office, P], HttpResponseBase]:
    """Such a page on which something is changed: a supervisor does not."""

    @wraps(view)
    def guarded(request: WorkRequest, office: Office, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not office.may_change:
            raise PermissionDenied("只有系统管理员可以变更")
        return view(request, office, *args, **kwargs)

    return guarded


def _reach(reader: Reader) -> tuple[Org, ...]:
    """An administrator's organisation and all below; a supervisor's posts say how far they see."""
    if ADMIN.code in reader.roles:
        return tuple(scope_with_below(reader.org, reader.today))
    here = [post for post in posts_on(reader.person, reader.today) if post.org_id == reader.org.pk]
    return tuple(opened_by(here, reader.today))
