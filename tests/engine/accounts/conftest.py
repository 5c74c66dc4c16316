"""What the login tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client


@pytest.fixture(autouse=True)
def no_counted_attempts() -> Iterator[None]:
    """Wrong passwords of one test must not throttle the next."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def browser() -> Client:
    """A browser that is held to CSRF, as real ones are not spared."""
    return Client(enforce_csrf_checks=True)
