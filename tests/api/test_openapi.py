"""What the description promises holds for requests that nobody would write by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, Phase
from hypothesis import settings as hypothesis_settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.program import BASE, Program
from tests.world import World
from yifa.api.urls import api
from yifa.config.permissions import ADDRESSES, ANONYMOUS, Address
from yifa.config.wsgi import application

HELD = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]

schema = schemathesis.openapi.from_dict(dict(api.get_openapi_schema()))
schema.app = application
schema.config.update(base_url="http://localhost")


@pytest.fixture
def kept_connection() -> Iterator[None]:
    """The connection stays open from request to request, as Django's own test client has it."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


@pytest.fixture
def leader(world: World, matter: str) -> Program:
    """Reads everything and may do most general acts, in an organisation with one matter."""
    return Program(world.township, world.leader)


@schema.parametrize()
@hypothesis_settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_fails(case: Any, leader: Program, matter: str, kept_connection: None) -> None:
    # Half of the generated ids mean the matter that is there, so that requests reach beyond the first lookup.
    if case.path_parameters and str(case.path_parameters.get("id", ""))[-1:] in "02468" and "/matters/" in case.path:
        case.path_parameters["id"] = matter
    case.call_and_validate(headers=leader.headers, checks=HELD)


def is_endpoint(address: Address) -> bool:
    """Whether a token is asked for."""
    return all(statuses[ANONYMOUS] == 401 for statuses in address.answers.values())


def test_the_description_is_open_and_names_every_endpoint_once() -> None:
    described = Client().get(f"{BASE}/openapi.json").json()
    operations = [one["operationId"] for path in described["paths"].values() for one in path.values()]
    assert len(operations) == len(set(operations))
    assert len(operations) == sum(len(a.answers) for a in ADDRESSES if a.path.startswith("api/v1/") and is_endpoint(a))
    assert all(
        "BearerAuth" in scheme or "TokenAuth" in scheme
        for path in described["paths"].values()
        for one in path.values()
        for scheme in one["security"]
    )


@pytest.mark.django_db
def test_the_page_that_shows_it_loads_nothing_of_others() -> None:
    page = Client().get(f"{BASE}/docs").content.decode()
    assert "//" not in page.replace("application/json", "").replace("<!DOCTYPE", "").replace("</", "<")
    for file in ("ninja/swagger-ui.css", "ninja/swagger-ui-bundle.js", "ninja/swagger-ui-init.js"):
        assert f"/{settings.STATIC_URL.strip('/')}/{file}" in page
        assert finders.find(file)
