"""The sample is a year as it might have been: every sort of entry, disputes in every state, no contradiction."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.disputes.test_figures import CHECKS
from tests.areas.sampled import SampledArea
from yifa.areas.disputes import sample
from yifa.areas.disputes.bulletin import bulletin
from yifa.areas.disputes.models import Dispute, VillageReturn
from yifa.areas.disputes.narrative import NARRATIVE
from yifa.areas.disputes.register import REGISTERS
from yifa.engine.figures.periods import Period
from yifa.engine.matters.models import Matter

TODAY = date(2026, 6, 10)
AREA = SampledArea(
    name="disputes", load=sample.load, checks=CHECKS, narrative=NARRATIVE, registers=REGISTERS, counted=(Dispute,)
)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


@pytest.mark.django_db
def test_the_year_of_the_sample() -> None:
    with AREA.on(TODAY) as loaded:
        loaded.assert_stands()
        disputes = Matter.objects.filter(procedure="dispute")
        assert loaded.count == disputes.count()
        assert set(disputes.values_list("state", flat=True)) == {
            "registered", "handling", "resolved", "closed", "unresolved", "referred", "turned_away",
        }  # fmt: skip
        assert Matter.objects.filter(next_due_on__lt=TODAY).exists()
        assert Dispute.objects.filter(sweep__isnull=False).count() > 5
        assert Dispute.objects.filter(reported_back_on__isnull=False).exists()
        assert VillageReturn.objects.filter(incidents="some").exists()
        loaded.assert_agrees(Period.month(2026, 5))
        month = bulletin([loaded.township], Period.month(2026, 5), TODAY)
        assert 0 < len(month.missing) < 15
        assert not any(row.is_contradicted for row in month.rows)
