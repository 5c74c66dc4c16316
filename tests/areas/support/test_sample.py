"""The sample is two years as they might have been, and reads well in the report."""

from __future__ import annotations

import pytest

from tests.areas.sampled import AUTUMN, JANUARY, SampledArea
from tests.areas.support.test_figures import CHECKS
from yifa.areas.support import sample
from yifa.areas.support.narrative import NARRATIVE
from yifa.areas.support.register import REGISTERS

pytestmark = pytest.mark.django_db

AREA = SampledArea(
    name="support", load=sample.load, checks=CHECKS, narrative=NARRATIVE, registers=REGISTERS, topics=("services",)
)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


def test_in_autumn_it_stands_and_its_report_tells_of_it() -> None:
    with AREA.on(AUTUMN) as loaded:
        loaded.assert_stands()
        assert loaded.count < 1500
        text = loaded.said(2025)
        assert set(text) == {"support"}
        assert "年末帮扶12人" in text["support"]
    loaded.assert_reported()


def test_it_stands_at_the_beginning_of_a_year() -> None:
    with AREA.on(JANUARY) as loaded:
        loaded.assert_stands()
        assert loaded.count < 1500
