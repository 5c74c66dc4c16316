"""A real browser before a real server."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.conftest import CHROMIUM
from tests.journeys.visitor import Visitor
from tests.world import World, make_world

Arrive = Callable[..., Visitor]


@pytest.fixture
def browser(monkeypatch: pytest.MonkeyPatch) -> Iterator[Browser]:
    """Debian's Chromium."""
    # Playwright runs a loop in this thread, which Django takes for an asynchronous caller.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--lang=zh-CN"])
        yield chromium
        chromium.close()


@pytest.fixture
def office(transactional_db: Any, live_server: LiveServer) -> World:
    """The world of the tests, kept where the server sees it."""
    return make_world()


@pytest.fixture
def arrive(browser: Browser, live_server: LiveServer, office: World) -> Arrive:
    """Somebody sits down: ``arrive("mediator", DESKTOP)``."""

    def sit_down(user: str, device: dict[str, object], *, scripts: bool = True) -> Visitor:
        return Visitor.arrive(browser, live_server.url, device, scripts=scripts).sign_in(user)

    return sit_down
