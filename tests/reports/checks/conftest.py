"""The sample's township and its drafted report on 2025, made once for all checks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
import pytest_django

from tests.reports.conftest import TODAY, imprint, loaded_township
from yifa.engine.orgs.models import Org
from yifa.reports.report import Report, drafted


@pytest.fixture(scope="package")
def township(django_db_setup: None, django_db_blocker: pytest_django.DjangoDbBlocker) -> Iterator[Org]:
    """清溪乡 of the sample."""
    with loaded_township(django_db_blocker) as org:
        yield org


@pytest.fixture(scope="package")
def report(township: Org, django_db_blocker: pytest_django.DjangoDbBlocker) -> Report:
    """Its report on 2025, as it is drafted."""
    with django_db_blocker.unblock():
        return drafted(township, 2025, TODAY, imprint(township), today=TODAY)


@pytest.fixture(scope="package")
def whole(township: Org, django_db_blocker: pytest_django.DjangoDbBlocker) -> Report:
    """That on 2026, once that year is over."""
    with django_db_blocker.unblock():
        return drafted(township, 2026, date(2026, 12, 31), imprint(township), today=date(2027, 1, 11))


@pytest.fixture(scope="package")
def running(township: Org, django_db_blocker: pytest_django.DjangoDbBlocker) -> Report:
    """That on 2026, which is not over and has a year before it."""
    with django_db_blocker.unblock():
        return drafted(township, 2026, TODAY, imprint(township), today=TODAY)
