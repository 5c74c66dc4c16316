"""Townships full of invented disputes: as many as were asked for, and what verifies a matter accepts them."""

from __future__ import annotations

from datetime import date

import pytest
from django.utils.timezone import localdate

from yifa.areas.disputes.generate import FIRST_DAY, generate
from yifa.areas.disputes.models import Dispute
from yifa.engine.journal.verification import verify
from yifa.engine.matters.conformity import departures
from yifa.engine.matters.general import note
from yifa.engine.matters.models import Matter, Provenance
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.models import Post
from yifa.engine.orgs.sample import load_sample
from yifa.engine.search import search
from yifa.engine.store.tenancy import org_scope

pytestmark = pytest.mark.django_db

SIZES = (150, 20)


@pytest.fixture
def scope() -> None:
    """No world and no scope: the database is empty."""


def test_townships_are_as_large_as_asked_for_verify_and_go_on(db: None) -> None:
    townships = list(generate(SIZES, localdate()))
    for org, size in zip(townships, SIZES, strict=True):
        with org_scope(org):
            roots = list(Matter.objects.filter(org=org, parent__isnull=True))
            assert len(roots) == len({root.number for root in roots}) == size == Dispute.objects.filter(org=org).count()
            # The day on which an adopted row was closed stands in no history.
            assert not [said for said in departures(org) if "旧" not in said]
            assert all(FIRST_DAY <= (root.opened_on or date.min) <= localdate() for root in roots)
            going_on = next(root for root in roots if not root.voided and not root.ended)
            assert going_on.pk in search(going_on.title.split("与")[0], [org.pk]).ids
            clerk = Post.objects.filter(org=org, role="clerk")[0].person
            note(going_on, "电话联系过", actor=clerk, happened_on=localdate())
            assert verify(org).holds
            shares = [root.provenance == Provenance.ADOPTED for root in roots]
            assert size // 2 < sum(shares) < size
            assert any(root.next_due_on and root.next_due_on < localdate() for root in roots) or size < 100


def test_refuses_a_database_that_holds_organisations(db: None) -> None:
    load_sample()
    with pytest.raises(OrgsError, match="空库"):
        next(generate([1], localdate()))
