"""A program of others that talks to the interface with a token."""

from __future__ import annotations

import json
from typing import Any

from django.test import Client

from yifa.api.tokens import grant_token
from yifa.engine.orgs.models import Org, Person

BASE = "/api/v1"


class Program:
    """Sends requests with one token and reads the JSON that comes back."""

    def __init__(self, org: Org, person: Person) -> None:
        _, self.token = grant_token(org, person, "测试")
        self.client = Client(enforce_csrf_checks=True)

    def get(self, path: str, status: int = 200, **query: Any) -> Any:
        """What is answered, with this status."""
        return self.read(self.client.get(BASE + path, query, headers=self.headers), status)

    def post(self, path: str, status: int = 200, **body: Any) -> Any:
        """What is answered to this JSON body, with this status."""
        return self.send(path, json.dumps(body), status)

    def send(self, path: str, body: str | bytes, status: int) -> Any:
        """What is answered to exactly this body."""
        answer = self.client.post(BASE + path, body, content_type="application/json", headers=self.headers)
        return self.read(answer, status)

    @property
    def headers(self) -> dict[str, str]:
        """What says who asks."""
        return {"Authorization": f"Bearer {self.token}"}

    @staticmethod
    def read(answer: Any, status: int) -> Any:
        """The JSON of an answer with this status."""
        assert answer.status_code == status, answer.content.decode()
        assert answer["Content-Type"].startswith("application/json")
        return answer.json()


def rules(problem: Any) -> list[str]:
    """The rules that refused."""
    return [reason["rule"] for reason in problem["reasons"]]
