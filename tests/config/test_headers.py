"""What every answer tells the browser, whatever the page."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from django.test import Client

ABSENT = "/there-is-no-such-page/"


@pytest.fixture
def headers() -> dict[str, str]:
    return dict(Client().get(ABSENT).headers)


def test_a_page_loads_nothing_of_others_and_no_inline_script(headers: dict[str, str]) -> None:
    directives = dict(
        directive.strip().split(" ", 1) for directive in headers["Content-Security-Policy"].split(";") if directive
    )
    assert directives["default-src"] == "'self'"
    assert "script-src" not in directives
    assert "style-src" not in directives
    assert directives["object-src"] == directives["base-uri"] == directives["frame-ancestors"] == "'none'"
    assert directives["form-action"] == "'self'"


def test_a_page_can_not_be_framed_and_tells_no_referrer(headers: dict[str, str]) -> None:
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_a_foreign_host_name_is_refused() -> None:
    assert Client().get(ABSENT, headers={"host": "elsewhere.example"}).status_code == 400


def settings_with(**environment: str) -> str:
    """What a fresh process says of the settings that HTTPS and debugging change."""
    code = (
        "from yifa.config import settings as s; "
        "print(s.DEBUG, getattr(s, 'SECURE_SSL_REDIRECT', False), getattr(s, 'SECURE_HSTS_SECONDS', 0), "
        "getattr(s, 'SESSION_COOKIE_SECURE', False), getattr(s, 'CSRF_COOKIE_SECURE', False))"
    )
    clean = {name: value for name, value in os.environ.items() if name not in ("YIFA_DEBUG", "YIFA_HTTPS")}
    run = subprocess.run(
        [sys.executable, "-c", code], env=clean | environment, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


def test_nothing_is_shown_of_errors_unless_asked_for() -> None:
    assert settings_with() == "False False 0 False False"
    assert settings_with(YIFA_DEBUG="yes").startswith("False")
    assert settings_with(YIFA_DEBUG="1").startswith("True")


def test_with_https_everything_is_sent_over_it_for_a_year() -> None:
    assert settings_with(YIFA_HTTPS="1") == "False True 31536000 True True"
