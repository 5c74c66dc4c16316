"""The sample is two years as they might have been, in every register, and reads well in the report."""

from __future__ import annotations

import pytest

from tests.areas.campaigns.test_figures import CHECKS
from tests.areas.sampled import AUTUMN, JANUARY, Sampled, SampledArea
from yifa.areas.campaigns import sample
from yifa.areas.campaigns.models import Hazard, InspectionRound
from yifa.areas.campaigns.narrative import NARRATIVE
from yifa.areas.campaigns.register import REGISTERS
from yifa.engine.registers.models import Entry

pytestmark = pytest.mark.django_db

AREA = SampledArea(
    name="campaigns",
    load=sample.load,
    checks=CHECKS,
    narrative=NARRATIVE,
    registers=REGISTERS,
    topics=("emergency",),
    counted=(Entry, Hazard),
)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


def assert_stands(loaded: Sampled) -> None:
    """The sample stands, and is as large as a township's two years would be."""
    loaded.assert_stands()
    assert InspectionRound.objects.filter(checked_on__year=2025).count() >= 95
    assert loaded.count < 1_500


def test_in_autumn_it_stands_and_its_report_tells_of_it() -> None:
    with AREA.on(AUTUMN) as loaded:
        assert_stands(loaded)
        text = loaded.said(2025)
        assert {"campaigns", "checked", "hazards", "prepared", "patrols", "plan_campaigns"} <= set(text)
        assert "清溪农贸市场" in text["hazards"]
        late = loaded.said(2026)
        assert "石桥家具厂" in late["overdue"]
        assert "森林防火百日行动" in late["plan_campaigns"]
        assert "campaigns_overdue" in late
    loaded.assert_reported()


def test_it_stands_at_the_beginning_of_a_year() -> None:
    with AREA.on(JANUARY) as loaded:
        assert_stands(loaded)
