"""Accounts for the sample's people, all with one password for demonstration."""

from __future__ import annotations

from django.contrib.auth.hashers import make_password

from yifa.engine.accounts.models import User
from yifa.engine.orgs.sample import Sample
from yifa.engine.store.transactions import write_transaction


def open_sample_accounts(sample: Sample, password: str) -> list[User]:
    """An account for each person of the sample, named like their key there; all have this password."""
    hashed = make_password(password)
    with write_transaction():
        return [
            User.objects.create(username=username, person=person, password=hashed)
            for username, person in sample.people.items()
        ]
