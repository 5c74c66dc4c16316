"""The tenant key. Every row of an organisation carries ``org``, and no query runs without saying for whom.

``with org_scope(township): …`` reads one organisation's rows, ``with org_scope(*townships): …`` those of several.
Outside a scope every query on a tenant model raises ``django_scopes.ScopeError``. Work of the machine itself
(verification, re-dating, migration of keys) says so: ``with every_org("re-date open clocks"): …``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django_scopes import ScopedManager, scope, scopes_disabled

from yifa.engine.store.ids import new_id

if TYPE_CHECKING:
    from yifa.engine.orgs.models import Org


class TenantModel(models.Model):
    """A row that belongs to one organisation for ever; after a merger the successor's scope includes it."""

    id = models.BigIntegerField(primary_key=True, default=new_id, editable=False)
    org = models.ForeignKey(
        "orgs.Org", on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name="所属机关"
    )

    objects: ClassVar[models.Manager[Self]] = ScopedManager(org="org")

    class Meta:
        abstract = True


@contextmanager
def org_scope(*orgs: Org) -> Iterator[None]:
    """Queries on tenant models see the rows of these organisations and no others."""
    with scope(org=list(orgs)):
        yield


@contextmanager
def every_org(purpose: str) -> Iterator[None]:
    """Queries see all organisations. For the machine's own work only; the purpose is there to be read in the code."""
    if not purpose:
        raise ValueError("say what all organisations' rows are read for")
    with scopes_disabled():
        yield
