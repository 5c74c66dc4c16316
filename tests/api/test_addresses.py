"""Questions beside the point: unknown addresses, methods and conditions are answered in the one form."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.api.program import BASE, Program, rules

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/api/v1/no/such/thing", "/api/v2/matters", "/api/"])
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_an_unknown_address_is_not_found(path: str, method: str) -> None:
    answer = getattr(Client(enforce_csrf_checks=True), method)(path)
    assert Program.read(answer, 404) == {"message": "没有这个接口地址", "reasons": []}


@pytest.mark.parametrize(("path", "allowed"), [("/matters", ["GET", "POST"]), ("/orgs/me", ["GET"])])
def test_a_method_that_an_address_does_not_take(mediator: Program, path: str, allowed: list[str]) -> None:
    answer = mediator.client.delete(BASE + path, headers=mediator.headers)
    assert "DELETE" in Program.read(answer, 405)["message"]
    assert sorted(answer["Allow"].split(", ")) == allowed


@pytest.mark.parametrize(
    ("path", "query", "known"),
    [
        ("/matters", {"villige": "1"}, "village"),
        ("/matters", {"q": "甲", "page": "2"}, "before"),
        ("/registers/village_lectures/entries", {"from": "2025-01-01"}, "dated_from"),
        ("/figures/no_such", {"asof": "2025-01-01"}, "as_of"),
        ("/procedures/mediation", {"day": "2025-01-01"}, "on"),
        ("/orgs/me", {"x": "1"}, "不带条件"),
    ],
)
def test_a_misspelt_condition_is_refused_with_those_that_are_known(
    mediator: Program, path: str, query: dict[str, Any], known: str
) -> None:
    problem = mediator.get(path, 422, **query)
    assert rules(problem) == ["unknown_field"]
    assert problem["reasons"][0]["where"] in query
    assert known in problem["reasons"][0]["todo"]


@pytest.mark.parametrize(
    ("query", "where"),
    [({"year": 2024, "period": "2025"}, "period"), ({"year": 2025, "period": "2025-Q2"}, "period")],
)
def test_a_year_and_another_period_are_refused(mediator: Program, query: dict[str, Any], where: str) -> None:
    figure = mediator.get("/figures")["figures"][0]["id"]
    for path in (f"/figures/{figure}", f"/figures/{figure}/rows"):
        problem = mediator.get(path, 422, **query)
        assert [reason["where"] for reason in problem["reasons"]] == [where]
    assert mediator.get(f"/figures/{figure}", year=2025, period="2025")["first"] == "2025-01-01"


def test_a_day_that_has_not_come_is_refused(mediator: Program) -> None:
    figure = mediator.get("/figures")["figures"][0]["id"]
    today = timezone.localdate()
    for path in (f"/figures/{figure}", f"/figures/{figure}/rows"):
        assert rules(mediator.get(path, 422, as_of=str(today + timedelta(days=1)))) == ["not_in_future"]
        mediator.get(path, as_of=str(today))


@pytest.mark.parametrize(
    ("body", "says"),
    [(b"", "请求没有内容，请以JSON提交"), (b"[]", "请求内容应为对象"), (b"5", "请求内容应为对象")],
)
def test_a_body_that_is_empty_or_no_object(mediator: Program, body: bytes, says: str) -> None:
    assert mediator.send("/matters", body, 422)["message"] == says
