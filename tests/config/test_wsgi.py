"""The site as a server loads it."""

from __future__ import annotations

from wsgiref.util import setup_testing_defaults

import pytest

from yifa.config.wsgi import application


@pytest.mark.django_db
def test_the_application_answers() -> None:
    environ: dict[str, object] = {"PATH_INFO": "/there-is-no-such-page/", "HTTP_HOST": "127.0.0.1"}
    setup_testing_defaults(environ)
    status: list[str] = []
    body = application(environ, lambda line, headers: status.append(line))
    b"".join(body)
    assert status == ["404 Not Found"]
