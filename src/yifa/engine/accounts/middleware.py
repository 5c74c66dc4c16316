"""What every request knows of who is asking: person, organisation, roles, day; and the scope of its queries. And that
nobody works under a password that somebody else has given.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate

from yifa.engine.accounts.workplace import WorkRequest, chosen_org
from yifa.engine.orgs.authority import opened_by, own_orgs, posts_on
from yifa.engine.orgs.models.post import Reach
from yifa.engine.store.tenancy import org_scope


class WorkplaceMiddleware:
    """Sets ``request.person``, ``.org``, ``.roles``, ``.posts``, ``.orgs`` and ``.today``, and opens the scope in
    which the view runs.

    The scope is what the person's posts in the chosen organisation open. Anonymous visitors and persons without a
    post get no scope: a query on a tenant's rows then raises. A streamed response is written after the view has
    returned; what feeds it opens its own scope.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request inside the person's scope."""
        work = cast(WorkRequest, request)
        work.today = localdate()
        work.person, work.org, work.roles, work.posts, work.orgs = None, None, frozenset(), (), ()
        if not request.user.is_authenticated:
            return self.get_response(request)
        work.person = request.user.person
        posts = posts_on(work.person, work.today)
        work.posts = tuple(posts)
        work.org = chosen_org(request.session, posts)
        if work.org is None:
            return self.get_response(request)
        here = [post for post in posts if post.org_id == work.org.pk]
        work.roles = frozenset(post.role for post in here)
        work.orgs = tuple(own_orgs(here[0], work.today))
        sees_below = any(post.reach == Reach.UNIT_AND_BELOW for post in here)
        with org_scope(*(opened_by(here, work.today) if sees_below else work.orgs)):
            return self.get_response(request)


class OneTimePasswordMiddleware:
    """一次性密码: who signed in with a password that somebody gave sees the page for changing it alone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or lead to the page."""
        if request.user.is_authenticated and request.user.must_change_password:
            change = reverse("account_change_password")
            if request.path not in (change, reverse("account_logout")):
                return redirect(change)
        return self.get_response(request)
