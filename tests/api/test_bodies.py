"""Bodies that are no JSON, or that hold what no field can."""

from __future__ import annotations

import pytest

from tests.api.program import Program

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"{", "不是JSON"),
        (b'{"title": "a" "b"}', "不是JSON"),
        (b"\xff\xfe", "UTF-8"),
        (b'{"title": NaN}', "NaN"),
        (b'{"title": 1e999}', "过大的数字"),
        (b'{"title": ' + b"9" * 5000 + b"}", "过长的数字"),
        (b'{"title": "a", "title": "b"}', "两次"),
        (b'{"title": "a\\u0000b"}', "U+0000"),
        (b'{"title": "\\ud83d"}', "U+D83D"),
        (b'{"data": {"\\u0007": 1}}', "U+0007"),
        (b'{"data": ' + b"[" * 40 + b"]" * 40 + b"}", "嵌套过深"),
        (b"[" * 100_000, "嵌套过深"),
    ],
)
def test_is_refused_with_words(mediator: Program, body: bytes, said: str) -> None:
    assert said in mediator.send("/matters", body, 400)["message"]


@pytest.mark.parametrize("body", [b"", b"[]", b"null", b"5", b'"text"', b"{}"])
def test_json_that_is_no_request_is_refused(mediator: Program, body: bytes) -> None:
    assert mediator.send("/matters", body, 422)["message"]


def test_a_body_that_is_too_big_is_refused(mediator: Program) -> None:
    assert "过大" in mediator.send("/matters", b" " * 11_000_000, 413)["message"]


def test_a_broken_upload_is_refused(mediator: Program) -> None:
    answer = mediator.client.post(
        "/api/v1/matters/1/files", b"broken", content_type="multipart/form-data; boundary=x", headers=mediator.headers
    )
    assert answer.status_code in (400, 404, 422)
    assert answer.json()["message"]


def test_an_unknown_address_is_answered_in_the_same_form(mediator: Program) -> None:
    assert mediator.get("/no/such/thing", 404) == {"message": "没有这个接口地址", "reasons": []}
