"""Reading the rows of just these organisations, all of which must be in scope."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django_scopes import ScopeError, get_scope

from yifa.engine.orgs.models import Org
from yifa.engine.store.tenancy import org_scope


class OutOfScope(LookupError):
    """A figure was asked for an organisation whose rows may not be read here; a zero would be untrue."""


@contextmanager
def narrowed_to(orgs: Sequence[Org]) -> Iterator[None]:
    """Queries see the rows of these organisations alone.

    :raises OutOfScope: one of them is not in scope. :raises ScopeError: no scope was set.
    """
    scope = get_scope()
    if scope.get("_enabled", True):
        if "org" not in scope:
            raise ScopeError("figures are computed within org_scope(...) or every_org(...)")
        readable = {org.pk for org in scope["org"]}
        if hidden := [org.name for org in orgs if org.pk not in readable]:
            raise OutOfScope(f"不能统计{'、'.join(hidden)}：不在可查看的机关范围内")
    with org_scope(*orgs):
        yield
