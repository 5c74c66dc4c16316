"""The sample is a year as it might have been: every sort of entry, disputes in every state, no contradiction."""

from __future__ import annotations

from datetime import date

import pytest

from tests.areas.disputes.test_figures import CHECKS
from yifa.areas.disputes import sample
from yifa.areas.disputes.bulletin import bulletin
from yifa.areas.disputes.models import Dispute, VillageReturn
from yifa.areas.disputes.register import REGISTERS
from yifa.engine.figures.cross_checks import discrepancies
from yifa.engine.figures.periods import Period
from yifa.engine.matters.models import Matter
from yifa.engine.orgs.sample import TOWNSHIP, load_sample
from yifa.engine.registers.models import Entry
from yifa.engine.store.tenancy import org_scope

TODAY = date(2026, 6, 10)


@pytest.fixture(autouse=True)
def scope() -> None:
    """The sample is a world of its own."""


@pytest.mark.django_db
def test_the_year_of_the_sample() -> None:
    loaded = load_sample()
    township = loaded.orgs[TOWNSHIP]
    with org_scope(township):
        count = sample.load(township, loaded.people, TODAY)
        assert count == Dispute.objects.count() == Matter.objects.filter(procedure="dispute").count()
        assert {entry.register for entry in Entry.objects.all()} == {declared.id for declared in REGISTERS}
        assert not Entry.objects.filter(dated_on__gt=TODAY).exists()
        assert set(Matter.objects.filter(procedure="dispute").values_list("state", flat=True)) == {
            "registered", "handling", "resolved", "closed", "unresolved", "referred", "turned_away",
        }  # fmt: skip
        assert Matter.objects.filter(next_due_on__lt=TODAY).exists()
        assert Dispute.objects.filter(sweep__isnull=False).count() > 5
        assert Dispute.objects.filter(reported_back_on__isnull=False).exists()
        assert VillageReturn.objects.filter(incidents="some").exists()
        for period in (Period.year(2025), Period.year(2026), Period.month(2026, 5)):
            assert discrepancies(CHECKS, township, period, TODAY) == []
        month = bulletin([township], Period.month(2026, 5), TODAY)
        assert 0 < len(month.missing) < 15
        assert not any(row.is_contradicted for row in month.rows)
