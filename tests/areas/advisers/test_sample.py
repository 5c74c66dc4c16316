"""The sample is two years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

import pytest

from tests.areas.advisers.test_figures import CHECKS
from tests.areas.sampled import AUTUMN, JANUARY, Sampled, SampledArea
from yifa.areas.advisers import sample
from yifa.areas.advisers.models import AdviserService, DutyTurn
from yifa.areas.advisers.narrative import NARRATIVE
from yifa.areas.advisers.register import REGISTERS
from yifa.law.calendar import default_calendar

pytestmark = pytest.mark.django_db

AREA = SampledArea(
    name="advisers",
    load=sample.load,
    checks=CHECKS,
    narrative=NARRATIVE,
    registers=REGISTERS,
    topics=("decisions", "services"),
)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


def assert_stands(loaded: Sampled) -> None:
    """The sample stands, and its lawyers came about as often as they would, on working days."""
    loaded.assert_stands()
    assert 180 <= AdviserService.objects.filter(served_on__year=2025, served__isnull=False).count() <= 250
    days = AdviserService.objects.values_list("served_on", flat=True).distinct()
    assert [day for day in days if day and not default_calendar().is_working_day(day)] == []


def test_in_autumn_it_stands_and_its_report_tells_of_it() -> None:
    with AREA.on(AUTUMN) as loaded:
        assert_stands(loaded)
        text = loaded.said(2025)
        assert {"held", "appointed", "served", "stationed", "unserved", "stations_wanting", "plan_served"} <= set(text)
        assert "松树湾村、红岩村部分月份没有法律顾问服务" in text["unserved"]
        assert "敬老院公建民营方案" in text["held"]
        assert "unanswered" in loaded.said(2026)
        assert DutyTurn.objects.filter(duty_on__gt=AUTUMN).exists()
    loaded.assert_reported()


def test_it_stands_at_the_beginning_of_a_year() -> None:
    with AREA.on(JANUARY) as loaded:
        assert_stands(loaded)
