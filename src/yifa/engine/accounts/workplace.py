"""工作单位: for which of the organisations in which a person holds posts they work at the moment."""

from __future__ import annotations

import datetime

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from yifa.engine.orgs.models import Org, Person, Post

_CHOSEN = "workplace"


class WorkRequest(HttpRequest):
    """A request as staff pages see it, after ``WorkplaceMiddleware``; for anonymous visitors the fields are empty."""

    person: Person | None
    org: Org | None
    roles: frozenset[str]
    posts: tuple[Post, ...]
    """All posts that the person holds today, in whatever organisation."""
    orgs: tuple[Org, ...]
    """The organisation and its predecessors, by code."""
    today: datetime.date


def orgs_of(posts: list[Post]) -> list[Org]:
    """The organisations of these posts, each once, in the posts' order."""
    return list({post.org_id: post.org for post in posts}.values())


def chosen_org(session: SessionBase, posts: list[Post]) -> Org | None:
    """The organisation chosen in this session if a post there is still held, otherwise the first; None without any
    post.
    """
    orgs = orgs_of(posts)
    return next((org for org in orgs if org.pk == session.get(_CHOSEN)), orgs[0] if orgs else None)


def choose_org(session: SessionBase, org: Org) -> None:
    """Work for this organisation from the next request on; the caller has checked that a post is held there."""
    session[_CHOSEN] = org.pk
