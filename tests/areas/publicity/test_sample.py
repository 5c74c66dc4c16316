"""The sample is two years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

import pytest

from tests.areas.publicity.test_figures import CHECKS
from tests.areas.sampled import AUTUMN, JANUARY, Sampled, SampledArea
from yifa.areas.publicity import sample
from yifa.areas.publicity.models import PublicityActivity
from yifa.areas.publicity.narrative import NARRATIVE
from yifa.areas.publicity.register import REGISTERS
from yifa.engine.registers.models import EntryFile

pytestmark = pytest.mark.django_db

AREA = SampledArea(
    name="publicity", load=sample.load, checks=CHECKS, narrative=NARRATIVE, registers=REGISTERS, topics=("publicity",)
)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


def assert_stands(loaded: Sampled) -> None:
    """The sample stands, with as many activities as a township would hold, and photographs of them."""
    loaded.assert_stands()
    assert 55 <= PublicityActivity.objects.filter(held_on__year=2025).count() <= 75
    assert EntryFile.objects.filter(taken_on__isnull=False).exists()


def test_in_autumn_it_stands_and_its_report_tells_of_it() -> None:
    with AREA.on(AUTUMN) as loaded:
        assert_stands(loaded)
        text = loaded.said(2025)
        assert {"planned", "held", "staffed", "unreached", "overdue", "plan_next", "plan_unreached"} <= set(text)
        assert "没有专门面向残疾人的法治宣传活动" in text["unreached"]
        assert "宣讲宅基地和耕地保护”（自然资源所）" in text["overdue"]
        assert "红岩村没有开展法治宣传活动" in loaded.said(2026)["unreached"]
    loaded.assert_reported()


def test_it_stands_at_the_beginning_of_a_year() -> None:
    with AREA.on(JANUARY) as loaded:
        assert_stands(loaded)
