"""People at the report on 2025, who click and type without a script."""

from __future__ import annotations

import datetime
import html
from typing import Any

from django.test import Client

from tests.world import World
from yifa.engine.store.tenancy import org_scope
from yifa.reports.editing.stored import Stored, stored_report
from yifa.reports.text import State

TODAY = datetime.date(2026, 6, 10)
BASE = "/annual/2025"


class Desk:
    """A person at the report on 2025."""

    def __init__(self, world: World, user: str = "clerk") -> None:
        self.world = world
        self.browser = Client()
        self.browser.force_login(world.users[user])

    def get(self, page: str = "/", status: int = 200) -> str:
        return self._read(self.browser.get(BASE + page), status)

    def post(self, page: str, status: int = 302, /, **body: Any) -> str:
        seq = str(self.report.saving.seq) if stored(self.world) else ""
        return self._read(self.browser.post(BASE + page, {"seq": seq, **body}), status)

    def click(self, do: str, **body: Any) -> str:
        """Press the button, and read the page that comes."""
        self.post("/change/", do=do, **body)
        return self.get()

    @property
    def report(self) -> Stored:
        found = stored(self.world)
        assert found is not None
        return found

    @staticmethod
    def _read(answer: Any, status: int) -> str:
        said = "" if answer.streaming else html.unescape(answer.content.decode())
        assert answer.status_code == status, said
        return said


def stored(world: World) -> Stored | None:
    with org_scope(world.township):
        found = stored_report(world.township, 2025)
        return found and found


def state_of(desk: Desk, rule: str) -> State:
    return desk.report.text.by_rule[rule].state
