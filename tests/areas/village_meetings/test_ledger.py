"""The page of the ledger shows what is declared of it."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.course import Course
from tests.world import World

pytestmark = pytest.mark.django_db


def test_a_meeting_stands_in_its_ledger(held: Course, world: World) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    page = browser.get("/ledgers/village_meetings/?from=2026-01-01").content.decode()
    assert "东溪村村民会议" in page
    assert "到会人数 <b>120</b>" in page
