"""The sample is two years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

import pytest

from tests.areas.disclosure.test_figures import CHECKS
from tests.areas.sampled import AUTUMN, JANUARY, Sampled, SampledArea
from yifa.areas.disclosure import sample
from yifa.areas.disclosure.models import DisclosureItem
from yifa.areas.disclosure.narrative import NARRATIVE
from yifa.areas.disclosure.register import REGISTERS
from yifa.engine.matters.models import Matter
from yifa.engine.registers.models import Entry, EntryFile

pytestmark = pytest.mark.django_db

AREA = SampledArea(
    name="disclosure",
    load=sample.load,
    checks=CHECKS,
    narrative=NARRATIVE,
    registers=REGISTERS,
    topics=("supervision",),
    counted=(Entry, Matter),
)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


def assert_stands(loaded: Sampled) -> None:
    """The sample stands, with as much published as a township would publish, and photographs with it."""
    loaded.assert_stands()
    assert 30 <= DisclosureItem.objects.filter(first_published_on__year=2025).count() <= 60
    assert EntryFile.objects.filter(taken_on__isnull=False).exists()


def test_in_autumn_it_stands_and_its_report_tells_of_it() -> None:
    with AREA.on(AUTUMN) as loaded:
        assert_stands(loaded)
        text = loaded.said(2026)
        assert {"published", "posted", "watched", "late", "silent", "plan_villages"} <= set(text)
        assert "红岩村（二季度）" in text["silent"]
    loaded.assert_reported()


def test_it_stands_at_the_beginning_of_a_year() -> None:
    with AREA.on(JANUARY) as loaded:
        assert_stands(loaded)
