"""学时完成情况: everybody's hours of a year against what is wanted, for those who keep the books and the leaders."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from tests.areas.study.entries import enter, fill
from tests.desk.learning.test_own import page, scope
from tests.world import World

pytestmark = pytest.mark.django_db
__all__ = ["scope"]


@pytest.fixture
def roster(world: World) -> None:
    """One who has enough, one who has not and changed posts in the year."""
    first = enter(world, "learners", name="安思源", unit="党政办")
    enter(world, "self_study", learner=first, hours=Decimal(100))
    before = enter(world, "learners", name="边思远")
    enter(world, "self_study", learner=before, hours=Decimal("2.5"))
    fill(world, before, until=date(2025, 6, 1))
    now = enter(world, "learners", name="边思远", category="officers", since=date(2025, 6, 1))
    session = enter(world, "study_sessions", kind="training", held_on=date(2025, 7, 1), hours=Decimal(8))
    enter(world, "attendances", session=session, learner=now, attended_on=date(2025, 7, 1))


def test_it_says_who_lacks_how_many_hours(world: World, roster: None) -> None:
    shown = page(world, "/study/people/?year=2025")
    assert "在册 2 人，没有达到目标的 1 人" in shown
    assert "安思源 党政办 机关干部 100 100 — 0 — —" in shown
    assert "边思远 — 行政执法人员 10.5 100 89.5 8" in shown
    assert "安思源" not in page(world, "/study/people/?year=2025&lacking=1")


def test_it_is_taken_along(world: World, roster: None) -> None:
    browser = Client()
    browser.force_login(world.users["clerk"])
    answer: Any = browser.get("/study/people/export/?year=2025")
    book = CalamineWorkbook.from_filelike(BytesIO(b"".join(answer.streaming_content)))
    told = book.get_sheet_by_index(0).to_python()
    assert any(row[:1] == ["边思远"] and 89.5 in row for row in told)


def test_the_roster_leads_there_those_who_see_it(world: World) -> None:
    assert "学时完成情况" in page(world, "/ledgers/study.learners/")
    assert "学时完成情况" not in page(world, "/ledgers/study.learners/", "officer")
    page(world, "/study/people/", "officer", 404)
