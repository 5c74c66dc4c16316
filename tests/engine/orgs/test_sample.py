"""The sample that a demonstration shows."""

from __future__ import annotations

import datetime

import pytest
from django.test import Client

from tests.engine.accounts.signing_in import sign_in, signed_in
from yifa.engine.accounts.sample import open_sample_accounts
from yifa.engine.orgs.authority import posts_on, roles_in
from yifa.engine.orgs.certificates import certificate_on
from yifa.engine.orgs.errors import OrgsError
from yifa.engine.orgs.hierarchy import below
from yifa.engine.orgs.models import Place
from yifa.engine.orgs.models.certificate import CertificateKind
from yifa.engine.orgs.sample import BUREAU, COUNTY, OTHER_TOWNSHIP, TOWNSHIP, load_sample
from yifa.engine.store.tenancy import org_scope
from yifa.law.roles import PUBLIC, ROLES

DAY = datetime.date(2025, 3, 1)


@pytest.mark.django_db
def test_the_sample_has_every_role_and_fifteen_villages() -> None:
    sample = load_sample()
    held = {post.role for person in sample.people.values() for post in posts_on(person, DAY)}
    assert held == set(ROLES) - {PUBLIC.code}
    assert {org.code for org in below(sample.orgs[COUNTY], DAY)} == {BUREAU, TOWNSHIP, OTHER_TOWNSHIP}
    with org_scope(sample.orgs[TOWNSHIP]):
        assert Place.objects.count() == 15
    assert roles_in(sample.people["justice"], sample.orgs[TOWNSHIP], DAY) == {"clerk"}
    for name in ("officer", "officer2", "baishi-officer", "baishi-officer2"):
        assert certificate_on(sample.people[name], CertificateKind.ENFORCEMENT, DAY)


@pytest.mark.django_db
def test_its_people_sign_in(client: Client) -> None:
    users = open_sample_accounts(load_sample(), "demo-qingxi-2025")
    for user in users:
        user.full_clean()
    sign_in(client, "village-clerk", "demo-qingxi-2025")
    assert signed_in(client)


@pytest.mark.django_db
def test_it_is_loaded_into_an_empty_database_alone() -> None:
    load_sample()
    with pytest.raises(OrgsError, match="空库"):
        load_sample()
