"""The sample's township with a year of disputes, and its report, built once for a module."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
import pytest_django
from django.db import transaction

from yifa.areas.disputes import sample
from yifa.engine.orgs.models import Org
from yifa.engine.orgs.sample import TOWNSHIP, load_sample
from yifa.engine.store.tenancy import org_scope
from yifa.reports.imprint import Imprint, title_of
from yifa.reports.report import Report, build

TODAY = date(2026, 6, 10)
DATED = date(2026, 2, 20)


@contextmanager
def loaded_township(blocker: pytest_django.DjangoDbBlocker) -> Iterator[Org]:
    """清溪乡 of the sample, taken back at the end."""
    with blocker.unblock(), transaction.atomic():
        loaded = load_sample()
        org = loaded.orgs[TOWNSHIP]
        with org_scope(org):
            sample.load(org, loaded.people, TODAY)
        yield org
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def township(django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker) -> Iterator[Org]:
    """清溪乡 of the sample."""
    with loaded_township(django_db_blocker) as org:
        yield org


def imprint(org: Org, **told: str) -> Imprint:
    """The frame of its report on 2025."""
    frame = {"title": title_of(org, 2025), "signatory": org.name, "dated": DATED, "to": "青山县人民政府"}
    return Imprint(**(frame | told))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def report(township: Org) -> Report:
    """Its report on 2025."""
    return build(township, 2025, TODAY, imprint(township), today=TODAY)
