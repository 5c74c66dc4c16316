"""For which organisation a person works, and what their requests may read."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.utils.timezone import localdate
from django_scopes import ScopeError

from tests.engine.accounts.signing_in import sign_in, submit
from tests.world import PASSWORD, World
from yifa.engine.accounts.middleware import WorkplaceMiddleware
from yifa.engine.accounts.models import User
from yifa.engine.accounts.workplace import WorkRequest, choose_org
from yifa.engine.orgs.appointments import end_post
from yifa.engine.orgs.authority import posts_on
from yifa.engine.orgs.models import Org, Place

CHOOSE = "/accounts/org/"


def _ask(user: User | AnonymousUser, view: Callable[[HttpRequest], object], chosen: Org | None = None) -> object:
    """What a view gets to see inside the middleware."""
    request = RequestFactory().get("/")
    request.user = user
    request.session = SessionStore()
    if chosen is not None:
        choose_org(request.session, chosen)
    seen: list[object] = []

    def answer(request: HttpRequest) -> HttpResponse:
        seen.append(view(request))
        return HttpResponse()

    WorkplaceMiddleware(answer)(request)
    return seen[0]


def _work(answer: Any) -> WorkRequest:
    """The request behind a test client's answer."""
    work: WorkRequest = answer.wsgi_request
    return work


def _codes(request: HttpRequest) -> set[str]:
    return set(Place.objects.values_list("org__code", flat=True))


def _facts(request: HttpRequest) -> tuple[object, ...]:
    return tuple(getattr(request, name) for name in ("person", "org", "roles", "today"))


def test_a_request_knows_person_organisation_roles_and_day(world: World) -> None:
    facts = _ask(world.users["two_accounts"], _facts)
    assert facts == (world.two_accounts, world.township, {"clerk", "reviewer"}, localdate())


def test_queries_see_the_own_organisation_alone(world: World) -> None:
    assert _ask(world.users["clerk"], _codes) == {world.township.code}
    assert _ask(world.users["other_clerk"], _codes) == {world.other_township.code}


def test_a_supervisors_queries_see_all_below(world: World) -> None:
    assert _ask(world.users["supervisor"], _codes) == {world.township.code, world.other_township.code}


def test_anonymous_visitors_get_no_scope(world: World) -> None:
    assert _ask(AnonymousUser(), _facts) == (None, None, frozenset(), localdate())
    with pytest.raises(ScopeError):
        _ask(AnonymousUser(), _codes)


def test_a_person_whose_posts_have_ended_gets_no_scope(world: World) -> None:
    for post in posts_on(world.clerk, localdate()):
        end_post(post, localdate(), by=world.admin)
    assert _ask(world.users["clerk"], _facts)[1] is None  # type: ignore[index]  # a tuple
    with pytest.raises(ScopeError):
        _ask(world.users["clerk"], _codes)


def test_a_choice_is_void_once_the_post_there_has_ended(world: World) -> None:
    assert _ask(world.users["justice_clerk"], _facts, world.township)[1] == world.township  # type: ignore[index]
    for post in posts_on(world.justice_clerk, localdate()):
        if post.org == world.township:
            end_post(post, localdate() - datetime.timedelta(days=1), by=world.admin)
    assert _ask(world.users["justice_clerk"], _facts, world.township)[1] == world.bureau  # type: ignore[index]


def test_a_person_with_two_posts_switches(world: World, browser: Client) -> None:
    sign_in(browser, "justice_clerk", PASSWORD)
    page = browser.get(CHOOSE)
    assert _work(page).org == world.bureau
    assert "青山县司法局（当前）" in page.content.decode()
    answer = submit(browser, CHOOSE, org=world.township.code, next="/accounts/code/")
    assert (answer.status_code, answer["Location"]) == (302, "/accounts/code/")
    after = _work(browser.get(CHOOSE))
    assert after.org == world.township
    assert after.roles == {"clerk"}


@pytest.mark.parametrize("code", ["990101102", "990101", "no-such-code", ""])
def test_an_organisation_without_a_post_is_not_found(world: World, browser: Client, code: str) -> None:
    sign_in(browser, "justice_clerk", PASSWORD)
    assert submit(browser, CHOOSE, org=code).status_code == 404
    assert _work(browser.get(CHOOSE)).org == world.bureau


def test_switching_does_not_lead_to_other_sites(world: World, browser: Client) -> None:
    sign_in(browser, "justice_clerk", PASSWORD)
    answer = submit(browser, CHOOSE, org=world.township.code, next="https://evil.example/")
    assert answer["Location"] == "/"


def test_the_page_asks_anonymous_visitors_to_sign_in(world: World, browser: Client) -> None:
    answer = browser.get(CHOOSE)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")
